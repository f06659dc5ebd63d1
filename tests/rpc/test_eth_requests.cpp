#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"

#include <QTest>

using namespace tally;

namespace {

const std::string kHash(64, '7');
const std::string kAddress(40, '5');
/// What `kHash` spells.
const Hash kTxn = [] {
    Hash out;
    out.data.fill(0x77);
    return out;
}();

[[nodiscard]] RpcAnswer answered(const std::string& result) {
    const auto document = RpcDocument::parse(result);
    if (!document) {
        qFatal("the test's own text is no JSON");
    }
    return RpcValue{*document, document->root()};
}

[[nodiscard]] RpcAnswer refused(std::int64_t code, const char* message, std::optional<Bytes> data = std::nullopt) {
    return tl::unexpected<RpcRefusal>(RpcRefusal{code, message, std::move(data)});
}

std::string logJson(const std::string& more = {}) {
    return R"({"address":"0x)" + kAddress + R"(","topics":["0x)" + kHash +
           R"("],"data":"0x0102","blockNumber":"0x10",)" + R"("blockHash":"0x)" + kHash + R"(","transactionHash":"0x)" +
           kHash + R"(","transactionIndex":"0x2","logIndex":"0x3")" + more + "}";
}

class TestEthRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blockTagsAreWrittenAsTheStandardSays();
    void aLogFilterIsWrittenAsTheStandardSays();
    void logsAreRead();
    void aBadLogIsNamed();
    void aBlockThatIsNotThereIsNothing();
    void aRevertIsAValue_data();
    void aRevertIsAValue();
    void otherRefusalsOfACallAreErrors();
    void receiptsAreRead();
    void aTransactionThatWaitsHasNoBlock();
    void anAnswerAboutSomethingElseIsNoAnswer();
    void whatNodesSayOfATransaction_data();
    void whatNodesSayOfATransaction();
};

void TestEthRequests::blockTagsAreWrittenAsTheStandardSays() {
    QCOMPARE(BlockTag::latest().json(), std::string(R"("latest")"));
    QCOMPARE(BlockTag::at(std::uint64_t{0}).json(), std::string(R"("0x0")"));
    QCOMPARE(BlockTag::at(std::uint64_t{300}).json(), std::string(R"("0x12c")"));
    QCOMPARE(BlockTag::at(Hash{}).json(), R"({"blockHash":"0x)" + std::string(64, '0') + R"("})");
    QCOMPARE(requestBlock(BlockTag::at(Hash{})).call.method, std::string("eth_getBlockByHash"));
    QCOMPARE(requestBlock(BlockTag::latest()).call, (RpcCall{"eth_getBlockByNumber", R"(["latest",false])"}));
}

void TestEthRequests::aLogFilterIsWrittenAsTheStandardSays() {
    LogFilter filter{1, 255, {Address{}}, {{}, {Hash{}}}};
    QCOMPARE(requestLogs(filter).call.params, R"([{"fromBlock":"0x1","toBlock":"0xff","address":["0x)" +
                                                  std::string(40, '0') + R"("],"topics":[null,["0x)" +
                                                  std::string(64, '0') + R"("]]}])");
    QCOMPARE(requestLogs({0, 0, {}, {}}).call.params, std::string(R"([{"fromBlock":"0x0","toBlock":"0x0"}])"));
}

void TestEthRequests::logsAreRead() {
    const auto logs = requestLogs({}).decode(answered("[" + logJson() + "," + logJson(R"(,"removed":true)") + "]"));
    QVERIFY(logs.has_value());
    QCOMPARE(logs->size(), std::size_t{2});
    QCOMPARE(logs->at(0).data, (Bytes{1, 2}));
    QCOMPARE(logs->at(0).blockNumber, std::uint64_t{16});
    QCOMPARE(logs->at(0).txnIndex, std::uint32_t{2});
    QCOMPARE(logs->at(0).logIndex, std::uint32_t{3});
    QVERIFY(!logs->at(0).isRemoved);
    QVERIFY(logs->at(1).isRemoved);
}

void TestEthRequests::aBadLogIsNamed() {
    std::string bad = logJson();
    bad.replace(bad.find("0x10"), 4, "16");
    const auto logs = requestLogs({}).decode(answered("[" + logJson() + "," + bad + "]"));
    QVERIFY(logs.error().code == kRpcMalformed);
    QCOMPARE(logs.error().place, std::string("[1].blockNumber"));
    const std::string five =
        R"(["0x)" + kHash + R"(","0x)" + kHash + R"(","0x)" + kHash + R"(","0x)" + kHash + R"(","0x)" + kHash + R"("])";
    std::string many = logJson();
    many.replace(many.find("[\"0x"), 70, five);
    QVERIFY(!requestLogs({}).decode(answered("[" + many + "]")));
}

void TestEthRequests::aBlockThatIsNotThereIsNothing() {
    const auto block = requestBlock(BlockTag::at(std::uint64_t{9})).decode(answered("null"));
    QVERIFY(block.has_value());
    QVERIFY(!block->has_value());
}

void TestEthRequests::aRevertIsAValue_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("geth, anvil") << 3 << QByteArray("execution reverted: no");
    QTest::newRow("Besu") << -32000 << QByteArray("Execution reverted");
    QTest::newRow("older ones") << -32015 << QByteArray("VM execution error: reverted");
}

void TestEthRequests::aRevertIsAValue() {
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    const Bytes data{0x08, 0xc3, 0x79, 0xa0};
    const RpcAnswer answer = refused(code, message.constData(), data);
    const auto called = requestCall({}, BlockTag::latest()).decode(answer);
    QVERIFY(called.has_value());
    QVERIFY(called->isReverted);
    QCOMPARE(called->data, data);
    const auto estimated = requestGasEstimate({}, BlockTag::latest()).decode(answer);
    QVERIFY(estimated.has_value());
    QCOMPARE(estimated->revert->data, data);
}

void TestEthRequests::otherRefusalsOfACallAreErrors() {
    const auto called = requestCall({}, BlockTag::latest()).decode(refused(-32000, "out of gas"));
    QVERIFY(called.error().code == kRpcError);
}

void TestEthRequests::receiptsAreRead() {
    const auto read = [](const std::string& status) {
        return requestReceipt(kTxn).decode(
            answered(R"({"transactionHash":"0x)" + kHash + R"(","blockHash":"0x)" + kHash +
                     R"(","blockNumber":"0x5","transactionIndex":"0x0","from":"0x)" + kAddress +
                     R"(","to":null,"contractAddress":"0x)" + kAddress + R"(","gasUsed":"0x5208","status":")" + status +
                     R"(","logs":[)" + logJson() + "]}"));
    };
    const auto receipt = read("0x1");
    QVERIFY(receipt.has_value());
    QVERIFY((*receipt)->isSuccess);
    QVERIFY(!(*receipt)->to);
    QVERIFY((*receipt)->contractAddress.has_value());
    QCOMPARE((*receipt)->logs.size(), std::size_t{1});
    QVERIFY(!(*read("0x0"))->isSuccess);
    QVERIFY(!read("0x2"));
}

void TestEthRequests::aTransactionThatWaitsHasNoBlock() {
    const auto txn = requestTransaction(kTxn).decode(
        answered(R"({"hash":"0x)" + kHash + R"(","from":"0x)" + kAddress + R"(","to":"0x)" + kAddress +
                 R"(","nonce":"0x7","gas":"0x5208","input":"0x","blockHash":null,"blockNumber":null})"));
    QVERIFY(txn.has_value());
    QVERIFY(!(*txn)->blockHash);
    QCOMPARE((*txn)->nonce, std::uint64_t{7});
}

void TestEthRequests::anAnswerAboutSomethingElseIsNoAnswer() {
    const std::string block = R"({"number":"0x9","hash":"0x)" + kHash + R"(","parentHash":"0x)" + kHash +
                              R"(","stateRoot":"0x)" + kHash + R"(","miner":"0x)" + kAddress +
                              R"(","timestamp":"0x1","gasLimit":"0x1","gasUsed":"0x0","extraData":"0x"})";
    const std::string receipt = R"({"transactionHash":"0x)" + kHash + R"(","blockHash":"0x)" + kHash +
                                R"(","blockNumber":"0x5","transactionIndex":"0x0","from":"0x)" + kAddress +
                                R"(","to":null,"gasUsed":"0x5208","status":"0x1","logs":[]})";
    const std::string txn = R"({"hash":"0x)" + kHash + R"(","from":"0x)" + kAddress +
                            R"(","to":null,"nonce":"0x7","gas":"0x5208","input":"0x"})";
    QVERIFY(requestBlock(BlockTag::at(std::uint64_t{9})).decode(answered(block)));
    QVERIFY(requestBlock(BlockTag::at(kTxn)).decode(answered(block)));
    QVERIFY(requestBlock(BlockTag::latest()).decode(answered(block)));
    QVERIFY(requestReceipt(kTxn).decode(answered(receipt)));
    QVERIFY(requestTransaction(kTxn).decode(answered(txn)));

    const auto otherNumber = requestBlock(BlockTag::at(std::uint64_t{8})).decode(answered(block));
    QVERIFY(otherNumber.error().code == kRpcMalformed);
    QCOMPARE(otherNumber.error().place, std::string("number"));
    QVERIFY(requestBlock(BlockTag::at(Hash{})).decode(answered(block)).error().code == kRpcMalformed);
    QVERIFY(requestReceipt(Hash{}).decode(answered(receipt)).error().code == kRpcMalformed);
    QVERIFY(requestTransaction(Hash{}).decode(answered(txn)).error().code == kRpcMalformed);
}

void TestEthRequests::whatNodesSayOfATransaction_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, const char* message, SendVerdict verdict) {
        QTest::newRow(name) << QByteArray(message) << static_cast<int>(verdict);
    };
    row("geth known", "already known", SendVerdict::AlreadyKnown);
    row("anvil known", "transaction already imported", SendVerdict::AlreadyKnown);
    row("Besu known", "Known transaction", SendVerdict::AlreadyKnown);
    row("geth low", "nonce too low: next nonce 5, tx nonce 4", SendVerdict::NonceTooLow);
    row("anvil low", "nonce too low", SendVerdict::NonceTooLow);
    row("Besu low", "Nonce too low", SendVerdict::NonceTooLow);
    row("Besu far", "Transaction nonce is too distant from current sender nonce", SendVerdict::NonceTooHigh);
    row("geth replacement", "replacement transaction underpriced", SendVerdict::Underpriced);
    row("geth price", "transaction underpriced: tip needed 1, tip permitted 0", SendVerdict::Underpriced);
    row("Besu price", "Gas price below configured minimum gas price", SendVerdict::Underpriced);
    row("anvil base fee", "max fee per gas less than block base fee", SendVerdict::Underpriced);
    row("geth funds", "insufficient funds for gas * price + value", SendVerdict::InsufficientFunds);
    row("anvil funds", "Insufficient funds for gas * price + value", SendVerdict::InsufficientFunds);
    row("Besu funds", "Upfront cost exceeds account balance", SendVerdict::InsufficientFunds);
    row("geth gas", "intrinsic gas too low", SendVerdict::GasTooLow);
    row("Besu gas", "Intrinsic gas exceeds gas limit", SendVerdict::GasTooLow);
    row("geth much", "exceeds block gas limit", SendVerdict::GasTooHigh);
    row("Besu much", "Transaction gas limit exceeds block gas limit", SendVerdict::GasTooHigh);
    row("anvil much", "intrinsic gas too high -- tx.gas_limit > env.block.gas_limit", SendVerdict::GasTooHigh);
    row("geth chain", "invalid sender", SendVerdict::ForeignChain);
    row("anvil chain", "invalid chain id for signer", SendVerdict::ForeignChain);
    row("geth full", "txpool is full", SendVerdict::PoolFull);
    row("other", "the moon is full of cheese", SendVerdict::Rejected);
}

void TestEthRequests::whatNodesSayOfATransaction() {
    QFETCH(QByteArray, message);
    QFETCH(int, verdict);
    const auto sent = requestSend(Bytes{1}).decode(refused(-32000, message.constData()));
    QVERIFY(sent.has_value());
    QCOMPARE(static_cast<int>(sent->verdict), verdict);
}

}  // namespace

QTEST_GUILESS_MAIN(TestEthRequests)
#include "test_eth_requests.moc"
