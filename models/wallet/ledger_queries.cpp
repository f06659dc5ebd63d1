#include "models/wallet/ledger_queries.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

namespace tally {

namespace {

[[nodiscard]] std::string select(std::string_view columns, std::string_view rest) {
    return "SELECT " + std::string(columns) + " FROM " + std::string(rest);
}

/// Credentials joined with their roots: the credential's columns first.
[[nodiscard]] std::string selectCredentialRows() {
    std::string out = "SELECT ";
    for (const std::string_view part : {"c.id", "c.owner", "c.offeree", "c.parent", "c.value", "c.reserved", "c.frozen",
                                        "c.expiry_day", "c.tier", "c.state", "c.evidence"}) {
        out += std::string(part) + ", ";
    }
    return out +
           "r.id, r.issuer, r.bank, r.currency, r.face, r.issue_day, r.due_day, r.cleared, r.instructed, r.clearings, "
           "r.parts, r.evidence, r.annulled, r.overdue FROM credentials c JOIN roots r ON r.id = (c.id >> 32)";
}

constexpr int kCredentialWidth = 11;

[[nodiscard]] Root readWholeRoot(const Statement& row) { return rows::readRoot(row); }

}  // namespace

Result<std::optional<BlockRef>> LedgerQueries::reached() {
    return query::one(m_database, "SELECT number, hash FROM blocks ORDER BY number DESC LIMIT 1",
                      [](const Statement& row) {
                          return BlockRef{row.as<std::uint64_t>(0), row.as<Hash>(1)};
                      });
}

Result<std::vector<Member>> LedgerQueries::members() {
    return query::all(m_database, select(rows::kMemberColumns, "members ORDER BY id"), rows::readMember);
}

Result<std::optional<Member>> LedgerQueries::member(MemberId id) {
    return query::one(m_database, select(rows::kMemberColumns, "members WHERE id = ?"), rows::readMember, id);
}

Result<std::optional<Member>> LedgerQueries::memberByIdentifier(const std::string& identifier) {
    return query::one(m_database, select(rows::kMemberColumns, "members WHERE scheme = ? AND identifier = ?"),
                      rows::readMember, kSchemeUscc, identifier);
}

Result<std::optional<Operator>> LedgerQueries::operatorOf(const Address& key) {
    return query::one(m_database, select(rows::kOperatorColumns, "operators WHERE key = ?"), rows::readOperator, key);
}

Result<std::vector<Operator>> LedgerQueries::operatorsOf(MemberId member) {
    return query::all(m_database, select(rows::kOperatorColumns, "operators WHERE member = ? ORDER BY key"),
                      rows::readOperator, member);
}

Result<std::vector<OperatorProposal>> LedgerQueries::openProposals() {
    return query::all(m_database, select(rows::kProposalColumns, "operator_proposals WHERE open = 1"),
                      rows::readProposal);
}

Result<std::vector<PreparedCall>> LedgerQueries::openPreparedCalls(MemberId member) {
    return query::all(m_database, select(rows::kPreparedColumns, "prepared_calls WHERE member = ? AND open = 1"),
                      rows::readPrepared, member);
}

Result<std::optional<CivilZone>> LedgerQueries::zone() {
    return query::one(m_database, "SELECT zone_offset, weekend_mask FROM civil_zone", [](const Statement& row) {
        return CivilZone{row.as<std::int32_t>(0), row.as<std::uint8_t>(1)};
    });
}

Result<std::optional<PolicyEntry>> LedgerQueries::policy(PolicyKey key, Date day) {
    return query::one(
        m_database,
        select(rows::kPolicyColumns, "policies WHERE key = ? AND from_day <= ? ORDER BY from_day DESC LIMIT 1"),
        rows::readPolicy, key, day);
}

Result<std::vector<Holiday>> LedgerQueries::holidays() {
    return query::all(m_database, select(rows::kHolidayColumns, "holidays ORDER BY date"), rows::readHoliday);
}

Result<std::optional<Line>> LedgerQueries::line(const LineKey& key) {
    return query::one(m_database,
                      select(rows::kLineColumns, "lines WHERE kind = ? AND bank = ? AND issuer = ? AND currency = ?"),
                      rows::readLine, key.kind, key.bank, key.issuer, key.currency);
}

Result<std::vector<Line>> LedgerQueries::lines() {
    return query::all(m_database, select(rows::kLineColumns, "lines ORDER BY kind, bank, issuer"), rows::readLine);
}

Result<std::optional<Root>> LedgerQueries::root(RootId id) {
    return query::one(m_database, select(rows::kRootColumns, "roots WHERE id = ?"), readWholeRoot, id);
}

Result<std::vector<Root>> LedgerQueries::roots() {
    return query::all(m_database, select(rows::kRootColumns, "roots ORDER BY id"), readWholeRoot);
}

Result<std::optional<RootId>> LedgerQueries::rootIssuedIn(const Hash& txn, const Hash& evidence) {
    return query::one(
        m_database,
        "SELECT r.id FROM roots r JOIN events e ON e.root = r.id WHERE r.evidence = ? AND e.root > 0 AND e.txn = ? "
        "LIMIT 1",
        [](const Statement& row) { return row.as<RootId>(0); }, evidence, txn);
}

Result<std::optional<Credential>> LedgerQueries::credential(CredentialId id) {
    return query::one(m_database, select(rows::kCredentialColumns, "credentials WHERE id = ?"), rows::readCredential,
                      id);
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
        out.credential = rows::readCredential(row);
        out.root = rows::readRoot(row, kCredentialWidth);
        return out;
    });
}

Result<std::vector<Credential>> LedgerQueries::claimsOn(RootId root) {
    return query::all(m_database,
                      select(rows::kCredentialColumns,
                             "credentials WHERE id BETWEEN ? AND ? AND owner > 0 AND value > 0 ORDER BY id"),
                      rows::readCredential, CredentialId{root, 0}, CredentialId{root, 0xffffffff});
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
    return query::all(
        m_database,
        select(rows::kCredentialColumns, "credentials WHERE state IN (1, 3) AND expiry_day < ? ORDER BY id LIMIT 1000"),
        rows::readCredential, day);
}

Result<std::vector<EvidenceBacking>> LedgerQueries::backingsOf(CredentialId id) {
    return query::all(m_database, select(rows::kBackingColumns, "backings WHERE backing = ? AND amount > 0"),
                      rows::readBacking, id);
}

Result<std::optional<EvidenceOccupancy>> LedgerQueries::occupancy(const Hash& fingerprint, MemberId debtor,
                                                                  MemberId claimant) {
    return query::one(
        m_database,
        select(rows::kOccupancyColumns, "occupancies WHERE fingerprint = ? AND debtor = ? AND claimant = ?"),
        rows::readOccupancy, fingerprint, debtor, claimant);
}

Result<std::vector<EvidenceOccupancy>> LedgerQueries::occupancies(const Hash& fingerprint, MemberId debtor) {
    return query::all(m_database,
                      select(rows::kOccupancyColumns, "occupancies WHERE fingerprint = ? AND debtor = ? AND used > 0"),
                      rows::readOccupancy, fingerprint, debtor);
}

Result<std::optional<FinancingRequest>> LedgerQueries::request(CredentialId id) {
    return query::one(m_database, select(rows::kRequestColumns, "requests WHERE id = ?"), rows::readRequest, id);
}

Result<std::vector<FinancingRequest>> LedgerQueries::requestsBy(MemberId applicant) {
    return query::all(m_database, select(rows::kRequestColumns, "requests WHERE applicant = ? ORDER BY id DESC"),
                      rows::readRequest, applicant);
}

Result<std::vector<FinancingRequest>> LedgerQueries::requestsTo(MemberId funder) {
    return query::all(m_database,
                      select(rows::kRequestColumns,
                             "requests WHERE id IN (SELECT request FROM quotes WHERE funder = ?) ORDER BY id DESC"),
                      rows::readRequest, funder);
}

Result<std::vector<Quote>> LedgerQueries::quotesFor(CredentialId request) {
    return query::all(m_database, select(rows::kQuoteColumns, "quotes WHERE request = ? ORDER BY funder"),
                      rows::readQuote, request);
}

Result<std::vector<Clearing>> LedgerQueries::clearingsOf(RootId root) {
    return query::all(m_database, select(rows::kClearingColumns, "clearings WHERE root = ? ORDER BY number"),
                      rows::readClearing, root);
}

Result<std::vector<ReceiptMark>> LedgerQueries::receiptMarksOf(CredentialId id) {
    return query::all(m_database,
                      select(rows::kReceiptColumns, "receipt_marks WHERE credential = ? ORDER BY cleared_total"),
                      rows::readReceipt, id);
}

Result<std::vector<StampedEvent>> LedgerQueries::events(const EventFilter& filter) {
    std::string sql = select(rows::kEventColumns, "events WHERE 1");
    std::vector<std::int64_t> values;
    if (filter.root) {
        sql += " AND root > 0 AND root = ?";
        values.push_back(filter.root->value);
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
