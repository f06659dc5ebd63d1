#include "models/session/when_done.h"

#include <QTest>

using namespace tally;

namespace {

constexpr ErrorCode kTestFailure{"test.failure", ErrorKind::Input};

template <typename T>
struct Reading {
    int count = 0;
    std::optional<Result<T>> last;

    auto callback() {
        return [this](Result<T> outcome) {
            ++count;
            last = std::move(outcome);
        };
    }
};

class TestWhenDone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOnAValue();
    void handsOnAFailure();
    void handsOnAValueThatCannotBeCopied();
    void isCalledThroughTheEventLoopEvenWhenFinishedBefore();
    void turnsADroppedPromiseIntoAnError();
    void turnsACancelledFutureIntoAnError();
    void staysSilentWhenTheContextDied();
    void aCoroutineReadsTheSame();
    void whatACoroutineAsksWithIsDestroyedOnce();
};

void TestWhenDone::handsOnAValue() {
    QPromise<Result<int>> promise;
    promise.start();
    Reading<int> reading;
    whenDone(promise.future(), this, reading.callback());
    promise.addResult(Result<int>(7));
    promise.finish();
    QTRY_COMPARE(reading.count, 1);
    QCOMPARE(reading.last->value(), 7);
}

void TestWhenDone::handsOnAFailure() {
    Reading<int> reading;
    whenDone(ready<int>(fail(kTestFailure, "line 3")), this, reading.callback());
    QTRY_COMPARE(reading.count, 1);
    QCOMPARE(reading.last->error().place, std::string("line 3"));
}

void TestWhenDone::handsOnAValueThatCannotBeCopied() {
    Reading<std::unique_ptr<int>> reading;
    whenDone(ready<std::unique_ptr<int>>(std::make_unique<int>(3)), this, reading.callback());
    QTRY_COMPARE(reading.count, 1);
    QCOMPARE(*reading.last->value(), 3);
}

void TestWhenDone::isCalledThroughTheEventLoopEvenWhenFinishedBefore() {
    Reading<int> reading;
    whenDone(ready<int>(1), this, reading.callback());
    QCOMPARE(reading.count, 0);
    QTRY_COMPARE(reading.count, 1);
}

void TestWhenDone::turnsADroppedPromiseIntoAnError() {
    Reading<int> reading;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(promise.future(), this, reading.callback());
    }
    QTRY_COMPARE(reading.count, 1);
    QVERIFY(reading.last->error().code == kSessionCancelled);
}

void TestWhenDone::turnsACancelledFutureIntoAnError() {
    Reading<int> reading;
    QPromise<Result<int>> promise;
    promise.start();
    auto future = promise.future();
    whenDone(future, this, reading.callback());
    future.cancel();
    promise.finish();
    QTRY_COMPARE(reading.count, 1);
    QVERIFY(reading.last->error().code == kSessionCancelled);
}

void TestWhenDone::staysSilentWhenTheContextDied() {
    Reading<int> reading;
    QPromise<Result<int>> promise;
    promise.start();
    {
        QObject context;
        whenDone(promise.future(), &context, reading.callback());
    }
    promise.addResult(Result<int>(7));
    promise.finish();
    QCoreApplication::processEvents();
    QCOMPARE(reading.count, 0);
}

[[nodiscard]] Async<int> twice(Async<int> number) {
    TALLY_CO_ASSIGN(const int value, co_await std::move(number));
    co_return value * 2;
}

void TestWhenDone::aCoroutineReadsTheSame() {
    Reading<int> value;
    Reading<int> dropped;
    QPromise<Result<int>> promise;
    promise.start();
    whenDone(twice(promise.future()), this, value.callback());
    {
        QPromise<Result<int>> left;
        left.start();
        whenDone(twice(left.future()), this, dropped.callback());
    }
    promise.addResult(Result<int>(21));
    promise.finish();
    QTRY_COMPARE(value.count, 1);
    QCOMPARE(value.last->value(), 42);
    QTRY_COMPARE(dropped.count, 1);
    QVERIFY(dropped.last->error().code == kSessionCancelled);
}

/// Counts how many of it there are.
struct Counted {
    Counted() { ++alive; }
    Counted(const Counted&) { ++alive; }
    Counted(Counted&&) noexcept { ++alive; }
    ~Counted() { --alive; }
    Counted& operator=(const Counted&) = default;
    Counted& operator=(Counted&&) noexcept = default;
    static inline int alive = 0;
};

struct Pair {
    Counted counted;
    int number = 0;
};

template <typename Job>
[[nodiscard]] Async<int> carriedOut(Job job) {
    return ready<int>(job());
}

[[nodiscard]] Async<int> numberOf(Pair pair) { return ready<int>(pair.number); }

// GCC 12.2 destroyed the closures and the aggregate twice where they stood in the operand of a co_await.
[[nodiscard]] Async<int> sumOfThree(Async<int> first, Counted counted) {
    TALLY_CO_ASSIGN(const int one, co_await std::move(first));
    TALLY_CO_ASSIGN(const int two, co_await carriedOut([counted] { return (void)counted, 2; }));
    TALLY_CO_TRY(co_await carriedOut([counted] { return (void)counted, 0; }));
    TALLY_CO_ASSIGN(const int three, co_await numberOf({counted, 3}));
    co_return one + two + three;
}

void TestWhenDone::whatACoroutineAsksWithIsDestroyedOnce() {
    Reading<int> reading;
    QPromise<Result<int>> promise;
    promise.start();
    whenDone(sumOfThree(promise.future(), Counted{}), this, reading.callback());
    promise.addResult(Result<int>(1));
    promise.finish();
    QTRY_COMPARE(reading.count, 1);
    QCOMPARE(reading.last->value(), 6);
    QCOMPARE(Counted::alive, 0);
}

}  // namespace

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_when_done.moc"
