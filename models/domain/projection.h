#pragma once

#include "models/domain/event.h"
#include "models/domain/ledger_state.h"

namespace tally {

/// An event speaks of something that no earlier event made. place: the event's kind; args: block, log index.
inline constexpr ErrorCode kProjectionGap{"projection.gap", ErrorKind::Internal};

/// Carries one event into the state. Events come once each and in ledger order.
/// The contracts have already refused what is against the rules; what is checked here is that nothing was missed.
[[nodiscard]] Result<Done> apply(LedgerState& state, const EventStamp& stamp, const Event& event);

}  // namespace tally
