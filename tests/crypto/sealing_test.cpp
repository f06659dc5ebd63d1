#include "models/crypto/sealing.h"

#include "models/crypto/random.h"

#include <QTest>

using namespace tally;

class SealingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheReceiverOpensABox();
    void everyChangedByteBreaksABox();
    void aKeyWithoutAPrivateOneIsRefused();
    void encryptionIsBoundToItsPlace();
    void everyCutBreaksACiphertext();
    void fingerprintsNeedTheKey();
};

void SealingTest::onlyTheReceiverOpensABox() {
    const auto mine = randomSecret(32);
    const auto other = randomSecret(32);
    for (const std::string_view text : {"", "a", "net proceeds 493,201.37"}) {
        const auto box = sealTo(*x25519PublicOf(mine->view()), viewOf(text));
        QVERIFY(box);
        QCOMPARE(box->size(), text.size() + kSealedBoxOverhead);
        QCOMPARE(textOf(openSealed(mine->view(), *box)->view()), text);
        QCOMPARE(openSealed(other->view(), *box).error().code.name, kSealBroken.name);
    }
}

void SealingTest::everyChangedByteBreaksABox() {
    const auto mine = randomSecret(32);
    const Bytes box = *sealTo(*x25519PublicOf(mine->view()), viewOf("quote"));
    for (std::size_t at = 0; at < box.size(); ++at) {
        Bytes changed = box;
        changed[at] ^= 1;
        QVERIFY(!openSealed(mine->view(), changed));
        QVERIFY(!openSealed(mine->view(), BytesView(box).first(at)));
    }
}

void SealingTest::aKeyWithoutAPrivateOneIsRefused() {
    QCOMPARE(sealTo(X25519Public{}, viewOf("x")).error().code.name, kSealKey.name);
    QCOMPARE(x25519PublicOf(Bytes(31)).error().code.name, kSealKey.name);
    QCOMPARE(encrypt(Bytes(16), viewOf("x"), {}).error().code.name, kSealKey.name);
}

void SealingTest::encryptionIsBoundToItsPlace() {
    const auto key = randomSecret(32);
    const Bytes one = *encrypt(key->view(), viewOf("Ningbo Seats"), viewOf("member 3"));
    const Bytes two = *encrypt(key->view(), viewOf("Ningbo Seats"), viewOf("member 3"));
    QVERIFY(one != two);
    QCOMPARE(one.size(), std::size_t{12} + kEncryptOverhead);
    QCOMPARE(textOf(decrypt(key->view(), one, viewOf("member 3"))->view()), std::string_view("Ningbo Seats"));
    QCOMPARE(decrypt(key->view(), one, viewOf("member 4")).error().code.name, kSealBroken.name);
}

void SealingTest::everyCutBreaksACiphertext() {
    const auto key = randomSecret(32);
    const Bytes sealed = *encrypt(key->view(), viewOf("profile"), {});
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        Bytes changed = sealed;
        changed[at] ^= 0x80;
        QVERIFY(!decrypt(key->view(), changed, {}));
        QVERIFY(!decrypt(key->view(), BytesView(sealed).first(at), {}));
    }
}

void SealingTest::fingerprintsNeedTheKey() {
    const Bytes key(32, 1);
    const Bytes otherKey(32, 2);
    const auto print = keyedFingerprint(key, "invoice", viewOf("INV-1"));
    QCOMPARE(*print, *keyedFingerprint(key, "invoice", viewOf("INV-1")));
    QVERIFY(*print != *keyedFingerprint(otherKey, "invoice", viewOf("INV-1")));
    QVERIFY(*print != *keyedFingerprint(key, "contract", viewOf("INV-1")));
    QVERIFY(*keyedFingerprint(key, "a", viewOf("bc")) != *keyedFingerprint(key, "ab", viewOf("c")));
    QVERIFY(!keyedFingerprint(Bytes(16), "invoice", viewOf("INV-1")));
    QCOMPARE(toHex(blake2b(viewOf("abc")).view()),
             std::string("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
}

QTEST_APPLESS_MAIN(SealingTest)
#include "sealing_test.moc"
