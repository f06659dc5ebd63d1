#include "models/wallet/audit_store.h"

#include "models/crypto/sealing.h"
#include "models/wallet/query.h"

#include <limits>

namespace tally {

namespace {

void add(Bytes& out, BytesView field) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(field.size() >> shift));
    }
    out.insert(out.end(), field.begin(), field.end());
}

void add(Bytes& out, std::int64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> shift));
    }
}

/// Every field with its length before it, so that no two entries have the same bytes.
[[nodiscard]] Hash hashOf(const Hash& former, const AuditEntry& entry) {
    Bytes bytes(former.data.begin(), former.data.end());
    add(bytes, entry.number);
    add(bytes, entry.at);
    add(bytes, entry.actor ? entry.actor->view() : BytesView{});
    add(bytes, viewOf(entry.kind));
    add(bytes, viewOf(entry.subject));
    add(bytes, viewOf(entry.detail));
    return blake2b(bytes);
}

[[nodiscard]] AuditEntry readEntry(const Statement& row) {
    return {row.integer(0),           row.integer(1),           Address::from(row.blob(2)),
            std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
            row.as<Hash>(6)};
}

}  // namespace

Result<Done> AuditStore::append(std::string_view kind, std::string_view subject, std::string_view detail,
                                const std::optional<Address>& actor) {
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_ASSIGN(const auto last,
                 query::one(m_database,
                            "SELECT number, at, actor, kind, subject, detail, hash FROM audit ORDER BY number DESC "
                            "LIMIT 1",
                            readEntry));
    AuditEntry entry{last ? last->number + 1 : 1, m_clock.now(),       actor, std::string(kind),
                     std::string(subject),        std::string(detail), Hash{}};
    entry.hash = hashOf(last ? last->hash : Hash{}, entry);
    TALLY_TRY(query::run(
        m_database, "INSERT INTO audit (number, at, actor, kind, subject, detail, hash) VALUES (?,?,?,?,?,?,?)",
        entry.number, entry.at, entry.actor ? entry.actor->view() : BytesView{}, kind, subject, detail, entry.hash));
    return tx.commit();
}

Result<std::vector<AuditEntry>> AuditStore::newest(std::size_t limit, std::optional<std::int64_t> below) {
    return query::all(m_database,
                      "SELECT number, at, actor, kind, subject, detail, hash FROM audit WHERE number < ? ORDER BY "
                      "number DESC LIMIT ?",
                      readEntry, below.value_or(std::numeric_limits<std::int64_t>::max()), limit);
}

Result<Done> AuditStore::verify() {
    TALLY_ASSIGN(Statement rows, m_database.prepare("SELECT number, at, actor, kind, subject, detail, hash FROM audit "
                                                    "ORDER BY number"));
    rows.query();
    Hash former;
    for (std::int64_t number = 1;; ++number) {
        TALLY_ASSIGN(const bool more, rows.next());
        if (!more) {
            return Done{};
        }
        const AuditEntry entry = readEntry(rows);
        if (entry.number != number || entry.hash != hashOf(former, entry)) {
            return fail(kAuditBroken, {}, {std::to_string(number)});
        }
        former = entry.hash;
    }
}

}  // namespace tally
