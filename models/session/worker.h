#pragma once

#include "models/session/async.h"
#include "models/session/when_done.h"

#include <QString>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

/// A thread that owns one object, and the only way to reach it: jobs are posted to the thread, values come back.
namespace tally {

/// Somebody waits for a read: it goes before all writes that have not begun. Within each kind the order is that of posting.
enum class Urgency { Read, Write };

namespace detail {

/// The thread and its queue, without the object. Made and destroyed on the thread of the application; whatever holds one
/// still when the application ends, the thread ends before it: nothing of it runs while the program is being taken down.
class WorkerThread {
public:
    /// `last` runs on the thread, after all jobs.
    WorkerThread(const QString& name, std::function<void()> last);
    /// The queue is empty and the thread ended when this returns. To be called from another thread.
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// Runs `job` on the thread. A job that the thread no longer reaches is destroyed.
    void post(Urgency urgency, std::function<void()> job);
    /// A read that takes the place of one of the same slot that has not begun, which is destroyed.
    void postLatest(const void* slot, std::function<void()> job);
    /// After all jobs posted before: runs `last`, delivers what it left in the queue, and ends the thread. Returns at once.
    /// Later jobs are destroyed.
    void quit();
    /// Quits all there are and waits for their ends.
    static void endAll();

    /// Lives on the thread; what waits for something there is parented to it.
    [[nodiscard]] QObject* queue() const { return m_queue.get(); }

private:
    struct Waiting {
        std::function<void()> job;
        const void* slot = nullptr;
    };

    void enqueue(Urgency urgency, Waiting waiting);
    /// On the thread, once for each job that was posted.
    void runNext();

    std::function<void()> m_last;
    QThread m_thread;
    std::unique_ptr<QObject> m_queue;
    std::mutex m_mutex;
    std::deque<Waiting> m_reads;
    std::deque<Waiting> m_writes;
    bool m_isQuitting = false;
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

/// Owns a thread, and on it a `Context`: made there, used there, destroyed there. Jobs run one after another, reads before
/// writes; a job that returns a future lets the next one begin while it waits. Long work is posted in slices, each when
/// the one before is done: reads pass between them.
template <typename Context>
class Worker {
public:
    /// `make` runs on the new thread and returns the context, which must be there.
    Worker(const QString& name, std::function<std::unique_ptr<Context>()> make)
        : m_state(std::make_shared<State>()), m_thread(name, [state = m_state] { state->context.reset(); }) {
        m_thread.post(Urgency::Read, [state = m_state, make = std::move(make)] { state->context = make(); });
    }
    ~Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job(Context&)`, which returns `Result<T>` or `Async<T>`, on the thread. Callable from any thread.
    /// The job is kept until its answer is there, so a coroutine may use what it captured. After `quit`, or when the
    /// context died before the answer came, the answer is `kSessionCancelled`.
    template <typename Job>
    [[nodiscard]] auto post(Job job, Urgency urgency = Urgency::Write) {
        auto [work, answer] = prepare(std::move(job));
        m_thread.post(urgency, std::move(work));
        return std::move(answer);
    }

    /// A read of which only the newest matters, as a search while its text is typed: takes the place of the one of the
    /// same `slot` that still waits, whose answer is `kSessionCancelled`. A slot is any address the asker owns.
    template <typename Job>
    [[nodiscard]] auto postLatest(const void* slot, Job job) {
        auto [work, answer] = prepare(std::move(job));
        m_thread.postLatest(slot, std::move(work));
        return std::move(answer);
    }

    /// Destroys the context after all jobs posted before, and ends the thread. Returns at once; the destructor waits.
    void quit() { m_thread.quit(); }

private:
    struct State {
        std::unique_ptr<Context> context;
    };

    /// What the thread runs, and the future it answers.
    template <typename Job>
    [[nodiscard]] auto prepare(Job job) {
        using Traits = detail::JobTraits<std::invoke_result_t<Job&, Context&>>;
        using Answer = Result<typename Traits::Value>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        auto kept = std::make_shared<Job>(std::move(job));
        std::function<void()> work = [state = m_state, queue = m_thread.queue(), promise = std::move(promise),
                                      kept = std::move(kept)] {
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
        };
        return std::pair(std::move(work), std::move(future));
    }

    std::shared_ptr<State> m_state;
    detail::WorkerThread m_thread;
};

}  // namespace tally
