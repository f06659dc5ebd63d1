#include "ledger_client/rpc/head_rule.h"

#include <QTest>

using namespace tally;

namespace {

BlockHeader block(std::uint64_t number, std::uint8_t branch = 1) {
    BlockHeader out;
    out.number = number;
    out.hash.data[0] = branch;
    out.hash.data[31] = static_cast<std::uint8_t>(number);
    out.parentHash.data[0] = branch;
    out.parentHash.data[31] = static_cast<std::uint8_t>(number - 1);
    return out;
}

/// A node whose head is `number`, and that told of the `told` blocks before it too.
std::optional<NodeWord> at(std::uint64_t number, std::uint64_t told = 0, std::uint8_t branch = 1) {
    NodeWord out{block(number, branch), {}};
    for (std::uint64_t i = number - told; i <= number; ++i) {
        out.headers[i] = block(i, branch);
    }
    return out;
}

using Indices = std::vector<std::size_t>;

class TestHeadRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneNodeIsEnoughWhereThereIsOne();
    void theHeadIsWhatEnoughNodesReached();
    void aLoneClaimFarAheadIsNotBelieved();
    void tooFewNodesAgreeOnNothing();
    void aNodeAheadIsAskedWhatItHasThere();
    void aNodeOfAnotherMindIsNamed();
    void aNodeBehindOnAnotherBranchIsNamed();
    void twoCampsTooSmallAgreeOnNothing();
    void enoughIsMoreThanAThird();
};

void TestHeadRule::oneNodeIsEnoughWhereThereIsOne() {
    const auto verdict = judgeHead({at(7)}, 1);
    QCOMPARE(verdict.head->number, std::uint64_t{7});
    QCOMPARE(verdict.agreeing, Indices{0});
}

void TestHeadRule::theHeadIsWhatEnoughNodesReached() {
    const auto verdict = judgeHead({at(10, 2), at(9, 2), at(8, 2), std::nullopt}, 2);
    QCOMPARE(verdict.height, std::uint64_t{9});
    QCOMPARE(verdict.head->hash, block(9).hash);
    QCOMPARE(verdict.agreeing, (Indices{0, 1}));
    QVERIFY(verdict.dissenting.empty());
}

void TestHeadRule::aLoneClaimFarAheadIsNotBelieved() {
    const auto verdict = judgeHead({at(200), at(10), at(10), at(10)}, 2);
    QCOMPARE(verdict.height, std::uint64_t{10});
    QCOMPARE(verdict.agreeing, (Indices{1, 2, 3}));
    QCOMPARE(verdict.unsaid, Indices{0});
}

void TestHeadRule::tooFewNodesAgreeOnNothing() {
    const auto verdict = judgeHead({at(10), std::nullopt, std::nullopt}, 2);
    QVERIFY(!verdict.head);
    QCOMPARE(verdict.height, std::uint64_t{0});
}

void TestHeadRule::aNodeAheadIsAskedWhatItHasThere() {
    const auto verdict = judgeHead({at(12), at(10)}, 2);
    QVERIFY(!verdict.head);
    QCOMPARE(verdict.unsaid, Indices{0});
    const auto next = judgeHead({at(12, 2), at(10)}, 2);
    QCOMPARE(next.head->number, std::uint64_t{10});
}

void TestHeadRule::aNodeOfAnotherMindIsNamed() {
    const auto verdict = judgeHead({at(10), at(10, 0, 2), at(10), at(11, 1, 2)}, 2);
    QVERIFY(verdict.head.has_value());
    const auto three = judgeHead({at(10), at(10, 0, 2), at(10), at(11)}, 2);
    QCOMPARE(three.agreeing, (Indices{0, 2, 3}));
    QCOMPARE(three.dissenting, Indices{1});
}

void TestHeadRule::aNodeBehindOnAnotherBranchIsNamed() {
    const auto verdict = judgeHead({at(10, 5), at(10, 5), at(8, 0, 2), at(8)}, 2);
    QCOMPARE(verdict.agreeing, (Indices{0, 1}));
    QCOMPARE(verdict.dissenting, Indices{2});
}

void TestHeadRule::twoCampsTooSmallAgreeOnNothing() {
    const auto verdict = judgeHead({at(10), at(10, 0, 2)}, 2);
    QVERIFY(!verdict.head);
    QCOMPARE(verdict.height, std::uint64_t{10});
}

void TestHeadRule::enoughIsMoreThanAThird() {
    QCOMPARE(enoughOf(1), std::size_t{1});
    QCOMPARE(enoughOf(3), std::size_t{1});
    QCOMPARE(enoughOf(4), std::size_t{2});
    QCOMPARE(enoughOf(7), std::size_t{3});
}

}  // namespace

QTEST_GUILESS_MAIN(TestHeadRule)
#include "test_head_rule.moc"
