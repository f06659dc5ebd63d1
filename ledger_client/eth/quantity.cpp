#include "ledger_client/eth/quantity.h"

namespace tally {

Result<Uint256> parseQuantity(std::string_view text) {
    constexpr std::size_t kMaxDigits = 64;
    const std::string_view digits = text.starts_with("0x") ? text.substr(2) : std::string_view{};
    const bool isShortest = digits.size() == 1 || (!digits.empty() && digits[0] != '0');
    if (isShortest && digits.size() <= kMaxDigits) {
        const auto bytes = fromHex(digits.size() % 2 == 0 ? std::string(digits) : "0" + std::string(digits));
        if (bytes) {
            return *Uint256::fromBytes(*bytes);
        }
    }
    return fail(kQuantity, std::string(text.substr(0, kMaxDigits + 4)));
}

Result<std::uint64_t> parseQuantity64(std::string_view text) {
    TALLY_ASSIGN(const Uint256 value, parseQuantity(text));
    const auto narrow = value.toUint64();
    if (!narrow) {
        return fail(kQuantityTooLarge, std::string(text));
    }
    return *narrow;
}

std::string formatQuantity(const Uint256& value) {
    const std::string digits = toHex(value.trimmed());
    if (digits.empty()) {
        return "0x0";
    }
    return "0x" + (digits[0] == '0' ? digits.substr(1) : digits);
}

std::string formatQuantity(std::uint64_t value) { return formatQuantity(Uint256::of(value)); }

}  // namespace tally
