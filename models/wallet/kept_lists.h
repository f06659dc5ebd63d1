#pragma once

#include "models/domain/changes.h"
#include "models/domain/ledger_state.h"
#include "models/wallet/database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

/// Lists of credentials that are kept with their counts and sums (resources/schema/007_lists.sql): of each member that
/// this wallet acts for, and everybody's where one of them watches over the ledger. They say nothing that the tables of
/// the ledger's state do not say; kept_pages.h reads them.
namespace tally {

/// Which list of a member. A credential is at most once in each of the first three together.
enum class KeptList : std::uint8_t {
    Held,       ///< with something left in it, and not settled
    Settled,    ///< held, and cleared to the end
    ToAccept,   ///< offered to the member and open, lapsed or not
    Offered,    ///< by it and open
    Financing,  ///< reserved by its requests
    Issued,     ///< part 0 of what it issued
    All,        ///< everybody's with something left in it: of member 0
};

/// A list's number in the tables.
[[nodiscard]] constexpr std::int64_t numberOf(KeptList list, MemberId member) {
    return static_cast<std::int64_t>(member.value) * 8 + static_cast<std::int64_t>(list);
}

/// What listed_stretches counts by.
enum class StretchWay : std::uint8_t { Id, Value };

/// Stretches of ids: of 1,024 roots each. Of values: sixteen to each doubling.
[[nodiscard]] std::int64_t stretchOfId(CredentialId id);
[[nodiscard]] std::int64_t stretchOfValue(MinorUnits value);
/// The first id or value of a stretch; the stretch ends before the first of the next.
[[nodiscard]] std::int64_t beginOfStretch(StretchWay way, std::int64_t stretch);

/// Stands in listed_sums for all days.
inline constexpr std::int64_t kEveryDay = -1;

/// Whether this list is kept and can be read.
[[nodiscard]] Result<bool> isFollowed(Database& database, MemberId member);

/// Writes them. Inside the database transaction that changes the state; made anew for each.
class KeptLists {
public:
    explicit KeptLists(Database& database) : m_database(database) {}

    /// Follows whom the wallet's keys act for now. Where that is not whom it followed, all lists are made anew.
    [[nodiscard]] Result<Done> follow();
    /// From the tables as they stand.
    [[nodiscard]] Result<Done> makeAnew();

    /// Notes what `state` is about to change. Before that is saved.
    [[nodiscard]] Result<Done> note(const LedgerState& state);
    /// Brings what was noted up to date. After it was saved.
    [[nodiscard]] Result<Done> bringUpToDate(LedgerState& state);
    /// After blocks were taken back.
    [[nodiscard]] Result<Done> bringUpToDate(const Changes& changes);

private:
    struct Entry {
        std::int64_t list = 0;
        MemberId issuer;
        Date due;
        std::uint16_t currency = 0;
        MinorUnits value = 0;
        MinorUnits reserved = 0;
        std::optional<Date> expiry;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    using Entries = std::vector<Entry>;
    struct Sum {
        std::int64_t count = 0;
        MinorUnits value = 0;
        MinorUnits reserved = 0;
    };
    /// List, issuer, day, currency; list, issuer, way, stretch; list, way, day, stretch.
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>;

    [[nodiscard]] Result<Done> readFollowed();
    [[nodiscard]] Result<std::set<std::uint32_t>> wanted();
    [[nodiscard]] bool follows(MemberId member) const { return m_followed.contains(member.value); }

    [[nodiscard]] Result<Done> noteOne(const Root& root);
    [[nodiscard]] Result<Done> noteOne(const Credential& credential);
    [[nodiscard]] Result<Done> addPartsOf(RootId root);

    /// Where it belongs now, by list.
    [[nodiscard]] Result<Entries> entriesOf(LedgerState& state, CredentialId id);
    [[nodiscard]] Result<Done> addOffered(LedgerState& state, const Credential& one, const Entry& like, Entries& into);
    [[nodiscard]] Result<Entries> listedOf(CredentialId id);
    [[nodiscard]] Result<Done> replace(CredentialId id, const Entries& before, const Entries& after);
    [[nodiscard]] Result<Done> bringOne(LedgerState& state, CredentialId id);
    void count(CredentialId id, const Entry& entry, int times);
    [[nodiscard]] Result<Done> writeCounted();
    [[nodiscard]] Result<Done> writeSums();
    [[nodiscard]] Result<Done> writeCounts(const std::map<Key, std::int64_t>& counts, std::string_view add,
                                           std::string_view clear);

    Database& m_database;
    bool m_isRead = false;
    std::set<std::uint32_t> m_followed;
    std::set<CredentialId> m_noted;
    std::set<RootId> m_notedRoots;
    std::map<Key, Sum> m_sums;
    std::map<Key, std::int64_t> m_stretches;
    std::map<Key, std::int64_t> m_stretchesDue;
};

}  // namespace tally
