#include "ui/shell/confirm_sheet.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"

#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace tally::shell {

namespace {

constexpr int kWidth = 940;
constexpr int kNarrow = 560;
constexpr int kTwoColumnsFrom = 1000;
constexpr int kRecheck = 4'000;
constexpr std::size_t kLinesInSight = 6;
constexpr std::string_view kNotPrepared = "ledger.not-prepared";
constexpr std::string_view kNotPermitted = "ledger.not-permitted";

using look::Tokens;

[[nodiscard]] QString clockNow() { return QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss")); }

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

ConfirmSheet::ConfirmSheet(Workbench& bench, SigningPlan plan, UnixSeconds passwordGiven, QWidget* window)
    : Scrim(window), m_bench(bench), m_plan(std::move(plan)), m_passwordGiven(passwordGiven) {
    setObjectName(QStringLiteral("confirmScrim"));
    build();
    window->installEventFilter(this);
    resize(window->size());
    raise();
    QWidget::show();
    m_again.setInterval(kRecheck);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_state == State::Ready || m_state == State::Refused) {
            check();
        }
    });
    (asksPassword() ? static_cast<QWidget*>(m_password) : m_cancel)->setFocus();
    makeDraft();
}

void ConfirmSheet::sayTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

bool ConfirmSheet::asksPassword() const {
    return m_plan.run || m_plan.total.value_or(0) >= kAskedFrom ||
           m_bench.place().now() - m_passwordGiven > kTrustedFor;
}

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

/// Once: what is sealed in it is random, and what was tried is what is signed.
void ConfirmSheet::makeDraft() {
    if (m_plan.run) {
        m_state = State::Ready;
        m_verdict->say(m_plan.note, m_plan.isNoteGood ? "ok" : "warn");
        return m_sign->setRefusal({});
    }
    auto making = m_plan.makeDraft ? m_plan.makeDraft() : m_bench.session().draft(m_plan.intent);
    whenDone(std::move(making), this, [this](Result<Draft> draft) {
        if (!draft) {
            return refuse(m_bench.sentence(draft.error(), m_plan.currency), tr("It cannot be signed."));
        }
        m_draft = std::move(*draft);
        check();
        m_again.start();
    });
}

void ConfirmSheet::check() {
    whenDone(m_bench.session().check(*m_draft), this, [this](const Result<Checked>& tried) {
        if (m_state != State::Checking && m_state != State::Ready && m_state != State::Refused) {
            return;
        }
        if (!tried) {
            return refuse(m_bench.sentence(tried.error(), m_plan.currency), tr("It could not be tried on the ledger."));
        }
        judge(tried->trial);
    });
}

/// A maker who may not do it, of a member that acts by maker and checker; switching that takes two in any case.
bool ConfirmSheet::isLeftToChecker() const {
    const auto& me = m_bench.place().me();
    const bool takesTwo =
        me && (me->member.dualControl || std::holds_alternative<intent::SetDualControl>(m_draft->intent));
    return takesTwo && me->op.permissions.has(Permission::Make) && m_plan.mayBePrepared;
}

void ConfirmSheet::judge(const Preflight& trial) {
    m_trialNote->setText(tr("block %1").arg(format::count(trial.at.number)));
    const bool isMakers = trial.refusal && trial.refusal->code.name == kNotPermitted && isLeftToChecker();
    const bool isNotPrepared = trial.refusal && trial.refusal->code.name == kNotPrepared;
    if ((isNotPrepared || isMakers) && !m_draft->forChecker) {
        // Maker and checker: what is signed here is the preparation, another key confirms it.
        m_draft->forChecker = true;
        m_sign->setText(tr("Sign and leave to the checker"));
        return check();
    }
    if (trial.refusal) {
        return refuse(m_bench.sentence(*trial.refusal, m_plan.currency), tr("The ledger would refuse it."));
    }
    m_state = State::Ready;
    if (m_draft->forChecker) {
        m_verdict->say(
            tr("Our member acts by maker and checker: nothing moves yet. Signing leaves this, to the letter, "
               "for a checker to confirm or to take back."),
            "warn");
    } else {
        m_verdict->say(tr("Would succeed. There is no fee."), "ok");
    }
    m_sign->setRefusal({});
}

void ConfirmSheet::refuse(const QString& verdict, const QString& why) {
    m_state = State::Refused;
    m_verdict->say(verdict, "bad");
    m_sign->setRefusal(why);
}

void ConfirmSheet::sign() {
    if (m_state != State::Ready) {
        return;
    }
    const bool asks = asksPassword();
    if (asks && m_password->isHidden()) {
        // It was given long ago by now.
        m_footNote->hide();
        m_password->show();
        return m_password->setFocus();
    }
    std::shared_ptr<const Secret> password;
    if (asks) {
        auto typed = Secret::copyOf(m_password->text().toStdString());
        if (!typed) {
            return failed(typed.error(), false);
        }
        password = std::make_shared<const Secret>(std::move(*typed));
    }
    m_state = State::Signing;
    m_again.stop();
    m_password->setEnabled(false);
    m_passwordError->clear();
    m_sign->setRefusal(tr("It is being signed."));
    if (m_plan.run) {
        return begin(std::move(password));
    }
    whenDone(m_bench.session().sign(*m_draft, std::move(password)), this, [this, asks](Result<OutboxEntry> entry) {
        m_password->clear();
        if (!entry && entry.error().code == kWalletWrongPassword) {
            askAgain();
            return m_again.start();
        }
        if (!entry) {
            return failed(entry.error(), false);
        }
        if (asks) {
            Q_EMIT passwordGiven();
        }
        follow(std::move(*entry));
    });
}

void ConfirmSheet::askAgain() {
    m_state = State::Ready;
    m_password->setEnabled(true);
    m_password->setFocus();
    m_passwordError->setText(tr("That is not the password."));
    m_sign->setRefusal({});
}

void ConfirmSheet::begin(std::shared_ptr<const Secret> password) {
    const bool asks = password != nullptr;
    auto checking = m_bench.session().wallet().run([password](OpenWallet& wallet) -> Result<Done> {
        return password ? wallet.file().checkPassword(*password) : Result<Done>(Done{});
    });
    whenDone(std::move(checking), this, [this, asks](const Result<Done>& done) {
        m_password->clear();
        if (!done && done.error().code == kWalletWrongPassword) {
            return askAgain();
        }
        if (!done) {
            return failed(done.error(), false);
        }
        if (asks) {
            Q_EMIT passwordGiven();
        }
        m_plan.run();
        close();
    });
}

void ConfirmSheet::follow(OutboxEntry entry) {
    m_entry = entry.id;
    sayTitle(tr("Under way: %1").arg(m_plan.title));
    m_verdict->say({});
    m_trialNote->clear();
    m_password->hide();
    // The button to close stays where it is: the second click of a double-click must not find it.
    QSizePolicy asBefore = m_sign->sizePolicy();
    asBefore.setRetainSizeWhenHidden(true);
    m_sign->setSizePolicy(asBefore);
    m_sign->hide();
    m_cancel->setText(tr("Close and follow in Activity"));
    m_footNote->setText(format::shortHash(entry.txn));
    m_footNote->show();
    addStep(QStringLiteral("circle-check"), &Tokens::ok, tr("Signed on this computer"), clockNow());
    addStep(QStringLiteral("circle-check"), &Tokens::ok,
            tr("Kept in the outbox: the same bytes go out again after a crash"), clockNow());
    addStep(QStringLiteral("circle-dot"), &Tokens::accent, tr("Going out; waiting for a block"), clockNow());
    m_cancel->setFocus();
    whenDone(m_bench.session().send(std::move(entry)), this, [this](const Result<Performed>& performed) {
        if (!performed) {
            return failed(performed.error(), true);
        }
        finished(*performed);
    });
}

void ConfirmSheet::finished(const Performed& performed) {
    m_state = State::Done;
    m_bench.place().acknowledge({m_entry});
    addStep(QStringLiteral("circle-check"), &Tokens::ok, tr("In block %1").arg(format::count(performed.block.number)),
            clockNow());
    const QString block = format::count(performed.block.number);
    whenDone(m_bench.place().reach(performed.block.number), this, [this, block](const Result<Done>&) {
        sayTitle(m_plan.doneText.isEmpty() ? tr("Done") : m_plan.doneText);
        m_verdict->say(tr("It is in block %1 and counts as final six blocks later.").arg(block), "ok");
        m_cancel->setText(tr("Done"));
        m_cancel->setFocus();
        if (m_plan.done) {
            m_plan.done();
        }
    });
}

void ConfirmSheet::failed(const Error& error, bool isSigned) {
    const bool isWaiting = isSigned && (error.code.kind == ErrorKind::Unreachable);
    m_state = isWaiting ? State::Waiting : State::Refused;
    m_sign->hide();
    m_password->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
    if (isWaiting) {
        sayTitle(tr("Waiting for a node"));
        m_verdict->say(tr("It is signed and kept in the outbox. It goes out by itself when a node answers; it may be "
                          "refused then. Nothing needs to be done, and nothing must be done twice."),
                       "warn");
        return;
    }
    sayTitle(tr("Not done"));
    // The sentence for all programs names options of the command line.
    m_verdict->say(error.code == kOutboxSame
                       ? tr("The very same was signed before, and nobody has read yet how that ended: it may have been "
                            "done. Nothing was signed now. Its end is told above the page as soon as it is known; once "
                            "that is read, the same can be signed again.")
                       : m_bench.sentence(error, m_plan.currency),
                   "bad");
}

void ConfirmSheet::addStep(const QString& icon, look::Token ink, const QString& text, const QString& note) {
    m_steps->addWidget(makeFact(icon, ink, text, note, m_sheet));
}

void ConfirmSheet::close() {
    if (m_entry != 0 && (m_state == State::Signing || m_state == State::Waiting)) {
        Q_EMIT leftUnderWay(m_entry);
        // It is signed and goes on by itself: the page must not offer the same to be signed again.
        if (m_plan.done) {
            m_plan.done();
        }
    }
    Q_EMIT closed();
    deleteLater();
}

void ConfirmSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(palette(), &Tokens::scrim));
}

void ConfirmSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        return close();
    }
    // Nothing that lies below hears of it.
    event->accept();
}

bool ConfirmSheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        resize(parentWidget()->size());
    }
    return QWidget::eventFilter(watched, event);
}

/// Tab goes round inside the sheet.
bool ConfirmSheet::focusNextPrevChild(bool next) {
    QWidget* from = focusWidget() != nullptr ? focusWidget() : m_cancel;
    for (QWidget* one = next ? from->nextInFocusChain() : from->previousInFocusChain(); one != from;
         one = next ? one->nextInFocusChain() : one->previousInFocusChain()) {
        if (isAncestorOf(one) && (one->focusPolicy() & Qt::TabFocus) != 0 && one->isVisible() && one->isEnabled()) {
            one->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

}  // namespace tally::shell
