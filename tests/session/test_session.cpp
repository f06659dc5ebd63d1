#include "models/session/auto_lock.h"
#include "models/session/issuing.h"
#include "tests/session/late_ledger.h"
#include "tests/support/waiting.h"
#include "tests/wallet/wallet_fixture.h"

#include <QSignalSpy>

using namespace tally;

namespace {

constexpr const char* kSupplier = "91330201MA2AXXXXXX";

[[nodiscard]] std::vector<PayableRow> rowsOfFile(int count) {
    std::vector<PayableRow> out;
    for (int row = 2; row < 2 + count; ++row) {
        PayableRow one;
        one.row = row;
        one.supplier = kSupplier;
        one.invoiceNumber = "INV-" + std::to_string(row);
        one.currency = 156;
        one.total = 1'000'000;
        one.amount = 900'000;
        one.dueDay = Date{20'150};
        one.fingerprint = Hash{{static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(row >> 8)}};
        out.push_back(one);
    }
    return out;
}

/// A wallet whose key is an operator's, and a session of it on a ledger that is far away.
struct Room {
    WalletFixture fixture;
    std::shared_ptr<WalletThread> thread = makeWalletThread();
    std::unique_ptr<LateLedger> ledger = std::make_unique<LateLedger>();
    std::optional<WalletHandle> wallet;
    std::unique_ptr<Session> session;
    BatchId batch = 0;

    [[nodiscard]] Result<Done> begin() {
        auto opening = openWallet(
            thread, [this] { return fixture.create(); }, std::make_shared<ManualClock>(fixture.clock));
        TALLY_ASSIGN(WalletHandle opened, settled(std::move(opening)));
        wallet = opened;
        auto making = opened.run([](OpenWallet& open) -> Result<std::pair<Address, BatchId>> {
            TALLY_TRY(open.join("{}", "practice", Bytes(32, 7)));
            TALLY_ASSIGN(KeyRing * keys, open.keys());
            TALLY_ASSIGN(const KeyInfo key, keys->deriveNext("desk"));
            TALLY_ASSIGN(Database * database, open.database());
            TALLY_ASSIGN(const BatchId made,
                         PayableStore(*database).addBatch("payables.csv", Hash{{1}}, 1, rowsOfFile(350)));
            return std::pair(key.address, made);
        });
        TALLY_ASSIGN(const auto made, settled(std::move(making)));
        batch = made.second;
        event::MemberAdmitted own;
        own.member = MemberId{1};
        own.identifier = "91330200OWNXXXXXXX";
        event::MemberAdmitted supplier;
        supplier.member = MemberId{2};
        supplier.scheme = kSchemeUscc;
        supplier.identifier = kSupplier;
        ledger->told = {own, supplier, event::OperatorAdded{MemberId{1}, made.first, Permissions(7), {}}};
        session = std::make_unique<Session>(opened, *ledger);
        TALLY_TRY(settled(session->synchronise()));
        return Done{};
    }
    [[nodiscard]] OutboxCounts counts() const {
        auto counting = wallet->run([](OpenWallet& open) -> Result<OutboxCounts> {
            TALLY_ASSIGN(OutboxStore store, open.outbox());
            return store.counts();
        });
        return settled(std::move(counting)).value_or(OutboxCounts{});
    }
    [[nodiscard]] Async<BatchCount> issue() const {
        // The use case itself may go at once.
        return Issuing(*session).issueBatch(batch, {MemberId{2}, Date{20'100}}, {});
    }
    /// The session ends, and then the ledger.
    [[nodiscard]] Result<Done> finish() {
        auto ending = settled(session->finish(), 5'000);
        session.reset();
        ledger.reset();
        return ending;
    }
};

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFinishedSessionLeavesNothingUnderWay_data();
    void aFinishedSessionLeavesNothingUnderWay();
    void aSessionThatIsDroppedTouchesNothing_data() { aFinishedSessionLeavesNothingUnderWay_data(); }
    void aSessionThatIsDroppedTouchesNothing();
    void aBatchEndsBetweenItsStepsAndGoesOnLater();
    void nothingIsAskedOfALedgerThatWasLetGo();
    void aClosedWalletIsClosedWhenItSaysSo();
    void aLockedWalletAnswersNothingUntilItIsUnlocked();
    void whoeverIsAwayIsLockedOut();
    void timeThatTheComputerSleptCounts();
};

void TestSession::aFinishedSessionLeavesNothingUnderWay_data() {
    QTest::addColumn<int>("moment");
    for (int moment = 0; moment < 40; moment += 3) {
        QTest::addRow("after %d ms", moment) << moment;
    }
}

void TestSession::aFinishedSessionLeavesNothingUnderWay() {
    QFETCH(int, moment);
    Room room;
    QVERIFY(room.begin());
    auto issuing = room.issue();
    auto catching = room.session->synchronise();
    auto signing = room.session->outbox().sign({intent::AcceptOffers{}, Address{{9}}, "{}"});
    QTest::qWait(moment);
    const auto ended = room.finish();
    QVERIFY2(ended, codeOf(ended).c_str());
    QVERIFY(issuing.isFinished() && catching.isFinished() && signing.isFinished());
    QVERIFY(settled(room.wallet->close()));
}

void TestSession::aSessionThatIsDroppedTouchesNothing() {
    QFETCH(int, moment);
    Room room;
    QVERIFY(room.begin());
    auto issuing = room.issue();
    auto catching = room.session->synchronise();
    auto resuming = room.session->outbox().resume();
    QTest::qWait(moment);
    room.session.reset();
    room.ledger.reset();
    for (int tries = 0; tries < 4000 && !(issuing.isFinished() && catching.isFinished() && resuming.isFinished());
         ++tries) {
        QTest::qWait(5);
    }
    QVERIFY(issuing.isFinished() && catching.isFinished() && resuming.isFinished());
}

void TestSession::aBatchEndsBetweenItsStepsAndGoesOnLater() {
    Room room;
    QVERIFY(room.begin());
    room.ledger->delay = 5;
    auto issuing = room.issue();
    QTRY_VERIFY(room.counts().kept + room.counts().sent + room.counts().included >= 1);
    QVERIFY(settled(room.session->finish()));
    const auto ended = settled(std::move(issuing));
    QVERIFY(ended || ended.error().code == kSessionCancelled);
    const OutboxCounts before = room.counts();
    room.session = std::make_unique<Session>(*room.wallet, *room.ledger);
    auto again = Issuing(*room.session).issueBatch(room.batch, {MemberId{2}, Date{20'100}}, {});
    const auto count = settled(std::move(again));
    QVERIFY2(count, codeOf(count).c_str());
    QCOMPARE(count->ready, std::int64_t{0});
    const OutboxCounts after = room.counts();
    // Groups of a hundred: 350 rows are four transactions, whenever it was stopped.
    QCOMPARE(after.kept + after.sent + after.included, std::uint64_t{4});
    QVERIFY(before.kept + before.sent + before.included <= 4);
}

void TestSession::nothingIsAskedOfALedgerThatWasLetGo() {
    Room room;
    QVERIFY(room.begin());
    QVERIFY(settled(room.session->finish()));
    room.ledger.reset();
    QCOMPARE(codeOf(settled(room.session->synchronise())), std::string("session.cancelled"));
    QCOMPARE(codeOf(settled(room.session->ledger().status())), std::string("session.cancelled"));
    QVERIFY(room.session->isStopping());
    QVERIFY2(settled(room.session->identity()), "the wallet is still there");
}

void TestSession::aClosedWalletIsClosedWhenItSaysSo() {
    Room room;
    QVERIFY(room.begin());
    QVERIFY(room.finish());
    QVERIFY(settled(room.wallet->close()));
    // The file is free: another holder may open it.
    QVERIFY(room.fixture.open());
}

void TestSession::aLockedWalletAnswersNothingUntilItIsUnlocked() {
    Room room;
    QVERIFY(room.begin());
    QVERIFY(settled(room.session->lock()));
    QCOMPARE(codeOf(settled(room.session->identity())), std::string("wallet.locked"));
    QCOMPARE(codeOf(settled(room.session->synchronise())), std::string("wallet.locked"));
    const auto wrong = std::make_shared<const Secret>(secretOf("guess"));
    QCOMPARE(codeOf(settled(room.session->unlock(wrong))), std::string("wallet.wrong-password"));
    QCOMPARE(codeOf(settled(room.session->identity())), std::string("wallet.locked"));
    const auto right = std::make_shared<const Secret>(secretOf("password"));
    QVERIFY(settled(room.session->unlock(right)));
    QVERIFY(settled(room.session->identity()));
    QVERIFY(settled(room.session->synchronise()));
}

void TestSession::whoeverIsAwayIsLockedOut() {
    const auto clock = std::make_shared<ManualClock>(1'000);
    AutoLock lock(clock);
    QSignalSpy due(&lock, &AutoLock::due);
    lock.start(std::chrono::seconds(1));
    clock->moveTo(1'001);
    QTRY_COMPARE(due.count(), 1);
    QVERIFY(!lock.isRunning());
    lock.start(std::chrono::seconds(0));
    QVERIFY2(!lock.isRunning(), "never");
}

void TestSession::timeThatTheComputerSleptCounts() {
    const auto clock = std::make_shared<ManualClock>(1'000);
    AutoLock lock(clock);
    QSignalSpy due(&lock, &AutoLock::due);
    lock.start(std::chrono::seconds(300));
    clock->moveTo(1'299);
    lock.touch();
    clock->moveTo(1'598);
    lock.touch();
    QCOMPARE(due.count(), 0);
    // Asleep for an hour: the first key does not find it open.
    clock->moveTo(5'198);
    lock.touch();
    QCOMPARE(due.count(), 1);
    QVERIFY(!lock.isRunning());
    lock.touch();
    QCOMPARE(due.count(), 1);
}

}  // namespace

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
