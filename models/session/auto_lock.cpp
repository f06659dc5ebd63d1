#include "models/session/auto_lock.h"

#include <algorithm>
#include <utility>

namespace tally {

namespace {

/// Between two looks at the clock. The timer alone would stand still while the computer sleeps.
constexpr std::chrono::milliseconds kMostBetween{5'000};

}  // namespace

AutoLock::AutoLock(std::shared_ptr<const Clock> clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::look);
}

void AutoLock::start(std::chrono::seconds after) {
    m_after = after;
    m_last = m_clock->now();
    if (after.count() <= 0) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::min<std::chrono::milliseconds>(kMostBetween, after));
}

void AutoLock::stop() { m_timer.stop(); }

void AutoLock::touch() {
    look();
    if (m_timer.isActive()) {
        m_last = m_clock->now();
    }
}

void AutoLock::look() {
    if (m_timer.isActive() && m_clock->now() - m_last >= m_after.count()) {
        m_timer.stop();
        Q_EMIT due();
    }
}

}  // namespace tally
