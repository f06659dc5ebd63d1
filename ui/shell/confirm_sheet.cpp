#include "ui/shell/confirm_sheet.h"

#include "models/domain/credential_number.h"
#include "models/session/aftermath.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/parts/labels.h"
#include "ui/words/terms.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>

#include <ranges>

namespace tally::shell {

namespace {

constexpr int kRecheck = 4'000;
constexpr std::string_view kNotPrepared = "ledger.not-prepared";
constexpr std::string_view kNotPermitted = "ledger.not-permitted";

using look::Tokens;

[[nodiscard]] QString clockNow() { return QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss")); }

/// The first of them by number, each with its reason.
[[nodiscard]] QString namesOf(const std::vector<event::Skipped>& skipped) {
    constexpr std::size_t kMost = 5;
    QStringList names;
    for (const event::Skipped& one : skipped | std::views::take(kMost)) {
        names.append(
            QStringLiteral("%1 (%2)").arg(QString::fromStdString(credentialNumber(one.id)), words::nameOf(one.reason)));
    }
    if (skipped.size() > kMost) {
        names.append(ConfirmSheet::tr("%n more", nullptr, static_cast<int>(skipped.size() - kMost)));
    }
    return names.join(QStringLiteral(", "));
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
    // A clock that was set back makes no password fresh.
    const UnixSeconds age = m_bench.place().now() - m_passwordGiven;
    return m_plan.run || m_plan.asksAlways || m_plan.total.value_or(0) >= kAskedFrom || age > kTrustedFor || age < 0;
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
        judge(*tried);
    });
}

/// A maker who may not do it, of a member that acts by maker and checker; switching that takes two in any case.
bool ConfirmSheet::isLeftToChecker() const {
    const auto& me = m_bench.place().me();
    const bool takesTwo =
        me && (me->member.dualControl || std::holds_alternative<intent::SetDualControl>(m_draft->intent));
    return takesTwo && me->op.permissions.has(Permission::Make) && m_plan.mayBePrepared;
}

void ConfirmSheet::judge(const Checked& tried) {
    const Preflight& trial = tried.trial;
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
    } else if (!tried.stale.empty()) {
        m_verdict->say(tr("Would be done in part. Left as they are: %1").arg(namesOf(tried.stale)), "warn");
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
    m_cancel->setEnabled(false);
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
    m_cancel->setEnabled(true);
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
        m_state = State::Done;
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
    m_cancel->setEnabled(true);
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
    whenDone(m_bench.place().reach(performed.block.number), this, [this, performed](const Result<Done>&) {
        auto looking =
            m_bench.session().read([txn = performed.txn](LedgerQueries& ledger) { return aftermathOf(ledger, txn); });
        whenDone(std::move(looking), this, [this, block = performed.block.number](const Result<Aftermath>& what) {
            sayEnd(block, what.value_or(Aftermath{}));
        });
    });
}

void ConfirmSheet::sayEnd(std::uint64_t block, const Aftermath& what) {
    const QString number = format::count(block);
    if (what.isNothingDone()) {
        sayTitle(tr("Nothing was done"));
        m_verdict->say(
            tr("It is in block %1, and the ledger left everything as it was: %2").arg(number, namesOf(what.skipped)),
            "bad");
    } else if (!what.skipped.empty()) {
        sayTitle(tr("Done in part"));
        m_verdict->say(tr("It is in block %1. Left as they were: %2").arg(number, namesOf(what.skipped)), "warn");
    } else {
        sayTitle(m_plan.doneText.isEmpty() ? tr("Done") : m_plan.doneText);
        m_verdict->say(tr("It is in block %1 and counts as final six blocks later.").arg(number), "ok");
    }
    m_cancel->setText(what.isNothingDone() ? tr("Close") : tr("Done"));
    m_cancel->setFocus();
    tellPage();
}

void ConfirmSheet::tellPage() {
    if (m_plan.done && !std::exchange(m_isPageTold, true)) {
        m_plan.done();
    }
}

void ConfirmSheet::failed(const Error& error, bool isSigned) {
    const bool isWaiting = isSigned && (error.code.kind == ErrorKind::Unreachable);
    m_state = isWaiting ? State::Waiting : State::Failed;
    m_cancel->setEnabled(true);
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

void ConfirmSheet::close() {
    if (isSigning()) {
        return;
    }
    if (m_entry != 0 && (m_state == State::Signing || m_state == State::Waiting)) {
        Q_EMIT leftUnderWay(m_entry);
    }
    if (m_entry != 0 && m_state != State::Failed) {
        // It is signed and goes on by itself: the page must not offer the same to be signed again.
        tellPage();
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
