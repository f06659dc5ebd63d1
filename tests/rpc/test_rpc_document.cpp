#include "ledger_client/rpc/document.h"
#include "ledger_client/rpc/errors.h"

#include <QTest>

using namespace tally;

namespace {

RpcDocument parsed(const char* text) {
    auto document = RpcDocument::parse(text);
    if (!document) {
        qFatal("the test's own text is no JSON");
    }
    return *document;
}

class TestRpcDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textThatIsNoJsonIsRefused_data();
    void textThatIsNoJsonIsRefused();
    void quantities_data();
    void quantities();
    void dataHasTwoDigitsAByte();
    void hashesAndAddressesHaveTheirLength();
    void aFailureNamesTheFieldAndWhatBelongsThere();
    void aFailureInAListNamesTheItem();
    void nullAndMissingAreNothing();
    void aValueKeepsItsDocumentAlive();
};

void TestRpcDocument::textThatIsNoJsonIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray(R"({"a":[1,2)");
    QTest::newRow("two values") << QByteArray("1 2");
    QTest::newRow("no UTF-8") << QByteArray("\"\xff\"");
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']');
}

void TestRpcDocument::textThatIsNoJsonIsRefused() {
    QFETCH(QByteArray, text);
    const auto document = RpcDocument::parse(text.toStdString());
    QVERIFY(!document);
    QVERIFY(document.error().code == kRpcMalformed);
}

void TestRpcDocument::quantities_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<quint64>("value");
    QTest::newRow("zero") << QByteArray(R"("0x0")") << true << quint64{0};
    QTest::newRow("some") << QByteArray(R"("0x1aF")") << true << quint64{0x1af};
    QTest::newRow("largest") << QByteArray(R"("0xffffffffffffffff")") << true << ~quint64{0};
    QTest::newRow("one more") << QByteArray(R"("0x10000000000000000")") << false << quint64{0};
    QTest::newRow("leading zero") << QByteArray(R"("0x01")") << false << quint64{0};
    QTest::newRow("negative") << QByteArray(R"("-0x1")") << false << quint64{0};
    QTest::newRow("negative inside") << QByteArray(R"("0x-1")") << false << quint64{0};
    QTest::newRow("huge") << QByteArray("\"0x" + QByteArray(100'000, 'f') + "\"") << false << quint64{0};
    QTest::newRow("no digit") << QByteArray(R"("0x")") << false << quint64{0};
    QTest::newRow("no prefix") << QByteArray(R"("12")") << false << quint64{0};
    QTest::newRow("a number") << QByteArray("12") << false << quint64{0};
    QTest::newRow("null") << QByteArray("null") << false << quint64{0};
}

void TestRpcDocument::quantities() {
    QFETCH(QByteArray, json);
    QFETCH(bool, isRight);
    QFETCH(quint64, value);
    const auto document = parsed(json.constData());
    const auto read = readQuantity(document.root());
    QCOMPARE(read.has_value(), isRight);
    if (isRight) {
        QCOMPARE(quint64{*read}, value);
    }
}

void TestRpcDocument::dataHasTwoDigitsAByte() {
    const auto document = parsed(R"(["0x","0x0aFF","0x0","0xzz","aa"])");
    const auto items = document.root().items();
    QCOMPARE(*readData(items[0]), Bytes{});
    QCOMPARE(*readData(items[1]), (Bytes{0x0a, 0xff}));
    QVERIFY(!readData(items[2]));
    QVERIFY(!readData(items[3]));
    QVERIFY(!readData(items[4]));
}

void TestRpcDocument::hashesAndAddressesHaveTheirLength() {
    const std::string hash = "\"0x" + std::string(64, 'a') + "\"";
    const std::string address = "\"0x" + std::string(40, 'B') + "\"";
    const auto document = parsed(("[" + hash + "," + address + "]").c_str());
    const auto items = document.root().items();
    QVERIFY(readHash(items[0]).has_value());
    QVERIFY(!readHash(items[1]));
    QVERIFY(readAddress(items[1]).has_value());
    QVERIFY(!readAddress(items[0]));
}

void TestRpcDocument::aFailureNamesTheFieldAndWhatBelongsThere() {
    const auto document = parsed(R"({"number":7})");
    const auto wrong = readQuantity(document.root().field("number"));
    QCOMPARE(wrong.error().place, std::string("number"));
    QCOMPARE(wrong.error().args, (std::vector<std::string>{"quantity"}));
    const auto missing = readHash(document.root().field("hash"));
    QCOMPARE(missing.error().place, std::string("hash"));
}

void TestRpcDocument::aFailureInAListNamesTheItem() {
    const auto document = parsed(R"({"logs":[{"at":"0x1"},{"at":"0x2"},{"at":3}]})");
    const auto list =
        readList(document.root().field("logs"), [](const RpcView& item) { return readQuantity(item.field("at")); });
    QVERIFY(!list);
    QCOMPARE(list.error().place, std::string("logs[2].at"));
}

void TestRpcDocument::nullAndMissingAreNothing() {
    const auto document = parsed(R"({"a":null,"b":"0x5","c":5})");
    const RpcView root = document.root();
    QVERIFY(!readOptional(root.field("a"), readQuantity)->has_value());
    QVERIFY(!readOptional(root.field("none"), readQuantity)->has_value());
    QCOMPARE(**readOptional(root.field("b"), readQuantity), std::uint64_t{5});
    QVERIFY(!readOptional(root.field("c"), readQuantity).has_value());
}

void TestRpcDocument::aValueKeepsItsDocumentAlive() {
    std::optional<RpcValue> value;
    {
        const auto document = parsed(R"({"name":"0x1234"})");
        value = RpcValue{document, document.root().field("name")};
    }
    QCOMPARE(*readData(value->view), (Bytes{0x12, 0x34}));
}

}  // namespace

QTEST_GUILESS_MAIN(TestRpcDocument)
#include "test_rpc_document.moc"
