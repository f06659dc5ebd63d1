#include "models/base/bytes.h"

namespace tally {

namespace {

constexpr char kDigits[] = "0123456789abcdef";

constexpr std::uint8_t kNoDigit = 0xff;

constexpr std::array<std::uint8_t, 256> makeValues() {
    std::array<std::uint8_t, 256> out{};
    out.fill(kNoDigit);
    for (std::uint8_t i = 0; i < 16; ++i) {
        out[static_cast<unsigned char>(kDigits[i])] = i;
    }
    for (std::uint8_t i = 0; i < 6; ++i) {
        out[static_cast<std::size_t>('A') + i] = static_cast<std::uint8_t>(10 + i);
    }
    return out;
}

/// What each character stands for, `kNoDigit` when it is no digit: logs by the hundred thousand pass here.
constexpr auto kValues = makeValues();

}  // namespace

std::string toHex(BytesView bytes) {
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t b : bytes) {
        out.push_back(kDigits[b >> 4]);
        out.push_back(kDigits[b & 15]);
    }
    return out;
}

std::string toHex0x(BytesView bytes) { return "0x" + toHex(bytes); }

bool hexInto(std::string_view digits, std::span<std::uint8_t> out) {
    if (digits.size() != out.size() * 2) {
        return false;
    }
    unsigned bad = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const unsigned high = kValues[static_cast<unsigned char>(digits[2 * i])];
        const unsigned low = kValues[static_cast<unsigned char>(digits[2 * i + 1])];
        bad |= high | low;
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return (bad & 0xf0) == 0;
}

std::optional<Bytes> fromHex(std::string_view digits) {
    Bytes out(digits.size() / 2);
    if (!hexInto(digits, out)) {
        return std::nullopt;
    }
    return out;
}

std::optional<Bytes> fromHex0x(std::string_view text) {
    if (!text.starts_with("0x")) {
        return std::nullopt;
    }
    return fromHex(text.substr(2));
}

}  // namespace tally
