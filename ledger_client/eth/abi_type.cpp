#include "ledger_client/eth/abi_type.h"

#include "models/crypto/keccak.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tally {

namespace {

/// No data anybody can hold have more words; it keeps sums and products far from overflowing.
constexpr std::uint64_t kMaxHeadWords = std::uint64_t{1} << 40;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }

bool isName(std::string_view text) {
    return !text.empty() && isNameStart(text[0]) &&
           std::all_of(text.begin(), text.end(), [](char c) { return isNameStart(c) || isDigit(c); });
}

/// Digits without a leading zero (but "0"); nothing for anything else.
[[nodiscard]] std::optional<std::uint64_t> parseCount(std::string_view text) {
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || (text[0] == '0' && text.size() > 1)) {
        return std::nullopt;
    }
    return out;
}

AbiType simple(AbiKind kind, bool isDynamic) {
    AbiType out;
    out.kind = kind;
    out.isDynamic = isDynamic;
    return out;
}

std::optional<AbiType> integerType(AbiKind kind, std::string_view width) {
    const auto bits = parseCount(width);
    if (!bits || *bits == 0 || *bits > 256 || *bits % 8 != 0) {
        return std::nullopt;
    }
    AbiType out = simple(kind, false);
    out.bits = static_cast<unsigned>(*bits);
    return out;
}

std::optional<AbiType> fixedBytesType(std::string_view width) {
    const auto length = parseCount(width);
    if (!length || *length == 0 || *length > 32) {
        return std::nullopt;
    }
    AbiType out = simple(AbiKind::FixedBytes, false);
    out.length = *length;
    return out;
}

[[nodiscard]] Result<AbiType> elementaryType(std::string_view word) {
    std::optional<AbiType> out;
    if (word == "address") {
        out = simple(AbiKind::Account, false);
    } else if (word == "bool") {
        out = simple(AbiKind::Bool, false);
    } else if (word == "string") {
        out = simple(AbiKind::Text, true);
    } else if (word == "bytes") {
        out = simple(AbiKind::DynamicBytes, true);
    } else if (word == "function") {
        out = fixedBytesType("24");
        out->isFunction = true;
    } else if (word.starts_with("uint")) {
        out = integerType(AbiKind::Uint, word.substr(4));
    } else if (word.starts_with("int")) {
        out = integerType(AbiKind::Int, word.substr(3));
    } else if (word.starts_with("bytes")) {
        out = fixedBytesType(word.substr(5));
    } else if (word.starts_with("fixed") || word.starts_with("ufixed")) {
        return fail(kAbiFixedPoint, std::string(word));
    }
    if (!out) {
        return fail(kAbiType, std::string(word));
    }
    return *std::move(out);
}

[[nodiscard]] Result<AbiType> arrayType(AbiType element, std::optional<std::uint64_t> length) {
    AbiType out;
    out.depth = element.depth + 1;
    if (out.depth > kAbiMaxDepth) {
        return fail(kAbiType);
    }
    if (!length) {
        out.kind = AbiKind::Array;
        out.isDynamic = true;
    } else {
        out.kind = AbiKind::FixedArray;
        out.length = *length;
        out.isDynamic = element.isDynamic;
        if (*length > kMaxHeadWords || (element.headWords != 0 && *length > kMaxHeadWords / element.headWords)) {
            return fail(kAbiType, element.name() + "[" + std::to_string(*length) + "]");
        }
        out.headWords = out.isDynamic ? 1 : *length * element.headWords;
    }
    out.children.push_back(std::move(element));
    return out;
}

class TypeParser {
public:
    explicit TypeParser(std::string_view text) : m_text(text) {}

    [[nodiscard]] Result<AbiType> type(std::size_t depth) {
        if (depth == 0) {
            return fail(kAbiType, std::string(m_text));
        }
        Result<AbiType> out = peek() == '(' ? tuple(depth) : elementary();
        while (out && peek() == '[') {
            out = suffix(*std::move(out));
        }
        return out;
    }

    [[nodiscard]] Result<AbiType> tuple(std::size_t depth) {
        ++m_at;
        std::vector<AbiType> members;
        if (peek() == ')') {
            ++m_at;
            return makeAbiTuple(std::move(members));
        }
        while (true) {
            TALLY_ASSIGN(AbiType member, type(depth - 1));
            members.push_back(std::move(member));
            const char separator = peek();
            ++m_at;
            if (separator == ')') {
                return makeAbiTuple(std::move(members));
            }
            if (separator != ',') {
                return fail(kAbiType, std::string(m_text));
            }
        }
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    [[nodiscard]] Result<AbiType> elementary() {
        const std::size_t start = m_at;
        while (isNameStart(peek()) || isDigit(peek())) {
            ++m_at;
        }
        return elementaryType(m_text.substr(start, m_at - start));
    }

    [[nodiscard]] Result<AbiType> suffix(AbiType element) {
        const std::size_t close = m_text.find(']', m_at);
        if (close == std::string_view::npos) {
            return fail(kAbiType, std::string(m_text));
        }
        const std::string_view inside = m_text.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        if (inside.empty()) {
            return arrayType(std::move(element), std::nullopt);
        }
        const auto length = parseCount(inside);
        if (!length) {
            return fail(kAbiType, std::string(m_text));
        }
        return arrayType(std::move(element), length);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace

std::string AbiType::name() const {
    switch (kind) {
        case AbiKind::Uint:
            return "uint" + std::to_string(bits);
        case AbiKind::Int:
            return "int" + std::to_string(bits);
        case AbiKind::Bool:
            return "bool";
        case AbiKind::Account:
            return "address";
        case AbiKind::FixedBytes:
            return isFunction ? "function" : "bytes" + std::to_string(length);
        case AbiKind::DynamicBytes:
            return "bytes";
        case AbiKind::Text:
            return "string";
        case AbiKind::Array:
            return children[0].name() + "[]";
        case AbiKind::FixedArray:
            return children[0].name() + "[" + std::to_string(length) + "]";
        case AbiKind::Tuple:
            break;
    }
    std::string out = "(";
    for (const AbiType& member : children) {
        out += out.size() > 1 ? "," : "";
        out += member.name();
    }
    return out + ")";
}

bool AbiType::isElementary() const { return !isDynamic && kind != AbiKind::FixedArray && kind != AbiKind::Tuple; }

Result<AbiType> makeAbiTuple(std::vector<AbiType> members) {
    AbiType out;
    out.kind = AbiKind::Tuple;
    out.isDynamic = std::any_of(members.begin(), members.end(), [](const AbiType& m) { return m.isDynamic; });
    std::uint64_t words = 0;
    for (const AbiType& member : members) {
        words += member.headWords;
        out.depth = std::max(out.depth, member.depth + 1);
        if (words > kMaxHeadWords || out.depth > kAbiMaxDepth) {
            return fail(kAbiType);
        }
    }
    out.headWords = out.isDynamic ? 1 : words;
    out.children = std::move(members);
    return out;
}

Result<AbiType> parseAbiType(std::string_view text) {
    TypeParser parser(text);
    TALLY_ASSIGN(AbiType out, parser.type(kAbiMaxDepth));
    if (!parser.atEnd()) {
        return fail(kAbiType, std::string(text));
    }
    return out;
}

Result<AbiSignature> parseAbiSignature(std::string_view text) {
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !isName(text.substr(0, open))) {
        return fail(kAbiSignature, std::string(text));
    }
    TypeParser parser(text.substr(open));
    auto parameters = parser.tuple(kAbiMaxDepth);
    if (!parameters || !parser.atEnd()) {
        return fail(kAbiSignature, std::string(text), {}, parameters ? std::string{} : parameters.error().place);
    }
    return AbiSignature{std::string(text.substr(0, open)), *std::move(parameters)};
}

Result<Selector> abiSelector(std::string_view signature) {
    TALLY_ASSIGN(const Hash topic, abiTopic(signature));
    return *Selector::from(topic.view().first(4));
}

Result<Hash> abiTopic(std::string_view signature) {
    TALLY_TRY(parseAbiSignature(signature));
    return keccak256(viewOf(signature));
}

}  // namespace tally
