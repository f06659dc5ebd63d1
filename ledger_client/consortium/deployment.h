#pragma once

#include "ledger_client/consortium/contract_set.h"
#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/member.h"
#include "models/domain/reasons.h"

#include <array>
#include <cstdint>
#include <string>

/// Putting the contracts on a fresh chain: four transactions of one key, to be signed by whoever has it. They know each
/// other by the addresses that their creation will give them, so they are bound to their nonces.
namespace tally {

/// The first registrar. Its founding operator holds every permission.
struct DeploymentFounder {
    std::uint8_t scheme = kSchemeUscc;
    std::string identifier;
    Address operatorKey;
    EncryptionKey encryptionKey;
    Bytes profile;
};

struct DeploymentSettings {
    std::int32_t zoneOffset = 8 * 3600;     ///< seconds east of UTC, ±14 h
    std::uint8_t weekendMask = 0b100'0001;  ///< bit 0 Sunday … bit 6 Saturday
    std::array<std::uint32_t, 9> policy{};  ///< one value for each PolicyKey, in order; see below
    Hash rule;                              ///< hash of the rule the values come from
    DeploymentFounder founder;
};

/// 6 months, 30 minutes, 3 days of grace, 200 parts, offers of 30 days, recovery after 7, disbursement within 3,
/// 8 funders, 30 days of notice.
[[nodiscard]] std::array<std::uint32_t, 9> usualPolicy();

/// Where the transactions go and who signs them.
struct DeploymentGround {
    std::uint64_t chainId = 0;
    Hash genesis;
    Address deployer;
    std::uint64_t nonce = 0;  ///< the deployer's next
    std::uint64_t blockGasLimit = 0;
};

struct DeploymentStep {
    ContractName contract = ContractName::Book;
    Address address;  ///< where the contract will be
    std::uint64_t nonce = 0;
    Bytes preimage;  ///< legacy with EIP-155, gas price 0
};

struct DeploymentPlan {
    std::array<DeploymentStep, 4> steps;  ///< to be sent in this order
    [[nodiscard]] ContractAddresses addresses() const;
};

/// Errors: those of intent_mapping.h for the founder; kDeploymentGasLimit.
[[nodiscard]] Result<DeploymentPlan> planDeployment(const DeploymentSettings& settings, const DeploymentGround& ground);

/// A block of this chain is too small for a contract. args: gas needed, the block's limit.
inline constexpr ErrorCode kDeploymentGasLimit{"deployment.gas-limit", ErrorKind::Refused};

/// The address of the contract that an account creates with a nonce: the last 20 bytes of Keccak-256 of RLP [account,
/// nonce] (yellow paper, section 7).
[[nodiscard]] Address createdAddress(const Address& creator, std::uint64_t nonce);

/// Whether `code` is what the compiler made of this contract, whatever the constructor wrote into its holes.
[[nodiscard]] bool isOurCode(ContractName contract, BytesView code);

}  // namespace tally
