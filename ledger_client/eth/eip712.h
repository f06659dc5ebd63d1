#pragma once

#include "ledger_client/eth/json.h"
#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Hashing of typed structured data (EIP-712).
namespace tally {

/// A name that is no identifier, or EIP712Domain, or an elementary type's; a member declared twice; a member of a type
/// that is neither elementary nor declared; more than `kEip712MaxTypes`; an unknown primary type. place: the name.
inline constexpr ErrorCode kEip712Type{"eip712.type", ErrorKind::Input};
/// A member is missing or too many. place: its path.
inline constexpr ErrorCode kEip712Member{"eip712.member", ErrorKind::Input};
/// A value that its type cannot hold. place: its path.
inline constexpr ErrorCode kEip712Value{"eip712.value", ErrorKind::Input};

inline constexpr std::size_t kEip712MaxTypes = 512;

/// The domain's members; those absent are absent from EIP712Domain too.
struct Eip712Domain {
    std::optional<std::string> name;
    std::optional<std::string> version;
    std::optional<Uint256> chainId;
    std::optional<Address> verifyingContract;
    std::optional<Hash> salt;
};

[[nodiscard]] Hash eip712DomainSeparator(const Eip712Domain& domain);
/// keccak256(0x1901, domain separator, hash of the primary struct).
[[nodiscard]] Hash eip712Digest(const Hash& domainSeparator, const Hash& structHash);

struct Eip712Member {
    std::string name;
    std::string type;
};

/// A set of struct types that has been checked.
class Eip712Types {
public:
    /// By name. EIP712Domain is not among them.
    [[nodiscard]] static Result<Eip712Types> make(std::map<std::string, std::vector<Eip712Member>> types);

    /// "Mail(Person from,Person to,string contents)Person(string name,address wallet)"
    [[nodiscard]] Result<std::string> encodeType(std::string_view name) const;
    /// hashStruct of an object in the notation of abi_json.h. A struct type that contains itself may be null, which
    /// hashes to zero: without that no value of such a type would end.
    [[nodiscard]] Result<Hash> hashStruct(std::string_view name, const JsonValue& message) const;

private:
    class Hasher;

    Eip712Types() = default;
    [[nodiscard]] std::vector<std::string_view> referencesOf(std::string_view name) const;

    std::map<std::string, std::vector<Eip712Member>, std::less<>> m_types;
};

/// Errors: kEip712Member for a name the standard does not have, kEip712Value.
[[nodiscard]] Result<Eip712Domain> eip712DomainFromJson(const JsonValue& in);

}  // namespace tally
