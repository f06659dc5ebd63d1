#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/json_rpc.h"

#include <QTest>

using namespace tally;

namespace {

[[nodiscard]] Result<std::vector<RpcAnswer>> decoded(const char* text, std::size_t calls, std::uint64_t firstId) {
    TALLY_ASSIGN(const RpcDocument document, RpcDocument::parse(text));
    return decodeAnswers(document, calls, firstId);
}

class TestJsonRpc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCallIsAnObject();
    void severalCallsAreABatch();
    void answersComeInTheOrderOfTheCalls();
    void aRefusalIsAnAnswer();
    void revertDataIsFound_data();
    void revertDataIsFound();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
    void oneErrorForAWholeBatchIsKept();
    void aNullResultIsAResult();
};

void TestJsonRpc::oneCallIsAnObject() {
    QCOMPARE(encodeCalls({{"eth_call", R"(["0x1"])"}}, 7),
             std::string(R"({"jsonrpc":"2.0","id":7,"method":"eth_call","params":["0x1"]})"));
}

void TestJsonRpc::severalCallsAreABatch() {
    QCOMPARE(encodeCalls({{"a", "[]"}, {"b", "[]"}}, 1),
             std::string(R"([{"jsonrpc":"2.0","id":1,"method":"a","params":[]},)"
                         R"({"jsonrpc":"2.0","id":2,"method":"b","params":[]}])"));
}

void TestJsonRpc::answersComeInTheOrderOfTheCalls() {
    const auto answers = decoded(R"([{"jsonrpc":"2.0","id":12,"result":"c"},{"jsonrpc":"2.0","id":10,"result":"a"},)"
                                 R"({"jsonrpc":"2.0","id":11,"result":"b"}])",
                                 3, 10);
    QVERIFY(answers.has_value());
    QVERIFY(answers->at(0)->view.string() == "a");
    QVERIFY(answers->at(1)->view.string() == "b");
    QVERIFY(answers->at(2)->view.string() == "c");
}

void TestJsonRpc::aRefusalIsAnAnswer() {
    const auto answers = decoded(R"([{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no such method"}},)"
                                 R"({"jsonrpc":"2.0","id":2,"result":true,"error":null}])",
                                 2, 1);
    QVERIFY(answers.has_value());
    QVERIFY(answers->at(0).error() == (RpcRefusal{-32601, "no such method", std::nullopt}));
    QVERIFY(answers->at(1).has_value());
    const Error error = errorOf(answers->at(0).error());
    QVERIFY(error.code == kRpcError);
    QCOMPARE(error.args, (std::vector<std::string>{"-32601", ""}));
    QCOMPARE(error.detail, std::string("no such method"));
}

void TestJsonRpc::revertDataIsFound_data() {
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("geth, anvil, Besu") << QByteArray(R"({"code":3,"message":"r","data":"0x08c379a0"})")
                                       << QByteArray("08c379a0");
    QTest::newRow("nested") << QByteArray(R"({"code":-32603,"message":"r","data":{"data":"0x08c379a0"}})")
                            << QByteArray("08c379a0");
    QTest::newRow("after a word") << QByteArray(R"({"code":-32015,"message":"r","data":"Reverted 0x08c379a0"})")
                                  << QByteArray("08c379a0");
    QTest::newRow("none") << QByteArray(R"({"code":3,"message":"r"})") << QByteArray("none");
    QTest::newRow("no hexadecimal") << QByteArray(R"({"code":3,"message":"r","data":"0x8c3"})") << QByteArray("none");
    QTest::newRow("empty") << QByteArray(R"({"code":3,"message":"r","data":"0x"})") << QByteArray("");
}

void TestJsonRpc::revertDataIsFound() {
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, data);
    const auto answers = decoded((R"({"jsonrpc":"2.0","id":1,"error":)" + error + "}").constData(), 1, 1);
    QVERIFY(answers.has_value());
    const auto found = answers->front().error().data;
    QCOMPARE(QByteArray::fromStdString(found ? toHex(*found) : "none"), data);
}

void TestJsonRpc::whatIsNoAnswerIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("calls");
    const auto good = QByteArray(R"({"jsonrpc":"2.0","id":1,"result":1})");
    QTest::newRow("a list for one call") << "[" + good + "]" << 1;
    QTest::newRow("one for two calls") << good << 2;
    QTest::newRow("a text") << QByteArray(R"("hello")") << 1;
    QTest::newRow("an id twice") << "[" + good + "," + good + "]" << 2;
    QTest::newRow("an id missing") << "[" + good + "]" << 2;
    QTest::newRow("a foreign id") << "[" + good + R"(,{"jsonrpc":"2.0","id":9,"result":1}])" << 2;
    QTest::newRow("an id below") << QByteArray(R"({"jsonrpc":"2.0","id":0,"result":1})") << 1;
    QTest::newRow("an id of text") << QByteArray(R"({"jsonrpc":"2.0","id":"1","result":1})") << 1;
    QTest::newRow("no id") << QByteArray(R"({"jsonrpc":"2.0","result":1})") << 1;
    QTest::newRow("no version") << QByteArray(R"({"id":1,"result":1})") << 1;
    QTest::newRow("version 1") << QByteArray(R"({"jsonrpc":"1.0","id":1,"result":1})") << 1;
    QTest::newRow("both") << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":""}})") << 1;
    QTest::newRow("neither") << QByteArray(R"({"jsonrpc":"2.0","id":1})") << 1;
    QTest::newRow("an error without code") << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":{"message":""}})") << 1;
    QTest::newRow("an error of text") << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":"no"})") << 1;
    QTest::newRow("a number in the list") << "[" + good + ",2]" << 2;
}

void TestJsonRpc::whatIsNoAnswerIsRefused() {
    QFETCH(QByteArray, text);
    QFETCH(int, calls);
    const auto answers = decoded(text.constData(), static_cast<std::size_t>(calls), 1);
    QVERIFY(!answers);
    QVERIFY(answers.error().code == kRpcMalformed);
}

void TestJsonRpc::oneErrorForAWholeBatchIsKept() {
    const auto answers =
        decoded(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large"}})", 3, 1);
    QVERIFY(!answers);
    QVERIFY(answers.error().code == kRpcError);
    QCOMPARE(answers.error().detail, std::string("batch too large"));
}

void TestJsonRpc::aNullResultIsAResult() {
    const auto answers = decoded(R"({"jsonrpc":"2.0","id":1,"result":null})", 1, 1);
    QVERIFY(answers.has_value());
    QVERIFY(answers->front()->view.isNull());
}

}  // namespace

QTEST_GUILESS_MAIN(TestJsonRpc)
#include "test_json_rpc.moc"
