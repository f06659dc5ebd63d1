#include "models/crypto/address.h"

#include "models/crypto/keccak.h"

#include <algorithm>

namespace tally {

std::string formatAddress(const Address& address) {
    std::string digits = toHex(address.view());
    const Hash hash = keccak256(viewOf(digits));
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const unsigned nibble = i % 2 == 0 ? hash.data[i / 2] >> 4 : hash.data[i / 2] & 15U;
        if (nibble >= 8 && digits[i] >= 'a') {
            digits[i] = static_cast<char>(digits[i] - 'a' + 'A');
        }
    }
    return "0x" + digits;
}

Result<Address> parseAddress(std::string_view text) {
    if (!text.starts_with("0x") || text.size() != 2 + 2 * Address::kSize) {
        return fail(kAddressLength);
    }
    const auto address = fixedFromHex0x<Address>(text);
    if (!address) {
        return fail(kAddressDigit);
    }
    const std::string_view digits = text.substr(2);
    const bool hasSmall = std::any_of(digits.begin(), digits.end(), [](char c) { return c >= 'a' && c <= 'f'; });
    const bool hasCapital = std::any_of(digits.begin(), digits.end(), [](char c) { return c >= 'A' && c <= 'F'; });
    if (hasSmall && hasCapital && formatAddress(*address) != text) {
        return fail(kAddressChecksum);
    }
    return *address;
}

}  // namespace tally
