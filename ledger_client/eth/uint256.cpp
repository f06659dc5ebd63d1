#include "ledger_client/eth/uint256.h"

#include <algorithm>
#include <bit>

namespace tally {

namespace {

/// The decimal base that fits a 32-bit limb: nine digits a division.
constexpr std::uint32_t kChunk = 1'000'000'000;
constexpr std::size_t kChunkDigits = 9;

using Limbs = std::array<std::uint32_t, 8>;

Limbs limbsOf(const Uint256& value) {
    Limbs out{};
    for (std::size_t i = 0; i < 32; ++i) {
        out[i / 4] = (out[i / 4] << 8) | value.data[i];
    }
    return out;
}

Uint256 ofLimbs(const Limbs& limbs) {
    Uint256 out;
    for (std::size_t i = 0; i < 32; ++i) {
        out.data[i] = static_cast<std::uint8_t>(limbs[i / 4] >> (24 - 8 * (i % 4)));
    }
    return out;
}

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Uint256 Uint256::of(std::uint64_t value) {
    Uint256 out;
    for (std::size_t i = 0; i < 8; ++i) {
        out.data[31 - i] = static_cast<std::uint8_t>(value >> (8 * i));
    }
    return out;
}

Uint256 Uint256::ofSigned(std::int64_t value) {
    Uint256 out = of(static_cast<std::uint64_t>(value));
    if (value < 0) {
        std::fill(out.data.begin(), out.data.begin() + 24, std::uint8_t{0xff});
    }
    return out;
}

Uint256 Uint256::max() {
    Uint256 out;
    out.data.fill(0xff);
    return out;
}

std::optional<Uint256> Uint256::fromBytes(BytesView bytes) {
    if (bytes.size() > 32) {
        return std::nullopt;
    }
    Uint256 out;
    std::copy(bytes.begin(), bytes.end(), out.data.end() - static_cast<std::ptrdiff_t>(bytes.size()));
    return out;
}

std::optional<Uint256> Uint256::fromDecimal(std::string_view digits) {
    constexpr std::size_t kMaxDigits = 78;
    if (digits.empty() || digits.size() > kMaxDigits || !allDigits(digits) || (digits[0] == '0' && digits.size() > 1)) {
        return std::nullopt;
    }
    Limbs limbs{};
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(c - '0');
        for (std::size_t i = limbs.size(); i-- > 0;) {
            carry += std::uint64_t{limbs[i]} * 10;
            limbs[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0) {
            return std::nullopt;
        }
    }
    return ofLimbs(limbs);
}

std::optional<Uint256> Uint256::fromSignedDecimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto magnitude = fromDecimal(negative ? text.substr(1) : text);
    if (!magnitude || (negative && magnitude->isZero())) {
        return std::nullopt;
    }
    const Uint256 value = negative ? magnitude->negated() : *magnitude;
    // 2^255 is its own negative: only the one that was written with a minus stays on its side.
    return value.isNegative() == negative ? std::optional(value) : std::nullopt;
}

BytesView Uint256::trimmed() const {
    const auto first = std::find_if(data.begin(), data.end(), [](std::uint8_t b) { return b != 0; });
    return BytesView(data).subspan(static_cast<std::size_t>(first - data.begin()));
}

unsigned Uint256::bitLength() const {
    const BytesView bytes = trimmed();
    return bytes.empty() ? 0
                         : static_cast<unsigned>(bytes.size() * 8) - static_cast<unsigned>(std::countl_zero(bytes[0]));
}

bool Uint256::fitsSigned(unsigned bits) const {
    if (!isNegative()) {
        return fits(bits - 1);
    }
    Uint256 inverted = *this;
    for (std::uint8_t& b : inverted.data) {
        b = static_cast<std::uint8_t>(~b);
    }
    return inverted.fits(bits - 1);
}

std::optional<std::uint64_t> Uint256::toUint64() const {
    if (!std::all_of(data.begin(), data.begin() + 24, [](std::uint8_t b) { return b == 0; })) {
        return std::nullopt;
    }
    std::uint64_t out = 0;
    for (std::size_t i = 24; i < 32; ++i) {
        out = (out << 8) | data[i];
    }
    return out;
}

std::optional<std::int64_t> Uint256::toInt64() const {
    if (!fitsSigned(64)) {
        return std::nullopt;
    }
    std::uint64_t out = 0;
    for (std::size_t i = 24; i < 32; ++i) {
        out = (out << 8) | data[i];
    }
    return static_cast<std::int64_t>(out);
}

std::string Uint256::toDecimal() const {
    Limbs limbs = limbsOf(*this);
    std::string reversed;
    bool more = true;
    while (more) {
        std::uint64_t remainder = 0;
        more = false;
        for (std::uint32_t& limb : limbs) {
            const std::uint64_t dividend = (remainder << 32) | limb;
            limb = static_cast<std::uint32_t>(dividend / kChunk);
            remainder = dividend % kChunk;
            more = more || limb != 0;
        }
        for (std::size_t i = 0; i < kChunkDigits && (more || remainder != 0 || reversed.empty()); ++i) {
            reversed.push_back(static_cast<char>('0' + remainder % 10));
            remainder /= 10;
        }
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string Uint256::toSignedDecimal() const { return isNegative() ? "-" + negated().toDecimal() : toDecimal(); }

Uint256 Uint256::negated() const {
    Uint256 out;
    unsigned carry = 1;
    for (std::size_t i = 32; i-- > 0;) {
        const unsigned sum = (data[i] ^ 0xffU) + carry;
        out.data[i] = static_cast<std::uint8_t>(sum);
        carry = sum >> 8;
    }
    return out;
}

std::optional<Uint256> checkedAdd(const Uint256& a, const Uint256& b) {
    Uint256 out;
    unsigned carry = 0;
    for (std::size_t i = 32; i-- > 0;) {
        const unsigned sum = unsigned{a.data[i]} + b.data[i] + carry;
        out.data[i] = static_cast<std::uint8_t>(sum);
        carry = sum >> 8;
    }
    return carry == 0 ? std::optional(out) : std::nullopt;
}

std::optional<Uint256> checkedSubtract(const Uint256& a, const Uint256& b) {
    if (a < b) {
        return std::nullopt;
    }
    Uint256 out;
    unsigned borrow = 0;
    for (std::size_t i = 32; i-- > 0;) {
        const unsigned difference = 0x100U + a.data[i] - b.data[i] - borrow;
        out.data[i] = static_cast<std::uint8_t>(difference);
        borrow = difference < 0x100U ? 1 : 0;
    }
    return out;
}

Uint256 halved(const Uint256& value) {
    Uint256 out;
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        out.data[i] = static_cast<std::uint8_t>((value.data[i] >> 1) | (carry << 7));
        carry = value.data[i] & 1U;
    }
    return out;
}

}  // namespace tally
