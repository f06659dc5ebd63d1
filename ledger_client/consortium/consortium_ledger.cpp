#include "ledger_client/consortium/consortium_ledger.h"

#include "ledger_client/consortium/call_reading.h"
#include "ledger_client/consortium/intent_mapping.h"
#include "ledger_client/consortium/quote_commitment.h"
#include "ledger_client/eth/txn.h"
#include "models/crypto/keccak.h"

#include <atomic>

namespace tally {

namespace {

[[nodiscard]] std::uint64_t nextLink() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

ConsortiumLedger::ConsortiumLedger(std::shared_ptr<LedgerWorker> worker, LinkSettings settings)
    : m_worker(std::move(worker)),
      m_link(nextLink()),
      m_chainId(settings.manifest.chainId),
      m_desk(settings.manifest.contracts.desk.address) {
    const auto opened = m_worker->post([link = m_link, settings = std::move(settings)](LedgerRoom& room) {
        room.open(link, settings);
        return Result<Done>(Done{});
    });
    static_cast<void>(opened);
}

ConsortiumLedger::~ConsortiumLedger() {
    const auto closed = m_worker->post([link = m_link](LedgerRoom& room) {
        room.close(link);
        return Result<Done>(Done{});
    });
    static_cast<void>(closed);
}

template <typename T, typename Job>
Async<T> ConsortiumLedger::onLink(Job job) {
    return m_worker->post([link = m_link, job = std::move(job)](LedgerRoom& room) mutable -> Async<T> {
        const auto found = room.link(link);
        return found ? job(*found) : ready<T>(fail(kSessionCancelled));
    });
}

Async<LedgerStatus> ConsortiumLedger::status() {
    return onLink<LedgerStatus>([](ConsortiumLink& link) { return link.status(); });
}

Async<LedgerTime> ConsortiumLedger::time() {
    return onLink<LedgerTime>([](ConsortiumLink& link) { return link.time(); });
}

Async<EventBatch> ConsortiumLedger::eventsAfter(std::vector<BlockRef> known) {
    return onLink<EventBatch>(
        [known = std::move(known)](ConsortiumLink& link) mutable { return link.eventsAfter(std::move(known)); });
}

Async<std::uint64_t> ConsortiumLedger::headAbove(std::uint64_t height, int patience) {
    return onLink<std::uint64_t>([=](ConsortiumLink& link) { return link.headAbove(height, patience); });
}

Async<Preflight> ConsortiumLedger::preflight(Intent what, Address signer) {
    return onLink<Preflight>([what = std::move(what), signer](ConsortiumLink& link) mutable {
        return link.preflight(std::move(what), signer);
    });
}

Async<std::uint64_t> ConsortiumLedger::nextNonce(Address signer) {
    return onLink<std::uint64_t>([=](ConsortiumLink& link) { return link.nextNonce(signer); });
}

Async<UnsignedTxn> ConsortiumLedger::prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) {
    return onLink<UnsignedTxn>([what = std::move(what), nonce, gasLimit](ConsortiumLink& link) mutable {
        return link.prepare(std::move(what), nonce, gasLimit);
    });
}

Result<std::pair<Bytes, Hash>> ConsortiumLedger::assemble(const UnsignedTxn& txn, const Hash& r, const Hash& s,
                                                          int recoveryId) const {
    return assembleTxn(txn.preimage, r, s, recoveryId);
}

Result<Bytes> ConsortiumLedger::callOf(const Intent& intent) const {
    TALLY_ASSIGN(ContractCall call, contractCallOf(intent));
    return std::move(call.data);
}

Result<Intent> ConsortiumLedger::intentOf(BytesView call) const { return tally::intentOf(call); }

Result<Hash> ConsortiumLedger::callHashOf(BytesView call) const { return keccak256(call); }

Result<Hash> ConsortiumLedger::commitmentOf(const QuoteCommitment& quote) const {
    return quoteCommitment(quote, m_chainId, m_desk);
}

Async<Done> ConsortiumLedger::send(Bytes raw) {
    return onLink<Done>([raw = std::move(raw)](ConsortiumLink& link) mutable { return link.send(std::move(raw)); });
}

Async<TxnState> ConsortiumLedger::txnState(Hash txn, Address signer, std::uint64_t nonce) {
    return onLink<TxnState>([=](ConsortiumLink& link) { return link.txnState(txn, signer, nonce); });
}

Result<std::pair<Bytes, Hash>> assembleTxn(BytesView preimage, const Hash& r, const Hash& s, int recoveryId) {
    if (recoveryId < 0 || recoveryId > 1) {
        return fail(kEcdsaSignature);
    }
    EcdsaSignature signature{r, s, static_cast<std::uint8_t>(recoveryId)};
    TALLY_ASSIGN(Bytes raw, attachSignature(preimage, signature));
    const Hash hash = keccak256(raw);
    return std::pair<Bytes, Hash>(std::move(raw), hash);
}

}  // namespace tally
