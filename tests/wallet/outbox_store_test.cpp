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
    void eachStepIsKeptWithItsTime();
    void pagesFollowOneAnotherWithoutGap();
    void whatIsOnItsWayIsCounted();
    void whatEndedUnseenIsTold();
    void whatWasSignedBeforeStepsWereKeptHasItsFirst();
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
        QVERIFY(outbox.setPhase(ids[static_cast<std::size_t>(phase)], static_cast<OutboxPhase>(phase), 12, 1));
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
    QVERIFY(outbox.setRefusal(id, OutboxPhase::Reverted, 99, 1, refusal));
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

void OutboxStoreTest::eachStepIsKeptWithItsTime() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    const OutboxId other = *outbox.add(entryOf(2, 0));
    const OutboxId id = *outbox.add(entryOf(1, 0));
    QVERIFY(outbox.setPhase(id, OutboxPhase::Sent, 0, 1'790'000'001));
    QVERIFY(outbox.setRefusal(id, OutboxPhase::Included, 12, 1'790'000'005,
                              {ErrorCode{"core.short", ErrorKind::Refused}, {}, {"7"}, {}}));
    // Taken back, and in another block.
    QVERIFY(outbox.setPhase(id, OutboxPhase::Sent, 0, 1'790'000'006));
    QVERIFY(outbox.setPhase(id, OutboxPhase::Final, 13, 1'790'000'040));
    const std::vector<OutboxStep> expected{{OutboxPhase::Signed, 1'790'000'000, 0, ""},
                                           {OutboxPhase::Sent, 1'790'000'001, 0, ""},
                                           {OutboxPhase::Included, 1'790'000'005, 12, "core.short"},
                                           {OutboxPhase::Sent, 1'790'000'006, 0, ""},
                                           {OutboxPhase::Final, 1'790'000'040, 13, ""}};
    QVERIFY(outbox.stepsOf(id) == expected);
    QCOMPARE(outbox.stepsOf(other)->size(), std::size_t{1});
}

void OutboxStoreTest::pagesFollowOneAnotherWithoutGap() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    std::vector<OutboxId> ids;
    for (std::uint64_t i = 0; i < 25; ++i) {
        ids.push_back(*outbox.add(entryOf(static_cast<std::uint8_t>(1 + i % 2), i)));
    }
    OutboxFilter filter;
    filter.limit = 10;
    std::vector<OutboxId> seen;
    for (;;) {
        const auto page = outbox.page(filter);
        QVERIFY2(page, codeOf(page).c_str());
        if (page->empty()) {
            break;
        }
        for (const OutboxEntry& entry : *page) {
            seen.push_back(entry.id);
        }
        filter.below = seen.back();
    }
    QVERIFY(std::equal(seen.begin(), seen.end(), ids.rbegin(), ids.rend()));

    QVERIFY(outbox.setPhase(ids[24], OutboxPhase::Final, 3, 1));
    const auto ofOne = outbox.page({{}, Address{{1}}, false, 100});
    QCOMPARE(ofOne->size(), std::size_t{13});
    const auto open = outbox.page({{}, Address{{1}}, true, 100});
    QCOMPARE(open->size(), std::size_t{12});
    QVERIFY(open->front().id == ids[22]);
}

void OutboxStoreTest::whatIsOnItsWayIsCounted() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    QVERIFY(outbox.counts() == OutboxCounts{});
    const OutboxPhase phases[] = {OutboxPhase::Sent,  OutboxPhase::Sent,     OutboxPhase::Included,
                                  OutboxPhase::Final, OutboxPhase::Reverted, OutboxPhase::Replaced};
    std::uint64_t nonce = 0;
    QVERIFY(outbox.add(entryOf(1, nonce)));
    for (const OutboxPhase phase : phases) {
        QVERIFY(outbox.setPhase(*outbox.add(entryOf(1, ++nonce)), phase, 1, 1));
    }
    QVERIFY((outbox.counts() == OutboxCounts{1, 2, 1}));
}

void OutboxStoreTest::whatEndedUnseenIsTold() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    OutboxStore outbox(wallet->database());
    const OutboxId done = *outbox.add(entryOf(1, 0));
    const OutboxId refused = *outbox.add(entryOf(1, 1));
    const OutboxId open = *outbox.add(entryOf(1, 2));
    QVERIFY(outbox.setPhase(done, OutboxPhase::Final, 3, 100));
    QVERIFY(outbox.setRefusal(refused, OutboxPhase::Reverted, 4, 200,
                              {ErrorCode{"core.short", ErrorKind::Refused}, {}, {}, {}}));
    QVERIFY(outbox.setTold(open));
    auto untold = outbox.untold();
    QCOMPARE(untold->size(), std::size_t{2});
    QVERIFY(untold->front().id == done);
    QCOMPARE(untold->back().errorCode, std::string("core.short"));
    QVERIFY(outbox.setTold(done) && outbox.setTold(refused));
    QVERIFY(outbox.untold()->empty());
    QVERIFY(outbox.setPhase(open, OutboxPhase::Included, 5, 300));
    QVERIFY2(outbox.untold()->size() == 1, "what was in no block yet could not be told");
}

void OutboxStoreTest::whatWasSignedBeforeStepsWereKeptHasItsFirst() {
    WalletFixture fixture;
    OutboxId id = 0;
    {
        auto wallet = fixture.create();
        Database& database = wallet->database();
        id = *OutboxStore(database).add(entryOf(1, 0));
        QVERIFY(database.execute("DROP TABLE outbox_steps"));
        QVERIFY(database.execute("DROP INDEX outbox_by_call"));
        QVERIFY(database.execute("ALTER TABLE outbox DROP COLUMN call_hash"));
        QVERIFY(database.execute("ALTER TABLE outbox DROP COLUMN told"));
        for (const char* const later :
             {"TABLE listed", "TABLE listed_sums", "TABLE listed_stretches", "TABLE listed_stretches_due",
              "TABLE followed", "INDEX roots_owed", "INDEX roots_to_clear"}) {
            QVERIFY(database.execute(std::string("DROP ") + later));
        }
        QVERIFY(database.execute("PRAGMA user_version = 4"));
    }
    auto wallet = fixture.open();
    QVERIFY2(wallet, codeOf(wallet).c_str());
    const auto steps = OutboxStore(wallet->database()).stepsOf(id);
    QVERIFY((*steps == std::vector<OutboxStep>{{OutboxPhase::Signed, 1'790'000'000, 0, ""}}));
}

QTEST_APPLESS_MAIN(OutboxStoreTest)
#include "outbox_store_test.moc"
