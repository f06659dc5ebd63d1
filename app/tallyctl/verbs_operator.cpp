#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/intent_rows.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene_job.h"
#include "app/tallyctl/tokens.h"
#include "models/base/files.h"
#include "models/crypto/address.h"
#include "models/session/operators.h"
#include "models/session/prepared_calls.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

#include <algorithm>

namespace tally::ctl {

namespace {

/// A note: only its sentence is used. args: the maker, the action.
constexpr ErrorCode kConfirms{"note.confirms", ErrorKind::Refused};

/// The card of the key named, else of the wallet's first.
[[nodiscard]] Result<QJsonObject> card(OpenWallet& wallet, const Arguments& arguments) {
    std::optional<Address> wanted;
    if (const auto words = arguments.value("operator")) {
        TALLY_ASSIGN(wanted, addressFrom(*words, "operator"));
    }
    TALLY_ASSIGN(const KeyCard found, cardOf(wallet, wanted));
    return QJsonDocument::fromJson(cardText(found)).object();
}

/// From `--card FILE`, else `--key` and `--encryption-key`.
[[nodiscard]] Result<KeyCard> cardFrom(const Arguments& arguments) {
    if (const auto file = arguments.value("card")) {
        TALLY_ASSIGN(const Bytes content, readFile(*file, kKeyCardLimit));
        return keyCardFrom(content, *file);
    }
    const auto address = arguments.value("key");
    if (!address) {
        return fail(kUsageOptionMissing, {}, {"--card"});
    }
    KeyCard out;
    TALLY_ASSIGN(out.key, addressFrom(*address, "key"));
    const std::string words = arguments.value("encryption-key").value_or("");
    const auto key = fixedFromHex0x<EncryptionKey>(words);
    if (!key) {
        return fail(kUsageValue, "encryption-key", {words, "0x and 64 hexadecimal digits"});
    }
    out.encryptionKey = *key;
    return out;
}

/// The member named, or one's own.
[[nodiscard]] Result<Member> memberOf(Scene& scene, const Arguments& arguments) {
    return scene.member(arguments.value("member").value_or("me"), "member");
}

template <typename Kind>
[[nodiscard]] Result<Proposal> give(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(const Member member, memberOf(scene, arguments));
    TALLY_ASSIGN(const KeyCard card, cardFrom(arguments));
    TALLY_ASSIGN(const std::string words, arguments.required("permissions"));
    TALLY_ASSIGN(const Permissions permissions, permissionsFrom(words, "permissions"));
    return Proposal{giving<Kind>(member.id, card, permissions), object({{"member", scene.rows().brief(member.id)},
                                                                        {"key", text(formatAddress(card.key))},
                                                                        {"permissions", text(words)}})};
}

[[nodiscard]] Result<Proposal> revoke(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ADDRESS"));
    TALLY_ASSIGN(const Address key, addressFrom(words, "ADDRESS"));
    TALLY_ASSIGN(const Member own, scene.own());
    TALLY_ASSIGN(const auto revocation, revocationOf(scene.ledger(), key, own.id));
    return Proposal{revocation, object({{"member", scene.rows().brief(revocation.member)}, {"key", text(words)}})};
}

[[nodiscard]] Result<QJsonObject> list(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const Member member, memberOf(scene, arguments));
    TALLY_ASSIGN(const MemberKeys keys, keysOf(scene.ledger(), member.id));
    QJsonArray rows;
    for (const Operator& op : keys.operators) {
        rows.append(rowOf(op));
    }
    QJsonArray proposed;
    for (const OperatorProposal& one : keys.proposed) {
        proposed.append(object({{"key", text(formatAddress(one.key))},
                                {"permissions", words(tokensOfSet(one.permissions))},
                                {"encryptionKey", hex(one.encryptionKey.view())},
                                {"enactDate", dayText(one.enactDay)}}));
    }
    return object({{"member", scene.rows().brief(member.id)}, {"operators", rows}, {"proposed", proposed}});
}

/// What stops or carries out a proposal names it whole; the wallet knows the rest of it by its key.
template <typename Kind>
[[nodiscard]] Result<Proposal> answer(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ADDRESS"));
    TALLY_ASSIGN(const Address key, addressFrom(words, "ADDRESS"));
    TALLY_ASSIGN(const auto proposal, proposalOf(scene.ledger(), key));
    if (!proposal) {
        return fail(kUsageValue, "ADDRESS", {words, "proposed key"});
    }
    return Proposal{answering<Kind>(*proposal),
                    object({{"member", scene.rows().brief(proposal->member)}, {"key", text(words)}})};
}

/// What a sealed envelope says, where one of this wallet's keys opens it; null where none does.
[[nodiscard]] QJsonValue openedText(OpenWallet& wallet, const Bytes& envelope) {
    const auto opened = wallet.openEnvelope(envelope);
    return opened ? text(textOf(*opened)) : QJsonValue();
}

/// The envelopes of a call, opened where they are ours to read.
[[nodiscard]] QJsonObject envelopesOf(OpenWallet& wallet, const Intent& intent) {
    QJsonObject out;
    if (const auto* quote = std::get_if<intent::SubmitQuote>(&intent)) {
        out = object({{"toApplicant", openedText(wallet, quote->sealedToApplicant)},
                      {"toFunder", openedText(wallet, quote->sealedToFunder)}});
    } else if (const auto* disburse = std::get_if<intent::Disburse>(&intent)) {
        out = object({{"references", openedText(wallet, disburse->sealedReferences)}});
    }
    return out;
}

struct ReadCall {
    Intent intent;
    QJsonObject row;
};

[[nodiscard]] Result<QJsonObject> calls(Scene& scene, const Ledger& ledger, const Arguments&) {
    TALLY_ASSIGN(const Member own, scene.own());
    TALLY_ASSIGN(const std::vector<OpenCall> open, openCallsIn(scene.ledger(), ledger, own.id));
    QJsonArray rows;
    for (const OpenCall& one : open) {
        rows.append(object({{"hash", hex(one.call.callHash.view())},
                            {"maker", text(formatAddress(one.call.maker))},
                            {"action", one.intent ? text(actionName(*one.intent)) : QJsonValue()},
                            {"call", hex(one.call.call)}}));
    }
    return object({{"calls", rows}});
}

/// The prepared call that HASH names, in words.
[[nodiscard]] Result<ReadCall> callNamed(Scene& scene, const Ledger& ledger, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "HASH"));
    TALLY_ASSIGN(const Hash hash, hashFrom(words, "HASH"));
    TALLY_ASSIGN(const Member own, scene.own());
    TALLY_ASSIGN(OpenCall found, openCallIn(scene.ledger(), ledger, own.id, hash));
    TALLY_ASSIGN(QJsonObject row, intentRow(scene, *found.intent));
    row.insert(QLatin1String("hash"), hex(found.call.callHash.view()));
    row.insert(QLatin1String("maker"), text(formatAddress(found.call.maker)));
    const QJsonObject envelopes = envelopesOf(scene.wallet(), *found.intent);
    if (!envelopes.isEmpty()) {
        row.insert(QLatin1String("sealed"), envelopes);
    }
    return ReadCall{std::move(*found.intent), std::move(row)};
}

[[nodiscard]] Result<QJsonObject> showCall(Scene& scene, const Ledger& ledger, const Arguments& arguments) {
    TALLY_ASSIGN(ReadCall call, callNamed(scene, ledger, arguments));
    return std::move(call.row);
}

/// Sends exactly what the maker prepared, once its envelopes are found to say what it commits to.
[[nodiscard]] Async<QJsonObject> confirmCall(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await session->synchronise());
    const Ledger* ledger = &session->ledger();
    auto job = [arguments, ledger](Scene& scene) -> Result<ReadCall> {
        TALLY_ASSIGN(ReadCall read, callNamed(scene, *ledger, arguments));
        TALLY_ASSIGN(const Member own, scene.own());
        TALLY_TRY(checkSealed(scene.wallet(), *ledger, own.id, read.intent));
        return read;
    };
    TALLY_CO_ASSIGN(ReadCall call, co_await onScene(session->wallet(), desk, std::move(job)));
    const std::string maker = call.row.value(QLatin1String("maker")).toString().toStdString();
    const std::string says = QJsonDocument(call.row).toJson(QJsonDocument::Compact).toStdString();
    tell(words::sentenceOf(Error{kConfirms, {}, {maker, std::string(actionName(call.intent))}, {}}));
    tell(qstring(says));
    Proposal proposal{std::move(call.intent), std::move(call.row)};
    auto doing = carryOut(desk, std::move(arguments), std::move(proposal));
    co_return co_await std::move(doing);
}

[[nodiscard]] Result<Proposal> unprepare(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "HASH"));
    TALLY_ASSIGN(const Hash hash, hashFrom(words, "HASH"));
    return Proposal{intent::UnprepareCall{hash}, object({{"call", text(words)}})};
}

[[nodiscard]] Result<Proposal> dualControl(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "on|off"));
    if (words != "on" && words != "off") {
        return fail(kUsageValue, "on|off", {words, "on, off"});
    }
    return Proposal{intent::SetDualControl{words == "on"}, object({{"dualControl", text(words)}})};
}

}  // namespace

Group operatorGroup() {
    constexpr std::string_view kGroup = "operator";
    const std::vector<Option> giving{
        {"card", "FILE", "The new operator's card, as `operator card` prints it."},
        {"key", "ADDRESS", "Its address, instead of a card; then --encryption-key too."},
        {"encryption-key", "KEY", "Its public encryption key."},
        {"permissions", "LIST", "view, make, check, admin.", true},
        {"member", "MEMBER", "For this member (one's own)."},
    };
    return {kGroup,
            "The people's keys that act for a member (操作员).",
            {
                {kGroup,
                 "card",
                 "",
                 "Print the public half of a key, for whoever gives it permissions.",
                 {},
                 lookingInside(card)},
                {kGroup, "add", "", "Give a key permissions, or change them (admin; a registrar for a member's first).",
                 actingOptions(giving), acting(give<intent::AddOperator>)},
                {kGroup, "revoke", "ADDRESS", "Revoke a key for ever (admin).", actingOptions(), acting(revoke)},
                {kGroup,
                 "list",
                 "",
                 "List a member's operators and the keys proposed for it.",
                 {{"member", "MEMBER", "Of this member (one's own)."}},
                 looking(list)},
                {kGroup, "propose", "", "Propose a key for a member that lost its own (registrar).",
                 actingOptions(giving), acting(give<intent::ProposeOperator>)},
                {kGroup, "object", "ADDRESS", "Stop a proposed key of one's own member.", actingOptions(),
                 acting(answer<intent::ObjectToOperator>)},
                {kGroup, "enact", "ADDRESS", "Make a proposed key an operator's, after the delay.", actingOptions(),
                 acting(answer<intent::EnactOperator>)},
            }};
}

Group callGroup() {
    constexpr std::string_view kGroup = "call";
    return {kGroup,
            "Calls that wait for a checker (复核). Any verb with --prepare makes one; the checker confirms it.",
            {
                {kGroup, "list", "", "List one's member's prepared calls.", {}, looking(calls)},
                {kGroup,
                 "show",
                 "HASH",
                 "Show what a prepared call asks for, and its sealed envelopes where they are ours.",
                 {},
                 looking(showCall)},
                {kGroup,
                 "confirm",
                 "HASH",
                 "Do what was prepared, to the letter (checker).",
                 {{"dry-run", nullptr, "Only ask the ledger whether it would be done; sign nothing."}},
                 confirmCall},
                {kGroup, "unprepare", "HASH", "Take a prepared call back.", actingOptions(), acting(unprepare)},
            }};
}

Group dualControlGroup() {
    return {"dual-control",
            "Whether one's member acts by maker and checker.",
            {{"dual-control", "", "on|off",
              "Whether one's member acts by maker and checker (one operator prepares this, an admin does it).",
              actingOptions(), acting(dualControl)}}};
}

}  // namespace tally::ctl
