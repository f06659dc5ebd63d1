#include "models/session/outbox.h"

#include <algorithm>
#include <utility>

namespace tally {

namespace {

/// Between two questions after one transaction while no new block comes, in milliseconds.
constexpr int kPause = 1'000;
/// For a nonce, while another program on this wallet takes it.
constexpr int kMostTries = 16;

/// The estimate is made on the state of one block; the transaction runs on a later one.
[[nodiscard]] std::uint64_t gasLimitUp(std::uint64_t estimate) { return estimate + estimate / 4 + 20'000; }

[[nodiscard]] Result<std::uint64_t> nextOwnNonce(OpenWallet& wallet, const Address& signer) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    return store.nextNonce(signer);
}

[[nodiscard]] Result<std::vector<OutboxEntry>> unsettledOf(OpenWallet& wallet) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    return store.unsettled();
}

[[nodiscard]] std::string_view journalKind(OutboxPhase phase, bool isRefused) {
    switch (phase) {
        case OutboxPhase::Signed:
            return "txn.signed";
        case OutboxPhase::Sent:
            return "txn.sent";
        case OutboxPhase::Included:
        case OutboxPhase::Final:
            return isRefused ? "txn.refused" : "txn.included";
        case OutboxPhase::Reverted:
            return "txn.refused";
        case OutboxPhase::Replaced:
            return "txn.replaced";
    }
    return "";
}

/// What the wallet's journal says of a transaction; names and codes need no escaping.
[[nodiscard]] Result<Done> journal(OpenWallet& wallet, const OutboxEntry& entry, std::string_view kind,
                                   const std::string& more) {
    TALLY_ASSIGN(AuditStore audit, wallet.audit());
    const std::string detail =
        R"({"action":")" + entry.action + R"(","nonce":)" + std::to_string(entry.nonce) + more + "}";
    return audit.append(kind, toHex0x(entry.txn.view()), detail, entry.signer);
}

/// Writes down what became of a transaction, and tells the journal where that is news. False when it is as it was; what
/// is settled stays so, whatever an older answer says.
[[nodiscard]] Result<bool> mark(OpenWallet& wallet, OutboxId id, OutboxPhase phase, std::uint64_t block,
                                const std::optional<Error>& refusal = std::nullopt) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(Tx tx, Tx::begin(*database));
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(const auto entry, store.find(id));
    const std::string_view code = refusal ? refusal->code.name : std::string_view();
    if (!entry || isSettled(entry->phase) ||
        (entry->phase == phase && entry->block == block && entry->errorCode == code)) {
        return false;
    }
    const UnixSeconds now = wallet.clock().now();
    TALLY_TRY(refusal ? store.setRefusal(id, phase, block, now, *refusal) : store.setPhase(id, phase, block, now));
    const std::string_view kind = journalKind(phase, refusal.has_value());
    const bool isNews = journalKind(entry->phase, !entry->errorCode.empty()) != kind || entry->block != block;
    if (isNews) {
        std::string more = block > 0 ? R"(,"block":)" + std::to_string(block) : std::string();
        if (refusal) {
            more += R"(,"code":")" + std::string(code) + '"';
        }
        TALLY_TRY(journal(wallet, *entry, kind, more));
    }
    TALLY_TRY(tx.commit());
    return true;
}

/// A node took it. Whoever else looked after it meanwhile may know more.
[[nodiscard]] Result<bool> markSent(OpenWallet& wallet, OutboxId id) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(const auto entry, store.find(id));
    return entry && entry->phase == OutboxPhase::Signed ? mark(wallet, id, OutboxPhase::Sent, 0) : false;
}

/// No block has it: where `block` had, that block was taken back, and the transaction waits again.
[[nodiscard]] Result<bool> markWaiting(OpenWallet& wallet, OutboxId id, std::uint64_t block) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(const auto entry, store.find(id));
    const bool wasThere = entry && entry->phase == OutboxPhase::Included && entry->block == block;
    return wasThere ? mark(wallet, id, OutboxPhase::Sent, 0) : false;
}

[[nodiscard]] Result<Hash> callHash(const Ledger& ledger, const Intent& intent) {
    TALLY_ASSIGN(const Bytes call, ledger.callOf(intent));
    return ledger.callHashOf(call);
}

[[nodiscard]] Error replacedError(const OutboxEntry& entry) {
    return {kOutboxReplaced, entry.action, {toHex0x(entry.txn.view())}, {}};
}

}  // namespace

Async<Done> Outbox::note(OutboxId id, Step step) {
    const std::shared_ptr<State> state = m_state;
    TALLY_CO_ASSIGN(const bool isNews, co_await state->wallet.run(std::move(step)));
    if (isNews && state->told) {
        state->told(id);
    }
    co_return Done{};
}

Async<Preflight> Outbox::trial(Order order) { return m_state->gate.preflight(std::move(order.intent), order.signer); }

Async<OutboxEntry> Outbox::sign(Order order, Companion companion) {
    Outbox self = *this;
    const UnderWay::Pass pass = self.m_state->underWay.begin();
    const auto turn = std::make_shared<QPromise<Result<Done>>>();
    turn->start();
    Async<Done> before = std::exchange(self.m_state->turns[order.signer], turn->future());
    if (before.isValid() && !before.isFinished()) {
        // However that one ended, it is this one's turn.
        const auto ended = co_await std::move(before);
        static_cast<void>(ended);
    }
    auto signing = self.signInTurn(std::move(order), std::move(companion));
    auto kept = co_await std::move(signing);
    turn->addResult(Result<Done>(Done{}));
    turn->finish();
    co_return kept;
}

Async<OutboxEntry> Outbox::signInTurn(Order order, Companion companion) {
    Ledger& ledger = m_state->gate;
    TALLY_CO_TRY(co_await refuseSame(order));
    TALLY_CO_TRY(co_await sendAgain(order.signer));
    TALLY_CO_ASSIGN(const Preflight preflight, co_await ledger.preflight(order.intent, order.signer));
    if (preflight.refusal) {
        co_return failWith(*preflight.refusal);
    }
    for (int tries = 1;; ++tries) {
        auto signing = signOnce(order, preflight.gas, companion);
        auto kept = co_await std::move(signing);
        // Another program on this wallet took the nonce between the question and the signature.
        const bool isTaken = !kept && kept.error().code == kOutboxNonceTaken;
        if (!isTaken || tries == kMostTries) {
            co_return kept;
        }
    }
}

Async<Done> Outbox::refuseSame(Order order) {
    const std::shared_ptr<State> state = m_state;
    TALLY_CO_ASSIGN(const Hash call, callHash(state->gate, order.intent));
    auto finding =
        state->wallet.run([signer = order.signer, call](OpenWallet& open) -> Result<std::vector<OutboxEntry>> {
            TALLY_ASSIGN(OutboxStore store, open.outbox());
            return store.sameCalls(signer, call);
        });
    TALLY_CO_ASSIGN(const std::vector<OutboxEntry> before, co_await std::move(finding));
    for (const OutboxEntry& entry : before) {
        bool isOpen = !entry.isTold && entry.errorCode.empty();
        if (!isOpen && entry.phase == OutboxPhase::Included) {
            // The block that had it may have been taken back: then it goes out again by itself.
            TALLY_CO_ASSIGN(const TxnState now, co_await state->gate.txnState(entry.txn, entry.signer, entry.nonce));
            isOpen = now.phase == TxnPhase::Unknown || now.phase == TxnPhase::Pending;
        }
        if (isOpen && !order.isAgain) {
            co_return fail(kOutboxSame, entry.action, {toHex0x(entry.txn.view())});
        }
    }
    co_return Done{};
}

Async<OutboxEntry> Outbox::signOnce(Order order, std::uint64_t gas, Companion companion) {
    const std::shared_ptr<State> state = m_state;
    Ledger& ledger = state->gate;
    const WalletHandle wallet = state->wallet;
    TALLY_CO_ASSIGN(const std::uint64_t theirs, co_await ledger.nextNonce(order.signer));
    TALLY_CO_ASSIGN(const std::uint64_t ours, co_await wallet.run([signer = order.signer](OpenWallet& open) {
        return nextOwnNonce(open, signer);
    }));
    const std::uint64_t nonce = std::max(theirs, ours);
    TALLY_CO_ASSIGN(const UnsignedTxn txn, co_await ledger.prepare(order.intent, nonce, gasLimitUp(gas)));

    OutboxEntry entry;
    entry.signer = order.signer;
    entry.nonce = nonce;
    entry.action = std::string(actionName(order.intent));
    entry.summary = order.summary;
    TALLY_CO_ASSIGN(entry.call, callHash(ledger, order.intent));
    auto answer = wallet.run([&ledger, txn, entry, companion](OpenWallet& open) mutable -> Result<OutboxEntry> {
        TALLY_ASSIGN(KeyRing * keys, open.keys());
        TALLY_ASSIGN(const EcdsaSignature signature, keys->sign(entry.signer, txn.preimage));
        TALLY_ASSIGN(auto assembled, ledger.assemble(txn, signature.r, signature.s, signature.yParity));
        entry.raw = std::move(assembled.first);
        entry.txn = assembled.second;
        entry.created = open.clock().now();
        TALLY_ASSIGN(Database * database, open.database());
        TALLY_ASSIGN(Tx tx, Tx::begin(*database));
        TALLY_ASSIGN(OutboxStore store, open.outbox());
        TALLY_ASSIGN(entry.id, store.add(entry));
        TALLY_TRY(journal(open, entry, journalKind(OutboxPhase::Signed, false), {}));
        if (companion) {
            TALLY_TRY(companion(open, entry.id));
        }
        TALLY_TRY(tx.commit());
        return entry;
    });
    TALLY_CO_ASSIGN(OutboxEntry kept, co_await std::move(answer));
    state->signedHere.push_back(kept.id);
    if (state->told) {
        state->told(kept.id);
    }
    co_return kept;
}

Async<TxnState> Outbox::look(OutboxEntry entry) {
    TALLY_CO_ASSIGN(const TxnState state, co_await m_state->gate.txnState(entry.txn, entry.signer, entry.nonce));
    switch (state.phase) {
        case TxnPhase::Unknown:
        case TxnPhase::Pending:
            TALLY_CO_TRY(co_await note(entry.id, [id = entry.id, block = entry.block](OpenWallet& open) {
                return markWaiting(open, id, block);
            }));
            break;
        case TxnPhase::Included: {
            const OutboxPhase phase = state.confirmations >= kFinalDepth ? OutboxPhase::Final : OutboxPhase::Included;
            TALLY_CO_TRY(co_await note(entry.id, [id = entry.id, phase, block = state.block.number](OpenWallet& open) {
                return mark(open, id, phase, block);
            }));
            break;
        }
        case TxnPhase::Reverted: {
            const Error refusal = state.refusal.value_or(Error{kLedgerBadAnswer, entry.action, {}, {}});
            const bool isDeep = state.confirmations >= kFinalDepth;
            const OutboxPhase phase = isDeep ? OutboxPhase::Reverted : OutboxPhase::Included;
            TALLY_CO_TRY(
                co_await note(entry.id, [id = entry.id, phase, refusal, block = state.block.number](OpenWallet& open) {
                    return mark(open, id, phase, block, refusal);
                }));
            break;
        }
        case TxnPhase::Replaced: {
            const Error refusal = replacedError(entry);
            TALLY_CO_TRY(co_await note(entry.id, [id = entry.id, refusal](OpenWallet& open) {
                return mark(open, id, OutboxPhase::Replaced, 0, refusal);
            }));
            break;
        }
    }
    co_return state;
}

Error afterSigning(Error failure, const Hash& txn) {
    if (failure.code.kind != ErrorKind::Unreachable || failure.code == kOutboxUndecided) {
        return failure;
    }
    return {kOutboxUndecided, failure.place, {toHex0x(txn.view())}, std::string(failure.code.name)};
}

Async<Performed> Outbox::send(OutboxEntry entry, int patience) {
    const Hash txn = entry.txn;
    auto following = follow(std::move(entry), patience);
    auto performed = co_await std::move(following);
    if (!performed) {
        co_return failWith(afterSigning(performed.error(), txn));
    }
    co_return performed;
}

Async<Done> Outbox::acknowledge(std::vector<OutboxId> ids) const {
    auto noting = m_state->wallet.run([ids = std::move(ids)](OpenWallet& open) -> Result<Done> {
        TALLY_ASSIGN(OutboxStore store, open.outbox());
        for (const OutboxId id : ids) {
            TALLY_TRY(store.setTold(id));
        }
        return Done{};
    });
    return noting;
}

Async<Performed> Outbox::follow(OutboxEntry entry, int patience) {
    Outbox self = *this;
    const UnderWay::Pass pass = self.m_state->underWay.begin();
    Ledger& ledger = self.m_state->gate;
    auto sending = ledger.send(entry.raw);
    const auto sent = co_await std::move(sending);
    if (sent) {
        TALLY_CO_TRY(co_await self.note(entry.id, [id = entry.id](OpenWallet& open) { return markSent(open, id); }));
    } else {
        // Refused, perhaps because it is decided long since; unheard, perhaps.
        auto looking = self.look(entry);
        const auto state = co_await std::move(looking);
        const bool isDecided = state && state->phase != TxnPhase::Unknown && state->phase != TxnPhase::Pending;
        if (!isDecided) {
            co_return failWith(sent.error());
        }
    }
    std::uint64_t height = 0;
    for (int waited = 0;; waited += kPause) {
        TALLY_CO_ASSIGN(const TxnState state, co_await self.look(entry));
        switch (state.phase) {
            case TxnPhase::Included:
                co_return Performed{entry.id, entry.txn, state.block, state.gasUsed};
            case TxnPhase::Reverted:
                co_return failWith(state.refusal.value_or(Error{kLedgerBadAnswer, entry.action, {}, {}}));
            case TxnPhase::Replaced:
                co_return failWith(replacedError(entry));
            case TxnPhase::Unknown:
                TALLY_CO_TRY(co_await ledger.send(entry.raw));
                break;
            case TxnPhase::Pending:
                break;
        }
        if (waited >= patience) {
            co_return fail(kOutboxUndecided, entry.action, {toHex0x(entry.txn.view())});
        }
        TALLY_CO_ASSIGN(height, co_await ledger.headAbove(height, kPause));
    }
}

Async<Performed> Outbox::perform(Order order, int patience) {
    Outbox self = *this;
    TALLY_CO_ASSIGN(OutboxEntry entry, co_await self.sign(std::move(order)));
    co_return co_await self.send(std::move(entry), patience);
}

Async<bool> Outbox::settle(OutboxEntry entry) {
    TALLY_CO_ASSIGN(TxnState state, co_await look(entry));
    if (state.phase == TxnPhase::Unknown) {
        TALLY_CO_TRY(co_await m_state->gate.send(entry.raw));
        TALLY_CO_TRY(co_await note(entry.id, [id = entry.id](OpenWallet& open) { return markSent(open, id); }));
        // A chain that makes a block of each transaction has decided it already.
        TALLY_CO_ASSIGN(state, co_await look(entry));
    }
    co_return state.phase != TxnPhase::Unknown&& state.phase != TxnPhase::Pending;
}

Async<Done> Outbox::sendAgain(Address signer) {
    const WalletHandle wallet = m_state->wallet;
    TALLY_CO_ASSIGN(const std::vector<OutboxEntry> waiting, co_await wallet.run(unsettledOf));
    for (const OutboxEntry& entry : waiting) {
        // Also what is in a block: where that was taken back, its nonce is a gap again.
        if (entry.signer == signer) {
            TALLY_CO_TRY(co_await settle(entry));
        }
    }
    co_return Done{};
}

Async<std::vector<OutboxEntry>> Outbox::resume() {
    Outbox self = *this;
    const UnderWay::Pass pass = self.m_state->underWay.begin();
    const WalletHandle wallet = self.m_state->wallet;
    TALLY_CO_ASSIGN(const std::vector<OutboxEntry> waiting, co_await wallet.run(unsettledOf));
    // In the order of their nonces, so that a gap closes from below.
    for (const OutboxEntry& entry : waiting) {
        TALLY_CO_TRY(co_await self.settle(entry));
    }
    TALLY_CO_ASSIGN(std::vector<OutboxEntry> left, co_await wallet.run(unsettledOf));
    std::erase_if(left, [](const OutboxEntry& entry) { return entry.phase == OutboxPhase::Included; });
    co_return left;
}

std::string_view actionName(const Intent& intent) {
    struct Namer {
        std::string_view operator()(const intent::AdmitMember&) const { return "member.admit"; }
        std::string_view operator()(const intent::SetRoles&) const { return "member.set-roles"; }
        std::string_view operator()(const intent::SuspendMember&) const { return "member.suspend"; }
        std::string_view operator()(const intent::ReinstateMember&) const { return "member.reinstate"; }
        std::string_view operator()(const intent::AddOperator&) const { return "operator.add"; }
        std::string_view operator()(const intent::RevokeOperator&) const { return "operator.revoke"; }
        std::string_view operator()(const intent::SetDualControl&) const { return "member.dual-control"; }
        std::string_view operator()(const intent::ObjectToOperator&) const { return "operator.object"; }
        std::string_view operator()(const intent::ProposeOperator&) const { return "operator.propose"; }
        std::string_view operator()(const intent::EnactOperator&) const { return "operator.enact"; }
        std::string_view operator()(const intent::SetPolicy&) const { return "policy.set"; }
        std::string_view operator()(const intent::SetHolidays&) const { return "policy.holidays"; }
        std::string_view operator()(const intent::SetLine&) const { return "line.set"; }
        std::string_view operator()(const intent::SetLimit&) const { return "limit.set"; }
        std::string_view operator()(const intent::Issue&) const { return "credentials.issue"; }
        std::string_view operator()(const intent::CancelRoot&) const { return "root.cancel"; }
        std::string_view operator()(const intent::AcceptOffers&) const { return "offers.accept"; }
        std::string_view operator()(const intent::DeclineOffers&) const { return "offers.decline"; }
        std::string_view operator()(const intent::WithdrawOffers&) const { return "offers.withdraw"; }
        std::string_view operator()(const intent::Offer&) const { return "parts.offer"; }
        std::string_view operator()(const intent::ReleaseOffers&) const { return "offers.release"; }
        std::string_view operator()(const intent::ReleaseRequests&) const { return "financing.release"; }
        std::string_view operator()(const intent::VacateEvidence&) const { return "evidence.vacate"; }
        std::string_view operator()(const intent::MarkOverdue&) const { return "root.mark-overdue"; }
        std::string_view operator()(const intent::RequestFinancing&) const { return "financing.request"; }
        std::string_view operator()(const intent::WithdrawRequest&) const { return "financing.withdraw"; }
        std::string_view operator()(const intent::SubmitQuote&) const { return "quote.submit"; }
        std::string_view operator()(const intent::RefuseRequest&) const { return "financing.refuse"; }
        std::string_view operator()(const intent::AcceptQuote&) const { return "quote.accept"; }
        std::string_view operator()(const intent::Disburse&) const { return "financing.disburse"; }
        std::string_view operator()(const intent::SettleLimit&) const { return "limit.settle"; }
        std::string_view operator()(const intent::ConfirmFunds&) const { return "funds.confirm"; }
        std::string_view operator()(const intent::DisputeFunds&) const { return "funds.dispute"; }
        std::string_view operator()(const intent::InstructPayment&) const { return "payment.instruct"; }
        std::string_view operator()(const intent::RecordClearing&) const { return "root.clear"; }
        std::string_view operator()(const intent::ConfirmReceipt&) const { return "receipt.confirm"; }
        std::string_view operator()(const intent::DisputeReceipt&) const { return "receipt.dispute"; }
        std::string_view operator()(const intent::Freeze&) const { return "credential.freeze"; }
        std::string_view operator()(const intent::Unfreeze&) const { return "credential.unfreeze"; }
        std::string_view operator()(const intent::SetProfile&) const { return "member.set-profile"; }
        std::string_view operator()(const intent::PrepareCall&) const { return "call.prepare"; }
        std::string_view operator()(const intent::UnprepareCall&) const { return "call.unprepare"; }
    };
    return std::visit(Namer{}, intent);
}

}  // namespace tally
