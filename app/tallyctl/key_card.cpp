#include "app/tallyctl/key_card.h"

#include "app/tallyctl/arguments.h"
#include "app/tallyctl/json.h"
#include "ledger_client/eth/address.h"

#include <QJsonDocument>

namespace tally::ctl {

QJsonObject jsonOf(const KeyCard& card) {
    return object({{"operator", text(formatAddress(card.key))}, {"encryptionKey", hex(card.encryptionKey.view())}});
}

Result<KeyCard> keyCardFrom(BytesView file, const std::string& place) {
    const QByteArray bytes(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return keyCardFrom(json.value(QLatin1String("operator")).toString().toStdString(),
                       json.value(QLatin1String("encryptionKey")).toString().toStdString(), place);
}

Result<KeyCard> keyCardFrom(const std::string& address, const std::string& encryptionKey, const std::string& place) {
    KeyCard out;
    TALLY_ASSIGN(out.key, addressFrom(address, place));
    const auto key = fixedFromHex0x<EncryptionKey>(encryptionKey);
    if (!key) {
        return fail(kUsageValue, place, {encryptionKey, "0x and 64 hexadecimal digits"});
    }
    out.encryptionKey = *key;
    return out;
}

}  // namespace tally::ctl
