#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/intent.h"

/// The way back from a call to what it asks for: a checker reads what a maker prepared, in words, before it is confirmed.
namespace tally {

/// No call that this program would make, in exactly these bytes. place: the selector.
inline constexpr ErrorCode kLedgerForeignCall{"ledger.foreign-call", ErrorKind::Refused};

/// What `contractCallOf` makes the very same bytes of; kLedgerForeignCall for everything else. Total: `call` may come
/// from anybody.
[[nodiscard]] Result<Intent> intentOf(BytesView call);

}  // namespace tally
