#pragma once

#include "ledger_client/rpc/eth_types.h"
#include "models/domain/event_batch.h"

namespace tally {

/// What the port says of a block.
[[nodiscard]] inline BlockRef refOf(const BlockHeader& header) { return {header.number, header.hash}; }

}  // namespace tally
