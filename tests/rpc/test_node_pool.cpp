#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/node_pool.h"
#include "tests/support/fake_node.h"
#include "tests/support/manual_timers.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace tally;
using Manner = FakeNode::Manner;
using std::chrono::milliseconds;

namespace {

/// Some fake nodes and a pool over them, whose time the test moves.
class Network {
public:
    explicit Network(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            nodes.push_back(std::make_unique<FakeNode>());
            nodes.back()->chain.height = 100;
        }
        settings.identity.chainId = 1;
        settings.identity.genesis = nodes.front()->hashAt(0);
        settings.limits.deadline = milliseconds(500);
        settings.probeDeadline = milliseconds(500);
    }

    NodePool& open() {
        std::vector<NodeEndpoint> endpoints;
        for (const auto& node : nodes) {
            endpoints.push_back(node->endpoint());
        }
        pool = std::make_unique<NodePool>(settings, endpoints, timers, clock);
        pool->start();
        (void)settled(pool->firstRound());
        return *pool;
    }

    /// One round: every node is asked, and answers or fails.
    void round() {
        int changes = 0;
        const auto link = QObject::connect(pool.get(), &NodePool::statusChanged, [&changes] { ++changes; });
        pool->poll();
        (void)QTest::qWaitFor([&] { return changes >= static_cast<int>(nodes.size()); }, 3'000);
        QTest::qWait(30);
        QObject::disconnect(link);
    }

    void heightIs(std::uint64_t height) {
        for (const auto& node : nodes) {
            node->chain.height = height;
        }
    }

    [[nodiscard]] NodeHealth health(std::size_t i) const { return pool->status().nodes[i]; }

    PoolSettings settings;
    ManualTimers timers;
    ManualClock clock{1'000'000};
    std::vector<std::unique_ptr<FakeNode>> nodes;
    std::unique_ptr<NodePool> pool;
};

class TestNodePool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheHeadThatEnoughNodesShare();
    void aForeignChainIsNamedAndSetAside();
    void aForeignGenesisIsNamedAndSetAside();
    void aNodeThatBecomesAnotherChainIsSetAside();
    void aSilentNodeIsTriedAgainLessAndLessOften();
    void aLaggingNodeIsSetAsideAndComesBack();
    void aForkIsSetAsideAndALieIsNamed();
    void anOlderHeadIsNeverShownAsNewer();
    void theHeadGoesBackWhenAllWhoVouchedSaySo();
    void readsGoToTheNextNodeWhenOneFails_data();
    void readsGoToTheNextNodeWhenOneFails();
    void aRefusalIsNotAskedAround();
    void aNodeThatLacksTheBlockIsPassedBy();
    void readsNeedANodeThatIsFarEnough();
    void withNoNodeAtAllReadsSaySo();
    void whatIsAskedBeforeTheFirstRoundWaitsForIt();
    void severalQuestionsAreAnsweredByOneNode();
    void manyQuestionsOfOneKindAreAnsweredInOrder();
    void everyUsableNodeIsAskedByItself();
    void sendsGoToSeveralNodes();
    void aSendIsTakenWhenOneNodeTakesIt();
    void theMostTellingRefusalOfASendIsReported();
    void blocksAreAgreedOn();
    void itsEndCancelsWhatIsUnderWay();
};

void TestNodePool::showsTheHeadThatEnoughNodesShare() {
    Network network(4);
    network.nodes[0]->chain.height = 103;
    network.nodes[1]->chain.height = 102;
    const NodePool& pool = network.open();
    QTRY_VERIFY(pool.status().head.has_value());
    const PoolStatus status = pool.status();
    QCOMPARE(status.head->number, std::uint64_t{102});
    QCOMPARE(status.head->hash, network.nodes[1]->hashAt(102));
    QVERIFY(status.isCurrent);
    QCOMPARE(status.heardAt, UnixSeconds{1'000'000});
    for (const NodeHealth& node : status.nodes) {
        QVERIFY(node.state == NodeState::Usable);
    }
}

void TestNodePool::aForeignChainIsNamedAndSetAside() {
    Network network(2);
    network.nodes[0]->chain.chainId = 99;
    NodePool& pool = network.open();
    QVERIFY(network.health(0).state == NodeState::Foreign);
    QVERIFY(network.health(0).lastError->code == kRpcForeign);
    QCOMPARE(network.health(0).lastError->args, (std::vector<std::string>{"1", "99"}));
    network.nodes[0]->methods.clear();
    QVERIFY(settled(pool.ask(requestBlockNumber())).has_value());
    QVERIFY(network.nodes[0]->methods.empty());
}

void TestNodePool::aNodeThatBecomesAnotherChainIsSetAside() {
    Network network(3);
    NodePool& pool = network.open();
    QVERIFY(network.health(0).state == NodeState::Usable);
    network.nodes[0]->chain.chainId = 99;
    network.nodes[1]->chain.genesis = 0x77;
    network.round();
    QVERIFY(network.health(0).state == NodeState::Foreign);
    QVERIFY(network.health(1).state == NodeState::Foreign);
    network.nodes[0]->methods.clear();
    network.nodes[1]->methods.clear();
    QVERIFY(settled(pool.ask(requestBlockNumber())).has_value());
    QVERIFY(network.nodes[0]->methods.empty() && network.nodes[1]->methods.empty());
}

void TestNodePool::aForeignGenesisIsNamedAndSetAside() {
    Network network(2);
    network.nodes[1]->chain.genesis = 0x77;
    network.open();
    QVERIFY(network.health(1).state == NodeState::Foreign);
    QVERIFY(network.health(1).lastError->args.back().starts_with("0x77"));
    network.nodes[1]->chain.genesis = network.nodes[0]->chain.genesis;
    network.round();
    QVERIFY(network.health(1).state == NodeState::Usable);
}

void TestNodePool::aSilentNodeIsTriedAgainLessAndLessOften() {
    Network network(1);
    network.nodes[0]->manner = Manner::CutAtOnce;
    network.settings.retryAfter = milliseconds(1'000);
    network.settings.retryAtMost = milliseconds(4'000);
    network.open();
    unsigned failures = 1;
    for (const int pause : {1'000, 2'000, 4'000, 4'000}) {
        QTRY_COMPARE(network.health(0).failures, failures);
        network.timers.advance(milliseconds(pause - 1));
        QTest::qWait(20);
        QCOMPARE(network.health(0).failures, failures);
        network.timers.advance(milliseconds(1));
        ++failures;
        QTRY_COMPARE(network.health(0).failures, failures);
    }
    QVERIFY(network.health(0).lastError->code == kRpcCut);
    network.nodes[0]->manner = Manner::Well;
    network.timers.advance(milliseconds(4'000));
    QTRY_VERIFY(network.health(0).state == NodeState::Usable);
    QCOMPARE(network.health(0).failures, 0U);
}

void TestNodePool::aLaggingNodeIsSetAsideAndComesBack() {
    Network network(3);
    network.nodes[0]->chain.height = 90;
    NodePool& pool = network.open();
    QVERIFY(network.health(0).state == NodeState::Lagging);
    QCOMPARE(network.health(0).lag, std::uint64_t{10});
    QCOMPARE(*settled(pool.ask(requestBlockNumber())), std::uint64_t{100});
    network.nodes[0]->chain.height = 100;
    network.round();
    QVERIFY(network.health(0).state == NodeState::Usable);
}

void TestNodePool::aForkIsSetAsideAndALieIsNamed() {
    Network network(4);
    network.settings.forkAllowed = 5;
    network.nodes[2]->chain.forkAt = 99;
    const NodePool& pool = network.open();
    QVERIFY(network.health(2).state == NodeState::Dissenting);
    QCOMPARE(pool.status().head->hash, network.nodes[0]->hashAt(100));
    QCOMPARE(pool.status().agreeing, std::size_t{3});
    network.heightIs(106);
    network.round();
    QVERIFY(network.health(2).state == NodeState::Lying);
    network.nodes[2]->chain.forkAt = ~std::uint64_t{0};
    network.round();
    QVERIFY(network.health(2).state == NodeState::Usable);
}

void TestNodePool::anOlderHeadIsNeverShownAsNewer() {
    Network network(4);
    network.nodes[2]->chain.height = 98;
    network.nodes[3]->chain.height = 98;
    const NodePool& pool = network.open();
    QCOMPARE(pool.status().head->number, std::uint64_t{100});
    network.nodes[0]->close();
    network.nodes[1]->close();
    network.clock.moveTo(1'000'060);
    network.round();
    QCOMPARE(pool.status().head->number, std::uint64_t{100});
    QVERIFY(!pool.status().isCurrent);
    QCOMPARE(pool.status().heardAt, UnixSeconds{1'000'000});
    QVERIFY(network.health(0).state == NodeState::Silent);
    network.nodes[2]->chain.height = 101;
    network.nodes[3]->chain.height = 101;
    network.round();
    QCOMPARE(pool.status().head->number, std::uint64_t{101});
    QVERIFY(pool.status().isCurrent);
    QCOMPARE(pool.status().heardAt, UnixSeconds{1'000'060});
}

void TestNodePool::theHeadGoesBackWhenAllWhoVouchedSaySo() {
    Network network(1);
    const NodePool& pool = network.open();
    int changes = 0;
    connect(&pool, &NodePool::headChanged, this, [&changes] { ++changes; });
    network.nodes[0]->chain.height = 95;
    network.round();
    QCOMPARE(pool.status().head->number, std::uint64_t{95});
    QVERIFY(pool.status().isCurrent);
    QCOMPARE(changes, 1);
}

void TestNodePool::readsGoToTheNextNodeWhenOneFails_data() {
    QTest::addColumn<int>("manner");
    QTest::newRow("silent") << static_cast<int>(Manner::Silent);
    QTest::newRow("cut") << static_cast<int>(Manner::Cut);
    QTest::newRow("garbage") << static_cast<int>(Manner::Garbage);
    QTest::newRow("foreign ids") << static_cast<int>(Manner::ForeignIds);
    QTest::newRow("server error") << static_cast<int>(Manner::ServerError);
}

void TestNodePool::readsGoToTheNextNodeWhenOneFails() {
    QFETCH(int, manner);
    Network network(2);
    NodePool& pool = network.open();
    network.nodes[0]->manner = static_cast<Manner>(manner);
    network.nodes[1]->results["eth_gasPrice"] = R"("0x0")";
    const auto answer = settled(pool.ask(requestGasPrice()));
    QVERIFY(answer.has_value());
    QVERIFY(network.health(0).state == NodeState::Silent);
    QVERIFY(network.health(0).lastError.has_value());
}

void TestNodePool::aRefusalIsNotAskedAround() {
    Network network(2);
    NodePool& pool = network.open();
    network.nodes[0]->refusals["eth_getLogs"] = R"({"code":-32005,"message":"query returned more than 10000 results"})";
    network.nodes[1]->methods.clear();
    const auto answer = settled(pool.ask(requestLogs({})));
    QVERIFY(answer.error().code == kRpcError);
    QVERIFY(network.nodes[1]->methods.empty());
    QVERIFY(network.health(0).state == NodeState::Usable);
}

void TestNodePool::aNodeThatLacksTheBlockIsPassedBy() {
    Network network(2);
    NodePool& pool = network.open();
    network.nodes[0]->refusals["eth_getCode"] = R"({"code":-32000,"message":"header not found"})";
    network.nodes[1]->results["eth_getCode"] = R"("0x60")";
    QCOMPARE(*settled(pool.ask(requestCode({}, BlockTag::at(std::uint64_t{100})))), Bytes{0x60});
    QVERIFY(network.health(0).state == NodeState::Usable);
}

void TestNodePool::readsNeedANodeThatIsFarEnough() {
    Network network(2);
    network.nodes[0]->chain.height = 99;
    NodePool& pool = network.open();
    network.nodes[0]->methods.clear();
    QCOMPARE(*settled(pool.ask(requestBlockNumber())), std::uint64_t{100});
    QVERIFY(network.nodes[0]->methods.empty());
    QCOMPARE(*settled(pool.ask(requestBlockNumber(), Freshness::any())), std::uint64_t{99});
    const auto tooFar = settled(pool.ask(requestBlockNumber(), {std::uint64_t{500}}));
    QVERIFY(tooFar.error().code == kRpcNoNode);
    QCOMPARE(tooFar.error().args, (std::vector<std::string>{"500"}));
}

void TestNodePool::withNoNodeAtAllReadsSaySo() {
    Network network(2);
    network.nodes[0]->close();
    network.nodes[1]->close();
    NodePool& pool = network.open();
    QVERIFY(settled(pool.ask(requestBlockNumber())).error().code == kRpcNoNode);
    QVERIFY(settled(pool.send(Bytes{1})).error().code == kRpcNoNode);
    QVERIFY(settled(pool.agreedBlock(1)).error().code == kRpcNoNode);
    QVERIFY(!pool.status().head);
    QVERIFY(!pool.status().isCurrent);
}

void TestNodePool::whatIsAskedBeforeTheFirstRoundWaitsForIt() {
    Network network(1);
    network.pool = std::make_unique<NodePool>(network.settings, std::vector{network.nodes[0]->endpoint()},
                                              network.timers, network.clock);
    auto early = network.pool->ask(requestBlockNumber());
    network.pool->start();
    QCOMPARE(*settled(std::move(early)), std::uint64_t{100});
}

void TestNodePool::severalQuestionsAreAnsweredByOneNode() {
    Network network(2);
    NodePool& pool = network.open();
    const int requests = network.nodes[0]->requests;
    const auto answer =
        settled(pool.askTogether(Freshness{}, requestBlockNumber(), requestBlock(BlockTag::at(std::uint64_t{7}))));
    QVERIFY(answer.has_value());
    QCOMPARE(std::get<0>(*answer), std::uint64_t{100});
    QCOMPARE(std::get<1>(*answer)->hash, network.nodes[0]->hashAt(7));
    QCOMPARE(network.nodes[0]->requests, requests + 1);
}

void TestNodePool::manyQuestionsOfOneKindAreAnsweredInOrder() {
    Network network(1);
    NodePool& pool = network.open();
    std::vector<EthRequest<std::optional<BlockHeader>>> requests;
    for (std::uint64_t i = 0; i < 10; ++i) {
        requests.push_back(requestBlock(BlockTag::at(i)));
    }
    const auto answer = settled(pool.askEach(requests));
    QVERIFY(answer.has_value());
    for (std::uint64_t i = 0; i < 10; ++i) {
        QCOMPARE(answer->at(i)->number, i);
    }
}

void TestNodePool::everyUsableNodeIsAskedByItself() {
    Network network(3);
    network.nodes[0]->results["eth_getTransactionCount"] = R"("0xff")";
    network.nodes[1]->results["eth_getTransactionCount"] = R"("0x3")";
    network.nodes[2]->refusals["eth_getTransactionCount"] = R"({"code":-32000,"message":"not now"})";
    NodePool& pool = network.open();
    const auto told = settled(pool.askAll(requestTransactionCount(Address{}, BlockTag::pending())));
    QVERIFY(told.has_value());
    QCOMPARE(*told, (std::vector<std::uint64_t>{0xff, 3}));
}

void TestNodePool::sendsGoToSeveralNodes() {
    Network network(4);
    NodePool& pool = network.open();
    for (const auto& node : network.nodes) {
        node->results["eth_sendRawTransaction"] = "\"0x" + std::string(64, '1') + "\"";
        node->methods.clear();
    }
    const auto report = settled(pool.send(Bytes{1, 2, 3}));
    QVERIFY(report->answer.verdict == SendVerdict::Accepted);
    QTRY_COMPARE(network.nodes[2]->methods.size(), std::size_t{1});
    QVERIFY(network.nodes[3]->methods.empty());
}

void TestNodePool::aSendIsTakenWhenOneNodeTakesIt() {
    Network network(3);
    network.settings.sendTo = 3;
    NodePool& pool = network.open();
    network.nodes[0]->manner = Manner::Silent;
    network.nodes[1]->refusals["eth_sendRawTransaction"] = R"({"code":-32000,"message":"txpool is full"})";
    network.nodes[2]->refusals["eth_sendRawTransaction"] = R"({"code":-32000,"message":"already known"})";
    const auto report = settled(pool.send(Bytes{1}));
    QVERIFY(report->answer.isTaken());
    QCOMPARE(report->node, network.health(2).name);
}

void TestNodePool::theMostTellingRefusalOfASendIsReported() {
    Network network(2);
    network.settings.sendTo = 2;
    NodePool& pool = network.open();
    network.nodes[0]->refusals["eth_sendRawTransaction"] = R"({"code":-32000,"message":"something odd"})";
    network.nodes[1]->refusals["eth_sendRawTransaction"] = R"({"code":-32000,"message":"nonce too low"})";
    const auto report = settled(pool.send(Bytes{1}));
    QVERIFY(report->answer.verdict == SendVerdict::NonceTooLow);
    QCOMPARE(report->answer.message, std::string("nonce too low"));
}

void TestNodePool::blocksAreAgreedOn() {
    Network network(4);
    network.nodes[3]->chain.forkAt = 50;
    NodePool& pool = network.open();
    QCOMPARE(settled(pool.agreedBlock(60))->hash, network.nodes[0]->hashAt(60));
    network.settings.enough = 4;
    NodePool& strict = network.open();
    QVERIFY(settled(strict.agreedBlock(40)).has_value());
    const auto none = settled(strict.agreedBlock(60));
    QVERIFY(none.error().code == kRpcDisagreement);
    QCOMPARE(none.error().args, (std::vector<std::string>{"60", "3", "4"}));
}

void TestNodePool::itsEndCancelsWhatIsUnderWay() {
    Network network(1);
    NodePool& pool = network.open();
    network.nodes[0]->manner = Manner::Silent;
    auto question = pool.ask(requestGasPrice());
    auto sending = pool.send(Bytes{1});
    network.pool.reset();
    QVERIFY(settled(std::move(question)).error().code == kSessionCancelled);
    QVERIFY(settled(std::move(sending)).error().code == kSessionCancelled);
}

}  // namespace

QTEST_GUILESS_MAIN(TestNodePool)
#include "test_node_pool.moc"
