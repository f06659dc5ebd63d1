#pragma once

#include "models/domain/event_batch.h"
#include "models/domain/intent.h"
#include "models/session/outbox.h"
#include "models/wallet/ledger_queries.h"

#include <vector>

namespace tally {

/// A list names nothing that can be acted on any more. args: how many it names.
inline constexpr ErrorCode kNothingDone{"act.nothing-done", ErrorKind::Refused};

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

/// The ledger does a list's acts one by one and leaves as it is what cannot be acted on any more: the transaction succeeds
/// all the same. Which of the offers that are answered or taken back these would be on `today`, as far as the wallet
/// knows; of any other intent none.
struct Stale {
    std::vector<event::Skipped> skipped;
    std::size_t named = 0;
};
[[nodiscard]] Result<Stale> staleIn(LedgerQueries& ledger, const Intent& what, Date today);

/// How something that was signed ended.
struct Ending {
    OutboxEntry entry;
    bool isNothingDone = false;  ///< it is in a block, and everything it named was left as it was
};
/// In the order of `entries`, without those whose block the wallet has not read yet.
[[nodiscard]] Result<std::vector<Ending>> endingsOf(LedgerQueries& ledger, const std::vector<OutboxEntry>& entries);

}  // namespace tally
