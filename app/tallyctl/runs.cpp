#include "app/tallyctl/runs.h"

#include "app/tallyctl/output.h"
#include "app/tallyctl/scene_job.h"
#include "app/tallyctl/tokens.h"
#include "ledger_client/consortium/intent_mapping.h"
#include "models/domain/credential_number.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

#include <set>

namespace tally::ctl {

namespace {

/// More events than one transaction can have: a hundred credentials of eight documents each.
constexpr std::size_t kEventsLookedThrough = 2000;

/// Notes, not failures: only their sentences are used. args: the action, what it is about.
constexpr ErrorCode kWouldBeDone{"note.would-be-done", ErrorKind::Refused};
/// args: the credential's number, the reason.
constexpr ErrorCode kLeftAsItWas{"note.left-as-it-was", ErrorKind::Refused};

[[nodiscard]] Async<QJsonObject> look(Desk& desk, Arguments arguments, Look look) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    if (arguments.has("sync")) {
        TALLY_CO_ASSIGN(Session * session, co_await desk.session());
        TALLY_CO_TRY(co_await session->synchronise());
    }
    auto job = [arguments, look](Scene& scene) -> Result<QJsonObject> {
        TALLY_ASSIGN(QJsonObject answer, look(scene, arguments));
        TALLY_ASSIGN(const QJsonObject asOf, scene.asOf());
        answer.insert(QLatin1String("asOf"), asOf);
        return answer;
    };
    co_return co_await onScene(wallet, desk, std::move(job));
}

[[nodiscard]] Async<QJsonObject> lookInside(Desk& desk, Arguments arguments, LocalLook look) {
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    auto job = [arguments, look](OpenWallet& open) { return look(open, arguments); };
    co_return co_await wallet.run(std::move(job));
}

[[nodiscard]] Result<Proposal> forChecker(Proposal proposal) {
    TALLY_ASSIGN(ContractCall call, contractCallOf(proposal.intent));
    const std::string_view action = actionName(proposal.intent);
    proposal.intent = intent::PrepareCall{std::move(call.data)};
    proposal.summary.insert(QLatin1String("prepares"), text(action));
    return proposal;
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
[[nodiscard]] Async<QJsonObject> tryOut(Session& session, Proposal proposal) {
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const std::string action(actionName(proposal.intent));
    Order order;
    order.intent = std::move(proposal.intent);
    order.signer = who.key.address;
    TALLY_CO_ASSIGN(const Preflight trial, co_await session.outbox().trial(std::move(order)));
    if (trial.refusal) {
        co_return failWith(*trial.refusal);
    }
    tell(words::sentenceOf(Error{kWouldBeDone, {}, {action, inWords(proposal.summary).toStdString()}, {}}));
    QJsonObject out = rowOf(trial);
    out.insert(QLatin1String("action"), text(action));
    out.insert(QLatin1String("would"), proposal.summary);
    co_return out;
}

/// What was left as it was, and why. With `isAll`, nothing else happened.
struct Skips {
    QJsonArray rows;
    bool isAll = false;
};

[[nodiscard]] Skips skipsIn(const std::vector<StampedEvent>& events) {
    Skips out;
    for (const StampedEvent& stamped : events) {
        if (const auto* skipped = std::get_if<event::Skipped>(&stamped.event)) {
            out.rows.append(
                object({{"number", text(credentialNumber(skipped->id))}, {"reason", text(tokenOf(skipped->reason))}}));
        }
    }
    out.isAll = !events.empty() && out.rows.size() == static_cast<qsizetype>(events.size());
    return out;
}

/// What the events of a transaction speak of, as it is now.
[[nodiscard]] Result<QJsonObject> aftermath(Scene& scene, const Hash& txn) {
    EventFilter filter;
    filter.limit = kEventsLookedThrough;
    TALLY_ASSIGN(std::vector<StampedEvent> events, scene.ledger().events(filter));
    std::erase_if(events, [&](const StampedEvent& one) { return one.stamp.txn != txn; });
    std::ranges::reverse(events);
    std::set<RootId> roots;
    std::set<CredentialId> ids;
    for (const StampedEvent& stamped : events) {
        const EventSubject subject = subjectOf(stamped.event);
        if (subject.root.value != 0) {
            roots.insert(subject.root);
        }
        if (subject.credential.root.value != 0) {
            ids.insert(subject.credential);
        }
        if (const auto* offered = std::get_if<event::PartOffered>(&stamped.event)) {
            ids.insert(offered->parent);
        }
        if (const auto* opened = std::get_if<event::FinancingOpened>(&stamped.event)) {
            ids.insert(opened->parent);
        }
    }
    QJsonArray rootRows;
    // An id that the ledger left as it was may name nothing at all.
    for (const RootId id : roots) {
        TALLY_ASSIGN(const auto root, scene.ledger().root(id));
        if (root) {
            rootRows.append(scene.rows().root(*root));
        }
    }
    QJsonArray credentialRows;
    for (const CredentialId id : ids) {
        TALLY_ASSIGN(const auto row, scene.ledger().credential(id));
        if (row) {
            TALLY_ASSIGN(const Root root, scene.root(id.root));
            credentialRows.append(scene.rows().credential(*row, root));
        }
    }
    TALLY_ASSIGN(const QJsonArray eventRows, scene.events(events));
    QJsonObject out = object({{"events", eventRows}, {"roots", rootRows}, {"credentials", credentialRows}});
    const Skips skips = skipsIn(events);
    if (!skips.rows.isEmpty()) {
        out.insert(QLatin1String("skipped"), skips.rows);
        for (const QJsonValue row : skips.rows) {
            const std::string number = row[QLatin1String("number")].toString().toStdString();
            tell(words::sentenceOf(
                Error{kLeftAsItWas, {}, {number, row[QLatin1String("reason")].toString().toStdString()}, {}}));
        }
    }
    if (skips.isAll) {
        const Error error{kNothingDone, {}, {std::to_string(skips.rows.size())}, {}};
        tell(words::sentenceOf(error));
        out.insert(QLatin1String("error"), errorObject(error));
    }
    return out;
}

}  // namespace

Run looking(Look what) {
    return [what](Desk& desk, Arguments arguments) { return look(desk, std::move(arguments), what); };
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
    if (arguments.has("prepare")) {
        TALLY_CO_ASSIGN(proposal, forChecker(std::move(proposal)));
    }
    if (arguments.has("dry-run")) {
        auto trying = tryOut(*session, std::move(proposal));
        co_return co_await std::move(trying);
    }
    std::string summary = QJsonDocument(proposal.summary).toJson(QJsonDocument::Compact).toStdString();
    TALLY_CO_ASSIGN(const Performed performed,
                    co_await session->perform(std::move(proposal.intent), std::move(summary)));
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
