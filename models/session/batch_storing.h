#pragma once

#include "models/domain/event_batch.h"
#include "models/session/wallet_room.h"

#include <chrono>
#include <functional>
#include <memory>

namespace tally {

/// How long a reader may have to wait for the wallet thread.
inline constexpr std::chrono::milliseconds kSliceAim{15};

/// Stores a batch in slices of about `kSliceAim`, each a job of its own: what reads passes in between. A block is never
/// cut, so that one with thousands of events takes longer. When the batch is stored it is noted when the ledger last
/// answered. What has changed is given back, and told before that: also what was stored before a failure.
[[nodiscard]] Async<Changes> storeInSlices(WalletHandle wallet, std::shared_ptr<const EventBatch> batch,
                                           std::function<void(const Changes&)> told = {});

}  // namespace tally
