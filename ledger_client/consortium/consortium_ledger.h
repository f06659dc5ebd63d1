#pragma once

#include "ledger_client/consortium/ledger_room.h"
#include "models/session/ledger.h"

#include <memory>

namespace tally {

/// The port `Ledger` over the nodes of a consortium. Callable from any thread: every question is carried out on the
/// ledger thread. Several may share one thread. What is under way when it dies is kSessionCancelled.
class ConsortiumLedger final : public Ledger {
public:
    ConsortiumLedger(std::shared_ptr<LedgerWorker> worker, LinkSettings settings);
    ~ConsortiumLedger() override;
    ConsortiumLedger(const ConsortiumLedger&) = delete;
    ConsortiumLedger& operator=(const ConsortiumLedger&) = delete;

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
    /// Carries `job(ConsortiumLink&)` out on the ledger thread.
    template <typename T, typename Job>
    [[nodiscard]] Async<T> onLink(Job job);

    std::shared_ptr<LedgerWorker> m_worker;
    std::uint64_t m_link;
    std::uint64_t m_chainId;
    Address m_desk;
};

/// The bytes to send and their hash, from a preimage and its signature. Errors: those of eth/txn.h.
[[nodiscard]] Result<std::pair<Bytes, Hash>> assembleTxn(BytesView preimage, const Hash& r, const Hash& s,
                                                         int recoveryId);

}  // namespace tally
