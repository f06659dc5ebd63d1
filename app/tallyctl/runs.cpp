#include "app/tallyctl/runs.h"

#include "app/tallyctl/output.h"
#include "app/tallyctl/scene_job.h"
#include "app/tallyctl/tokens.h"
#include "models/domain/credential_number.h"
#include "models/session/aftermath.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

namespace tally::ctl {

namespace {

/// Notes, not failures: only their sentences are used. args: the action, what it is about.
constexpr ErrorCode kWouldBeDone{"note.would-be-done", ErrorKind::Refused};
/// args: the credential's number, the reason.
constexpr ErrorCode kLeftAsItWas{"note.left-as-it-was", ErrorKind::Refused};

/// `what(Scene&)`, with how new its answer is.
template <typename What>
[[nodiscard]] Async<QJsonObject> lookOn(WalletHandle wallet, Desk& desk, What what) {
    auto job = [what](Scene& scene) -> Result<QJsonObject> {
        TALLY_ASSIGN(QJsonObject answer, what(scene));
        TALLY_ASSIGN(const QJsonObject asOf, scene.asOf());
        answer.insert(QLatin1String("asOf"), asOf);
        return answer;
    };
    auto looking = onScene(wallet, desk, std::move(job));
    co_return co_await std::move(looking);
}

[[nodiscard]] Async<QJsonObject> look(Desk& desk, Arguments arguments, Look look) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    if (arguments.has("sync")) {
        TALLY_CO_ASSIGN(Session * session, co_await desk.session());
        TALLY_CO_TRY(co_await session->synchronise());
    }
    auto what = [arguments, look](Scene& scene) { return look(scene, arguments); };
    auto looking = lookOn(wallet, desk, std::move(what));
    co_return co_await std::move(looking);
}

[[nodiscard]] Async<QJsonObject> lookWith(Desk& desk, Arguments arguments, LedgerLook look) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    if (arguments.has("sync")) {
        TALLY_CO_TRY(co_await session->synchronise());
    }
    const Ledger* ledger = &session->ledger();
    auto what = [arguments, ledger, look](Scene& scene) { return look(scene, *ledger, arguments); };
    auto looking = lookOn(session->wallet(), desk, std::move(what));
    co_return co_await std::move(looking);
}

[[nodiscard]] Async<QJsonObject> lookInside(Desk& desk, Arguments arguments, LocalLook look) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    auto job = [arguments, look](OpenWallet& open) { return look(open, arguments); };
    co_return co_await wallet.run(std::move(job));
}

/// What no newer picture of the ledger can make right: an amount that is none, a word too many or too few.
[[nodiscard]] bool isPlainlyWrong(const Error& error) {
    return error.code.kind == ErrorKind::Input &&
           (error.code.name.starts_with("money.") || error.code == kUsageOperandMissing ||
            error.code == kUsageOperandExtra || error.code == kUsageOptionMissing);
}

/// The day by the wallet's own clock, for who does not ask a node.
[[nodiscard]] Result<LedgerTime> timeHere(Scene& scene) {
    TALLY_ASSIGN(const auto zone, scene.ledger().zone());
    LedgerTime out;
    out.blockTime = scene.wallet().clock().now();
    out.zoneOffset = zone ? zone->zoneOffset : 0;
    out.day = Date::ofInstant(out.blockTime, out.zoneOffset);
    return out;
}

[[nodiscard]] Async<QJsonObject> act(Desk& desk, Arguments arguments, Propose propose) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    auto plain = refusePlainFaults(desk, arguments, propose);
    TALLY_CO_TRY(co_await std::move(plain));
    TALLY_CO_TRY(co_await session->synchronise());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session->ledger().time());
    auto job = [arguments, propose, time](Scene& scene) -> Result<Proposal> {
        TALLY_TRY(scene.own());
        return propose(scene, arguments, time);
    };
    TALLY_CO_ASSIGN(Proposal proposal, co_await onScene(session->wallet(), desk, std::move(job)));
    auto rest = carryOut(desk, std::move(arguments), std::move(proposal));
    co_return co_await std::move(rest);
}

/// "to Ningbo Seats, amount 1.00": a proposal's summary for people.
[[nodiscard]] QString inWords(const QJsonValue& value) {
    QStringList pieces;
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray()) {
            pieces.append(inWords(one));
        }
        return pieces.join(QStringLiteral("; "));
    }
    if (!value.isObject()) {
        return value.toVariant().toString();
    }
    const QJsonObject fields = value.toObject();
    if (fields.contains(QLatin1String("identifier"))) {
        return fields.value(QLatin1String("name")).toString();
    }
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        pieces.append(field.key() + QLatin1Char(' ') + inWords(field.value()));
    }
    return pieces.join(QStringLiteral(", "));
}

/// The trial, and in words what was tried.
[[nodiscard]] QJsonObject tried(const Checked& checked, const QJsonObject& summary) {
    const std::string_view action =
        checked.draft.forChecker ? actionName(intent::PrepareCall{}) : actionName(checked.draft.intent);
    tell(words::sentenceOf(Error{kWouldBeDone, {}, {std::string(action), inWords(summary).toStdString()}, {}}));
    QJsonObject out = rowOf(checked.trial);
    out.insert(QLatin1String("action"), text(action));
    out.insert(QLatin1String("would"), summary);
    return out;
}

[[nodiscard]] QJsonArray skippedRows(const std::vector<event::Skipped>& skipped) {
    QJsonArray out;
    for (const event::Skipped& one : skipped) {
        const std::string number = credentialNumber(one.id);
        const std::string reason(tokenOf(one.reason));
        tell(words::sentenceOf(Error{kLeftAsItWas, {}, {number, reason}, {}}));
        out.append(object({{"number", text(number)}, {"reason", text(reason)}}));
    }
    return out;
}

[[nodiscard]] Result<QJsonObject> aftermath(Scene& scene, const Hash& txn) {
    TALLY_ASSIGN(const Aftermath what, aftermathOf(scene.ledger(), txn));
    QJsonArray rootRows;
    for (const Root& root : what.roots) {
        rootRows.append(scene.rows().root(root));
    }
    QJsonArray credentialRows;
    for (const CredentialRow& row : what.credentials) {
        credentialRows.append(scene.rows().credential(row.credential, row.root));
    }
    TALLY_ASSIGN(const QJsonArray eventRows, scene.events(what.events));
    QJsonObject out = object({{"events", eventRows}, {"roots", rootRows}, {"credentials", credentialRows}});
    if (!what.skipped.empty()) {
        out.insert(QLatin1String("skipped"), skippedRows(what.skipped));
    }
    if (what.isNothingDone()) {
        const Error error{kNothingDone, {}, {std::to_string(what.skipped.size())}, {}};
        tell(words::sentenceOf(error));
        out.insert(QLatin1String("error"), errorObject(error));
    }
    return out;
}

}  // namespace

Run looking(Look what) {
    return [what](Desk& desk, Arguments arguments) { return look(desk, std::move(arguments), what); };
}

Run looking(LedgerLook what) {
    return [what](Desk& desk, Arguments arguments) { return lookWith(desk, std::move(arguments), what); };
}

Run lookingInside(LocalLook what) {
    return [what](Desk& desk, Arguments arguments) { return lookInside(desk, std::move(arguments), what); };
}

Run acting(Propose propose) {
    return [propose](Desk& desk, Arguments arguments) { return act(desk, std::move(arguments), propose); };
}

std::vector<Option> actingOptions(std::vector<Option> own) {
    own.push_back({"dry-run", nullptr, "Only ask the ledger whether it would be done; sign nothing."});
    own.push_back(
        {"prepare", nullptr, "Leave it for a checker of the member, who gives the same command without this."});
    own.push_back({"again", nullptr, "Meant a second time, although the same is still under way."});
    return own;
}

Async<Done> refusePlainFaults(Desk& desk, Arguments arguments, Propose propose) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    auto job = [arguments, propose](Scene& scene) -> Result<Done> {
        TALLY_ASSIGN(const LedgerTime time, timeHere(scene));
        auto tried = propose(scene, arguments, time);
        return !tried && isPlainlyWrong(tried.error()) ? failWith(std::move(tried).error()) : Result<Done>(Done{});
    };
    auto looking = onScene(wallet, desk, std::move(job));
    co_return co_await std::move(looking);
}

Async<QJsonObject> carryOut(Desk& desk, Arguments arguments, Proposal proposal) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    const bool forChecker = arguments.has("prepare");
    if (forChecker) {
        proposal.summary.insert(QLatin1String("prepares"), text(actionName(proposal.intent)));
    }
    std::string summary = QJsonDocument(proposal.summary).toJson(QJsonDocument::Compact).toStdString();
    auto drafting = session->draft(std::move(proposal.intent), std::move(summary));
    TALLY_CO_ASSIGN(Draft draft, co_await std::move(drafting));
    draft.forChecker = forChecker;
    draft.isAgain = arguments.has("again");
    auto checking = session->check(std::move(draft));
    TALLY_CO_ASSIGN(Checked checked, co_await std::move(checking));
    if (checked.trial.refusal) {
        co_return failWith(*checked.trial.refusal);
    }
    if (arguments.has("dry-run")) {
        co_return tried(checked, proposal.summary);
    }
    auto signing = session->sign(std::move(checked.draft));
    TALLY_CO_ASSIGN(OutboxEntry entry, co_await std::move(signing));
    auto sending = session->send(std::move(entry));
    TALLY_CO_ASSIGN(const Performed performed, co_await std::move(sending));
    co_return co_await account(desk, performed);
}

Async<QJsonObject> account(Desk& desk, Performed performed) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    const Hash txn = performed.txn;
    auto job = [txn](Scene& scene) { return aftermath(scene, txn); };
    auto looking = onScene(wallet, desk, std::move(job));
    auto seen = co_await std::move(looking);
    if (!seen) {
        // It is done, whatever cannot be told of it: an answer that fails would be taken for a refusal.
        tell(words::sentenceOf(seen.error()));
    }
    QJsonObject out = seen.value_or(QJsonObject());
    out.insert(QLatin1String("txn"), hex(performed.txn.view()));
    out.insert(QLatin1String("block"), number(performed.block.number));
    out.insert(QLatin1String("gas"), number(performed.gasUsed));
    co_return out;
}

}  // namespace tally::ctl
