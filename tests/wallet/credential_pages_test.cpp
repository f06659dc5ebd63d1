#include "models/wallet/credential_pages.h"

#include "models/crypto/random.h"
#include "models/wallet/migrations.h"
#include "tests/wallet/many_credentials.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr std::int64_t kMany = 100'000;

/// What SQL would say without any of our tables.
[[nodiscard]] std::string naive(const CredentialPageQuery& query) {
    std::string sql = " FROM plain_credentials c JOIN plain_roots r ON r.id = c.id >> 32 WHERE 1";
    const std::string member = std::to_string(query.member.value);
    if (query.side == CredentialSide::Holder) {
        sql += " AND c.owner = " + member;
    } else if (query.side == CredentialSide::Offeree) {
        sql += " AND c.state IN (1, 3) AND c.offeree = " + member;
    } else if (query.side == CredentialSide::Issuer) {
        sql += " AND r.issuer = " + member;
    }
    if (query.state) {
        sql += " AND c.state = " + std::to_string(static_cast<int>(*query.state));
    }
    if (query.issuer) {
        sql += " AND r.issuer = " + std::to_string(query.issuer->value);
    }
    if (query.due) {
        sql += " AND r.due_day BETWEEN " + std::to_string(query.due->first.days) + " AND " +
               std::to_string(query.due->second.days);
    }
    sql += query.overdueOnly ? " AND r.overdue = 1" : "";
    sql += query.frozenOnly ? " AND c.frozen > 0" : "";
    sql += query.withValueOnly ? " AND c.value > 0" : "";
    return sql;
}

[[nodiscard]] std::string naiveOrder(const CredentialPageQuery& query) {
    const char* const columns[] = {"c.id", "r.due_day", "c.value", "r.issuer"};
    const std::string way = query.descending ? " DESC" : "";
    return " ORDER BY " + std::string(columns[static_cast<int>(query.sort)]) + way + ", c.id" + way;
}

/// A copy of the ledger's tables as they are now, in memory, for what SQL would say.
[[nodiscard]] Result<Done> copyPlain(Database& database) {
    return database.execute(
        "DROP TABLE IF EXISTS temp.plain_credentials; DROP TABLE IF EXISTS temp.plain_roots;"
        "CREATE TEMP TABLE plain_credentials (id INTEGER PRIMARY KEY, owner, offeree, value, reserved, frozen, state);"
        "CREATE TEMP TABLE plain_roots (id INTEGER PRIMARY KEY, issuer, currency, due_day, overdue);"
        "INSERT INTO plain_credentials SELECT id, owner, offeree, value, reserved, frozen, state FROM credentials;"
        "INSERT INTO plain_roots SELECT id, issuer, currency, due_day, overdue FROM roots");
}

/// Every side, sort and direction, alone and with filters.
[[nodiscard]] std::vector<CredentialPageQuery> manyQueries() {
    std::vector<CredentialPageQuery> out;
    for (const auto side :
         {CredentialSide::Holder, CredentialSide::Offeree, CredentialSide::Issuer, CredentialSide::Everybody}) {
        for (int sort = 0; sort < 4; ++sort) {
            CredentialPageQuery query;
            query.side = side;
            query.member = {7};
            query.sort = static_cast<CredentialSort>(sort);
            query.descending = sort % 2 == 0;
            out.push_back(query);
            query.descending = !query.descending;
            query.issuer = MemberId{side == CredentialSide::Issuer ? 7u : 4u};
            query.withValueOnly = true;
            out.push_back(query);
            query.issuer.reset();
            query.state = side == CredentialSide::Offeree ? CredentialState::Offered : CredentialState::Held;
            query.due = std::pair(Date{20050}, Date{20120});
            out.push_back(query);
            query.overdueOnly = true;
            query.due.reset();
            out.push_back(query);
            query.overdueOnly = false;
            query.frozenOnly = true;
            query.issuer = MemberId{7};
            query.due = std::pair(Date{20000}, Date{20300});
            out.push_back(query);
        }
    }
    return out;
}

[[nodiscard]] std::vector<std::int64_t> integersOf(Database& database, const std::string& sql) {
    auto statement = database.prepare(sql);
    statement->query();
    std::vector<std::int64_t> out;
    while (*statement->next()) {
        out.push_back(statement->integer(0));
    }
    return out;
}

[[nodiscard]] std::vector<CurrencyTotal> naiveTotals(Database& database, const CredentialPageQuery& query) {
    auto statement =
        database.prepare("SELECT r.currency, count(*), sum(c.value), sum(max(0, c.value - c.reserved - c.frozen))" +
                         naive(query) + " GROUP BY r.currency");
    statement->query();
    std::vector<CurrencyTotal> out;
    while (*statement->next()) {
        out.push_back({statement->as<std::uint16_t>(0), statement->as<std::uint64_t>(1), statement->integer(2),
                       statement->integer(3)});
    }
    return out;
}

/// All that a query lists, page after page.
[[nodiscard]] Result<std::vector<std::int64_t>> walked(CredentialPages& pages, const CredentialPageQuery& query,
                                                       std::size_t limit, bool backwards) {
    std::vector<std::int64_t> out;
    PageOf which;
    which.limit = limit;
    if (backwards) {
        const std::int64_t beyond = query.descending ? -1 : INT64_MAX;
        which.before = CredentialKey{beyond, CredentialId::unpack(0)};
    }
    for (;;) {
        TALLY_ASSIGN(const auto rows, pages.page(query, which));
        std::vector<std::int64_t> ids;
        for (const CredentialRow& row : rows) {
            ids.push_back(static_cast<std::int64_t>(row.credential.id.packed()));
        }
        out.insert(backwards ? out.begin() : out.end(), ids.begin(), ids.end());
        if (rows.size() < limit) {
            return out;
        }
        (backwards ? which.before : which.after) =
            CredentialPages::keyOf(query, backwards ? rows.front() : rows.back());
    }
}

}  // namespace

class CredentialPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyQueryHasItsIndex();
    void pagesAddUpToTheWholeList();
    void totalsAreThoseOfTheRows();
    void aRowKnowsItsNumber();
    void whatChangesMovesAndIsCountedAnew();
    void aWalletOfTheStepBeforeIsTakenAlong();

private:
    [[nodiscard]] Database opened(const std::string& name) {
        return std::move(
            *Database::open(m_folder.path().toStdString() + "/" + name, *randomSecret(48), {true, nullptr}));
    }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
};

void CredentialPagesTest::initTestCase() {
    m_database.emplace(opened("many"));
    QVERIFY(migrate(*m_database, schemaSteps(), [](std::int64_t) -> Result<Done> { return Done{}; }));
    QVERIFY(addCredentials(*m_database, kMany));
    QVERIFY(copyPlain(*m_database));
}

void CredentialPagesTest::everyQueryHasItsIndex() {
    for (const CredentialPageQuery& query : manyQueries()) {
        for (const std::string& sql : CredentialPages::statementsOf(query)) {
            auto plan = m_database->prepare("EXPLAIN QUERY PLAN " + sql);
            QVERIFY2(plan, sql.c_str());
            plan->queryList(
                std::vector<std::int64_t>(static_cast<std::size_t>(std::count(sql.begin(), sql.end(), '?')), 1));
            while (*plan->next()) {
                const std::string step(plan->text(3));
                const bool isByIndex =
                    step.find("SCAN") == std::string::npos || step.find(" INDEX ") != std::string::npos;
                const bool isNewest = sql.find("NOT INDEXED") != std::string::npos;
                QVERIFY2(isByIndex || isNewest, (sql + "\n" + step).c_str());
                const bool isSorted = step.find("TEMP B-TREE") == std::string::npos;
                QVERIFY2(isSorted || !CredentialPages::isSortedByIndex(query), (sql + "\n" + step).c_str());
            }
        }
    }
}

void CredentialPagesTest::pagesAddUpToTheWholeList() {
    CredentialPages pages(*m_database);
    int number = 0;
    for (const CredentialPageQuery& query : manyQueries()) {
        const auto expected = integersOf(*m_database, "SELECT c.id" + naive(query) + naiveOrder(query));
        const std::size_t limit = expected.size() > 20'000 ? 4'999 : 301;
        const auto found = walked(pages, query, limit, ++number % 2 == 0);
        QVERIFY2(found, codeOf(found).c_str());
        QVERIFY2(*found == expected, naive(query).c_str());
    }
}

void CredentialPagesTest::totalsAreThoseOfTheRows() {
    CredentialPages pages(*m_database);
    for (const CredentialPageQuery& query : manyQueries()) {
        const auto totals = pages.totals(query);
        QVERIFY2(totals, codeOf(totals).c_str());
        QVERIFY2(*totals == naiveTotals(*m_database, query), naive(query).c_str());
    }
}

void CredentialPagesTest::aRowKnowsItsNumber() {
    CredentialPages pages(*m_database);
    for (const CredentialPageQuery& query : manyQueries()) {
        const auto ids = integersOf(*m_database, "SELECT c.id" + naive(query) + naiveOrder(query));
        for (std::size_t at = 0; at < ids.size(); at += 1 + ids.size() / 3) {
            const auto number = pages.rowNumberOf(query, CredentialId::unpack(static_cast<std::uint64_t>(ids[at])));
            QVERIFY2(number, codeOf(number).c_str());
            QVERIFY2(*number == at, naive(query).c_str());
        }
    }
    CredentialPageQuery held;
    held.state = CredentialState::Held;
    QVERIFY(!*pages.rowNumberOf(held, {{1}, 7}));
    QVERIFY(!*pages.rowNumberOf(held, {{999'999}, 0}));
}

void CredentialPagesTest::whatChangesMovesAndIsCountedAnew() {
    CredentialPages pages(*m_database);
    CredentialPageQuery held;
    held.side = CredentialSide::Holder;
    held.member = {39};
    held.state = CredentialState::Held;
    const auto before = naiveTotals(*m_database, held);
    auto tx = Tx::begin(*m_database);
    QVERIFY(m_database->execute("UPDATE credentials SET owner = 39, state = 2, frozen = 3 WHERE id >> 32 = 77"));
    QVERIFY(m_database->execute("UPDATE roots SET overdue = 1, due_day = 20001 WHERE id = 77"));
    QVERIFY(m_database->execute("DELETE FROM credentials WHERE id >> 32 = 78"));
    QVERIFY(copyPlain(*m_database));
    QVERIFY(naiveTotals(*m_database, held) != before);
    for (CredentialPageQuery query : manyQueries()) {
        query.member = {39};
        QVERIFY2(*pages.totals(query) == naiveTotals(*m_database, query), naive(query).c_str());
    }
    held.overdueOnly = true;
    const auto found = walked(pages, held, 50, false);
    QVERIFY(*found == integersOf(*m_database, "SELECT c.id" + naive(held) + naiveOrder(held)));
}

void CredentialPagesTest::aWalletOfTheStepBeforeIsTakenAlong() {
    Database database = opened("older");
    std::vector<std::int64_t> copies;
    const auto copy = [&copies](std::int64_t from) -> Result<Done> {
        copies.push_back(from);
        return Done{};
    };
    QVERIFY(migrate(database, schemaSteps().first(3), copy));
    QVERIFY(addCredentials(database, 2'000));
    copies.clear();
    QVERIFY(migrate(database, schemaSteps(), copy));
    QVERIFY(copyPlain(database));
    QVERIFY(!copies.empty() && copies.front() == 3);
    CredentialPages pages(database);
    for (const CredentialPageQuery& query : manyQueries()) {
        const auto found = walked(pages, query, 100, false);
        QVERIFY2(found, codeOf(found).c_str());
        QVERIFY(*found == integersOf(database, "SELECT c.id" + naive(query) + naiveOrder(query)));
        QVERIFY(*pages.totals(query) == naiveTotals(database, query));
    }
}

QTEST_APPLESS_MAIN(CredentialPagesTest)
#include "credential_pages_test.moc"
