#pragma once

#include "models/base/result.h"
#include "models/domain/ids.h"

#include <string>
#include <string_view>

/// The readable number (凭证编号) of a root and of a credential, for paper, telephone and bank references.
///
/// A root: at least six digits of its serial number and two check digits, "000123-20". A credential: its root, at least
/// four digits of its index, two check digits, "000123-0004-47". The check digits are those of ISO 7064 MOD 97-10 over
/// the digits of the serial number, and of the index, each padded to ten: every single wrong digit and every pair
/// of neighbours exchanged within a group is noticed.
namespace tally {

/// Not digits in groups as above.
inline constexpr ErrorCode kCredentialNumberSyntax{"credential-number.syntax", ErrorKind::Input};
/// The check digits do not fit: something was mistyped.
inline constexpr ErrorCode kCredentialNumberCheck{"credential-number.check", ErrorKind::Input};
/// A serial number that is 0 or no longer 31 bits, an index over 32 bits.
inline constexpr ErrorCode kCredentialNumberRange{"credential-number.range", ErrorKind::Input};

[[nodiscard]] std::string rootNumber(RootId root);
[[nodiscard]] std::string credentialNumber(CredentialId id);

/// Leading zeros may be missing; outer blanks are passed over. The place of a failure is the text itself.
[[nodiscard]] Result<RootId> parseRootNumber(std::string_view text);
[[nodiscard]] Result<CredentialId> parseCredentialNumber(std::string_view text);

}  // namespace tally
