#include "ui/parts/cell_delegate.h"

#include "models/items/paged_items.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"
#include "ui/parts/state_look.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace tally::parts {

namespace {

constexpr int kMargin = 10;
constexpr int kGap = 8;
constexpr int kGlyph = 14;
constexpr int kBar = 3;

using look::Token;
using look::Tokens;

/// One cell on its ground.
class Brush {
public:
    Brush(QPainter* painter, const QStyleOptionViewItem& option, const CellContext& context)
        : m_painter(painter),
          m_option(option),
          m_context(context),
          m_rect(option.rect.adjusted(kMargin, 0, -kMargin, 0)) {}

    void operator()(std::monostate) const {}
    void operator()(const QString& text) const { words(text, &Tokens::text, m_rect, Qt::ElideRight); }
    void operator()(const items::MemberCell& cell) const {
        words(memberName(*m_context.directory(), cell.member), &Tokens::text, m_rect, Qt::ElideRight);
    }
    void operator()(const items::NumberCell& cell) const { right(QLocale().toString(qlonglong(cell.number))); }
    void operator()(const items::RateCell& cell) const { right(format::rate(cell.partsPerMillion)); }
    void operator()(const items::NameCell& cell) const {
        words(wordsOf(cell, m_context), &Tokens::text, m_rect, Qt::ElideRight);
    }
    void operator()(const items::EventCell& cell) const {
        words(wordsOf(cell, m_context), &Tokens::text, m_rect, Qt::ElideRight);
    }
    void operator()(const items::InstantCell& cell) const {
        words(wordsOf(cell, m_context), &Tokens::muted, m_rect, Qt::ElideRight);
    }
    void operator()(const items::CodeCell& cell) const {
        m_painter->setFont(fixedFace());
        words(cell.text, &Tokens::text, m_rect, Qt::ElideMiddle);
    }

    /// Amounts are never cut.
    void operator()(const items::AmountCell& cell) const {
        const format::AmountPieces pieces = format::amount(cell.minor, cell.currency);
        QFont body = m_option.font;
        body.setWeight(QFont::Normal);
        const QFontMetrics quiet(body);
        const int decimals = quiet.horizontalAdvance(pieces.decimals);
        m_painter->setFont(body);
        m_painter->setPen(ink(&Tokens::muted));
        m_painter->drawText(m_rect, Qt::AlignRight | Qt::AlignVCenter, pieces.decimals);
        m_painter->setFont(m_option.font);
        m_painter->setPen(ink(&Tokens::strong));
        m_painter->drawText(m_rect.adjusted(0, 0, -decimals, 0), Qt::AlignRight | Qt::AlignVCenter, pieces.whole);
    }

    void operator()(const items::DateCell& cell) const {
        if (cell.day == Date{}) {
            return;
        }
        const QString day = format::date(cell.day);
        if (!cell.isDue) {
            return words(day, &Tokens::text, m_rect, Qt::ElideNone);
        }
        const format::DaysAway away = format::daysAway(cell.day, m_context.today());
        const Token urgent = away.nearness == format::Nearness::Past   ? &Tokens::bad
                             : away.nearness == format::Nearness::Soon ? &Tokens::warn
                                                                       : nullptr;
        words(day, urgent != nullptr ? urgent : &Tokens::text, m_rect, Qt::ElideNone);
        const int width = QFontMetrics(m_option.font).horizontalAdvance(day);
        QFont small = look::typeOf(m_option.font, look::Type::Label);
        small.setWeight(urgent != nullptr ? QFont::DemiBold : QFont::Normal);
        m_painter->setFont(small);
        const QRect rest = m_rect.adjusted(width + kGap, 0, 0, 0);
        if (QFontMetrics(small).horizontalAdvance(away.text) <= rest.width()) {
            words(away.text, urgent != nullptr ? urgent : &Tokens::muted, rest, Qt::ElideNone);
        }
    }

    void operator()(const items::StateCell& cell) const {
        QRect rest = m_rect;
        for (const StateLook& one : looksOf(cell)) {
            rest.setLeft(rest.left() + glyphAndWord(one, rest) + kGap);
        }
    }
    void operator()(const items::RequestCell& cell) const { glyphAndWord(lookOf(cell.state), m_rect); }
    void operator()(const items::OutboxCell& cell) const { glyphAndWord(lookOf(cell.phase), m_rect); }
    void operator()(const items::NodeCell& cell) const { glyphAndWord(lookOf(cell.standing), m_rect); }
    void operator()(const items::GradeCell& cell) const {
        const StateLook one = lookOf(cell.grade);
        look::icon(one.icon, one.ink).paint(m_painter, glyphRect(m_rect));
    }

private:
    [[nodiscard]] QColor ink(Token token) const { return look::colour(m_option.palette, token); }
    [[nodiscard]] QFont fixedFace() const {
        QFont out = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        out.setPointSizeF(m_option.font.pointSizeF());
        out.setWeight(m_option.font.weight());
        return out;
    }
    void words(const QString& text, Token token, const QRect& rect, Qt::TextElideMode elide) const {
        m_painter->setPen(ink(token));
        const QFontMetrics metrics(m_painter->font());
        m_painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                            elide == Qt::ElideNone ? text : metrics.elidedText(text, elide, rect.width()));
    }
    void right(const QString& text) const {
        m_painter->setPen(ink(&Tokens::text));
        m_painter->drawText(m_rect, Qt::AlignRight | Qt::AlignVCenter, text);
    }
    [[nodiscard]] static QRect glyphRect(const QRect& rect) {
        return {rect.left(), rect.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph};
    }
    /// How wide it came out.
    int glyphAndWord(const StateLook& one, const QRect& rect) const {
        look::icon(one.icon, one.ink).paint(m_painter, glyphRect(rect));
        QFont face = m_option.font;
        face.setWeight(one.isBold ? QFont::DemiBold : m_option.font.weight());
        m_painter->setFont(face);
        const int before = kGlyph + 6;
        words(one.text, one.ink, rect.adjusted(before, 0, 0, 0), Qt::ElideRight);
        return before + QFontMetrics(face).horizontalAdvance(one.text);
    }

    QPainter* m_painter;
    const QStyleOptionViewItem& m_option;
    const CellContext& m_context;
    QRect m_rect;
};

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, bool isFirst) {
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const bool isUnderPointer = (option.state & QStyle::State_MouseOver) != 0;
    const Token ground = isSelected ? &Tokens::select : isUnderPointer ? &Tokens::hover : &Tokens::surface;
    painter->fillRect(option.rect, look::colour(option.palette, ground));
    painter->setPen(QPen(look::colour(option.palette, &Tokens::border), 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSelected && isFirst) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kBar, option.rect.height()),
                          look::colour(option.palette, &Tokens::accent));
    }
}

}  // namespace

CellDelegate::CellDelegate(CellContext context, QObject* parent)
    : QStyledItemDelegate(parent), m_context(std::move(context)) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem here = option;
    here.palette = QApplication::palette();
    painter->save();
    paintGround(painter, here, index.column() == 0);
    const QVariant value = index.data(items::kCellRole);
    if (value.isValid()) {
        if ((here.state & QStyle::State_Selected) != 0 && index.column() == 0) {
            here.font.setWeight(QFont::DemiBold);
        }
        painter->setFont(here.font);
        std::visit(Brush(painter, here, m_context), value.value<items::Cell>());
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    return {QFontMetrics(option.font).horizontalAdvance(text) + 2 * kMargin + kGlyph + kGap,
            std::max(32, option.fontMetrics.height() + 10)};
}

}  // namespace tally::parts
