#include "ledger_client/rpc/json_rpc_client.h"

#include "ledger_client/rpc/errors.h"

#include <algorithm>
#include <iterator>

namespace tally {

namespace {

/// Besu and others answer some refusals with a status of 4xx or 5xx and a proper JSON-RPC body: the body tells more.
[[nodiscard]] Result<std::vector<RpcAnswer>> decodeHttpAnswer(HttpAnswer answer, std::size_t calls,
                                                              std::uint64_t firstId) {
    const int status = answer.status;
    auto document = RpcDocument::parse(std::move(answer.body));
    auto answers = document ? decodeAnswers(*document, calls, firstId)
                            : Result<std::vector<RpcAnswer>>(failWith(std::move(document).error()));
    if (status != 200 && !answers && !(answers.error().code == kRpcError)) {
        return fail(kRpcHttpStatus, {}, {std::to_string(status)});
    }
    return answers;
}

/// Waits for what an exchange brings, with nothing of the client but its name: the client may die meanwhile.
[[nodiscard]] Async<std::vector<RpcAnswer>> received(Async<HttpAnswer> answer, std::string node, std::string method,
                                                     std::size_t calls, std::uint64_t firstId) {
    TALLY_CO_ASSIGN(HttpAnswer http, co_await std::move(answer));
    auto answers = decodeHttpAnswer(std::move(http), calls, firstId);
    if (!answers) {
        answers.error().place =
            node + " " + method + (answers.error().place.empty() ? "" : " ") + answers.error().place;
    }
    co_return answers;
}

[[nodiscard]] Async<std::vector<RpcAnswer>> joined(std::vector<Async<std::vector<RpcAnswer>>> pieces) {
    std::vector<RpcAnswer> out;
    for (auto& piece : pieces) {
        TALLY_CO_ASSIGN(std::vector<RpcAnswer> some, co_await std::move(piece));
        std::move(some.begin(), some.end(), std::back_inserter(out));
    }
    co_return out;
}

}  // namespace

JsonRpcClient::JsonRpcClient(const NodeEndpoint& endpoint, RpcLimits limits, QObject* parent)
    : QObject(parent), m_limits(limits), m_channel(endpoint) {}

Async<std::vector<RpcAnswer>> JsonRpcClient::exchange(std::vector<RpcCall> calls, RpcLimits limits) {
    const std::uint64_t firstId = m_nextId;
    m_nextId += calls.size();
    return received(m_channel.post(encodeCalls(calls, firstId), limits), name(), calls.front().method, calls.size(),
                    firstId);
}

Async<std::vector<RpcAnswer>> JsonRpcClient::batch(std::vector<RpcCall> calls) {
    return batch(std::move(calls), m_limits);
}

Async<std::vector<RpcAnswer>> JsonRpcClient::batch(std::vector<RpcCall> calls, RpcLimits limits) {
    if (calls.empty()) {
        return ready<std::vector<RpcAnswer>>(std::vector<RpcAnswer>{});
    }
    if (calls.size() <= kRpcBatchCalls) {
        return exchange(std::move(calls), limits);
    }
    std::vector<Async<std::vector<RpcAnswer>>> pieces;
    for (std::size_t begin = 0; begin < calls.size(); begin += kRpcBatchCalls) {
        const std::size_t end = std::min(calls.size(), begin + kRpcBatchCalls);
        pieces.push_back(exchange(
            {calls.begin() + static_cast<std::ptrdiff_t>(begin), calls.begin() + static_cast<std::ptrdiff_t>(end)},
            limits));
    }
    return joined(std::move(pieces));
}

}  // namespace tally
