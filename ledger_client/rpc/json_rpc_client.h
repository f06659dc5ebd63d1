#pragma once

#include "ledger_client/rpc/eth_request.h"
#include "ledger_client/rpc/http_channel.h"
#include "ledger_client/rpc/json_rpc.h"
#include "models/session/async.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <vector>

/// JSON-RPC 2.0 with one node. Lives on the ledger thread; what is under way when it dies is `kSessionCancelled`.
namespace tally {

/// Calls that go in one request at most; longer batches are cut, and the pieces travel side by side.
inline constexpr std::size_t kRpcBatchCalls = 100;

class JsonRpcClient final : public QObject {
    Q_OBJECT

public:
    /// `endpoint` has passed `checkEndpoint`.
    explicit JsonRpcClient(const NodeEndpoint& endpoint, RpcLimits limits = {}, QObject* parent = nullptr);

    [[nodiscard]] const std::string& name() const { return m_channel.name(); }
    /// How the last answer came; none without TLS.
    [[nodiscard]] const std::optional<TlsFacts>& tls() const { return m_channel.tls(); }

    /// The answers in the order of the calls. A refusal of one call is its answer; what keeps the answers from arriving
    /// fails the whole. Errors: those of HttpChannel, kRpcHttpStatus, kRpcMalformed, kRpcError for the whole batch.
    [[nodiscard]] Async<std::vector<RpcAnswer>> batch(std::vector<RpcCall> calls);
    [[nodiscard]] Async<std::vector<RpcAnswer>> batch(std::vector<RpcCall> calls, RpcLimits limits);

    /// One typed call. Errors: those of `batch` and of the request's decoder, with node and method before their place.
    template <typename T>
    [[nodiscard]] Async<T> ask(EthRequest<T> request) {
        auto answers = batch({request.call});
        return decoded(std::move(request), name(), std::move(answers));
    }

private:
    template <typename T>
    [[nodiscard]] static Async<T> decoded(EthRequest<T> request, std::string node,
                                          Async<std::vector<RpcAnswer>> answers) {
        TALLY_CO_ASSIGN(const std::vector<RpcAnswer> found, co_await std::move(answers));
        co_return atNode(node, request.call, request.decode(found.front()));
    }
    [[nodiscard]] Async<std::vector<RpcAnswer>> exchange(std::vector<RpcCall> calls, RpcLimits limits);

    RpcLimits m_limits;
    std::uint64_t m_nextId = 1;
    HttpChannel m_channel;
};

/// The same outcome, a failure with node and method before its place.
template <typename T>
[[nodiscard]] Result<T> atNode(const std::string& node, const RpcCall& call, Result<T> outcome) {
    if (!outcome) {
        outcome.error().place =
            node + " " + call.method + (outcome.error().place.empty() ? "" : " ") + outcome.error().place;
    }
    return outcome;
}

}  // namespace tally
