#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

/// Identifiers as the ledger gives them out. They never repeat and are never reused.
namespace tally {

/// A member's index, from 1; 0 is nobody.
struct MemberId {
    std::uint32_t value = 0;
    [[nodiscard]] bool isNobody() const { return value == 0; }
    auto operator<=>(const MemberId&) const = default;
};

/// A root's serial number, from 1, below 2^31.
struct RootId {
    static constexpr std::uint32_t kLimit = std::uint32_t{1} << 31;
    std::uint32_t value = 0;
    auto operator<=>(const RootId&) const = default;
};

/// A credential: its root, and its index among that root's parts. Index 0 is the part the root was issued as.
struct CredentialId {
    RootId root;
    std::uint32_t index = 0;

    /// As on the ledger: root * 2^32 + index. Below 2^63, so it is also a positive SQL integer.
    [[nodiscard]] std::uint64_t packed() const { return (std::uint64_t{root.value} << 32) | index; }
    [[nodiscard]] static CredentialId unpack(std::uint64_t packed) {
        return {{static_cast<std::uint32_t>(packed >> 32)}, static_cast<std::uint32_t>(packed)};
    }
    auto operator<=>(const CredentialId&) const = default;
};

}  // namespace tally

template <>
struct std::hash<tally::MemberId> {
    std::size_t operator()(const tally::MemberId& id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
template <>
struct std::hash<tally::RootId> {
    std::size_t operator()(const tally::RootId& id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
template <>
struct std::hash<tally::CredentialId> {
    std::size_t operator()(const tally::CredentialId& id) const noexcept {
        return std::hash<std::uint64_t>{}(id.packed());
    }
};
