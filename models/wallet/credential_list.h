#pragma once

#include "models/wallet/database.h"
#include "models/wallet/ledger_queries.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tally {

/// How one member stands to credentials: what a table of them shows.
enum class CredentialScope : std::uint8_t {
    Mine,       ///< held, reserved, or offered to it
    Held,       ///< held with something left in them, and not settled
    ToAccept,   ///< offered to it and open
    Offered,    ///< offered by it and open
    Financing,  ///< its parts that are reserved by a request
    Overdue,    ///< held, due before today and not settled
    Issued,     ///< part 0 of what it issued
    All,        ///< everybody's: for a regulator
};

enum class CredentialOrder : std::uint8_t { Newest, DueDay, Value, Issuer };

struct CredentialListQuery {
    MemberId member;
    Date today;  ///< an offer whose last day was before it waits no more; what was due before it is overdue
    CredentialScope scope = CredentialScope::Mine;
    CredentialOrder order = CredentialOrder::DueDay;
    bool descending = false;
    std::optional<MemberId> issuer;
    std::optional<std::pair<Date, Date>> due;  ///< both included
    std::vector<MemberId> named;               ///< issuers a search found; empty does not narrow
    std::optional<RootId> root;
};

struct CurrencySum {
    std::uint16_t currency = 0;
    std::uint64_t count = 0;
    MinorUnits value = 0;
    MinorUnits reserved = 0;
};

/// Some rows of a list in its order, and sums over all of it by currency.
struct CredentialListPage {
    std::vector<CredentialRow> rows;
    std::vector<CurrencySum> sums;

    [[nodiscard]] std::uint64_t total() const;
};

/// Read from the lists that are kept (kept_lists.h), or scanned where there are none.
[[nodiscard]] Result<CredentialListPage> credentialList(Database& database, const CredentialListQuery& query,
                                                        std::uint64_t offset, std::size_t limit);
[[nodiscard]] Result<std::vector<CurrencySum>> credentialSums(Database& database, const CredentialListQuery& query);

/// What a member holds that is due on one day, of one issuer.
struct DueSum {
    Date day;
    MemberId issuer;
    std::uint16_t currency = 0;
    std::uint64_t count = 0;
    MinorUnits value = 0;
    MinorUnits reserved = 0;
};
/// By day, then issuer; what was cleared is left out.
[[nodiscard]] Result<std::vector<DueSum>> dueSums(Database& database, MemberId holder);

/// The same from the ledger's tables alone, which takes as long as they are: where no lists are kept for the member,
/// and what tests compare with.
[[nodiscard]] Result<std::vector<CredentialRow>> scannedRows(Database& database, const CredentialListQuery& query,
                                                             std::uint64_t offset, std::size_t limit);
[[nodiscard]] Result<std::vector<CurrencySum>> scannedSums(Database& database, const CredentialListQuery& query);
[[nodiscard]] Result<std::vector<DueSum>> scannedDueSums(Database& database, MemberId holder);

}  // namespace tally
