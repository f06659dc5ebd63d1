#pragma once

#include "models/base/bytes.h"
#include "models/domain/event.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tally {

struct BlockRef {
    std::uint64_t number = 0;
    Hash hash;
    friend bool operator==(const BlockRef&, const BlockRef&) = default;
};

struct StampedEvent {
    EventStamp stamp;
    Event event;
};

/// A run of events in ledger order. When `rollbackTo` is set, blocks after it are no longer part of the ledger: whoever
/// stored them takes them back first, and `events` is empty.
struct EventBatch {
    std::vector<StampedEvent> events;
    BlockRef upTo;                 ///< everything up to and with this block is contained or was before
    std::vector<BlockRef> recent;  ///< the blocks near the head that a reorganisation could take back
    std::uint64_t head = 0;
    std::optional<BlockRef> rollbackTo;
};

}  // namespace tally
