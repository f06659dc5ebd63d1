#include "ledger_client/consortium/consortium_link.h"

#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/head_wait.h"
#include "ledger_client/consortium/reads.h"
#include "ledger_client/eth/txn.h"
#include "ledger_client/rpc/errors.h"
#include "models/crypto/keccak.h"

#include <QSslCertificate>

#include <algorithm>

namespace tally {

namespace {

/// How long "nothing new" waits for a head that is about to come, in milliseconds.
constexpr int kBreath = 100;
/// How long a block that one node has told of may take to be agreed on, in milliseconds.
constexpr int kHeadPatience = 3'000;

[[nodiscard]] PoolSettings poolSettings(const LinkSettings& settings) {
    PoolSettings out;
    out.identity = {settings.manifest.chainId, settings.manifest.genesis};
    out.enough = settings.enough;
    out.pollEvery = settings.pollEvery;
    return out;
}

[[nodiscard]] std::string problemOf(const NodeHealth& node) {
    if (node.lastError) {
        return std::string(node.lastError->code.name);
    }
    switch (node.state) {
        case NodeState::Usable:
            return {};
        case NodeState::Lagging:
            return std::string(kNodeLagging.name);
        case NodeState::Dissenting:
            return std::string(kNodeDissenting.name);
        case NodeState::Lying:
            return std::string(kNodeLying.name);
        case NodeState::Foreign:
            return std::string(kLedgerForeign.name);
        case NodeState::Unknown:
        case NodeState::Silent:
            break;
    }
    return std::string(kLedgerUnreachable.name);
}

[[nodiscard]] ProofGrade gradeOf(const PoolStatus& pool) {
    if (!pool.isCurrent || !pool.head) {
        return ProofGrade::Offline;
    }
    return pool.agreeing > 1 ? ProofGrade::AgreedByNodes : ProofGrade::ToldByOneNode;
}

[[nodiscard]] BlockRef refOf(const BlockHeader& header) { return {header.number, header.hash}; }

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

Result<std::vector<NodeEndpoint>> endpointsOf(const Manifest& manifest) {
    QList<QSslCertificate> authorities;
    if (!manifest.authorities.empty()) {
        authorities = QSslCertificate::fromData(QByteArray::fromStdString(manifest.authorities), QSsl::Pem);
        if (authorities.isEmpty()) {
            return fail(kRpcCredentials, "authorities");
        }
    }
    std::vector<NodeEndpoint> out;
    for (const ManifestNode& node : manifest.nodes) {
        TALLY_ASSIGN(NodeEndpoint endpoint, makeEndpoint(QString::fromStdString(node.url)));
        endpoint.authorities = authorities;
        out.push_back(std::move(endpoint));
    }
    return out;
}

ConsortiumLink::ConsortiumLink(LinkSettings settings)
    : m_settings(std::move(settings)),
      m_chain(std::make_shared<ChainAccess>(poolSettings(m_settings), m_settings.nodes)),
      m_sync(std::make_shared<EventSync>(m_chain, m_settings.manifest.addresses(), m_settings.manifest.deploymentBlock,
                                         m_settings.manifest.zoneOffset)) {}

Error ConsortiumLink::translated(Error error) const {
    if (!(error.code == kRpcNoNode)) {
        return error;
    }
    const PoolStatus pool = m_chain->status();
    const auto foreign = std::find_if(pool.nodes.begin(), pool.nodes.end(), [](const NodeHealth& node) {
        return node.state == NodeState::Foreign && node.lastError;
    });
    const bool allForeign =
        !pool.nodes.empty() && std::all_of(pool.nodes.begin(), pool.nodes.end(),
                                           [](const NodeHealth& node) { return node.state == NodeState::Foreign; });
    if (allForeign && foreign != pool.nodes.end()) {
        return {kLedgerForeign, foreign->name, foreign->lastError->args, foreign->lastError->detail};
    }
    return {kLedgerUnreachable, error.place, {}, error.detail};
}

Async<BlockHeader> ConsortiumLink::head() {
    const auto self = shared_from_this();
    PoolStatus pool = m_chain->status();
    if (!pool.head) {
        TALLY_CO_ASSIGN(pool, co_await m_chain->firstRound());
    }
    if (!pool.head || !pool.isCurrent) {
        const std::string last = pool.nodes.empty() ? std::string() : pool.nodes.back().name;
        co_return failWith(translated({kRpcNoNode, last, {}, {}}));
    }
    co_return *pool.head;
}

Async<Done> ConsortiumLink::checked() {
    const auto self = shared_from_this();
    if (m_isChecked) {
        co_return Done{};
    }
    TALLY_CO_TRY(co_await head());
    const Manifest& manifest = m_settings.manifest;
    constexpr std::array kNames = {"core", "desk", "office", "book"};
    for (std::size_t i = 0; i < kContractNames.size(); ++i) {
        const ManifestContract& expected = manifest.contracts.of(kContractNames[i]);
        auto code = co_await m_chain->ask(requestCode(expected.address, BlockTag::latest()));
        if (!code) {
            co_return failWith(translated(std::move(code).error()));
        }
        const Hash found = keccak256(*code);
        if (found != expected.codeHash) {
            co_return fail(kManifestCode, kNames[i],
                           {toHex0x(expected.codeHash.view()), code->empty() ? "0x" : toHex0x(found.view())});
        }
    }
    m_isChecked = true;
    co_return Done{};
}

Async<LedgerStatus> ConsortiumLink::status() {
    const auto self = shared_from_this();
    TALLY_CO_ASSIGN(const PoolStatus pool, co_await m_chain->firstRound());
    LedgerStatus out;
    out.grade = gradeOf(pool);
    if (pool.head) {
        out.head = refOf(*pool.head);
        out.headTime = static_cast<UnixSeconds>(pool.head->timestamp);
    }
    for (const NodeHealth& node : pool.nodes) {
        NodeStatus one;
        one.name = node.name;
        one.usable = node.state == NodeState::Usable;
        one.height = node.head ? node.head->number : 0;
        one.problem = one.usable ? std::string() : problemOf(node);
        out.nodes.push_back(std::move(one));
    }
    co_return out;
}

Async<LedgerTime> ConsortiumLink::time() {
    const auto self = shared_from_this();
    TALLY_CO_TRY(co_await checked());
    TALLY_CO_ASSIGN(const BlockHeader block, co_await head());
    const Address core = m_settings.manifest.contracts.core.address;
    const BlockTag at = BlockTag::at(block.number);
    const auto policy = [&](PolicyKey key) {
        return requestView(core, contracts::core::PolicyCall{static_cast<std::uint8_t>(key)}, at);
    };
    auto answers =
        co_await m_chain->askTogether(Freshness{block.number}, requestView(core, contracts::core::ZoneOffsetCall{}, at),
                                      policy(PolicyKey::CutOffSeconds), policy(PolicyKey::GraceDays));
    if (!answers) {
        co_return failWith(translated(std::move(answers).error()));
    }
    const auto& [zoneOffset, cutOff, grace] = *answers;
    LedgerTime out;
    out.head = refOf(block);
    out.blockTime = static_cast<UnixSeconds>(block.timestamp);
    out.zoneOffset = zoneOffset;
    out.day = Date::ofInstant(out.blockTime, zoneOffset);
    out.cutOffSeconds = static_cast<std::uint32_t>(cutOff);
    out.graceDays = static_cast<std::uint16_t>(grace);
    co_return out;
}

Async<EventBatch> ConsortiumLink::eventsAfter(std::vector<BlockRef> known) {
    const auto self = shared_from_this();
    TALLY_CO_TRY(co_await checked());
    TALLY_CO_ASSIGN(BlockHeader top, co_await head());
    if (!known.empty() && known.front() == refOf(top)) {
        // The pool asks by the clock: a block that somebody already knows of may be there.
        TALLY_CO_TRY(co_await awaitHead(m_chain, top.number, kBreath));
        TALLY_CO_ASSIGN(top, co_await head());
    }
    auto batch = co_await m_sync->after(std::move(known), top);
    if (!batch) {
        co_return failWith(translated(std::move(batch).error()));
    }
    co_return batch;
}

Async<std::uint64_t> ConsortiumLink::headAbove(std::uint64_t height, int patience) {
    const auto self = shared_from_this();
    co_return co_await awaitHead(m_chain, height, patience);
}

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
    } else if (estimate.revert) {
        out.refusal = errorOfRevert(estimate.revert->data);
    }
    co_return out;
}

Async<std::uint64_t> ConsortiumLink::nextNonce(Address signer) {
    const auto self = shared_from_this();
    auto count = co_await m_chain->ask(requestTransactionCount(signer, BlockTag::pending()));
    if (!count) {
        co_return failWith(translated(std::move(count).error()));
    }
    co_return *count;
}

Async<UnsignedTxn> ConsortiumLink::prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) {
    const auto self = shared_from_this();
    TALLY_CO_ASSIGN(ContractCall call, contractCallOf(what));
    const PoolStatus pool = m_chain->status();
    Txn txn;
    txn.chainId = Uint256::of(m_settings.manifest.chainId);
    txn.nonce = nonce;
    txn.gasLimit = pool.head ? std::min(gasLimit, pool.head->gasLimit) : gasLimit;
    txn.to = m_settings.manifest.addresses().of(call.contract);
    txn.data = std::move(call.data);
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
