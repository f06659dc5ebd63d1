#include "models/crypto/keccak.h"
#include "models/crypto/sealing.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

class KeyRingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewWalletHasTheFirstKeyOfItsPhrase();
    void furtherKeysFollow();
    void signsTheHashOfAPreimage();
    void opensWhatWasSealedToIt();
    void keystoresComeInAndGoOut();
    void importedKeysSayThatTheyNeedABackup();
    void unknownKeysAreRefused();
    void theSealedKeysAreNotInTheRows();
};

namespace {

constexpr const char* kFirst = "f39fd6e51aad88f6f4ce6ab8827279cfffb92266";
constexpr const char* kSecond = "70997970c51812dc3a010c7d01b50e0d17dc79c8";

Address addressOfHex(const char* digits) { return *Address::from(*fromHex(digits)); }

}  // namespace

void KeyRingTest::aNewWalletHasTheFirstKeyOfItsPhrase() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto keys = wallet->keys().list();
    QCOMPARE(keys->size(), std::size_t{1});
    QCOMPARE(toHex((*keys)[0].address.view()), std::string(kFirst));
    QCOMPARE((*keys)[0].pathIndex.value(), 0U);
    QVERIFY(!(*keys)[0].needsBackup());
    const auto phrase = wallet->keys().phrase();
    QCOMPARE(textOf(phrase->view()), std::string_view(kTestPhrase));
}

void KeyRingTest::furtherKeysFollow() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto second = wallet->keys().deriveNext("checker");
    QCOMPARE(toHex(second->address.view()), std::string(kSecond));
    QCOMPARE(wallet->keys().derive(0, "again")->label, std::string());
    QCOMPARE(wallet->keys().list()->size(), std::size_t{2});
    QVERIFY(wallet->keys().rename(second->address, "maker"));
    QCOMPARE(wallet->keys().find(second->address)->label, std::string("maker"));
    const auto known = wallet->keys().addressesOfPhrase(10);
    QCOMPARE(toHex((*known)[9].view()), std::string("a0ee7a142d267c1f36714e4a8f75612f20a79720"));
    QCOMPARE(wallet->keys().list()->size(), std::size_t{2});
}

void KeyRingTest::signsTheHashOfAPreimage() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const Bytes preimage{1, 2, 3};
    const auto signature = wallet->keys().sign(addressOfHex(kFirst), preimage);
    QVERIFY(signature);
    QCOMPARE(toHex(addressOf(*recoverKey(keccak256(preimage), *signature)).view()), std::string(kFirst));
}

void KeyRingTest::opensWhatWasSealedToIt() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto key = (*wallet->keys().list())[0];
    const auto box = sealTo(key.encryptionKey.data, viewOf("net proceeds 493,201.37"));
    QCOMPARE(textOf(wallet->keys().openSealed(key.address, *box)->view()), std::string_view("net proceeds 493,201.37"));
    const auto other = wallet->keys().deriveNext({});
    QCOMPARE(codeOf(wallet->keys().openSealed(other->address, *box)), std::string("seal.broken"));
}

void KeyRingTest::keystoresComeInAndGoOut() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto json = wallet->keys().exportKeystore(addressOfHex(kFirst), secretOf("file"), kScryptPractice);
    QVERIFY(json);
    QCOMPARE(codeOf(wallet->keys().importKeystore(*json, secretOf("file"), "x")), std::string("wallet.key-known"));
    QCOMPARE(codeOf(wallet->keys().importKeystore(*json, secretOf("other"), "x")), std::string("keystore.mac"));
    QCOMPARE(codeOf(wallet->keys().exportKeystore(addressOfHex(kFirst), Secret{}, kScryptPractice)),
             std::string("wallet.empty-password"));

    WalletFixture elsewhere;
    auto second = WalletFile::create(elsewhere.path(), secretOf("p"), *makePhrase("chinese_simplified"),
                                     elsewhere.clock, elsewhere.options);
    QVERIFY(second);
    const auto imported = second->keys().importKeystore(*json, secretOf("file"), "from the other desk");
    QVERIFY(imported);
    QCOMPARE(toHex(imported->address.view()), std::string(kFirst));
    QVERIFY(second->keys().sign(imported->address, Bytes{1}));
}

void KeyRingTest::importedKeysSayThatTheyNeedABackup() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const auto info = wallet->keys().importKey(*Secret::copyOf(Bytes(32, 0x11)), "old key");
    QVERIFY(info->needsBackup());
    QCOMPARE(wallet->keys().list()->back(), *info);
    const auto box = sealTo(info->encryptionKey.data, viewOf("x"));
    QVERIFY(wallet->keys().openSealed(info->address, *box));
    QCOMPARE(codeOf(wallet->keys().importKey(*Secret::copyOf(Bytes(32)), "zero")), std::string("ecdsa.key"));
}

void KeyRingTest::unknownKeysAreRefused() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    const Address nobody;
    QCOMPARE(codeOf(wallet->keys().sign(nobody, Bytes{1})), std::string("wallet.no-key"));
    QCOMPARE(codeOf(wallet->keys().openSealed(nobody, Bytes{1})), std::string("wallet.no-key"));
    QCOMPARE(codeOf(wallet->keys().find(nobody)), std::string("wallet.no-key"));
    QCOMPARE(codeOf(wallet->keys().rename(nobody, "x")), std::string("wallet.no-key"));
}

void KeyRingTest::theSealedKeysAreNotInTheRows() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    // The first private key that everybody knows of this phrase.
    const Bytes key = *fromHex("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
    auto rows = wallet->database().prepare("SELECT sealed_signing, sealed_encryption FROM keys");
    rows->query();
    QVERIFY(*rows->next());
    for (const int column : {0, 1}) {
        const BytesView sealed = rows->blob(column);
        QCOMPARE(sealed.size(), std::size_t{72});
        QVERIFY(std::ranges::search(sealed, BytesView(key).first(8)).empty());
    }
}

QTEST_APPLESS_MAIN(KeyRingTest)
#include "key_ring_test.moc"
