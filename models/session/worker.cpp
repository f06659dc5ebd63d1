#include "models/session/worker.h"

#include "models/base/ensure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

namespace tally::detail {

WorkerThread::WorkerThread(const QString& name) : m_queue(std::make_unique<QObject>()) {
    m_thread.setObjectName(name);
    m_queue->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread() {
    ENSURE(QThread::currentThread() != &m_thread);
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> job) {
    QMetaObject::invokeMethod(m_queue.get(), std::move(job), Qt::QueuedConnection);
}

// QThread::quit() called from outside overtakes the queue and drops it; as the last job of the queue it does not.
// What the context's end finishes (requests it cancels, coroutines that wait for them) is delivered before the loop ends,
// so that no reader is left waiting.
void WorkerThread::quit(std::function<void()> last) {
    post([this, last = std::move(last)] {
        last();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::sendPostedEvents();
        m_thread.quit();
    });
}

}  // namespace tally::detail
