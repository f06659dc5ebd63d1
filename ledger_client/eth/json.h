#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// JSON (RFC 8259) read strictly: UTF-8 without a byte order mark, one value, nothing after it but white space.
/// Numbers stay text, because the ledger's do not fit in any machine number; a number of any size is well-formed.
/// The bulk of a node's answers goes through simdjson instead; this reader is for typed data, and for questions about
/// JSON itself. An escaped surrogate that has no partner is well-formed too (RFC 8259, section 8.2); the string then
/// holds it as three bytes that are not UTF-8, so whoever needs text must check.
namespace tally {

/// Not a JSON text. place: the offset in bytes.
inline constexpr ErrorCode kJsonSyntax{"json.syntax", ErrorKind::Input};
/// Not UTF-8.
inline constexpr ErrorCode kJsonUtf8{"json.utf8", ErrorKind::Input};
/// Arrays and objects within each other beyond the limit. place: the offset in bytes.
inline constexpr ErrorCode kJsonDepth{"json.depth", ErrorKind::Input};

inline constexpr std::size_t kJsonMaxDepth = 1024;

struct JsonNumber {
    std::string_view text;  ///< as it is written
};

struct JsonValue;
struct JsonMember;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;

/// Views lead into the text that was parsed, which must live as long.
struct JsonValue {
    std::variant<std::nullptr_t, bool, JsonNumber, std::string, JsonArray, JsonObject> value;
    std::string_view raw;  ///< the value as it is written, without white space around it

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
    [[nodiscard]] const JsonArray* array() const { return std::get_if<JsonArray>(&value); }
    [[nodiscard]] const JsonObject* object() const { return std::get_if<JsonObject>(&value); }
    /// The member of that name, the last where there are several; null when this is no object or has none.
    [[nodiscard]] const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

[[nodiscard]] Result<JsonValue> parseJson(std::string_view text, std::size_t maxDepth = kJsonMaxDepth);
/// The same verdict, with nothing built.
[[nodiscard]] Result<Done> checkJson(std::string_view text, std::size_t maxDepth = kJsonMaxDepth);

/// A JSON string, quotes included. `text` must be UTF-8.
[[nodiscard]] std::string quoteJson(std::string_view text);

}  // namespace tally
