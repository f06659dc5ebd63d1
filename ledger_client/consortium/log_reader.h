#pragma once

#include "ledger_client/consortium/contract_set.h"
#include "ledger_client/rpc/eth_request.h"
#include "models/domain/event_batch.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

/// Logs of the three contracts, straight from a node's text into events: what a first synchronisation spends its time on.
namespace tally {

struct EventRange {
    std::uint64_t from = 0;  ///< blocks, both included
    std::uint64_t to = 0;
    friend bool operator==(const EventRange&, const EventRange&) = default;
};

struct EventPage {
    EventRange range;
    std::vector<StampedEvent> events;   ///< in ledger order
    std::size_t logs = 0;               ///< those of the token face included
    std::optional<BlockRef> lastBlock;  ///< of the last log
    std::vector<BlockRef> blocks;       ///< each block that has a log
    /// Blocks of events that no other event of their transaction told the day of; their stamps have day 0.
    std::set<std::uint64_t> dayless;
};

/// Everything the contracts said in a range of blocks. Strict: a log out of order, out of range, removed, of another
/// address, of two hashes for one block or of no known shape is kRpcMalformed or a code of event_mapping.h.
[[nodiscard]] EthRequest<EventPage> requestEvents(const ContractAddresses& addresses, EventRange range);

}  // namespace tally
