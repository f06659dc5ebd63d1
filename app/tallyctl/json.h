#pragma once

#include "models/base/bytes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <initializer_list>
#include <string_view>
#include <utility>

/// Short words for making JSON from the values of the lower layers.
namespace tally::ctl {

[[nodiscard]] inline QString qstring(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] inline QJsonValue text(std::string_view utf8) { return qstring(utf8); }
template <typename Whole>
[[nodiscard]] QJsonValue number(Whole value) {
    return QJsonValue(static_cast<qint64>(value));
}
template <typename Fixed>
[[nodiscard]] QJsonValue hex(const Fixed& bytes) {
    return text(toHex0x(bytes));
}

using Field = std::pair<const char*, QJsonValue>;
[[nodiscard]] inline QJsonObject object(std::initializer_list<Field> fields) {
    QJsonObject out;
    for (const Field& field : fields) {
        out.insert(QLatin1String(field.first), field.second);
    }
    return out;
}

}  // namespace tally::ctl
