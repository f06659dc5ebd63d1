#include "models/session/worker.h"

#include "models/base/ensure.h"
#include "models/crypto/thread_end.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tally::detail {

WorkerThread::WorkerThread(const QString& name) : m_queue(std::make_unique<QObject>()) {
    m_thread.setObjectName(name);
    m_queue->moveToThread(&m_thread);
    // Told by the thread itself, before `wait` returns. `wait` does not wait for what the system's library still does at a
    // thread's end: a program that ends meanwhile would free OpenSSL's state of this thread a second time.
    QObject::connect(&m_thread, &QThread::finished, [] { endThreadOfCrypto(); });
    m_thread.start();
}

WorkerThread::~WorkerThread() {
    ENSURE(QThread::currentThread() != &m_thread);
    m_thread.wait();
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
void WorkerThread::quit(std::function<void()> last) {
    {
        const std::lock_guard lock(m_mutex);
        m_isQuitting = true;
    }
    // An event is one job: when this one comes, all that were posted before have run.
    const auto end = [this, last = std::move(last)] {
        last();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::sendPostedEvents();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_queue.get(), end, Qt::QueuedConnection);
}

}  // namespace tally::detail
