#include "models/domain/uscc.h"

#include <array>
#include <cstdint>

namespace tally {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
static_assert(kAlphabet.size() == 31);

constexpr std::size_t kLength = 18;

std::optional<unsigned> valueOf(char c) {
    const std::size_t at = kAlphabet.find(c);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

/// The half-width character of a full-width one (U+FF01 to U+FF5E) at the start of `text`, which then is 3 bytes long.
std::optional<char> halfWidth(std::string_view text) {
    if (text.size() < 3 || static_cast<unsigned char>(text[0]) != 0xEF) {
        return std::nullopt;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    if ((second != 0xBC && second != 0xBD) || third < 0x80 || third > 0xBF) {
        return std::nullopt;
    }
    const unsigned codePoint = 0xF000U | ((second & 0x3FU) << 6U) | (third & 0x3FU);
    const unsigned plain = codePoint - 0xFEE0U;
    return plain > 0x20 && plain < 0x7F ? std::optional(static_cast<char>(plain)) : std::nullopt;
}

bool startsWithIdeographicSpace(std::string_view text) { return text.substr(0, 3) == "\xE3\x80\x80"; }
bool startsWithNoBreakSpace(std::string_view text) { return text.substr(0, 2) == "\xC2\xA0"; }

}  // namespace

std::string_view nameOf(UsccFault fault) {
    switch (fault) {
        case UsccFault::Length:
            return "uscc.length";
        case UsccFault::Character:
            return "uscc.character";
        case UsccFault::Division:
            return "uscc.division";
        case UsccFault::Check:
            return "uscc.check";
    }
    return {};
}

std::optional<char> usccCheckCharacter(std::string_view first17) {
    if (first17.size() != kLength - 1) {
        return std::nullopt;
    }
    unsigned sum = 0;
    unsigned weight = 1;
    for (const char c : first17) {
        const auto value = valueOf(c);
        if (!value) {
            return std::nullopt;
        }
        sum += *value * weight;
        weight = weight * 3 % 31;
    }
    return kAlphabet[(31 - sum % 31) % 31];
}

std::optional<UsccFault> usccFault(std::string_view text) {
    if (text.size() != kLength) {
        return UsccFault::Length;
    }
    for (const char c : text) {
        if (!valueOf(c)) {
            return UsccFault::Character;
        }
    }
    for (const char c : text.substr(2, 6)) {
        if (c < '0' || c > '9') {
            return UsccFault::Division;
        }
    }
    if (usccCheckCharacter(text.substr(0, kLength - 1)) != text.back()) {
        return UsccFault::Check;
    }
    return std::nullopt;
}

std::string normalisedUscc(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        char c = rest.front();
        std::size_t length = 1;
        if (startsWithIdeographicSpace(rest)) {
            c = ' ';
            length = 3;
        } else if (startsWithNoBreakSpace(rest)) {
            c = ' ';
            length = 2;
        } else if (const auto half = halfWidth(rest)) {
            c = *half;
            length = 3;
        }
        at += length;
        const bool isFiller = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-';
        if (!isFiller) {
            out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    return out;
}

std::optional<Uscc> Uscc::from(std::string_view text) {
    return isUscc(text) ? std::optional(Uscc(text)) : std::nullopt;
}

}  // namespace tally
