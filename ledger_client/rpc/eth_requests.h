#pragma once

#include "ledger_client/rpc/eth_request.h"
#include "ledger_client/rpc/eth_types.h"
#include "ledger_client/rpc/send_answer.h"

#include <optional>
#include <vector>

/// The calls we make (ethereum/execution-apis), each as a value with the reading of its answer. A refusal is kRpcError,
/// unless the call says otherwise; an answer of another shape is kRpcMalformed with the place in it.
namespace tally {

[[nodiscard]] EthRequest<std::uint64_t> requestChainId();
[[nodiscard]] EthRequest<std::uint64_t> requestBlockNumber();
/// Nothing when the node has no such block.
[[nodiscard]] EthRequest<std::optional<BlockHeader>> requestBlock(const BlockTag& tag);
/// In ledger order. A node that lags answers a range beyond its head with what it has: ask for the last block with it.
[[nodiscard]] EthRequest<std::vector<LogEntry>> requestLogs(const LogFilter& filter);
/// A revert is a value. What else fails (out of gas, no such block) is kRpcError.
[[nodiscard]] EthRequest<CallOutcome> requestCall(const CallRequest& call, const BlockTag& tag);
/// A revert is a value.
[[nodiscard]] EthRequest<GasEstimate> requestGasEstimate(const CallRequest& call, const BlockTag& tag);
[[nodiscard]] EthRequest<std::uint64_t> requestTransactionCount(const Address& account, const BlockTag& tag);
/// What the node says of it is a value, never kRpcError.
[[nodiscard]] EthRequest<SendAnswer> requestSend(BytesView rawTxn);
/// Nothing while no block has it.
[[nodiscard]] EthRequest<std::optional<TxnReceipt>> requestReceipt(const Hash& txn);
/// Nothing when the node does not know it.
[[nodiscard]] EthRequest<std::optional<TxnSummary>> requestTransaction(const Hash& txn);
/// Empty when no contract is there.
[[nodiscard]] EthRequest<Bytes> requestCode(const Address& account, const BlockTag& tag);
/// What the node suggests, in wei.
[[nodiscard]] EthRequest<Uint256> requestGasPrice();
[[nodiscard]] EthRequest<Uint256> requestBalance(const Address& account, const BlockTag& tag);

/// Any call whose answer does not matter but that it is none of refusal.
[[nodiscard]] EthRequest<Done> requestDone(RpcCall call);

}  // namespace tally
