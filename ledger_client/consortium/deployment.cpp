#include "ledger_client/consortium/deployment.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/office.h"
#include "ledger_client/consortium/intent_fields.h"
#include "ledger_client/eth/rlp.h"
#include "ledger_client/eth/txn.h"
#include "models/crypto/keccak.h"

#include <algorithm>

namespace tally {

namespace {

/// Yellow paper, appendix G: 53,000 for a creating transaction, 16 for a byte of data, 200 for a byte of code; and room
/// for what the constructors write.
constexpr std::uint64_t kGasCreation = 53'000;
constexpr std::uint64_t kGasDataByte = 16;
constexpr std::uint64_t kGasCodeByte = 200;
constexpr std::uint64_t kGasConstructor = 1'500'000;

[[nodiscard]] Result<DeploymentStep> stepOf(ContractName contract, Bytes creation, BytesView runtime,
                                            std::uint64_t nonce, const DeploymentGround& ground) {
    Txn txn;
    txn.chainId = Uint256::of(ground.chainId);
    txn.nonce = nonce;
    txn.gasLimit = kGasCreation + kGasConstructor + kGasDataByte * creation.size() + kGasCodeByte * runtime.size();
    txn.data = std::move(creation);
    if (txn.gasLimit > ground.blockGasLimit) {
        return fail(kDeploymentGasLimit, {}, {std::to_string(txn.gasLimit), std::to_string(ground.blockGasLimit)});
    }
    TALLY_ASSIGN(Bytes preimage, encodeTxnPreimage(txn));
    return DeploymentStep{contract, createdAddress(ground.deployer, nonce), nonce, std::move(preimage)};
}

/// A creation's data, through the same checks as an intent's.
[[nodiscard]] Result<Bytes> officeCreation(const DeploymentFounder& founder, const Address& core) {
    IntentFields f;
    contracts::office::Construct construct;
    construct.core = core;
    construct.founder = {founder.scheme, f.identifier(founder.identifier), founder.operatorKey,
                         IntentFields::encryptionKey(founder.encryptionKey),
                         f.bytes(founder.profile, kMostProfileBytes, "profile")};
    TALLY_ASSIGN(ContractCall call, f.finish(ContractName::Office, construct));
    return std::move(call.data);
}

template <typename Holes>
[[nodiscard]] bool matches(BytesView code, BytesView compiled, const Holes& holes) {
    if (code.size() != compiled.size()) {
        return false;
    }
    Bytes masked(code.begin(), code.end());
    for (const contracts::CodeHole& hole : holes) {
        std::fill_n(masked.begin() + hole.start, hole.length, std::uint8_t{0});
    }
    return std::equal(masked.begin(), masked.end(), compiled.begin());
}

}  // namespace

std::array<std::uint32_t, 9> usualPolicy() {
    std::array<std::uint32_t, 9> out{};
    const auto set = [&out](PolicyKey key, std::uint32_t value) { out[static_cast<std::size_t>(key)] = value; };
    set(PolicyKey::MaxTermMonths, 6);
    set(PolicyKey::CutOffSeconds, 1800);
    set(PolicyKey::GraceDays, 3);
    set(PolicyKey::MaxPartsPerParent, 200);
    set(PolicyKey::MaxOfferDays, 30);
    set(PolicyKey::RecoveryDelayDays, 7);
    set(PolicyKey::DisburseDays, 3);
    set(PolicyKey::MaxFunders, 8);
    set(PolicyKey::NoticeDays, 30);
    return out;
}

ContractAddresses DeploymentPlan::addresses() const {
    ContractAddresses out;
    for (const DeploymentStep& step : steps) {
        out.of(step.contract) = step.address;
    }
    return out;
}

Address createdAddress(const Address& creator, std::uint64_t nonce) {
    Bytes payload;
    appendRlp(payload, creator.view());
    appendRlp(payload, Uint256::of(nonce));
    Bytes list;
    appendRlpList(list, payload);
    const Hash hash = keccak256(list);
    return *Address::from(hash.view().last(Address::kSize));
}

Result<DeploymentPlan> planDeployment(const DeploymentSettings& settings, const DeploymentGround& ground) {
    ContractAddresses at;
    at.book = createdAddress(ground.deployer, ground.nonce);
    at.desk = createdAddress(ground.deployer, ground.nonce + 1);
    at.core = createdAddress(ground.deployer, ground.nonce + 2);
    at.office = createdAddress(ground.deployer, ground.nonce + 3);

    DeploymentPlan plan;
    TALLY_ASSIGN(plan.steps[0], stepOf(ContractName::Book, contracts::book::Construct{at.core, at.desk, {}}.encode(),
                                       contracts::book::runtimeCode(), ground.nonce, ground));
    TALLY_ASSIGN(plan.steps[1], stepOf(ContractName::Desk, contracts::desk::Construct{at.core, at.book}.encode(),
                                       contracts::desk::runtimeCode(), ground.nonce + 1, ground));
    contracts::core::Construct core;
    core.settings = {settings.zoneOffset, settings.weekendMask, settings.policy, settings.rule};
    core.desk = at.desk;
    core.book = at.book;
    core.office = at.office;
    TALLY_ASSIGN(plan.steps[2],
                 stepOf(ContractName::Core, core.encode(), contracts::core::runtimeCode(), ground.nonce + 2, ground));
    TALLY_ASSIGN(Bytes office, officeCreation(settings.founder, at.core));
    TALLY_ASSIGN(plan.steps[3], stepOf(ContractName::Office, std::move(office), contracts::office::runtimeCode(),
                                       ground.nonce + 3, ground));
    return plan;
}

bool isOurCode(ContractName contract, BytesView code) {
    switch (contract) {
        case ContractName::Core:
            return matches(code, contracts::core::runtimeCode(), contracts::core::runtimeHoles());
        case ContractName::Desk:
            return matches(code, contracts::desk::runtimeCode(), contracts::desk::runtimeHoles());
        case ContractName::Office:
            return matches(code, contracts::office::runtimeCode(), contracts::office::runtimeHoles());
        case ContractName::Book:
            break;
    }
    return matches(code, contracts::book::runtimeCode(), contracts::book::runtimeHoles());
}

}  // namespace tally
