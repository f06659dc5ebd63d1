#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/intent.h"
#include "models/session/ledger.h"

/// The way back from a call to what it asks for: a checker reads what a maker prepared, in words, before it is confirmed.
namespace tally {

/// What `contractCallOf` makes the very same bytes of; kLedgerForeignCall for everything else. Total: `call` may come
/// from anybody.
[[nodiscard]] Result<Intent> intentOf(BytesView call);

}  // namespace tally
