#include "tests/consortium_adapter/cast.h"
#include "tests/consortium_adapter/words.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace tally;

namespace {

QString anvilPath;

#define DONE(expression)                                   \
    do {                                                   \
        const auto outcome = (expression);                 \
        QVERIFY2(outcome, failureOf(outcome).constData()); \
    } while (false)

}  // namespace

/// What the adapter says when the chain goes back, a transaction waits or is replaced, and there is much to read.
class SyncTest : public QObject {
    Q_OBJECT

    AnvilLedger ledger;
    Cast cast;
    static constexpr auto part = Cast::part;

    [[nodiscard]] intent::Issue issueOf(std::string_view name, MinorUnits face) {
        return intent::Issue{{Cast::terms(name, face)}};
    }

private Q_SLOTS:
    void initTestCase() {
        DONE(ledger.begin(anvilPath, AnvilLedger::usualSettings()));
        DONE(cast.settle(ledger));
        DONE(ledger.sync());
    }

    void nothingNewIsAnEmptyBatch() {
        const auto batch = settled(ledger.ledger().eventsAfter(ledger.known));
        QVERIFY(batch);
        QVERIFY(batch->events.empty());
        QVERIFY(!batch->rollbackTo);
        QVERIFY(batch->upTo == ledger.known.front());
    }

    void blocksThatWereTakenBackAreRolledBack() {
        DONE(ledger.perform(cast.issuer, issueOf("stays", 100)));
        DONE(ledger.sync());
        const auto snapshot = ledger.rpcText("evm_snapshot");
        QVERIFY(snapshot);
        DONE(ledger.perform(cast.issuer, issueOf("goes 1", 200)));
        DONE(ledger.perform(cast.seats, intent::AcceptOffers{{part(1, 0)}}));
        DONE(ledger.sync());
        QCOMPARE(ledger.state.all<Root>().size(), std::size_t{2});

        DONE(ledger.rpc("evm_revert", "[\"" + *snapshot + "\"]"));
        DONE(ledger.rpc("evm_mine"));
        DONE(ledger.perform(cast.issuer, issueOf("comes", 300)));
        DONE(ledger.perform(cast.issuer, issueOf("comes too", 400)));
        QTRY_VERIFY_WITH_TIMEOUT(ledger.sync() && ledger.state.all<Root>().size() == 3, 10'000);
        QCOMPARE(ledger.rollbacks, 1);
        QCOMPARE(ledger.state.all<Root>().at({2}).face, MinorUnits{300});
        QCOMPARE(int(ledger.state.all<Credential>().at(part(1, 0)).state), int(CredentialState::Offered));
        const QStringList differing = differingWords(ledger);
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(QLatin1Char('\n'))));
    }

    void aReorganisationOfTheSameHeightIsFound() {
        const auto snapshot = ledger.rpcText("evm_snapshot");
        QVERIFY(snapshot);
        DONE(ledger.perform(cast.issuer, issueOf("same height 1", 500)));
        DONE(ledger.sync());
        DONE(ledger.rpc("evm_revert", "[\"" + *snapshot + "\"]"));
        DONE(ledger.perform(cast.issuer, issueOf("same height 2", 600)));
        QTRY_VERIFY_WITH_TIMEOUT(ledger.sync() && ledger.state.all<Root>().rbegin()->second.face == 600, 10'000);
        QCOMPARE(ledger.rollbacks, 2);
    }

    void aTransactionThatWaitsIsPendingAndThenIncluded() {
        DONE(ledger.rpc("evm_setAutomine", "[false]"));
        const auto nonce = settled(ledger.ledger().nextNonce(cast.issuer.address));
        QVERIFY(nonce);
        const auto raw = ledger.sign(cast.issuer, issueOf("waits", 700), *nonce);
        QVERIFY(raw);
        const auto stateOf = [&] {
            return settled(ledger.ledger().txnState(raw->second, cast.issuer.address, *nonce)).value_or(TxnState{});
        };
        QCOMPARE(int(stateOf().phase), int(TxnPhase::Unknown));
        DONE(settled(ledger.ledger().send(raw->first)));
        QCOMPARE(int(stateOf().phase), int(TxnPhase::Pending));
        QCOMPARE(settled(ledger.ledger().nextNonce(cast.issuer.address)).value_or(0), *nonce + 1);
        DONE(settled(ledger.ledger().send(raw->first)));

        DONE(ledger.rpc("evm_mine"));
        QTRY_COMPARE(int(stateOf().phase), int(TxnPhase::Included));
        QCOMPARE(stateOf().confirmations, std::uint64_t{0});
        DONE(settled(ledger.ledger().send(raw->first)));
        DONE(ledger.rpc("evm_setAutomine", "[true]"));
        DONE(ledger.rpc("evm_mine"));
        QTRY_COMPARE(stateOf().confirmations, std::uint64_t{1});
    }

    void aTransactionWhoseNonceAnotherTookIsReplaced() {
        const auto nonce = settled(ledger.ledger().nextNonce(cast.issuer.address));
        QVERIFY(nonce);
        const auto ours = ledger.sign(cast.issuer, issueOf("too late", 800), *nonce);
        QVERIFY(ours);
        DONE(ledger.perform(cast.issuer, issueOf("first", 900)));
        const auto sent = settled(ledger.ledger().send(ours->first));
        QVERIFY(!sent);
        QCOMPARE(sent.error().code.name, kSendRefused.name);
        QCOMPARE(sent.error().args.front(), std::string("nonce-too-low"));
        const auto state = settled(ledger.ledger().txnState(ours->second, cast.issuer.address, *nonce));
        QVERIFY(state);
        QCOMPARE(int(state->phase), int(TxnPhase::Replaced));
    }

    void waitingForABlockEndsWithItOrWithPatience() {
        const auto status = settled(ledger.ledger().status());
        QVERIFY(status);
        const std::uint64_t height = status->head.number + 5;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(settled(ledger.ledger().headAbove(height, 300)).value_or(height) <= height);
        QVERIFY(clock.elapsed() >= 250);
        auto waiting = ledger.ledger().headAbove(height, 20'000);
        DONE(ledger.rpc("anvil_mine", "[\"0x10\"]"));
        QVERIFY(settled(std::move(waiting)).value_or(0) > height);
        QVERIFY(clock.elapsed() < 10'000);
    }

    void manyEventsComeInPages() {
        constexpr int kBatches = 40;
        for (int batch = 0; batch < kBatches; ++batch) {
            intent::Issue many;
            for (int i = 0; i < 100; ++i) {
                many.credentials.push_back(
                    Cast::terms("many " + std::to_string(batch) + " " + std::to_string(i), 1'000 + i));
            }
            DONE(ledger.performUntried(cast.issuer, many));
        }
        DONE(ledger.rpc("anvil_mine", "[\"0x100\"]"));
        DONE(ledger.sync());
        AnvilLedger* source = &ledger;
        // From nothing once more, as a new member would.
        source->events.clear();
        source->known.clear();
        source->state = LedgerState();
        QElapsedTimer clock;
        clock.start();
        DONE(source->sync());
        qInfo("%zu events in %lld ms", source->events.size(), static_cast<long long>(clock.elapsed()));
        QVERIFY(source->events.size() > std::size_t{2 * 100 * kBatches});
        QVERIFY(brokenSums(source->state).isEmpty());
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc > 1) {
        anvilPath = QString::fromLocal8Bit(argv[1]);
        for (int i = 1; i + 1 < argc; ++i) {
            argv[i] = argv[i + 1];
        }
        --argc;
    }
    SyncTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sync_test.moc"
