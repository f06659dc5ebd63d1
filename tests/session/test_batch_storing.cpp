#include "models/session/batch_storing.h"
#include "tests/wallet/history.h"
#include "tests/wallet/wallet_fixture.h"

#include <QSignalSpy>

#include <atomic>

using namespace tally;

class TestBatchStoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aReadIsAnsweredWithinASliceOfALongStore();
    void slicesAddUpToTheWholeBatch();
    void aBatchThatWasOvertakenIsNotContinued();

private:
    template <typename T>
    [[nodiscard]] static Result<T> waited(const Async<T>& future) {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000)) {
            return fail(kSessionCancelled);
        }
        return outcomeOf(future);
    }
    [[nodiscard]] Result<std::uint64_t> reached() {
        return waited(m_wallet->read([](OpenWallet& open) -> Result<std::uint64_t> {
            TALLY_ASSIGN(LedgerQueries ledger, open.ledger());
            TALLY_ASSIGN(const auto block, ledger.reached());
            return block ? block->number : 0;
        }));
    }

    std::unique_ptr<WalletFixture> m_fixture;
    std::shared_ptr<WalletThread> m_thread;
    std::optional<WalletHandle> m_wallet;
};

void TestBatchStoring::init() {
    m_wallet.reset();
    m_thread.reset();
    m_fixture = std::make_unique<WalletFixture>();
    m_thread = makeWalletThread();
    auto* fixture = m_fixture.get();
    const auto opened = waited(openWallet(
        m_thread, [fixture] { return fixture->create(); }, std::make_shared<ManualClock>(1'790'000'000)));
    QVERIFY(opened);
    m_wallet = *opened;
    const auto joined =
        waited(m_wallet->run([](OpenWallet& open) { return open.join("{}", "practice", Bytes(32, std::uint8_t{7})); }));
    QVERIFY2(joined, codeOf(joined).c_str());
}

// A first synchronisation: 78,000 logs in one batch. Whoever asks meanwhile is told what is stored so far.
void TestBatchStoring::aReadIsAnsweredWithinASliceOfALongStore() {
    History history(5);
    while (history.eventCount() < 78'000) {
        history.grow(60);
    }
    const auto batch = std::make_shared<const EventBatch>(history.batch(0, history.height(), LedgerStore::kUndoDepth));
    QElapsedTimer clock;
    clock.start();
    const auto stored = storeInSlices(*m_wallet, batch);
    qint64 longest = 0;
    int answers = 0;
    std::uint64_t seen = 0;
    while (!stored.isFinished()) {
        QElapsedTimer waiting;
        waiting.start();
        const auto block = reached();
        QVERIFY(block);
        QVERIFY(*block >= seen);
        seen = *block;
        ++answers;
        longest = std::max(longest, waiting.elapsed());
    }
    QVERIFY(waited(stored));
    qInfo("stored in %lld ms; %d reads meanwhile, the longest waited %lld ms", static_cast<long long>(clock.elapsed()),
          answers, static_cast<long long>(longest));
    QCOMPARE(*reached(), history.height());
    // Were the batch one job, there would be one answer, after all of it.
    QVERIFY(answers > 20);
    QVERIFY(longest < clock.elapsed() / 4);
}

void TestBatchStoring::slicesAddUpToTheWholeBatch() {
    History history(6);
    for (int i = 0; i < 400; ++i) {
        history.grow(12);
    }
    const EventBatch batch = history.batch(0, history.height(), LedgerStore::kUndoDepth);
    const auto back = history.block(history.height() - 30);
    const auto done = waited(m_wallet->run([batch, back](OpenWallet& open) -> Result<int> {
        TALLY_ASSIGN(LedgerStore store, open.ledgerStore());
        StoreProgress progress;
        int slices = 0;
        for (; !progress.isDone; ++slices) {
            progress.mostEvents = 50;
            TALLY_ASSIGN(progress, store.storeSlice(batch, progress, kSliceAim));
        }
        EventBatch taken;
        taken.rollbackTo = back;
        TALLY_TRY(store.store(taken));
        return slices;
    }));
    QVERIFY2(done, codeOf(done).c_str());
    QVERIFY(*done > 60);
    QCOMPARE(*reached(), back.number);
}

void TestBatchStoring::aBatchThatWasOvertakenIsNotContinued() {
    History history(7);
    for (int i = 0; i < 40; ++i) {
        history.grow(20);
    }
    const EventBatch batch = history.batch(0, history.height(), LedgerStore::kUndoDepth);
    const auto back = history.block(3);
    const auto done = waited(m_wallet->run([batch, back](OpenWallet& open) -> Result<StoreProgress> {
        TALLY_ASSIGN(LedgerStore store, open.ledgerStore());
        TALLY_ASSIGN(const StoreProgress progress, store.storeSlice(batch, {200, {}, false}, kSliceAim));
        EventBatch taken;
        taken.rollbackTo = back;
        TALLY_TRY(store.store(taken));
        return store.storeSlice(batch, progress, kSliceAim);
    }));
    QCOMPARE(codeOf(done), std::string("ledger-store.overtaken"));
    QCOMPARE(*reached(), back.number);
}

QTEST_GUILESS_MAIN(TestBatchStoring)
#include "test_batch_storing.moc"
