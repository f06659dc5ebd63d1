#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <string>
#include <string_view>

/// Addresses as people read them: hexadecimal whose capitals are a checksum (EIP-55).
namespace tally {

/// Not "0x" and forty more characters.
inline constexpr ErrorCode kAddressLength{"address.length", ErrorKind::Input};
/// A character that is no hexadecimal digit.
inline constexpr ErrorCode kAddressDigit{"address.digit", ErrorKind::Input};
/// Capitals and small letters, but not those of the checksum.
inline constexpr ErrorCode kAddressChecksum{"address.checksum", ErrorKind::Input};

[[nodiscard]] std::string formatAddress(const Address& address);
/// Letters all small or all capital are taken without a checksum.
[[nodiscard]] Result<Address> parseAddress(std::string_view text);

}  // namespace tally
