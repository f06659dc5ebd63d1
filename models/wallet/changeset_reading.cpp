#include "models/wallet/changeset_reading.h"

#include "models/wallet/errors.h"
#include "models/wallet/query.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace tally {

namespace {

struct IterFinish {
    void operator()(sqlite3_changeset_iter* iter) const { sqlite3changeset_finalize(iter); }
};
using Iter = std::unique_ptr<sqlite3_changeset_iter, IterFinish>;

[[nodiscard]] tl::unexpected<Error> readingFailure(int code) {
    return fail(kWalletDatabase, "undo", {}, sqlite3_errstr(code));
}

/// The row that one change of a changeset is about. Of a row that was changed only the key stands in the old values, of
/// one that was added there are none.
class ChangedRow {
public:
    explicit ChangedRow(sqlite3_changeset_iter* iter) : m_iter(iter) {
        int columns = 0;
        int indirect = 0;
        const char* table = nullptr;
        m_code = sqlite3changeset_op(iter, &table, &columns, &m_operation, &indirect);
        m_table = m_code == SQLITE_OK ? std::string_view(table) : std::string_view();
    }

    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] std::string_view table() const { return m_table; }

    /// A column of the primary key.
    [[nodiscard]] std::uint64_t number(int column) const {
        sqlite3_value* value = valueAt(column);
        return value == nullptr ? 0 : static_cast<std::uint64_t>(sqlite3_value_int64(value));
    }
    template <typename Id>
    [[nodiscard]] Id idAt(int column) const {
        return Id{static_cast<decltype(Id{}.value)>(number(column))};
    }
    template <typename Fixed>
    [[nodiscard]] Fixed fixed(int column) const {
        Fixed out{};
        sqlite3_value* value = valueAt(column);
        if (value != nullptr && static_cast<std::size_t>(sqlite3_value_bytes(value)) == out.data.size()) {
            std::memcpy(out.data.data(), sqlite3_value_blob(value), out.data.size());
        }
        return out;
    }

private:
    [[nodiscard]] sqlite3_value* valueAt(int column) const {
        sqlite3_value* out = nullptr;
        const int code = m_operation == SQLITE_INSERT ? sqlite3changeset_new(m_iter, column, &out)
                                                      : sqlite3changeset_old(m_iter, column, &out);
        return code == SQLITE_OK ? out : nullptr;
    }

    sqlite3_changeset_iter* m_iter;
    int m_code = SQLITE_OK;
    int m_operation = 0;
    std::string_view m_table;
};

/// The member whose operator, or proposed operator, has this key.
[[nodiscard]] Result<Done> addMemberOf(Database& database, std::string_view table, const Address& key, Changes& into) {
    TALLY_ASSIGN(const auto member, query::one(
                                        database, "SELECT member FROM " + std::string(table) + " WHERE key = ?",
                                        [](const Statement& row) { return row.as<MemberId>(0); }, key));
    if (member) {
        into.members.push_back(*member);
    }
    return Done{};
}

/// Columns are numbered as in resources/schema.
[[nodiscard]] Result<Done> addRow(Database& database, const ChangedRow& row, Changes& into) {
    const std::string_view table = row.table();
    if (table == "members") {
        into.members.push_back(row.idAt<MemberId>(0));
    } else if (table == "operators" || table == "operator_proposals") {
        return addMemberOf(database, table, row.fixed<Address>(0), into);
    } else if (table == "prepared_calls") {
        into.preparedCalls = true;
    } else if (table == "civil_zone" || table == "policies" || table == "holidays") {
        into.rules = true;
    } else if (table == "lines") {
        into.lines.push_back({static_cast<LineKind>(row.number(0)), row.idAt<MemberId>(1), row.idAt<MemberId>(2),
                              static_cast<std::uint16_t>(row.number(3))});
    } else if (table == "roots" || table == "clearings") {
        into.roots.push_back(row.idAt<RootId>(0));
    } else if (table == "credentials" || table == "receipt_marks") {
        into.credentials.push_back(CredentialId::unpack(row.number(0)));
    } else if (table == "occupancies") {
        into.documents.push_back(row.fixed<Hash>(0));
    } else if (table == "backings") {
        into.documents.push_back(row.fixed<Hash>(1));
    } else if (table == "requests" || table == "quotes") {
        into.requests.push_back(CredentialId::unpack(row.number(0)));
    }
    return Done{};
}

}  // namespace

Result<Changes> changesIn(Database& database, BytesView changeset) {
    Changes out;
    if (changeset.empty()) {
        return out;
    }
    sqlite3_changeset_iter* begun = nullptr;
    // SQLite takes what it only reads as not const.
    void* const bytes = const_cast<std::uint8_t*>(changeset.data());
    if (const int code = sqlite3changeset_start(&begun, static_cast<int>(changeset.size()), bytes); code != SQLITE_OK) {
        return readingFailure(code);
    }
    const Iter iter(begun);
    for (;;) {
        const int code = sqlite3changeset_next(iter.get());
        if (code == SQLITE_DONE) {
            out.tidy();
            return out;
        }
        if (code != SQLITE_ROW) {
            return readingFailure(code);
        }
        const ChangedRow row(iter.get());
        if (row.code() != SQLITE_OK) {
            return readingFailure(row.code());
        }
        TALLY_TRY(addRow(database, row, out));
    }
}

}  // namespace tally
