#include "models/domain/value_flow.h"

#include <QTest>

#include <algorithm>

using namespace tally;

namespace {

constexpr MemberId kIssuer{1};
constexpr RootId kRoot{9};

[[nodiscard]] Credential part(std::uint32_t index, std::uint32_t parent, MemberId who, MinorUnits value,
                              CredentialState state = CredentialState::Held) {
    Credential out;
    out.id = {kRoot, index};
    out.parent = parent;
    out.value = value;
    out.state = state;
    const bool isOpen = state == CredentialState::Offered || state == CredentialState::InFinancing;
    (isOpen ? out.offeree : out.owner) = who;
    return out;
}

[[nodiscard]] Root rootOf(MinorUnits face) {
    Root out;
    out.id = kRoot;
    out.issuer = kIssuer;
    out.face = face;
    return out;
}

[[nodiscard]] MinorUnits sumOf(const std::vector<FlowLeaf>& leaves) {
    MinorUnits out = 0;
    for (const FlowLeaf& one : leaves) {
        out += one.value;
    }
    return out;
}

/// The picture of the sample: 2,000 issued to 2, who offers 240, passed 560 and 380 on, which were financed in part.
[[nodiscard]] std::vector<Credential> sample() {
    return {part(0, 0, {2}, 1'060),
            part(1, 0, {3}, 260),
            part(2, 0, {4}, 0),
            part(3, 0, {5}, 240, CredentialState::Offered),
            part(4, 1, {6}, 300),
            part(5, 2, {7}, 380),
            part(6, 0, {8}, 99, CredentialState::Declined)};
}

}  // namespace

/// What the picture of a root's provenance is drawn from: every unit of value is in it once.
class ValueFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyAcceptedIsOfferedByTheIssuer();
    void everyShareIsWhereItIsNow();
    void thePathLeadsToWhatIsLookedAt();
    void whatIsAskedForIsStillTheApplicants();
    void theSmallestOfManyAreTakenTogether_data();
    void theSmallestOfManyAreTakenTogether();
    void partsWhoseOriginIsMissingAreNotLost();
};

void ValueFlowTest::whatNobodyAcceptedIsOfferedByTheIssuer() {
    const ValueFlow flow = valueFlow(rootOf(500), {part(0, 0, {2}, 500, CredentialState::Offered)}, {kRoot, 0}, 12);
    QCOMPARE(flow.branches.size(), std::size_t{1});
    QVERIFY(flow.branches[0].who == kIssuer && flow.branches[0].isOnPath);
    QCOMPARE(flow.leaves.size(), std::size_t{1});
    QVERIFY(flow.leaves[0].end == FlowEnd::Offered && flow.leaves[0].who == MemberId{2} && flow.leaves[0].isLookedAt);
    QCOMPARE(flow.leaves[0].value, MinorUnits{500});
}

void ValueFlowTest::everyShareIsWhereItIsNow() {
    const ValueFlow flow = valueFlow(rootOf(2'000), sample(), {kRoot, 0}, 12);
    QCOMPARE(sumOf(flow.leaves), MinorUnits{2'000});
    QCOMPARE(flow.branches.size(), std::size_t{4});  // the issuer, 2, 3 and 4
    QCOMPARE(flow.branches[1].value, MinorUnits{2'000});
    QCOMPARE(flow.branches[2].value, MinorUnits{560});
    QCOMPARE(flow.branches[3].value, MinorUnits{380});
    QCOMPARE(flow.branches[3].depth, std::size_t{2});
    std::vector<std::uint32_t> who;
    for (const FlowLeaf& one : flow.leaves) {
        who.push_back(one.who.value);
    }
    QVERIFY((who == std::vector<std::uint32_t>{2, 3, 6, 7, 5}));
    // What leaves a branch is what came to it.
    for (std::size_t i = 0; i < flow.branches.size(); ++i) {
        MinorUnits out = 0;
        for (const FlowStep& step : flow.steps) {
            if (step.from == i) {
                out += step.toLeaf ? flow.leaves[step.to].value : flow.branches[step.to].value;
            }
        }
        QCOMPARE(out, flow.branches[i].value);
    }
}

void ValueFlowTest::thePathLeadsToWhatIsLookedAt() {
    const ValueFlow flow = valueFlow(rootOf(2'000), sample(), {kRoot, 4}, 12);
    const auto isOnPath = [&](std::size_t branch) { return flow.branches[branch].isOnPath; };
    QVERIFY(isOnPath(0) && isOnPath(1) && isOnPath(2) && !isOnPath(3));
    QCOMPARE(std::ranges::count_if(flow.leaves, &FlowLeaf::isLookedAt), std::ptrdiff_t{1});
    // One that is wholly passed on has no share of its own, but the path still leads to it.
    const ValueFlow passed = valueFlow(rootOf(2'000), sample(), {kRoot, 2}, 12);
    QVERIFY(passed.branches[3].isOnPath && !passed.branches[2].isOnPath);
    QCOMPARE(std::ranges::count_if(passed.leaves, &FlowLeaf::isLookedAt), std::ptrdiff_t{0});
}

void ValueFlowTest::whatIsAskedForIsStillTheApplicants() {
    const ValueFlow flow = valueFlow(
        rootOf(500), {part(0, 0, {2}, 500), part(1, 0, {}, 200, CredentialState::InFinancing)}, {kRoot, 1}, 12);
    QCOMPARE(flow.leaves.size(), std::size_t{2});
    QCOMPARE(flow.leaves[0].value, MinorUnits{300});
    QVERIFY(flow.leaves[1].end == FlowEnd::Financing && flow.leaves[1].who == MemberId{2});
}

void ValueFlowTest::theSmallestOfManyAreTakenTogether_data() {
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("lookedAt");
    QTest::addColumn<int>("leaves");
    QTest::addColumn<int>("merged");
    QTest::newRow("all fit") << 40 << 1 << 31 << 0;
    QTest::newRow("twelve of thirty-one") << 12 << 1 << 13 << 19;
    QTest::newRow("the looked at is the smallest") << 3 << 30 << 4 << 28;
    QTest::newRow("none") << 0 << 99 << 1 << 31;
}

void ValueFlowTest::theSmallestOfManyAreTakenTogether() {
    QFETCH(int, most);
    QFETCH(int, lookedAt);
    QFETCH(int, leaves);
    QFETCH(int, merged);
    std::vector<Credential> parts{part(0, 0, {2}, 1'000)};
    MinorUnits face = 1'000;
    for (std::uint32_t i = 1; i <= 30; ++i) {
        parts.push_back(part(i, 0, {10 + i}, 100 - MinorUnits{i}));
        face += 100 - MinorUnits{i};
    }
    const ValueFlow flow =
        valueFlow(rootOf(face), parts, {kRoot, static_cast<std::uint32_t>(lookedAt)}, static_cast<std::size_t>(most));
    QCOMPARE(flow.leaves.size(), static_cast<std::size_t>(leaves));
    QCOMPARE(sumOf(flow.leaves), face);
    const auto more = std::ranges::find(flow.leaves, FlowEnd::More, &FlowLeaf::end);
    QCOMPARE(more == flow.leaves.end() ? std::size_t{0} : more->merged, static_cast<std::size_t>(merged));
    QCOMPARE(std::ranges::count_if(flow.leaves, &FlowLeaf::isLookedAt), lookedAt <= 30 ? 1 : 0);
}

void ValueFlowTest::partsWhoseOriginIsMissingAreNotLost() {
    const ValueFlow flow = valueFlow(rootOf(500), {part(7, 3, {4}, 200), part(3, 7, {5}, 300)}, {kRoot, 7}, 12);
    QCOMPARE(sumOf(flow.leaves), MinorUnits{500});
}

QTEST_GUILESS_MAIN(ValueFlowTest)
#include "value_flow_test.moc"
