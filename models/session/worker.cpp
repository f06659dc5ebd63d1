#include "models/session/worker.h"

#include "models/base/ensure.h"
#include "models/crypto/thread_end.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include <algorithm>
#include <utility>
#include <vector>

namespace tally::detail {

namespace {

/// Those there are. Registered once for the application's end.
struct Register {
    std::mutex mutex;
    std::vector<WorkerThread*> threads;
};

[[nodiscard]] Register& allWorkers() {
    static Register* const all = [] {
        qAddPostRoutine(&WorkerThread::endAll);
        return new Register;
    }();
    return *all;
}

}  // namespace

WorkerThread::WorkerThread(const QString& name, std::function<void()> last)
    : m_last(std::move(last)), m_queue(std::make_unique<QObject>()) {
    {
        Register& all = allWorkers();
        const std::lock_guard lock(all.mutex);
        all.threads.push_back(this);
    }
    m_thread.setObjectName(name);
    m_queue->moveToThread(&m_thread);
    // Told by the thread itself, before `wait` returns. `wait` does not wait for what the system's library still does at a
    // thread's end: a program that ends meanwhile would free OpenSSL's state of this thread a second time.
    QObject::connect(&m_thread, &QThread::finished, [] { endThreadOfCrypto(); });
    m_thread.start();
}

WorkerThread::~WorkerThread() {
    ENSURE(QThread::currentThread() != &m_thread);
    quit();
    m_thread.wait();
    Register& all = allWorkers();
    const std::lock_guard lock(all.mutex);
    std::erase(all.threads, this);
}

void WorkerThread::endAll() {
    std::vector<WorkerThread*> threads;
    {
        Register& all = allWorkers();
        const std::lock_guard lock(all.mutex);
        threads = all.threads;
    }
    for (WorkerThread* one : threads) {
        one->quit();
    }
    for (WorkerThread* one : threads) {
        one->m_thread.wait();
    }
}

void WorkerThread::post(Urgency urgency, std::function<void()> job) { enqueue(urgency, {std::move(job), nullptr}); }

void WorkerThread::postLatest(const void* slot, std::function<void()> job) {
    Waiting waiting{std::move(job), slot};
    {
        const std::lock_guard lock(m_mutex);
        const auto older =
            std::find_if(m_reads.begin(), m_reads.end(), [slot](const Waiting& one) { return one.slot == slot; });
        if (older != m_reads.end()) {
            std::swap(older->job, waiting.job);
            // What was waiting dies after the lock is given back: its reader may post again at once.
            slot = nullptr;
        }
    }
    if (slot != nullptr) {
        enqueue(Urgency::Read, std::move(waiting));
    }
}

void WorkerThread::enqueue(Urgency urgency, Waiting waiting) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_isQuitting) {
            return;
        }
        (urgency == Urgency::Read ? m_reads : m_writes).push_back(std::move(waiting));
    }
    QMetaObject::invokeMethod(
        m_queue.get(), [this] { runNext(); }, Qt::QueuedConnection);
}

void WorkerThread::runNext() {
    Waiting next;
    {
        const std::lock_guard lock(m_mutex);
        auto& queue = m_reads.empty() ? m_writes : m_reads;
        ENSURE(!queue.empty());
        next = std::move(queue.front());
        queue.pop_front();
    }
    next.job();
}

// QThread::quit() called from outside overtakes the queue and drops it; as the last job of the queue it does not.
// What the context's end finishes (requests it cancels, coroutines that wait for them) is delivered before the loop ends,
// so that no reader is left waiting.
void WorkerThread::quit() {
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isQuitting, true)) {
            return;
        }
    }
    // An event is one job: when this one comes, all that were posted before have run.
    const auto end = [this] {
        m_last();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::sendPostedEvents();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_queue.get(), end, Qt::QueuedConnection);
}

}  // namespace tally::detail
