#pragma once

#include "models/domain/event_batch.h"
#include "models/wallet/ledger_queries.h"

#include <vector>

namespace tally {

/// What a transaction did, and what its events speak of as it is now.
struct Aftermath {
    std::vector<StampedEvent> events;        ///< the oldest first
    std::vector<Root> roots;                 ///< by id
    std::vector<CredentialRow> credentials;  ///< by id
    std::vector<event::Skipped> skipped;     ///< what a list named and was left as it was

    /// Everything it named was skipped.
    [[nodiscard]] bool isNothingDone() const { return !events.empty() && skipped.size() == events.size(); }
};

/// Of a transaction whose block the wallet has caught up to not long ago: the newest two thousand events are looked
/// through. On the wallet thread.
[[nodiscard]] Result<Aftermath> aftermathOf(LedgerQueries& ledger, const Hash& txn);

}  // namespace tally
