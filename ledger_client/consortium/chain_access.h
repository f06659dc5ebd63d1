#pragma once

#include "ledger_client/rpc/node_pool.h"
#include "models/session/async.h"

#include <memory>
#include <utility>
#include <vector>

namespace tally {

/// A pool of nodes that can be closed under those who wait for it: every question after that, and every one under way, is
/// kSessionCancelled. Steps that outlive their owner hold it by shared pointer and never touch freed memory.
/// Lives on the ledger thread.
class ChainAccess {
public:
    ChainAccess(PoolSettings settings, const std::vector<NodeEndpoint>& endpoints)
        : m_pool(std::make_unique<NodePool>(std::move(settings), endpoints, m_timers, m_clock)) {
        m_pool->start();
    }

    void close() { m_pool.reset(); }
    /// Null once closed.
    [[nodiscard]] NodePool* pool() const { return m_pool.get(); }
    [[nodiscard]] Timers& timers() { return m_timers; }
    /// What the pool knows; of a closed one nothing.
    [[nodiscard]] PoolStatus status() const { return m_pool ? m_pool->status() : PoolStatus{}; }

    template <typename T>
    [[nodiscard]] Async<T> ask(EthRequest<T> request, Freshness freshness = {}) {
        return m_pool ? m_pool->ask(std::move(request), freshness) : ready<T>(fail(kSessionCancelled));
    }
    template <typename... Ts>
    [[nodiscard]] Async<std::tuple<Ts...>> askTogether(Freshness freshness, EthRequest<Ts>... requests) {
        return m_pool ? m_pool->askTogether(freshness, std::move(requests)...)
                      : ready<std::tuple<Ts...>>(fail(kSessionCancelled));
    }
    template <typename T>
    [[nodiscard]] Async<std::vector<T>> askAll(EthRequest<T> request, Freshness freshness = {}) {
        return m_pool ? m_pool->askAll(request, freshness) : ready<std::vector<T>>(fail(kSessionCancelled));
    }
    [[nodiscard]] Async<BlockHeader> agreedBlock(std::uint64_t number) {
        return m_pool ? m_pool->agreedBlock(number) : ready<BlockHeader>(fail(kSessionCancelled));
    }
    [[nodiscard]] Async<SendReport> send(const Bytes& raw) {
        return m_pool ? m_pool->send(raw) : ready<SendReport>(fail(kSessionCancelled));
    }
    [[nodiscard]] Async<PoolStatus> firstRound() {
        return m_pool ? m_pool->firstRound() : ready<PoolStatus>(fail(kSessionCancelled));
    }

private:
    EventLoopTimers m_timers;
    SystemClock m_clock;
    std::unique_ptr<NodePool> m_pool;
};

}  // namespace tally
