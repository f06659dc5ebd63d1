#include "ledger_client/eth/abi_json.h"

#include "models/base/utf8.h"
#include "models/crypto/address.h"

#include <algorithm>

namespace tally {

namespace {

/// Digits without a leading zero, a minus before anything but zero.
bool isInteger(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view digits = negative ? text.substr(1) : text;
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (digits[0] != '0' || (digits.size() == 1 && !negative));
}

[[nodiscard]] Result<AbiValue> integerFrom(const AbiType& type, const std::string& text) {
    if (!isInteger(text)) {
        return fail(kAbiValueKind);
    }
    const auto number = type.kind == AbiKind::Int ? Uint256::fromSignedDecimal(text) : Uint256::fromDecimal(text);
    return number ? Result<AbiValue>(AbiValue{*number}) : fail(kAbiRange);
}

[[nodiscard]] Result<AbiValue> textFrom(const AbiType& type, const std::string& text) {
    if (type.kind == AbiKind::Uint || type.kind == AbiKind::Int) {
        return integerFrom(type, text);
    }
    if (type.kind == AbiKind::Account) {
        TALLY_ASSIGN(const Address address, parseAddress(text));
        return AbiValue{address};
    }
    if (type.kind == AbiKind::Text) {
        return isUtf8(viewOf(text)) ? Result<AbiValue>(AbiValue{text}) : fail(kAbiUtf8);
    }
    auto bytes = fromHex0x(text);
    return bytes ? Result<AbiValue>(AbiValue{*std::move(bytes)}) : fail(kAbiValueKind);
}

void appendList(std::string& out, const AbiType& type, const AbiList& list) {
    out.push_back('[');
    for (std::size_t i = 0; i < list.size(); ++i) {
        out += i > 0 ? "," : "";
        appendAbiJson(out, type.children[type.kind == AbiKind::Tuple ? i : 0], list[i]);
    }
    out.push_back(']');
}

}  // namespace

Result<AbiValue> abiValueFromJson(const AbiType& type, const JsonValue& in) {
    if (!type.children.empty() || type.kind == AbiKind::Tuple) {
        if (in.array() == nullptr) {
            return fail(kAbiValueKind);
        }
        TALLY_ASSIGN(AbiList list, abiListFromJson(type, *in.array()));
        return AbiValue{std::move(list)};
    }
    if (type.kind == AbiKind::Bool) {
        return in.boolean() != nullptr ? Result<AbiValue>(AbiValue{*in.boolean()}) : fail(kAbiValueKind);
    }
    return in.string() != nullptr ? textFrom(type, *in.string()) : fail(kAbiValueKind);
}

Result<AbiList> abiListFromJson(const AbiType& type, const JsonArray& in) {
    const bool isTuple = type.kind == AbiKind::Tuple;
    if (isTuple && in.size() != type.children.size()) {
        return fail(kAbiCount);
    }
    AbiList out;
    out.reserve(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        TALLY_ASSIGN(AbiValue value, abiValueFromJson(type.children[isTuple ? i : 0], in[i]));
        out.push_back(std::move(value));
    }
    return out;
}

void appendAbiJson(std::string& out, const AbiType& type, const AbiValue& value) {
    if (const auto* hash = std::get_if<Hash>(&value.value)) {
        out += R"({"hash":")" + toHex0x(hash->view()) + "\"}";
    } else if (const auto* list = std::get_if<AbiList>(&value.value)) {
        appendList(out, type, *list);
    } else if (const auto* number = std::get_if<Uint256>(&value.value)) {
        out += "\"" + (type.kind == AbiKind::Int ? number->toSignedDecimal() : number->toDecimal()) + "\"";
    } else if (const auto* flag = std::get_if<bool>(&value.value)) {
        out += *flag ? "true" : "false";
    } else if (const auto* address = std::get_if<Address>(&value.value)) {
        out += "\"" + formatAddress(*address) + "\"";
    } else if (const auto* bytes = std::get_if<Bytes>(&value.value)) {
        out += "\"" + toHex0x(*bytes) + "\"";
    } else if (const auto* text = std::get_if<std::string>(&value.value)) {
        out += quoteJson(*text);
    }
}

}  // namespace tally
