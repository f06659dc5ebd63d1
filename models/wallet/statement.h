#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/date.h"
#include "models/domain/ids.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tally {

class Database;
struct DatabaseHandle;

/// One prepared SQL statement; its parameters are `?`, bound in order, never pasted. Goes back to its database's cache
/// when it dies.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds and executes what returns no rows. May be called again and again with other values.
    template <typename... Values>
    [[nodiscard]] Result<Done> run(const Values&... values) {
        bindAll(false, values...);
        return finish();
    }

    /// Binds and begins a query; then `next` for each row. What is bound is copied.
    template <typename... Values>
    void query(const Values&... values) {
        bindAll(true, values...);
    }
    /// As `query`, with integers whose number is known only now.
    void queryList(std::span<const std::int64_t> values) {
        restart();
        int at = 0;
        for (const std::int64_t value : values) {
            bindInteger(++at, value);
        }
        ensureCount(at);
    }
    /// True with a row to read, false after the last.
    [[nodiscard]] Result<bool> next();

    /// A column of the present row, from 0. Views live until the next call of `next`, `run` or `query`.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] BytesView blob(int column) const;
    /// Of exactly that length; the schema's checks see to it.
    template <typename Fixed>
    [[nodiscard]] Fixed fixed(int column) const {
        const auto out = Fixed::from(blob(column));
        ensureLength(out.has_value());
        return *out;
    }
    template <std::integral Integer>
    [[nodiscard]] Integer number(int column) const {
        const std::int64_t value = integer(column);
        ensureLength(std::in_range<Integer>(value));
        return static_cast<Integer>(value);
    }
    /// A column as any value that is kept in one: integer, enumeration, id, date, fixed bytes.
    template <typename T>
    [[nodiscard]] T as(int column) const {
        if constexpr (std::is_same_v<T, bool>) {
            return integer(column) != 0;
        } else if constexpr (std::is_integral_v<T>) {
            return number<T>(column);
        } else if constexpr (std::is_enum_v<T>) {
            return static_cast<T>(number<std::underlying_type_t<T>>(column));
        } else if constexpr (std::is_same_v<T, Date>) {
            return Date{number<std::int32_t>(column)};
        } else if constexpr (std::is_same_v<T, CredentialId>) {
            return CredentialId::unpack(number<std::uint64_t>(column));
        } else if constexpr (std::is_same_v<T, MemberId> || std::is_same_v<T, RootId>) {
            return T{number<std::uint32_t>(column)};
        } else {
            return fixed<T>(column);
        }
    }

private:
    friend class Database;
    Statement(DatabaseHandle* owner, sqlite3_stmt* statement, std::string_view sql)
        : m_owner(owner), m_statement(statement), m_sql(sql) {}

    template <typename... Values>
    void bindAll([[maybe_unused]] bool copied, const Values&... values) {
        restart();
        int at = 0;
        (bindOne(++at, copied, values), ...);
        ensureCount(at);
    }
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) void bindOne(int at, bool, Integer value) {
        ensureLength(std::in_range<std::int64_t>(value));
        bindInteger(at, static_cast<std::int64_t>(value));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void bindOne(int at, bool, Enum value) { bindInteger(at, static_cast<std::int64_t>(value)); }
    void bindOne(int at, bool, Date value) { bindInteger(at, value.days); }
    void bindOne(int at, bool, MemberId value) { bindInteger(at, value.value); }
    void bindOne(int at, bool, RootId value) { bindInteger(at, value.value); }
    void bindOne(int at, bool, CredentialId value) { bindInteger(at, static_cast<std::int64_t>(value.packed())); }
    /// Of bool alone: a literal's pointer would become true without a word.
    template <std::same_as<bool> Bool>
    void bindOne(int at, bool, Bool value) {
        bindInteger(at, value ? 1 : 0);
    }
    void bindOne(int at, bool copied, const char* value) { bindText(at, copied, value); }
    void bindOne(int at, bool copied, std::string_view value) { bindText(at, copied, value); }
    void bindOne(int at, bool copied, BytesView value) { bindBlob(at, copied, value); }
    void bindOne(int at, bool copied, const Bytes& value) { bindBlob(at, copied, value); }
    template <std::size_t N, typename Tag>
    void bindOne(int at, bool copied, const FixedBytes<N, Tag>& value) {
        bindBlob(at, copied, value.view());
    }
    void bindOne(int at, bool, std::nullopt_t) { bindNull(at); }
    template <typename T>
    void bindOne(int at, bool copied, const std::optional<T>& value) {
        if (value) {
            bindOne(at, copied, *value);
        } else {
            bindNull(at);
        }
    }

    void restart();
    void bindInteger(int at, std::int64_t value);
    void bindText(int at, bool copied, std::string_view value);
    void bindBlob(int at, bool copied, BytesView value);
    void bindNull(int at);
    void ensureCount(int bound) const;
    static void ensureLength(bool holds);
    [[nodiscard]] Result<Done> finish();

    DatabaseHandle* m_owner;
    sqlite3_stmt* m_statement;
    std::string_view m_sql;
    int m_bindError = 0;
};

}  // namespace tally
