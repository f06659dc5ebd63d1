#include "ui/parts/tiles.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr int kSide = 15;
constexpr int kIcon = 14;
constexpr int kIconColumn = 34;
constexpr int kBetweenLines = 3;

/// The ground under the pointer and the ring of the focus.
void drawState(QPainter& painter, const QAbstractButton& button) {
    if (button.underMouse() || button.isDown()) {
        painter.fillRect(button.rect().adjusted(1, 1, -1, -1), look::colour(button.palette(), &Tokens::hover));
    }
    if (button.hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(&button);
        button.style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, &button);
    }
}

[[nodiscard]] QFont demiBold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

FigureTile::FigureTile(const QString& name, bool isMain, QWidget* parent) : QAbstractButton(parent), m_isMain(isMain) {
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void FigureTile::say(const QString& title, const QString& note) {
    m_title = title;
    m_note = note;
    tell();
}

void FigureTile::setAmount(MinorUnits amount, std::uint16_t currency) {
    const format::AmountPieces pieces = format::amount(amount, currency);
    m_currency = format::currencyCode(currency);
    m_whole = pieces.whole;
    m_decimals = pieces.decimals;
    tell();
}

void FigureTile::setTone(const QString& icon, look::Token ink) {
    m_icon = icon;
    m_ink = ink;
    update();
}

void FigureTile::tell() {
    setAccessibleName(m_title + QStringLiteral(": ") + m_currency + QLatin1Char(' ') + m_whole + m_decimals);
    setAccessibleDescription(m_note);
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const {
    const QFontMetrics small(look::typeOf(font(), look::Type::Label));
    const QFontMetrics large(look::typeOf(font(), m_isMain ? look::Type::MainFigure : look::Type::Figure));
    const QFontMetrics main(look::typeOf(font(), look::Type::MainFigure));
    return {large.horizontalAdvance(m_whole + m_decimals) + (m_isMain ? small.horizontalAdvance(m_currency) + 6 : 0) +
                2 * kSide,
            2 * small.height() + main.height() + 2 * kBetweenLines + 16};
}

QSize FigureTile::minimumSizeHint() const { return sizeHint(); }

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawState(painter, *this);
    const QFont small = look::typeOf(font(), look::Type::Label);
    const QFont large = look::typeOf(font(), m_isMain ? look::Type::MainFigure : look::Type::Figure);
    const QFontMetrics smallMetrics(small);
    const QFontMetrics largeMetrics(large);
    const QFontMetrics main(look::typeOf(font(), look::Type::MainFigure));
    int x = kSide;
    int y = 8 + smallMetrics.ascent();
    painter.setFont(small);
    if (!m_icon.isEmpty()) {
        look::icon(m_icon, m_ink).paint(&painter, x, 8 + (smallMetrics.height() - kIcon) / 2, kIcon, kIcon);
        x += kIcon + 6;
    }
    painter.setPen(look::colour(palette(), m_ink));
    painter.drawText(x, y, m_title);
    x = kSide;
    y += smallMetrics.descent() + kBetweenLines + main.height() - (main.height() - largeMetrics.height()) / 2 -
         largeMetrics.descent();
    if (m_isMain) {
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(x, y, m_currency);
        x += smallMetrics.horizontalAdvance(m_currency) + 6;
    }
    painter.setFont(large);
    painter.setPen(look::colour(palette(), &Tokens::strong));
    painter.drawText(x, y, m_whole);
    x += largeMetrics.horizontalAdvance(m_whole);
    QFont quiet = large;
    quiet.setWeight(QFont::Normal);
    painter.setFont(quiet);
    painter.setPen(look::colour(palette(), &Tokens::muted));
    painter.drawText(x, y, m_decimals);
    painter.setFont(small);
    painter.drawText(kSide, 8 + smallMetrics.height() + 2 * kBetweenLines + main.height() + smallMetrics.ascent(),
                     smallMetrics.elidedText(m_note, Qt::ElideRight, width() - 2 * kSide));
}

TaskRow::TaskRow(const QString& name, Task task, QWidget* parent) : QAbstractButton(parent), m_task(std::move(task)) {
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(m_task.title);
    QStringList said{m_task.note, m_task.amount, m_task.action};
    said.removeAll(QString());
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    setToolTip((m_task.title + QLatin1Char('\n') + m_task.note).toHtmlEscaped());
}

QSize TaskRow::sizeHint() const {
    const QFontMetrics body(font());
    const QFontMetrics small(look::typeOf(font(), look::Type::Label));
    return {280, body.height() + small.height() + kBetweenLines + 20};
}

void TaskRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawState(painter, *this);
    const QFont small = look::typeOf(font(), look::Type::Label);
    const QFontMetrics body(font());
    const QFontMetrics smallMetrics(small);
    const int first = 10 + body.ascent();
    const int second = 10 + body.height() + kBetweenLines + smallMetrics.ascent();
    look::icon(m_task.icon, m_task.ink).paint(&painter, kSide, (height() - 16) / 2, 16, 16);
    const auto right = [&](const QFont& font, const QString& text, int y, look::Token ink) {
        painter.setFont(font);
        painter.setPen(look::colour(palette(), ink));
        const int wide = QFontMetrics(font).horizontalAdvance(text);
        painter.drawText(width() - kSide - wide, y, text);
        return wide;
    };
    const int amount = right(font(), m_task.amount, first, &Tokens::strong);
    const int action = right(demiBold(small), m_task.action, second, &Tokens::accent);
    const auto left = [&](const QFont& font, const QString& text, int y, look::Token ink, int taken) {
        painter.setFont(font);
        painter.setPen(look::colour(palette(), ink));
        const int room = width() - kSide - kIconColumn - kSide - taken - 8;
        painter.drawText(kSide + kIconColumn, y, QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    };
    left(font(), m_task.title, first, &Tokens::strong, amount);
    left(small, m_task.note, second, &Tokens::muted, action);
}

}  // namespace tally::parts
