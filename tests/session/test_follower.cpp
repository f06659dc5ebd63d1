#include "models/session/follower.h"
#include "tests/session/history_ledger.h"
#include "tests/support/waiting.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr Follower::Pace kQuick{200, 5, 20};

/// A wallet of a consortium whose past is made up, and somebody who follows it.
struct Room {
    WalletFixture fixture;
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(1'790'000'000);
    std::shared_ptr<WalletThread> thread = makeWalletThread();
    std::unique_ptr<HistoryLedger> ledger = std::make_unique<HistoryLedger>(61);
    SessionEvents events;
    std::optional<WalletHandle> wallet;
    std::unique_ptr<Follower> follower;
    std::vector<Changes> changes;
    std::vector<Standing> standings;

    [[nodiscard]] Result<Done> begin() {
        auto opening = openWallet(
            thread, [this] { return fixture.create(); }, clock);
        TALLY_ASSIGN(WalletHandle opened, settled(std::move(opening)));
        wallet = opened;
        auto joining = opened.run([](OpenWallet& open) { return open.join("{}", "practice", Bytes(32, 7)); });
        TALLY_TRY(settled(std::move(joining)));
        follower = std::make_unique<Follower>(opened, *ledger, events, kQuick);
        QObject::connect(&events, &SessionEvents::changed, &events,
                         [this](const Changes& told) { changes.push_back(told); });
        QObject::connect(&events, &SessionEvents::standingChanged, &events,
                         [this](const Standing& told) { standings.push_back(told); });
        return Done{};
    }
    [[nodiscard]] bool hasReached(const BlockRef& block) const {
        return !standings.empty() && standings.back().reached == block;
    }
    [[nodiscard]] BlockRef head() const { return ledger->history.block(ledger->history.height()); }
};

class TestFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachBlockIsStoredAndTold();
    void blocksTakenBackAreTold();
    void whoAsksMeanwhileJoinsTheRun();
    void whatTheRunDoesNotReachTakesAnother();
    void withoutANodeItIsOfflineAndTheDayGoesOn();
    void aStopEndsWhatIsUnderWay();
    void afterItIsGoneNothingIsTouched();
};

void TestFollower::eachBlockIsStoredAndTold() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(3);
    room.follower->start();
    QTRY_VERIFY(room.hasReached(room.head()));
    QVERIFY(!room.changes.empty());
    QVERIFY(room.standings.back().grade == ProofGrade::AgreedByNodes);
    QCOMPARE(room.standings.back().nodes.size(), std::size_t{1});
    const std::size_t told = room.changes.size();
    room.ledger->grow(1);
    QTRY_VERIFY(room.hasReached(room.head()));
    QCOMPARE(room.changes.size(), told + 1);
    QVERIFY(!room.changes.back().everything);
    QVERIFY(settled(room.follower->stop()));
}

void TestFollower::blocksTakenBackAreTold() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(10);
    room.follower->start();
    QTRY_VERIFY(room.hasReached(room.head()));
    const std::size_t told = room.changes.size();
    room.ledger->history.forgetAbove(7);
    room.ledger->grow(5);
    QTRY_VERIFY(room.hasReached(room.head()));
    // Once for the way back, once for the way forth.
    QCOMPARE(room.changes.size(), told + 2);
}

void TestFollower::whoAsksMeanwhileJoinsTheRun() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(4);
    room.ledger->holds = true;
    auto first = room.follower->reach();
    auto second = room.follower->reach();
    auto third = room.follower->reach(4);
    QTRY_COMPARE(room.ledger->asked, 1);
    QVERIFY(settled(room.follower->standing())->isSynchronising);
    room.ledger->release();
    for (auto* one : {&first, &second, &third}) {
        const auto report = settled(std::move(*one));
        QVERIFY2(report, codeOf(report).c_str());
        QCOMPARE(report->reached.number, std::uint64_t{4});
        QVERIFY(!report->changes.isEmpty());
    }
    QCOMPARE(room.ledger->asked, 1);
}

void TestFollower::whatTheRunDoesNotReachTakesAnother() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(4);
    room.ledger->holds = true;
    auto first = room.follower->reach();
    QTRY_COMPARE(room.ledger->asked, 1);
    room.ledger->grow(2);
    auto second = room.follower->reach(6);
    room.ledger->release();
    QCOMPARE(settled(std::move(first))->reached.number, std::uint64_t{4});
    QCOMPARE(settled(std::move(second))->reached.number, std::uint64_t{6});
}

void TestFollower::withoutANodeItIsOfflineAndTheDayGoesOn() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(2);
    room.follower->start();
    QTRY_VERIFY(room.hasReached(room.head()));
    QTRY_VERIFY(room.standings.back().headTime > 0);
    const Date before = settled(room.follower->standing())->today;
    room.ledger->silence = Error{kLedgerUnreachable, "node.example:8545", {}, {}};
    QTRY_VERIFY(room.standings.back().grade == ProofGrade::Offline);
    QVERIFY(room.standings.back().reached == room.head());
    room.clock->moveTo(1'790'000'000 + 2 * 86'400);
    const auto standing = settled(room.follower->standing());
    QVERIFY2(standing, codeOf(standing).c_str());
    QCOMPARE(standing->reachedAt, UnixSeconds{1'790'000'000});
    QCOMPARE(daysBetween(before, standing->today), 2);
    room.ledger->silence.reset();
    room.ledger->grow(1);
    QTRY_VERIFY(room.hasReached(room.head()) && room.standings.back().grade == ProofGrade::AgreedByNodes);
}

void TestFollower::aStopEndsWhatIsUnderWay() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->grow(4);
    room.ledger->holds = true;
    room.follower->start();
    auto reaching = room.follower->reach();
    QTRY_COMPARE(room.ledger->asked, 1);
    auto stopping = room.follower->stop();
    room.ledger.reset();
    QVERIFY(settled(std::move(stopping), 2'000));
    QCOMPARE(codeOf(settled(std::move(reaching), 2'000)), std::string("session.cancelled"));
    QCOMPARE(codeOf(settled(room.follower->reach())), std::string("session.cancelled"));
    QVERIFY2(settled(room.follower->standing()), "what is known here can be asked still");
}

void TestFollower::afterItIsGoneNothingIsTouched() {
    for (int waits = 0; waits < 12; ++waits) {
        Room room;
        QVERIFY(room.begin());
        room.ledger->grow(20);
        room.follower->start();
        QTest::qWait(waits);
        room.follower.reset();
        room.ledger.reset();
        room.changes.clear();
        room.standings.clear();
        QTest::qWait(20);
        QVERIFY(room.changes.empty() && room.standings.empty());
    }
}

}  // namespace

QTEST_GUILESS_MAIN(TestFollower)
#include "test_follower.moc"
