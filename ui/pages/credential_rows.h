#pragma once

#include "models/items/paged_items.h"
#include "models/session/session.h"
#include "models/wallet/credential_list.h"

#include <QString>

namespace tally::pages {

/// The columns of every table of credentials: number, issuer, amount, due, state, proof.
[[nodiscard]] std::vector<items::PagedItems::Column> credentialColumns();
/// What a column is called.
[[nodiscard]] QString headOf(const std::string& column);

/// Rows for these columns. Shows each credential as `me` sees it; `grade` is that of the wallet's picture.
[[nodiscard]] items::Row credentialRow(const CredentialRow& row, MemberId me, Date today, ProofGrade grade);

/// The readable number, as people copy it.
[[nodiscard]] QString numberText(CredentialId id);

/// The list as a table's question.
[[nodiscard]] items::PageSource credentialSource(Session& session, CredentialListQuery query,
                                                 std::function<ProofGrade()> grade,
                                                 std::function<void(const std::vector<CurrencySum>&)> sums);

}  // namespace tally::pages
