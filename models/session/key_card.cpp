#include "models/session/key_card.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tally {

QByteArray cardText(const KeyCard& card) {
    const QJsonObject json{
        {QStringLiteral("operator"), QString::fromStdString(formatAddress(card.key))},
        {QStringLiteral("encryptionKey"), QString::fromStdString(toHex0x(card.encryptionKey.view()))}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Result<KeyCard> keyCardFrom(BytesView text, const std::string& place) {
    if (text.size() > kKeyCardLimit) {
        return fail(kKeyCardUnreadable, place);
    }
    const QByteArray bytes(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size()));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonValue address = json.value(QLatin1String("operator"));
    const auto encryption =
        fixedFromHex0x<EncryptionKey>(json.value(QLatin1String("encryptionKey")).toString().toStdString());
    if (!address.isString() || !encryption) {
        return fail(kKeyCardUnreadable, place);
    }
    auto key = parseAddress(address.toString().toStdString());
    if (!key) {
        key.error().place = place;
        return failWith(std::move(key).error());
    }
    return KeyCard{*key, *encryption};
}

}  // namespace tally
