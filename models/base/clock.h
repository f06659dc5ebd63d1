#pragma once

#include <chrono>
#include <cstdint>

namespace tally {

/// Seconds since 1970-01-01T00:00:00Z.
using UnixSeconds = std::int64_t;

/// Where the time comes from, so that tests need not wait for it.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UnixSeconds now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] UnixSeconds now() const override {
        return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    }
};

/// A clock that stands until it is moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(UnixSeconds at) : m_now(at) {}
    [[nodiscard]] UnixSeconds now() const override { return m_now; }
    void moveTo(UnixSeconds at) { m_now = at; }

private:
    UnixSeconds m_now;
};

}  // namespace tally
