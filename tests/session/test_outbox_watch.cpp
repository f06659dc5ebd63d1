#include "models/session/outbox_watch.h"
#include "tests/session/fake_ledger.h"
#include "tests/support/waiting.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

/// A wallet with one key, an outbox that tells, and somebody who looks after it when heads are told.
struct Room {
    WalletFixture fixture;
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(1'790'000'000);
    FakeLedger ledger;
    std::shared_ptr<WalletThread> thread = makeWalletThread();
    SessionEvents events;
    std::optional<WalletHandle> wallet;
    std::optional<Outbox> outbox;
    std::unique_ptr<OutboxWatch> watch;
    Address signer;
    std::vector<OutboxId> told;
    std::uint64_t heads = 0;

    [[nodiscard]] Result<Done> begin() {
        auto opening = openWallet(
            thread, [this] { return fixture.create(); }, clock);
        TALLY_ASSIGN(WalletHandle opened, settled(std::move(opening)));
        wallet = opened;
        auto deriving = opened.run([](OpenWallet& open) -> Result<KeyInfo> {
            TALLY_ASSIGN(KeyRing * keys, open.keys());
            return keys->deriveNext("desk");
        });
        TALLY_ASSIGN(const KeyInfo key, settled(std::move(deriving)));
        signer = key.address;
        QObject::connect(&events, &SessionEvents::outboxChanged, &events, [this](OutboxId id) { told.push_back(id); });
        startAgain();
        return Done{};
    }
    /// As another run of the program on the same wallet.
    void startAgain() {
        watch.reset();
        outbox.emplace(*wallet, ledger);
        watch = std::make_unique<OutboxWatch>(*wallet, *outbox, events);
    }
    [[nodiscard]] OutboxId sign() {
        auto signing = outbox->sign({intent::AcceptOffers{}, signer, "{}"});
        return settled(std::move(signing))->id;
    }
    void tellHead() {
        Standing standing;
        standing.grade = ProofGrade::AgreedByNodes;
        standing.reached = BlockRef{++heads, {}};
        Q_EMIT events.standingChanged(standing);
    }
    /// Until whatever was begun has had its turns: each step of it is a job of the wallet and one of the event loop.
    void letPass() const {
        constexpr int kSteps = 100;
        for (int i = 0; i < kSteps; ++i) {
            auto turn = wallet->run([](OpenWallet&) -> Result<Done> { return Done{}; });
            static_cast<void>(settled(std::move(turn)));
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] OutboxPhase phaseOf(OutboxId id) const {
        auto finding = wallet->run([id](OpenWallet& open) -> Result<OutboxPhase> {
            TALLY_ASSIGN(OutboxStore store, open.outbox());
            TALLY_ASSIGN(const auto entry, store.find(id));
            return entry ? entry->phase : OutboxPhase::Replaced;
        });
        return *settled(std::move(finding));
    }
};

class TestOutboxWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsInABlockBecomesFinalByItself();
    void whatAnEarlierRunLeftIsSentAtTheStart();
    void withoutANodeItTriesAgainAtTheNextHead();
    void howItEndedIsToldToTheNextStart();
    void afterItIsGoneHeadsMeanNothing();
    void oneBlockTwiceIsLookedAtOnce();
};

void TestOutboxWatch::whatIsInABlockBecomesFinalByItself() {
    Room room;
    QVERIFY(room.begin());
    const OutboxId id = room.sign();
    QVERIFY((room.told == std::vector<OutboxId>{id}));
    room.watch->start();
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Sent);
    room.ledger.mine();
    room.tellHead();
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Included);
    room.ledger.mineEmpty(Outbox::kFinalDepth);
    room.tellHead();
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Final);
    // Signed, sent, included, final: each told once.
    QTRY_COMPARE(room.told.size(), std::size_t{4});
    QVERIFY(settled(room.watch->stop()));
}

void TestOutboxWatch::whatAnEarlierRunLeftIsSentAtTheStart() {
    Room room;
    QVERIFY(room.begin());
    const OutboxId id = room.sign();
    room.startAgain();
    room.watch->start();
    QTRY_COMPARE(room.ledger.sent, std::uint64_t{1});
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Sent);
}

void TestOutboxWatch::withoutANodeItTriesAgainAtTheNextHead() {
    Room room;
    QVERIFY(room.begin());
    const OutboxId id = room.sign();
    room.ledger.silence = Error{kLedgerUnreachable, {}, {}, {}};
    room.watch->start();
    QTest::qWait(20);
    QVERIFY(room.phaseOf(id) == OutboxPhase::Signed);
    room.ledger.silence.reset();
    room.tellHead();
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Sent);
}

void TestOutboxWatch::howItEndedIsToldToTheNextStart() {
    Room room;
    QVERIFY(room.begin());
    const OutboxId id = room.sign();
    room.watch->start();
    QTRY_VERIFY(room.phaseOf(id) == OutboxPhase::Sent);
    room.ledger.mine();
    room.ledger.mineEmpty(Outbox::kFinalDepth);
    room.startAgain();
    QVERIFY(settled(room.watch->untold())->empty());
    room.watch->start();
    QTRY_COMPARE(settled(room.watch->untold())->size(), std::size_t{1});
    QCOMPARE(settled(room.watch->untold())->front().id, id);
    QVERIFY(settled(room.outbox->acknowledge({id})));
    QVERIFY(settled(room.watch->untold())->empty());
}

void TestOutboxWatch::afterItIsGoneHeadsMeanNothing() {
    Room room;
    QVERIFY(room.begin());
    const OutboxId id = room.sign();
    room.watch.reset();
    room.tellHead();
    room.letPass();
    QVERIFY(room.phaseOf(id) == OutboxPhase::Signed);
}

void TestOutboxWatch::oneBlockTwiceIsLookedAtOnce() {
    Room room;
    QVERIFY(room.begin());
    room.watch->start();
    room.tellHead();
    room.letPass();
    room.ledger.sent = 0;
    const OutboxId id = room.sign();
    --room.heads;
    room.tellHead();
    room.letPass();
    QVERIFY(room.phaseOf(id) == OutboxPhase::Signed);
    QCOMPARE(room.ledger.sent, std::uint64_t{0});
}

}  // namespace

QTEST_GUILESS_MAIN(TestOutboxWatch)
#include "test_outbox_watch.moc"
