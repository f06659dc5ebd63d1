#include "models/crypto/keystore.h"

#include "models/crypto/ecdsa.h"
#include "models/crypto/random.h"

#include <QTest>

using namespace tally;

namespace {

constexpr const char* kKey = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";

/// The two files of the Web3 Secret Storage definition (also ethereum/tests, KeyStoreTests/basic_tests.json).
constexpr const char* kPbkdf2 =
    R"({"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},)"
    R"("ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2",)"
    R"("kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256",)"
    R"("salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},)"
    R"("mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},)"
    R"("id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3})";
constexpr const char* kScrypt =
    R"({"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},)"
    R"("ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","kdf":"scrypt",)"
    R"("kdfparams":{"dklen":32,"n":262144,"r":1,"p":8,)"
    R"("salt":"ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},)"
    R"("mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"},)"
    R"("id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3})";

std::string codeOf(const Result<Secret>& result) { return result ? "" : std::string(result.error().code.name); }

}  // namespace

class KeystoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedFilesOpen();
    void whatIsWrittenOpensAgain();
    void rejects_data();
    void rejects();
    void shortKeysAreFilledUp();
};

void KeystoreTest::publishedFilesOpen() {
    const auto slow = decryptKeystore(kPbkdf2, viewOf("testpassword"));
    QVERIFY2(slow, codeOf(slow).c_str());
    QCOMPARE(toHex(slow->view()), std::string(kKey));
    const QByteArray capital = QByteArray(kScrypt).replace("\"crypto\"", "\"Crypto\"");
    const auto hard = decryptKeystore(capital.toStdString(), viewOf("testpassword"));
    QVERIFY2(hard, codeOf(hard).c_str());
    QCOMPARE(toHex(hard->view()), std::string(kKey));
    QCOMPARE(codeOf(decryptKeystore(kPbkdf2, viewOf("testpassworD"))), std::string("keystore.mac"));
}

void KeystoreTest::whatIsWrittenOpensAgain() {
    const Bytes key = *fromHex(kKey);
    const auto json = encryptKeystore(key, viewOf("\u5bc6\u7801 1"), kScryptPractice);
    QVERIFY(json);
    QCOMPARE(toHex(decryptKeystore(*json, viewOf("\u5bc6\u7801 1"))->view()), std::string(kKey));
    QCOMPARE(codeOf(decryptKeystore(*json, viewOf("\u5bc6\u7801 2"))), std::string("keystore.mac"));
    QVERIFY(*json != *encryptKeystore(key, viewOf("\u5bc6\u7801 1"), kScryptPractice));
    QVERIFY(json->find(R"("address":"008aeeda4d805471df9b2a5b0f38a0c3bcba786b")") != std::string::npos);
    QCOMPARE(encryptKeystore(Bytes(32), viewOf("x"), kScryptPractice).error().code.name, kKeystoreKey.name);
    const std::string lying =
        QString::fromStdString(*json).replace(QStringLiteral("008aeeda"), QStringLiteral("018aeeda")).toStdString();
    QCOMPARE(codeOf(decryptKeystore(lying, viewOf("\u5bc6\u7801 1"))), std::string("keystore.address"));
}

void KeystoreTest::rejects_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("code");
    const QByteArray good(kScrypt);
    const QByteArray other(kPbkdf2);
    const auto row = [](const char* name, QByteArray file, const char* from, const char* to, const char* code) {
        QVERIFY2(file.contains(from), name);
        QTest::newRow(name) << file.replace(from, to) << QByteArray(code);
    };
    QTest::newRow("nothing") << QByteArray() << QByteArray("keystore.json");
    QTest::newRow("an array") << QByteArray("[]") << QByteArray("keystore.json");
    QTest::newRow("cut") << good.left(good.size() - 1) << QByteArray("keystore.json");
    QTest::newRow("too large") << good + QByteArray(70000, ' ') << QByteArray("keystore.json");
    row("version 1", good, "\"version\":3", "\"version\":1", "keystore.version");
    row("version as text", good, "\"version\":3", "\"version\":\"3\"", "keystore.json");
    row("no version", good, ",\"version\":3", "", "keystore.json");
    row("another cipher", good, "aes-128-ctr", "aes-128-cbc", "keystore.cipher");
    row("another derivation", good, "\"scrypt\"", "\"argon2\"", "keystore.kdf");
    row("another prf", other, "hmac-sha256", "hmac-sha512", "keystore.kdf");
    row("odd digits", good, "\"iv\":\"83", "\"iv\":\"3", "keystore.json");
    row("short iv", good, "\"iv\":\"83db", "\"iv\":\"83", "keystore.json");
    row("no mac", good, "\"mac\"", "\"nac\"", "keystore.json");
    row("memory beyond the limit", good, "262144", "1073741824", "keystore.cost");
    row("n no power of two", good, "262144", "262143", "keystore.cost");
    row("n of one", good, "262144", "1", "keystore.cost");
    row("p beyond the limit", good, "\"p\":8", "\"p\":1000000000", "keystore.cost");
    row("overflowing", good, "262144", "9223372036854775808", "keystore.cost");
    row("negative", good, "262144", "-262144", "keystore.json");
    row("rounds beyond the limit", other, "262144", "999999999999", "keystore.cost");
    row("no rounds", other, "262144", "0", "keystore.cost");
    row("short derived key", good, "\"dklen\":32", "\"dklen\":16", "keystore.cost");
    row("endless derived key", good, "\"dklen\":32", "\"dklen\":1000000000000", "keystore.cost");
    row("changed ciphertext", other, "5318b4d5", "5318b4d6", "keystore.mac");
}

void KeystoreTest::rejects() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, code);
    QCOMPARE(QByteArray::fromStdString(codeOf(decryptKeystore(file.toStdString(), viewOf("testpassword")))), code);
}

/// A file of geth's v3_test_vector.json, "31_byte_key": the key's leading zero was dropped.
void KeystoreTest::shortKeysAreFilledUp() {
    constexpr const char* kFile =
        R"({"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"e0c41130a323adc1446fc82f724bca2f"},)"
        R"("ciphertext":"9517cd5bdbe69076f9bf5057248c6c050141e970efa36ce53692d5d59a3984","kdf":"scrypt",)"
        R"("kdfparams":{"dklen":32,"n":2,"r":8,"p":1,)"
        R"("salt":"711f816911c92d649fb4c84b047915679933555030b3552c1212609b38208c63"},)"
        R"("mac":"d5e116151c6aa71470e67a7d42c9620c75c4d23229847dcc127794f0732b0db5"},)"
        R"("id":"fecfc4ce-e956-48fd-953b-30f8b52ed66c","version":3})";
    const auto key = decryptKeystore(kFile, viewOf("foo"));
    QVERIFY2(key, codeOf(key).c_str());
    QCOMPARE(toHex(key->view()), std::string("00fa7b3db73dc7dfdf8c5fbdb796d741e4488628c41fc4febd9160a866ba0f35"));
}

QTEST_APPLESS_MAIN(KeystoreTest)
#include "keystore_test.moc"
