#include "models/domain/credential_number.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace tally {
namespace {

constexpr std::size_t kPaddedWidth = 10;
constexpr std::size_t kRootWidth = 6;
constexpr std::size_t kIndexWidth = 4;

std::string padded(std::uint64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

/// The remainder by 97 of a number of any length (ISO 7064, MOD 97-10).
unsigned remainderBy97(std::string_view digits) {
    unsigned remainder = 0;
    for (const char c : digits) {
        remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
    }
    return remainder;
}

std::string checkDigits(const std::string& payload) { return padded(98 - remainderBy97(payload + "00"), 2); }

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Exactly `count` groups of one to ten digits between hyphens, the last of two.
std::optional<std::vector<std::string_view>> groupsOf(std::string_view text, std::size_t count) {
    std::vector<std::string_view> groups;
    for (std::string_view rest = trimmed(text);;) {
        const std::size_t end = rest.find('-');
        const std::string_view group = rest.substr(0, end);
        if (group.empty() || group.size() > kPaddedWidth ||
            group.find_first_not_of("0123456789") != std::string_view::npos) {
            return std::nullopt;
        }
        groups.push_back(group);
        if (end == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    if (groups.size() != count || groups.back().size() != 2) {
        return std::nullopt;
    }
    return groups;
}

std::uint64_t valueOf(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits) {
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

bool isChecked(const std::vector<std::string_view>& groups) {
    std::string digits;
    for (std::size_t at = 0; at + 1 < groups.size(); ++at) {
        digits += padded(valueOf(groups[at]), kPaddedWidth);
    }
    // Compared as text, so that only 02 to 98 are check digits: 97 + n would leave the same remainder as n.
    return checkDigits(digits) == groups.back();
}

bool isRoot(std::uint64_t value) { return value > 0 && value < RootId::kLimit; }

}  // namespace

std::string rootNumber(RootId root) {
    return padded(root.value, kRootWidth) + '-' + checkDigits(padded(root.value, kPaddedWidth));
}

std::string credentialNumber(CredentialId id) {
    const std::string check = checkDigits(padded(id.root.value, kPaddedWidth) + padded(id.index, kPaddedWidth));
    return padded(id.root.value, kRootWidth) + '-' + padded(id.index, kIndexWidth) + '-' + check;
}

Result<RootId> parseRootNumber(std::string_view text) {
    const auto groups = groupsOf(text, 2);
    if (!groups) {
        return fail(kCredentialNumberSyntax, std::string(text));
    }
    if (!isChecked(*groups)) {
        return fail(kCredentialNumberCheck, std::string(text));
    }
    const std::uint64_t root = valueOf(groups->front());
    if (!isRoot(root)) {
        return fail(kCredentialNumberRange, std::string(text));
    }
    return RootId{static_cast<std::uint32_t>(root)};
}

Result<CredentialId> parseCredentialNumber(std::string_view text) {
    const auto groups = groupsOf(text, 3);
    if (!groups) {
        return fail(kCredentialNumberSyntax, std::string(text));
    }
    if (!isChecked(*groups)) {
        return fail(kCredentialNumberCheck, std::string(text));
    }
    const std::uint64_t root = valueOf((*groups)[0]);
    const std::uint64_t index = valueOf((*groups)[1]);
    if (!isRoot(root) || index > std::numeric_limits<std::uint32_t>::max()) {
        return fail(kCredentialNumberRange, std::string(text));
    }
    return CredentialId{{static_cast<std::uint32_t>(root)}, static_cast<std::uint32_t>(index)};
}

}  // namespace tally
