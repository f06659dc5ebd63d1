#include "ui/parts/columns_view.h"

#include "models/items/paged_items.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tally::parts {

namespace {

using look::Token;
using look::Tokens;

/// Name and standing.
constexpr int kInHead = 2;
constexpr int kLabels = 116;
constexpr int kLeastColumn = 138;
constexpr int kMargin = 12;
constexpr int kGlyph = 14;
constexpr int kGap = 6;
constexpr int kBar = 3;

[[nodiscard]] QFont boldOf(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

ColumnsView::ColumnsView(QWidget* parent) : RowsView(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    // Of a table that has heads on two sides.
    findChild<QAbstractButton*>()->hide();
}

void ColumnsView::setColumns(std::map<std::uint64_t, Column> columns) {
    m_columns = std::move(columns);
    viewport()->update();
}

const ColumnsView::Column& ColumnsView::known(const QModelIndex& index) const {
    static const Column kNothing;
    const auto found = m_columns.find(index.data(items::kIdRole).toULongLong());
    return found == m_columns.end() ? kNothing : found->second;
}

std::pair<int, int> ColumnsView::line(int column) const {
    const int text = QFontMetrics(font()).height();
    const int head = 2 * text + 18;
    const int usual = text + 7;
    const int main = text + 15;
    if (column < kInHead) {
        return {column == 0 ? 0 : head / 2, head / 2};
    }
    const int before = column - kInHead;
    const bool isAfterMain = m_main >= kInHead && column > m_main;
    return {head + before * usual + (isAfterMain ? main - usual : 0), column == m_main ? main : usual};
}

int ColumnsView::contentHeight() const {
    const int lines = model() != nullptr ? model()->columnCount() : kInHead;
    const auto [top, height] = line(lines - 1);
    const bool isWide = horizontalScrollBar()->maximum() > 0;
    return top + height + (isWide ? horizontalScrollBar()->sizeHint().height() : 0);
}

int ColumnsView::columnWidth() const {
    const int count = model() != nullptr ? model()->rowCount() : 0;
    const int room = viewport()->width() - kLabels;
    return std::max(kLeastColumn, room / std::max(1, count));
}

QRect ColumnsView::columnRect(int row) const {
    const int width = columnWidth();
    return {kLabels + row * width - horizontalOffset(), 0, width, viewport()->height()};
}

QRect ColumnsView::visualRect(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    const QRect column = columnRect(index.row());
    const auto [top, height] = line(index.column());
    return {column.left(), top, column.width(), height};
}

QModelIndex ColumnsView::indexAt(const QPoint& at) const {
    if (model() == nullptr || at.x() < kLabels || at.y() < 0) {
        return {};
    }
    const int row = (at.x() - kLabels + horizontalOffset()) / columnWidth();
    if (row >= model()->rowCount()) {
        return {};
    }
    int column = model()->columnCount() - 1;
    while (column > 0 && line(column).first > at.y()) {
        --column;
    }
    return model()->index(row, column);
}

void ColumnsView::scrollTo(const QModelIndex& index, ScrollHint) {
    if (!index.isValid()) {
        return;
    }
    const QRect at = visualRect(index);
    QScrollBar* bar = horizontalScrollBar();
    if (at.left() < kLabels) {
        bar->setValue(bar->value() + at.left() - kLabels);
    } else if (at.right() > viewport()->width()) {
        bar->setValue(bar->value() + std::min(at.right() - viewport()->width() + 1, at.left() - kLabels));
    }
}

int ColumnsView::horizontalOffset() const { return horizontalScrollBar()->value(); }

void ColumnsView::updateGeometries() {
    const int count = model() != nullptr ? model()->rowCount() : 0;
    const int room = viewport()->width();
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(kLeastColumn);
    const bool wasWide = horizontalScrollBar()->maximum() > 0;
    horizontalScrollBar()->setRange(0, std::max(0, kLabels + count * columnWidth() - room));
    if (wasWide != (horizontalScrollBar()->maximum() > 0)) {
        updateGeometry();
    }
    Q_EMIT moved();
}

void ColumnsView::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void ColumnsView::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT moved();
}

QModelIndex ColumnsView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    if (model() == nullptr || model()->rowCount() == 0) {
        return {};
    }
    const int lastRow = model()->rowCount() - 1;
    const int lastColumn = model()->columnCount() - 1;
    const QModelIndex now = currentIndex();
    int row = std::max(0, now.row());
    int column = std::max(0, now.column());
    switch (action) {
        case MoveLeft:
        case MovePrevious:
        case MovePageUp:
            --row;
            break;
        case MoveRight:
        case MoveNext:
        case MovePageDown:
            ++row;
            break;
        case MoveUp:
            --column;
            break;
        case MoveDown:
            ++column;
            break;
        case MoveHome:
            row = 0;
            break;
        case MoveEnd:
            row = lastRow;
            break;
    }
    return model()->index(std::clamp(row, 0, lastRow), std::clamp(column, 0, lastColumn));
}

/// A key that asks for the row where the focus is already chooses it all the same.
void ColumnsView::keyPressEvent(QKeyEvent* event) {
    RowsView::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End:
            if (currentIndex().isValid() && !selectionModel()->isSelected(currentIndex())) {
                selectionModel()->select(currentIndex(),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            }
            break;
        default:
            break;
    }
}

void ColumnsView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    const QModelIndex at = indexAt(rect.bottomRight());
    if (at.isValid()) {
        selectionModel()->select(at, command);
    }
}

QRegion ColumnsView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion out;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            out += columnRect(row);
        }
    }
    return out;
}

void ColumnsView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look::colour(palette(), &Tokens::surface));
    if (model() == nullptr || model()->rowCount() == 0) {
        return;
    }
    painter.save();
    painter.setClipRect(QRect(kLabels, 0, viewport()->width() - kLabels, viewport()->height()));
    for (int row = 0; row < model()->rowCount(); ++row) {
        paintColumn(painter, row);
    }
    painter.restore();
    paintHeads(painter);
}

void ColumnsView::paintHeads(QPainter& painter) const {
    const QColor rule = look::colour(palette(), &Tokens::border);
    for (int column = kInHead; column < model()->columnCount(); ++column) {
        const auto [top, height] = line(column);
        painter.setPen(QPen(rule, 0));
        painter.drawLine(0, top, kLabels - 1, top);
        painter.setFont(column == m_main ? boldOf(font()) : font());
        painter.setPen(look::colour(palette(), column == m_main ? &Tokens::strong : &Tokens::muted));
        const QRect room(kMargin + 2, top, kLabels - kMargin - 4, height);
        const QString head = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(head, Qt::ElideRight, room.width()));
    }
}

void ColumnsView::paintColumn(QPainter& painter, int row) const {
    const QRect at = columnRect(row);
    const QModelIndex name = model()->index(row, 0);
    const Column& column = known(name);
    const bool isChosen = selectionModel()->hasSelection() ? selectionModel()->isRowSelected(row, {}) : column.isBest;
    if (isChosen) {
        painter.fillRect(at, look::colour(palette(), &Tokens::select));
    }
    if (column.isBest) {
        painter.fillRect(QRect(at.left(), 0, at.width(), kBar), look::colour(palette(), &Tokens::accent));
    }
    const QRect inside = at.adjusted(kMargin, 0, -kMargin, 0);
    const int head = line(kInHead).first;
    painter.setFont(boldOf(font()));
    painter.setPen(look::colour(palette(), &Tokens::strong));
    painter.drawText(QRect(inside.left(), 7, inside.width(), head / 2 - 5),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(name.data().toString(), Qt::ElideRight, inside.width()));
    const QRect standing(inside.left(), head / 2 - 1, inside.width(), head / 2 - 1);
    look::icon(column.state.icon, column.state.ink)
        .paint(&painter, QRect(standing.left(), standing.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph));
    painter.setFont(look::typeOf(font(), look::Type::Label));
    painter.setPen(look::colour(palette(), column.state.ink));
    const QRect said = standing.adjusted(kGlyph + kGap, 0, 0, 0);
    painter.drawText(said, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(column.state.text, Qt::ElideRight, said.width()));
    const QColor rule = look::colour(palette(), &Tokens::border);
    painter.setPen(QPen(rule, 0));
    painter.drawLine(at.left(), 0, at.left(), at.bottom());
    painter.drawLine(at.left(), head, at.right(), head);
    if (column.words.empty()) {
        paintFigures(painter, row, inside);
    } else {
        paintWords(painter, column, inside.adjusted(0, head, 0, 0));
    }
    const bool isCurrent = hasFocus() && currentIndex().row() == row;
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look::colour(palette(), &Tokens::accent), 2));
        painter.drawRect(at.adjusted(2, 1, -1, -2));
    }
}

void ColumnsView::paintFigures(QPainter& painter, int row, const QRect& at) const {
    const Column& column = known(model()->index(row, 0));
    for (int i = kInHead; i < model()->columnCount(); ++i) {
        const QModelIndex index = model()->index(row, i);
        const auto [top, height] = line(i);
        const QRect room(at.left(), top, at.width(), height);
        if (i > kInHead) {
            painter.setPen(QPen(look::colour(palette(), &Tokens::border), 0));
            painter.drawLine(at.left() - kMargin, top, at.right() + kMargin, top);
        }
        const bool isMain = i == m_main;
        const QFont body = isMain ? look::typeOf(font(), look::Type::Title) : font();
        const Token ink = column.isQuiet ? &Tokens::muted : isMain && column.isBest ? &Tokens::accent : &Tokens::strong;
        QString whole = index.data().toString();
        QString decimals;
        const auto cell = index.data(items::kCellRole).value<items::Cell>();
        if (const auto* amount = std::get_if<items::AmountCell>(&cell)) {
            const format::AmountPieces pieces = format::amount(amount->minor, amount->currency);
            whole = pieces.whole;
            decimals = pieces.decimals;
        }
        constexpr auto kRight = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        painter.setFont(body);
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(room, kRight, decimals);
        int taken = painter.fontMetrics().horizontalAdvance(decimals);
        painter.setFont(isMain ? boldOf(body) : body);
        painter.setPen(look::colour(palette(), ink));
        painter.drawText(room.adjusted(0, 0, -taken, 0), kRight, whole);
        taken += painter.fontMetrics().horizontalAdvance(whole) + kGap;
        const auto before = column.before.find(i);
        if (before == column.before.end()) {
            continue;
        }
        painter.setFont(look::typeOf(font(), look::Type::Label));
        // A figure is never cut: what stands before it goes first.
        if (painter.fontMetrics().horizontalAdvance(before->second) <= room.width() - taken) {
            painter.setPen(look::colour(palette(), &Tokens::muted));
            painter.drawText(room.adjusted(0, 0, -taken, 0), kRight, before->second);
        }
    }
}

void ColumnsView::paintWords(QPainter& painter, const Column& column, const QRect& at) const {
    constexpr auto kWrapped = static_cast<int>(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    QRect rest = at.adjusted(0, 8, 0, 0);
    for (const auto& [name, words] : column.words) {
        const auto write = [&](const QFont& face, Token ink, const QString& text) {
            painter.setFont(face);
            painter.setPen(look::colour(palette(), ink));
            QRect used;
            painter.drawText(rest, kWrapped, text, &used);
            rest.setTop(used.bottom() + 3);
        };
        write(look::typeOf(font(), look::Type::Label), &Tokens::muted, name);
        write(font(), &Tokens::strong, words);
        rest.setTop(rest.top() + 7);
    }
}

}  // namespace tally::parts
