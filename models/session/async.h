#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <coroutine>
#include <memory>
#include <utility>

/// Coroutines over `QFuture<Result<T>>`, so that a use case of several steps reads from top to bottom.
///
/// A function that returns `Async<T>` may `co_await` other `Async<U>`; it starts at once and always resumes on the
/// thread that called it, through that thread's event loop. A promise that is dropped or cancelled becomes
/// `kSessionCancelled`, never a hang or an abort. The house rule asks for an object with a method a step; a coroutine
/// keeps the same guarantees (one thread, values only) and puts the steps in reading order.
/// Parameters are taken by value: references would dangle after the first suspension.
namespace tally {

inline constexpr ErrorCode kSessionCancelled{"session.cancelled", ErrorKind::Internal};

template <typename T>
using Async = QFuture<Result<T>>;

namespace detail {

template <typename T>
struct AsyncAwaiter {
    QFuture<Result<T>> future;

    [[nodiscard]] bool await_ready() const { return future.isFinished(); }

    void await_suspend(std::coroutine_handle<> waiting) {
        auto* watcher = new QFutureWatcher<Result<T>>();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
            watcher->deleteLater();
            waiting.resume();
        });
        watcher->setFuture(future);
    }

    [[nodiscard]] Result<T> await_resume() {
        if (future.isCanceled() || future.resultCount() == 0) {
            return fail(kSessionCancelled);
        }
        return future.takeResult();
    }
};

template <typename T>
class AsyncPromise {
public:
    AsyncPromise() { m_promise.start(); }

    [[nodiscard]] QFuture<Result<T>> get_return_object() { return m_promise.future(); }
    [[nodiscard]] std::suspend_never initial_suspend() const noexcept { return {}; }
    [[nodiscard]] std::suspend_never final_suspend() const noexcept { return {}; }
    void return_value(Result<T> value) {
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); }

    template <typename U>
    [[nodiscard]] AsyncAwaiter<U> await_transform(QFuture<Result<U>> future) {
        return {std::move(future)};
    }

private:
    QPromise<Result<T>> m_promise;
};

}  // namespace detail

/// A future that is already finished.
template <typename T>
[[nodiscard]] Async<T> ready(Result<T> value) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

}  // namespace tally

template <typename T, typename... Args>
struct std::coroutine_traits<QFuture<tally::Result<T>>, Args...> {
    using promise_type = tally::detail::AsyncPromise<T>;
};

/// GCC 12.2 destroys twice what is made inside the operand of a co_await when it is a closure that captured something or
/// a braced aggregate. So the two macros below evaluate what stands after `co_await` in a lambda of its own, where such
/// values live and die as they should. A bare `co_await` must not have any in its operand: make the future first.
#define TALLY_FIRST_WORD_co_await ~, AWAITED,
#define TALLY_WITHOUT_co_await
#define TALLY_SECOND_(first, second, ...) second
#define TALLY_PICK_(...) TALLY_SECOND_(__VA_ARGS__)
#define TALLY_OUTCOME_PLAIN(expression) (expression)
#define TALLY_OUTCOME_AWAITED(expression) co_await [&]() -> decltype(auto) { return TALLY_WITHOUT_##expression; }()
#define TALLY_OUTCOME_(kind, expression) TALLY_CONCAT(TALLY_OUTCOME_, kind)(expression)
#define TALLY_OUTCOME(expression) TALLY_OUTCOME_(TALLY_PICK_(TALLY_FIRST_WORD_##expression, PLAIN, ~), expression)

/// Inside an `Async` coroutine: leaves it with the failure of `expression`, if it failed.
#define TALLY_CO_TRY(expression)                                        \
    do {                                                                \
        if (auto tallyTried = TALLY_OUTCOME(expression); !tallyTried) { \
            co_return ::tally::failWith(std::move(tallyTried).error()); \
        }                                                               \
    } while (false)

/// `TALLY_CO_ASSIGN(auto x, co_await f());` declares x, or leaves the coroutine with the failure.
#define TALLY_CO_ASSIGN(declaration, expression)                                             \
    auto TALLY_CONCAT(tallyResult, __LINE__) = TALLY_OUTCOME(expression);                    \
    if (!TALLY_CONCAT(tallyResult, __LINE__)) {                                              \
        co_return ::tally::failWith(std::move(TALLY_CONCAT(tallyResult, __LINE__)).error()); \
    }                                                                                        \
    declaration = std::move(*TALLY_CONCAT(tallyResult, __LINE__))
