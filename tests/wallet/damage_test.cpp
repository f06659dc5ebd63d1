#include "models/crypto/kdf.h"
#include "tests/wallet/wallet_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace tally;
namespace fs = std::filesystem;

class WalletDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyChangedByteOfTheDatabaseIsNoticed();
    void everyCutOfTheDatabaseIsTruncated();
    void everyChangedByteOfTheSlotsIsNoticed();
    void everyCutOfTheSlotsIsTruncated();
    void aDamagedJournalLosesAtMostItsLastTransactions();
    void whatIsNoWalletIsForeign();
    void theSlotsOfAnotherWalletDoNotOpenIt();
    void aNewerSchemaIsNewer();
    void missingFilesAreSaidToBeMissing();

private:
    [[nodiscard]] std::string answer() {
        const auto wallet = m_fixture->open();
        return codeOf(wallet);
    }
    std::unique_ptr<WalletFixture> m_fixture;
    Bytes m_database;
    Bytes m_slots;
    fs::path m_path;
    fs::path m_slotsPath;
};

void WalletDamageTest::init() {
    m_fixture = std::make_unique<WalletFixture>();
    m_path = m_fixture->path();
    m_slotsPath = m_fixture->path("seats.tally-keys");
    {
        auto wallet = m_fixture->create();
        QVERIFY(
            wallet->database().execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
                                       "INSERT INTO settings (name, value) SELECT 'row ' || i, randomblob(700) FROM n;"
                                       "DELETE FROM settings WHERE name LIKE '%7%'"));
    }
    m_database = contentOf(m_path);
    m_slots = contentOf(m_slotsPath);
}

void WalletDamageTest::everyChangedByteOfTheDatabaseIsNoticed() {
    const std::size_t step = m_database.size() / 400 + 1;
    int tried = 0;
    for (std::size_t at = 0; at < m_database.size(); at += at < 64 ? 1 : step) {
        Bytes changed = m_database;
        changed[at] ^= 0x10;
        writeContent(m_path, changed);
        const std::string code = answer();
        QVERIFY2(code == "wallet.damaged", ("offset " + std::to_string(at) + ": " + code).c_str());
        ++tried;
    }
    QVERIFY(tried > 400);
    writeContent(m_path, m_database);
    QCOMPARE(answer(), std::string());
}

void WalletDamageTest::everyCutOfTheDatabaseIsTruncated() {
    QVERIFY(m_database.size() > 20 * 4096);
    for (std::size_t size = 0; size < m_database.size();
         size += size % 4096 == 0 && size % 8192 != 0 ? std::size_t{4096} : std::size_t{1024}) {
        writeContent(m_path, BytesView(m_database).first(size));
        const std::string code = answer();
        QVERIFY2(code == "wallet.truncated", ("size " + std::to_string(size) + ": " + code).c_str());
    }
}

void WalletDamageTest::everyChangedByteOfTheSlotsIsNoticed() {
    for (std::size_t at = 0; at < m_slots.size(); ++at) {
        Bytes changed = m_slots;
        changed[at] ^= 0x04;
        writeContent(m_slotsPath, changed);
        const std::string code = answer();
        QVERIFY2(code == (at < 8 ? "wallet.foreign" : "wallet.damaged") || (at >= 8 && code == "wallet.truncated"),
                 ("offset " + std::to_string(at) + ": " + code).c_str());
    }
}

void WalletDamageTest::everyCutOfTheSlotsIsTruncated() {
    for (std::size_t size = 0; size < m_slots.size(); ++size) {
        writeContent(m_slotsPath, BytesView(m_slots).first(size));
        QCOMPARE(answer(), std::string("wallet.truncated"));
    }
}

void WalletDamageTest::aDamagedJournalLosesAtMostItsLastTransactions() {
    const pid_t child = ::fork();
    if (child == 0) {
        auto wallet = m_fixture->open();
        bool done = wallet.has_value() && wallet->database().execute("DELETE FROM settings").has_value();
        for (int i = 0; i < 20 && done; ++i) {
            done = wallet->database()
                       .execute("INSERT INTO settings SELECT count(*), randomblob(3000) FROM settings")
                       .has_value();
        }
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), 0);
    const fs::path journalPath = m_fixture->path("seats.tally-wal");
    const Bytes database = contentOf(m_path);
    const Bytes journal = contentOf(journalPath);
    QVERIFY(journal.size() > 40 * 4096);
    for (std::size_t at = 0; at < journal.size(); at += journal.size() / 60) {
        for (const bool cut : {false, true}) {
            Bytes changed = cut ? Bytes(journal.begin(), journal.begin() + static_cast<std::ptrdiff_t>(at)) : journal;
            if (!cut) {
                changed[at] ^= 0x20;
            }
            writeContent(m_path, database);
            writeContent(journalPath, changed);
            const auto wallet = m_fixture->open();
            QVERIFY2(wallet || codeOf(wallet) == "wallet.damaged", codeOf(wallet).c_str());
        }
    }
    writeContent(m_path, database);
    writeContent(journalPath, journal);
    auto wallet = m_fixture->open();
    QCOMPARE(*wallet->database().integer("SELECT count(*) FROM settings"), 20);
}

void WalletDamageTest::whatIsNoWalletIsForeign() {
    // A plain SQLite database, with and without slots beside it.
    Bytes plain(8192);
    const std::string_view mark("SQLite format 3\0", 16);
    std::copy(mark.begin(), mark.end(), plain.begin());
    writeContent(m_path, plain);
    QCOMPARE(answer(), std::string("wallet.foreign"));
    fs::remove(m_slotsPath);
    QCOMPARE(answer(), std::string("wallet.foreign"));
    writeContent(m_path, viewOf("Dear customer,\n"));
    QCOMPARE(answer(), std::string("wallet.foreign"));
    fs::remove(m_path);
    fs::create_directory(m_path);
    QCOMPARE(answer(), std::string("wallet.foreign"));
    // An encrypted database of another program, by the key this wallet happens to have.
    fs::remove(m_path);
    writeContent(m_slotsPath, m_slots);
    {
        const auto slots = KeySlots::decode(m_slots);
        const auto master = slots->openPassword(secretOf("password"));
        const auto key = hkdfSha512(master->view(), "tallystick", "wallet database key", 48);
        auto database = Database::open(m_path, *key, {true, nullptr});
        QVERIFY(database->execute("CREATE TABLE messages (text TEXT) STRICT"));
    }
    QCOMPARE(answer(), std::string("wallet.foreign"));
}

void WalletDamageTest::theSlotsOfAnotherWalletDoNotOpenIt() {
    WalletFixture other;
    { auto wallet = other.create(); }
    writeContent(m_slotsPath, contentOf(other.path("seats.tally-keys")));
    QCOMPARE(answer(), std::string("wallet.damaged"));
}

void WalletDamageTest::aNewerSchemaIsNewer() {
    {
        auto wallet = m_fixture->open();
        QVERIFY(wallet->database().execute("PRAGMA user_version = 1000"));
    }
    const Bytes before = contentOf(m_path);
    const auto newer = m_fixture->open();
    QCOMPARE(codeOf(newer), std::string("wallet.newer"));
    QCOMPARE(newer.error().args[0], std::string("1000"));
    QVERIFY(contentOf(m_path) == before);
}

void WalletDamageTest::missingFilesAreSaidToBeMissing() {
    fs::remove(m_slotsPath);
    QCOMPARE(answer(), std::string("wallet.keys-missing"));
    fs::remove(m_path);
    QCOMPARE(answer(), std::string("wallet.missing"));
    QVERIFY(!fs::exists(m_path));
}

QTEST_APPLESS_MAIN(WalletDamageTest)
#include "damage_test.moc"
