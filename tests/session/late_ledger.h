#pragma once

#include "models/session/when_done.h"
#include "tests/session/fake_ledger.h"

#include <QTimer>

/// A ledger in memory that takes a while to answer, as one behind a network does, and mines what it is sent.
namespace tally {

class LateLedger final : public FakeLedger {
public:
    /// What its first block tells.
    std::vector<Event> told;
    /// In milliseconds.
    int delay = 1;

    [[nodiscard]] Async<LedgerStatus> status() override { return late(FakeLedger::status()); }
    [[nodiscard]] Async<LedgerTime> time() override { return late(FakeLedger::time()); }
    [[nodiscard]] Async<EventBatch> eventsAfter(std::vector<BlockRef> known) override {
        EventBatch out;
        out.upTo = {1, Hash{{1}}};
        out.head = 1;
        if (known.empty()) {
            for (const Event& one : told) {
                EventStamp stamp;
                stamp.block = 1;
                stamp.blockHash = out.upTo.hash;
                stamp.logIndex = static_cast<std::uint32_t>(out.events.size());
                out.events.push_back({stamp, one});
            }
        }
        return late(ready<EventBatch>(std::move(out)));
    }
    [[nodiscard]] Async<std::uint64_t> headAbove(std::uint64_t height, int patience) override {
        return late(FakeLedger::headAbove(height, patience));
    }
    [[nodiscard]] Async<Preflight> preflight(Intent what, Address signer) override {
        return late(FakeLedger::preflight(std::move(what), signer));
    }
    [[nodiscard]] Async<std::uint64_t> nextNonce(Address signer) override {
        return late(FakeLedger::nextNonce(signer));
    }
    [[nodiscard]] Async<UnsignedTxn> prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) override {
        return late(FakeLedger::prepare(std::move(what), nonce, gasLimit));
    }
    [[nodiscard]] Async<Done> send(Bytes raw) override {
        auto taken = FakeLedger::send(std::move(raw));
        mine();
        // The wallet's picture goes to block 1 and no further.
        return late(std::move(taken));
    }
    [[nodiscard]] Async<TxnState> txnState(Hash txn, Address signer, std::uint64_t nonce) override {
        auto asked = outcomeOf(FakeLedger::txnState(txn, signer, nonce));
        if (asked && asked->block.number > 0) {
            asked->block.number = 1;
        }
        return late(ready<TxnState>(std::move(asked)));
    }

private:
    template <typename T>
    [[nodiscard]] Async<T> late(Async<T> answer) {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(delay, &m_context, [promise, answer] {
            promise->addResult(outcomeOf(answer));
            promise->finish();
        });
        return promise->future();
    }

    QObject m_context;
};

}  // namespace tally
