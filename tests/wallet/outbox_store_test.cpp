#include "models/wallet/outbox_store.h"

#include "models/wallet/settings_store.h"
#include "tests/wallet/wallet_fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tally;

namespace {

[[nodiscard]] OutboxEntry entryOf(std::uint8_t signer, std::uint64_t nonce) {
    OutboxEntry out;
    out.created = 1'790'000'000;
    out.signer = Address{{signer}};
    out.nonce = nonce;
    out.action = "offers.accept";
    out.summary = R"({"ids":["1-3"]})";
    out.raw = Bytes(180, static_cast<std::uint8_t>(nonce));
    out.txn.data = {signer, static_cast<std::uint8_t>(nonce >> 8), static_cast<std::uint8_t>(nonce)};
    return out;
}

}  // namespace

class OutboxStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAddedIsKeptAsItIs();
    void aNonceIsGivenToOneTransaction();
    void noncesFollowOneAnotherForEachSigner();
    void whatIsSettledIsNoLongerLookedAfter();
    void aRefusalKeepsItsFigures();
    void whatWasAddedSurvivesAKill();
    void settingsAreReplaced();
};

void OutboxStoreTest::whatIsAddedIsKeptAsItIs() {
    WalletFixture fixture;
    OutboxId id = 0;
    {
        auto wallet = fixture.create();
        id = *OutboxStore(wallet->database()).add(entryOf(1, 7));
    }
    auto wallet = fixture.open();
    const auto found = OutboxStore(wallet->database()).find(id);
    QVERIFY(found && *found);
    const OutboxEntry expected = entryOf(1, 7);
    QVERIFY((*found)->raw == expected.raw);
    QVERIFY((*found)->txn == expected.txn);
    QCOMPARE((*found)->summary, expected.summary);
    QVERIFY((*found)->phase == OutboxPhase::Signed);
    QVERIFY(!*OutboxStore(wallet->database()).find(id + 1));
}

void OutboxStoreTest::aNonceIsGivenToOneTransaction() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    QVERIFY(outbox.add(entryOf(1, 7)));
    OutboxEntry other = entryOf(1, 7);
    other.txn = Hash{{9, 9}};
    const auto refused = outbox.add(other);
    QCOMPARE(codeOf(refused), std::string("outbox.nonce-taken"));
    QCOMPARE(refused.error().args, std::vector<std::string>{"7"});
    QCOMPARE(outbox.newest(10)->size(), std::size_t{1});
    QVERIFY(outbox.add(entryOf(2, 7)));
}

void OutboxStoreTest::noncesFollowOneAnotherForEachSigner() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    QCOMPARE(*outbox.nextNonce(Address{{1}}), std::uint64_t{0});
    QVERIFY(outbox.add(entryOf(1, 40)));
    QVERIFY(outbox.add(entryOf(1, 41)));
    QCOMPARE(*outbox.nextNonce(Address{{1}}), std::uint64_t{42});
    QCOMPARE(*outbox.nextNonce(Address{{2}}), std::uint64_t{0});
}

void OutboxStoreTest::whatIsSettledIsNoLongerLookedAfter() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    std::vector<OutboxId> ids;
    for (std::uint64_t nonce = 0; nonce < 6; ++nonce) {
        ids.push_back(*outbox.add(entryOf(1, nonce)));
    }
    for (int phase = 0; phase < 6; ++phase) {
        QVERIFY(outbox.setPhase(ids[static_cast<std::size_t>(phase)], static_cast<OutboxPhase>(phase), 12));
    }
    std::vector<std::uint64_t> nonces;
    const auto open = outbox.unsettled();
    for (const OutboxEntry& entry : *open) {
        QVERIFY(!isSettled(entry.phase));
        nonces.push_back(entry.nonce);
    }
    QCOMPARE(nonces, (std::vector<std::uint64_t>{0, 1, 2}));
    QCOMPARE(outbox.newest(2)->front().nonce, std::uint64_t{5});
}

void OutboxStoreTest::aRefusalKeepsItsFigures() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    const OutboxId id = *outbox.add(entryOf(1, 0));
    const Error refusal{{"ledger.value-above-holding", ErrorKind::Refused}, {}, {"500", "499"}, {}};
    QVERIFY(outbox.setRefusal(id, OutboxPhase::Reverted, 99, refusal));
    const auto entry = outbox.find(id);
    QCOMPARE((*entry)->errorCode, std::string("ledger.value-above-holding"));
    QCOMPARE((*entry)->errorArgs, std::string("500\x1f") + "499");
    QCOMPARE((*entry)->block, std::uint64_t{99});
}

void OutboxStoreTest::whatWasAddedSurvivesAKill() {
    WalletFixture fixture;
    { auto wallet = fixture.create(); }
    std::uint64_t next = 0;
    for (int round = 0; round < 8; ++round) {
        int said[2];
        QCOMPARE(::pipe(said), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto wallet = fixture.open();
            OutboxStore outbox(wallet->database());
            for (std::uint64_t nonce = next; outbox.add(entryOf(1, nonce)); ++nonce) {
                // From here on the transaction may be on its way.
                if (::write(said[1], &nonce, sizeof nonce) != sizeof nonce) {
                    break;
                }
            }
            ::_exit(1);
        }
        ::close(said[1]);
        std::this_thread::sleep_for(std::chrono::microseconds(30'000 + 3'331 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::uint64_t nonce = 0;
        while (::read(said[0], &nonce, sizeof nonce) == sizeof nonce) {
            next = nonce + 1;
        }
        ::close(said[0]);
        auto wallet = fixture.open();
        OutboxStore outbox(wallet->database());
        const std::uint64_t kept = *outbox.nextNonce(Address{{1}});
        QVERIFY2(kept == next || kept == next + 1, std::to_string(kept).c_str());
        QCOMPARE(outbox.unsettled()->size(), std::size_t{kept});
        next = kept;
    }
    QVERIFY(next > 0);
}

void OutboxStoreTest::settingsAreReplaced() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    SettingsStore settings(wallet->database());
    QVERIFY(!*settings.text("node"));
    QVERIFY(settings.setText("node", "http://127.0.0.1:8545"));
    QVERIFY(settings.setText("node", ""));
    QCOMPARE((*settings.text("node")).value(), std::string());
    QVERIFY(settings.setText("node", "宁波"));
    QCOMPARE((*settings.text("node")).value(), std::string("宁波"));
}

QTEST_APPLESS_MAIN(OutboxStoreTest)
#include "outbox_store_test.moc"
