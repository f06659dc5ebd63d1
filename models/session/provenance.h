#pragma once

#include "models/domain/event_batch.h"
#include "models/wallet/ledger_queries.h"

#include <vector>

namespace tally {

/// No such credential in this wallet's picture of the ledger. place: its number.
inline constexpr ErrorCode kCredentialUnknown{"credential.unknown", ErrorKind::Input};

/// How a credential's value came: itself, the part it was taken from, and so on up to the root's first part.
/// kCredentialUnknown. On the wallet thread, as the next.
[[nodiscard]] Result<std::vector<Credential>> provenanceOf(LedgerQueries& ledger, CredentialId id);

/// What happened to it and to its root as a whole, the oldest first.
[[nodiscard]] Result<std::vector<StampedEvent>> timelineOf(LedgerQueries& ledger, CredentialId id);

}  // namespace tally
