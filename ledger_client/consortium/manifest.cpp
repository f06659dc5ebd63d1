#include "ledger_client/consortium/manifest.h"

#include "ledger_client/eth/json.h"
#include "models/base/utf8.h"
#include "models/crypto/address.h"
#include "models/documents/plain_signs.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <set>

namespace tally {

namespace {

constexpr std::size_t kMostNameBytes = 100;
constexpr std::size_t kMostUrlBytes = 2000;
constexpr std::size_t kMaxDepth = 8;
constexpr std::int32_t kMostZoneOffset = 14 * 3600;

/// The members of one object, each to be asked for by name.
class Fields {
public:
    [[nodiscard]] static Result<Fields> of(const JsonValue& value, std::string place,
                                           std::initializer_list<std::string_view> known) {
        const JsonObject* object = value.object();
        if (object == nullptr) {
            return fail(kManifestFieldInvalid, std::move(place));
        }
        Fields fields(*object, std::move(place));
        std::set<std::string_view> seen;
        for (const JsonMember& member : *object) {
            if (std::find(known.begin(), known.end(), member.name) == known.end()) {
                return fail(kManifestFieldUnknown, fields.at(member.name));
            }
            if (!seen.insert(member.name).second) {
                return fail(kManifestFieldTwice, fields.at(member.name));
            }
        }
        return fields;
    }

    [[nodiscard]] std::string at(std::string_view name) const {
        // Names come from a stranger's file: they are not to fill the screen.
        const std::string text(name.substr(0, kMostNameBytes));
        return m_place.empty() ? text : m_place + "." + text;
    }
    [[nodiscard]] Result<const JsonValue*> value(std::string_view name) const {
        const auto found =
            std::find_if(m_object->begin(), m_object->end(), [&](const JsonMember& m) { return m.name == name; });
        if (found == m_object->end()) {
            return fail(kManifestFieldMissing, at(name));
        }
        return &found->value;
    }

    /// UTF-8 of `least` to `most` bytes without control characters, new lines aside.
    [[nodiscard]] Result<std::string> text(std::string_view name, std::size_t least, std::size_t most) const {
        TALLY_ASSIGN(const JsonValue* found, value(name));
        const std::string* string = found->string();
        const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r'; };
        if (string == nullptr || string->size() < least || string->size() > most || !isUtf8(viewOf(*string)) ||
            std::any_of(string->begin(), string->end(), isControl)) {
            return fail(kManifestFieldInvalid, at(name));
        }
        return *string;
    }
    /// One line that steers nothing of the text around it.
    [[nodiscard]] Result<std::string> name(std::string_view name, std::size_t least, std::size_t most) const {
        TALLY_ASSIGN(std::string found, text(name, least, most));
        return isPlainText(found) ? Result<std::string>(std::move(found)) : fail(kManifestFieldInvalid, at(name));
    }
    template <typename Integer>
    [[nodiscard]] Result<Integer> integer(std::string_view name, Integer least, Integer most) const {
        TALLY_ASSIGN(const JsonValue* found, value(name));
        const auto* number = std::get_if<JsonNumber>(&found->value);
        if (number == nullptr) {
            return fail(kManifestFieldInvalid, at(name));
        }
        Integer out{};
        const char* end = number->text.data() + number->text.size();
        const auto [stopped, failure] = std::from_chars(number->text.data(), end, out);
        if (failure != std::errc() || stopped != end || out < least || out > most) {
            return fail(kManifestFieldInvalid, at(name));
        }
        return out;
    }
    template <typename Fixed>
    [[nodiscard]] Result<Fixed> fixed(std::string_view name) const {
        TALLY_ASSIGN(const std::string digits, text(name, 0, 2 + 2 * Fixed::kSize));
        const auto out = fixedFromHex0x<Fixed>(digits);
        if (!out || out->isZero()) {
            return fail(kManifestFieldInvalid, at(name));
        }
        return *out;
    }
    [[nodiscard]] Result<Address> address(std::string_view name) const {
        TALLY_ASSIGN(const std::string digits, text(name, 0, 42));
        auto out = parseAddress(digits);
        if (!out || out->isZero()) {
            return fail(kManifestFieldInvalid, at(name));
        }
        return *out;
    }

private:
    Fields(const JsonObject& object, std::string place) : m_object(&object), m_place(std::move(place)) {}

    const JsonObject* m_object;
    std::string m_place;
};

[[nodiscard]] Result<ManifestContract> parseContract(const Fields& contracts, std::string_view name) {
    TALLY_ASSIGN(const JsonValue* value, contracts.value(name));
    TALLY_ASSIGN(const Fields fields, Fields::of(*value, contracts.at(name), {"address", "codeHash"}));
    ManifestContract out;
    TALLY_ASSIGN(out.address, fields.address("address"));
    TALLY_ASSIGN(out.codeHash, fields.fixed<Hash>("codeHash"));
    return out;
}

[[nodiscard]] Result<std::vector<ManifestNode>> parseNodes(const Fields& root) {
    TALLY_ASSIGN(const JsonValue* value, root.value("nodes"));
    const JsonArray* list = value->array();
    if (list == nullptr || list->empty() || list->size() > kManifestMostNodes) {
        return fail(kManifestFieldInvalid, root.at("nodes"));
    }
    std::vector<ManifestNode> out;
    for (const JsonValue& item : *list) {
        TALLY_ASSIGN(const Fields fields,
                     Fields::of(item, "nodes[" + std::to_string(out.size()) + "]", {"name", "url"}));
        ManifestNode node;
        TALLY_ASSIGN(node.name, fields.name("name", 1, kMostNameBytes));
        TALLY_ASSIGN(node.url, fields.text("url", 1, kMostUrlBytes));
        if (!node.url.starts_with("https://") && !node.url.starts_with("http://")) {
            return fail(kManifestFieldInvalid, fields.at("url"));
        }
        out.push_back(std::move(node));
    }
    return out;
}

[[nodiscard]] Result<PerContract<ManifestContract>> parseContracts(const Fields& root) {
    TALLY_ASSIGN(const JsonValue* value, root.value("contracts"));
    TALLY_ASSIGN(const Fields fields, Fields::of(*value, "contracts", {"core", "desk", "office", "book"}));
    PerContract<ManifestContract> out;
    TALLY_ASSIGN(out.core, parseContract(fields, "core"));
    TALLY_ASSIGN(out.desk, parseContract(fields, "desk"));
    TALLY_ASSIGN(out.office, parseContract(fields, "office"));
    TALLY_ASSIGN(out.book, parseContract(fields, "book"));
    return out;
}

[[nodiscard]] Result<Currency> parseCurrency(const Fields& root) {
    TALLY_ASSIGN(const std::string alpha, root.text("currency", 3, 3));
    const auto currency = Currency::fromAlpha(alpha);
    if (!currency) {
        return fail(kManifestFieldInvalid, root.at("currency"));
    }
    return *currency;
}

/// Before anything else is judged: a later format may have other fields.
[[nodiscard]] Result<Done> checkFormat(const JsonValue& root) {
    if (root.object() == nullptr) {
        return fail(kManifestSyntax);
    }
    const JsonValue* format = root.find("format");
    const std::string* name = format == nullptr ? nullptr : format->string();
    if (name == nullptr || *name != kManifestFormatName) {
        return fail(kManifestFormat, "format", {name == nullptr ? "" : name->substr(0, kMostNameBytes)});
    }
    return Done{};
}

}  // namespace

Result<Manifest> parseManifest(std::string_view json) {
    if (json.size() > kManifestMostBytes) {
        return fail(kManifestTooLarge, {}, {std::to_string(kManifestMostBytes)});
    }
    auto parsed = parseJson(json, kMaxDepth);
    if (!parsed) {
        return fail(kManifestSyntax, parsed.error().place);
    }
    TALLY_TRY(checkFormat(*parsed));
    TALLY_ASSIGN(const Fields root, Fields::of(*parsed, {},
                                               {"format", "name", "chainId", "genesis", "contracts", "deploymentBlock",
                                                "zoneOffset", "currency", "secret", "nodes", "authorities"}));
    Manifest out;
    TALLY_ASSIGN(out.name, root.name("name", 1, kMostNameBytes));
    // EIP-155 makes v = 2 * chain id + 36 of it, in 64 bits everywhere.
    TALLY_ASSIGN(out.chainId, root.integer<std::uint64_t>("chainId", 1, (std::uint64_t{1} << 62)));
    TALLY_ASSIGN(out.genesis, root.fixed<Hash>("genesis"));
    TALLY_ASSIGN(out.contracts, parseContracts(root));
    TALLY_ASSIGN(out.deploymentBlock, root.integer<std::uint64_t>("deploymentBlock", 1, std::uint64_t{1} << 62));
    TALLY_ASSIGN(out.zoneOffset, root.integer<std::int32_t>("zoneOffset", -kMostZoneOffset, kMostZoneOffset));
    TALLY_ASSIGN(out.currency, parseCurrency(root));
    TALLY_ASSIGN(out.secret, root.fixed<ConsortiumSecret>("secret"));
    TALLY_ASSIGN(out.nodes, parseNodes(root));
    TALLY_ASSIGN(out.authorities, root.text("authorities", 0, kManifestMostBytes));
    return out;
}

std::string_view otherLedgerField(const Manifest& joined, const Manifest& offered) {
    if (joined.chainId != offered.chainId) {
        return "chainId";
    }
    if (joined.genesis != offered.genesis) {
        return "genesis";
    }
    if (joined.contracts != offered.contracts) {
        return "contracts";
    }
    if (joined.deploymentBlock != offered.deploymentBlock) {
        return "deploymentBlock";
    }
    if (joined.zoneOffset != offered.zoneOffset) {
        return "zoneOffset";
    }
    if (joined.currency != offered.currency) {
        return "currency";
    }
    return joined.secret != offered.secret ? "secret" : "";
}

std::string formatManifest(const Manifest& manifest) {
    const auto contract = [](std::string_view name, const ManifestContract& one) {
        return "    " + quoteJson(name) + ": {\"address\": " + quoteJson(formatAddress(one.address)) +
               ", \"codeHash\": " + quoteJson(toHex0x(one.codeHash.view())) + "}";
    };
    std::string nodes;
    for (const ManifestNode& node : manifest.nodes) {
        nodes += (nodes.empty() ? "" : ",\n") + std::string("    {\"name\": ") + quoteJson(node.name) +
                 ", \"url\": " + quoteJson(node.url) + "}";
    }
    return "{\n  \"format\": " + quoteJson(kManifestFormatName) + ",\n  \"name\": " + quoteJson(manifest.name) +
           ",\n  \"chainId\": " + std::to_string(manifest.chainId) +
           ",\n  \"genesis\": " + quoteJson(toHex0x(manifest.genesis.view())) + ",\n  \"contracts\": {\n" +
           contract("core", manifest.contracts.core) + ",\n" + contract("desk", manifest.contracts.desk) + ",\n" +
           contract("office", manifest.contracts.office) + ",\n" + contract("book", manifest.contracts.book) +
           "\n  },\n  \"deploymentBlock\": " + std::to_string(manifest.deploymentBlock) +
           ",\n  \"zoneOffset\": " + std::to_string(manifest.zoneOffset) +
           ",\n  \"currency\": " + quoteJson(manifest.currency.alpha()) +
           ",\n  \"secret\": " + quoteJson(toHex0x(manifest.secret.view())) + ",\n  \"nodes\": [\n" + nodes +
           "\n  ],\n  \"authorities\": " + quoteJson(manifest.authorities) + "\n}\n";
}

}  // namespace tally
