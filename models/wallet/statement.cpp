#include "models/wallet/statement.h"

#include "models/base/ensure.h"
#include "models/wallet/database.h"
#include "models/wallet/database_handle.h"

#include <sqlite3.h>

namespace tally {

Statement::~Statement() {
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_owner->idle[m_sql].push_back(m_statement);
    }
}

Statement::Statement(Statement&& other) noexcept
    : m_owner(other.m_owner),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_sql(other.m_sql),
      m_bindError(other.m_bindError) {}

void Statement::restart() {
    sqlite3_reset(m_statement);
    m_bindError = SQLITE_OK;
}

void Statement::bindInteger(int at, std::int64_t value) { m_bindError |= sqlite3_bind_int64(m_statement, at, value); }

void Statement::bindText(int at, bool copied, std::string_view value) {
    const char* data = value.data() == nullptr ? "" : value.data();
    m_bindError |= sqlite3_bind_text64(m_statement, at, data, value.size(), copied ? SQLITE_TRANSIENT : SQLITE_STATIC,
                                       SQLITE_UTF8);
}

void Statement::bindBlob(int at, bool copied, BytesView value) {
    if (value.empty()) {
        m_bindError |= sqlite3_bind_zeroblob(m_statement, at, 0);
        return;
    }
    m_bindError |=
        sqlite3_bind_blob64(m_statement, at, value.data(), value.size(), copied ? SQLITE_TRANSIENT : SQLITE_STATIC);
}

void Statement::bindNull(int at) { m_bindError |= sqlite3_bind_null(m_statement, at); }

void Statement::ensureCount(int bound) const { ENSURE(bound == sqlite3_bind_parameter_count(m_statement)); }

void Statement::ensureLength(bool holds) { ENSURE(holds); }

Result<bool> Statement::next() {
    ENSURE(m_bindError == SQLITE_OK || m_bindError == SQLITE_NOMEM || m_bindError == SQLITE_TOOBIG);
    if (m_bindError != SQLITE_OK) {
        return sqlFailure(m_bindError, m_owner->path.string(), "bind");
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    const auto failure = m_owner->failure();
    sqlite3_reset(m_statement);
    return failure;
}

Result<Done> Statement::finish() {
    TALLY_ASSIGN(const bool row, next());
    ENSURE(!row);
    return Done{};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view{data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

BytesView Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

}  // namespace tally
