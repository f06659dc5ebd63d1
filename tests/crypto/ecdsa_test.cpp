#include "models/crypto/ecdsa.h"

#include "models/crypto/keccak.h"

#include <QTest>

#include <random>

using namespace tally;

namespace {

Hash digestOf(std::uint64_t number) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&number);
    return keccak256(BytesView(bytes, sizeof number));
}

}  // namespace

/// The published vectors of both headers are in tests/vectors/published.
class EcdsaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesPiecesAsTheWhole() {
        std::mt19937_64 source(3);
        for (std::size_t length = 0; length < 600; length += 7) {
            Bytes data(length);
            for (std::uint8_t& b : data) {
                b = static_cast<std::uint8_t>(source());
            }
            Keccak256 hash;
            const std::size_t half = length == 0 ? 0 : source() % length;
            hash.update(BytesView(data).first(half));
            hash.update(BytesView(data).subspan(half));
            QVERIFY(hash.finish() == keccak256(data));
            hash.update(data);
            QVERIFY(hash.finish() == keccak256(data));
        }
    }

    void recoversWhoSigned() {
        for (std::uint64_t i = 1; i < 200; ++i) {
            const Hash key = digestOf(i);
            const Hash digest = digestOf(i << 32);
            const auto signature = signDigest(key.view(), digest);
            const auto own = publicKeyOf(key.view());
            QVERIFY(signature.has_value() && own.has_value());
            QVERIFY(isWellFormed(signature->r, signature->s) && !isHighS(signature->s));
            QVERIFY(recoverKey(digest, *signature) == own);
            QVERIFY(verifyDigest(*own, digest, signature->r, signature->s));
            QVERIFY(!verifyDigest(*own, digestOf(i + 1), signature->r, signature->s));
            QVERIFY(addressOfKey(key.view()) == addressOf(*own));
            // The same key and digest give the same signature: RFC 6979.
            QVERIFY(signDigest(key.view(), digest) == signature);
        }
    }

    void takesKeysOf32BytesOnly() {
        for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{33}}) {
            QVERIFY(signDigest(Bytes(size, 1), Hash{}).error().code == kEcdsaKey);
            QVERIFY(publicKeyOf(Bytes(size, 1)).error().code == kEcdsaKey);
        }
        QVERIFY(addressOfKey(Bytes(32)).error().code == kEcdsaKey);
        QVERIFY(addressOfKey(Bytes(32, 0xff)).error().code == kEcdsaKey);
    }

    void holdsNoSignatureOfAKeyThatIsNone() {
        const Hash digest = digestOf(1);
        const auto signature = signDigest(digestOf(2).view(), digest);
        QVERIFY(!verifyDigest(PublicKey{}, digest, signature->r, signature->s));
    }
};

QTEST_APPLESS_MAIN(EcdsaTest)
#include "ecdsa_test.moc"
