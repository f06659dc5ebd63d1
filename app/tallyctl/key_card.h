#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/member.h"

#include <QJsonObject>

#include <string>

namespace tally::ctl {

/// Larger files are no cards.
inline constexpr std::size_t kKeyCardLimit = 4096;

/// The public half of an operator's key, for whoever gives it its permissions.
struct KeyCard {
    Address key;
    EncryptionKey encryptionKey;

    bool operator==(const KeyCard&) const = default;
};

/// {"operator": ADDRESS (EIP-55), "encryptionKey": 0x and 64 hexadecimal digits}.
[[nodiscard]] QJsonObject jsonOf(const KeyCard& card);

/// A file as `jsonOf` writes it. kUsageValue at `place` when it is none.
[[nodiscard]] Result<KeyCard> keyCardFrom(BytesView file, const std::string& place);

/// The two halves as they are typed.
[[nodiscard]] Result<KeyCard> keyCardFrom(const std::string& address, const std::string& encryptionKey,
                                          const std::string& place);

}  // namespace tally::ctl
