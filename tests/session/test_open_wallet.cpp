#include "models/session/open_wallet.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

[[nodiscard]] Result<Hash> referenceOf(OpenWallet& wallet) {
    TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
    return keys->referenceHash("PO-1");
}

class TestOpenWallet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Keys kept over a lock would still be the former secret's.
    void lockingDropsTheConsortiumsKeys();
};

void TestOpenWallet::lockingDropsTheConsortiumsKeys() {
    WalletFixture fixture;
    auto file = fixture.create();
    QVERIFY(file);
    OpenWallet wallet(std::move(*file), std::make_shared<ManualClock>(fixture.clock));
    const Bytes first(32, 1);
    const Bytes second(32, 2);
    QVERIFY(wallet.join("{}", "Consortium", first));
    const auto before = referenceOf(wallet);
    QVERIFY(before);
    auto kept = wallet.settings();
    QVERIFY(kept);
    QVERIFY(kept->setText(setting::kSecret, toHex(second)));

    wallet.lock();
    QVERIFY(wallet.file().isLocked());
    QCOMPARE(codeOf(wallet.consortium()), std::string("wallet.locked"));

    QVERIFY(wallet.file().unlock(secretOf("password")));
    const auto after = referenceOf(wallet);
    QVERIFY(after);
    QVERIFY(*after != *before);
}

}  // namespace

QTEST_APPLESS_MAIN(TestOpenWallet)
#include "test_open_wallet.moc"
