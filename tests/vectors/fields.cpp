#include "tests/vectors/fields.h"

#include "models/base/utf8.h"
#include "models/crypto/address.h"

namespace tally::vectors {

tl::unexpected<Error> Fields::refuse(std::string_view name) const { return fail(kField, m_prefix + std::string(name)); }

Result<const JsonValue*> Fields::any(std::string_view name) const {
    const JsonValue* value = m_object->find(name);
    return value != nullptr ? Result<const JsonValue*>(value) : refuse(name);
}

Result<const JsonArray*> Fields::array(std::string_view name) const {
    TALLY_ASSIGN(const JsonValue* value, any(name));
    return value->array() != nullptr ? Result<const JsonArray*>(value->array()) : refuse(name);
}

Result<Fields> Fields::object(std::string_view name) const {
    TALLY_ASSIGN(const JsonValue* value, any(name));
    return value->object() != nullptr ? Result<Fields>(Fields(*value, m_prefix + std::string(name) + "."))
                                      : refuse(name);
}

Result<std::string> Fields::text(std::string_view name) const {
    TALLY_ASSIGN(const JsonValue* value, any(name));
    const std::string* text = value->string();
    return text != nullptr && isUtf8(viewOf(*text)) ? Result<std::string>(*text) : refuse(name);
}

Result<Bytes> Fields::bytes(std::string_view name) const {
    TALLY_ASSIGN(const std::string digits, text(name));
    auto bytes = fromHex0x(digits);
    return bytes ? Result<Bytes>(*std::move(bytes)) : refuse(name);
}

Result<Hash> Fields::word(std::string_view name) const {
    TALLY_ASSIGN(const Bytes found, bytes(name));
    const auto word = Hash::from(found);
    return word ? Result<Hash>(*word) : refuse(name);
}

Result<Uint256> Fields::number(std::string_view name) const {
    TALLY_ASSIGN(const std::string digits, text(name));
    const auto number = Uint256::fromDecimal(digits);
    return number ? Result<Uint256>(*number) : refuse(name);
}

Result<Address> Fields::address(std::string_view name) const {
    TALLY_ASSIGN(const std::string written, text(name));
    const auto address = parseAddress(written);
    return address ? Result<Address>(*address) : refuse(name);
}

Result<bool> Fields::flag(std::string_view name) const {
    if (!has(name)) {
        return false;
    }
    TALLY_ASSIGN(const JsonValue* value, any(name));
    return value->boolean() != nullptr ? Result<bool>(*value->boolean()) : refuse(name);
}

Answer& Answer::raw(std::string_view name, std::string_view json) {
    m_json += m_json.size() > 1 ? "," : "";
    m_json += quoteJson(name);
    m_json += ":";
    m_json += json;
    return *this;
}

Answer& Answer::text(std::string_view name, std::string_view value) { return raw(name, quoteJson(value)); }

Answer& Answer::bytes(std::string_view name, BytesView value) { return text(name, toHex0x(value)); }

Answer& Answer::flag(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }

std::string Answer::take() && { return std::move(m_json) + "}"; }

}  // namespace tally::vectors
