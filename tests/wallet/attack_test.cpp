#include "models/wallet/audit_store.h"
#include "tests/wallet/wallet_fixture.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tally;
namespace fs = std::filesystem;

namespace {

constexpr int kNobody = 65534;

/// What `job` answers in a process of its own, because what it does to itself cannot be undone.
template <typename Job>
[[nodiscard]] int inChild(Job job) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(job());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// From here on no file grows beyond so many bytes: to the program, a full disk.
void limitFiles(rlim_t bytes) {
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
}

[[nodiscard]] std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

[[nodiscard]] std::vector<std::string> kindsIn(WalletFile& wallet, const ManualClock& clock) {
    std::vector<std::string> out;
    const auto entries = AuditStore(wallet.database(), clock).newest(100);
    for (std::size_t i = entries ? entries->size() : 0; i > 0; --i) {
        out.push_back((*entries)[i - 1].kind);
    }
    return out;
}

}  // namespace

/// Files that somebody else prepared, folders and disks that do not serve.
class WalletAttackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlotThatAsksForTooMuchMemoryIsRefusedUnread_data() {
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<quint64>("memory");
        QTest::newRow("a terabyte") << quint32{1} << (quint64{1} << 40);
        QTest::newRow("two gigabytes") << quint32{1} << (quint64{2} << 30);
        QTest::newRow("all of it") << quint32{1} << ~quint64{0};
        QTest::newRow("for ever") << ~quint32{0} << (quint64{64} << 10);
        QTest::newRow("much, for long") << quint32{64} << (quint64{1} << 30);
        QTest::newRow("no pass") << quint32{0} << (quint64{64} << 10);
        QTest::newRow("nothing") << quint32{0} << quint64{0};
    }

    void aSlotThatAsksForTooMuchMemoryIsRefusedUnread() {
        QFETCH(quint32, passes);
        QFETCH(quint64, memory);
        WalletFixture fixture;
        { QVERIFY(fixture.create()); }
        auto slots = readKeySlots(fixture.path());
        QVERIFY(slots);
        for (KeySlot& slot : slots->slots) {
            slot.cost = {passes, memory};
        }
        QVERIFY(writeKeySlots(fixture.path(), *slots));
        QCOMPARE(codeOf(fixture.open()), std::string("kdf.cost"));
    }

    void aLinkMeansTheFileBehindIt() {
        WalletFixture fixture;
        { QVERIFY(fixture.create()); }
        fs::create_directory(fixture.path("elsewhere"));
        fs::create_symlink(fixture.path(), fixture.path("elsewhere/link.tally"));
        {
            const auto wallet = fixture.open("password", "elsewhere/link.tally");
            QVERIFY2(wallet, codeOf(wallet).c_str());
            QVERIFY(!wallet->copyNotice());
            QCOMPARE(codeOf(fixture.open()), std::string("wallet.in-use"));
        }
        QCOMPARE(filesIn(fixture.path("elsewhere")), std::size_t{1});
        fs::remove(fixture.path());
        QCOMPARE(codeOf(fixture.open("password", "elsewhere/link.tally")), std::string("wallet.missing"));
    }

    void aFolderThatMayOnlyBeReadIsSaidToBe() {
        if (::getuid() != 0) {
            QSKIP("Only root can act as somebody else.");
        }
        WalletFixture fixture;
        { QVERIFY(fixture.create()); }
        const Bytes before = contentOf(fixture.path());
        for (const auto& entry : fs::directory_iterator(fixture.path().parent_path())) {
            QCOMPARE(::chown(entry.path().c_str(), kNobody, kNobody), 0);
        }
        fs::remove(fixture.path("seats.tally-lock"));
        fs::permissions(fixture.path().parent_path(),
                        fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec | fs::perms::group_exec);
        QCOMPARE(inChild([&] {
                     if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
                         return 2;
                     }
                     const auto wallet = fixture.open();
                     const auto made = WalletFile::create(fixture.path("new.tally"), secretOf("password"),
                                                          secretOf(kTestPhrase), fixture.clock, fixture.options);
                     return codeOf(wallet) == "wallet.io" && codeOf(made) == "wallet.io" ? 0 : 1;
                 }),
                 0);
        QVERIFY(contentOf(fixture.path()) == before);
        QVERIFY(!fs::exists(fixture.path("new.tally")));
    }

    void aFullDiskKeepsTheFormerPassword() {
        WalletFixture fixture;
        { QVERIFY(fixture.create("one")); }
        const auto size = fs::file_size(fixture.path("seats.tally-keys"));
        for (const rlim_t room : {rlim_t{0}, rlim_t{1}, static_cast<rlim_t>(size - 1)}) {
            QCOMPARE(inChild([&] {
                         auto wallet = fixture.open("one");
                         limitFiles(room);
                         const auto changed = wallet->changePassword(secretOf("one"), secretOf("two"));
                         return codeOf(changed) == "file.disk-full" && wallet->checkPassword(secretOf("one")) ? 0 : 1;
                     }),
                     0);
            QVERIFY(fixture.open("one"));
            QCOMPARE(codeOf(fixture.open("two")), std::string("wallet.wrong-password"));
        }
    }

    void aFullDiskLeavesNoHalfOfABackup() {
        WalletFixture fixture;
        { QVERIFY(fixture.create()); }
        fs::create_directory(fixture.path("backup"));
        const auto size = fs::file_size(fixture.path());
        for (const rlim_t room : {rlim_t{0}, rlim_t{1000}, rlim_t{4096}, static_cast<rlim_t>(size - 1)}) {
            QCOMPARE(inChild([&] {
                         auto wallet = fixture.open();
                         limitFiles(room);
                         const auto done = wallet->backUp(fixture.path("backup/seats.tally"));
                         return codeOf(done) == "file.disk-full" ? 0 : 1;
                     }),
                     0);
            QCOMPARE(filesIn(fixture.path("backup")), std::size_t{0});
        }
        auto wallet = fixture.open();
        QVERIFY(wallet->backUp(fixture.path("backup/seats.tally")));
        QCOMPARE(filesIn(fixture.path("backup")), std::size_t{2});
        for (const auto& entry : fs::directory_iterator(fixture.path("backup"))) {
            QVERIFY(fs::status(entry.path()).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
        }
    }

    void aLinkThatSomebodyPreparedIsNotFollowedByABackup() {
        WalletFixture fixture;
        auto wallet = fixture.create();
        writeContent(fixture.path("victim"), viewOf("precious"));
        fs::create_symlink(fixture.path("victim"), fixture.path("backup.tally-new"));
        QVERIFY(wallet->backUp(fixture.path("backup.tally")));
        QVERIFY(contentOf(fixture.path("victim")) == Bytes(viewOf("precious").begin(), viewOf("precious").end()));
    }

    void theCopiesOfMigrationsAreFew() {
        WalletFixture fixture;
        {
            auto wallet = fixture.create();
            Database& database = wallet->database();
            QVERIFY(database.execute("PRAGMA foreign_keys = OFF"));
            std::vector<std::string> names;
            {
                auto rows = database.prepare(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN "
                    "('wallet', 'keys', 'settings', 'audit')");
                rows->query();
                while (*rows->next()) {
                    names.emplace_back(rows->text(0));
                }
            }
            for (const std::string& name : names) {
                QVERIFY(database.execute("DROP TABLE IF EXISTS " + name));
            }
            QVERIFY(database.execute("PRAGMA user_version = 1"));
        }
        for (const char* const name : {"seats.tally-before-0", "seats.tally-before-1", "seats.tally-before-mine"}) {
            writeContent(fixture.path(name), viewOf("old"));
        }
        auto wallet = fixture.open();
        QVERIFY2(wallet, codeOf(wallet).c_str());
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-0")));
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-1")));
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-2")));
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-3")));
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-4")));
        QVERIFY(!fs::exists(fixture.path("seats.tally-before-5")));
        QVERIFY(fs::file_size(fixture.path("seats.tally-before-6")) > 4096);
        QVERIFY(fs::file_size(fixture.path("seats.tally-before-7")) > 4096);
        QVERIFY2(fs::exists(fixture.path("seats.tally-before-mine")), "only what migrations made is removed");
    }

    void wrongPasswordsAndTheShownPhraseAreOnRecord() {
        WalletFixture fixture;
        auto wallet = fixture.create();
        QVERIFY(!wallet->checkPassword(secretOf("guess")));
        QVERIFY(!wallet->changePassword(secretOf("guess"), secretOf("mine")));
        QVERIFY(wallet->keys().phrase());
        wallet->lock();
        QVERIFY(!wallet->unlock(secretOf("guess")));
        QVERIFY(!wallet->unlock(secretOf("guess again")));
        QVERIFY(wallet->unlock(secretOf("password")));
        QCOMPARE(kindsIn(*wallet, fixture.clock),
                 (std::vector<std::string>{"wallet.created", "key.derived", "password.refused", "password.refused",
                                           "phrase.shown", "password.refused", "password.refused"}));
        QVERIFY(AuditStore(wallet->database(), fixture.clock).verify());
    }
};

QTEST_APPLESS_MAIN(WalletAttackTest)
#include "attack_test.moc"
