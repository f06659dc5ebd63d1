#include "models/wallet/migrations.h"

#include "models/crypto/random.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr EmbeddedFile kSteps[] = {{"001_first", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)"},
                                   {"002_second", "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO b SELECT x FROM a"},
                                   {"003_broken", "CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)"}};

}  // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stepsAreTakenInOrderWithACopyBeforeEach();
    void aStepThatFailsLeavesTheOneBefore();
    void aCopyThatFailsStopsTheStep();
    void aNewerDatabaseIsLeftAsItIs();
    void theShippedStepsAreNumbered();

private:
    [[nodiscard]] Result<Done> bring(std::size_t steps) {
        return migrate(*m_database, std::span(kSteps).first(steps), [this](std::int64_t from) -> Result<Done> {
            m_copies.push_back(from);
            return m_copyFails ? Result<Done>(fail(kWalletIo)) : Result<Done>(Done{});
        });
    }
    [[nodiscard]] std::int64_t version() { return *m_database->integer("PRAGMA user_version"); }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
    std::vector<std::int64_t> m_copies;
    bool m_copyFails = false;
    int m_number = 0;
};

void MigrationsTest::init() {
    m_database.reset();
    m_copies.clear();
    m_copyFails = false;
    const auto path = m_folder.path().toStdString() + "/" + std::to_string(++m_number);
    m_database.emplace(std::move(*Database::open(path, *randomSecret(48), {true, nullptr})));
}

void MigrationsTest::stepsAreTakenInOrderWithACopyBeforeEach() {
    QVERIFY(bring(1));
    QVERIFY(m_copies.empty());
    QVERIFY(bring(2));
    QCOMPARE(m_copies, std::vector<std::int64_t>{1});
    QCOMPARE(version(), 2);
    QCOMPARE(*m_database->integer("SELECT x FROM b"), 1);
    QVERIFY(bring(2));
    QCOMPARE(m_copies.size(), std::size_t{1});
}

void MigrationsTest::aStepThatFailsLeavesTheOneBefore() {
    QCOMPARE(codeOf(bring(3)), std::string("wallet.database"));
    QCOMPARE(version(), 2);
    QCOMPARE(*m_database->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'c'"), 0);
}

void MigrationsTest::aCopyThatFailsStopsTheStep() {
    QVERIFY(bring(1));
    m_copyFails = true;
    QCOMPARE(codeOf(bring(2)), std::string("wallet.io"));
    QCOMPARE(version(), 1);
}

void MigrationsTest::aNewerDatabaseIsLeftAsItIs() {
    QVERIFY(m_database->execute("PRAGMA user_version = 9"));
    const auto done = bring(2);
    QCOMPARE(codeOf(done), std::string("wallet.newer"));
    QCOMPARE(done.error().args, (std::vector<std::string>{"9", "2"}));
    QCOMPARE(*m_database->integer("SELECT count(*) FROM sqlite_schema"), 0);
}

void MigrationsTest::theShippedStepsAreNumbered() {
    QVERIFY(schemaSteps().size() >= 3);
    QVERIFY(migrate(*m_database, schemaSteps(), [](std::int64_t) -> Result<Done> { return Done{}; }));
    QCOMPARE(version(), static_cast<std::int64_t>(schemaSteps().size()));
}

QTEST_APPLESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
