#pragma once

#include "ledger_client/rpc/node_pool.h"

/// What the two sources of NodePool share.
namespace tally {

struct NodePool::Node {
    Node(std::size_t place, const NodeEndpoint& endpoint, RpcLimits limits) : index(place), client(endpoint, limits) {
        health.name = client.name();
    }

    std::size_t index;
    JsonRpcClient client;
    NodeHealth health;
    std::map<std::uint64_t, BlockHeader> headers;
    std::optional<std::uint64_t> dissentSince;
    std::chrono::milliseconds askedAt{0};
    bool isProbing = false;
    bool isFetching = false;
    /// Each plan for the next round voids the one before.
    unsigned plan = 0;

    /// It answered in its last round, and is of this chain.
    [[nodiscard]] bool isHeard() const {
        return health.state == NodeState::Usable || health.state == NodeState::Lagging ||
               health.state == NodeState::Dissenting || health.state == NodeState::Lying;
    }
};

struct NodePool::Question {
    std::vector<RpcCall> calls;
    Freshness freshness;
    Take take;
    std::vector<bool> asked;
    std::optional<Error> lastError;
    QPromise<Result<Done>> promise;
};

}  // namespace tally
