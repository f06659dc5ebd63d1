#pragma once

#include "models/wallet/credential_list.h"

/// Pages and sums read from the lists that are kept (kept_lists.h), without a look at rows that are not asked for. The
/// same answers as a scan of the ledger's tables gives.
namespace tally::kept {

/// Whether the kept lists answer this question. They do not for a member who is not followed, and where an offer that
/// waits to be accepted has lapsed.
[[nodiscard]] Result<bool> answers(Database& database, const CredentialListQuery& query);

[[nodiscard]] Result<std::vector<CurrencySum>> sums(Database& database, const CredentialListQuery& query);
/// The ids of one page in its order. Within a span of due days, of chosen issuers, by value or number, what is in the
/// span is sorted; all else is found.
[[nodiscard]] Result<std::vector<CredentialId>> page(Database& database, const CredentialListQuery& query,
                                                     std::uint64_t offset, std::size_t limit);
[[nodiscard]] Result<std::vector<DueSum>> dueSums(Database& database, MemberId holder);

}  // namespace tally::kept
