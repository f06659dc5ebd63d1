#include "models/session/aftermath.h"

#include <algorithm>
#include <set>

namespace tally {

namespace {

/// More events than one transaction can have: a hundred credentials of eight documents each.
constexpr std::size_t kEventsLookedThrough = 2000;

struct Subjects {
    std::set<RootId> roots;
    std::set<CredentialId> credentials;
};

[[nodiscard]] Subjects subjectsOf(const std::vector<StampedEvent>& events) {
    Subjects out;
    for (const StampedEvent& stamped : events) {
        const EventSubject subject = subjectOf(stamped.event);
        if (subject.root.value != 0) {
            out.roots.insert(subject.root);
        }
        if (subject.credential.root.value != 0) {
            out.credentials.insert(subject.credential);
        }
        if (const auto* offered = std::get_if<event::PartOffered>(&stamped.event)) {
            out.credentials.insert(offered->parent);
        }
        if (const auto* opened = std::get_if<event::FinancingOpened>(&stamped.event)) {
            out.credentials.insert(opened->parent);
        }
    }
    return out;
}

/// The offers that an intent answers or takes back; null when it does neither.
[[nodiscard]] const std::vector<CredentialId>* offersIn(const Intent& what) {
    if (const auto* accept = std::get_if<intent::AcceptOffers>(&what)) {
        return &accept->ids;
    }
    if (const auto* decline = std::get_if<intent::DeclineOffers>(&what)) {
        return &decline->ids;
    }
    const auto* withdraw = std::get_if<intent::WithdrawOffers>(&what);
    return withdraw != nullptr ? &withdraw->ids : nullptr;
}

}  // namespace

Result<Stale> staleIn(LedgerQueries& ledger, const Intent& what, Date today) {
    Stale out;
    const auto* ids = offersIn(what);
    if (ids == nullptr) {
        return out;
    }
    out.named = ids->size();
    for (const CredentialId id : *ids) {
        TALLY_ASSIGN(const auto credential, ledger.credential(id));
        if (!credential || credential->state != CredentialState::Offered) {
            out.skipped.push_back({id, SkipReason::NotOpen});
        } else if (std::holds_alternative<intent::AcceptOffers>(what) && credential->expiryDay < today) {
            out.skipped.push_back({id, SkipReason::Expired});
        }
    }
    return out;
}

Result<std::vector<Ending>> endingsOf(LedgerQueries& ledger, const std::vector<OutboxEntry>& entries) {
    std::vector<Ending> out;
    TALLY_ASSIGN(const auto reached, ledger.reached());
    for (const OutboxEntry& entry : entries) {
        if (entry.refusal()) {
            out.push_back({entry, false});
        } else if (reached && reached->number >= entry.block) {
            TALLY_ASSIGN(const Aftermath what, aftermathOf(ledger, entry.txn));
            out.push_back({entry, what.isNothingDone()});
        }
    }
    return out;
}

Result<Aftermath> aftermathOf(LedgerQueries& ledger, const Hash& txn) {
    Aftermath out;
    EventFilter filter;
    filter.limit = kEventsLookedThrough;
    TALLY_ASSIGN(out.events, ledger.events(filter));
    std::erase_if(out.events, [&](const StampedEvent& one) { return one.stamp.txn != txn; });
    std::ranges::reverse(out.events);
    for (const StampedEvent& stamped : out.events) {
        if (const auto* skipped = std::get_if<event::Skipped>(&stamped.event)) {
            out.skipped.push_back(*skipped);
        }
    }
    const Subjects subjects = subjectsOf(out.events);
    for (const RootId id : subjects.roots) {
        TALLY_ASSIGN(auto root, ledger.root(id));
        if (root) {
            out.roots.push_back(std::move(*root));
        }
    }
    for (const CredentialId id : subjects.credentials) {
        TALLY_ASSIGN(auto credential, ledger.credential(id));
        TALLY_ASSIGN(auto root, ledger.root(id.root));
        if (credential && root) {
            out.credentials.push_back({std::move(*credential), std::move(*root)});
        }
    }
    return out;
}

}  // namespace tally
