#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace tally {

/// Waiting as something that is injected, so that tests need not wait.
class Timers {
public:
    virtual ~Timers() = default;
    /// Monotonic, from any origin.
    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0;
    /// Calls `action` once, on the thread of `context`, after `delay`; not at all when `context` dies before: then the
    /// action is destroyed with it. To be called on that thread.
    virtual void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) = 0;
};

/// The event loop's.
class EventLoopTimers final : public Timers {
public:
    EventLoopTimers() { m_clock.start(); }
    [[nodiscard]] std::chrono::milliseconds now() const override;
    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) override;

private:
    QElapsedTimer m_clock;
};

}  // namespace tally
