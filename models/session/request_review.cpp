#include "models/session/request_review.h"

#include "models/domain/credential_number.h"
#include "models/domain/event_batch.h"
#include "models/session/defaults.h"
#include "models/session/financing_seals.h"
#include "models/session/provenance.h"
#include "models/wallet/request_list.h"

#include <algorithm>
#include <map>

namespace tally {

namespace {

constexpr std::size_t kEventsOfARoot = 20'000;
constexpr int kMonthsOfRecord = 24;

struct Arrival {
    MinorUnits value = 0;
    Date day;
    std::uint64_t block = 0;
};

/// When each part of a root came to its holder, and how much it was then.
[[nodiscard]] Result<std::map<CredentialId, Arrival>> arrivalsIn(LedgerQueries& ledger, const Root& root) {
    EventFilter filter;
    filter.root = root.id;
    filter.limit = kEventsOfARoot;
    TALLY_ASSIGN(const std::vector<StampedEvent> events, ledger.events(filter));
    std::map<CredentialId, Arrival> out;
    out[{root.id, 0}].value = root.face;
    const auto arrived = [&out](CredentialId id, const EventStamp& stamp) {
        out[id].day = stamp.day;
        out[id].block = stamp.block;
    };
    for (const StampedEvent& one : events) {
        if (const auto* offered = std::get_if<event::PartOffered>(&one.event)) {
            out[offered->id].value = offered->value;
        } else if (const auto* opened = std::get_if<event::FinancingOpened>(&one.event)) {
            out[opened->id].value = opened->value;
        } else if (const auto* accepted = std::get_if<event::OfferAccepted>(&one.event)) {
            arrived(accepted->id, one.stamp);
        } else if (const auto* filled = std::get_if<event::FinancingFilled>(&one.event)) {
            arrived(filled->id, one.stamp);
        }
    }
    return out;
}

[[nodiscard]] Result<std::vector<RequestHop>> pathOf(LedgerQueries& ledger, const Root& root,
                                                     std::vector<Credential> chain) {
    TALLY_ASSIGN(const auto arrivals, arrivalsIn(ledger, root));
    std::vector<RequestHop> out{{root.issuer, {root.id, 0}, root.face, root.issueDay, 0, 0}};
    std::ranges::reverse(chain);
    for (const Credential& one : chain) {
        const auto known = arrivals.find(one.id);
        RequestHop hop{one.owner, one.id, one.value, {}, 0, one.tier};
        if (known != arrivals.end()) {
            hop.value = known->second.value > 0 ? known->second.value : one.value;
            hop.day = known->second.day;
            hop.block = known->second.block;
        }
        out.push_back(hop);
    }
    return out;
}

[[nodiscard]] Result<std::vector<DocumentUse>> documentsBehind(LedgerQueries& ledger, CredentialId backing) {
    TALLY_ASSIGN(const auto backings, ledger.backingsOf(backing));
    std::vector<DocumentUse> out;
    for (const EvidenceBacking& one : backings) {
        TALLY_ASSIGN(const auto occupancies, ledger.occupancies(one.fingerprint, one.debtor));
        DocumentUse document{one.fingerprint, one.amount, one.amount, 0};
        for (const EvidenceOccupancy& occupancy : occupancies) {
            document.total = std::max(document.total, occupancy.total);
            document.used += occupancy.used;
        }
        out.push_back(document);
    }
    return out;
}

}  // namespace

Result<RequestReview> reviewOf(OpenWallet& wallet, CredentialId request, MemberId bank, Date today) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(Database * database, wallet.database());
    RequestReview out;
    RequestFacts& facts = out.facts;
    facts.bank = bank;
    facts.today = today;
    TALLY_ASSIGN(facts.request, requestIn(ledger, request));
    TALLY_ASSIGN(const auto root, ledger.root(request.root));
    TALLY_ASSIGN(std::vector<Credential> chain, provenanceOf(ledger, request));
    if (!root || chain.size() < 2) {
        return fail(kCredentialUnknown, credentialNumber(request));
    }
    facts.root = *root;
    facts.part = chain[0];
    facts.parent = chain[1];
    TALLY_ASSIGN(facts.applicant, ledger.member(facts.request.applicant));
    TALLY_ASSIGN(facts.issuer, ledger.member(root->issuer));
    TALLY_ASSIGN(facts.limit, ledger.line({LineKind::Credit, bank, root->issuer, root->currency}));
    TALLY_ASSIGN(facts.named, documentsBehind(ledger, request));
    TALLY_ASSIGN(facts.behindRoot, documentsBehind(ledger, {request.root, 0}));
    TALLY_ASSIGN(const auto policy, ledger.policy(PolicyKey::MaxTermMonths, root->issueDay));
    if (policy) {
        facts.maxTermMonths = policy->value;
    }
    TALLY_ASSIGN(const BusinessCalendar calendar, calendarIn(ledger));
    facts.paymentDay = calendar.followingBusinessDay(root->dueDay);
    TALLY_ASSIGN(facts.record,
                 issuerRecord(*database, root->issuer, today.plusMonthsClamped(-kMonthsOfRecord), today, calendar));
    chain.erase(chain.begin());
    TALLY_ASSIGN(out.path, pathOf(ledger, *root, std::move(chain)));
    TALLY_ASSIGN(const auto quotes, ledger.quotesFor(request));
    const auto own = std::ranges::find(quotes, bank, &Quote::funder);
    if (own != quotes.end()) {
        out.answer = *own;
    }
    return out;
}

}  // namespace tally
