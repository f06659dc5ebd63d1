#include "models/wallet/kept_lists.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/ledger_tables.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <bit>

namespace tally {

namespace {

constexpr int kIdShift = 32 + 10;
constexpr int kValueBits = 4;
constexpr std::int64_t kValueSteps = std::int64_t{1} << kValueBits;
/// Roots of one look at everything: their parts fit the memory.
constexpr std::uint32_t kRootsAtOnce = 1'000;

[[nodiscard]] bool isSettled(const Root& root) { return root.cleared >= root.face; }

[[nodiscard]] bool isListedAlike(const Root& a, const Root& b) {
    return a.issuer == b.issuer && a.dueDay == b.dueDay && a.currency == b.currency && isSettled(a) == isSettled(b);
}

}  // namespace

std::int64_t stretchOfId(CredentialId id) { return static_cast<std::int64_t>(id.packed() >> kIdShift); }

std::int64_t stretchOfValue(MinorUnits value) {
    if (value < kValueSteps) {
        return std::max<std::int64_t>(0, value);
    }
    const auto bits = static_cast<std::uint64_t>(value);
    const int shift = static_cast<int>(std::bit_width(bits)) - 1 - kValueBits;
    return (shift + 1) * kValueSteps + static_cast<std::int64_t>(bits >> shift) - kValueSteps;
}

std::int64_t beginOfStretch(StretchWay way, std::int64_t stretch) {
    if (way == StretchWay::Id) {
        return stretch << kIdShift;
    }
    if (stretch < kValueSteps) {
        return stretch;
    }
    return (kValueSteps + stretch % kValueSteps) << (stretch / kValueSteps - 1);
}

Result<bool> isFollowed(Database& database, MemberId member) {
    TALLY_ASSIGN(const auto found, query::one(
                                       database, "SELECT 1 FROM followed WHERE member = ?",
                                       [](const Statement&) { return true; }, static_cast<std::int64_t>(member.value)));
    return found.has_value();
}

Result<Done> KeptLists::readFollowed() {
    if (!m_isRead) {
        TALLY_ASSIGN(const auto members, query::all(m_database, "SELECT member FROM followed",
                                                    [](const Statement& row) { return row.as<std::uint32_t>(0); }));
        m_followed = {members.begin(), members.end()};
        m_isRead = true;
    }
    return Done{};
}

Result<std::set<std::uint32_t>> KeptLists::wanted() {
    constexpr Roles kWatching(Role::Registrar, Role::Regulator);
    TALLY_ASSIGN(const auto mine,
                 query::all(m_database,
                            "SELECT o.member, coalesce(m.roles, 0) FROM keys k JOIN operators o ON o.key = k.address "
                            "LEFT JOIN members m ON m.id = o.member",
                            [](const Statement& row) {
                                return std::pair{row.as<std::uint32_t>(0), row.as<std::uint8_t>(1)};
                            }));
    std::set<std::uint32_t> out;
    for (const auto& [member, roles] : mine) {
        out.insert(member);
        if ((roles & kWatching.bits) != 0) {
            out.insert(0);
        }
    }
    return out;
}

Result<Done> KeptLists::follow() {
    TALLY_TRY(readFollowed());
    TALLY_ASSIGN(const std::set<std::uint32_t> whom, wanted());
    if (whom == m_followed) {
        return Done{};
    }
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_TRY(query::run(m_database, "DELETE FROM followed"));
    for (const std::uint32_t member : whom) {
        TALLY_TRY(query::run(m_database, "INSERT INTO followed (member) VALUES (?)", member));
    }
    m_followed = whom;
    TALLY_TRY(makeAnew());
    return tx.commit();
}

Result<Done> KeptLists::makeAnew() {
    TALLY_TRY(readFollowed());
    TALLY_TRY(query::run(m_database, "DELETE FROM listed"));
    TALLY_TRY(query::run(m_database, "DELETE FROM listed_sums"));
    TALLY_TRY(query::run(m_database, "DELETE FROM listed_stretches"));
    TALLY_TRY(query::run(m_database, "DELETE FROM listed_stretches_due"));
    if (m_followed.empty()) {
        return Done{};
    }
    TALLY_ASSIGN(const std::int64_t last, m_database.integer("SELECT coalesce(max(id), 0) FROM roots"));
    for (std::int64_t from = 1; from <= last; from += kRootsAtOnce) {
        LedgerTables tables(m_database);
        LedgerState state(tables);
        TALLY_ASSIGN(const auto ids, query::all(
                                         m_database, "SELECT id FROM credentials WHERE id BETWEEN ? AND ?",
                                         [](const Statement& row) { return row.as<CredentialId>(0); }, from << 32,
                                         ((from + kRootsAtOnce) << 32) - 1));
        for (const CredentialId id : ids) {
            TALLY_ASSIGN(const Entries entries, entriesOf(state, id));
            TALLY_TRY(replace(id, {}, entries));
        }
    }
    return writeCounted();
}

Result<Done> KeptLists::note(const LedgerState& state) {
    TALLY_TRY(readFollowed());
    if (m_followed.empty()) {
        return Done{};
    }
    return state.forEachChanged([this](const auto& value) -> Result<Done> {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Root> || std::is_same_v<Value, Credential>) {
            return noteOne(value);
        } else if constexpr (std::is_same_v<Value, FinancingRequest>) {
            m_noted.insert(value.id);
        }
        return Done{};
    });
}

Result<Done> KeptLists::noteOne(const Root& root) {
    TALLY_ASSIGN(const auto before, rows::find<Root>(m_database, root.id));
    if (!before || !isListedAlike(*before, root)) {
        m_notedRoots.insert(root.id);
    }
    return Done{};
}

Result<Done> KeptLists::noteOne(const Credential& credential) {
    m_noted.insert(credential.id);
    TALLY_ASSIGN(const auto owner, query::one(
                                       m_database, "SELECT owner FROM credentials WHERE id = ?",
                                       [](const Statement& row) { return row.as<MemberId>(0); }, credential.id));
    // What is offered out of a part is offered by its owner.
    if (owner && !owner->isNobody() && *owner != credential.owner) {
        m_notedRoots.insert(credential.id.root);
    }
    return Done{};
}

Result<Done> KeptLists::addPartsOf(RootId root) {
    const std::int64_t first = static_cast<std::int64_t>(CredentialId{root, 0}.packed());
    const std::int64_t last = static_cast<std::int64_t>(CredentialId{root, 0xffffffff}.packed());
    for (const std::string_view sql : {"SELECT id FROM credentials WHERE id BETWEEN ? AND ?",
                                       "SELECT DISTINCT id FROM listed WHERE id BETWEEN ? AND ?"}) {
        TALLY_ASSIGN(const auto ids,
                     query::all(
                         m_database, sql, [](const Statement& row) { return row.as<CredentialId>(0); }, first, last));
        m_noted.insert(ids.begin(), ids.end());
    }
    return Done{};
}

Result<Done> KeptLists::bringUpToDate(LedgerState& state) {
    for (const RootId root : std::exchange(m_notedRoots, {})) {
        TALLY_TRY(addPartsOf(root));
    }
    for (const CredentialId id : std::exchange(m_noted, {})) {
        TALLY_TRY(bringOne(state, id));
    }
    return writeCounted();
}

Result<Done> KeptLists::bringUpToDate(const Changes& changes) {
    TALLY_TRY(readFollowed());
    if (changes.everything) {
        return makeAnew();
    }
    if (m_followed.empty()) {
        return Done{};
    }
    m_notedRoots.insert(changes.roots.begin(), changes.roots.end());
    for (const auto* ids : {&changes.credentials, &changes.requests}) {
        for (const CredentialId id : *ids) {
            m_notedRoots.insert(id.root);
        }
    }
    LedgerTables tables(m_database);
    LedgerState state(tables);
    return bringUpToDate(state);
}

Result<Done> KeptLists::bringOne(LedgerState& state, CredentialId id) {
    TALLY_ASSIGN(const Entries before, listedOf(id));
    TALLY_ASSIGN(const Entries after, entriesOf(state, id));
    return replace(id, before, after);
}

Result<KeptLists::Entries> KeptLists::entriesOf(LedgerState& state, CredentialId id) {
    Entries out;
    TALLY_ASSIGN(const auto credential, state.find<Credential>(id));
    if (!credential) {
        return out;
    }
    // A part that was carried stands apart until its root comes.
    TALLY_ASSIGN(const auto root, state.find<Root>(id.root));
    if (!root) {
        return out;
    }
    Entry like{0, root->issuer, root->dueDay, root->currency, credential->value, credential->reserved, {}};
    const auto add = [&](KeptList list, MemberId member) {
        if (follows(member)) {
            like.list = numberOf(list, member);
            out.push_back(like);
        }
    };
    const Credential& one = *credential;
    if (one.state == CredentialState::Held && one.value > 0 && !one.owner.isNobody()) {
        add(isSettled(*root) ? KeptList::Settled : KeptList::Held, one.owner);
    }
    if (one.state == CredentialState::Offered) {
        TALLY_TRY(addOffered(state, one, like, out));
    }
    if (one.state == CredentialState::InFinancing) {
        TALLY_ASSIGN(const auto request, state.find<FinancingRequest>(id));
        if (request && !request->applicant.isNobody()) {
            add(KeptList::Financing, request->applicant);
        }
    }
    if (id.index == 0 && !root->issuer.isNobody()) {
        add(KeptList::Issued, root->issuer);
    }
    if (one.value > 0) {
        add(KeptList::All, MemberId{});
    }
    std::ranges::sort(out, {}, &Entry::list);
    return out;
}

Result<Done> KeptLists::addOffered(LedgerState& state, const Credential& one, const Entry& like, Entries& into) {
    const auto add = [&](KeptList list, MemberId member, std::optional<Date> expiry) {
        if (!member.isNobody() && follows(member)) {
            into.push_back(like);
            into.back().list = numberOf(list, member);
            into.back().expiry = expiry;
        }
    };
    add(KeptList::ToAccept, one.offeree, one.expiryDay);
    add(KeptList::Offered, one.owner, {});
    if (one.id.index > 0) {
        TALLY_ASSIGN(const auto parent, state.find<Credential>({one.id.root, one.parent}));
        if (parent && parent->owner != one.owner) {
            add(KeptList::Offered, parent->owner, {});
        }
    }
    return Done{};
}

Result<KeptLists::Entries> KeptLists::listedOf(CredentialId id) {
    return query::all(
        m_database,
        "SELECT list, issuer, due_day, currency, value, reserved, expiry_day FROM listed WHERE id = ? ORDER BY list",
        [](const Statement& row) {
            return Entry{row.integer(0),
                         row.as<MemberId>(1),
                         row.as<Date>(2),
                         row.as<std::uint16_t>(3),
                         row.integer(4),
                         row.integer(5),
                         row.isNull(6) ? std::nullopt : std::optional(row.as<Date>(6))};
        },
        id);
}

Result<Done> KeptLists::replace(CredentialId id, const Entries& before, const Entries& after) {
    if (before == after) {
        return Done{};
    }
    for (const Entry& old : before) {
        const auto same = std::ranges::find(after, old.list, &Entry::list);
        count(id, old, -1);
        if (same == after.end()) {
            TALLY_TRY(query::run(m_database, "DELETE FROM listed WHERE id = ? AND list = ?", id, old.list));
            continue;
        }
        count(id, *same, 1);
        Entry moved = *same;
        moved.reserved = old.reserved;
        if (moved == old) {
            // Stands in no index.
            TALLY_TRY(query::run(m_database, "UPDATE listed SET reserved = ? WHERE id = ? AND list = ?", same->reserved,
                                 id, old.list));
        } else {
            TALLY_TRY(query::run(m_database,
                                 "UPDATE listed SET issuer = ?, due_day = ?, currency = ?, value = ?, reserved = ?, "
                                 "expiry_day = ? WHERE id = ? AND list = ?",
                                 same->issuer, same->due, same->currency, same->value, same->reserved, same->expiry, id,
                                 old.list));
        }
    }
    for (const Entry& one : after) {
        if (std::ranges::find(before, one.list, &Entry::list) != before.end()) {
            continue;
        }
        count(id, one, 1);
        TALLY_TRY(query::run(m_database,
                             "INSERT INTO listed (id, list, issuer, due_day, currency, value, reserved, expiry_day) "
                             "VALUES (?,?,?,?,?,?,?,?)",
                             id, one.list, one.issuer, one.due, one.currency, one.value, one.reserved, one.expiry));
    }
    return Done{};
}

void KeptLists::count(CredentialId id, const Entry& entry, int times) {
    constexpr auto kById = static_cast<std::int64_t>(StretchWay::Id);
    constexpr auto kByValue = static_cast<std::int64_t>(StretchWay::Value);
    const std::int64_t due = entry.due.days;
    const std::int64_t ids = stretchOfId(id);
    const std::int64_t values = stretchOfValue(entry.value);
    for (const std::int64_t issuer : {std::int64_t{entry.issuer.value}, std::int64_t{0}}) {
        for (const std::int64_t day : {due, kEveryDay}) {
            Sum& sum = m_sums[{entry.list, issuer, day, entry.currency}];
            sum.count += times;
            sum.value += times * entry.value;
            sum.reserved += times * entry.reserved;
        }
        m_stretches[{entry.list, issuer, kById, ids}] += times;
        m_stretches[{entry.list, issuer, kByValue, values}] += times;
    }
    m_stretchesDue[{entry.list, kById, due, ids}] += times;
    m_stretchesDue[{entry.list, kByValue, due, values}] += times;
}

Result<Done> KeptLists::writeCounted() {
    TALLY_TRY(writeSums());
    TALLY_TRY(writeCounts(std::exchange(m_stretches, {}),
                          "INSERT INTO listed_stretches (list, issuer, way, stretch, count) VALUES (?,?,?,?,?) ON "
                          "CONFLICT (list, issuer, way, stretch) DO UPDATE SET count = count + excluded.count",
                          "DELETE FROM listed_stretches WHERE list = ? AND issuer = ? AND way = ? AND stretch = ? AND "
                          "count = 0"));
    return writeCounts(std::exchange(m_stretchesDue, {}),
                       "INSERT INTO listed_stretches_due (list, way, due_day, stretch, count) VALUES (?,?,?,?,?) ON "
                       "CONFLICT (list, way, due_day, stretch) DO UPDATE SET count = count + excluded.count",
                       "DELETE FROM listed_stretches_due WHERE list = ? AND way = ? AND due_day = ? AND stretch = ? "
                       "AND count = 0");
}

Result<Done> KeptLists::writeCounts(const std::map<Key, std::int64_t>& counts, std::string_view add,
                                    std::string_view clear) {
    TALLY_ASSIGN(Statement adding, m_database.prepare(add));
    TALLY_ASSIGN(Statement clearing, m_database.prepare(clear));
    for (const auto& [key, times] : counts) {
        const auto& [first, second, third, fourth] = key;
        if (times != 0) {
            TALLY_TRY(adding.run(first, second, third, fourth, times));
        }
        if (times < 0) {
            TALLY_TRY(clearing.run(first, second, third, fourth));
        }
    }
    return Done{};
}

Result<Done> KeptLists::writeSums() {
    TALLY_ASSIGN(
        Statement adding,
        m_database.prepare(
            "INSERT INTO listed_sums (list, issuer, due_day, currency, count, value, reserved) VALUES (?,?,?,?,?,?,?) "
            "ON CONFLICT (list, issuer, due_day, currency) DO UPDATE SET count = count + excluded.count, value = value "
            "+ excluded.value, reserved = reserved + excluded.reserved"));
    TALLY_ASSIGN(Statement clearing,
                 m_database.prepare("DELETE FROM listed_sums WHERE list = ? AND issuer = ? AND due_day = ? AND "
                                    "currency = ? AND count = 0"));
    for (const auto& [key, sum] : std::exchange(m_sums, {})) {
        const auto& [list, issuer, day, currency] = key;
        if (sum.count != 0 || sum.value != 0 || sum.reserved != 0) {
            TALLY_TRY(adding.run(list, issuer, day, currency, sum.count, sum.value, sum.reserved));
        }
        if (sum.count < 0) {
            TALLY_TRY(clearing.run(list, issuer, day, currency));
        }
    }
    return Done{};
}

}  // namespace tally
