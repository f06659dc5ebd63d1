#pragma once

#include "models/domain/date.h"
#include "models/domain/event_batch.h"
#include "models/session/ledger.h"

#include <optional>
#include <vector>

namespace tally {

/// How the wallet's picture of the ledger stands now: what every page shows of its freshness, with or without a node.
struct Standing {
    ProofGrade grade =
        ProofGrade::Offline;          ///< of what the wallet shows; Offline since `reachedAt` when no node answers
    std::optional<BlockRef> reached;  ///< the last block whose events are in; none before the first one
    UnixSeconds reachedAt = 0;        ///< when a node last told of it, by this computer's clock
    std::uint64_t head = 0;           ///< the nodes'; 0 while none has answered
    UnixSeconds headTime = 0;         ///< the time that stands in the head
    std::vector<NodeStatus> nodes;    ///< as they were when asked last
    Date today;  ///< by the last block known of and the ledger's zone; offline this computer's clock moves it on
    bool isSynchronising = false;
};

}  // namespace tally
