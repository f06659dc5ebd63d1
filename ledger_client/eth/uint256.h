#pragma once

#include "models/base/bytes.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally {

/// An unsigned integer below 2^256: 32 bytes, most significant first, as the EVM keeps it. The same 32 bytes hold signed
/// values in two's complement where a type says so.
struct Uint256 {
    std::array<std::uint8_t, 32> data{};

    [[nodiscard]] static Uint256 of(std::uint64_t value);
    [[nodiscard]] static Uint256 ofSigned(std::int64_t value);
    [[nodiscard]] static Uint256 max();
    /// At most 32 bytes, most significant first.
    [[nodiscard]] static std::optional<Uint256> fromBytes(BytesView bytes);
    /// "0", or digits without a leading zero; nothing for anything else or at or above 2^256.
    [[nodiscard]] static std::optional<Uint256> fromDecimal(std::string_view digits);
    /// As `fromDecimal`, with a minus allowed before a value other than zero: from -2^255 to 2^255 - 1.
    [[nodiscard]] static std::optional<Uint256> fromSignedDecimal(std::string_view text);

    [[nodiscard]] BytesView view() const { return data; }
    /// Without leading zero bytes: empty for zero, as RLP writes integers.
    [[nodiscard]] BytesView trimmed() const;
    /// How many bits the value needs: 0 for zero.
    [[nodiscard]] unsigned bitLength() const;
    [[nodiscard]] bool isZero() const { return bitLength() == 0; }
    [[nodiscard]] bool isNegative() const { return (data[0] & 0x80) != 0; }
    /// Whether the value is below 2^bits; bits up to 256.
    [[nodiscard]] bool fits(unsigned bits) const { return bitLength() <= bits; }
    /// Whether the value, read as two's complement, lies in -2^(bits-1) … 2^(bits-1) - 1; bits from 1 to 256.
    [[nodiscard]] bool fitsSigned(unsigned bits) const;
    /// Nothing when the value is 2^64 or more.
    [[nodiscard]] std::optional<std::uint64_t> toUint64() const;
    /// Read as two's complement; nothing when it lies outside 64 bits.
    [[nodiscard]] std::optional<std::int64_t> toInt64() const;
    [[nodiscard]] std::string toDecimal() const;
    [[nodiscard]] std::string toSignedDecimal() const;

    /// Two's complement: 2^256 - value, zero for zero.
    [[nodiscard]] Uint256 negated() const;

    auto operator<=>(const Uint256&) const = default;
};

/// Nothing when the result would be negative or reach 2^256.
[[nodiscard]] std::optional<Uint256> checkedAdd(const Uint256& a, const Uint256& b);
[[nodiscard]] std::optional<Uint256> checkedSubtract(const Uint256& a, const Uint256& b);
/// floor(value / 2).
[[nodiscard]] Uint256 halved(const Uint256& value);

}  // namespace tally
