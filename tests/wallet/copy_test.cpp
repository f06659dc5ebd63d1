#include "tests/wallet/wallet_fixture.h"

using namespace tally;
namespace fs = std::filesystem;

class WalletCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMovedWalletIsTheWallet();
    void aCopyBesideItsOriginalShowsButDoesNotSign();
    void aConflictedCopyIsReported();
    void onAnotherComputerItIsACopy();
    void adoptedItIsTheWallet();
};

namespace {

[[nodiscard]] Result<EcdsaSignature> signWith(WalletFile& wallet) {
    return wallet.keys().sign((*wallet.keys().list())[0].address, Bytes{1, 2, 3});
}

}  // namespace

void WalletCopyTest::aMovedWalletIsTheWallet() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    fs::create_directory(fixture.path("elsewhere"));
    fixture.copyTo("elsewhere/seats.tally");
    fs::remove(fixture.path());
    fs::remove(fixture.path("seats.tally-keys"));
    auto wallet = fixture.open("password", "elsewhere/seats.tally");
    QVERIFY(!wallet->copyNotice());
    QVERIFY(signWith(*wallet));
}

void WalletCopyTest::aCopyBesideItsOriginalShowsButDoesNotSign() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    fs::create_directory(fixture.path("cloud"));
    fixture.copyTo("cloud/seats.tally");
    auto wallet = fixture.open("password", "cloud/seats.tally");
    QVERIFY2(wallet, codeOf(wallet).c_str());
    QCOMPARE(wallet->copyNotice()->kind, CopyKind::OriginalPresent);
    QCOMPARE(wallet->copyNotice()->other, fs::canonical(fixture.path()).string());
    QCOMPARE(wallet->keys().list()->size(), std::size_t{1});
    const auto refused = signWith(*wallet);
    QCOMPARE(codeOf(refused), std::string("wallet.copied"));
    QVERIFY(!fixture.open()->copyNotice());
}

void WalletCopyTest::aConflictedCopyIsReported() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    for (const char* const name :
         {"seats (conflicted copy 2026-11-22).tally-keys", "seats.sync-conflict-1.tally-keys"}) {
        fs::copy_file(fixture.path("seats.tally-keys"), fixture.path(name));
        auto wallet = fixture.open();
        QCOMPARE(wallet->copyNotice()->kind, CopyKind::Beside);
        QCOMPARE(wallet->copyNotice()->other, fs::canonical(fixture.path(name)).string());
        QVERIFY(signWith(*wallet));
        fs::remove(fixture.path(name));
    }
    // Another wallet in the same folder is none of its business.
    {
        auto other = WalletFile::create(fixture.path("foam.tally"), secretOf("p"), *makePhrase("english"),
                                        fixture.clock, fixture.options);
    }
    QVERIFY(!fixture.open()->copyNotice());
}

void WalletCopyTest::onAnotherComputerItIsACopy() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    fixture.options.machine = {"machine-2", "laptop"};
    auto wallet = fixture.open();
    QCOMPARE(wallet->copyNotice()->kind, CopyKind::OtherComputer);
    QCOMPARE(wallet->copyNotice()->other, std::string("desk"));
    QCOMPARE(codeOf(signWith(*wallet)), std::string("wallet.copied"));
}

void WalletCopyTest::adoptedItIsTheWallet() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    fixture.options.machine = {"machine-2", "laptop"};
    {
        auto wallet = fixture.open();
        QVERIFY(wallet->adoptCopy());
        QVERIFY(!wallet->copyNotice());
        QVERIFY(signWith(*wallet));
    }
    QVERIFY(!fixture.open()->copyNotice());
    fixture.options.machine = {"machine-1", "desk"};
    QCOMPARE(fixture.open()->copyNotice()->other, std::string("laptop"));
}

QTEST_APPLESS_MAIN(WalletCopyTest)
#include "copy_test.moc"
