#pragma once

#include "models/domain/evidence.h"
#include "models/domain/intent.h"
#include "models/wallet/ledger_queries.h"

#include <vector>

namespace tally {

/// What documents stand behind a root (its part 0) or a request, as it has to be stated to give them back.
struct ClaimsBehind {
    MemberId debtor;
    std::vector<EvidenceClaim> claims;
};

/// Empty when nothing stands behind it. On the wallet thread.
[[nodiscard]] Result<ClaimsBehind> claimsBehind(LedgerQueries& ledger, CredentialId backing);

/// The whole root goes, with the documents it stands on. On the wallet thread.
[[nodiscard]] Result<intent::CancelRoot> cancellationOf(LedgerQueries& ledger, RootId root);

}  // namespace tally
