#include "ledger_client/rpc/timers.h"

#include <QTimer>

namespace tally {

std::chrono::milliseconds EventLoopTimers::now() const { return std::chrono::milliseconds(m_clock.elapsed()); }

// Not QTimer::singleShot: it keeps the action, and whatever promise that holds, until the time is over even when the
// context has died.
void EventLoopTimers::after(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) {
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [timer, kept = std::move(action)] {
        timer->deleteLater();
        kept();
    });
    timer->start(delay);
}

}  // namespace tally
