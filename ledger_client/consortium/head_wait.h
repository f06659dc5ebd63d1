#pragma once

#include "ledger_client/consortium/chain_access.h"

#include <cstdint>
#include <memory>

namespace tally {

/// Done when the head of the pool is above `height`, or after `patience` milliseconds, with the head as it is then
/// (0 when none is known). While somebody waits the nodes are asked every quarter of a second, later every second.
[[nodiscard]] Async<std::uint64_t> awaitHead(std::shared_ptr<ChainAccess> chain, std::uint64_t height, int patience);

}  // namespace tally
