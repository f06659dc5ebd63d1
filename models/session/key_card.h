#pragma once

#include "models/crypto/address.h"
#include "models/domain/member.h"

#include <string>

class QByteArray;

namespace tally {

/// Larger files are no cards.
inline constexpr std::size_t kKeyCardLimit = 4096;
/// No card of an operator's key. place: the file, or empty.
inline constexpr ErrorCode kKeyCardUnreadable{"key-card.unreadable", ErrorKind::Input};

/// The public half of an operator's key, for whoever gives it its permissions.
struct KeyCard {
    Address key;
    EncryptionKey encryptionKey;

    bool operator==(const KeyCard&) const = default;
};

/// {"operator": ADDRESS (EIP-55), "encryptionKey": 0x and 64 hexadecimal digits}, indented, a line feed at the end.
[[nodiscard]] QByteArray cardText(const KeyCard& card);

/// What `cardText` writes. kKeyCardUnreadable, or those of models/crypto/address.h where the address was mistyped.
[[nodiscard]] Result<KeyCard> keyCardFrom(BytesView text, const std::string& place);

}  // namespace tally
