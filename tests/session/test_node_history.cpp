#include "models/session/node_history.h"

#include <QTest>

using namespace tally;

namespace {

constexpr UnixSeconds kStart = 1'790'000'000;

[[nodiscard]] NodeStatus node(const std::string& problem = {}) {
    return {"node1.example:8545", problem.empty(), 7, problem};
}

class TestNodeHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProblemHasItsStanding_data();
    void aProblemHasItsStanding();
    void aStandingLastsUntilAnotherBegins();
    void whatWasNotAskedIsNotClaimed();
    void theClockGoingBackStandsStill();
    void memoryIsBounded();
    void whoIsNoLongerNamedIsForgotten();
};

void TestNodeHistory::aProblemHasItsStanding_data() {
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("standing");
    const auto row = [](const char* problem, NodeStanding standing) {
        QTest::newRow(problem) << QString::fromLatin1(problem) << static_cast<int>(standing);
    };
    row("", NodeStanding::Agrees);
    row("node.lagging", NodeStanding::Lags);
    row("node.dissenting", NodeStanding::Contradicts);
    row("node.lying", NodeStanding::Contradicts);
    row("rpc.foreign", NodeStanding::Foreign);
    row("ledger.foreign", NodeStanding::Foreign);
    row("rpc.timeout", NodeStanding::Silent);
    row("rpc.tls", NodeStanding::Silent);
    row("ledger.unreachable", NodeStanding::Silent);
}

void TestNodeHistory::aProblemHasItsStanding() {
    QFETCH(QString, problem);
    QFETCH(int, standing);
    QCOMPARE(static_cast<int>(standingOf(node(problem.toStdString()))), standing);
}

void TestNodeHistory::aStandingLastsUntilAnotherBegins() {
    NodeHistory history;
    history.take({node()}, 7, kStart);
    history.take({node()}, 8, kStart + 5);
    history.take({node("rpc.timeout")}, 9, kStart + 10);
    history.take({node("rpc.timeout")}, 9, kStart + 40);
    const auto& spans = history.tracks().front().spans;
    QCOMPARE(spans.size(), std::size_t{2});
    QVERIFY((spans[0] == NodeHistory::Span{kStart, kStart + 10, NodeStanding::Agrees, 7}));
    QVERIFY((spans[1] == NodeHistory::Span{kStart + 10, kStart + 40, NodeStanding::Silent, 9}));
}

void TestNodeHistory::whatWasNotAskedIsNotClaimed() {
    NodeHistory history;
    history.take({node()}, 7, kStart);
    history.take({node()}, 8, kStart + NodeHistory::kGap + 1);
    const auto& spans = history.tracks().front().spans;
    QCOMPARE(spans.size(), std::size_t{2});
    QCOMPARE(spans[0].to, kStart);
    QCOMPARE(spans[1].from, kStart + NodeHistory::kGap + 1);
}

void TestNodeHistory::theClockGoingBackStandsStill() {
    NodeHistory history;
    history.take({node()}, 7, kStart);
    history.take({node("node.lagging")}, 8, kStart - 1'000);
    const auto& spans = history.tracks().front().spans;
    QCOMPARE(spans.back().from, kStart);
    QCOMPARE(spans.back().to, kStart);
}

void TestNodeHistory::memoryIsBounded() {
    NodeHistory history;
    for (int i = 0; i < 5'000; ++i) {
        const UnixSeconds now = kStart + i;
        history.take({node(i % 2 == 0 ? "" : "node.lagging")}, 7, now);
    }
    QVERIFY(history.tracks().front().spans.size() <= NodeHistory::kMostSpans);
    NodeHistory quiet;
    for (int i = 0; i < 500; ++i) {
        quiet.take({node()}, 7, kStart + 60 * i);
    }
    QCOMPARE(quiet.tracks().front().spans.size(), std::size_t{1});
    QCOMPARE(quiet.tracks().front().spans.front().from, kStart);
}

void TestNodeHistory::whoIsNoLongerNamedIsForgotten() {
    NodeHistory history;
    history.take({node()}, 7, kStart);
    history.take({}, 7, kStart + 1);
    QVERIFY(history.tracks().empty());
}

}  // namespace

QTEST_GUILESS_MAIN(TestNodeHistory)
#include "test_node_history.moc"
