#include "models/crypto/random.h"
#include "tests/wallet/wallet_fixture.h"

#include <dlfcn.h>

using namespace tally;

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasGiven();
    void isNoPlaintext();
    void anotherKeyDoesNotOpenIt();
    void aTransactionIsTakenBackUnlessCommitted();
    void aTransactionInsideAnotherSharesItsFate();
    void aBrokenRuleIsReported();
    void statementsAreUsedAgain();
    void itsSqliteIsNobodyElses();

private:
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString() + "/x.tally"; }
    QTemporaryDir m_folder;
    Secret m_key = std::move(*randomSecret(48));
};

void DatabaseTest::keepsWhatItWasGiven() {
    const Bytes blob{0, 1, 255};
    const Hash hash{{7}};
    auto database = Database::open(path(), m_key, {true, nullptr});
    QVERIFY(database->execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d BLOB, e INTEGER) STRICT"));
    {
        auto insert = database->prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?)");
        QVERIFY(insert->run(-5, "宁波座椅", blob, hash, std::nullopt));
        QVERIFY(insert->run(std::int64_t{1} << 62, "", Bytes{}, Hash{}, std::optional<int>(3)));
    }
    auto rows = database->prepare("SELECT a, b, c, d, e FROM t WHERE a < ? ORDER BY a");
    rows->query(std::numeric_limits<std::int64_t>::max());
    QVERIFY(*rows->next());
    QCOMPARE(rows->integer(0), -5);
    QCOMPARE(rows->text(1), std::string_view("宁波座椅"));
    QVERIFY(std::ranges::equal(rows->blob(2), blob));
    QVERIFY(rows->fixed<Hash>(3) == hash);
    QVERIFY(rows->isNull(4));
    QVERIFY(*rows->next());
    QCOMPARE(rows->integer(0), std::int64_t{1} << 62);
    QCOMPARE(rows->text(1), std::string_view());
    QVERIFY(rows->blob(2).empty() && !rows->isNull(2));
    QCOMPARE(rows->number<int>(4), 3);
    QVERIFY(!*rows->next());
}

void DatabaseTest::isNoPlaintext() {
    {
        auto database = Database::open(path(), m_key);
        QVERIFY(
            database->execute("CREATE TABLE secret_name (a TEXT) STRICT; INSERT INTO secret_name VALUES ('needle')"));
        QVERIFY(database->checkpoint());
    }
    const Bytes content = contentOf(path());
    QVERIFY(content.size() >= 8192);
    QVERIFY(!textOf(content).starts_with("SQLite format 3"));
    QVERIFY(textOf(content).find("needle") == std::string_view::npos);
    QVERIFY(textOf(content).find("secret_name") == std::string_view::npos);
    QVERIFY(std::ranges::equal(BytesView(content).first(16), m_key.view().subspan(32)));
}

void DatabaseTest::anotherKeyDoesNotOpenIt() {
    const auto other = randomSecret(48);
    QCOMPARE(codeOf(Database::open(path(), *other)), std::string("wallet.damaged"));
    QVERIFY(Database::open(path(), m_key));
}

void DatabaseTest::aTransactionIsTakenBackUnlessCommitted() {
    auto database = Database::open(path(), m_key);
    {
        auto tx = Tx::begin(*database);
        QVERIFY(database->execute("INSERT INTO secret_name VALUES ('lost')"));
    }
    QCOMPARE(*database->integer("SELECT count(*) FROM secret_name"), 1);
    {
        auto tx = Tx::begin(*database);
        QVERIFY(database->execute("INSERT INTO secret_name VALUES ('kept')"));
        QVERIFY(tx->commit());
    }
    QCOMPARE(*database->integer("SELECT count(*) FROM secret_name"), 2);
}

void DatabaseTest::aTransactionInsideAnotherSharesItsFate() {
    auto database = Database::open(path(), m_key);
    {
        auto outer = Tx::begin(*database);
        QVERIFY(database->execute("INSERT INTO secret_name VALUES ('outer')"));
        {
            auto inner = Tx::begin(*database);
            QVERIFY(database->execute("INSERT INTO secret_name VALUES ('inner')"));
        }
        QVERIFY(!outer->commit());
    }
    QCOMPARE(*database->integer("SELECT count(*) FROM secret_name"), 2);
    {
        auto outer = Tx::begin(*database);
        auto inner = Tx::begin(*database);
        QVERIFY(database->execute("INSERT INTO secret_name VALUES ('both')"));
        QVERIFY(inner->commit());
        QVERIFY(outer->commit());
    }
    QCOMPARE(*database->integer("SELECT count(*) FROM secret_name"), 3);
}

void DatabaseTest::aBrokenRuleIsReported() {
    auto database = Database::open(path(), m_key);
    QVERIFY(
        database->execute("CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;"
                          "CREATE TABLE child (id INTEGER NOT NULL REFERENCES parent (id)) STRICT"));
    auto insert = database->prepare("INSERT INTO child VALUES (?)");
    QCOMPARE(codeOf(insert->run(7)), std::string("wallet.constraint"));
    QCOMPARE(codeOf(database->execute("INSERT INTO nowhere VALUES (1)")), std::string("wallet.database"));
    QCOMPARE(codeOf(database->prepare("SELECT \"no such column\" FROM child")), std::string("wallet.database"));
}

void DatabaseTest::statementsAreUsedAgain() {
    auto database = Database::open(path(), m_key);
    constexpr const char* kCount = "SELECT count(*) FROM secret_name WHERE a = ?";
    for (int i = 0; i < 3; ++i) {
        auto one = database->prepare(kCount);
        auto two = database->prepare(kCount);
        one->query("needle");
        two->query("none");
        QVERIFY(*one->next());
        QVERIFY(*two->next());
        QCOMPARE(one->integer(0), 1);
        QCOMPARE(two->integer(0), 0);
    }
}

/// A visible sqlite3_open would take over Qt's SQLite plugin.
void DatabaseTest::itsSqliteIsNobodyElses() {
    QVERIFY(::dlsym(RTLD_DEFAULT, "sqlite3_open") == nullptr);
    QVERIFY(::dlsym(RTLD_DEFAULT, "sqlite3_key") == nullptr);
}

QTEST_APPLESS_MAIN(DatabaseTest)
#include "database_test.moc"
