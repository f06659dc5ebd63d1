#include "ledger_client/eth/eip712.h"
#include "ledger_client/eth/rlp.h"
#include "models/crypto/address.h"
#include "models/crypto/keccak.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<std::string> runKeccak(const Fields& in) {
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    Answer out;
    out.bytes("hash", keccak256(data).view());
    return std::move(out).take();
}

[[nodiscard]] Result<RlpItem> itemFrom(const JsonValue& in) {
    if (const JsonArray* array = in.array()) {
        std::vector<RlpItem> items;
        items.reserve(array->size());
        for (const JsonValue& element : *array) {
            TALLY_ASSIGN(RlpItem item, itemFrom(element));
            items.push_back(std::move(item));
        }
        return RlpItem::list(std::move(items));
    }
    const auto bytes = in.string() != nullptr ? fromHex0x(*in.string()) : std::nullopt;
    if (!bytes) {
        return fail(kField, "item");
    }
    return RlpItem::of(*bytes);
}

void appendItem(std::string& out, const RlpItem& item) {
    if (!item.isList) {
        out += "\"" + toHex0x(item.bytes) + "\"";
        return;
    }
    out.push_back('[');
    for (std::size_t i = 0; i < item.items.size(); ++i) {
        out += i > 0 ? "," : "";
        appendItem(out, item.items[i]);
    }
    out.push_back(']');
}

[[nodiscard]] Result<std::string> runRlpEncode(const Fields& in) {
    TALLY_ASSIGN(const JsonValue* value, in.any("item"));
    TALLY_ASSIGN(const RlpItem item, itemFrom(*value));
    TALLY_ASSIGN(const Bytes rlp, encodeRlp(item));
    Answer out;
    out.bytes("rlp", rlp);
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runRlpDecode(const Fields& in) {
    TALLY_ASSIGN(const Bytes rlp, in.bytes("rlp"));
    TALLY_ASSIGN(const RlpItem item, decodeRlp(rlp));
    std::string json;
    appendItem(json, item);
    Answer out;
    out.raw("item", json);
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runJsonParse(const Fields& in) {
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_TRY(checkJson(textOf(data)));
    return Answer{}.take();
}

[[nodiscard]] Result<std::string> runAddressParse(const Fields& in) {
    TALLY_ASSIGN(const std::string text, in.text("text"));
    TALLY_ASSIGN(const Address address, parseAddress(text));
    Answer out;
    out.text("address", formatAddress(address));
    return std::move(out).take();
}

[[nodiscard]] Result<std::vector<Eip712Member>> membersFrom(const JsonValue& in) {
    const JsonArray* members = in.array();
    if (members == nullptr) {
        return fail(kField, "types");
    }
    std::vector<Eip712Member> out;
    for (const JsonValue& member : *members) {
        const Fields fields(member);
        auto name = fields.text("name");
        auto type = fields.text("type");
        if (!name || !type) {
            return fail(kField, "types");
        }
        out.push_back({*std::move(name), *std::move(type)});
    }
    return out;
}

[[nodiscard]] Result<std::string> runEip712(const Fields& in) {
    TALLY_ASSIGN(const JsonValue* declared, in.any("types"));
    const JsonObject* structs = declared->object();
    if (structs == nullptr) {
        return in.refuse("types");
    }
    std::map<std::string, std::vector<Eip712Member>> types;
    for (const auto& [name, value] : *structs) {
        TALLY_ASSIGN(auto members, membersFrom(value));
        types.insert_or_assign(name, std::move(members));
    }
    TALLY_ASSIGN(const std::string primaryType, in.text("primaryType"));
    TALLY_ASSIGN(const JsonValue* domainValue, in.any("domain"));
    TALLY_ASSIGN(const JsonValue* message, in.any("message"));
    if (domainValue->object() == nullptr || message->object() == nullptr) {
        return in.refuse(domainValue->object() == nullptr ? "domain" : "message");
    }
    TALLY_ASSIGN(const Eip712Types checked, Eip712Types::make(std::move(types)));
    TALLY_ASSIGN(const Eip712Domain domain, eip712DomainFromJson(*domainValue));
    TALLY_ASSIGN(const Hash structHash, checked.hashStruct(primaryType, *message));
    Answer out;
    out.bytes("digest", eip712Digest(eip712DomainSeparator(domain), structHash).view());
    return std::move(out).take();
}

constexpr Op kOps[] = {
    {"keccak256", runKeccak},     {"rlp.encode", runRlpEncode},       {"rlp.decode", runRlpDecode},
    {"json.parse", runJsonParse}, {"address.parse", runAddressParse}, {"eip712.digest", runEip712},
};

}  // namespace

std::span<const Op> codecOps() { return kOps; }

}  // namespace tally::vectors
