#include "models/session/outbox.h"
#include "tests/session/fake_ledger.h"
#include "tests/support/waiting.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr ErrorCode kTestRefusal{"test.refusal", ErrorKind::Refused};

/// A wallet with one key on a ledger in memory.
struct Desk {
    WalletFixture fixture;
    FakeLedger ledger;
    std::shared_ptr<WalletThread> thread = makeWalletThread();
    std::optional<WalletHandle> wallet;
    std::optional<Outbox> outbox;
    Address signer;

    [[nodiscard]] Result<Done> begin() {
        auto opening = openWallet(
            thread, [this] { return fixture.create(); }, std::make_shared<ManualClock>(fixture.clock));
        TALLY_ASSIGN(WalletHandle opened, settled(std::move(opening)));
        wallet = opened;
        outbox.emplace(opened, ledger);
        auto deriving = opened.run([](OpenWallet& open) -> Result<KeyInfo> {
            TALLY_ASSIGN(KeyRing * keys, open.keys());
            return keys->deriveNext("desk");
        });
        TALLY_ASSIGN(const KeyInfo key, settled(std::move(deriving)));
        signer = key.address;
        return Done{};
    }
    [[nodiscard]] Order order() const { return {intent::AcceptOffers{}, signer, "{}"}; }
    [[nodiscard]] OutboxEntry row(OutboxId id) const {
        auto finding = wallet->run([id](OpenWallet& open) -> Result<std::optional<OutboxEntry>> {
            TALLY_ASSIGN(OutboxStore store, open.outbox());
            return store.find(id);
        });
        return **settled(std::move(finding));
    }
    [[nodiscard]] bool acknowledge() const { return settled(outbox->acknowledge(outbox->signedHere())).has_value(); }
    [[nodiscard]] OutboxEntry sentRow() {
        const auto kept = settled(outbox->sign(order()));
        const auto left = settled(outbox->resume());
        return row(kept->id);
    }
};

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersSignedAtOnceTakeConsecutiveNonces();
    void whatABlockHadWaitsAgainWhenTheBlockIsTakenBack();
    void whatNoNodeHasAfterwardsIsSentAgain();
    void aRefusalIsSettledOnlyWhenDeep();
    void aRefusalTakenBackMayStillTakeEffect();
    void aNodeThatDiesAfterTheSignatureLeavesItUndecided();
    void theSameCallIsNotSignedWhileTheFirstIsOpen();
};

void TestOutbox::ordersSignedAtOnceTakeConsecutiveNonces() {
    constexpr std::size_t kOrders = 20;
    Desk desk;
    QVERIFY(desk.begin());
    std::vector<Async<OutboxEntry>> under;
    for (std::size_t i = 0; i < kOrders; ++i) {
        under.push_back(desk.outbox->sign(desk.order()));
    }
    std::vector<std::uint64_t> nonces;
    for (auto& signing : under) {
        const auto kept = settled(std::move(signing));
        QCOMPARE(codeOf(kept), std::string());
        nonces.push_back(kept->nonce);
    }
    std::sort(nonces.begin(), nonces.end());
    for (std::size_t i = 0; i < kOrders; ++i) {
        QCOMPARE(nonces[i], std::uint64_t{i});
    }
}

void TestOutbox::whatABlockHadWaitsAgainWhenTheBlockIsTakenBack() {
    Desk desk;
    QVERIFY(desk.begin());
    const OutboxId id = desk.sentRow().id;
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(desk.row(id).phase == OutboxPhase::Included);
    desk.ledger.takeBack(true);
    const auto left = settled(desk.outbox->resume());
    QCOMPARE(left->size(), std::size_t{1});
    QVERIFY(desk.row(id).phase == OutboxPhase::Sent);
    QCOMPARE(desk.row(id).block, std::uint64_t{0});
}

void TestOutbox::whatNoNodeHasAfterwardsIsSentAgain() {
    Desk desk;
    QVERIFY(desk.begin());
    const OutboxId id = desk.sentRow().id;
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    desk.ledger.takeBack(false);
    desk.ledger.sent = 0;
    // Signing the next one closes the gap below it.
    QVERIFY(settled(desk.outbox->sign(desk.order())));
    QCOMPARE(desk.ledger.sent, std::uint64_t{1});
    QVERIFY(desk.row(id).phase == OutboxPhase::Sent);
}

void TestOutbox::aRefusalIsSettledOnlyWhenDeep() {
    Desk desk;
    QVERIFY(desk.begin());
    const OutboxId id = desk.sentRow().id;
    desk.ledger.mine(Error{kTestRefusal, {}, {"3"}, {}});
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(!isSettled(desk.row(id).phase));
    QCOMPARE(desk.row(id).errorCode, std::string("test.refusal"));
    desk.ledger.mineEmpty(Outbox::kFinalDepth);
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(desk.row(id).phase == OutboxPhase::Reverted);
    QCOMPARE(desk.row(id).errorArgs, std::string("3"));
}

void TestOutbox::aRefusalTakenBackMayStillTakeEffect() {
    Desk desk;
    QVERIFY(desk.begin());
    const OutboxId id = desk.sentRow().id;
    desk.ledger.mine(Error{kTestRefusal, {}, {}, {}});
    QVERIFY(settled(desk.outbox->resume()));
    desk.ledger.takeBack(true);
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(desk.row(id).phase == OutboxPhase::Included);
    QCOMPARE(desk.row(id).errorCode, std::string());
}

/// Who reads that no node answers gives the order again: what was signed may take effect.
void TestOutbox::aNodeThatDiesAfterTheSignatureLeavesItUndecided() {
    Desk desk;
    QVERIFY(desk.begin());
    const auto kept = settled(desk.outbox->sign(desk.order()));
    desk.ledger.silence = Error{kLedgerUnreachable, "node", {}, {}};
    const auto sent = settled(desk.outbox->send(*kept));
    QCOMPARE(codeOf(sent), std::string(kOutboxUndecided.name));
    QCOMPARE(sent.error().args.front(), toHex0x(kept->txn.view()));
    desk.ledger.silence.reset();
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(desk.row(kept->id).phase == OutboxPhase::Included);
}

/// Whoever was interrupted and gives the command again must not pay twice.
void TestOutbox::theSameCallIsNotSignedWhileTheFirstIsOpen() {
    Desk desk;
    QVERIFY(desk.begin());
    desk.ledger.callsAreTheSame = true;
    const auto first = settled(desk.outbox->sign(desk.order()));
    QVERIFY(first);
    QVERIFY2(desk.acknowledge(), "there is nothing to tell yet");
    const auto second = settled(desk.outbox->sign(desk.order()));
    QCOMPARE(codeOf(second), std::string(kOutboxSame.name));
    QCOMPARE(second.error().args.front(), toHex0x(first->txn.view()));
    QCOMPARE(desk.ledger.sent, std::uint64_t{0});
    Order again = desk.order();
    again.isAgain = true;
    QVERIFY(settled(desk.outbox->sign(again)));
    QVERIFY(settled(desk.outbox->resume()));
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY2(codeOf(settled(desk.outbox->sign(desk.order()))) == kOutboxSame.name, "it is done, and nobody was told");
    QVERIFY(desk.acknowledge());
    const auto third = settled(desk.outbox->sign(desk.order()));
    QVERIFY2(third, "what is known to be in a block is not in the way");
    QVERIFY(settled(desk.outbox->resume()));
    desk.ledger.mine();
    QVERIFY(settled(desk.outbox->resume()));
    QVERIFY(desk.acknowledge());
    desk.ledger.takeBack(true);
    QVERIFY(desk.row(third->id).phase == OutboxPhase::Included);
    QCOMPARE(codeOf(settled(desk.outbox->sign(desk.order()))), std::string(kOutboxSame.name));
}

}  // namespace

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
