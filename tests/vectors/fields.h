#pragma once

#include "ledger_client/eth/json.h"
#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <string>
#include <string_view>

namespace tally::vectors {

/// A field is missing or is not of the shape the contract gives it. place: the field's path; the runner answers
/// "in.<path>".
inline constexpr ErrorCode kField{"in", ErrorKind::Input};

/// The members of one object of a case, read by name and shape. Every failure is `kField`.
class Fields {
public:
    /// `object` must outlive this; one that is no object has no members. `prefix` is put before names in errors, as "txn.".
    explicit Fields(const JsonValue& object, std::string prefix = {})
        : m_object(&object), m_prefix(std::move(prefix)) {}

    /// Any value, null too.
    [[nodiscard]] Result<const JsonValue*> any(std::string_view name) const;
    [[nodiscard]] Result<const JsonArray*> array(std::string_view name) const;
    [[nodiscard]] Result<Fields> object(std::string_view name) const;
    /// UTF-8.
    [[nodiscard]] Result<std::string> text(std::string_view name) const;
    [[nodiscard]] Result<Bytes> bytes(std::string_view name) const;
    [[nodiscard]] Result<Hash> word(std::string_view name) const;
    [[nodiscard]] Result<Uint256> number(std::string_view name) const;
    [[nodiscard]] Result<Address> address(std::string_view name) const;
    /// False when it is absent.
    [[nodiscard]] Result<bool> flag(std::string_view name) const;

    [[nodiscard]] bool has(std::string_view name) const { return m_object->find(name) != nullptr; }
    [[nodiscard]] tl::unexpected<Error> refuse(std::string_view name) const;

private:
    const JsonValue* m_object;
    std::string m_prefix;
};

/// Writes one JSON object, member by member.
class Answer {
public:
    Answer& raw(std::string_view name, std::string_view json);
    Answer& text(std::string_view name, std::string_view value);
    Answer& bytes(std::string_view name, BytesView value);
    Answer& flag(std::string_view name, bool value);
    [[nodiscard]] std::string take() &&;

private:
    std::string m_json = "{";
};

}  // namespace tally::vectors
