#include "models/wallet/credential_list.h"

#include "models/wallet/kept_lists.h"
#include "models/wallet/kept_pages.h"
#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <iterator>

namespace tally {

namespace {

constexpr std::string_view kFrom = " FROM credentials c JOIN roots r ON r.id = c.id >> 32";

[[nodiscard]] const std::string& columns() {
    static const std::string kColumns =
        "SELECT " + rows::columnsOf<Credential>("c.") + ", " + rows::columnsOf<Root>("r.");
    return kColumns;
}

/// A condition with what is bound in it.
struct Where {
    std::string sql;
    std::vector<std::int64_t> values;

    void add(std::string_view condition, std::initializer_list<std::int64_t> bound) {
        sql += (sql.empty() ? " WHERE " : " AND ") + std::string(condition);
        values.insert(values.end(), bound);
    }
};

[[nodiscard]] std::int64_t code(CredentialState state) { return static_cast<std::int64_t>(state); }

void addScope(Where& where, const CredentialListQuery& query) {
    const std::int64_t me = query.member.value;
    switch (query.scope) {
        case CredentialScope::Mine:
            return where.add(
                "((c.owner > 0 AND c.owner = ? AND c.value > 0 AND c.state = ?) OR (c.offeree > 0 AND "
                "c.offeree = ? AND c.state = ?))",
                {me, code(CredentialState::Held), me, code(CredentialState::Offered)});
        case CredentialScope::Held:
            return where.add("c.owner > 0 AND c.owner = ? AND c.state = ? AND c.value > 0 AND r.cleared < r.face",
                             {me, code(CredentialState::Held)});
        case CredentialScope::ToAccept:
            return where.add("c.offeree > 0 AND c.offeree = ? AND c.state = ? AND c.expiry_day >= ?",
                             {me, code(CredentialState::Offered), query.today.days});
        case CredentialScope::Offered:
            return where.add(
                "c.state = ? AND ((c.owner > 0 AND c.owner = ?) OR EXISTS (SELECT 1 FROM credentials p WHERE p.id = "
                "(c.id >> 32 << 32 | c.parent) AND p.owner = ? AND (c.id & 4294967295) > 0))",
                {code(CredentialState::Offered), me, me});
        case CredentialScope::Financing:
            return where.add("c.state = ? AND EXISTS (SELECT 1 FROM requests q WHERE q.id = c.id AND q.applicant = ?)",
                             {code(CredentialState::InFinancing), me});
        case CredentialScope::Overdue:
            return where.add(
                "c.owner > 0 AND c.owner = ? AND c.state = ? AND c.value > 0 AND r.due_day < ? AND "
                "r.cleared < r.face",
                {me, code(CredentialState::Held), query.today.days});
        case CredentialScope::Issued:
            return where.add("r.issuer = ? AND (c.id & 4294967295) = 0", {me});
        case CredentialScope::All:
            return where.add("c.value > 0", {});
    }
}

[[nodiscard]] Where whereOf(const CredentialListQuery& query) {
    Where where;
    addScope(where, query);
    if (query.issuer) {
        where.add("r.issuer = ?", {query.issuer->value});
    }
    if (query.due) {
        where.add("r.due_day BETWEEN ? AND ?", {query.due->first.days, query.due->second.days});
    }
    if (query.root) {
        where.add("c.id BETWEEN ? AND ?", {static_cast<std::int64_t>(CredentialId{*query.root, 0}.packed()),
                                           static_cast<std::int64_t>(CredentialId{*query.root, 0xffffffff}.packed())});
    }
    if (!query.named.empty()) {
        std::string list;
        for (const MemberId id : query.named) {
            list += list.empty() ? "?" : ", ?";
            where.values.push_back(id.value);
        }
        where.add("r.issuer IN (" + list + ")", {});
    }
    return where;
}

[[nodiscard]] std::string orderOf(const CredentialListQuery& query) {
    const std::string way = query.descending ? " DESC" : "";
    switch (query.order) {
        case CredentialOrder::DueDay:
            return " ORDER BY r.due_day" + way + ", c.id" + way;
        case CredentialOrder::Value:
            return " ORDER BY c.value" + way + ", c.id" + way;
        case CredentialOrder::Issuer:
            return " ORDER BY r.issuer" + way + ", c.id" + way;
        case CredentialOrder::Newest:
            break;
    }
    return " ORDER BY c.id" + std::string(query.descending ? "" : " DESC");
}

[[nodiscard]] CredentialRow readRow(const Statement& row) {
    return {rows::read<Credential>(row), rows::read<Root>(row, rows::kWidth<Credential>)};
}

}  // namespace

std::uint64_t CredentialListPage::total() const {
    std::uint64_t out = 0;
    for (const CurrencySum& sum : sums) {
        out += sum.count;
    }
    return out;
}

Result<std::vector<CurrencySum>> credentialSums(Database& database, const CredentialListQuery& query) {
    TALLY_ASSIGN(const bool isKept, kept::answers(database, query));
    return isKept ? kept::sums(database, query) : scannedSums(database, query);
}

Result<CredentialListPage> credentialList(Database& database, const CredentialListQuery& query, std::uint64_t offset,
                                          std::size_t limit) {
    CredentialListPage out;
    TALLY_ASSIGN(const bool isKept, kept::answers(database, query));
    if (!isKept) {
        TALLY_ASSIGN(out.sums, scannedSums(database, query));
        TALLY_ASSIGN(out.rows, scannedRows(database, query, offset, limit));
        return out;
    }
    TALLY_ASSIGN(out.sums, kept::sums(database, query));
    TALLY_ASSIGN(const std::vector<CredentialId> ids, kept::page(database, query, offset, limit));
    TALLY_ASSIGN(Statement one, database.prepare(columns() + std::string(kFrom) + " WHERE c.id = ?"));
    for (const CredentialId id : ids) {
        one.query(id);
        TALLY_ASSIGN(auto found, query::rowsOf(one, readRow));
        std::ranges::move(found, std::back_inserter(out.rows));
    }
    return out;
}

Result<std::vector<DueSum>> dueSums(Database& database, MemberId holder) {
    TALLY_ASSIGN(const bool isKept, isFollowed(database, holder));
    return isKept ? kept::dueSums(database, holder) : scannedDueSums(database, holder);
}

Result<std::vector<CurrencySum>> scannedSums(Database& database, const CredentialListQuery& query) {
    const Where where = whereOf(query);
    TALLY_ASSIGN(Statement statement, database.prepare("SELECT r.currency, count(*), sum(c.value), sum(c.reserved)" +
                                                       std::string(kFrom) + where.sql + " GROUP BY r.currency"));
    statement.queryList(where.values);
    return query::rowsOf(statement, [](const Statement& row) {
        return CurrencySum{row.as<std::uint16_t>(0), row.as<std::uint64_t>(1), row.integer(2), row.integer(3)};
    });
}

Result<std::vector<CredentialRow>> scannedRows(Database& database, const CredentialListQuery& query,
                                               std::uint64_t offset, std::size_t limit) {
    Where where = whereOf(query);
    where.values.push_back(static_cast<std::int64_t>(limit));
    where.values.push_back(static_cast<std::int64_t>(offset));
    TALLY_ASSIGN(Statement statement,
                 database.prepare(columns() + std::string(kFrom) + where.sql + orderOf(query) + " LIMIT ? OFFSET ?"));
    statement.queryList(where.values);
    return query::rowsOf(statement, readRow);
}

Result<std::vector<DueSum>> scannedDueSums(Database& database, MemberId holder) {
    return query::all(
        database,
        "SELECT r.due_day, r.issuer, r.currency, count(*), sum(c.value), sum(c.reserved)" + std::string(kFrom) +
            " WHERE c.owner > 0 AND c.owner = ? AND c.state = ? AND c.value > 0 AND r.cleared < r.face GROUP BY "
            "r.due_day, r.issuer, r.currency ORDER BY r.due_day, r.issuer, r.currency",
        [](const Statement& row) {
            return DueSum{{static_cast<std::int32_t>(row.integer(0))},
                          row.as<MemberId>(1),
                          row.as<std::uint16_t>(2),
                          row.as<std::uint64_t>(3),
                          row.integer(4),
                          row.integer(5)};
        },
        static_cast<std::int64_t>(holder.value), code(CredentialState::Held));
}

}  // namespace tally
