#pragma once

#include "models/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace tally {

/// Says when nobody has been there for a while, so that the wallet is locked. Time in which the computer slept counts:
/// whoever wakes it up does not find it open. Lives on one thread with an event loop.
class AutoLock : public QObject {
    Q_OBJECT

public:
    explicit AutoLock(std::shared_ptr<const Clock> clock, QObject* parent = nullptr);

    /// Begins to count, or counts anew with another time. Zero: never.
    void start(std::chrono::seconds after);
    /// Until `start`.
    void stop();
    /// Somebody is there: a key, the mouse. Too late when the time is over.
    void touch();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// Once; `start` counts again.
    void due();

private:
    void look();

    std::shared_ptr<const Clock> m_clock;
    std::chrono::seconds m_after{0};
    UnixSeconds m_last = 0;
    QTimer m_timer;
};

}  // namespace tally
