#pragma once

#include "models/base/ensure.h"
#include "models/session/async.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

/// Reading a future without blocking and without `QFuture::then`, which aborts when its context dies first.
namespace tally {

/// What a finished future holds, moved out of it; `kSessionCancelled` when its promise was cancelled or dropped.
/// A future has one reader: a second call finds nothing.
template <typename T>
[[nodiscard]] Result<T> outcomeOf(QFuture<Result<T>> future) {
    if (!future.isValid() || future.isCanceled() || future.resultCount() == 0) {
        return fail(kSessionCancelled);
    }
    return future.takeResult();
}

/// Calls `callback(Result<T>)` once, on the thread of `context`, through its event loop, when `future` is finished.
/// Not at all when `context` dies before. To be called on the thread of `context`.
template <typename T, typename Callback>
void whenDone(QFuture<Result<T>> future, QObject* context, Callback callback) {
    ENSURE(context != nullptr && context->thread() == QThread::currentThread());
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    auto kept = std::make_shared<Callback>(std::move(callback));
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, kept] {
        watcher->deleteLater();
        (*kept)(outcomeOf(watcher->future()));
    });
    watcher->setFuture(std::move(future));
}

}  // namespace tally
