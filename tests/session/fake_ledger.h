#pragma once

#include "models/session/ledger.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <vector>

/// A ledger in memory that keeps transactions and no events: what was sent waits until `mine`, and `takeBack` undoes
/// its last block. A transaction's bytes are its nonce and its signature.
namespace tally {

class FakeLedger : public Ledger {
public:
    /// Everything that waits goes into a block, refused with `refusal` when there is one.
    void mine(std::optional<Error> refusal = std::nullopt) {
        ++m_head;
        for (auto& [txn, state] : m_txns) {
            if (state.phase == TxnPhase::Pending) {
                state.phase = refusal ? TxnPhase::Reverted : TxnPhase::Included;
                state.block.number = m_head;
                state.refusal = refusal;
            }
        }
    }
    void mineEmpty(std::uint64_t blocks) { m_head += blocks; }
    /// The last block never was; the node keeps its transactions when `stillKnown`.
    void takeBack(bool stillKnown) {
        for (auto& [txn, state] : m_txns) {
            if (state.block.number == m_head) {
                state = TxnState{};
                state.phase = stillKnown ? TxnPhase::Pending : TxnPhase::Unknown;
            }
        }
        --m_head;
    }
    /// While it is set, every question fails with it.
    std::optional<Error> silence;
    /// While it is set, all intents are the same call.
    bool callsAreTheSame = false;
    std::uint64_t sent = 0;
    /// The intent that was last tried.
    std::optional<Intent> tried;
    /// While it is set, every trial is refused with it.
    std::optional<Error> refuses;

    [[nodiscard]] Async<LedgerStatus> status() override {
        LedgerStatus out;
        out.grade = ProofGrade::ToldByOneNode;
        out.head.number = m_head;
        return answer(std::move(out));
    }
    [[nodiscard]] Async<LedgerTime> time() override {
        LedgerTime out;
        out.head.number = m_head;
        return answer(out);
    }
    [[nodiscard]] Async<EventBatch> eventsAfter(std::vector<BlockRef> known) override {
        EventBatch out;
        out.head = m_head;
        out.upTo.number = m_head;
        if (!known.empty() && known.front().number == m_head) {
            out.upTo = known.front();
        }
        return answer(std::move(out));
    }
    [[nodiscard]] Async<std::uint64_t> headAbove(std::uint64_t /*height*/, int /*patience*/) override {
        return answer(m_head);
    }
    [[nodiscard]] Async<Preflight> preflight(Intent what, Address /*signer*/) override {
        tried = std::move(what);
        Preflight out;
        out.refusal = refuses;
        out.at.number = m_head;
        out.gas = 100'000;
        return answer(std::move(out));
    }
    [[nodiscard]] Async<std::uint64_t> nextNonce(Address /*signer*/) override { return answer(std::uint64_t{0}); }
    [[nodiscard]] Async<UnsignedTxn> prepare(Intent /*what*/, std::uint64_t nonce,
                                             std::uint64_t /*gasLimit*/) override {
        UnsignedTxn out;
        out.preimage = Bytes(8, 0);
        std::memcpy(out.preimage.data(), &nonce, sizeof nonce);
        out.nonce = nonce;
        return answer(std::move(out));
    }
    [[nodiscard]] Result<std::pair<Bytes, Hash>> assemble(const UnsignedTxn& txn, const Hash& r, const Hash& /*s*/,
                                                          int /*recoveryId*/) const override {
        Bytes raw(r.data.begin(), r.data.end());
        raw.insert(raw.end(), txn.preimage.begin(), txn.preimage.end());
        return std::pair{raw, r};
    }
    /// A call is its number among the calls asked for, in one byte.
    [[nodiscard]] Result<Bytes> callOf(const Intent& intent) const override {
        m_calls.push_back(intent);
        return Bytes{static_cast<std::uint8_t>(m_calls.size())};
    }
    [[nodiscard]] Result<Intent> intentOf(BytesView call) const override {
        if (call.size() != 1 || call.front() == 0 || call.front() > m_calls.size()) {
            return fail(kLedgerForeignCall);
        }
        return m_calls[call.front() - 1U];
    }
    [[nodiscard]] Result<Hash> callHashOf(BytesView call) const override {
        Hash out;
        if (callsAreTheSame) {
            return out;
        }
        std::copy_n(call.begin(), std::min(call.size(), out.data.size()), out.data.begin());
        return out;
    }
    /// Different for different salts, days and rates: enough to tell a quote from another.
    [[nodiscard]] Result<Hash> commitmentOf(const QuoteCommitment& quote) const override {
        Hash out = quote.salt;
        out.data[0] = static_cast<std::uint8_t>(out.data[0] ^ quote.terms.annualRatePpm);
        out.data[1] = static_cast<std::uint8_t>(out.data[1] ^ static_cast<std::uint32_t>(quote.validToDay.days));
        return out;
    }
    [[nodiscard]] Async<Done> send(Bytes raw) override {
        Hash txn;
        std::copy_n(raw.begin(), txn.data.size(), txn.data.begin());
        TxnState& state = m_txns[txn];
        if (state.phase == TxnPhase::Unknown) {
            state.phase = TxnPhase::Pending;
        }
        ++sent;
        return answer(Done{});
    }
    [[nodiscard]] Async<TxnState> txnState(Hash txn, Address /*signer*/, std::uint64_t /*nonce*/) override {
        const auto found = m_txns.find(txn);
        TxnState out = found == m_txns.end() ? TxnState{} : found->second;
        out.confirmations = m_head - std::min(m_head, out.block.number);
        return answer(std::move(out));
    }

protected:
    template <typename T>
    [[nodiscard]] Async<T> answer(T value) const {
        return silence ? ready<T>(failWith(*silence)) : ready<T>(std::move(value));
    }

private:
    std::uint64_t m_head = 1;
    std::map<Hash, TxnState> m_txns;
    mutable std::vector<Intent> m_calls;
};

}  // namespace tally
