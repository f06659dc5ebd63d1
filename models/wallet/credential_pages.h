#pragma once

#include "models/wallet/ledger_queries.h"

#include <span>

namespace tally {

/// Equal values stand in the order of their ids. Newest is the id itself, `Issuer` the member's id.
enum class CredentialSort : std::uint8_t { Newest, DueDay, Amount, Issuer };

/// Whose credentials. `Offeree`: what waits for that member's answer, offers and what it may finance.
enum class CredentialSide : std::uint8_t { Holder, Offeree, Issuer, Everybody };

/// A place in a sorted list: what it is sorted by, and the id.
struct CredentialKey {
    std::int64_t sort = 0;
    CredentialId id;
    auto operator<=>(const CredentialKey&) const = default;
};

/// Which credentials, and in which order; what is not set does not narrow.
struct CredentialPageQuery {
    CredentialSide side = CredentialSide::Everybody;
    MemberId member;  ///< not looked at for Everybody
    CredentialSort sort = CredentialSort::Newest;
    bool descending = false;
    std::optional<CredentialState> state;
    std::optional<MemberId> issuer;
    bool overdueOnly = false;  ///< that its root is overdue is on record
    bool frozenOnly = false;
    bool withValueOnly = false;
    std::optional<std::pair<Date, Date>> due;  ///< both days included
};

/// Which page of it: the rows after a place or before one, or the first. Always in the order of the query.
struct PageOf {
    std::optional<CredentialKey> after;
    std::optional<CredentialKey> before;  ///< not looked at when `after` is set
    std::size_t limit = 200;
};

struct CurrencyTotal {
    std::uint16_t currency = 0;
    std::uint64_t count = 0;
    MinorUnits value = 0;
    MinorUnits available = 0;
    friend bool operator==(const CurrencyTotal&, const CurrencyTotal&) = default;
};

/// Credentials in pages, out of tables of any length: but for amounts that are not a
/// holder's, and what waits for an answer, no query sorts, and none reads what it does not show, but for
/// filters that no index has (state, overdue, frozen, value; a holder's issuer when sorted by day or amount; days when
/// sorted otherwise), which pass over what they leave out. Reads only; on the wallet thread.
class CredentialPages {
public:
    explicit CredentialPages(Database& database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CredentialRow>> page(const CredentialPageQuery& query, const PageOf& which);
    /// By currency, those with none left out. Out of kept sums; of an issuer's days, row by row.
    [[nodiscard]] Result<std::vector<CurrencyTotal>> totals(const CredentialPageQuery& query);
    /// How many rows come before it; nothing when it is not one of the query's.
    [[nodiscard]] Result<std::optional<std::uint64_t>> rowNumberOf(const CredentialPageQuery& query, CredentialId id);
    /// In the order asked for; what is not there is left out.
    [[nodiscard]] Result<std::vector<CredentialRow>> byIds(std::span<const CredentialId> ids);

    [[nodiscard]] static CredentialKey keyOf(const CredentialPageQuery& query, const CredentialRow& row);
    /// Else it is sorted when it is asked for.
    [[nodiscard]] static bool isSortedByIndex(const CredentialPageQuery& query);
    /// The texts of SQL that a page, its totals and a row number use, for a test that looks at their plans.
    [[nodiscard]] static std::vector<std::string> statementsOf(const CredentialPageQuery& query);

private:
    [[nodiscard]] Result<std::vector<CredentialKey>> keys(const CredentialPageQuery& query, const PageOf& which);

    Database& m_database;
};

}  // namespace tally
