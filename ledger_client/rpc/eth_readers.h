#pragma once

#include "ledger_client/eth/quantity.h"
#include "ledger_client/rpc/document.h"
#include "ledger_client/rpc/eth_types.h"

/// Objects of execution-apis read out of an answer. Fields we do not use are not looked at; those we use must be there
/// and right: kRpcMalformed with the field's place.
namespace tally {

[[nodiscard]] Result<BlockHeader> readBlockHeader(const RpcView& view);
[[nodiscard]] Result<LogEntry> readLog(const RpcView& view);
[[nodiscard]] Result<TxnReceipt> readReceipt(const RpcView& view);
[[nodiscard]] Result<TxnSummary> readTxnSummary(const RpcView& view);

}  // namespace tally
