#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

/// A value of exactly N bytes, most significant first, that cannot be mistaken for another kind of the same length.
template <std::size_t N, typename Tag>
struct FixedBytes {
    static constexpr std::size_t kSize = N;
    std::array<std::uint8_t, N> data{};

    /// The first N bytes of `bytes`, or nothing when there are not exactly N.
    [[nodiscard]] static std::optional<FixedBytes> from(BytesView bytes) {
        if (bytes.size() != N) {
            return std::nullopt;
        }
        FixedBytes out;
        std::memcpy(out.data.data(), bytes.data(), N);
        return out;
    }

    [[nodiscard]] BytesView view() const { return data; }
    [[nodiscard]] bool isZero() const { return *this == FixedBytes{}; }
    auto operator<=>(const FixedBytes&) const = default;
};

/// A 20-byte account address (Ethereum yellow paper, section 4.1).
using Address = FixedBytes<20, struct AddressTag>;
/// A 32-byte hash: Keccak-256 unless the name says otherwise.
using Hash = FixedBytes<32, struct HashTag>;

/// Lower-case hexadecimal, two digits a byte, without a prefix.
[[nodiscard]] std::string toHex(BytesView bytes);
/// Lower-case hexadecimal with the prefix 0x, as JSON-RPC writes data.
[[nodiscard]] std::string toHex0x(BytesView bytes);
/// Bytes of an even number of hexadecimal digits of either case, without a prefix; nothing for anything else.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view digits);
/// Fills `out` from exactly twice as many hexadecimal digits; false, with `out` in part overwritten, for anything else.
[[nodiscard]] bool hexInto(std::string_view digits, std::span<std::uint8_t> out);
/// As `fromHex`, with the prefix 0x required.
[[nodiscard]] std::optional<Bytes> fromHex0x(std::string_view text);

template <typename Fixed>
[[nodiscard]] std::optional<Fixed> fixedFromHex0x(std::string_view text) {
    Fixed out;
    if (!text.starts_with("0x") || !hexInto(text.substr(2), out.data)) {
        return std::nullopt;
    }
    return out;
}

[[nodiscard]] inline BytesView viewOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
[[nodiscard]] inline std::string_view textOf(BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace tally

template <std::size_t N, typename Tag>
struct std::hash<tally::FixedBytes<N, Tag>> {
    std::size_t operator()(const tally::FixedBytes<N, Tag>& value) const noexcept {
        std::size_t out = 0;
        std::memcpy(&out, value.data.data() + (N - sizeof out), sizeof out);
        return out;
    }
};
