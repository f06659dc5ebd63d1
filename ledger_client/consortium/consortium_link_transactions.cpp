#include "ledger_client/consortium/block_ref.h"
#include "ledger_client/consortium/consortium_link.h"
#include "ledger_client/consortium/head_wait.h"
#include "ledger_client/consortium/revert.h"
#include "ledger_client/eth/txn.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/crypto/keccak.h"

#include <algorithm>

namespace tally {

namespace {

/// What a transaction needs beyond being carried, at the very least.
constexpr std::uint64_t kLeastToRun = 100'000;

/// EIP-2028: what is paid for a transaction and its calldata before anything runs.
[[nodiscard]] std::uint64_t intrinsicGas(BytesView data) {
    constexpr std::uint64_t kBase = 21'000;
    constexpr std::uint64_t kZero = 4;
    constexpr std::uint64_t kOther = 16;
    const auto zeros = static_cast<std::uint64_t>(std::count(data.begin(), data.end(), std::uint8_t{0}));
    return kBase + zeros * kZero + (data.size() - zeros) * kOther;
}

/// How long a block that one node has told of may take to be agreed on, in milliseconds.
constexpr int kHeadPatience = 3'000;

[[nodiscard]] std::string_view wordOf(SendVerdict verdict) {
    switch (verdict) {
        case SendVerdict::Accepted:
            return "accepted";
        case SendVerdict::AlreadyKnown:
            return "already-known";
        case SendVerdict::NonceTooLow:
            return "nonce-too-low";
        case SendVerdict::NonceTooHigh:
            return "nonce-too-high";
        case SendVerdict::Underpriced:
            return "underpriced";
        case SendVerdict::InsufficientFunds:
            return "insufficient-funds";
        case SendVerdict::GasTooLow:
            return "gas-too-low";
        case SendVerdict::GasTooHigh:
            return "gas-too-high";
        case SendVerdict::ForeignChain:
            return "foreign-chain";
        case SendVerdict::PoolFull:
            return "pool-full";
        case SendVerdict::Rejected:
            break;
    }
    return "rejected";
}

}  // namespace

Async<Preflight> ConsortiumLink::preflight(Intent what, Address signer) {
    const auto self = shared_from_this();
    TALLY_CO_ASSIGN(ContractCall call, contractCallOf(what));
    TALLY_CO_TRY(co_await checked());
    CallRequest trial;
    trial.from = signer;
    trial.to = m_settings.manifest.addresses().of(call.contract);
    trial.data = std::move(call.data);
    auto answers = co_await m_chain->askTogether(Freshness{}, requestBlock(BlockTag::latest()),
                                                 requestCall(trial, BlockTag::latest()),
                                                 requestGasEstimate(trial, BlockTag::latest()));
    if (!answers) {
        co_return failWith(translated(std::move(answers).error()));
    }
    const auto& [block, outcome, estimate] = *answers;
    Preflight out;
    if (block) {
        out.at = refOf(*block);
    }
    out.gas = estimate.gas;
    if (outcome.isReverted) {
        out.refusal = errorOfRevert(outcome.data);
    } else if (estimate.revert && estimate.revert->data.empty()) {
        // The call succeeds, only the estimate does not: that is the node's fault, not a rule.
        co_return fail(kEstimateFailed, trial.to ? toHex0x(trial.to->view()) : std::string());
    } else if (estimate.revert) {
        out.refusal = errorOfRevert(estimate.revert->data);
    } else if (m_settings.nodes.size() > 1) {
        // Too much is not spent, too little is a payment that fails: the highest that any node tells.
        auto others = co_await m_chain->askAll(requestGasEstimate(trial, BlockTag::latest()), Freshness::any());
        if (others) {
            for (const auto& other : *others) {
                out.gas = std::max(out.gas, other.gas);
            }
        }
    }
    co_return out;
}

Async<std::uint64_t> ConsortiumLink::nextNonce(Address signer) {
    const auto self = shared_from_this();
    TALLY_CO_TRY(co_await checked());
    auto counts = co_await m_chain->askAll(requestTransactionCount(signer, BlockTag::pending()), Freshness::any());
    if (!counts) {
        co_return failWith(translated(std::move(counts).error()));
    }
    // One node that lies cannot open a gap above which nothing ever happens.
    co_return *std::min_element(counts->begin(), counts->end());
}

Async<UnsignedTxn> ConsortiumLink::prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) {
    const auto self = shared_from_this();
    TALLY_CO_ASSIGN(ContractCall call, contractCallOf(what));
    const PoolStatus pool = m_chain->status();
    Txn txn;
    txn.chainId = Uint256::of(m_settings.manifest.chainId);
    txn.nonce = nonce;
    txn.to = m_settings.manifest.addresses().of(call.contract);
    txn.data = std::move(call.data);
    // Less than it costs to be carried at all is no node's honest estimate, and no node would ever take it.
    const std::uint64_t enough = std::max(gasLimit, intrinsicGas(txn.data) + kLeastToRun);
    txn.gasLimit = pool.head ? std::min(enough, pool.head->gasLimit) : enough;
    UnsignedTxn out;
    out.nonce = nonce;
    TALLY_CO_ASSIGN(out.preimage, encodeTxnPreimage(txn));
    co_return out;
}

Async<Done> ConsortiumLink::send(Bytes raw) {
    const auto self = shared_from_this();
    auto report = co_await m_chain->send(raw);
    if (!report) {
        co_return failWith(translated(std::move(report).error()));
    }
    if (report->answer.isTaken()) {
        co_return Done{};
    }
    // A node that has carried it out already says that its nonce is used.
    const Hash hash = keccak256(raw);
    auto known = co_await m_chain->ask(requestTransaction(hash));
    if (known && *known) {
        co_return Done{};
    }
    co_return fail(kSendRefused, report->node, {std::string(wordOf(report->answer.verdict))}, report->answer.message);
}

Async<TxnState> ConsortiumLink::txnState(Hash txn, Address signer, std::uint64_t nonce) {
    const auto self = shared_from_this();
    auto answers = co_await m_chain->askTogether(Freshness{}, requestReceipt(txn), requestTransaction(txn),
                                                 requestTransactionCount(signer, BlockTag::latest()),
                                                 requestBlock(BlockTag::latest()));
    if (!answers) {
        co_return failWith(translated(std::move(answers).error()));
    }
    auto& [receipt, known, count, latest] = *answers;
    if (receipt) {
        TALLY_CO_TRY(co_await agreedOn(*receipt));
        const std::uint64_t top = latest ? latest->number : receipt->blockNumber;
        co_return co_await included(std::move(*receipt), std::move(known), top);
    }
    TxnState out;
    if (known) {
        out.phase = TxnPhase::Pending;
    } else {
        out.phase = count > nonce ? TxnPhase::Replaced : TxnPhase::Unknown;
    }
    co_return out;
}

Async<Done> ConsortiumLink::agreedOn(TxnReceipt receipt) {
    const auto self = shared_from_this();
    if (m_settings.nodes.size() < 2) {
        co_return Done{};
    }
    // The others may be about to hear of that block.
    TALLY_CO_TRY(co_await awaitHead(m_chain, receipt.blockNumber - 1, kHeadPatience));
    auto told = co_await m_chain->askAll(requestReceipt(receipt.txnHash), Freshness::any());
    if (!told) {
        co_return failWith(translated(std::move(told).error()));
    }
    for (const std::optional<TxnReceipt>& other : *told) {
        if (other && other->blockHash == receipt.blockHash && other->isSuccess != receipt.isSuccess) {
            co_return fail(kNodesDiffer, toHex0x(receipt.txnHash.view()));
        }
    }
    co_return Done{};
}

Async<TxnState> ConsortiumLink::included(TxnReceipt receipt, std::optional<TxnSummary> txn, std::uint64_t top) {
    const auto self = shared_from_this();
    TxnState out;
    out.block = {receipt.blockNumber, receipt.blockHash};
    out.gasUsed = receipt.gasUsed;
    out.confirmations = top >= receipt.blockNumber ? top - receipt.blockNumber : 0;
    out.phase = receipt.isSuccess ? TxnPhase::Included : TxnPhase::Reverted;
    if (m_chain->pool() != nullptr && receipt.blockNumber > m_chain->status().head.value_or(BlockHeader{}).number) {
        // Whoever asks next wants the events of this block.
        m_chain->pool()->poll();
    }
    if (!receipt.isSuccess && txn) {
        TALLY_CO_ASSIGN(out.refusal, co_await refusalOf(std::move(receipt), std::move(*txn)));
    } else if (!receipt.isSuccess) {
        out.refusal = Error{kRevertSilent, {}, {}, {}};
    }
    co_return out;
}

Async<Error> ConsortiumLink::refusalOf(TxnReceipt receipt, TxnSummary txn) {
    const auto self = shared_from_this();
    if (receipt.gasUsed >= txn.gas) {
        co_return Error{kRevertOutOfGas, {}, {std::to_string(txn.gas)}, {}};
    }
    CallRequest again;
    again.from = txn.from;
    again.to = txn.to;
    again.data = txn.input;
    again.gas = txn.gas;
    // The pool asks by the clock: it may not have heard of the receipt's block yet.
    TALLY_CO_TRY(co_await awaitHead(m_chain, receipt.blockNumber - 1, kHeadPatience));
    for (const std::uint64_t at : {receipt.blockNumber, receipt.blockNumber - 1}) {
        auto outcome = co_await m_chain->ask(requestCall(again, BlockTag::at(at)), Freshness{receipt.blockNumber});
        if (outcome && outcome->isReverted) {
            co_return errorOfRevert(outcome->data);
        }
        if (!outcome && outcome.error().code == kSessionCancelled) {
            co_return failWith(std::move(outcome).error());
        }
    }
    co_return Error{kRevertSilent, {}, {}, {}};
}

}  // namespace tally
