#include "ledger_client/eth/eip712.h"

#include "ledger_client/eth/abi_json.h"
#include "models/base/utf8.h"
#include "models/crypto/address.h"
#include "models/crypto/keccak.h"

#include <algorithm>
#include <set>

namespace tally {

namespace {

constexpr std::string_view kDomainType = "EIP712Domain";

bool isIdentifier(std::string_view text) {
    const auto isStart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    };
    return !text.empty() && isStart(text[0]) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return isStart(c) || (c >= '0' && c <= '9'); });
}

/// "Person" of "Person[2][]".
std::string_view baseOf(std::string_view type) { return type.substr(0, type.find('[')); }

/// An elementary type, bytes or string; nothing for what can only be a struct.
std::optional<AbiType> atomicType(std::string_view name) {
    auto type = parseAbiType(name);
    if (!type || !type->children.empty() || type->kind == AbiKind::Tuple || type->isFunction) {
        return std::nullopt;
    }
    return *std::move(type);
}

/// Whether what follows the base is a sequence of [] and [n].
bool hasGoodSuffix(std::string_view type) {
    const std::string_view base = baseOf(type);
    return parseAbiType("bool" + std::string(type.substr(base.size()))).has_value();
}

void append(Bytes& out, const Hash& word) { out.insert(out.end(), word.data.begin(), word.data.end()); }

Hash wordOf(const Uint256& value) { return Hash{value.data}; }

}  // namespace

Hash eip712DomainSeparator(const Eip712Domain& domain) {
    std::string type(kDomainType);
    Bytes words;
    char separator = '(';
    const auto add = [&](std::string_view member, const Hash& word) {
        type.push_back(separator);
        type += member;
        separator = ',';
        append(words, word);
    };
    if (domain.name) {
        add("string name", keccak256(viewOf(*domain.name)));
    }
    if (domain.version) {
        add("string version", keccak256(viewOf(*domain.version)));
    }
    if (domain.chainId) {
        add("uint256 chainId", wordOf(*domain.chainId));
    }
    if (domain.verifyingContract) {
        add("address verifyingContract", wordOf(*Uint256::fromBytes(domain.verifyingContract->view())));
    }
    if (domain.salt) {
        add("bytes32 salt", *domain.salt);
    }
    type += separator == '(' ? "()" : ")";
    Keccak256 hash;
    hash.update(keccak256(viewOf(type)).view());
    hash.update(words);
    return hash.finish();
}

Hash eip712Digest(const Hash& domainSeparator, const Hash& structHash) {
    Bytes preimage{0x19, 0x01};
    append(preimage, domainSeparator);
    append(preimage, structHash);
    return keccak256(preimage);
}

Result<Eip712Types> Eip712Types::make(std::map<std::string, std::vector<Eip712Member>> types) {
    if (types.size() > kEip712MaxTypes) {
        return fail(kEip712Type);
    }
    for (const auto& [name, members] : types) {
        if (!isIdentifier(name) || name == kDomainType || atomicType(name)) {
            return fail(kEip712Type, name);
        }
        std::set<std::string_view> seen;
        for (const Eip712Member& member : members) {
            const std::string base(baseOf(member.type));
            const bool isKnown = atomicType(base) || types.contains(base);
            if (!isIdentifier(member.name) || !seen.insert(member.name).second || !isKnown ||
                !hasGoodSuffix(member.type)) {
                return fail(kEip712Type, name + "." + member.name);
            }
        }
    }
    Eip712Types out;
    out.m_types.insert(std::make_move_iterator(types.begin()), std::make_move_iterator(types.end()));
    return out;
}

/// The structs that `name` refers to, directly or not, in order of name; itself only if it is recursive.
std::vector<std::string_view> Eip712Types::referencesOf(std::string_view name) const {
    std::set<std::string_view> found;
    std::vector<std::string_view> open{name};
    while (!open.empty()) {
        const auto entry = m_types.find(open.back());
        open.pop_back();
        for (const Eip712Member& member : entry->second) {
            const std::string_view base = baseOf(member.type);
            if (m_types.contains(base) && found.insert(base).second) {
                open.push_back(base);
            }
        }
    }
    return {found.begin(), found.end()};
}

Result<std::string> Eip712Types::encodeType(std::string_view name) const {
    if (!m_types.contains(name)) {
        return fail(kEip712Type, std::string(name));
    }
    std::string out;
    const auto add = [&](std::string_view structName) {
        out += structName;
        char separator = '(';
        for (const Eip712Member& member : m_types.find(structName)->second) {
            out += separator + member.type + " " + member.name;
            separator = ',';
        }
        out += separator == '(' ? "()" : ")";
    };
    add(name);
    for (const std::string_view reference : referencesOf(name)) {
        if (reference != name) {
            add(reference);
        }
    }
    return out;
}

/// Hashes one message, computing what belongs to a type once. Recursion is bounded by the depth of the JSON.
class Eip712Types::Hasher {
public:
    explicit Hasher(const Eip712Types& types) : m_types(types) {}

    Result<Hash> structure(std::string_view name, const JsonValue& in, const std::string& path) {
        const Known& known = knownOf(name);
        if (in.isNull() && known.isRecursive) {
            return Hash{};
        }
        const JsonObject* object = in.object();
        if (object == nullptr) {
            return fail(kEip712Value, path);
        }
        const auto& members = m_types.m_types.find(name)->second;
        Bytes words;
        append(words, known.typeHash);
        for (const Eip712Member& member : members) {
            const std::string memberPath = path + "." + member.name;
            const JsonValue* value = in.find(member.name);
            if (value == nullptr) {
                return fail(kEip712Member, memberPath);
            }
            TALLY_ASSIGN(const Hash word, encode(member.type, *value, memberPath));
            append(words, word);
        }
        if (object->size() != members.size()) {
            return fail(kEip712Member, path);
        }
        return keccak256(words);
    }

private:
    struct Known {
        Hash typeHash;
        bool isRecursive = false;
    };

    const Known& knownOf(std::string_view name) {
        const auto [entry, isNew] = m_known.try_emplace(name);
        if (isNew) {
            const auto references = m_types.referencesOf(name);
            entry->second.typeHash = keccak256(viewOf(*m_types.encodeType(name)));
            entry->second.isRecursive = std::find(references.begin(), references.end(), name) != references.end();
        }
        return entry->second;
    }

    /// The word that stands for a value of `type` in encodeData.
    Result<Hash> encode(std::string_view type, const JsonValue& in, const std::string& path) {
        if (type.ends_with(']')) {
            return array(type, in, path);
        }
        const auto atomic = atomicType(type);
        return atomic ? atom(*atomic, in, path) : structure(type, in, path);
    }

    Result<Hash> array(std::string_view type, const JsonValue& in, const std::string& path) {
        const std::size_t open = type.rfind('[');
        const std::string_view length = type.substr(open + 1, type.size() - open - 2);
        const JsonArray* items = in.array();
        if (items == nullptr || (!length.empty() && std::to_string(items->size()) != length)) {
            return fail(kEip712Value, path);
        }
        Keccak256 hash;
        for (std::size_t i = 0; i < items->size(); ++i) {
            TALLY_ASSIGN(const Hash word,
                         encode(type.substr(0, open), (*items)[i], path + "[" + std::to_string(i) + "]"));
            hash.update(word.view());
        }
        return hash.finish();
    }

    static Result<Hash> atom(const AbiType& type, const JsonValue& in, const std::string& path) {
        auto value = abiValueFromJson(type, in);
        if (!value) {
            return fail(kEip712Value, path, {}, std::string(value.error().code.name));
        }
        if (type.kind == AbiKind::Text) {
            return keccak256(viewOf(std::get<std::string>(value->value)));
        }
        if (type.kind == AbiKind::DynamicBytes) {
            return keccak256(std::get<Bytes>(value->value));
        }
        TALLY_ASSIGN(const AbiType tuple, makeAbiTuple({type}));
        const auto word = encodeAbi(tuple, {*std::move(value)});
        return word ? Result<Hash>(*Hash::from(*word)) : fail(kEip712Value, path);
    }

    const Eip712Types& m_types;
    std::map<std::string_view, Known> m_known;
};

Result<Hash> Eip712Types::hashStruct(std::string_view name, const JsonValue& message) const {
    const auto entry = m_types.find(name);
    if (entry == m_types.end()) {
        return fail(kEip712Type, std::string(name));
    }
    if (message.isNull()) {
        return fail(kEip712Value, entry->first);
    }
    return Hasher(*this).structure(entry->first, message, entry->first);
}

Result<Eip712Domain> eip712DomainFromJson(const JsonValue& in) {
    if (in.object() == nullptr) {
        return fail(kEip712Value, "domain");
    }
    Eip712Domain out;
    std::set<std::string_view> seen;
    for (const auto& [name, value] : *in.object()) {
        const std::string path = "domain." + name;
        const std::string* text = value.string();
        if (!seen.insert(name).second) {
            return fail(kEip712Member, path);
        }
        bool isGood = text != nullptr;
        if (name == "name" || name == "version") {
            (name == "name" ? out.name : out.version) = isGood ? *text : std::string{};
            isGood = isGood && isUtf8(viewOf(*text));
        } else if (name == "chainId") {
            out.chainId = isGood ? Uint256::fromDecimal(*text) : std::nullopt;
            isGood = out.chainId.has_value();
        } else if (name == "verifyingContract") {
            const auto address = parseAddress(isGood ? std::string_view(*text) : std::string_view{});
            out.verifyingContract = address ? std::optional(*address) : std::nullopt;
            isGood = address.has_value();
        } else if (name == "salt") {
            out.salt = isGood ? fixedFromHex0x<Hash>(*text) : std::nullopt;
            isGood = out.salt.has_value();
        } else {
            return fail(kEip712Member, path);
        }
        if (!isGood) {
            return fail(kEip712Value, path);
        }
    }
    return out;
}

}  // namespace tally
