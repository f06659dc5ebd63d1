#include "models/wallet/ledger_rows.h"

#include "models/domain/event_codec.h"
#include "models/wallet/query.h"

namespace tally::rows {

namespace {

/// A copy of a blob column.
[[nodiscard]] Bytes bytesOf(const Statement& row, int column) {
    const BytesView view = row.blob(column);
    return {view.begin(), view.end()};
}

Bytes packMembers(const std::vector<MemberId>& members) {
    Bytes out;
    for (const MemberId member : members) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.push_back(static_cast<std::uint8_t>(member.value >> shift));
        }
    }
    return out;
}

std::uint64_t bigEndian(BytesView bytes) {
    std::uint64_t out = 0;
    for (const std::uint8_t b : bytes) {
        out = (out << 8) | b;
    }
    return out;
}

std::vector<MemberId> unpackMembers(BytesView bytes) {
    std::vector<MemberId> out;
    for (; bytes.size() >= 4; bytes = bytes.subspan(4)) {
        out.push_back({static_cast<std::uint32_t>(bigEndian(bytes.first(4)))});
    }
    return out;
}

void appendBigEndian(Bytes& out, MinorUnits value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> shift));
    }
}

/// Fingerprint 32, total 8, amount 8, for each claim.
Bytes packClaims(const std::vector<EvidenceClaim>& claims) {
    Bytes out;
    for (const EvidenceClaim& claim : claims) {
        out.insert(out.end(), claim.fingerprint.data.begin(), claim.fingerprint.data.end());
        appendBigEndian(out, claim.total);
        appendBigEndian(out, claim.amount);
    }
    return out;
}

std::vector<EvidenceClaim> unpackClaims(BytesView bytes) {
    std::vector<EvidenceClaim> out;
    for (; bytes.size() >= 48; bytes = bytes.subspan(48)) {
        out.push_back({*Hash::from(bytes.first(32)), static_cast<MinorUnits>(bigEndian(bytes.subspan(32, 8))),
                       static_cast<MinorUnits>(bigEndian(bytes.subspan(40, 8)))});
    }
    return out;
}

}  // namespace

Member readMember(const Statement& row) {
    Member out;
    out.id = row.as<MemberId>(0);
    out.account = row.as<Address>(1);
    out.scheme = row.as<std::uint8_t>(2);
    out.identifier = std::string(row.text(3));
    out.roles = Roles(row.as<std::uint8_t>(4));
    out.status = row.as<MemberStatus>(5);
    out.dualControl = row.as<bool>(6);
    out.encryptionKey = row.as<EncryptionKey>(7);
    out.profile = bytesOf(row, 8);
    out.nameZh = std::string(row.text(9));
    out.nameEn = std::string(row.text(10));
    return out;
}

Result<Done> save(Database& database, const Member& value) {
    return query::run(database,
                      "INSERT INTO members (id, account, scheme, identifier, roles, status, dual_control, "
                      "encryption_key, profile, name_zh, name_en) VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO "
                      "UPDATE SET account = excluded.account, scheme = excluded.scheme, identifier = "
                      "excluded.identifier, roles = excluded.roles, status = excluded.status, dual_control = "
                      "excluded.dual_control, encryption_key = excluded.encryption_key, profile = excluded.profile, "
                      "name_zh = excluded.name_zh, name_en = excluded.name_en",
                      value.id, value.account, value.scheme, value.identifier, value.roles.bits, value.status,
                      value.dualControl, value.encryptionKey, value.profile, value.nameZh, value.nameEn);
}

Operator readOperator(const Statement& row) {
    return {row.as<Address>(0), row.as<MemberId>(1), Permissions(row.as<std::uint8_t>(2)), row.as<bool>(3),
            row.as<EncryptionKey>(4)};
}

Result<Done> save(Database& database, const Operator& value) {
    return query::run(database,
                      "INSERT INTO operators (key, member, permissions, active, encryption_key) VALUES (?,?,?,?,?) ON "
                      "CONFLICT (key) DO UPDATE SET member = excluded.member, permissions = excluded.permissions, "
                      "active = excluded.active, encryption_key = excluded.encryption_key",
                      value.key, value.member, value.permissions.bits, value.active, value.encryptionKey);
}

OperatorProposal readProposal(const Statement& row) {
    return {row.as<Address>(0),       row.as<MemberId>(1), Permissions(row.as<std::uint8_t>(2)),
            row.as<EncryptionKey>(3), row.as<Date>(4),     row.as<bool>(5)};
}

Result<Done> save(Database& database, const OperatorProposal& value) {
    return query::run(database,
                      "INSERT OR REPLACE INTO operator_proposals (key, member, permissions, encryption_key, "
                      "enact_day, open) VALUES (?,?,?,?,?,?)",
                      value.key, value.member, value.permissions.bits, value.encryptionKey, value.enactDay, value.open);
}

PreparedCall readPrepared(const Statement& row) {
    return {row.as<Hash>(0), row.as<MemberId>(1), row.as<Address>(2), bytesOf(row, 3), row.as<bool>(4)};
}

Result<Done> save(Database& database, const PreparedCall& value) {
    return query::run(database,
                      "INSERT OR REPLACE INTO prepared_calls (call_hash, member, maker, call, open) VALUES (?,?,?,?,?)",
                      value.callHash, value.member, value.maker, value.call, value.open);
}

Result<Done> save(Database& database, const CivilZone& value) {
    return query::run(database, "INSERT OR REPLACE INTO civil_zone (id, zone_offset, weekend_mask) VALUES (1,?,?)",
                      value.zoneOffset, value.weekendMask);
}

PolicyEntry readPolicy(const Statement& row) {
    return {row.as<PolicyKey>(0), row.as<std::uint64_t>(1), row.as<Date>(2), row.as<Hash>(3)};
}

Result<Done> save(Database& database, const PolicyEntry& value) {
    return query::run(database, "INSERT OR REPLACE INTO policies (key, value, from_day, rule) VALUES (?,?,?,?)",
                      value.key, value.value, value.fromDay, value.rule);
}

Holiday readHoliday(const Statement& row) { return {row.as<Date>(0), row.as<bool>(1)}; }

Result<Done> save(Database& database, const Holiday& value) {
    return query::run(database, "INSERT OR REPLACE INTO holidays (date, holiday) VALUES (?,?)", value.date,
                      value.holiday);
}

Line readLine(const Statement& row) {
    Line out;
    out.key = {row.as<LineKind>(0), row.as<MemberId>(1), row.as<MemberId>(2), row.as<std::uint16_t>(3)};
    out.amount = row.integer(4);
    out.reserved = row.integer(5);
    out.used = row.integer(6);
    out.expiryDay = row.as<Date>(7);
    return out;
}

Result<Done> save(Database& database, const Line& value) {
    return query::run(database,
                      "INSERT INTO lines (kind, bank, issuer, currency, amount, reserved, used, expiry_day) VALUES "
                      "(?,?,?,?,?,?,?,?) ON CONFLICT (kind, bank, issuer, currency) DO UPDATE SET amount = "
                      "excluded.amount, reserved = excluded.reserved, used = excluded.used, expiry_day = "
                      "excluded.expiry_day",
                      value.key.kind, value.key.bank, value.key.issuer, value.key.currency, value.amount,
                      value.reserved, value.used, value.expiryDay);
}

Root readRoot(const Statement& row, int first) {
    Root out;
    out.id = row.as<RootId>(first);
    out.issuer = row.as<MemberId>(first + 1);
    out.settlementBank = row.as<MemberId>(first + 2);
    out.currency = row.as<std::uint16_t>(first + 3);
    out.face = row.integer(first + 4);
    out.issueDay = row.as<Date>(first + 5);
    out.dueDay = row.as<Date>(first + 6);
    out.cleared = row.integer(first + 7);
    out.instructed = row.integer(first + 8);
    out.clearings = row.as<std::uint32_t>(first + 9);
    out.parts = row.as<std::uint32_t>(first + 10);
    out.evidence = row.as<Hash>(first + 11);
    out.annulled = row.as<bool>(first + 12);
    out.overdueRecorded = row.as<bool>(first + 13);
    return out;
}

Result<Done> save(Database& database, const Root& value) {
    return query::run(database,
                      "INSERT INTO roots (id, issuer, bank, currency, face, issue_day, due_day, cleared, instructed, "
                      "clearings, parts, evidence, annulled, overdue) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT "
                      "(id) DO UPDATE SET issuer = excluded.issuer, bank = excluded.bank, currency = "
                      "excluded.currency, face = excluded.face, issue_day = excluded.issue_day, due_day = "
                      "excluded.due_day, cleared = excluded.cleared, instructed = excluded.instructed, clearings = "
                      "excluded.clearings, parts = excluded.parts, evidence = excluded.evidence, annulled = "
                      "excluded.annulled, overdue = excluded.overdue",
                      value.id, value.issuer, value.settlementBank, value.currency, value.face, value.issueDay,
                      value.dueDay, value.cleared, value.instructed, value.clearings, value.parts, value.evidence,
                      value.annulled, value.overdueRecorded);
}

Credential readCredential(const Statement& row) {
    Credential out;
    out.id = row.as<CredentialId>(0);
    out.owner = row.as<MemberId>(1);
    out.offeree = row.as<MemberId>(2);
    out.parent = row.as<std::uint32_t>(3);
    out.value = row.integer(4);
    out.reserved = row.integer(5);
    out.frozen = row.integer(6);
    out.expiryDay = row.as<Date>(7);
    out.tier = row.as<std::uint8_t>(8);
    out.state = row.as<CredentialState>(9);
    out.evidence = row.as<Hash>(10);
    return out;
}

Result<Done> save(Database& database, const Credential& value) {
    return query::run(database,
                      "INSERT INTO credentials (id, owner, offeree, parent, value, reserved, frozen, expiry_day, tier, "
                      "state, evidence) VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET owner = "
                      "excluded.owner, offeree = excluded.offeree, parent = excluded.parent, value = excluded.value, "
                      "reserved = excluded.reserved, frozen = excluded.frozen, expiry_day = excluded.expiry_day, tier "
                      "= excluded.tier, state = excluded.state, evidence = excluded.evidence",
                      value.id, value.owner, value.offeree, value.parent, value.value, value.reserved, value.frozen,
                      value.expiryDay, value.tier, value.state, value.evidence);
}

EvidenceOccupancy readOccupancy(const Statement& row) {
    return {row.as<Hash>(0), row.as<MemberId>(1), row.as<MemberId>(2), row.integer(3), row.integer(4)};
}

Result<Done> save(Database& database, const EvidenceOccupancy& value) {
    return query::run(
        database,
        "INSERT INTO occupancies (fingerprint, debtor, claimant, total, used) VALUES (?,?,?,?,?) ON CONFLICT "
        "(fingerprint, debtor, claimant) DO UPDATE SET total = excluded.total, used = excluded.used",
        value.fingerprint, value.debtor, value.claimant, value.total, value.used);
}

EvidenceBacking readBacking(const Statement& row) {
    return {row.as<Hash>(0), row.as<MemberId>(1), row.as<CredentialId>(2), row.integer(3)};
}

Result<Done> save(Database& database, const EvidenceBacking& value) {
    return query::run(database,
                      "INSERT INTO backings (fingerprint, debtor, backing, amount) VALUES (?,?,?,?) ON CONFLICT "
                      "(backing, fingerprint, debtor) DO UPDATE SET amount = excluded.amount",
                      value.fingerprint, value.debtor, value.backing, value.amount);
}

FinancingRequest readRequest(const Statement& row) {
    FinancingRequest out;
    out.id = row.as<CredentialId>(0);
    out.applicant = row.as<MemberId>(1);
    out.value = row.integer(2);
    out.funders = unpackMembers(row.blob(3));
    out.requestDay = row.as<Date>(4);
    out.expiryDay = row.as<Date>(5);
    out.kind = row.as<FinancingKind>(6);
    out.recourse = row.as<bool>(7);
    out.debtor = row.as<MemberId>(8);
    out.claims = unpackClaims(row.blob(9));
    out.state = row.as<RequestState>(10);
    out.acceptedFunder = row.as<MemberId>(11);
    out.acceptedCommitment = row.as<Hash>(12);
    out.disburseByDay = row.as<Date>(13);
    out.paymentReference = row.as<Hash>(14);
    out.registrationReference = row.as<Hash>(15);
    out.sealedReferences = bytesOf(row, 16);
    out.dispute = row.as<DisputeReason>(17);
    out.limitFreed = row.integer(18);
    return out;
}

Result<Done> save(Database& database, const FinancingRequest& value) {
    return query::run(database,
                      "INSERT INTO requests (id, applicant, value, funders, request_day, expiry_day, kind, recourse, "
                      "debtor, claims, state, accepted_funder, accepted_commitment, disburse_by_day, "
                      "payment_reference, registration_reference, sealed_references, dispute, limit_freed) VALUES "
                      "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET applicant = "
                      "excluded.applicant, value = excluded.value, funders = excluded.funders, request_day = "
                      "excluded.request_day, expiry_day = excluded.expiry_day, kind = excluded.kind, recourse = "
                      "excluded.recourse, debtor = excluded.debtor, claims = excluded.claims, state = excluded.state, "
                      "accepted_funder = excluded.accepted_funder, accepted_commitment = excluded.accepted_commitment, "
                      "disburse_by_day = excluded.disburse_by_day, payment_reference = excluded.payment_reference, "
                      "registration_reference = excluded.registration_reference, sealed_references = "
                      "excluded.sealed_references, dispute = excluded.dispute, limit_freed = excluded.limit_freed",
                      value.id, value.applicant, value.value, packMembers(value.funders), value.requestDay,
                      value.expiryDay, value.kind, value.recourse, value.debtor, packClaims(value.claims), value.state,
                      value.acceptedFunder, value.acceptedCommitment, value.disburseByDay, value.paymentReference,
                      value.registrationReference, value.sealedReferences, value.dispute, value.limitFreed);
}

Quote readQuote(const Statement& row) {
    Quote out;
    out.request = row.as<CredentialId>(0);
    out.funder = row.as<MemberId>(1);
    out.state = row.as<QuoteState>(2);
    out.commitment = row.as<Hash>(3);
    out.validToDay = row.as<Date>(4);
    out.sealedToApplicant = bytesOf(row, 5);
    out.sealedToFunder = bytesOf(row, 6);
    out.refusal = row.as<RefuseReason>(7);
    return out;
}

Result<Done> save(Database& database, const Quote& value) {
    return query::run(database,
                      "INSERT INTO quotes (request, funder, state, commitment, valid_to_day, sealed_to_applicant, "
                      "sealed_to_funder, refusal) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (request, funder) DO UPDATE SET "
                      "state = excluded.state, commitment = excluded.commitment, valid_to_day = excluded.valid_to_day, "
                      "sealed_to_applicant = excluded.sealed_to_applicant, sealed_to_funder = "
                      "excluded.sealed_to_funder, refusal = excluded.refusal",
                      value.request, value.funder, value.state, value.commitment, value.validToDay,
                      value.sealedToApplicant, value.sealedToFunder, value.refusal);
}

Clearing readClearing(const Statement& row) {
    return {row.as<RootId>(0), row.as<std::uint32_t>(1), row.integer(2),
            row.integer(3),    row.as<Date>(4),          row.as<Hash>(5)};
}

Result<Done> save(Database& database, const Clearing& value) {
    return query::run(database,
                      "INSERT INTO clearings (root, number, amount, cleared_total, value_day, receipt) VALUES "
                      "(?,?,?,?,?,?) ON CONFLICT (root, number) DO UPDATE SET amount = excluded.amount, cleared_total "
                      "= excluded.cleared_total, value_day = excluded.value_day, receipt = excluded.receipt",
                      value.root, value.number, value.amount, value.clearedTotal, value.valueDay, value.receipt);
}

ReceiptMark readReceipt(const Statement& row) {
    return {row.as<CredentialId>(0), row.integer(1), row.as<bool>(2), row.as<DisputeReason>(3)};
}

Result<Done> save(Database& database, const ReceiptMark& value) {
    return query::run(database,
                      "INSERT INTO receipt_marks (credential, cleared_total, confirmed, dispute) VALUES (?,?,?,?) ON "
                      "CONFLICT (credential, cleared_total) DO UPDATE SET confirmed = excluded.confirmed, dispute = "
                      "excluded.dispute",
                      value.id, value.clearedTotal, value.confirmed, value.dispute);
}

Result<StampedEvent> readEvent(const Statement& row) {
    StampedEvent out;
    out.stamp.block = row.as<std::uint64_t>(0);
    out.stamp.blockHash = row.as<Hash>(1);
    out.stamp.logIndex = row.as<std::uint32_t>(2);
    out.stamp.txn = row.as<Hash>(3);
    out.stamp.signer = row.as<Address>(4);
    out.stamp.day = row.as<Date>(5);
    TALLY_ASSIGN(out.event, decodeEvent(row.as<std::size_t>(6), row.blob(7)));
    return out;
}

}  // namespace tally::rows
