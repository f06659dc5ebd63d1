#pragma once

#include "models/domain/credential.h"
#include "models/wallet/database.h"

#include <optional>
#include <vector>

namespace tally {

/// A root, and whether anybody ever accepted it: the state of its first part.
struct RootRow {
    Root root;
    CredentialState first{};

    /// Something is owed to somebody: it was accepted, and is not cleared to the end.
    [[nodiscard]] bool isOwed() const { return first == CredentialState::Held && root.outstanding() > 0; }
};

/// The roots that a member issued, clears, or holds parts of; all, for who watches over the ledger. What was annulled is
/// left out. What is owed comes first, by due day. One query.
[[nodiscard]] Result<std::vector<RootRow>> rootRowsOf(Database& database, std::optional<MemberId> member);

}  // namespace tally
