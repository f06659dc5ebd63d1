#include "models/wallet/kept_pages.h"

#include "models/wallet/kept_lists.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <limits>

namespace tally::kept {

namespace {

constexpr std::int64_t kLastDay = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t kLastId = std::numeric_limits<std::int64_t>::max();

/// What is asked for, in the words of the tables.
struct Question {
    std::vector<std::int64_t> lists;
    std::vector<std::int64_t> issuers;  ///< any of these; empty: of all
    bool isNobody = false;              ///< no issuer fits
    bool isWithinDays = false;
    std::int64_t firstDay = 0;
    std::int64_t lastDay = kLastDay;
    std::optional<RootId> root;
    CredentialOrder order{};
    bool isDescending = false;  ///< by key, then id
};

[[nodiscard]] std::vector<KeptList> listsOf(CredentialScope scope) {
    switch (scope) {
        case CredentialScope::Mine:
            return {KeptList::Held, KeptList::Settled, KeptList::ToAccept};
        case CredentialScope::Held:
        case CredentialScope::Overdue:
            return {KeptList::Held};
        case CredentialScope::ToAccept:
            return {KeptList::ToAccept};
        case CredentialScope::Offered:
            return {KeptList::Offered};
        case CredentialScope::Financing:
            return {KeptList::Financing};
        case CredentialScope::Issued:
            return {KeptList::Issued};
        case CredentialScope::All:
            return {KeptList::All};
    }
    return {};
}

[[nodiscard]] MemberId followedFor(const CredentialListQuery& query) {
    return query.scope == CredentialScope::All ? MemberId{} : query.member;
}

void addIssuers(const CredentialListQuery& query, Question& into) {
    for (const MemberId one : query.named) {
        if (!one.isNobody() && (!query.issuer || *query.issuer == one)) {
            into.issuers.push_back(one.value);
        }
    }
    if (query.named.empty() && query.issuer && !query.issuer->isNobody()) {
        into.issuers.push_back(query.issuer->value);
    }
    std::ranges::sort(into.issuers);
    into.issuers.erase(std::unique(into.issuers.begin(), into.issuers.end()), into.issuers.end());
    into.isNobody = into.issuers.empty() && (query.issuer || !query.named.empty());
}

[[nodiscard]] Question questionOf(const CredentialListQuery& query) {
    Question out;
    for (const KeptList list : listsOf(query.scope)) {
        out.lists.push_back(numberOf(list, followedFor(query)));
    }
    addIssuers(query, out);
    if (query.due) {
        out.isWithinDays = true;
        out.firstDay = std::max(out.firstDay, std::int64_t{query.due->first.days});
        out.lastDay = query.due->second.days;
    }
    if (query.scope == CredentialScope::Overdue) {
        out.isWithinDays = true;
        out.lastDay = std::min(out.lastDay, std::int64_t{query.today.days} - 1);
    }
    out.root = query.root;
    out.order = query.order;
    out.isDescending = query.descending != (query.order == CredentialOrder::Newest);
    return out;
}

/// SQL and what is bound in it.
struct Sql {
    std::string text;
    std::vector<std::int64_t> values;

    Sql& add(std::string_view more, std::initializer_list<std::int64_t> bound = {}) {
        text += more;
        values.insert(values.end(), bound);
        return *this;
    }
    /// "(?, ?, …)": a power of two of them, the last one repeated, so that there are few texts.
    Sql& addAnyOf(const std::vector<std::int64_t>& of) {
        const std::size_t places = std::bit_ceil(of.size());
        for (std::size_t i = 0; i < places; ++i) {
            text += i == 0 ? "(?" : ", ?";
            values.push_back(of[std::min(i, of.size() - 1)]);
        }
        text += ")";
        return *this;
    }
};

template <typename Read>
[[nodiscard]] auto rowsOf(Database& database, const Sql& sql, Read read) -> Result<std::vector<query::RowOf<Read>>> {
    TALLY_ASSIGN(Statement statement, database.prepare(sql.text));
    statement.queryList(sql.values);
    return query::rowsOf(statement, read);
}

[[nodiscard]] CredentialId idIn(const Statement& row) { return row.as<CredentialId>(0); }

/// The name of what rows of `listed` are sorted by.
[[nodiscard]] std::string_view keyOf(CredentialOrder order) {
    switch (order) {
        case CredentialOrder::Newest:
            return "id";
        case CredentialOrder::DueDay:
            return "due_day";
        case CredentialOrder::Value:
            return "value";
        case CredentialOrder::Issuer:
            return "issuer";
    }
    return {};
}

[[nodiscard]] std::string orderBy(const Question& asked) {
    const std::string way = asked.isDescending ? " DESC" : "";
    return " ORDER BY " + std::string(keyOf(asked.order)) + way + ", id" + way + " LIMIT ? OFFSET ?";
}

/// All of the lists that fits, from which the page is sorted out: where the question leaves few. One root's rows are
/// found by the primary key and nothing else: the planner does not know how few they are.
[[nodiscard]] Sql sorting(const Question& asked, std::string_view columns) {
    const std::string unsearched = asked.root ? "+" : "";
    Sql out;
    out.add("SELECT ").add(columns).add(" FROM listed ").add(asked.root ? "" : "INDEXED BY listed_of_issuer_by_due");
    out.add(" WHERE " + unsearched + "list IN ").addAnyOf(asked.lists);
    if (asked.root) {
        out.add(" AND id BETWEEN ? AND ?", {static_cast<std::int64_t>(CredentialId{*asked.root, 0}.packed()),
                                            static_cast<std::int64_t>(CredentialId{*asked.root, 0xffffffff}.packed())});
    }
    if (asked.isWithinDays) {
        out.add(" AND " + unsearched + "due_day BETWEEN ? AND ?", {asked.firstDay, asked.lastDay});
    }
    if (!asked.issuers.empty()) {
        out.add(" AND " + unsearched + "issuer IN ").addAnyOf(asked.issuers);
    }
    return out;
}

/// A run of rows in the order of the question: their keys, and how many there are.
struct Stretch {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::uint64_t count = 0;
};

[[nodiscard]] std::vector<std::int64_t> issuersOrAll(const Question& asked) {
    return asked.issuers.empty() ? std::vector<std::int64_t>{0} : asked.issuers;
}

[[nodiscard]] Result<std::vector<Stretch>> stretchesBy(Database& database, const Question& asked, StretchWay way) {
    Sql sql;
    sql.add("SELECT stretch, sum(count) FROM ").add(asked.isWithinDays ? "listed_stretches_due" : "listed_stretches");
    sql.add(" WHERE list IN ").addAnyOf(asked.lists).add(" AND way = ?", {static_cast<std::int64_t>(way)});
    if (asked.isWithinDays) {
        sql.add(" AND due_day BETWEEN ? AND ?", {asked.firstDay, asked.lastDay});
    } else {
        sql.add(" AND issuer IN ").addAnyOf(issuersOrAll(asked));
    }
    sql.add(" GROUP BY stretch ORDER BY stretch");
    return rowsOf(database, sql, [way](const Statement& row) {
        const std::int64_t stretch = row.integer(0);
        return Stretch{beginOfStretch(way, stretch), beginOfStretch(way, stretch + 1) - 1, row.as<std::uint64_t>(1)};
    });
}

/// By day or by issuer.
[[nodiscard]] Result<std::vector<Stretch>> stretchesOfSums(Database& database, const Question& asked) {
    Sql sql;
    const bool isByDay = asked.order == CredentialOrder::DueDay;
    sql.add(isByDay ? "SELECT due_day" : "SELECT issuer");
    sql.add(", sum(count) FROM listed_sums WHERE list IN ").addAnyOf(asked.lists);
    if (isByDay || !asked.issuers.empty()) {
        sql.add(" AND issuer IN ").addAnyOf(issuersOrAll(asked));
    } else {
        sql.add(" AND issuer > 0");
    }
    if (isByDay) {
        sql.add(" AND due_day BETWEEN ? AND ? GROUP BY due_day ORDER BY due_day", {asked.firstDay, asked.lastDay});
    } else if (asked.isWithinDays) {
        sql.add(" AND due_day BETWEEN ? AND ? GROUP BY issuer ORDER BY issuer", {asked.firstDay, asked.lastDay});
    } else {
        sql.add(" AND due_day = ? GROUP BY issuer ORDER BY issuer", {kEveryDay});
    }
    return rowsOf(database, sql, [](const Statement& row) {
        return Stretch{row.integer(0), row.integer(0), row.as<std::uint64_t>(1)};
    });
}

[[nodiscard]] Result<std::vector<Stretch>> stretchesOf(Database& database, const Question& asked) {
    std::vector<Stretch> out;
    if (asked.order == CredentialOrder::Newest || asked.order == CredentialOrder::Value) {
        const StretchWay way = asked.order == CredentialOrder::Value ? StretchWay::Value : StretchWay::Id;
        TALLY_ASSIGN(out, stretchesBy(database, asked, way));
    } else {
        TALLY_ASSIGN(out, stretchesOfSums(database, asked));
    }
    if (asked.isDescending) {
        std::ranges::reverse(out);
    }
    return out;
}

/// The rows whose keys lie between two: each list in its own order, merged.
[[nodiscard]] Sql between(const Question& asked, std::int64_t first, std::int64_t last) {
    const std::string key(keyOf(asked.order));
    const std::string index = std::string(asked.issuers.empty() ? "listed_by_" : "listed_of_issuer_by_") +
                              (asked.order == CredentialOrder::DueDay ? "due" : key);
    Sql out;
    for (const std::int64_t list : asked.lists) {
        out.add(out.text.empty() ? "" : " UNION ALL ");
        out.add("SELECT id").add(key == "id" ? "" : ", " + key).add(" FROM listed INDEXED BY ").add(index);
        out.add(" WHERE list = ?", {list});
        if (asked.issuers.size() == 1) {
            out.add(" AND issuer = ?", {asked.issuers.front()});
        } else if (!asked.issuers.empty()) {
            out.add(" AND issuer IN ").addAnyOf(asked.issuers);
        }
        out.add(" AND " + key + " BETWEEN ? AND ?", {first, last});
        if (asked.isWithinDays && asked.order != CredentialOrder::DueDay) {
            out.add(" AND due_day BETWEEN ? AND ?", {asked.firstDay, asked.lastDay});
        }
    }
    return out;
}

/// The page of what was selected.
[[nodiscard]] Result<std::vector<CredentialId>> cut(Database& database, const Question& asked, Sql selected,
                                                    std::uint64_t offset, std::size_t limit) {
    selected.add(orderBy(asked), {static_cast<std::int64_t>(limit), static_cast<std::int64_t>(offset)});
    return rowsOf(database, selected, idIn);
}

/// Finds the stretches that the page lies in, and reads no others.
[[nodiscard]] Result<std::vector<CredentialId>> inStretches(Database& database, const Question& asked,
                                                            std::uint64_t offset, std::size_t limit) {
    TALLY_ASSIGN(const std::vector<Stretch> stretches, stretchesOf(database, asked));
    auto at = stretches.begin();
    for (; at != stretches.end() && at->count <= offset; ++at) {
        offset -= at->count;
    }
    if (at == stretches.end() || limit == 0) {
        return std::vector<CredentialId>{};
    }
    std::int64_t first = at->first;
    std::int64_t last = at->last;
    for (std::uint64_t found = 0; at != stretches.end() && found < offset + limit; ++at) {
        found += at->count;
        first = std::min(first, at->first);
        last = std::max(last, at->last);
    }
    return cut(database, asked, between(asked, first, last), offset, limit);
}

/// Issuer after issuer, of each by id.
[[nodiscard]] Result<std::vector<CredentialId>> byIssuer(Database& database, const Question& asked,
                                                         std::uint64_t offset, std::size_t limit) {
    TALLY_ASSIGN(const std::vector<Stretch> issuers, stretchesOf(database, asked));
    std::vector<CredentialId> out;
    for (const Stretch& issuer : issuers) {
        if (out.size() >= limit) {
            break;
        }
        if (issuer.count <= offset) {
            offset -= issuer.count;
            continue;
        }
        Question one = asked;
        one.issuers = {issuer.first};
        one.order = CredentialOrder::Newest;
        const std::size_t left = limit - out.size();
        // Stretches of one issuer are not counted by day: its rows are looked through in their order.
        auto part = one.isWithinDays ? cut(database, one, between(one, 0, kLastId), offset, left)
                                     : inStretches(database, one, offset, left);
        TALLY_ASSIGN(const std::vector<CredentialId> more, std::move(part));
        out.insert(out.end(), more.begin(), more.end());
        offset = 0;
    }
    return out;
}

/// The page of what `sorting` finds: quicker than to have SQLite sort all of it.
[[nodiscard]] Result<std::vector<CredentialId>> sortedOut(Database& database, const Question& asked,
                                                          std::uint64_t offset, std::size_t limit) {
    using Found = std::pair<std::int64_t, CredentialId>;
    TALLY_ASSIGN(std::vector<Found> found,
                 rowsOf(database, sorting(asked, std::string(keyOf(asked.order)) + ", id"), [](const Statement& row) {
                     return Found{row.integer(0), row.as<CredentialId>(1)};
                 }));
    if (offset >= found.size()) {
        return std::vector<CredentialId>{};
    }
    const auto isBefore = [&](const Found& a, const Found& b) { return asked.isDescending ? b < a : a < b; };
    const auto first = found.begin() + static_cast<std::ptrdiff_t>(offset);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(limit, found.size() - offset));
    std::nth_element(found.begin(), first, found.end(), isBefore);
    std::partial_sort(first, last, found.end(), isBefore);
    std::vector<CredentialId> out;
    std::transform(first, last, std::back_inserter(out), [](const Found& one) { return one.second; });
    return out;
}

[[nodiscard]] Result<bool> hasLapsed(Database& database, const CredentialListQuery& query) {
    TALLY_ASSIGN(const auto found,
                 query::one(
                     database,
                     "SELECT 1 FROM listed INDEXED BY listed_by_expiry WHERE list = ? AND expiry_day IS NOT NULL AND "
                     "expiry_day < ? LIMIT 1",
                     [](const Statement&) { return true; }, numberOf(KeptList::ToAccept, query.member), query.today));
    return found.has_value();
}

[[nodiscard]] CurrencySum sumIn(const Statement& row) {
    return {row.as<std::uint16_t>(0), row.as<std::uint64_t>(1), row.integer(2), row.integer(3)};
}

}  // namespace

Result<bool> answers(Database& database, const CredentialListQuery& query) {
    TALLY_ASSIGN(const bool isKept, isFollowed(database, followedFor(query)));
    if (!isKept || query.scope != CredentialScope::ToAccept) {
        return isKept;
    }
    TALLY_ASSIGN(const bool isLapsed, hasLapsed(database, query));
    return !isLapsed;
}

Result<std::vector<CurrencySum>> sums(Database& database, const CredentialListQuery& query) {
    const Question asked = questionOf(query);
    if (asked.isNobody) {
        return std::vector<CurrencySum>{};
    }
    if (asked.root) {
        Sql sql = sorting(asked, "currency, count(*), sum(value), sum(reserved)");
        sql.add(" GROUP BY currency ORDER BY currency");
        return rowsOf(database, sql, sumIn);
    }
    Sql sql;
    sql.add("SELECT currency, sum(count), sum(value), sum(reserved) FROM listed_sums WHERE list IN ");
    sql.addAnyOf(asked.lists).add(" AND issuer IN ").addAnyOf(issuersOrAll(asked));
    if (asked.isWithinDays) {
        sql.add(" AND due_day BETWEEN ? AND ?", {asked.firstDay, asked.lastDay});
    } else {
        sql.add(" AND due_day = ?", {kEveryDay});
    }
    sql.add(" GROUP BY currency ORDER BY currency");
    return rowsOf(database, sql, sumIn);
}

Result<std::vector<CredentialId>> page(Database& database, const CredentialListQuery& query, std::uint64_t offset,
                                       std::size_t limit) {
    const Question asked = questionOf(query);
    if (asked.isNobody) {
        return std::vector<CredentialId>{};
    }
    if (asked.order == CredentialOrder::Issuer && !asked.root) {
        return byIssuer(database, asked, offset, limit);
    }
    const bool isSpanOfIssuers = asked.isWithinDays && !asked.issuers.empty() && asked.order != CredentialOrder::DueDay;
    if (asked.root || isSpanOfIssuers) {
        return sortedOut(database, asked, offset, limit);
    }
    return inStretches(database, asked, offset, limit);
}

Result<std::vector<DueSum>> dueSums(Database& database, MemberId holder) {
    return query::all(
        database,
        "SELECT due_day, issuer, currency, count, value, reserved FROM listed_sums WHERE list = ? AND issuer > 0 AND "
        "due_day >= 0 ORDER BY due_day, issuer, currency",
        [](const Statement& row) {
            return DueSum{row.as<Date>(0),          row.as<MemberId>(1), row.as<std::uint16_t>(2),
                          row.as<std::uint64_t>(3), row.integer(4),      row.integer(5)};
        },
        numberOf(KeptList::Held, holder));
}

}  // namespace tally::kept
