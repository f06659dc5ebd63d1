#pragma once

#include "tests/session/fake_ledger.h"
#include "tests/wallet/history.h"

#include <QTimer>

#include <utility>

/// A ledger in memory with a past that grows, and can be taken back, while somebody follows it.
namespace tally {

class HistoryLedger : public FakeLedger {
public:
    explicit HistoryLedger(std::uint32_t seed) : history(seed) {}

    History history;
    UnixSeconds headTime = 1'790'000'000;
    /// While it is set, questions for events wait for `release`.
    bool holds = false;
    int asked = 0;

    void grow(int blocks, int events = 6) {
        for (int i = 0; i < blocks; ++i) {
            history.grow(events);
        }
        wake();
    }
    void release() {
        holds = false;
        for (auto& [promise, batch] : std::exchange(m_held, {})) {
            promise.addResult(Result<EventBatch>(batch));
            promise.finish();
        }
    }

    [[nodiscard]] Async<LedgerStatus> status() override {
        LedgerStatus out;
        out.grade = ProofGrade::AgreedByNodes;
        out.head = history.block(history.height());
        out.headTime = headTime;
        out.nodes = {{"node.example:8545", true, history.height(), {}}};
        return answer(std::move(out));
    }
    [[nodiscard]] Async<EventBatch> eventsAfter(std::vector<BlockRef> known) override {
        ++asked;
        EventBatch out = after(known);
        if (!holds) {
            return answer(std::move(out));
        }
        QPromise<Result<EventBatch>> promise;
        promise.start();
        auto future = promise.future();
        m_held.emplace_back(std::move(promise), std::move(out));
        return future;
    }
    [[nodiscard]] Async<std::uint64_t> headAbove(std::uint64_t height, int patience) override {
        if (silence || history.height() > height) {
            return answer(history.height());
        }
        auto promise = std::make_shared<QPromise<Result<std::uint64_t>>>();
        promise->start();
        m_waiting.push_back(promise);
        QTimer::singleShot(patience, &m_context, [this] { wake(); });
        return promise->future();
    }

private:
    [[nodiscard]] EventBatch after(const std::vector<BlockRef>& known) const {
        const auto isOurs = [this](const BlockRef& ref) {
            return ref.number <= history.height() && history.block(ref.number) == ref;
        };
        const auto common = std::find_if(known.begin(), known.end(), isOurs);
        EventBatch out;
        out.head = history.height();
        if (common != known.begin() && common != known.end()) {
            out.rollbackTo = *common;
            return out;
        }
        return history.batch(known.empty() ? 0 : known.front().number, history.height(), 64);
    }
    void wake() {
        for (const auto& promise : std::exchange(m_waiting, {})) {
            promise->addResult(Result<std::uint64_t>(history.height()));
            promise->finish();
        }
    }

    std::vector<std::pair<QPromise<Result<EventBatch>>, EventBatch>> m_held;
    std::vector<std::shared_ptr<QPromise<Result<std::uint64_t>>>> m_waiting;
    QObject m_context;
};

}  // namespace tally
