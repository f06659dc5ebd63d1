#include "models/session/ledger_gate.h"

#include "models/session/when_done.h"

#include <utility>

namespace tally {

namespace {

template <typename T>
void finishWith(QPromise<Result<T>>& promise, Result<T> answer) {
    promise.addResult(std::move(answer));
    promise.finish();
}

}  // namespace

template <typename T, typename Question>
Async<T> LedgerGate::ask(Question question) {
    if (m_ledger == nullptr) {
        return ready<T>(fail(kSessionCancelled));
    }
    Async<T> asked = question(*m_ledger);
    if (asked.isFinished()) {
        return asked;
    }
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const std::uint64_t number = ++m_last;
    m_asked.emplace(number, [promise] { finishWith<T>(*promise, fail(kSessionCancelled)); });
    whenDone(std::move(asked), &m_context, [this, number, promise](Result<T> answer) {
        if (m_asked.erase(number) > 0) {
            finishWith<T>(*promise, std::move(answer));
        }
    });
    return promise->future();
}

void LedgerGate::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_ledger = nullptr;
    }
    for (const auto& [number, callOff] : std::exchange(m_asked, {})) {
        callOff();
    }
}

Async<LedgerStatus> LedgerGate::status() {
    return ask<LedgerStatus>([](Ledger& ledger) { return ledger.status(); });
}

Async<LedgerTime> LedgerGate::time() {
    return ask<LedgerTime>([](Ledger& ledger) { return ledger.time(); });
}

Async<EventBatch> LedgerGate::eventsAfter(std::vector<BlockRef> known) {
    return ask<EventBatch>([&](Ledger& ledger) { return ledger.eventsAfter(std::move(known)); });
}

Async<std::uint64_t> LedgerGate::headAbove(std::uint64_t height, int patience) {
    return ask<std::uint64_t>([&](Ledger& ledger) { return ledger.headAbove(height, patience); });
}

Async<Preflight> LedgerGate::preflight(Intent what, Address signer) {
    return ask<Preflight>([&](Ledger& ledger) { return ledger.preflight(std::move(what), signer); });
}

Async<std::uint64_t> LedgerGate::nextNonce(Address signer) {
    return ask<std::uint64_t>([&](Ledger& ledger) { return ledger.nextNonce(signer); });
}

Async<UnsignedTxn> LedgerGate::prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) {
    return ask<UnsignedTxn>([&](Ledger& ledger) { return ledger.prepare(std::move(what), nonce, gasLimit); });
}

Result<std::pair<Bytes, Hash>> LedgerGate::assemble(const UnsignedTxn& txn, const Hash& r, const Hash& s,
                                                    int recoveryId) const {
    const std::lock_guard lock(m_mutex);
    if (m_ledger == nullptr) {
        return fail(kSessionCancelled);
    }
    return m_ledger->assemble(txn, r, s, recoveryId);
}

Result<Bytes> LedgerGate::callOf(const Intent& intent) const {
    const std::lock_guard lock(m_mutex);
    return m_ledger == nullptr ? fail(kSessionCancelled) : m_ledger->callOf(intent);
}

Result<Intent> LedgerGate::intentOf(BytesView call) const {
    const std::lock_guard lock(m_mutex);
    return m_ledger == nullptr ? fail(kSessionCancelled) : m_ledger->intentOf(call);
}

Result<Hash> LedgerGate::callHashOf(BytesView call) const {
    const std::lock_guard lock(m_mutex);
    return m_ledger == nullptr ? fail(kSessionCancelled) : m_ledger->callHashOf(call);
}

Result<Hash> LedgerGate::commitmentOf(const QuoteCommitment& quote) const {
    const std::lock_guard lock(m_mutex);
    if (m_ledger == nullptr) {
        return fail(kSessionCancelled);
    }
    return m_ledger->commitmentOf(quote);
}

Async<Done> LedgerGate::send(Bytes raw) {
    return ask<Done>([&](Ledger& ledger) { return ledger.send(std::move(raw)); });
}

Async<TxnState> LedgerGate::txnState(Hash txn, Address signer, std::uint64_t nonce) {
    return ask<TxnState>([&](Ledger& ledger) { return ledger.txnState(txn, signer, nonce); });
}

}  // namespace tally
