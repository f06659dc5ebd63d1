#include "app/tallyctl/choices.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/tokens.h"
#include "models/domain/credential_number.h"
#include "models/session/claims_behind.h"

#include <algorithm>

namespace tally::ctl {

namespace {

constexpr std::uint64_t kRowsUsual = 1000;

[[nodiscard]] Result<QJsonObject> listBy(Scene& scene, const Arguments& arguments, CredentialFilter filter) {
    TALLY_ASSIGN(const std::uint64_t limit, arguments.whole("limit", kRowsUsual));
    filter.limit = limit;
    if (const auto words = arguments.value("below")) {
        TALLY_ASSIGN(const CredentialId below, credentialFrom(*words, "below"));
        filter.below = below;
    }
    TALLY_ASSIGN(const auto rows, scene.ledger().credentials(filter));
    QJsonArray out;
    for (const CredentialRow& row : rows) {
        out.append(scene.rows().credential(row.credential, row.root));
    }
    return object({{"credentials", out}});
}

[[nodiscard]] Result<QJsonObject> list(Scene& scene, const Arguments& arguments) {
    CredentialFilter filter;
    if (const auto words = arguments.value("state")) {
        TALLY_ASSIGN(filter.state, tokenFrom<CredentialState>(*words, "state"));
    }
    if (const auto words = arguments.value("issuer")) {
        TALLY_ASSIGN(const Member issuer, scene.member(*words, "issuer"));
        filter.issuer = issuer.id;
    }
    if (const auto words = arguments.value("offeree")) {
        TALLY_ASSIGN(const Member offeree, scene.member(*words, "offeree"));
        filter.offeree = offeree.id;
    }
    if (const auto words = arguments.value("root")) {
        TALLY_ASSIGN(filter.root, rootFrom(*words, "root"));
    }
    if (!arguments.has("all") && !filter.offeree) {
        TALLY_ASSIGN(const Member owner, scene.member(arguments.value("owner").value_or("me"), "owner"));
        filter.owner = owner.id;
    }
    filter.withValueOnly = arguments.has("with-value");
    return listBy(scene, arguments, filter);
}

[[nodiscard]] Result<QJsonObject> inbox(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const Member own, scene.own());
    CredentialFilter filter;
    filter.offeree = own.id;
    filter.state = CredentialState::Offered;
    return listBy(scene, arguments, filter);
}

[[nodiscard]] Result<QJsonObject> show(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const CredentialRow row, scene.credential(words, "NUMBER"));
    TALLY_ASSIGN(const QJsonArray chain, scene.provenance(row.credential.id));
    TALLY_ASSIGN(const auto past, timelineOf(scene.ledger(), row.credential.id));
    TALLY_ASSIGN(const QJsonArray events, scene.events(past));
    TALLY_ASSIGN(const auto backings, scene.ledger().backingsOf({row.root.id, 0}));
    QJsonArray backed;
    for (const EvidenceBacking& one : backings) {
        backed.append(object({{"fingerprint", hex(one.fingerprint.view())},
                              {"debtor", scene.rows().brief(one.debtor)},
                              {"amount", text(amountText(one.amount, row.root.currency))}}));
    }
    TALLY_ASSIGN(const RootShares shares, sharesOf(scene.ledger(), row.root.id));
    QJsonValue share;
    for (const QJsonValue holder : scene.rows().shares(shares).value(QLatin1String("holders")).toArray()) {
        if (holder.toObject().value(QLatin1String("number")) == text(credentialNumber(row.credential.id))) {
            share = holder.toObject().value(QLatin1String("shares"));
        }
    }
    return object({{"credential", scene.rows().credential(row.credential, row.root)},
                   {"root", scene.rows().root(row.root)},
                   {"provenance", chain},
                   {"evidence", backed},
                   {"shares", share},
                   {"timeline", events}});
}

[[nodiscard]] Result<QJsonObject> rootList(Scene& scene, const Arguments& arguments) {
    std::optional<MemberId> issuer;
    if (const auto words = arguments.value("issuer")) {
        TALLY_ASSIGN(const Member member, scene.member(*words, "issuer"));
        issuer = member.id;
    }
    TALLY_ASSIGN(const auto roots, scene.ledger().roots());
    QJsonArray out;
    for (const Root& root : roots) {
        if (!issuer || root.issuer == *issuer) {
            out.append(scene.rows().root(root));
        }
    }
    return object({{"roots", out}});
}

/// With the sum of its parts, which is its face unless it was annulled.
[[nodiscard]] Result<QJsonObject> rootShow(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ROOT"));
    TALLY_ASSIGN(const Root root, scene.root(words, "ROOT"));
    TALLY_ASSIGN(const MinorUnits live, scene.ledger().liveValue(root.id));
    CredentialFilter filter;
    filter.root = root.id;
    filter.limit = 100'000;
    TALLY_ASSIGN(const auto parts, scene.ledger().credentials(filter));
    QJsonArray rows;
    for (const CredentialRow& part : parts) {
        rows.append(scene.rows().credential(part.credential, root));
    }
    return object(
        {{"root", scene.rows().root(root)}, {"liveValue", text(amountText(live, root.currency))}, {"parts", rows}});
}

[[nodiscard]] Result<QJsonObject> evidenceShow(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "FINGERPRINT"));
    TALLY_ASSIGN(const Hash fingerprint, hashFrom(words, "FINGERPRINT"));
    TALLY_ASSIGN(const std::string debtorWords, arguments.required("debtor"));
    TALLY_ASSIGN(const Member debtor, scene.member(debtorWords, "debtor"));
    TALLY_ASSIGN(const auto occupancies, scene.ledger().occupancies(fingerprint, debtor.id));
    const Currency currency = Currency::fromAlpha(arguments.value("currency").value_or("CNY")).value_or(kCny);
    const auto amount = [&](MinorUnits minor) { return text(amountText(minor, currency.numeric())); };
    EvidenceOccupancy issued;
    QJsonArray requested;
    for (const EvidenceOccupancy& one : occupancies) {
        if (one.claimant == MemberId{}) {
            issued = one;
        } else {
            requested.append(object({{"claimant", scene.rows().brief(one.claimant)},
                                     {"total", amount(one.total)},
                                     {"used", amount(one.used)}}));
        }
    }
    return object({{"known", !occupancies.empty()},
                   {"total", amount(issued.total)},
                   {"used", amount(issued.used)},
                   {"free", amount(issued.free())},
                   {"requested", requested}});
}

/// All that stands behind one credential, whose backing is void.
[[nodiscard]] Result<Proposal> evidenceVacate(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
    TALLY_ASSIGN(ClaimsBehind behind, claimsBehind(scene.ledger(), id));
    return Proposal{intent::VacateEvidence{id, behind.debtor, std::move(behind.claims)},
                    object({{"backing", text(words)}})};
}

}  // namespace

Group credentialGroup() {
    constexpr std::string_view kGroup = "credential";
    return {kGroup,
            "Credentials (电子凭证) and their parts.",
            {
                {kGroup,
                 "list",
                 "",
                 "List credentials, newest first: one's own unless asked otherwise.",
                 {{"owner", "MEMBER", "Held by this member (me)."},
                  {"offeree", "MEMBER", "Offered to this member."},
                  {"issuer", "MEMBER", "Issued by this member."},
                  {"root", "NUMBER", "Parts of this root."},
                  {"state", "STATE", "offered, held, in-financing, declined, withdrawn, expired, returned, annulled."},
                  {"with-value", nullptr, "Only those that are worth something."},
                  {"all", nullptr, "Everybody's."},
                  {"limit", "NUMBER", "At most so many (1000)."},
                  {"below", "NUMBER", "The next page: only those after this one."}},
                 looking(list)},
                {kGroup, "show", "NUMBER", "Show one with its provenance, timeline and shares.", {}, looking(show)},
            }};
}

Group rootGroup() {
    constexpr std::string_view kGroup = "root";
    return {kGroup,
            "Roots (源凭证): the issued promises.",
            {
                {kGroup,
                 "list",
                 "",
                 "List the roots.",
                 {{"issuer", "MEMBER", "Issued by this member."}},
                 looking(rootList)},
                {kGroup, "show", "ROOT", "Show a root with all its parts and their sum.", {}, looking(rootShow)},
            }};
}

Group evidenceGroup() {
    constexpr std::string_view kGroup = "evidence";
    return {kGroup,
            "What documents back on the ledger.",
            {
                {kGroup,
                 "show",
                 "FINGERPRINT",
                 "Show how much of a document is used.",
                 {{"debtor", "MEMBER", "Who owes it.", true}, {"currency", "CODE", "Of the amounts (CNY)."}},
                 looking(evidenceShow)},
                {kGroup, "vacate", "NUMBER", "Free the documents behind what is void; anybody may.", actingOptions(),
                 acting(evidenceVacate)},
            }};
}

namespace {

/// What each of them is: for who reads what would be done.
[[nodiscard]] Result<QJsonArray> amountsOf(Scene& scene, const std::vector<CredentialId>& ids) {
    QJsonArray out;
    for (const CredentialId id : ids) {
        TALLY_ASSIGN(const CredentialRow row, scene.credential(id));
        out.append(object({{"number", text(credentialNumber(id))},
                           {"issuer", scene.rows().brief(row.root.issuer)},
                           {"amount", text(amountText(row.credential.value, row.root.currency))},
                           {"dueDate", text(row.root.dueDay.iso())}}));
    }
    return out;
}

template <typename Kind>
[[nodiscard]] Result<Proposal> onIds(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(auto ids, idOperands(scene, arguments));
    TALLY_ASSIGN(const QJsonArray about, amountsOf(scene, ids));
    return Proposal{Kind{std::move(ids)}, object({{"credentials", about}})};
}

[[nodiscard]] Result<Proposal> accept(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    if (!arguments.has("all")) {
        return onIds<intent::AcceptOffers>(scene, arguments, time);
    }
    TALLY_TRY(arguments.atMostOperands(0));
    TALLY_ASSIGN(const Member own, scene.own());
    CredentialFilter filter;
    filter.offeree = own.id;
    filter.state = CredentialState::Offered;
    filter.limit = 100;
    TALLY_ASSIGN(const auto rows, scene.ledger().credentials(filter));
    intent::AcceptOffers out;
    QJsonArray numbers;
    for (const CredentialRow& row : rows) {
        out.ids.push_back(row.credential.id);
        numbers.append(text(credentialNumber(row.credential.id)));
    }
    return Proposal{std::move(out), object({{"credentials", numbers}})};
}

[[nodiscard]] Result<Proposal> decline(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(auto ids, idOperands(scene, arguments));
    TALLY_ASSIGN(const std::string reasonWords, arguments.required("reason"));
    TALLY_ASSIGN(const auto reason, tokenFrom<DeclineReason>(reasonWords, "reason"));
    TALLY_ASSIGN(const QJsonArray about, amountsOf(scene, ids));
    return Proposal{intent::DeclineOffers{std::move(ids), reason},
                    object({{"credentials", about}, {"reason", text(reasonWords)}})};
}

/// Named ones, or all offers that have expired.
[[nodiscard]] Result<Proposal> release(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    if (!arguments.has("expired")) {
        return onIds<intent::ReleaseOffers>(scene, arguments, time);
    }
    TALLY_ASSIGN(const auto expired, scene.ledger().expiredOn(time.day));
    intent::ReleaseOffers out;
    QJsonArray numbers;
    for (const Credential& one : expired) {
        if (one.state == CredentialState::Offered && out.ids.size() < 100) {
            out.ids.push_back(one.id);
            numbers.append(text(credentialNumber(one.id)));
        }
    }
    return Proposal{std::move(out), object({{"credentials", numbers}})};
}

}  // namespace

Group inboxGroup() {
    constexpr std::string_view kGroup = "inbox";
    return {kGroup,
            "What is offered to one's member.",
            {
                {kGroup,
                 "list",
                 "",
                 "List the offers that wait for an answer.",
                 {{"limit", "NUMBER", "At most so many (1000)."}, {"below", "NUMBER", "The next page."}},
                 looking(inbox)},
                {kGroup, "accept", "NUMBER...", "Accept offers (签收).",
                 actingOptions({{"all", nullptr, "All that wait, at most a hundred."}}), acting(accept)},
                {kGroup, "decline", "NUMBER...", "Decline offers (拒签), with a reason.",
                 actingOptions({{"reason", "REASON",
                                 "not-our-trade, wrong-amount, wrong-terms, goods-not-accepted, "
                                 "duplicate, risk-appetite, other.",
                                 true}}),
                 acting(decline)},
            }};
}

Group offerGroup() {
    constexpr std::string_view kGroup = "offer";
    return {kGroup,
            "Offers that were made.",
            {
                {kGroup, "withdraw", "NUMBER...", "Withdraw one's own offers (撤回).", actingOptions(),
                 acting(onIds<intent::WithdrawOffers>)},
                {kGroup, "release", "NUMBER...", "Free the value of offers that expired or were cut off; anybody may.",
                 actingOptions({{"expired", nullptr, "All that have expired, at most a hundred."}}), acting(release)},
            }};
}

}  // namespace tally::ctl
