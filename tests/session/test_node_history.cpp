#include "models/session/node_evidence.h"
#include "models/session/node_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    void aSlowAnswerMovesNotWhatIsTypical();
    void theEvidenceSaysWhatTheNodesSaid();
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

void TestNodeHistory::aSlowAnswerMovesNotWhatIsTypical() {
    using std::chrono::milliseconds;
    NodeHistory history;
    NodeStatus one = node();
    history.take({one}, 7, kStart);
    QVERIFY(!history.tracks().front().typicalAnswer());
    for (const int took : {12, 11, 4'000, 13, 12}) {
        one.answersIn = milliseconds(took);
        history.take({one}, 7, kStart + 1);
    }
    QCOMPARE(*history.tracks().front().typicalAnswer(), milliseconds(12));
    // A node that is silent answers in no time at all, which counts for nothing.
    NodeStatus silent = node("rpc.timeout");
    silent.answersIn = milliseconds(1);
    history.take({silent}, 7, kStart + 2);
    QCOMPARE(history.tracks().front().answers.size(), std::size_t{5});
    for (int i = 0; i < 500; ++i) {
        history.take({one}, 7, kStart + 3);
    }
    QCOMPARE(history.tracks().front().answers.size(), NodeHistory::kMostAnswers);
}

void TestNodeHistory::theEvidenceSaysWhatTheNodesSaid() {
    NodeStatus good = node();
    good.heardAt = kStart;
    good.tls = TlsFacts{"TLS 1.3", "TLS_AES_256_GCM_SHA384", "node1", "Yangtze \"CA\"", kStart + 86'400, true, false};
    NodeStatus other{"node2.example:8545", false, 5, "node.dissenting"};
    other.error = Error{{"rpc.foreign", ErrorKind::Unreachable}, "node2.example:8545", {"860331", "1"}, "<b>hello</b>"};
    Standing standing;
    standing.head = 7;
    standing.nodes = {good, other};
    NodeHistory history;
    history.take(standing.nodes, 7, kStart);
    const QByteArray told = QByteArray::fromStdString(nodeEvidence(standing, history, kStart + 10));
    const QJsonObject all = QJsonDocument::fromJson(told).object();
    QCOMPARE(all[QLatin1String("at")].toString(), QStringLiteral("2026-09-21T14:13:30Z"));
    QCOMPARE(all[QLatin1String("agreedHeight")].toInt(), 7);
    const QJsonObject first = all[QLatin1String("nodes")][0].toObject();
    QCOMPARE(first[QLatin1String("standing")].toString(), QStringLiteral("agrees"));
    QVERIFY(first[QLatin1String("error")].isNull());
    QCOMPARE(first[QLatin1String("tls")][QLatin1String("issuer")].toString(), QStringLiteral("Yangtze \"CA\""));
    QCOMPARE(first[QLatin1String("tls")][QLatin1String("validUntil")].toString(),
             QStringLiteral("2026-09-22T14:13:20Z"));
    QCOMPARE(first[QLatin1String("past")].toArray().size(), 1);
    const QJsonObject second = all[QLatin1String("nodes")][1].toObject();
    QCOMPARE(second[QLatin1String("standing")].toString(), QStringLiteral("contradicts"));
    QVERIFY(second[QLatin1String("tls")].isNull());
    QCOMPARE(second[QLatin1String("error")][QLatin1String("figures")].toArray().size(), 2);
    QCOMPARE(second[QLatin1String("error")][QLatin1String("detail")].toString(), QStringLiteral("<b>hello</b>"));
}

}  // namespace

QTEST_GUILESS_MAIN(TestNodeHistory)
#include "test_node_history.moc"
