#pragma once

#include "models/base/bytes.h"
#include "models/domain/date.h"
#include "models/domain/ids.h"

#include <cstdint>
#include <string>

namespace tally {

/// What a member may do on the ledger; a member can have several roles (bits as on the ledger).
enum class Role : std::uint8_t {
    Issuer = 1,
    Supplier = 2,
    Funder = 4,
    SettlementBank = 8,
    Registrar = 16,
    Regulator = 32,
};

/// What an operator's key may do for its member (bits as on the ledger).
enum class Permission : std::uint8_t {
    View = 1,
    Make = 2,
    Check = 4,
    Admin = 8,
};

/// A set of bits of an enumeration whose values are single bits.
template <typename Enum>
struct BitSet {
    std::uint8_t bits = 0;

    constexpr BitSet() = default;
    constexpr explicit BitSet(std::uint8_t all) : bits(all) {}
    template <typename... More>
    constexpr BitSet(Enum first, More... more)
        : bits(static_cast<std::uint8_t>((static_cast<unsigned>(first) | ... | static_cast<unsigned>(more)))) {}

    [[nodiscard]] constexpr bool has(Enum one) const { return (bits & static_cast<std::uint8_t>(one)) != 0; }
    friend bool operator==(const BitSet&, const BitSet&) = default;
};
using Roles = BitSet<Role>;
using Permissions = BitSet<Permission>;

enum class MemberStatus : std::uint8_t { None = 0, Active = 1, Suspended = 2 };

/// The only identifier scheme so far: the 18-character Unified Social Credit Code (GB 32100-2015).
inline constexpr std::uint8_t kSchemeUscc = 1;

/// An X25519 public key (RFC 7748).
using EncryptionKey = FixedBytes<32, struct EncryptionKeyTag>;

/// A legal entity. Its account is derived from its identifier; nobody has a private key for it.
struct Member {
    MemberId id;
    Address account;
    std::uint8_t scheme = kSchemeUscc;
    std::string identifier;  ///< as registered: for a Chinese company its Unified Social Credit Code
    Roles roles;
    MemberStatus status = MemberStatus::None;
    bool dualControl = false;
    EncryptionKey encryptionKey;
    Bytes profile;       ///< names, encrypted to the consortium's members
    std::string nameZh;  ///< from the profile, empty until it could be read
    std::string nameEn;

    friend bool operator==(const Member&, const Member&) = default;
};

/// A person's key, acting for one member for ever.
struct Operator {
    Address key;
    MemberId member;
    Permissions permissions;
    bool active = false;
    EncryptionKey encryptionKey;

    friend bool operator==(const Operator&, const Operator&) = default;
};

/// A key that the registrars propose for a member that lost its own.
struct OperatorProposal {
    Address key;
    MemberId member;
    Permissions permissions;
    EncryptionKey encryptionKey;
    Date enactDay;
    bool open = true;
    friend bool operator==(const OperatorProposal&, const OperatorProposal&) = default;
};

/// A call that waits for its checker.
struct PreparedCall {
    Hash callHash;
    MemberId member;
    Address maker;
    Bytes call;
    bool open = true;
    friend bool operator==(const PreparedCall&, const PreparedCall&) = default;
};

}  // namespace tally
