#pragma once

#include "models/session/async.h"
#include "models/session/when_done.h"

#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

/// A thread that owns one object, and the only way to reach it: jobs are posted to the thread, values come back.
namespace tally {

namespace detail {

/// The thread and its queue, without the object.
class WorkerThread {
public:
    explicit WorkerThread(const QString& name);
    /// The queue is empty and the thread ended when this returns. To be called after `quit`, from another thread.
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// Runs `job` on the thread, in the order of posting. A job that the thread no longer reaches is destroyed.
    void post(std::function<void()> job);
    /// After all jobs posted before: runs `last`, delivers what it left in the queue, and ends the thread.
    void quit(std::function<void()> last);

    /// Lives on the thread; what waits for something there is parented to it.
    [[nodiscard]] QObject* queue() const { return m_queue.get(); }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_queue;
};

template <typename Outcome>
struct JobTraits;
template <typename T>
struct JobTraits<Result<T>> {
    using Value = T;
    static constexpr bool kIsAsync = false;
};
template <typename T>
struct JobTraits<QFuture<Result<T>>> {
    using Value = T;
    static constexpr bool kIsAsync = true;
};

}  // namespace detail

/// Owns a thread, and on it a `Context`: made there, used there, destroyed there. Jobs run one after another in the
/// order of posting; a job that returns a future lets the next one begin while it waits.
template <typename Context>
class Worker {
public:
    /// `make` runs on the new thread and returns the context, which must be there.
    Worker(const QString& name, std::function<std::unique_ptr<Context>()> make)
        : m_state(std::make_shared<State>()), m_thread(name) {
        m_thread.post([state = m_state, make = std::move(make)] { state->context = make(); });
    }
    ~Worker() { quit(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job(Context&)`, which returns `Result<T>` or `Async<T>`, on the thread. Callable from any thread.
    /// The job is kept until its answer is there, so a coroutine may use what it captured. After `quit`, or when the
    /// context died before the answer came, the answer is `kSessionCancelled`.
    template <typename Job>
    [[nodiscard]] auto post(Job job) {
        using Traits = detail::JobTraits<std::invoke_result_t<Job&, Context&>>;
        using Answer = Result<typename Traits::Value>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto kept = std::make_shared<Job>(std::move(job));
        m_thread.post([state = m_state, queue = m_thread.queue(), promise, kept] {
            if (state->context == nullptr) {
                return;
            }
            if constexpr (Traits::kIsAsync) {
                whenDone((*kept)(*state->context), queue, [promise, kept](Answer answer) {
                    promise->addResult(std::move(answer));
                    promise->finish();
                });
            } else {
                promise->addResult((*kept)(*state->context));
                promise->finish();
            }
        });
        return promise->future();
    }

    /// Destroys the context after all jobs posted before, and ends the thread. Returns at once; the destructor waits.
    void quit() {
        if (!m_hasQuit) {
            m_hasQuit = true;
            m_thread.quit([state = m_state] { state->context.reset(); });
        }
    }

private:
    struct State {
        std::unique_ptr<Context> context;
    };

    std::shared_ptr<State> m_state;
    bool m_hasQuit = false;
    detail::WorkerThread m_thread;
};

}  // namespace tally
