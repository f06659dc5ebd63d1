#include "ledger_client/rpc/timers.h"

#include <QTimer>

namespace tally {

std::chrono::milliseconds EventLoopTimers::now() const { return std::chrono::milliseconds(m_clock.elapsed()); }

void EventLoopTimers::after(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) {
    QTimer::singleShot(delay, context, std::move(action));
}

}  // namespace tally
