#include "ledger_client/eth/txn.h"
#include "ledger_client/rpc/anvil.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/crypto/keccak.h"
#include "tests/support/waiting.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace tally;

namespace {

/// Where npm put the native binary; the test is told by its first argument.
QString anvilPath;

constexpr std::uint64_t kChainId = 7002;

/// Creates a contract of 21 bytes: called without data it writes an empty log, with data it reverts with them.
const char* kLogOrRevert =
    "6015600c60003960156000f3"  // return the code that follows
    "3680600b57"                // if (calldatasize) goto 0x0b
    "60006000a000"              // log0(0, 0); stop
    "5b6000600037"              // 0x0b: calldatacopy(0, 0, calldatasize)
    "366000fd";                 // revert(0, calldatasize)

class TestAnvil : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAccountWithoutFundsSendsAtGasPriceZero_data();
    void anAccountWithoutFundsSendsAtGasPriceZero();
    void sentTwiceIsNotDoneTwice();
    void aTransactionOfAnotherChainIsRefused();
    void aTransactionWithoutGasIsRefused();
    void aRevertComesBackWithItsData();
    void logsAndReceiptsAreRead();
    void whatIsNotThereIsNothing();
    void killedItLeavesNoStatesInTheHome();

private:
    [[nodiscard]] Bytes signedTxn(Txn txn) const;
    [[nodiscard]] SendAnswer sent(const Bytes& raw) const {
        return settled(m_client->ask(requestSend(raw))).value_or(SendAnswer{});
    }
    void restart(const QString& hardfork);

    Bytes m_key = Bytes(32, 0x43);
    std::unique_ptr<NodeProcess> m_node;
    std::unique_ptr<JsonRpcClient> m_client;
};

void TestAnvil::restart(const QString& hardfork) {
    AnvilOptions options;
    options.path = anvilPath;
    options.port = freePort().value_or(0);
    options.chainId = kChainId;
    options.hardfork = hardfork;
    m_node = std::make_unique<NodeProcess>(anvilProgram(options));
    QVERIFY(settled(m_node->start()).has_value());
    m_client = std::make_unique<JsonRpcClient>(*makeEndpoint(m_node->url().toString()));
}

void TestAnvil::init() { restart(QStringLiteral("berlin")); }

void TestAnvil::cleanup() {
    m_client.reset();
    m_node.reset();
}

Bytes TestAnvil::signedTxn(Txn txn) const {
    if (!txn.chainId) {
        txn.chainId = Uint256::of(kChainId);
    }
    const auto preimage = encodeTxnPreimage(txn);
    const auto signature = signDigest(m_key, keccak256(*preimage));
    return *attachSignature(*preimage, *signature);
}

Txn transfer(std::uint64_t nonce) {
    Txn txn;
    txn.nonce = nonce;
    txn.gasLimit = 21'000;
    txn.to = Address{};
    return txn;
}

Txn creation(std::uint64_t nonce) {
    Txn txn;
    txn.nonce = nonce;
    txn.gasLimit = 200'000;
    txn.data = *fromHex(kLogOrRevert);
    return txn;
}

void TestAnvil::anAccountWithoutFundsSendsAtGasPriceZero_data() {
    QTest::addColumn<QString>("hardfork");
    QTest::newRow("berlin") << QStringLiteral("berlin");
    QTest::newRow("london") << QStringLiteral("london");
    QTest::newRow("paris") << QStringLiteral("paris");
}

void TestAnvil::anAccountWithoutFundsSendsAtGasPriceZero() {
    QFETCH(QString, hardfork);
    restart(hardfork);
    const Bytes raw = signedTxn(transfer(0));
    QVERIFY(sent(raw).verdict == SendVerdict::Accepted);
    const auto receipt = settled(m_client->ask(requestReceipt(keccak256(raw))));
    QVERIFY((*receipt)->isSuccess);
    const auto header = settled(m_client->ask(requestBlock(BlockTag::latest())));
    QVERIFY(!(*header)->baseFee || (*header)->baseFee->isZero());
}

void TestAnvil::sentTwiceIsNotDoneTwice() {
    QVERIFY(settled(m_client->ask(requestDone({"evm_setAutomine", "[false]"}))).has_value());
    const Bytes raw = signedTxn(transfer(0));
    QVERIFY(sent(raw).verdict == SendVerdict::Accepted);
    QVERIFY(sent(raw).verdict == SendVerdict::AlreadyKnown);
    const auto account = *addressOfKey(m_key);
    QCOMPARE(*settled(m_client->ask(requestTransactionCount(account, BlockTag::latest()))), std::uint64_t{0});
    QCOMPARE(*settled(m_client->ask(requestTransactionCount(account, BlockTag::pending()))), std::uint64_t{1});
    const auto waiting = settled(m_client->ask(requestTransaction(keccak256(raw))));
    QVERIFY(!(*waiting)->blockHash);
    QVERIFY(settled(m_client->ask(requestDone({"evm_mine", "[]"}))).has_value());
    QVERIFY(sent(raw).verdict == SendVerdict::NonceTooLow);
    Txn other = transfer(0);
    other.gasLimit = 30'000;
    QVERIFY(sent(signedTxn(other)).verdict == SendVerdict::NonceTooLow);
}

void TestAnvil::aTransactionOfAnotherChainIsRefused() {
    Txn foreign = transfer(0);
    foreign.type = TxnType::AccessList;
    foreign.chainId = Uint256::of(kChainId + 1);
    foreign.gasLimit = 30'000;
    const SendAnswer answer = sent(signedTxn(foreign));
    QCOMPARE(static_cast<int>(answer.verdict), static_cast<int>(SendVerdict::ForeignChain));
}

void TestAnvil::aTransactionWithoutGasIsRefused() {
    Txn poor = transfer(0);
    poor.gasLimit = 20'000;
    QVERIFY(sent(signedTxn(poor)).verdict == SendVerdict::GasTooLow);
    Txn rich = transfer(0);
    rich.gasLimit = 40'000'000;
    QVERIFY(sent(signedTxn(rich)).verdict == SendVerdict::GasTooHigh);
}

void TestAnvil::aRevertComesBackWithItsData() {
    const Bytes raw = signedTxn(creation(0));
    QVERIFY(sent(raw).isTaken());
    const auto receipt = settled(m_client->ask(requestReceipt(keccak256(raw))));
    QVERIFY((*receipt)->contractAddress.has_value());
    CallRequest call;
    call.from = *addressOfKey(m_key);
    call.to = (*receipt)->contractAddress;
    call.data = Bytes{0x11, 0x22, 0x33, 0x44, 0x55};
    const auto outcome = settled(m_client->ask(requestCall(call, BlockTag::latest())));
    QVERIFY(outcome.has_value());
    QVERIFY(outcome->isReverted);
    QCOMPARE(outcome->data, call.data);
    const auto estimate = settled(m_client->ask(requestGasEstimate(call, BlockTag::latest())));
    QVERIFY(estimate->revert.has_value());
    QCOMPARE(estimate->revert->data, call.data);
    call.data.clear();
    QVERIFY(!settled(m_client->ask(requestCall(call, BlockTag::at((*receipt)->blockHash))))->isReverted);
    QVERIFY(settled(m_client->ask(requestGasEstimate(call, BlockTag::latest())))->gas > 21'000);
}

void TestAnvil::logsAndReceiptsAreRead() {
    const Bytes create = signedTxn(creation(0));
    QVERIFY(sent(create).isTaken());
    const auto created = settled(m_client->ask(requestReceipt(keccak256(create))));
    const Address contract = *(*created)->contractAddress;
    Txn poke;
    poke.nonce = 1;
    poke.gasLimit = 50'000;
    poke.to = contract;
    const Bytes raw = signedTxn(poke);
    QVERIFY(sent(raw).isTaken());
    const auto logs = settled(m_client->ask(requestLogs({0, 2, {contract}, {}})));
    QCOMPARE(logs->size(), std::size_t{1});
    QCOMPARE(logs->front().txnHash, keccak256(raw));
    QCOMPARE(logs->front().blockNumber, std::uint64_t{2});
    const auto receipt = settled(m_client->ask(requestReceipt(keccak256(raw))));
    QCOMPARE((*receipt)->logs, *logs);
    QVERIFY(!settled(m_client->ask(requestCode(contract, BlockTag::latest())))->empty());
}

void TestAnvil::whatIsNotThereIsNothing() {
    QVERIFY(!settled(m_client->ask(requestReceipt({})))->has_value());
    QVERIFY(!settled(m_client->ask(requestTransaction({})))->has_value());
    QVERIFY(!settled(m_client->ask(requestBlock(BlockTag::at(std::uint64_t{99}))))->has_value());
    QVERIFY(settled(m_client->ask(requestCode({}, BlockTag::latest())))->empty());
    QVERIFY(settled(m_client->ask(requestLogs({0, 0, {}, {}})))->empty());
}

/// Beyond the states it holds in memory anvil wrote a whole one for each block: gigabytes in the home, left there at a kill.
void TestAnvil::killedItLeavesNoStatesInTheHome() {
    const QTemporaryDir home;
    const QByteArray former = qgetenv("HOME");
    const auto back = qScopeGuard([&] { qputenv("HOME", former); });
    qputenv("HOME", QFile::encodeName(home.path()));
    restart(QStringLiteral("berlin"));
    QVERIFY(settled(m_client->ask(requestDone({"anvil_mine", R"(["0x400"])"}))).has_value());
    ::kill(static_cast<pid_t>(m_node->processId()), SIGKILL);
    QTRY_VERIFY(!m_node->isRunning());
    QDirIterator states(home.filePath(QStringLiteral(".foundry/anvil")), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY2(!states.hasNext(), qPrintable(states.hasNext() ? states.next() : QString()));
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !QFileInfo(arguments[1]).isExecutable()) {
        std::fprintf(stderr, "usage: test_anvil ANVIL [Qt Test options]\n");
        return 2;
    }
    anvilPath = arguments.takeAt(1);
    TestAnvil test;
    return QTest::qExec(&test, arguments);
}

#include "test_anvil.moc"
