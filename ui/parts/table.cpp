#include "ui/parts/table.h"

#include "ui/look/icon.h"
#include "ui/parts/cell_delegate.h"
#include "ui/parts/kept_place.h"
#include "ui/parts/labels.h"
#include "ui/parts/rows_view.h"
#include "ui/parts/table_export.h"
#include "ui/parts/table_print.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace tally::parts {

namespace {

constexpr int kSettle = 80;
constexpr int kRow = 32;
constexpr int kHead = 30;
constexpr int kFoot = 34;

[[nodiscard]] int atLeast(int pixels, const QFont& font) { return std::max(pixels, QFontMetrics(font).height() + 10); }

}  // namespace

Table::Table(const QString& name, std::vector<items::PagedItems::Column> columns, CellContext context, QWidget* parent,
             RowsView* view)
    : QWidget(parent),
      m_items(new items::PagedItems(columns, this)),
      m_view(view != nullptr ? view : new RowsView(this)),
      m_context(std::move(context)) {
    for (const auto& column : columns) {
        const auto is = [&column](const char* one) { return column.name == one; };
        m_isFirm.push_back(column.isAmount || is("number") || is("root") || is("due") || is("expiry") ||
                           is("answer-by") || is("answers"));
        m_isDue.push_back(is("due") || is("answer-by") || is("expiry"));
    }
    m_view->setObjectName(name);
    m_view->setModel(m_items);
    m_view->setItemDelegate(new CellDelegate(m_context, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setMouseTracking(true);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(atLeast(kRow, font()));
    m_view->horizontalHeader()->setFixedHeight(atLeast(kHead, font()));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    m_items->setWords([this](const items::Cell& cell) { return wordsOf(cell, m_context); },
                      [](const std::string& column) { return QString::fromStdString(column); });

    m_loading = makeLabel("muted", this);
    m_loading->setAlignment(Qt::AlignCenter);
    m_loading->setText(tr("Reading the wallet…"));
    auto* holder = new QWidget(this);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_loading);

    m_footRow = new QWidget(this);
    m_footLeft = makeLabel("muted", m_footRow);
    m_footRight = makeLabel("", m_footRow);
    m_footLeft->setObjectName(name + QStringLiteral("Count"));
    m_footRight->setObjectName(name + QStringLiteral("Sum"));
    auto* foot = new QHBoxLayout(m_footRow);
    foot->setContentsMargins(14, 4, 14, 4);
    foot->addWidget(m_footLeft);
    foot->addStretch();
    foot->addWidget(m_footRight);
    m_footRow->setMinimumHeight(kFoot);
    m_footRow->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(holder, 1);
    column->addWidget(makeRule(this));
    column->addWidget(m_footRow);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &Table::selectionSettled);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        // Assistive technology selects without making current.
        const QItemSelection selected = m_view->selectionModel()->selection();
        const bool isOne = selected.size() == 1 && selected.front().height() == 1;
        if (isOne && selected.front().top() != m_view->currentIndex().row()) {
            m_view->selectionModel()->setCurrentIndex(selected.front().topLeft(), QItemSelectionModel::NoUpdate);
        }
        m_settle.start();
    });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto id = m_items->idAt(index.row())) {
            Q_EMIT activated(*id);
        }
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &Table::sortAsked);
    connect(m_view, &QTableView::customContextMenuRequested, this, &Table::showMenu);
    connect(m_items, &items::PagedItems::loaded, this, &Table::afterLoading);
    m_kept = new KeptPlace(*m_items, *m_view);

    auto* copy = new QAction(m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &Table::copySelection);
    m_view->addAction(copy);
}

void Table::setHeads(std::function<QString(const std::string& column)> heads) {
    m_items->setWords([this](const items::Cell& cell) { return wordsOf(cell, m_context); }, std::move(heads));
}

void Table::setEmpty(const QString& icon, const QString& title, const QString& text) {
    if (m_empty == nullptr) {
        m_empty = new EmptyState(icon, this);
        m_stack->addWidget(m_empty);
    }
    m_empty->say(title, text);
}

void Table::setFoot(const QString& left, const QString& right) {
    m_footLeft->setText(left);
    m_footRight->setText(right);
    m_footRow->show();
}

void Table::setWidths(const std::vector<int>& widths) {
    m_widths = widths;
    QHeaderView* head = m_view->horizontalHeader();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        head->setSectionResizeMode(static_cast<int>(i),
                                   widths[i] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
    m_view->viewport()->installEventFilter(this);
    fitColumns();
}

void Table::setSpare(int column) {
    m_spare = column;
    fitColumns();
}

void Table::fitColumns() {
    constexpr int kLeast = 76;
    constexpr int kDate = 100;
    int firm = 0;
    int soft = 0;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const int least = m_isDue[i] ? kDate : kLeast;
        (m_isFirm[i] ? firm : soft) += m_widths[i] == 0 ? least : m_widths[i];
    }
    if (m_spare) {
        const int spare = m_widths[static_cast<std::size_t>(*m_spare)];
        const bool isTight = firm + soft > m_view->viewport()->width();
        m_view->setColumnHidden(*m_spare, isTight);
        soft -= isTight ? spare : 0;
    }
    // The days behind a date go before anything is cut.
    int lacking = firm + soft - m_view->viewport()->width();
    std::vector<int> widths = m_widths;
    for (std::size_t i = 0; i < widths.size() && lacking > 0; ++i) {
        if (m_isDue[i] && widths[i] > kDate) {
            const int given = std::min(lacking, widths[i] - kDate);
            widths[i] -= given;
            firm -= given;
            lacking -= given;
        }
    }
    const int room = m_view->viewport()->width() - firm;
    const double share = soft > room && room > 0 ? static_cast<double>(room) / soft : 1.0;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        if (m_widths[i] > 0) {
            const int width = m_isFirm[i]
                                  ? widths[i]
                                  : std::max(std::min(kLeast, m_widths[i]), static_cast<int>(m_widths[i] * share));
            m_view->horizontalHeader()->resizeSection(static_cast<int>(i), width);
        }
    }
}

bool Table::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void Table::showSort(int column, Qt::SortOrder order) {
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setSortIndicator(column, order);
}

std::vector<std::uint64_t> Table::selectedIds() const {
    std::vector<std::uint64_t> out;
    if (!m_view->selectionModel()->hasSelection()) {
        return out;
    }
    // Only those in memory have an id; a selection may be a million rows long.
    for (const int row : m_items->rowsInMemory()) {
        if (m_view->selectionModel()->isRowSelected(row, {})) {
            out.push_back(*m_items->idAt(row));
        }
    }
    return out;
}

std::optional<std::uint64_t> Table::currentId() const {
    const auto ids = selectedIds();
    return ids.empty() ? std::nullopt : std::optional(ids.front());
}

void Table::select(std::uint64_t id) {
    if (const auto row = m_items->rowOf(id)) {
        m_view->selectRow(*row);
        m_view->scrollTo(m_items->index(*row, 0));
        m_wanted.reset();
        return;
    }
    m_wanted = id;
}

void Table::setManySelectable(bool many) {
    m_view->setSelectionMode(many ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
}

void Table::retranslate() {
    m_loading->setText(tr("Reading the wallet…"));
    m_items->retranslate();
}

void Table::afterLoading() {
    const bool isEmpty = m_items->rowCount() == 0;
    if (isEmpty && m_empty != nullptr) {
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_view);
    }
    m_kept->restore();
    if (m_wanted) {
        select(*m_wanted);
    }
    m_settle.start();
}

QString Table::asText(bool selectedOnly) const {
    QStringList lines;
    QStringList heads;
    for (int column = 0; column < m_items->columnCount(); ++column) {
        heads.append(m_items->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    lines.append(heads.join(QLatin1Char('\t')));
    for (const int row : m_items->rowsInMemory()) {
        const bool isWanted = !selectedOnly || m_view->selectionModel()->isRowSelected(row, {});
        const items::Row* here = isWanted ? m_items->at(row) : nullptr;
        if (here == nullptr) {
            continue;
        }
        QStringList cells;
        for (const items::Cell& cell : here->cells) {
            cells.append(plainOf(cell, m_context).simplified());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QString Table::asCsv() const {
    QString out;
    QStringList heads;
    for (int column = 0; column < m_items->columnCount(); ++column) {
        heads.append(m_items->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    out += csvRecord(heads);
    for (const int row : m_items->rowsInMemory()) {
        if (!m_view->selectionModel()->isRowSelected(row, {})) {
            continue;
        }
        QStringList cells;
        for (const items::Cell& cell : m_items->at(row)->cells) {
            cells.append(plainOf(cell, m_context));
        }
        out += csvRecord(cells);
    }
    return out;
}

void Table::copySelection() { QApplication::clipboard()->setText(asText(true)); }

void Table::showMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(look::icon(QStringLiteral("copy")), tr("Copy rows"));
    copy->setEnabled(m_view->selectionModel()->hasSelection());
    connect(copy, &QAction::triggered, this, &Table::copySelection);
    QAction* copyAll = menu->addAction(tr("Copy rows as CSV"));
    copyAll->setEnabled(copy->isEnabled());
    connect(copyAll, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(asCsv()); });
    QAction* save = menu->addAction(look::icon(QStringLiteral("download")), tr("Export all rows…"));
    connect(save, &QAction::triggered, this, &Table::exportAll);
    QAction* paper = menu->addAction(look::icon(QStringLiteral("printer")), tr("Print all rows…"));
    connect(paper, &QAction::triggered, this, &Table::print);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void Table::exportAll() { askAndExport(this, *m_items, m_context, m_view->objectName()); }

void Table::print() {
    const QString now = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    askAndPrint(this, *m_items, m_context,
                {m_view->accessibleName(), window()->windowTitle() + QStringLiteral(" · ") + now});
}

}  // namespace tally::parts
