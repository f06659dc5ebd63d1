#include "tests/wallet/faulty_disk.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;
namespace fs = std::filesystem;

class WalletDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyDisk::install(); }
    void init();
    void aFullDiskWhileMakingAWalletLeavesNothing();
    void aFullDiskLosesNothingThatWasKept();
    void afterMakingRoomWorkGoesOn();
    void aDiskThatDoesNotFlushIsReported();
    void aDiskThatDoesNotReadIsReported();
};

void WalletDiskTest::init() {
    FaultyDisk::room = -1;
    FaultyDisk::syncFails = false;
    FaultyDisk::readFails = false;
    FaultyDisk::written = 0;
}

void WalletDiskTest::aFullDiskWhileMakingAWalletLeavesNothing() {
    WalletFixture fixture;
    fixture.options.vfs = FaultyDisk::kName;
    { QVERIFY(fixture.create()); }
    const std::int64_t whole = FaultyDisk::written;
    fs::remove(fixture.path());
    fs::remove(fixture.path("seats.tally-keys"));
    for (std::int64_t room = 0; room < whole * 9 / 10; room += whole / 25) {
        FaultyDisk::room = room;
        const auto made = fixture.create();
        if (made) {
            break;
        }
        QCOMPARE(codeOf(made), std::string("file.disk-full"));
        for (const char* const ending : {"", "-keys", "-new", "-new-wal", "-wal"}) {
            QVERIFY2(!fs::exists(fixture.path(std::string("seats.tally") + ending)), ending);
        }
    }
}

void WalletDiskTest::aFullDiskLosesNothingThatWasKept() {
    WalletFixture fixture;
    fixture.options.vfs = FaultyDisk::kName;
    { QVERIFY(fixture.create()); }
    std::int64_t expected = 0;
    int full = 0;
    for (std::int64_t room = 0; room < 400'000; room += 9'001) {
        {
            auto wallet = fixture.open();
            QVERIFY2(wallet, codeOf(wallet).c_str());
            QCOMPARE(*wallet->database().integer("SELECT count(*) FROM settings"), expected);
            FaultyDisk::room = room;
            auto tx = Tx::begin(wallet->database());
            Result<Done> done = Done{};
            for (int i = 0; i < 40 && done && tx; ++i) {
                done = wallet->database().execute(
                    "INSERT INTO settings (name, value) VALUES (hex(randomblob(8)), "
                    "randomblob(2000))");
            }
            if (done) {
                done = tx->commit();
            }
            if (done) {
                expected += 40;
            } else {
                QCOMPARE(codeOf(done), std::string("file.disk-full"));
                ++full;
            }
        }
        FaultyDisk::room = -1;
    }
    QVERIFY(full > 3 && expected > 0);
    fixture.options.vfs = nullptr;
    auto wallet = fixture.open();
    QCOMPARE(*wallet->database().integer("SELECT count(*) FROM settings"), expected);
    QVERIFY(wallet->database().verify());
}

void WalletDiskTest::afterMakingRoomWorkGoesOn() {
    WalletFixture fixture;
    fixture.options.vfs = FaultyDisk::kName;
    auto wallet = fixture.create();
    FaultyDisk::room = 0;
    QCOMPARE(codeOf(wallet->keys().deriveNext({})), std::string("file.disk-full"));
    FaultyDisk::room = -1;
    QVERIFY(wallet->keys().deriveNext({}));
    QCOMPARE(wallet->keys().list()->size(), std::size_t{2});
}

void WalletDiskTest::aDiskThatDoesNotFlushIsReported() {
    WalletFixture fixture;
    fixture.options.vfs = FaultyDisk::kName;
    auto wallet = fixture.create();
    FaultyDisk::syncFails = true;
    QCOMPARE(codeOf(wallet->keys().deriveNext({})), std::string("wallet.io"));
    FaultyDisk::syncFails = false;
}

void WalletDiskTest::aDiskThatDoesNotReadIsReported() {
    WalletFixture fixture;
    fixture.options.vfs = FaultyDisk::kName;
    { QVERIFY(fixture.create()); }
    FaultyDisk::readFails = true;
    QCOMPARE(codeOf(fixture.open()), std::string("wallet.io"));
    FaultyDisk::readFails = false;
    QVERIFY(fixture.open());
}

QTEST_APPLESS_MAIN(WalletDiskTest)
#include "disk_test.moc"
