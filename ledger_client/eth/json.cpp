#include "ledger_client/eth/json.h"

#include "models/base/utf8.h"

namespace tally {

namespace {

void appendUtf8(std::string& out, std::uint32_t point) {
    const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<std::uint8_t>(byte))); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0 | (point >> 6));
        put(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        put(0xe0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    } else {
        put(0xf0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3f));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    }
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Recursive descent; `out` is null when nothing is to be built.
class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    [[nodiscard]] Result<Done> document(JsonValue* out, std::size_t maxDepth) {
        skipBlanks();
        TALLY_TRY(value(out, maxDepth));
        skipBlanks();
        return m_at == m_text.size() ? Result<Done>(Done{}) : syntax();
    }

private:
    [[nodiscard]] Result<Done> value(JsonValue* out, std::size_t depth) {
        const std::size_t start = m_at;
        TALLY_TRY(dispatch(out, depth));
        if (out != nullptr) {
            out->raw = m_text.substr(start, m_at - start);
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> dispatch(JsonValue* out, std::size_t depth) {
        switch (peek()) {
            case '{':
                return object(out, depth);
            case '[':
                return array(out, depth);
            case '"': {
                std::string text;
                TALLY_TRY(string(out != nullptr ? &text : nullptr));
                if (out != nullptr) {
                    out->value = std::move(text);
                }
                return Done{};
            }
            case 't':
                return word("true", out, true);
            case 'f':
                return word("false", out, false);
            case 'n':
                return word("null", out, nullptr);
            default:
                return number(out);
        }
    }

    template <typename Meaning>
    [[nodiscard]] Result<Done> word(std::string_view expected, JsonValue* out, Meaning meaning) {
        if (!m_text.substr(m_at).starts_with(expected)) {
            return syntax();
        }
        m_at += expected.size();
        if (out != nullptr) {
            out->value = meaning;
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> digits() {
        if (!isDigit(peek())) {
            return syntax();
        }
        while (isDigit(peek())) {
            ++m_at;
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> number(JsonValue* out) {
        const std::size_t start = m_at;
        skipIf('-');
        if (!skipIf('0')) {
            TALLY_TRY(digits());
        }
        if (skipIf('.')) {
            TALLY_TRY(digits());
        }
        if (skipIf('e') || skipIf('E')) {
            if (!skipIf('+')) {
                skipIf('-');
            }
            TALLY_TRY(digits());
        }
        if (out != nullptr) {
            out->value = JsonNumber{m_text.substr(start, m_at - start)};
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> string(std::string* out) {
        ++m_at;
        while (true) {
            if (m_at == m_text.size() || static_cast<std::uint8_t>(peek()) < 0x20) {
                return syntax();
            }
            const char c = m_text[m_at++];
            if (c == '"') {
                return Done{};
            }
            if (c == '\\') {
                TALLY_TRY(escape(out));
            } else if (out != nullptr) {
                out->push_back(c);
            }
        }
    }

    [[nodiscard]] Result<Done> escape(std::string* out) {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const char letter = peek();
        if (letter == 'u') {
            ++m_at;
            return unicodeEscape(out);
        }
        const std::size_t index = m_at < m_text.size() ? kLetters.find(letter) : std::string_view::npos;
        if (index == std::string_view::npos) {
            return syntax();
        }
        ++m_at;
        if (out != nullptr) {
            out->push_back(kMeanings[index]);
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> unicodeEscape(std::string* out) {
        TALLY_ASSIGN(std::uint32_t point, fourDigits());
        const bool isHigh = point >= 0xd800 && point < 0xdc00;
        if (isHigh && m_text.substr(m_at).starts_with("\\u")) {
            const std::size_t second = m_at;
            m_at += 2;
            TALLY_ASSIGN(const std::uint32_t low, fourDigits());
            if (low >= 0xdc00 && low < 0xe000) {
                point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
            } else {
                m_at = second;
            }
        }
        if (out != nullptr) {
            appendUtf8(*out, point);
        }
        return Done{};
    }

    [[nodiscard]] Result<std::uint32_t> fourDigits() {
        const auto bytes = m_text.size() - m_at >= 4 ? fromHex(m_text.substr(m_at, 4)) : std::nullopt;
        if (!bytes) {
            return syntax();
        }
        m_at += 4;
        return static_cast<std::uint32_t>((*bytes)[0]) << 8 | (*bytes)[1];
    }

    [[nodiscard]] Result<Done> array(JsonValue* out, std::size_t depth) {
        if (depth == 0) {
            return fail(kJsonDepth, std::to_string(m_at));
        }
        JsonArray items;
        ++m_at;
        skipBlanks();
        if (!skipIf(']')) {
            do {
                skipBlanks();
                JsonValue* item = out != nullptr ? &items.emplace_back() : nullptr;
                TALLY_TRY(value(item, depth - 1));
                skipBlanks();
            } while (skipIf(','));
            if (!skipIf(']')) {
                return syntax();
            }
        }
        if (out != nullptr) {
            out->value = std::move(items);
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> object(JsonValue* out, std::size_t depth) {
        if (depth == 0) {
            return fail(kJsonDepth, std::to_string(m_at));
        }
        JsonObject members;
        ++m_at;
        skipBlanks();
        if (!skipIf('}')) {
            do {
                JsonMember* member = out != nullptr ? &members.emplace_back() : nullptr;
                TALLY_TRY(memberOf(member, depth));
            } while (skipIf(','));
            if (!skipIf('}')) {
                return syntax();
            }
        }
        if (out != nullptr) {
            out->value = std::move(members);
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> memberOf(JsonMember* out, std::size_t depth) {
        skipBlanks();
        if (peek() != '"') {
            return syntax();
        }
        TALLY_TRY(string(out != nullptr ? &out->name : nullptr));
        skipBlanks();
        if (!skipIf(':')) {
            return syntax();
        }
        skipBlanks();
        TALLY_TRY(value(out != nullptr ? &out->value : nullptr, depth - 1));
        skipBlanks();
        return Done{};
    }

    void skipBlanks() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r')) {
            ++m_at;
        }
    }

    /// NUL at the end: no rule accepts one, so the end needs no case of its own.
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool skipIf(char c) {
        const bool found = m_at < m_text.size() && m_text[m_at] == c;
        m_at += found ? 1 : 0;
        return found;
    }

    [[nodiscard]] tl::unexpected<Error> syntax() const { return fail(kJsonSyntax, std::to_string(m_at)); }

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
    const JsonObject* members = object();
    const JsonValue* found = nullptr;
    for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
        if ((*members)[i].name == name) {
            found = &(*members)[i].value;
        }
    }
    return found;
}

Result<JsonValue> parseJson(std::string_view text, std::size_t maxDepth) {
    if (!isUtf8(viewOf(text))) {
        return fail(kJsonUtf8);
    }
    JsonValue out;
    TALLY_TRY(Parser(text).document(&out, maxDepth));
    return out;
}

Result<Done> checkJson(std::string_view text, std::size_t maxDepth) {
    if (!isUtf8(viewOf(text))) {
        return fail(kJsonUtf8);
    }
    return Parser(text).document(nullptr, maxDepth);
}

std::string quoteJson(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (code < 0x20) {
            out += "\\u00";
            out.push_back(kDigits[code >> 4]);
            out.push_back(kDigits[code & 15]);
        } else {
            out.push_back(c);
        }
    }
    return out + "\"";
}

}  // namespace tally
