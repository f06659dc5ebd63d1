#pragma once

#include "models/session/when_done.h"

#include <QTest>

#include <optional>

/// For tests only: turns the event loop until a future is finished.
namespace tally {

inline constexpr ErrorCode kTestTimeout{"test.timeout", ErrorKind::Internal};

template <typename T>
[[nodiscard]] Result<T> settled(Async<T> future, int milliseconds = 20'000) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds)) {
        return fail(kTestTimeout);
    }
    return outcomeOf(std::move(future));
}

}  // namespace tally
