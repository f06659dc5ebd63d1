#pragma once

#include "models/base/result.h"

namespace tally {

/// A primitive of a library gave another answer than its standard. place: which one.
inline constexpr ErrorCode kSelfTest{"crypto.self-test", ErrorKind::Internal};

/// Known answers for every primitive this folder stands on; some milliseconds. Run before anything else is done, so
/// that a broken or exchanged library is found before it touches a key.
[[nodiscard]] Result<Done> selfTest();

}  // namespace tally
