#include "ledger_client/consortium/deployer.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/office.h"
#include "ledger_client/consortium/reads.h"
#include "ledger_client/rpc/errors.h"
#include "models/crypto/keccak.h"

namespace tally {

namespace {

constexpr std::chrono::milliseconds kPause{250};
/// A minute for a block.
constexpr int kMostPauses = 240;

[[nodiscard]] std::string_view nameOf(ContractName contract) {
    switch (contract) {
        case ContractName::Core:
            return "core";
        case ContractName::Desk:
            return "desk";
        case ContractName::Office:
            return "office";
        case ContractName::Book:
            break;
    }
    return "book";
}

[[nodiscard]] BlockHeader headerOr(std::optional<BlockHeader> header) { return header.value_or(BlockHeader{}); }

}  // namespace

Async<DeploymentGround> Deployer::ground(Address deployer) {
    const auto self = shared_from_this();
    DeploymentGround out;
    out.deployer = deployer;
    TALLY_CO_ASSIGN(out.chainId, co_await ask(requestChainId()));
    TALLY_CO_ASSIGN(const auto genesis, co_await ask(requestBlock(BlockTag::at(std::uint64_t{0}))));
    TALLY_CO_ASSIGN(const auto latest, co_await ask(requestBlock(BlockTag::latest())));
    TALLY_CO_ASSIGN(out.nonce, co_await ask(requestTransactionCount(deployer, BlockTag::pending())));
    out.genesis = headerOr(genesis).hash;
    out.blockGasLimit = headerOr(latest).gasLimit;
    co_return out;
}

Async<BlockRef> Deployer::send(DeploymentPlan plan, std::array<Bytes, 4> signedSteps) {
    const auto self = shared_from_this();
    for (const Bytes& raw : signedSteps) {
        TALLY_CO_ASSIGN(const SendAnswer answer, co_await ask(requestSend(raw)));
        // A used nonce may be this very transaction's: its receipt will tell.
        if (!answer.isTaken() && answer.verdict != SendVerdict::NonceTooLow) {
            co_return fail(kRpcError, m_client ? m_client->name() : std::string(), {"0", ""}, answer.message);
        }
    }
    std::optional<BlockRef> first;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        TALLY_CO_ASSIGN(const TxnReceipt receipt, co_await receiptOf(keccak256(signedSteps[i])));
        if (!receipt.isSuccess || receipt.contractAddress != plan.steps[i].address) {
            co_return fail(kDeploymentFailed, std::string(nameOf(plan.steps[i].contract)));
        }
        if (!first) {
            first = BlockRef{receipt.blockNumber, receipt.blockHash};
        }
    }
    co_return *first;
}

Async<TxnReceipt> Deployer::receiptOf(Hash txn) {
    const auto self = shared_from_this();
    for (int i = 0; i < kMostPauses; ++i) {
        TALLY_CO_ASSIGN(auto receipt, co_await ask(requestReceipt(txn)));
        if (receipt) {
            co_return std::move(*receipt);
        }
        TALLY_CO_TRY(co_await pause());
    }
    co_return fail(kRpcTimeout, m_client ? m_client->name() : std::string(),
                   {std::to_string(kPause.count() * kMostPauses)});
}

Async<Done> Deployer::pause() {
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    if (m_client == nullptr) {
        return ready<Done>(fail(kSessionCancelled));
    }
    m_timers.after(kPause, m_client.get(), [promise] {
        promise->addResult(Result<Done>(Done{}));
        promise->finish();
    });
    return promise->future();
}

Async<Manifest> Deployer::verify(ContractAddresses at, std::uint64_t deploymentBlock) {
    const auto self = shared_from_this();
    Manifest out;
    out.deploymentBlock = deploymentBlock;
    TALLY_CO_ASSIGN(const DeploymentGround ground, co_await this->ground({}));
    out.chainId = ground.chainId;
    out.genesis = ground.genesis;
    for (const ContractName contract : kContractNames) {
        TALLY_CO_ASSIGN(const Bytes code, co_await ask(requestCode(at.of(contract), BlockTag::latest())));
        if (!isOurCode(contract, code)) {
            co_return fail(kDeploymentNotOurs, std::string(nameOf(contract)));
        }
        out.contracts.of(contract) = {at.of(contract), keccak256(code)};
    }
    const BlockTag tag = BlockTag::latest();
    TALLY_CO_ASSIGN(out.zoneOffset, co_await ask(requestView(at.core, contracts::core::ZoneOffsetCall{}, tag)));
    // The holes that the constructors filled: who knows whom.
    TALLY_CO_ASSIGN(const Address coreDesk, co_await ask(requestView(at.core, contracts::core::DeskCall{}, tag)));
    TALLY_CO_ASSIGN(const Address coreBook, co_await ask(requestView(at.core, contracts::core::BookCall{}, tag)));
    TALLY_CO_ASSIGN(const Address coreOffice, co_await ask(requestView(at.core, contracts::core::OfficeCall{}, tag)));
    TALLY_CO_ASSIGN(const Address deskCore, co_await ask(requestView(at.desk, contracts::desk::CoreCall{}, tag)));
    TALLY_CO_ASSIGN(const Address deskBook, co_await ask(requestView(at.desk, contracts::desk::BookCall{}, tag)));
    TALLY_CO_ASSIGN(const Address bookCore, co_await ask(requestView(at.book, contracts::book::CoreCall{}, tag)));
    TALLY_CO_ASSIGN(const Address bookDesk, co_await ask(requestView(at.book, contracts::book::DeskCall{}, tag)));
    TALLY_CO_ASSIGN(const Address officeCore, co_await ask(requestView(at.office, contracts::office::CoreCall{}, tag)));
    if (coreDesk != at.desk || coreBook != at.book || coreOffice != at.office) {
        co_return fail(kDeploymentNotOurs, "core");
    }
    if (deskCore != at.core || deskBook != at.book || bookCore != at.core || bookDesk != at.desk) {
        co_return fail(kDeploymentNotOurs, "desk");
    }
    if (officeCore != at.core) {
        co_return fail(kDeploymentNotOurs, "office");
    }
    co_return out;
}

}  // namespace tally
