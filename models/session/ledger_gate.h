#pragma once

#include "models/session/ledger.h"

#include <QObject>

#include <functional>
#include <map>
#include <mutex>

namespace tally {

/// The way to a ledger that may go while somebody still asks it. Once closed, nothing reaches the ledger any more, and
/// what was asked and is not answered is kSessionCancelled at once, however long the ledger would have taken.
/// Asked and closed on the thread it was made on, but for what is pure (`assemble`, `callOf`, `intentOf`, `callHashOf`,
/// `commitmentOf`), which any thread may ask.
class LedgerGate final : public Ledger {
public:
    explicit LedgerGate(Ledger& ledger) : m_ledger(&ledger) {}
    ~LedgerGate() override { close(); }

    /// Afterwards the ledger may be destroyed.
    void close();

    [[nodiscard]] Async<LedgerStatus> status() override;
    [[nodiscard]] Async<LedgerTime> time() override;
    [[nodiscard]] Async<EventBatch> eventsAfter(std::vector<BlockRef> known) override;
    [[nodiscard]] Async<std::uint64_t> headAbove(std::uint64_t height, int patience) override;
    [[nodiscard]] Async<Preflight> preflight(Intent what, Address signer) override;
    [[nodiscard]] Async<std::uint64_t> nextNonce(Address signer) override;
    [[nodiscard]] Async<UnsignedTxn> prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) override;
    [[nodiscard]] Result<std::pair<Bytes, Hash>> assemble(const UnsignedTxn& txn, const Hash& r, const Hash& s,
                                                          int recoveryId) const override;
    [[nodiscard]] Result<Bytes> callOf(const Intent& intent) const override;
    [[nodiscard]] Result<Intent> intentOf(BytesView call) const override;
    [[nodiscard]] Result<Hash> callHashOf(BytesView call) const override;
    [[nodiscard]] Result<Hash> commitmentOf(const QuoteCommitment& quote) const override;
    [[nodiscard]] Async<Done> send(Bytes raw) override;
    [[nodiscard]] Async<TxnState> txnState(Hash txn, Address signer, std::uint64_t nonce) override;

private:
    /// `question(Ledger&)`, unless it is closed.
    template <typename T, typename Question>
    [[nodiscard]] Async<T> ask(Question question);

    Ledger* m_ledger;
    /// Between `close` and those who ask from other threads.
    mutable std::mutex m_mutex;
    /// What has been asked and is not answered, and how each is called off.
    std::map<std::uint64_t, std::function<void()>> m_asked;
    std::uint64_t m_last = 0;
    QObject m_context;
};

}  // namespace tally
