#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/shell/confirm_sheet.h"

#include <QGridLayout>
#include <QScrollArea>

/// How the sheet is laid out; its course is in confirm_sheet.cpp.
namespace tally::shell {

namespace {

constexpr int kWidth = 940;
constexpr int kNarrow = 560;
constexpr int kTwoColumnsFrom = 1000;
constexpr std::size_t kLinesInSight = 6;

using look::Tokens;

/// A glyph, words, and a quieter note behind.
[[nodiscard]] QWidget* makeFact(const QString& icon, look::Token ink, const QString& text, const QString& note,
                                QWidget* parent) {
    auto* fact = new QWidget(parent);
    auto* row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(8);
    auto* glyph = new QLabel(fact);
    glyph->setPixmap(look::icon(icon, ink).pixmap(QSize(16, 16), parent->devicePixelRatioF()));
    row->addWidget(glyph, 0, Qt::AlignTop);
    QLabel* words = parts::makeText("", fact);
    words->setText(text);
    row->addWidget(words, 1);
    if (!note.isEmpty()) {
        QLabel* quiet = parts::makeLabel("muted", fact, look::Type::Label);
        quiet->setText(note);
        row->addWidget(quiet, 0, Qt::AlignTop);
    }
    return fact;
}

}  // namespace

void ConfirmSheet::build() {
    m_sheet = new QFrame(this);
    m_sheet->setProperty("kind", QStringLiteral("sheet"));
    m_sheet->setObjectName(QStringLiteral("confirmSheet"));
    auto* column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 14);
    m_title = parts::makeLabel("title", m_sheet, look::Type::Title);
    sayTitle(m_plan.title);
    head->addWidget(m_title, 1);
    QLabel* who = parts::makeLabel("muted", m_sheet);
    who->setText(m_bench.nameOf(m_bench.me()));
    head->addWidget(who);
    column->addLayout(head);
    column->addWidget(parts::makeRule(m_sheet));

    const bool isWide = parentWidget()->width() >= kTwoColumnsFrom;
    auto* middle = new QBoxLayout(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    middle->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(20, 16, 20, 16);
    left->setSpacing(8);
    buildLeft(*left);
    middle->addLayout(left, 54);
    if (isWide) {
        auto* rule = new QFrame(m_sheet);
        rule->setProperty("kind", QStringLiteral("upright-rule"));
        middle->addWidget(rule);
    }
    auto* right = new QVBoxLayout;
    right->setContentsMargins(20, 16, 20, 16);
    right->setSpacing(8);
    buildRight(*right);
    middle->addLayout(right, 40);
    column->addLayout(middle, 1);
    column->addWidget(parts::makeRule(m_sheet));
    buildFoot(*column);

    auto* centre = new QGridLayout(this);
    centre->setContentsMargins(16, 16, 16, 16);
    centre->addWidget(m_sheet, 0, 0, Qt::AlignCenter);
    m_sheet->setMinimumWidth(std::min(isWide ? kWidth : kNarrow, parentWidget()->width() - 32));
    m_sheet->setMaximumWidth(isWide ? kWidth : kNarrow);
}

void ConfirmSheet::buildLeft(QVBoxLayout& column) {
    QLabel* head = parts::makeLabel("section", m_sheet);
    head->setText(tr("What you sign"));
    column.addWidget(head);
    QLabel* sentence = parts::makeText("", m_sheet);
    sentence->setObjectName(QStringLiteral("confirmSentence"));
    sentence->setText(m_plan.sentence);
    column.addWidget(sentence);

    if (!m_plan.lines.empty()) {
        auto* table = new QWidget(m_sheet);
        auto* grid = new QGridLayout(table);
        grid->setContentsMargins(0, 0, 8, 0);
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const PlanLine& line : m_plan.lines) {
            QLabel* number = parts::makeLabel("muted", table);
            number->setText(QString::number(row + 1));
            QLabel* name = parts::makeLabel("", table);
            name->setText(line.who);
            QLabel* what = parts::makeLabel("muted", table);
            what->setText(line.what);
            grid->addWidget(number, row, 0);
            grid->addWidget(name, row, 1);
            grid->addWidget(what, row, 2);
            if (line.amount) {
                auto* amount = new parts::AmountLabel(look::Type::Body, table);
                amount->setAmount(*line.amount, m_plan.currency, false);
                grid->addWidget(amount, row, 3, Qt::AlignRight);
            }
            ++row;
        }
        if (m_plan.lines.size() > kLinesInSight) {
            auto* scroll = new QScrollArea(m_sheet);
            scroll->setWidget(table);
            table->setAutoFillBackground(false);
            scroll->setWidgetResizable(true);
            scroll->setFrameShape(QFrame::NoFrame);
            scroll->setMinimumHeight(150);
            column.addWidget(scroll, 1);
        } else {
            column.addWidget(table);
        }
    }
    if (m_plan.total) {
        auto* row = new QHBoxLayout;
        QLabel* name = parts::makeLabel("section", m_sheet);
        name->setText(tr("Total"));
        row->addWidget(name);
        row->addStretch();
        auto* amount = new parts::AmountLabel(look::Type::Figure, m_sheet);
        amount->setObjectName(QStringLiteral("confirmTotal"));
        amount->setAmount(*m_plan.total, m_plan.currency);
        row->addWidget(amount);
        column.addWidget(parts::makeRule(m_sheet));
        column.addLayout(row);
    }
    if (!m_plan.cannotBeUndone.isEmpty()) {
        QLabel* last = parts::makeLabel("section", m_sheet);
        last->setText(tr("What cannot be undone"));
        column.addSpacing(8);
        column.addWidget(last);
        for (const QString& text : m_plan.cannotBeUndone) {
            column.addWidget(makeFact(QStringLiteral("lock"), &Tokens::warn, text, {}, m_sheet));
        }
    }
    column.addStretch(1);
}

void ConfirmSheet::buildRight(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    QLabel* head = parts::makeLabel("section", m_sheet);
    head->setText(tr("Tried on the ledger"));
    m_trialNote = parts::makeLabel("muted", m_sheet, look::Type::Label);
    m_trialNote->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    row->addWidget(head);
    row->addStretch();
    row->addWidget(m_trialNote);
    column.addLayout(row);
    m_verdict = new parts::Notice(m_sheet);
    m_verdict->setObjectName(QStringLiteral("confirmVerdict"));
    m_verdict->say(tr("Asking the ledger what it would do…"));
    column.addWidget(m_verdict);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(2);
    column.addLayout(m_steps);
    column.addStretch(1);
}

void ConfirmSheet::buildFoot(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(8);
    m_password = new QLineEdit(m_sheet);
    m_password->setObjectName(QStringLiteral("confirmPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Wallet password"));
    m_password->setAccessibleName(tr("Wallet password"));
    m_password->setMaximumWidth(220);
    m_passwordError = parts::makeLabel("error", m_sheet);
    m_footNote = parts::makeLabel("muted", m_sheet);
    m_footNote->setObjectName(QStringLiteral("confirmNote"));
    row->addWidget(m_password);
    row->addWidget(m_passwordError);
    row->addWidget(m_footNote);
    row->addStretch();
    m_cancel = new QPushButton(tr("Cancel"), m_sheet);
    m_cancel->setObjectName(QStringLiteral("confirmCancel"));
    m_cancel->setAutoDefault(false);
    m_sign = new parts::ActionButton("primary", m_sheet);
    m_sign->setObjectName(QStringLiteral("confirmSign"));
    m_sign->setText(m_plan.signLabel.isEmpty() ? tr("Sign and send") : m_plan.signLabel);
    m_sign->setIcon(look::icon(QStringLiteral("pen-line"), &Tokens::onAccent));
    m_sign->setRefusal(tr("The ledger has not answered yet."));
    row->addWidget(m_cancel);
    row->addWidget(m_sign);
    column.addLayout(row);
    if (asksPassword()) {
        m_footNote->hide();
    } else {
        m_password->hide();
        m_footNote->setText(
            tr("Unlocked a short while ago, below %1")
                .arg(format::amountWithCurrency(kAskedFrom, m_plan.currency == 0 ? 156 : m_plan.currency)));
    }
    connect(m_cancel, &QPushButton::clicked, this, &ConfirmSheet::close);
    connect(m_sign, &parts::ActionButton::acted, this, &ConfirmSheet::sign);
}

void ConfirmSheet::addStep(const QString& icon, look::Token ink, const QString& text, const QString& note) {
    m_steps->addWidget(makeFact(icon, ink, text, note, m_sheet));
}

}  // namespace tally::shell
