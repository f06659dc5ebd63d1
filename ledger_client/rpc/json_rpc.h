#pragma once

#include "ledger_client/rpc/document.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// JSON-RPC 2.0 (jsonrpc.org/specification) as values: calls into text, text into answers. No network.
namespace tally {

struct RpcCall {
    std::string method;
    std::string params = "[]";  ///< a JSON array

    friend bool operator==(const RpcCall&, const RpcCall&) = default;
};

/// A node's no, as it said it.
struct RpcRefusal {
    std::int64_t code = 0;
    std::string message;
    std::optional<Bytes> data;  ///< of a revert: the error's selector and arguments

    friend bool operator==(const RpcRefusal&, const RpcRefusal&) = default;
};

/// What a node answers to one call.
using RpcAnswer = tl::expected<RpcValue, RpcRefusal>;

/// kRpcError with code and data as arguments and the node's words as detail.
[[nodiscard]] Error errorOf(const RpcRefusal& refusal);

/// One call as an object, several as a batch; ids count up from `firstId`.
[[nodiscard]] std::string encodeCalls(const std::vector<RpcCall>& calls, std::uint64_t firstId);

/// The answers in the order of the calls, whatever their order in the text. Fails as a whole (kRpcMalformed) when an id
/// is missing, foreign or there twice, when `result` and `error` are both there or both not, or it is not version 2.0;
/// with kRpcError when the node refuses the whole batch.
[[nodiscard]] Result<std::vector<RpcAnswer>> decodeAnswers(const RpcDocument& document, std::size_t calls,
                                                           std::uint64_t firstId);

}  // namespace tally
