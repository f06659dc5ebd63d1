#include "models/wallet/credential_pages.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <map>

namespace tally {

namespace {

/// Bits of `flags` (004_pages.sql).
constexpr std::int64_t kOverdue = 1;
constexpr std::int64_t kFrozen = 2;
constexpr std::int64_t kHasValue = 4;

/// A condition and what is bound in it.
struct Terms {
    std::string sql;
    std::vector<std::int64_t> values;

    void add(std::string_view condition, std::initializer_list<std::int64_t> bound = {}) {
        sql += (sql.empty() ? " WHERE " : " AND ") + std::string(condition);
        values.insert(values.end(), bound);
    }
};

/// Where in the order a stretch of rows lies.
enum class Stretch { All, Tie, Beyond };

[[nodiscard]] std::string_view sideName(CredentialSide side) {
    switch (side) {
        case CredentialSide::Holder:
            return "owner";
        case CredentialSide::Offeree:
            return "offeree";
        case CredentialSide::Issuer:
            return "issuer";
        case CredentialSide::Everybody:
            break;
    }
    return "all";
}

[[nodiscard]] std::string_view columnOf(CredentialSort sort) {
    switch (sort) {
        case CredentialSort::DueDay:
            return "due_day";
        case CredentialSort::Amount:
            return "value";
        case CredentialSort::Issuer:
            return "issuer";
        case CredentialSort::Newest:
            break;
    }
    return "id";
}

[[nodiscard]] bool hasOneIssuer(const CredentialPageQuery& query) {
    return query.side == CredentialSide::Issuer || query.issuer.has_value();
}

/// What is really sorted by: with one issuer, its own order is that of the ids.
[[nodiscard]] CredentialSort sortOf(const CredentialPageQuery& query) {
    return query.sort == CredentialSort::Issuer && hasOneIssuer(query) ? CredentialSort::Newest : query.sort;
}

/// The table, by the index that has the query's order, or its member and issuer where none has.
[[nodiscard]] std::string fromList(const CredentialPageQuery& query) {
    const auto by = [](std::string_view index) {
        return " FROM credential_list INDEXED BY credentials_" + std::string(index);
    };
    const CredentialSort sort = sortOf(query);
    const bool isByDay = sort == CredentialSort::DueDay;
    if (query.side == CredentialSide::Offeree) {
        return by("offeree_id");
    }
    if (query.side == CredentialSide::Holder) {
        const bool isOfOne = query.issuer && sort == CredentialSort::Newest;
        return by(isByDay                                     ? "owner_due"
                  : sort == CredentialSort::Amount            ? "owner_value"
                  : isOfOne || sort == CredentialSort::Issuer ? "owner_issuer"
                                                              : "owner_id");
    }
    if (hasOneIssuer(query) || sort == CredentialSort::Issuer) {
        return by(isByDay ? "issuer_due" : "issuer_id");
    }
    return isByDay ? by("all_due") : " FROM credential_list NOT INDEXED";
}

void addSide(Terms& terms, const CredentialPageQuery& query) {
    if (query.side == CredentialSide::Everybody) {
        return;
    }
    const std::string name(sideName(query.side));
    if (query.side != CredentialSide::Issuer) {
        // A partial index is taken only by a query that says what it leaves out.
        terms.add(name + " > 0");
    }
    terms.add(name + " = ?", {query.member.value});
}

void addFlags(Terms& terms, const CredentialPageQuery& query) {
    const std::pair<bool, std::int64_t> wanted[] = {
        {query.overdueOnly, kOverdue}, {query.frozenOnly, kFrozen}, {query.withValueOnly, kHasValue}};
    std::int64_t mask = 0;
    for (const auto& [isWanted, flag] : wanted) {
        mask |= isWanted ? flag : 0;
    }
    if (mask != 0) {
        terms.add("flags & ? = ?", {mask, mask});
    }
}

void addRest(Terms& terms, const CredentialPageQuery& query) {
    if (query.state) {
        terms.add("state = ?", {static_cast<std::int64_t>(*query.state)});
    }
    if (query.issuer) {
        terms.add("issuer = ?", {query.issuer->value});
    }
    if (query.due) {
        terms.add("due_day BETWEEN ? AND ?", {query.due->first.days, query.due->second.days});
    }
    addFlags(terms, query);
}

/// The rows of one stretch: `key` is where it begins, not included.
[[nodiscard]] Terms stretchOf(const CredentialPageQuery& query, Stretch stretch, const CredentialKey& key,
                              bool isUpwards) {
    Terms terms;
    addSide(terms, query);
    addRest(terms, query);
    const std::string column(columnOf(sortOf(query)));
    const std::string than = isUpwards ? " > ?" : " < ?";
    if (stretch == Stretch::Tie) {
        terms.add(column + " = ?", {key.sort});
        terms.add("id" + than, {static_cast<std::int64_t>(key.id.packed())});
    } else if (stretch == Stretch::Beyond) {
        terms.add(column + than, {key.sort});
    }
    return terms;
}

[[nodiscard]] std::string selectKeys(const CredentialPageQuery& query, const Terms& terms, bool isUpwards) {
    const std::string column(columnOf(sortOf(query)));
    const std::string way = isUpwards ? "" : " DESC";
    return "SELECT " + column + ", id" + fromList(query) + terms.sql + " ORDER BY " +
           (column == "id" ? "" : column + way + ", ") + "id" + way + " LIMIT ?";
}

[[nodiscard]] std::vector<Stretch> stretchesAfter(const CredentialPageQuery& query, bool fromTheStart) {
    if (fromTheStart) {
        return {Stretch::All};
    }
    if (sortOf(query) == CredentialSort::Newest) {
        return {Stretch::Beyond};
    }
    return {Stretch::Tie, Stretch::Beyond};
}

/// Which kept sums answer the query, and how.
[[nodiscard]] std::pair<std::string, Terms> totalsOf(const CredentialPageQuery& query) {
    if (query.due && hasOneIssuer(query)) {
        CredentialPageQuery byDay = query;
        byDay.sort = CredentialSort::DueDay;
        Terms terms;
        addSide(terms, byDay);
        addRest(terms, byDay);
        return {"SELECT currency, 1, value, available" + fromList(byDay), terms};
    }
    Terms terms;
    terms.add("side = ?", {query.side == CredentialSide::Offeree ? 2 : 1});
    if (query.side == CredentialSide::Issuer) {
        terms.add("issuer = ?", {query.member.value});
    } else if (query.side != CredentialSide::Everybody) {
        terms.add("member = ?", {query.member.value});
    }
    addRest(terms, query);
    const std::string table = query.due ? "credential_dues" : "credential_counts";
    return {"SELECT currency, count, value, available FROM " + table, terms};
}

[[nodiscard]] std::int64_t sortValue(CredentialSort sort, const CredentialRow& row) {
    switch (sort) {
        case CredentialSort::DueDay:
            return row.root.dueDay.days;
        case CredentialSort::Amount:
            return row.credential.value;
        case CredentialSort::Issuer:
            return row.root.issuer.value;
        case CredentialSort::Newest:
            break;
    }
    return static_cast<std::int64_t>(row.credential.id.packed());
}

}  // namespace

bool CredentialPages::isSortedByIndex(const CredentialPageQuery& query) {
    switch (query.side) {
        case CredentialSide::Holder:
            return true;
        case CredentialSide::Offeree:
            return sortOf(query) == CredentialSort::Newest;
        case CredentialSide::Issuer:
        case CredentialSide::Everybody:
            break;
    }
    return query.sort != CredentialSort::Amount;
}

CredentialKey CredentialPages::keyOf(const CredentialPageQuery& query, const CredentialRow& row) {
    return {sortValue(sortOf(query), row), row.credential.id};
}

Result<std::vector<CredentialKey>> CredentialPages::keys(const CredentialPageQuery& query, const PageOf& which) {
    const bool isBack = !which.after && which.before;
    const bool isUpwards = query.descending == isBack;
    const CredentialKey from = which.after ? *which.after : which.before.value_or(CredentialKey{});
    std::vector<CredentialKey> found;
    for (const Stretch stretch : stretchesAfter(query, !which.after && !which.before)) {
        Terms terms = stretchOf(query, stretch, from, isUpwards);
        terms.values.push_back(static_cast<std::int64_t>(which.limit - found.size()));
        TALLY_ASSIGN(Statement statement, m_database.prepare(selectKeys(query, terms, isUpwards)));
        statement.queryList(terms.values);
        TALLY_ASSIGN(const std::vector<CredentialKey> some, query::rowsOf(statement, [](const Statement& row) {
                         return CredentialKey{row.integer(0), row.as<CredentialId>(1)};
                     }));
        found.insert(found.end(), some.begin(), some.end());
    }
    if (isBack) {
        std::reverse(found.begin(), found.end());
    }
    return found;
}

Result<std::vector<CredentialRow>> CredentialPages::page(const CredentialPageQuery& query, const PageOf& which) {
    TALLY_ASSIGN(const std::vector<CredentialKey> found, keys(query, which));
    std::vector<CredentialId> ids;
    ids.reserve(found.size());
    for (const CredentialKey& key : found) {
        ids.push_back(key.id);
    }
    return byIds(ids);
}

Result<std::vector<CurrencyTotal>> CredentialPages::totals(const CredentialPageQuery& query) {
    const auto [sql, terms] = totalsOf(query);
    TALLY_ASSIGN(Statement statement, m_database.prepare(sql + terms.sql));
    statement.queryList(terms.values);
    std::map<std::uint16_t, CurrencyTotal> sums;
    for (;;) {
        TALLY_ASSIGN(const bool row, statement.next());
        if (!row) {
            break;
        }
        CurrencyTotal& sum = sums[statement.as<std::uint16_t>(0)];
        sum.count += statement.as<std::uint64_t>(1);
        sum.value += statement.integer(2);
        sum.available += statement.integer(3);
    }
    std::vector<CurrencyTotal> out;
    for (auto& [currency, sum] : sums) {
        if (sum.count > 0) {
            sum.currency = currency;
            out.push_back(sum);
        }
    }
    return out;
}

Result<std::optional<std::uint64_t>> CredentialPages::rowNumberOf(const CredentialPageQuery& query, CredentialId id) {
    const CredentialId wanted[] = {id};
    TALLY_ASSIGN(const std::vector<CredentialRow> rows, byIds(wanted));
    if (rows.empty()) {
        return std::nullopt;
    }
    Terms itself;
    itself.add("id = ?", {static_cast<std::int64_t>(id.packed())});
    addSide(itself, query);
    addRest(itself, query);
    const auto count = [this](const std::string& from, const Terms& terms) -> Result<std::uint64_t> {
        TALLY_ASSIGN(Statement statement, m_database.prepare("SELECT count(*)" + from + terms.sql));
        statement.queryList(terms.values);
        TALLY_ASSIGN([[maybe_unused]] const bool row, statement.next());
        return statement.as<std::uint64_t>(0);
    };
    TALLY_ASSIGN(const std::uint64_t matches, count(" FROM credential_list", itself));
    if (matches == 0) {
        return std::nullopt;
    }
    const CredentialKey key = keyOf(query, rows.front());
    std::uint64_t before = 0;
    for (const Stretch stretch : stretchesAfter(query, false)) {
        const Terms terms = stretchOf(query, stretch, key, query.descending);
        TALLY_ASSIGN(const std::uint64_t some, count(fromList(query), terms));
        before += some;
    }
    return before;
}

Result<std::vector<CredentialRow>> CredentialPages::byIds(std::span<const CredentialId> ids) {
    std::vector<CredentialRow> out;
    out.reserve(ids.size());
    LedgerQueries one(m_database);
    for (const CredentialId id : ids) {
        TALLY_ASSIGN(auto row, one.credentialRow(id));
        if (row) {
            out.push_back(std::move(*row));
        }
    }
    return out;
}

std::vector<std::string> CredentialPages::statementsOf(const CredentialPageQuery& query) {
    std::vector<std::string> out;
    for (const bool isUpwards : {true, false}) {
        for (const Stretch stretch : {Stretch::All, Stretch::Tie, Stretch::Beyond}) {
            const Terms terms = stretchOf(query, stretch, {}, isUpwards);
            out.push_back(selectKeys(query, terms, isUpwards));
            out.push_back("SELECT count(*)" + fromList(query) + terms.sql);
        }
    }
    const auto [sql, terms] = totalsOf(query);
    out.push_back(sql + terms.sql);
    return out;
}

}  // namespace tally
