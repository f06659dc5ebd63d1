#pragma once

#include "models/wallet/database.h"

#include <optional>
#include <utility>
#include <vector>

/// The two shapes of a query: one row or nothing, and all rows.
namespace tally::query {

template <typename Read>
using RowOf = decltype(std::declval<Read>()(std::declval<const Statement&>()));

template <typename Read, typename... Values>
[[nodiscard]] auto one(Database& database, std::string_view sql, Read read, const Values&... values)
    -> Result<std::optional<RowOf<Read>>> {
    TALLY_ASSIGN(Statement statement, database.prepare(sql));
    statement.query(values...);
    TALLY_ASSIGN(const bool row, statement.next());
    if (!row) {
        return std::nullopt;
    }
    return read(statement);
}

/// One statement that gives no rows.
template <typename... Values>
[[nodiscard]] Result<Done> run(Database& database, std::string_view sql, const Values&... values) {
    TALLY_ASSIGN(Statement statement, database.prepare(sql));
    return statement.run(values...);
}

/// All rows of a query that has begun.
template <typename Read>
[[nodiscard]] auto rowsOf(Statement& statement, Read read) -> Result<std::vector<RowOf<Read>>> {
    std::vector<RowOf<Read>> out;
    for (;;) {
        TALLY_ASSIGN(const bool row, statement.next());
        if (!row) {
            return out;
        }
        out.push_back(read(statement));
    }
}

template <typename Read, typename... Values>
[[nodiscard]] auto all(Database& database, std::string_view sql, Read read, const Values&... values)
    -> Result<std::vector<RowOf<Read>>> {
    TALLY_ASSIGN(Statement statement, database.prepare(sql));
    statement.query(values...);
    return rowsOf(statement, read);
}

}  // namespace tally::query
