#include "models/session/worker.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace tally;

namespace {

constexpr ErrorCode kTestFailure{"test.failure", ErrorKind::Input};

/// Notes where it lives and dies, and answers late.
class Ledger : public QObject {
public:
    explicit Ledger(std::atomic<QThread*>* diedOn) : m_diedOn(diedOn) {}
    ~Ledger() override { *m_diedOn = QThread::currentThread(); }

    std::vector<int> entries;

    [[nodiscard]] Async<int> later(int value) {
        auto promise = std::make_shared<QPromise<Result<int>>>();
        promise->start();
        auto* timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [promise, value] {
            promise->addResult(Result<int>(value));
            promise->finish();
        });
        timer->start(20);
        return promise->future();
    }

    /// A promise that only dies with its owner.
    [[nodiscard]] Async<int> never() {
        m_never.start();
        return m_never.future();
    }

private:
    QPromise<Result<int>> m_never;
    std::atomic<QThread*>* m_diedOn;
};

template <typename T>
[[nodiscard]] Result<T> waited(Async<T> future) {
    future.waitForFinished();
    return outcomeOf(std::move(future));
}

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderOnItsThread();
    void theContextIsMadeAndDestroyedOnItsThread();
    void failuresComeBack();
    void jobsQueuedBeforeQuittingAreDone();
    void whoHoldsOneAtTheApplicationsEndHoldsNoThread();
    void jobsPostedAfterQuittingAreCancelled();
    void aJobThatWaitsLetsOthersPass();
    void aCoroutineKeepsWhatItsJobCaptured();
    void whatStillWaitsAtTheEndIsCancelled();
    void readsGoBeforeWritesThatHaveNotBegun();
    void aNewerQuestionTakesThePlaceOfAWaitingOne();
    void whatIsAskedAfterQuittingOvertakesNothing();

private:
    std::atomic<QThread*> m_diedOn{nullptr};
    [[nodiscard]] std::unique_ptr<Worker<Ledger>> makeWorker() {
        return std::make_unique<Worker<Ledger>>(QStringLiteral("test"),
                                                [this] { return std::make_unique<Ledger>(&m_diedOn); });
    }
};

void TestWorker::jobsRunInOrderOnItsThread() {
    const auto worker = makeWorker();
    for (int i = 0; i < 100; ++i) {
        (void)worker->post([i](Ledger& ledger) -> Result<Done> {
            ledger.entries.push_back(i);
            return Done{};
        });
    }
    const auto entries =
        waited(worker->post([](Ledger& ledger) -> Result<std::vector<int>> { return ledger.entries; }));
    QCOMPARE(entries->size(), std::size_t{100});
    QVERIFY(std::is_sorted(entries->begin(), entries->end()));
    const auto thread = waited(worker->post([](Ledger&) -> Result<QThread*> { return QThread::currentThread(); }));
    QVERIFY(*thread != QThread::currentThread());
}

void TestWorker::theContextIsMadeAndDestroyedOnItsThread() {
    auto worker = makeWorker();
    const auto home = waited(worker->post([](Ledger& ledger) -> Result<QThread*> { return ledger.thread(); }));
    QVERIFY(*home != thread());
    worker.reset();
    QCOMPARE(m_diedOn.load(), *home);
}

void TestWorker::failuresComeBack() {
    const auto worker = makeWorker();
    const auto outcome = waited(worker->post([](Ledger&) -> Result<int> { return fail(kTestFailure); }));
    QVERIFY(outcome.error().code == kTestFailure);
}

void TestWorker::jobsQueuedBeforeQuittingAreDone() {
    std::atomic<int> done{0};
    {
        const auto worker = makeWorker();
        (void)worker->post([](Ledger&) -> Result<Done> {
            QThread::msleep(30);
            return Done{};
        });
        for (int i = 0; i < 50; ++i) {
            (void)worker->post([&done](Ledger&) -> Result<Done> {
                ++done;
                return Done{};
            });
        }
    }
    QCOMPARE(done.load(), 50);
}

void TestWorker::jobsPostedAfterQuittingAreCancelled() {
    auto worker = makeWorker();
    worker->quit();
    auto late = worker->post([](Ledger&) -> Result<int> { return 1; });
    worker.reset();
    QVERIFY(waited(std::move(late)).error().code == kSessionCancelled);
}

void TestWorker::aJobThatWaitsLetsOthersPass() {
    const auto worker = makeWorker();
    auto slow = worker->post([](Ledger& ledger) { return ledger.later(1); });
    const auto quick = waited(worker->post([](Ledger&) -> Result<int> { return 2; }));
    QCOMPARE(*quick, 2);
    QVERIFY(!slow.isFinished());
    QCOMPARE(*waited(std::move(slow)), 1);
}

void TestWorker::aCoroutineKeepsWhatItsJobCaptured() {
    const auto worker = makeWorker();
    const std::string word(100, 'x');
    auto length = worker->post([word](Ledger& ledger) -> Async<int> {
        TALLY_CO_ASSIGN(const int one, co_await ledger.later(1));
        TALLY_CO_ASSIGN(const int two, co_await ledger.later(2));
        co_return static_cast<int>(word.size()) + one + two;
    });
    QCOMPARE(*waited(std::move(length)), 103);
}

void TestWorker::whatStillWaitsAtTheEndIsCancelled() {
    auto worker = makeWorker();
    auto plain = worker->post([](Ledger& ledger) { return ledger.never(); });
    auto slow = worker->post([](Ledger& ledger) -> Async<int> {
        TALLY_CO_ASSIGN(const int value, co_await ledger.later(1));
        co_return value;
    });
    worker.reset();
    QVERIFY(plain.isFinished());
    QVERIFY(waited(std::move(plain)).error().code == kSessionCancelled);
    QVERIFY(slow.isFinished());
    QVERIFY(waited(std::move(slow)).error().code == kSessionCancelled);
}

/// Holds the thread until it is let go.
struct Gate {
    std::atomic<bool> isOpen{false};
    [[nodiscard]] Result<Done> wait() const {
        while (!isOpen) {
            QThread::msleep(1);
        }
        return Done{};
    }
};

[[nodiscard]] auto noting(int value) {
    return [value](Ledger& ledger) -> Result<Done> {
        ledger.entries.push_back(value);
        return Done{};
    };
}

void TestWorker::readsGoBeforeWritesThatHaveNotBegun() {
    Gate gate;
    const auto worker = makeWorker();
    auto held = worker->post([&gate](Ledger&) { return gate.wait(); });
    std::vector<Async<Done>> posted;
    for (int i = 0; i < 3; ++i) {
        posted.push_back(worker->post(noting(10 + i)));
        posted.push_back(worker->post(noting(i), Urgency::Read));
    }
    gate.isOpen = true;
    for (auto& one : posted) {
        QVERIFY(waited(std::move(one)));
    }
    const auto entries =
        waited(worker->post([](Ledger& ledger) -> Result<std::vector<int>> { return ledger.entries; }));
    QCOMPARE(*entries, (std::vector<int>{0, 1, 2, 10, 11, 12}));
    QVERIFY(waited(std::move(held)));
}

void TestWorker::aNewerQuestionTakesThePlaceOfAWaitingOne() {
    Gate gate;
    const auto worker = makeWorker();
    auto held = worker->post([&gate](Ledger&) { return gate.wait(); });
    const int search = 0;
    const int totals = 0;
    auto first = worker->postLatest(&search, noting(1));
    auto other = worker->postLatest(&totals, noting(2));
    auto second = worker->postLatest(&search, noting(3));
    gate.isOpen = true;
    QVERIFY(waited(std::move(first)).error().code == kSessionCancelled);
    QVERIFY(waited(std::move(second)));
    QVERIFY(waited(std::move(other)));
    auto later = worker->postLatest(&search, noting(4));
    QVERIFY(waited(std::move(later)));
    const auto entries =
        waited(worker->post([](Ledger& ledger) -> Result<std::vector<int>> { return ledger.entries; }));
    QCOMPARE(*entries, (std::vector<int>{3, 2, 4}));
    QVERIFY(waited(std::move(held)));
}

void TestWorker::whatIsAskedAfterQuittingOvertakesNothing() {
    Gate gate;
    auto worker = makeWorker();
    auto held = worker->post([&gate](Ledger&) { return gate.wait(); });
    auto before = worker->post(noting(1));
    worker->quit();
    auto after = worker->post(noting(2), Urgency::Read);
    gate.isOpen = true;
    QVERIFY(waited(std::move(before)));
    QVERIFY(waited(std::move(after)).error().code == kSessionCancelled);
    QVERIFY(waited(std::move(held)));
}

/// A coroutine that waits for ever, or a static object, may hold a worker while the program is being taken down.
void TestWorker::whoHoldsOneAtTheApplicationsEndHoldsNoThread() {
    auto worker = makeWorker();
    auto posted = worker->post(noting(1));
    auto thread = worker->post([](Ledger&) -> Result<QThread*> { return QThread::currentThread(); });
    detail::WorkerThread::endAll();
    QVERIFY(posted.isFinished() && thread.isFinished());
    QVERIFY((*thread.takeResult())->isFinished());
    QVERIFY(waited(worker->post(noting(2))).error().code == kSessionCancelled);
}

}  // namespace

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
