#include "ledger_client/consortium/head_wait.h"

#include <algorithm>

namespace tally {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kEager{250};
constexpr milliseconds kCalm{1'000};
/// After so long without a block, asking four times a second is no use.
constexpr milliseconds kEagerFor{3'000};

/// One wait: lives on the heap until it is over, owned by the pool it watches.
class HeadWait final : public QObject {
public:
    HeadWait(std::shared_ptr<ChainAccess> chain, std::uint64_t height, milliseconds patience)
        : QObject(chain->pool()),
          m_chain(std::move(chain)),
          m_height(height),
          m_end(m_chain->timers().now() + patience),
          m_eagerUntil(m_chain->timers().now() + kEagerFor) {
        m_promise.start();
        connect(m_chain->pool(), &NodePool::headChanged, this, [this] { look(); });
    }

    [[nodiscard]] Async<std::uint64_t> begin() {
        auto future = m_promise.future();
        askAgain();
        return future;
    }

private:
    [[nodiscard]] std::uint64_t now() const {
        const PoolStatus status = m_chain->status();
        return status.head ? status.head->number : 0;
    }
    void look() {
        if (!m_isOver && (now() > m_height || m_chain->timers().now() >= m_end)) {
            m_isOver = true;
            m_promise.addResult(Result<std::uint64_t>(now()));
            m_promise.finish();
            deleteLater();
        }
    }
    void askAgain() {
        m_chain->pool()->poll();
        const milliseconds at = m_chain->timers().now();
        const milliseconds pause = std::min(at < m_eagerUntil ? kEager : kCalm, std::max(m_end - at, milliseconds{1}));
        m_chain->timers().after(pause, this, [this] {
            look();
            if (!m_isOver) {
                askAgain();
            }
        });
    }

    std::shared_ptr<ChainAccess> m_chain;
    std::uint64_t m_height;
    milliseconds m_end;
    milliseconds m_eagerUntil;
    QPromise<Result<std::uint64_t>> m_promise;
    bool m_isOver = false;
};

}  // namespace

Async<std::uint64_t> awaitHead(std::shared_ptr<ChainAccess> chain, std::uint64_t height, int patience) {
    if (chain->pool() == nullptr) {
        return ready<std::uint64_t>(fail(kSessionCancelled));
    }
    const auto head = chain->status().head;
    if (head && head->number > height) {
        return ready<std::uint64_t>(head->number);
    }
    // Its parent, the pool, deletes it when it is closed before.
    auto* wait = new HeadWait(std::move(chain), height, milliseconds{std::max(patience, 0)});
    return wait->begin();
}

}  // namespace tally
