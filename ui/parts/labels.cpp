#include "ui/parts/labels.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/offered_as.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace tally::parts {

namespace {

constexpr int kTitleRow = 38;
constexpr int kGlyph = 16;

void polishAgain(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace

QLabel* makeLabel(const char* kind, QWidget* parent, look::Type type) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("kind", QString::fromLatin1(kind));
    QFont font = look::typeOf(label->font(), type);
    if (qstrcmp(kind, "section") == 0) {
        font.setWeight(QFont::DemiBold);
    }
    label->setFont(font);
    return label;
}

QLabel* makeText(const char* kind, QWidget* parent) {
    QLabel* label = makeLabel(kind, parent);
    label->setWordWrap(true);
    return label;
}

void setTone(QWidget* widget, const char* tone) {
    widget->setProperty("tone", QString::fromLatin1(tone));
    polishAgain(widget);
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("kind", QStringLiteral("rule"));
    return rule;
}

Panel::Panel(QWidget* parent) : QFrame(parent), m_head(new QWidget(this)), m_body(new QVBoxLayout) {
    setProperty("kind", QStringLiteral("panel"));
    m_title = makeLabel("section", m_head);
    m_note = makeLabel("muted", m_head, look::Type::Label);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(15, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch();
    m_head->setMinimumHeight(kTitleRow);
    m_head->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
    m_head->setVisible(!title.isEmpty());
}

void Panel::setNote(const QString& note) { m_note->setText(note); }

void Panel::addToTitle(QWidget* widget) {
    static_cast<QHBoxLayout*>(m_head->layout())->addWidget(widget);
    m_head->show();
}

AmountLabel::AmountLabel(look::Type type, QWidget* parent) : QWidget(parent), m_type(type) {
    offerAs(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void AmountLabel::setAmount(MinorUnits minor, std::uint16_t currency, bool withCurrency) {
    const format::AmountPieces pieces = format::amount(minor, currency);
    m_currency = withCurrency ? format::currencyCode(currency) : QString();
    m_whole = pieces.whole;
    m_decimals = pieces.decimals;
    m_text = (withCurrency ? m_currency + QLatin1Char(' ') : QString()) + pieces.joined();
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize AmountLabel::sizeHint() const {
    const QFontMetrics strong(look::typeOf(font(), m_type));
    QFont quiet = look::typeOf(font(), m_type);
    quiet.setWeight(QFont::Normal);
    const QFontMetrics small(look::typeOf(font(), look::Type::Label));
    const int before = m_currency.isEmpty() ? 0 : small.horizontalAdvance(m_currency) + 6;
    return {before + strong.horizontalAdvance(m_whole) + QFontMetrics(quiet).horizontalAdvance(m_decimals) + 2,
            strong.height()};
}

void AmountLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont strong = look::typeOf(font(), m_type);
    QFont quiet = strong;
    quiet.setWeight(QFont::Normal);
    const QFont small = look::typeOf(font(), look::Type::Label);
    const int base = (height() + QFontMetrics(strong).ascent() - QFontMetrics(strong).descent()) / 2;
    int x = 0;
    painter.setFont(small);
    painter.setPen(look::colour(palette(), &look::Tokens::muted));
    if (!m_currency.isEmpty()) {
        painter.drawText(x, base, m_currency);
        x += QFontMetrics(small).horizontalAdvance(m_currency) + 6;
    }
    painter.setFont(strong);
    painter.setPen(look::colour(palette(), &look::Tokens::strong));
    painter.drawText(x, base, m_whole);
    x += QFontMetrics(strong).horizontalAdvance(m_whole);
    painter.setFont(quiet);
    painter.setPen(look::colour(palette(), &look::Tokens::muted));
    painter.drawText(x, base, m_decimals);
}

ActionButton::ActionButton(const char* kind, QWidget* parent) : QPushButton(parent) {
    setProperty("kind", QString::fromLatin1(kind));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_refusal.isEmpty()) {
            Q_EMIT acted();
        } else {
            Q_EMIT refused(m_refusal);
        }
    });
}

void ActionButton::setRefusal(const QString& why) {
    if (m_refusal == why) {
        return;
    }
    m_refusal = why;
    setToolTip(why.toHtmlEscaped());
    setAccessibleDescription(why);
    setProperty("refused", !why.isEmpty());
    polishAgain(this);
}

Notice::Notice(QWidget* parent) : QFrame(parent), m_glyph(new QLabel(this)), m_text(makeText("", this)) {
    setProperty("kind", QStringLiteral("notice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void Notice::say(const QString& text, const char* tone) {
    const bool isBad = qstrcmp(tone, "bad") == 0;
    const bool isOk = qstrcmp(tone, "ok") == 0;
    const bool isWarn = qstrcmp(tone, "warn") == 0;
    const QString name = isBad    ? QStringLiteral("circle-x")
                         : isOk   ? QStringLiteral("circle-check")
                         : isWarn ? QStringLiteral("triangle-alert")
                                  : QStringLiteral("info");
    const look::Token ink = isBad    ? &look::Tokens::bad
                            : isOk   ? &look::Tokens::ok
                            : isWarn ? &look::Tokens::warn
                                     : &look::Tokens::muted;
    m_glyph->setPixmap(look::icon(name, ink).pixmap(QSize(kGlyph, kGlyph), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    setTone(this, tone);
    setVisible(!text.isEmpty());
}

QString Notice::text() const { return m_text->text(); }

Field::Field(QWidget* input, QWidget* parent)
    : QWidget(parent),
      m_name(makeLabel("muted", this, look::Type::Label)),
      m_input(input),
      m_error(makeText("error", this)),
      m_hint(makeText("muted", this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_input);
    column->addWidget(m_error);
    column->addWidget(m_hint);
    m_hint->setFont(look::typeOf(m_hint->font(), look::Type::Label));
    m_error->hide();
    m_hint->hide();
}

void Field::setName(const QString& name) {
    m_name->setText(name);
    m_input->setAccessibleName(name);
}

void Field::setError(const QString& error) {
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_input->setAccessibleDescription(error);
    m_input->setProperty("wrong", !error.isEmpty());
    polishAgain(m_input);
}

void Field::setHint(const QString& hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

EmptyState::EmptyState(const QString& icon, QWidget* parent) : QWidget(parent) {
    auto* glyph = new QLabel(this);
    constexpr int kLarge = 32;
    glyph->setPixmap(look::icon(icon, &look::Tokens::muted).pixmap(QSize(kLarge, kLarge), devicePixelRatioF()));
    glyph->setAlignment(Qt::AlignCenter);
    m_title = makeLabel("title", this, look::Type::Title);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text = makeText("muted", this);
    m_text->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(glyph);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addStretch();
}

void EmptyState::say(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
}

}  // namespace tally::parts
