#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/json_rpc_client.h"
#include "tests/support/fake_node.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tally;
using Manner = FakeNode::Manner;

Q_DECLARE_METATYPE(FakeNode::Manner)

namespace {

constexpr RpcLimits kShort{std::chrono::milliseconds(400), std::size_t{1} << 20};

std::vector<RpcCall> calls(std::size_t count) { return std::vector<RpcCall>(count, RpcCall{"eth_blockNumber", "[]"}); }

class TestRpcClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAndReads();
    void batchesAreAnsweredInOrderWhateverTheNodesOrder();
    void longBatchesAreCut();
    void badNodesAreNamedByCode_data();
    void badNodesAreNamedByCode();
    void theDeadlineIsForTheWholeAnswer();
    void anEndlessAnswerEndsAtTheLimit();
    void nothingListensThere();
    void aRefusalUnderAnHttpErrorIsARefusal();
    void anAnswerOfAnotherShapeNamesItsPlace();
    void itsEndCancelsWhatIsUnderWay();
    void tokensAndNothingElseAreSent();
    void severalAreUnderWayAtOnce();
    void endpointsAreCheckedBeforeAnythingIsSent_data();
    void endpointsAreCheckedBeforeAnythingIsSent();
    void bulkIsReadQuickly();
};

void TestRpcClient::asksAndReads() {
    FakeNode node;
    node.chain.chainId = 31337;
    node.chain.height = 12;
    JsonRpcClient client(node.endpoint());
    QCOMPARE(*settled(client.ask(requestChainId())), std::uint64_t{31337});
    const auto head = settled(client.ask(requestBlock(BlockTag::latest())));
    QCOMPARE((*head)->number, std::uint64_t{12});
    QCOMPARE((*head)->hash, node.hashAt(12));
    QCOMPARE(node.connections, 1);
}

void TestRpcClient::batchesAreAnsweredInOrderWhateverTheNodesOrder() {
    FakeNode node;
    node.manner = Manner::Reversed;
    JsonRpcClient client(node.endpoint());
    const auto answers = settled(client.batch({{"eth_chainId", "[]"}, {"eth_getBlockByNumber", R"(["0x0",false])"}}));
    QVERIFY(answers.has_value());
    QVERIFY(answers->at(0)->view.string() == "0x1");
    QVERIFY(answers->at(1)->view.isObject());
}

void TestRpcClient::longBatchesAreCut() {
    FakeNode node;
    JsonRpcClient client(node.endpoint());
    const auto answers = settled(client.batch(calls(250)));
    QVERIFY(answers.has_value());
    QCOMPARE(answers->size(), std::size_t{250});
    QCOMPARE(node.requests, 3);
}

void TestRpcClient::badNodesAreNamedByCode_data() {
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, Manner manner, ErrorCode code) {
        QTest::newRow(name) << manner << QString::fromUtf8(code.name.data(), static_cast<qsizetype>(code.name.size()));
    };
    row("silent", Manner::Silent, kRpcTimeout);
    row("a byte at a time", Manner::Drip, kRpcTimeout);
    row("cut", Manner::Cut, kRpcCut);
    row("cut at once", Manner::CutAtOnce, kRpcCut);
    row("endless", Manner::Endless, kRpcTooLarge);
    row("oversized", Manner::Oversized, kRpcTooLarge);
    row("garbage", Manner::Garbage, kRpcMalformed);
    row("half", Manner::HalfJson, kRpcMalformed);
    row("no version", Manner::NoVersion, kRpcMalformed);
    row("foreign ids", Manner::ForeignIds, kRpcMalformed);
    row("doubled ids", Manner::DoubledIds, kRpcMalformed);
    row("missing ids", Manner::MissingIds, kRpcMalformed);
    row("both fields", Manner::BothFields, kRpcMalformed);
    row("neither field", Manner::NeitherField, kRpcMalformed);
    row("batch refused", Manner::BatchRefused, kRpcError);
    row("redirect", Manner::Redirect, kRpcHttpStatus);
    row("server error", Manner::ServerError, kRpcHttpStatus);
}

void TestRpcClient::badNodesAreNamedByCode() {
    QFETCH(Manner, manner);
    QFETCH(QString, code);
    FakeNode node;
    node.manner = manner;
    JsonRpcClient client(node.endpoint(), kShort);
    const auto answers = settled(client.batch(calls(2)));
    QVERIFY(!answers);
    QCOMPARE(
        QString::fromUtf8(answers.error().code.name.data(), static_cast<qsizetype>(answers.error().code.name.size())),
        code);
    QVERIFY(answers.error().place.starts_with(client.name()));
    node.manner = Manner::Well;
    QVERIFY(settled(client.batch(calls(2))).has_value());
}

void TestRpcClient::theDeadlineIsForTheWholeAnswer() {
    FakeNode node;
    node.delay = std::chrono::seconds(5);
    JsonRpcClient client(node.endpoint(), {std::chrono::milliseconds(100), 1 << 20});
    QElapsedTimer clock;
    clock.start();
    const auto answer = settled(client.ask(requestChainId()));
    QVERIFY(answer.error().code == kRpcTimeout);
    QCOMPARE(answer.error().args, (std::vector<std::string>{"100"}));
    QVERIFY(clock.elapsed() < 2'000);
}

void TestRpcClient::anEndlessAnswerEndsAtTheLimit() {
    FakeNode node;
    node.manner = Manner::Endless;
    JsonRpcClient client(node.endpoint(), {std::chrono::seconds(20), std::size_t{8} << 20});
    const auto answer = settled(client.ask(requestChainId()));
    QVERIFY(answer.error().code == kRpcTooLarge);
    QCOMPARE(answer.error().args, (std::vector<std::string>{std::to_string(std::size_t{8} << 20)}));
}

void TestRpcClient::nothingListensThere() {
    FakeNode node;
    node.close();
    JsonRpcClient client(node.endpoint());
    QVERIFY(settled(client.ask(requestChainId())).error().code == kRpcRefused);
}

void TestRpcClient::aRefusalUnderAnHttpErrorIsARefusal() {
    FakeNode node;
    node.manner = Manner::RefusalIn400;
    node.refusals["eth_call"] = R"({"code":-32602,"message":"Invalid params"})";
    JsonRpcClient client(node.endpoint());
    const auto answer = settled(client.ask(requestCall({}, BlockTag::latest())));
    QVERIFY(answer.error().code == kRpcError);
    QCOMPARE(answer.error().args.front(), std::string("-32602"));
}

void TestRpcClient::anAnswerOfAnotherShapeNamesItsPlace() {
    FakeNode node;
    node.results["eth_getLogs"] = R"([{"address":"0x12"}])";
    JsonRpcClient client(node.endpoint());
    const auto answer = settled(client.ask(requestLogs({})));
    QVERIFY(answer.error().code == kRpcMalformed);
    QCOMPARE(QString::fromStdString(answer.error().place),
             QString::fromStdString(client.name() + " eth_getLogs result[0].address"));
}

void TestRpcClient::itsEndCancelsWhatIsUnderWay() {
    FakeNode node;
    node.manner = Manner::Silent;
    auto client = std::make_unique<JsonRpcClient>(node.endpoint());
    auto answer = client->ask(requestChainId());
    QTRY_COMPARE(node.requests, 1);
    client.reset();
    QVERIFY(settled(std::move(answer)).error().code == kSessionCancelled);
}

void TestRpcClient::tokensAndNothingElseAreSent() {
    FakeNode node;
    NodeEndpoint endpoint = node.endpoint();
    endpoint.bearerToken = "abc.def";
    JsonRpcClient client(endpoint);
    QVERIFY(settled(client.ask(requestChainId())).has_value());
    QCOMPARE(node.headers["authorization"], std::string("Bearer abc.def"));
    QCOMPARE(node.headers["content-type"], std::string("application/json"));
    QVERIFY(!node.headers.contains("cookie"));
    QCOMPARE(node.headers["accept-language"], std::string("*"));
}

void TestRpcClient::severalAreUnderWayAtOnce() {
    FakeNode node;
    node.delay = std::chrono::milliseconds(150);
    JsonRpcClient client(node.endpoint());
    QElapsedTimer clock;
    clock.start();
    std::vector<Async<std::uint64_t>> answers;
    for (int i = 0; i < 4; ++i) {
        answers.push_back(client.ask(requestChainId()));
    }
    for (auto& answer : answers) {
        QVERIFY(settled(std::move(answer)).has_value());
    }
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

void TestRpcClient::endpointsAreCheckedBeforeAnythingIsSent_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8545") << true;
    QTest::newRow("loopback by name") << QStringLiteral("http://localhost:8545/path") << true;
    QTest::newRow("loopback, six") << QStringLiteral("http://[::1]:8545") << true;
    QTest::newRow("TLS") << QStringLiteral("https://node.bank.example") << true;
    QTest::newRow("plain to another machine") << QStringLiteral("http://node.bank.example:8545") << false;
    QTest::newRow("plain to a private address") << QStringLiteral("http://10.0.0.1:8545") << false;
    QTest::newRow("not quite loopback") << QStringLiteral("http://127.0.0.1.example.com") << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://127.0.0.1") << false;
    QTest::newRow("web socket") << QStringLiteral("ws://127.0.0.1:8546") << false;
    QTest::newRow("no host") << QStringLiteral("http://") << false;
    QTest::newRow("a user name") << QStringLiteral("https://me:secret@node.bank.example") << false;
    QTest::newRow("a word") << QStringLiteral("localhost") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestRpcClient::endpointsAreCheckedBeforeAnythingIsSent() {
    QFETCH(QString, url);
    QFETCH(bool, isRight);
    const auto endpoint = makeEndpoint(url);
    QCOMPARE(endpoint.has_value(), isRight);
    if (!isRight) {
        QVERIFY(endpoint.error().place.find("secret") == std::string::npos);
    }
}

void TestRpcClient::bulkIsReadQuickly() {
    FakeNode node;
    const std::string hash(64, 'a');
    const std::string log = R"({"address":"0x)" + std::string(40, 'b') + R"(","topics":["0x)" + hash + R"(","0x)" +
                            hash + R"("],"data":"0x)" + std::string(512, '7') +
                            R"(","blockNumber":"0x10","blockHash":"0x)" + hash + R"(","transactionHash":"0x)" + hash +
                            R"(","transactionIndex":"0x2","logIndex":"0x3","removed":false})";
    std::string logs = "[" + log;
    for (int i = 1; i < 20'000; ++i) {
        logs += "," + log;
    }
    node.results["eth_getLogs"] = logs + "]";
    JsonRpcClient client(node.endpoint());
    QElapsedTimer clock;
    clock.start();
    const auto answer = settled(client.ask(requestLogs({})));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->size(), std::size_t{20'000});
    qInfo("%zu bytes in %lld ms", logs.size(), static_cast<long long>(clock.elapsed()));
}

}  // namespace

QTEST_GUILESS_MAIN(TestRpcClient)
#include "test_rpc_client.moc"
