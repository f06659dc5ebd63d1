#include "models/wallet/ledger_queries.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

namespace tally {

namespace {

/// Credentials joined with their roots: the credential's columns first.
[[nodiscard]] std::string selectCredentialRows() {
    return "SELECT " + rows::columnsOf<Credential>("c.") + ", " + rows::columnsOf<Root>("r.") +
           " FROM credentials c JOIN roots r ON r.id = (c.id >> 32)";
}

}  // namespace

Result<std::optional<BlockRef>> LedgerQueries::reached() {
    return query::one(m_database, "SELECT number, hash FROM blocks ORDER BY number DESC LIMIT 1",
                      [](const Statement& row) {
                          return BlockRef{row.as<std::uint64_t>(0), row.as<Hash>(1)};
                      });
}

Result<std::vector<Member>> LedgerQueries::members() { return rows::all<Member>(m_database, "ORDER BY id"); }

Result<std::optional<Member>> LedgerQueries::member(MemberId id) { return rows::find<Member>(m_database, id); }

Result<std::optional<Member>> LedgerQueries::memberByIdentifier(const std::string& identifier) {
    return rows::one<Member>(m_database, "WHERE scheme = ? AND identifier = ?", kSchemeUscc, identifier);
}

Result<std::optional<Operator>> LedgerQueries::operatorOf(const Address& key) {
    return rows::find<Operator>(m_database, key);
}

Result<std::vector<Operator>> LedgerQueries::operatorsOf(MemberId member) {
    return rows::all<Operator>(m_database, "WHERE member = ? ORDER BY key", member);
}

Result<std::vector<OperatorProposal>> LedgerQueries::openProposals() {
    return rows::all<OperatorProposal>(m_database, "WHERE open = 1");
}

Result<std::vector<PreparedCall>> LedgerQueries::openPreparedCalls(MemberId member) {
    return rows::all<PreparedCall>(m_database, "WHERE member = ? AND open = 1", member);
}

Result<std::optional<CivilZone>> LedgerQueries::zone() {
    return query::one(m_database, "SELECT zone_offset, weekend_mask FROM civil_zone", [](const Statement& row) {
        return CivilZone{row.as<std::int32_t>(0), row.as<std::uint8_t>(1)};
    });
}

Result<std::optional<PolicyEntry>> LedgerQueries::policy(PolicyKey key, Date day) {
    return rows::one<PolicyEntry>(m_database, "WHERE key = ? AND from_day <= ? ORDER BY from_day DESC LIMIT 1", key,
                                  day);
}

Result<std::vector<Holiday>> LedgerQueries::holidays() { return rows::all<Holiday>(m_database, "ORDER BY date"); }

Result<std::optional<Line>> LedgerQueries::line(const LineKey& key) { return rows::find<Line>(m_database, key); }

Result<std::vector<Line>> LedgerQueries::lines() { return rows::all<Line>(m_database, "ORDER BY kind, bank, issuer"); }

Result<std::optional<Root>> LedgerQueries::root(RootId id) { return rows::find<Root>(m_database, id); }

Result<std::vector<Root>> LedgerQueries::roots() { return rows::all<Root>(m_database, "ORDER BY id"); }

Result<std::optional<RootId>> LedgerQueries::rootIssuedIn(const Hash& txn, const Hash& evidence) {
    return query::one(
        m_database,
        "SELECT r.id FROM roots r JOIN events e ON e.root = r.id WHERE r.evidence = ? AND e.root > 0 AND e.txn = ? "
        "LIMIT 1",
        [](const Statement& row) { return row.as<RootId>(0); }, evidence, txn);
}

Result<std::optional<Credential>> LedgerQueries::credential(CredentialId id) {
    return rows::find<Credential>(m_database, id);
}

Result<std::vector<CredentialRow>> LedgerQueries::credentials(const CredentialFilter& filter) {
    std::string sql = selectCredentialRows() + " WHERE 1";
    std::vector<std::int64_t> values;
    const auto narrow = [&](std::string_view condition, std::int64_t value) {
        sql += " AND " + std::string(condition);
        values.push_back(value);
    };
    if (filter.owner) {
        narrow("c.owner > 0 AND c.owner = ?", filter.owner->value);
    }
    if (filter.offeree) {
        narrow("c.offeree > 0 AND c.offeree = ?", filter.offeree->value);
    }
    if (filter.issuer) {
        narrow("r.issuer = ?", filter.issuer->value);
    }
    if (filter.root) {
        narrow("c.id >= ?", static_cast<std::int64_t>(CredentialId{*filter.root, 0}.packed()));
        narrow("c.id <= ?", static_cast<std::int64_t>(CredentialId{*filter.root, 0xffffffff}.packed()));
    }
    if (filter.state) {
        narrow("c.state = ?", static_cast<std::int64_t>(*filter.state));
    }
    if (filter.below) {
        narrow("c.id < ?", static_cast<std::int64_t>(filter.below->packed()));
    }
    if (filter.withValueOnly) {
        sql += " AND c.value > 0";
    }
    sql += " ORDER BY c.id DESC LIMIT ?";
    values.push_back(static_cast<std::int64_t>(filter.limit));

    TALLY_ASSIGN(Statement statement, m_database.prepare(sql));
    statement.queryList(values);
    return query::rowsOf(statement, [](const Statement& row) {
        CredentialRow out;
        out.credential = rows::read<Credential>(row);
        out.root = rows::read<Root>(row, rows::kWidth<Credential>);
        return out;
    });
}

Result<std::vector<Credential>> LedgerQueries::claimsOn(RootId root) {
    return rows::all<Credential>(m_database, "WHERE id BETWEEN ? AND ? AND owner > 0 AND value > 0 ORDER BY id",
                                 CredentialId{root, 0}, CredentialId{root, 0xffffffff});
}

Result<std::vector<Credential>> LedgerQueries::partsOf(RootId root, std::size_t most) {
    return rows::all<Credential>(m_database, "WHERE id BETWEEN ? AND ? AND state IN (1, 2, 3, 7) ORDER BY id LIMIT ?",
                                 CredentialId{root, 0}, CredentialId{root, 0xffffffff},
                                 static_cast<std::int64_t>(most));
}

Result<MinorUnits> LedgerQueries::liveValue(RootId root) {
    TALLY_ASSIGN(
        const auto sum,
        query::one(
            m_database, "SELECT coalesce(sum(value), 0) FROM credentials WHERE id BETWEEN ? AND ? AND owner > 0",
            [](const Statement& row) { return row.integer(0); }, CredentialId{root, 0},
            CredentialId{root, 0xffffffff}));
    return sum.value_or(0);
}

Result<std::vector<Credential>> LedgerQueries::expiredOn(Date day) {
    return rows::all<Credential>(m_database, "WHERE state IN (1, 3) AND expiry_day < ? ORDER BY id LIMIT 1000", day);
}

Result<std::vector<EvidenceBacking>> LedgerQueries::backingsOf(CredentialId id) {
    return rows::all<EvidenceBacking>(m_database, "WHERE backing = ? AND amount > 0", id);
}

Result<std::optional<EvidenceOccupancy>> LedgerQueries::occupancy(const Hash& fingerprint, MemberId debtor,
                                                                  MemberId claimant) {
    return rows::find<EvidenceOccupancy>(m_database, {fingerprint, debtor, claimant});
}

Result<std::vector<EvidenceOccupancy>> LedgerQueries::occupancies(const Hash& fingerprint, MemberId debtor) {
    return rows::all<EvidenceOccupancy>(m_database, "WHERE fingerprint = ? AND debtor = ? AND used > 0", fingerprint,
                                        debtor);
}

Result<std::optional<FinancingRequest>> LedgerQueries::request(CredentialId id) {
    return rows::find<FinancingRequest>(m_database, id);
}

Result<std::vector<FinancingRequest>> LedgerQueries::requestsBy(MemberId applicant) {
    return rows::all<FinancingRequest>(m_database, "WHERE applicant = ? ORDER BY id DESC", applicant);
}

Result<std::vector<FinancingRequest>> LedgerQueries::requestsTo(MemberId funder) {
    return rows::all<FinancingRequest>(
        m_database, "WHERE id IN (SELECT request FROM quotes WHERE funder = ?) ORDER BY id DESC", funder);
}

Result<std::vector<Quote>> LedgerQueries::quotesFor(CredentialId request) {
    return rows::all<Quote>(m_database, "WHERE request = ? ORDER BY funder", request);
}

Result<std::vector<Clearing>> LedgerQueries::clearingsOf(RootId root) {
    return rows::all<Clearing>(m_database, "WHERE root = ? ORDER BY number", root);
}

Result<std::vector<ReceiptMark>> LedgerQueries::receiptMarksOf(CredentialId id) {
    return rows::all<ReceiptMark>(m_database, "WHERE credential = ? ORDER BY cleared_total", id);
}

Result<std::vector<StampedEvent>> LedgerQueries::events(const EventFilter& filter) {
    std::string sql = "SELECT " + std::string(rows::kEventColumns) + " FROM events WHERE 1";
    std::vector<std::int64_t> values;
    if (filter.root) {
        sql += " AND root > 0 AND root = ?";
        values.push_back(filter.root->value);
    }
    if (filter.credential) {
        sql += " AND credential = ?";
        values.push_back(static_cast<std::int64_t>(filter.credential->packed()));
    }
    if (filter.member) {
        sql += " AND member > 0 AND member = ?";
        values.push_back(filter.member->value);
    }
    sql += " ORDER BY block DESC, log_index DESC LIMIT ?";
    values.push_back(static_cast<std::int64_t>(filter.limit));
    TALLY_ASSIGN(Statement statement, m_database.prepare(sql));
    statement.queryList(values);
    std::vector<StampedEvent> out;
    for (;;) {
        TALLY_ASSIGN(const bool row, statement.next());
        if (!row) {
            return out;
        }
        TALLY_ASSIGN(StampedEvent one, rows::readEvent(statement));
        out.push_back(std::move(one));
    }
}

}  // namespace tally
