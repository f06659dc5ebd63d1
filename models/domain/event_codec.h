#pragma once

#include "models/base/result.h"
#include "models/domain/event.h"

namespace tally {

inline constexpr ErrorCode kEventDamaged{"event.damaged", ErrorKind::Input};

/// How events are kept in the journal: their fields in order, integers little-endian at full width, byte strings and
/// lists with a 32-bit count before them.
[[nodiscard]] Bytes encodeEvent(const Event& event);
/// The event of kind `kind` (its index in the variant). Refuses truncated and trailing bytes and unknown kinds.
[[nodiscard]] Result<Event> decodeEvent(std::size_t kind, BytesView bytes);

}  // namespace tally
