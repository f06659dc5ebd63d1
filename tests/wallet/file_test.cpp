#include "models/base/files.h"
#include "models/crypto/bip39.h"
#include "tests/wallet/wallet_fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tally;
namespace fs = std::filesystem;

class WalletFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadeOpensAgain();
    void nothingIsOverwritten();
    void theWrongPasswordChangesNothing();
    void lockingWipesAndUnlockingBringsBack();
    void aChangedPasswordIsTheOnlyOne();
    void theFormerPasswordIsAskedFor();
    void aForgottenPasswordIsReplacedByThePhrase();
    void thePhraseAloneBringsTheKeysBack();
    void malformedPhrasesAreAnsweredByTheWord();
    void aSecondHolderIsRefused();
    void anotherProcessIsRefusedUntilItEnds();
    void killedWhileItChangesThePasswordOneOfTheTwoOpens();
    void killedWhileItWritesWholeTransactionsRemain();
    void killedWhileItWasMadeItIsFinished();
    void aBackupOpensByItself();
    void aNewPhraseHas24Words();
};

void WalletFileTest::whatIsMadeOpensAgain() {
    WalletFixture fixture;
    WalletId id;
    {
        auto wallet = fixture.create();
        QVERIFY2(wallet, codeOf(wallet).c_str());
        QVERIFY(!wallet->isLocked());
        id = wallet->id();
        QVERIFY(wallet->database().execute("INSERT INTO settings (name, value) VALUES ('a', x'0102')"));
    }
    QVERIFY(!fs::exists(fixture.path("seats.tally-wal")));
    auto wallet = fixture.open();
    QVERIFY2(wallet, codeOf(wallet).c_str());
    QVERIFY(wallet->id() == id);
    QCOMPARE(*wallet->database().integer("SELECT count(*) FROM settings"), 1);
    QVERIFY(!wallet->copyNotice());
    QCOMPARE(fs::status(fixture.path("seats.tally-keys")).permissions() & fs::perms::others_all, fs::perms::none);
    QCOMPARE(fs::status(fixture.path()).permissions() & (fs::perms::others_all | fs::perms::group_all),
             fs::perms::none);
}

void WalletFileTest::nothingIsOverwritten() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    const Bytes before = contentOf(fixture.path());
    QCOMPARE(codeOf(fixture.create("other")), std::string("wallet.exists"));
    QVERIFY(contentOf(fixture.path()) == before);
    QCOMPARE(codeOf(WalletFile::create(fixture.path("b.tally"), Secret{}, secretOf(kTestPhrase), fixture.clock,
                                       fixture.options)),
             std::string("wallet.empty-password"));
    QVERIFY(!fs::exists(fixture.path("b.tally")) && !fs::exists(fixture.path("b.tally-keys")));
}

void WalletFileTest::theWrongPasswordChangesNothing() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    const Bytes before = contentOf(fixture.path());
    const auto wrong = fixture.open("passwort");
    QCOMPARE(codeOf(wrong), std::string("wallet.wrong-password"));
    QCOMPARE(wrong.error().code.kind, ErrorKind::Locked);
    QCOMPARE(wrong.error().place, fixture.path().string());
    QVERIFY(contentOf(fixture.path()) == before);
    QVERIFY(fixture.open());
}

void WalletFileTest::lockingWipesAndUnlockingBringsBack() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    wallet->lock();
    QVERIFY(wallet->isLocked());
    QCOMPARE(codeOf(wallet->unlock(secretOf("no"))), std::string("wallet.wrong-password"));
    QVERIFY(wallet->isLocked());
    QCOMPARE(codeOf(wallet->setPassword(secretOf("x"))), std::string("wallet.locked"));
    QCOMPARE(codeOf(wallet->backUp(fixture.path("b.tally"))), std::string("wallet.locked"));
    QCOMPARE(codeOf(fixture.open()), std::string("wallet.in-use"));
    QVERIFY(wallet->unlock(secretOf("password")));
    QVERIFY(!wallet->isLocked());
    QCOMPARE(wallet->keys().list()->size(), std::size_t{1});
    QVERIFY(wallet->checkPassword(secretOf("password")));
    QVERIFY(!wallet->checkPassword(secretOf("no")));
}

void WalletFileTest::aChangedPasswordIsTheOnlyOne() {
    WalletFixture fixture;
    {
        auto wallet = fixture.create();
        QVERIFY(wallet->changePassword(secretOf("password"), secretOf("密码 two")));
        QVERIFY(wallet->checkPassword(secretOf("密码 two")));
    }
    QCOMPARE(codeOf(fixture.open("password")), std::string("wallet.wrong-password"));
    QVERIFY(fixture.open("密码 two"));
    QVERIFY(WalletFile::openWithPhrase(fixture.path(), secretOf(kTestPhrase), fixture.clock, fixture.options));
}

void WalletFileTest::theFormerPasswordIsAskedFor() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    QCOMPARE(codeOf(wallet->changePassword(secretOf("guess"), secretOf("two"))), std::string("wallet.wrong-password"));
    QCOMPARE(codeOf(wallet->changePassword(secretOf("password"), Secret{})), std::string("wallet.empty-password"));
    QVERIFY(wallet->checkPassword(secretOf("password")));
}

void WalletFileTest::aForgottenPasswordIsReplacedByThePhrase() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    {
        auto wallet = WalletFile::openWithPhrase(fixture.path(), secretOf(kTestPhrase), fixture.clock, fixture.options);
        QVERIFY2(wallet, codeOf(wallet).c_str());
        QVERIFY(wallet->setPassword(secretOf("remembered")));
    }
    QVERIFY(fixture.open("remembered"));
    const auto other = makePhrase("english");
    QCOMPARE(codeOf(WalletFile::openWithPhrase(fixture.path(), *other, fixture.clock, fixture.options)),
             std::string("wallet.wrong-phrase"));
}

void WalletFileTest::thePhraseAloneBringsTheKeysBack() {
    WalletFixture fixture;
    const auto phrase = makePhrase("chinese_simplified");
    std::vector<KeyInfo> before;
    {
        auto wallet =
            WalletFile::create(fixture.path("a.tally"), secretOf("one"), *phrase, fixture.clock, fixture.options);
        QVERIFY(wallet->keys().deriveNext({}));
        before = *wallet->keys().list();
    }
    // Typed again with other spaces, into a new file under a new password.
    std::string typed = "  " + std::string(textOf(phrase->view())) + "\n";
    for (std::size_t at = typed.find(' ', 3); at != std::string::npos; at = typed.find(' ', at + 3)) {
        typed.replace(at, 1, "\u3000");
    }
    auto wallet =
        WalletFile::restore(fixture.path("b.tally"), secretOf("two"), secretOf(typed), fixture.clock, fixture.options);
    QVERIFY2(wallet, codeOf(wallet).c_str());
    QVERIFY(wallet->keys().derive(1, {}));
    QCOMPARE(*wallet->keys().list(), before);
    QVERIFY(!wallet->copyNotice());
}

void WalletFileTest::malformedPhrasesAreAnsweredByTheWord() {
    WalletFixture fixture;
    const auto answer = [&fixture](const char* phrase) {
        const auto made =
            WalletFile::create(fixture.path(), secretOf("p"), secretOf(phrase), fixture.clock, fixture.options);
        return codeOf(made) + " " + made.error().place;
    };
    QCOMPARE(answer("test test test test test test test test test test test tset"), std::string("bip39.word 12"));
    QCOMPARE(answer("test test test test test test test test test test test test"), std::string("bip39.checksum "));
    QCOMPARE(answer("test test"), std::string("bip39.length "));
    QVERIFY(!fs::exists(fixture.path()));
}

void WalletFileTest::aSecondHolderIsRefused() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto second = fixture.open();
    QCOMPARE(codeOf(second), std::string("wallet.in-use"));
    QCOMPARE(second.error().args, std::vector<std::string>{std::to_string(::getpid())});
}

void WalletFileTest::anotherProcessIsRefusedUntilItEnds() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto wallet = fixture.open();
        [[maybe_unused]] const auto said = ::write(ready[1], wallet ? "y" : "n", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    const auto second = fixture.open();
    QCOMPARE(codeOf(second), std::string("wallet.in-use"));
    QCOMPARE(second.error().args, std::vector<std::string>{std::to_string(child)});
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(fixture.open());
}

void WalletFileTest::killedWhileItChangesThePasswordOneOfTheTwoOpens() {
    WalletFixture fixture;
    { auto wallet = fixture.create("one"); }
    std::string present = "one";
    for (int round = 0; round < 40; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto wallet = fixture.open(present);
            for (std::string now = present;;) {
                const std::string next = now == "one" ? "two" : "one";
                if (!wallet || !wallet->changePassword(secretOf(now), secretOf(next))) {
                    ::_exit(1);
                }
                now = next;
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(3000 + 977 * round));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        const bool one = fixture.open("one").has_value();
        const bool two = fixture.open("two").has_value();
        QVERIFY2(one != two, "exactly one of the two opens");
        present = one ? "one" : "two";
    }
}

void WalletFileTest::killedWhileItWritesWholeTransactionsRemain() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    std::int64_t least = 0;
    for (int round = 0; round < 15; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto wallet = fixture.open();
            for (;;) {
                auto tx = Tx::begin(wallet->database());
                for (int i = 0; i < 10; ++i) {
                    if (!wallet->database().execute(
                            "INSERT INTO settings SELECT coalesce(max(rowid_), 0) + 1, randomblob(900) FROM "
                            "(SELECT count(*) AS rowid_ FROM settings)")) {
                        ::_exit(1);
                    }
                }
                if (!tx->commit()) {
                    ::_exit(1);
                }
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(20000 + 1777 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        auto wallet = fixture.open();
        QVERIFY2(wallet, codeOf(wallet).c_str());
        const std::int64_t rows = *wallet->database().integer("SELECT count(*) FROM settings");
        QCOMPARE(rows % 10, 0);
        QVERIFY(rows >= least);
        least = rows;
    }
    QVERIFY(least > 0);
}

void WalletFileTest::killedWhileItWasMadeItIsFinished() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    // As it is between the two last steps of making a wallet: slots written, name not yet given.
    fs::rename(fixture.path(), fixture.path("seats.tally-new"));
    QVERIFY(fixture.open());
    // And between the first two: content, but no slots. It is made anew.
    fs::rename(fixture.path(), fixture.path("seats.tally-new"));
    fs::remove(fixture.path("seats.tally-keys"));
    QCOMPARE(codeOf(fixture.open()), std::string("wallet.missing"));
    QVERIFY(fixture.create());
}

void WalletFileTest::aBackupOpensByItself() {
    WalletFixture fixture;
    fs::create_directory(fixture.path("backup"));
    {
        auto wallet = fixture.create();
        QVERIFY(wallet->database().execute("INSERT INTO settings (name, value) VALUES ('a', x'01')"));
        QVERIFY(wallet->backUp(fixture.path("backup/seats.tally")));
        QCOMPARE(codeOf(wallet->backUp(fixture.path("backup/seats.tally"))), std::string("wallet.exists"));
        QVERIFY(wallet->database().execute("INSERT INTO settings (name, value) VALUES ('b', x'01')"));
    }
    // A backup in the wallet's own folder is nothing to be told about.
    {
        auto wallet = fixture.open();
        QVERIFY(wallet->backUp(fixture.path("seats-backup.tally")));
    }
    QVERIFY(!fixture.open()->copyNotice());
    fs::remove(fixture.path());
    fs::remove(fixture.path("seats.tally-keys"));
    auto restored = fixture.open("password", "backup/seats.tally");
    QVERIFY2(restored, codeOf(restored).c_str());
    QCOMPARE(*restored->database().integer("SELECT count(*) FROM settings"), 1);
    QVERIFY(!restored->copyNotice());
    QVERIFY(restored->keys().sign((*restored->keys().list())[0].address, Bytes{1}));
}

void WalletFileTest::aNewPhraseHas24Words() {
    for (const std::string_view language : phraseLanguages()) {
        const auto phrase = makePhrase(language);
        QCOMPARE(entropyFrom(phrase->view(), language)->size(), std::size_t{32});
    }
    QCOMPARE(codeOf(makePhrase("latin")), std::string("bip39.language"));
}

QTEST_APPLESS_MAIN(WalletFileTest)
#include "file_test.moc"
