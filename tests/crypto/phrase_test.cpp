#include "models/crypto/bip39.h"
#include "models/crypto/derivation.h"
#include "models/crypto/ecdsa.h"
#include "models/crypto/kdf.h"

#include <QFile>
#include <QTest>

using namespace tally;

namespace {

constexpr const char* kAbandon =
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

std::string codeOf(const Result<Secret>& result) { return result ? "" : std::string(result.error().code.name); }

}  // namespace

class PhraseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorsHold_data();
    void publishedVectorsHold();
    void everyListHas2048Words();
    void japaneseSeedWithAComposedPassphrase();
    void typedInAnotherFormItIsTheSamePhrase();
    void rejects_data();
    void rejects();
    void theLanguageIsFound();
    void bip32VectorsHold();
    void operatorKeysAreThoseOfOtherWallets();
    void encryptionKeysDifferFromOneAnother();
};

void PhraseTest::publishedVectorsHold_data() {
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("entropy");
    QTest::addColumn<QByteArray>("phrase");
    QTest::addColumn<QByteArray>("seed");
    QFile file(QStringLiteral(TALLY_TEST_DATA "/bip39_vectors.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.startsWith('#')) {
            const auto fields = line.split('\t');
            QTest::addRow("%s %d", fields[0].constData(), ++number) << fields[0] << fields[1] << fields[2] << fields[3];
        }
    }
    QCOMPARE(number, 240);
}

void PhraseTest::publishedVectorsHold() {
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, entropy);
    QFETCH(QByteArray, phrase);
    QFETCH(QByteArray, seed);
    const Bytes bytes = *fromHex(entropy.toStdString());
    const auto made = mnemonicFrom(bytes, language.toStdString());
    QVERIFY(made);
    QVERIFY(*nfkd(made->view()) == *nfkd(viewOf(phrase.toStdString())));
    const std::string text = phrase.toStdString();
    const auto back = entropyFrom(viewOf(text), language.toStdString());
    QVERIFY(back);
    QCOMPARE(QByteArray::fromStdString(toHex(back->view())), entropy);
    QCOMPARE(QByteArray::fromStdString(toHex(seedFrom(made->view(), viewOf("TREZOR"))->view())), seed);
}

void PhraseTest::everyListHas2048Words() {
    QCOMPARE(phraseLanguages().size(), std::size_t{10});
    for (const std::string_view language : phraseLanguages()) {
        QVERIFY(mnemonicFrom(Bytes(32, 0xff), language));
    }
}

/// From the Japanese vectors of bip32JP (github.com/bip32JP/bip32JP.github.io).
void PhraseTest::japaneseSeedWithAComposedPassphrase() {
    const auto phrase = mnemonicFrom(Bytes(16), "japanese");
    QCOMPARE(textOf(phrase->view()).substr(0, 21), std::string_view("\u3042\u3044\u3053\u304f\u3057\u3093\u3000"));
    const auto seed = seedFrom(phrase->view(), viewOf("㍍ガバヴァぱばぐゞちぢ十人十色"));
    QCOMPARE(QByteArray::fromStdString(toHex(seed->view())),
             QByteArray(
                 "a262d6fb6122ecf45be09c50492b31f92e9beb7d9a845987a02cefda57a15f9c467a17872029a9e92299b5cbdf306e3a0ee6"
                 "20245cbd508959b6cb7ca637bd55"));
}

void PhraseTest::typedInAnotherFormItIsTheSamePhrase() {
    const auto phrase = mnemonicFrom(Bytes(16, 0x5a), "french");
    const QString composed =
        QString::fromUtf8(reinterpret_cast<const char*>(phrase->view().data()), static_cast<qsizetype>(phrase->size()))
            .normalized(QString::NormalizationForm_C)
            .replace(QLatin1Char(' '), QChar(0x3000));
    const std::string typed = "\n " + composed.toStdString() + " \r\n";
    QVERIFY(*entropyFrom(viewOf(typed), "french") == *Secret::copyOf(Bytes(16, 0x5a)));
    const auto a = seedFrom(viewOf("x"), viewOf("Caf\u00e9"));
    const auto b = seedFrom(viewOf("x"), viewOf("Cafe\u0301"));
    QVERIFY(*a == *b);
}

void PhraseTest::rejects_data() {
    QTest::addColumn<QByteArray>("phrase");
    QTest::addColumn<QByteArray>("code");
    const QByteArray good(kAbandon);
    QTest::newRow("no words") << QByteArray() << QByteArray("bip39.length");
    QTest::newRow("eleven words") << good.left(good.size() - 6) << QByteArray("bip39.length");
    QTest::newRow("thirteen words") << good + " about" << QByteArray("bip39.length");
    QTest::newRow("twenty-seven words") << good + " " + good + " abandon abandon abandon" << QByteArray("bip39.length");
    QTest::newRow("unknown word") << QByteArray(good).replace("about", "abouts") << QByteArray("bip39.word");
    QTest::newRow("capital letters") << QByteArray(good).replace("about", "About") << QByteArray("bip39.word");
    QTest::newRow("wrong checksum") << QByteArray(good).replace("about", "abandon") << QByteArray("bip39.checksum");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << QByteArray("text.not-utf8");
}

void PhraseTest::rejects() {
    QFETCH(QByteArray, phrase);
    QFETCH(QByteArray, code);
    const std::string text = phrase.toStdString();
    QCOMPARE(QByteArray::fromStdString(codeOf(entropyFrom(viewOf(text), "english"))), code);
    QCOMPARE(codeOf(entropyFrom(viewOf(kAbandon), "klingon")), std::string("bip39.language"));
    QCOMPARE(codeOf(mnemonicFrom(Bytes(15), "english")), std::string("bip39.length"));
    QCOMPARE(codeOf(mnemonicFrom(Bytes(36), "english")), std::string("bip39.length"));
}

void PhraseTest::theLanguageIsFound() {
    for (const std::string_view language : {"english", "chinese_simplified", "japanese", "korean"}) {
        const auto phrase = mnemonicFrom(Bytes(32, 0x21), language);
        QCOMPARE(languageOf(phrase->view()).value_or(""), language);
    }
    QVERIFY(!languageOf(viewOf("no such phrase")));
}

/// BIP-32, test vectors 1 and 3 (leading zeros kept).
void PhraseTest::bip32VectorsHold() {
    const Bytes first = *fromHex("000102030405060708090a0b0c0d0e0f");
    const std::array<std::uint32_t, 5> path{kHardened, 1, kHardened + 2, 2, 1000000000};
    const auto key = [&first, &path](std::size_t depth) {
        return toHex(bip32Key(first, std::span(path).first(depth))->view());
    };
    QCOMPARE(key(0), std::string("e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35"));
    QCOMPARE(key(1), std::string("edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea"));
    QCOMPARE(key(2), std::string("3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368"));
    QCOMPARE(key(3), std::string("cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca"));
    QCOMPARE(key(4), std::string("0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4"));
    QCOMPARE(key(5), std::string("471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8"));
    const Bytes third = *fromHex(
        "4b381541583be4423346c643850da4b320e46a87ae3d2a4e6da11eba819cd4acba45d239319ac14f863b8d5ab5a0d0c64d2e8a1e7d1457"
        "df2e5a3c51"
        "c73235be");
    QCOMPARE(toHex(bip32Key(third, {})->view()),
             std::string("00ddb80b067e0d4993197fe10f2657a844a384589847602d56f0c629c81aae32"));
    QVERIFY(!bip32Key(Bytes(15), {}));
}

/// The accounts that anvil, hardhat and others derive from their well-known phrase.
void PhraseTest::operatorKeysAreThoseOfOtherWallets() {
    const auto seed = seedFrom(viewOf("test test test test test test test test test test test junk"), {});
    QCOMPARE(toHex(addressOfKey(operatorKey(seed->view(), 0)->view())->view()),
             std::string("f39fd6e51aad88f6f4ce6ab8827279cfffb92266"));
    QCOMPARE(toHex(addressOfKey(operatorKey(seed->view(), 1)->view())->view()),
             std::string("70997970c51812dc3a010c7d01b50e0d17dc79c8"));
    QCOMPARE(toHex(addressOfKey(operatorKey(seed->view(), 9)->view())->view()),
             std::string("a0ee7a142d267c1f36714e4a8f75612f20a79720"));
}

void PhraseTest::encryptionKeysDifferFromOneAnother() {
    const Bytes seed(64, 1);
    QCOMPARE(toHex(encryptionKey(seed, 0)->view()),
             std::string("b001a27ea57b5e3d52cd75efa4e244c391d49fb6cbd2ed1ae4fb80359bbfb247"));
    QVERIFY(!(*encryptionKey(seed, 0) == *encryptionKey(seed, 1)));
    QCOMPARE(toHex(phraseSlotKey(seed)->view()),
             std::string("4072342a06faf42726b92debd2e822b8f31480f20c97f82b180cbace7f84211c"));
}

QTEST_APPLESS_MAIN(PhraseTest)
#include "phrase_test.moc"
