#include "ledger_client/eth/txn.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/node_pool.h"
#include "models/crypto/keccak.h"
#include "tests/consortium/clique_network.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace tally;
using std::chrono::seconds;

namespace {

/// The steps build on each other: a network is dear to start.
class TestCliqueNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void blocksFlow();
    void fourNodesAgreeOnTheHead();
    void anAccountWithoutFundsSendsAtGasPriceZero();
    void theSameBytesSentAgainAreKnownOrUsed();
    void aTransactionOfAnotherChainIsRefused();
    void oneDeadOfFourIsSurvived();
    void twoDeadHaltItAndThePoolSaysSo();
    void healingResumesIt();
    void cleanupTestCase();

private:
    [[nodiscard]] Result<Bytes> signedTxn(std::uint64_t nonce, std::uint64_t chainId = CliqueNetwork::kChainId) const;
    void openPool();

    std::unique_ptr<CliqueNetwork> m_network;
    EventLoopTimers m_timers;
    SystemClock m_clock;
    std::unique_ptr<NodePool> m_pool;
    Bytes m_key = Bytes(32, 0x42);
    Bytes m_sent;
};

void TestCliqueNetwork::initTestCase() {
    const QString geth = CliqueNetwork::findGeth();
    if (geth.isEmpty()) {
        QSKIP("no geth: set TALLY_GETH, or run installer/machine/geth");
    }
    m_network = std::make_unique<CliqueNetwork>(geth, 4);
    const auto prepared = m_network->prepare();
    QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().detail.c_str());
    const auto started = m_network->startAll();
    QVERIFY2(started.has_value(), started ? "" : started.error().detail.c_str());
}

void TestCliqueNetwork::openPool() {
    PoolSettings settings;
    settings.identity.chainId = CliqueNetwork::kChainId;
    settings.probeDeadline = std::chrono::milliseconds(1'000);
    std::vector<NodeEndpoint> endpoints;
    for (std::size_t i = 0; i < m_network->size(); ++i) {
        endpoints.push_back(*makeEndpoint(m_network->url(i).toString()));
    }
    m_pool = std::make_unique<NodePool>(settings, endpoints, m_timers, m_clock);
    m_pool->start();
    QVERIFY(settled(m_pool->firstRound()).has_value());
}

Result<Bytes> TestCliqueNetwork::signedTxn(std::uint64_t nonce, std::uint64_t chainId) const {
    Txn txn;
    txn.chainId = Uint256::of(chainId);
    txn.nonce = nonce;
    txn.gasLimit = 21'000;
    txn.to = Address{};
    TALLY_ASSIGN(const Bytes preimage, encodeTxnPreimage(txn));
    TALLY_ASSIGN(const EcdsaSignature signature, signDigest(m_key, keccak256(preimage)));
    return attachSignature(preimage, signature);
}

void TestCliqueNetwork::blocksFlow() {
    for (std::size_t i = 0; i < m_network->size(); ++i) {
        QVERIFY2(m_network->grows(i, 3, seconds(40)), m_network->log(i).c_str());
    }
}

void TestCliqueNetwork::fourNodesAgreeOnTheHead() {
    openPool();
    QTRY_VERIFY(m_pool->status().isCurrent);
    const auto block = settled(m_pool->agreedBlock(1));
    QVERIFY(block.has_value());
    QCOMPARE(m_pool->status().nodes.size(), std::size_t{4});
}

void TestCliqueNetwork::anAccountWithoutFundsSendsAtGasPriceZero() {
    const auto account = addressOfKey(m_key);
    QVERIFY(settled(m_pool->ask(requestBalance(*account, BlockTag::latest())))->isZero());
    const auto raw = signedTxn(0);
    QVERIFY(raw.has_value());
    m_sent = *raw;
    const auto report = settled(m_pool->send(m_sent));
    QVERIFY(report.has_value());
    QVERIFY2(report->answer.isTaken(), report->answer.message.c_str());
    std::optional<TxnReceipt> receipt;
    QVERIFY(QTest::qWaitFor(
        [&] {
            receipt = settled(m_pool->ask(requestReceipt(keccak256(m_sent)))).value_or(std::nullopt);
            return receipt.has_value();
        },
        20'000));
    QVERIFY(receipt->isSuccess);
    QCOMPARE(receipt->from, *account);
}

void TestCliqueNetwork::theSameBytesSentAgainAreKnownOrUsed() {
    const auto again = settled(m_pool->send(m_sent));
    QVERIFY(again.has_value());
    QVERIFY(again->answer.isTaken() || again->answer.verdict == SendVerdict::NonceTooLow);
}

void TestCliqueNetwork::aTransactionOfAnotherChainIsRefused() {
    const auto raw = signedTxn(1, CliqueNetwork::kChainId + 1);
    const auto report = settled(m_pool->send(*raw));
    QVERIFY2(report->answer.verdict == SendVerdict::ForeignChain, report->answer.message.c_str());
}

void TestCliqueNetwork::oneDeadOfFourIsSurvived() {
    m_network->kill(3);
    QVERIFY(m_network->grows(0, 5, seconds(40)));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->status().nodes[3].state == NodeState::Silent, 10'000);
    QVERIFY(m_pool->status().isCurrent);
}

void TestCliqueNetwork::twoDeadHaltItAndThePoolSaysSo() {
    QVERIFY(m_network->stop(2).has_value());
    QVERIFY(!m_network->grows(0, 4, seconds(8)));
    const auto halted = m_network->height(0);
    QVERIFY(!m_network->grows(0, 1, seconds(4)));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->status().nodes[2].state == NodeState::Silent, 10'000);
    QVERIFY(m_pool->status().head->number >= *halted);
}

void TestCliqueNetwork::healingResumesIt() {
    const std::uint64_t before = m_pool->status().head->number;
    QVERIFY(m_network->start(2).has_value());
    QVERIFY(m_network->grows(0, 3, seconds(60)));
    QVERIFY(m_network->start(3).has_value());
    QVERIFY2(m_network->grows(3, 3, seconds(60)), m_network->log(3).c_str());
    m_pool->poll();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->status().isCurrent && m_pool->status().head->number > before, 20'000);
    for (std::size_t i = 0; i < m_network->size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(m_pool->status().nodes[i].state == NodeState::Usable, 40'000);
    }
    const auto receipt = settled(m_pool->ask(requestReceipt(keccak256(m_sent))));
    QVERIFY(receipt.has_value() && receipt->has_value());
    QCOMPARE(*settled(m_pool->ask(requestTransactionCount(*addressOfKey(m_key), BlockTag::latest()))),
             std::uint64_t{1});
}

void TestCliqueNetwork::cleanupTestCase() {
    m_pool.reset();
    m_network.reset();
}

}  // namespace

QTEST_GUILESS_MAIN(TestCliqueNetwork)
#include "test_clique_network.moc"
