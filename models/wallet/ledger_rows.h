#pragma once

#include "models/domain/event_batch.h"
#include "models/domain/ledger_state.h"
#include "models/wallet/database.h"

#include <optional>

/// One value of the ledger's state to one row and back. `k…Columns` are the columns in the order `read…` expects them,
/// so that every query over a table can reuse its reader.
namespace tally::rows {

inline constexpr std::string_view kMemberColumns =
    "id, account, scheme, identifier, roles, status, dual_control, encryption_key, profile, name_zh, name_en";
inline constexpr std::string_view kOperatorColumns = "key, member, permissions, active, encryption_key";
inline constexpr std::string_view kProposalColumns = "key, member, permissions, encryption_key, enact_day, open";
inline constexpr std::string_view kPreparedColumns = "call_hash, member, maker, call, open";
inline constexpr std::string_view kLineColumns = "kind, bank, issuer, currency, amount, reserved, used, expiry_day";
inline constexpr std::string_view kRootColumns =
    "id, issuer, bank, currency, face, issue_day, due_day, cleared, instructed, clearings, parts, evidence, annulled, "
    "overdue";
inline constexpr std::string_view kCredentialColumns =
    "id, owner, offeree, parent, value, reserved, frozen, expiry_day, tier, state, evidence";
inline constexpr std::string_view kOccupancyColumns = "fingerprint, debtor, claimant, total, used";
inline constexpr std::string_view kBackingColumns = "fingerprint, debtor, backing, amount";
inline constexpr std::string_view kRequestColumns =
    "id, applicant, value, funders, request_day, expiry_day, kind, recourse, debtor, claims, state, accepted_funder, "
    "accepted_commitment, disburse_by_day, payment_reference, registration_reference, sealed_references, dispute, "
    "limit_freed";
inline constexpr std::string_view kQuoteColumns =
    "request, funder, state, commitment, valid_to_day, sealed_to_applicant, sealed_to_funder, refusal";
inline constexpr std::string_view kPolicyColumns = "key, value, from_day, rule";
inline constexpr std::string_view kHolidayColumns = "date, holiday";
inline constexpr std::string_view kClearingColumns = "root, number, amount, cleared_total, value_day, receipt";
inline constexpr std::string_view kReceiptColumns = "credential, cleared_total, confirmed, dispute";
inline constexpr std::string_view kEventColumns = "block, block_hash, log_index, txn, signer, day, kind, payload";

[[nodiscard]] Member readMember(const Statement& row);
[[nodiscard]] Operator readOperator(const Statement& row);
[[nodiscard]] OperatorProposal readProposal(const Statement& row);
[[nodiscard]] PreparedCall readPrepared(const Statement& row);
[[nodiscard]] Line readLine(const Statement& row);
/// `first`: the column of the root's id, in a join.
[[nodiscard]] Root readRoot(const Statement& row, int first = 0);
[[nodiscard]] Credential readCredential(const Statement& row);
[[nodiscard]] EvidenceOccupancy readOccupancy(const Statement& row);
[[nodiscard]] EvidenceBacking readBacking(const Statement& row);
[[nodiscard]] FinancingRequest readRequest(const Statement& row);
[[nodiscard]] Quote readQuote(const Statement& row);
[[nodiscard]] PolicyEntry readPolicy(const Statement& row);
[[nodiscard]] Holiday readHoliday(const Statement& row);
[[nodiscard]] Clearing readClearing(const Statement& row);
[[nodiscard]] ReceiptMark readReceipt(const Statement& row);
/// kEventDamaged when the payload is not what its kind says.
[[nodiscard]] Result<StampedEvent> readEvent(const Statement& row);

[[nodiscard]] Result<Done> save(Database& database, const Member& value);
[[nodiscard]] Result<Done> save(Database& database, const Operator& value);
[[nodiscard]] Result<Done> save(Database& database, const OperatorProposal& value);
[[nodiscard]] Result<Done> save(Database& database, const PreparedCall& value);
[[nodiscard]] Result<Done> save(Database& database, const CivilZone& value);
[[nodiscard]] Result<Done> save(Database& database, const PolicyEntry& value);
[[nodiscard]] Result<Done> save(Database& database, const Holiday& value);
[[nodiscard]] Result<Done> save(Database& database, const Line& value);
[[nodiscard]] Result<Done> save(Database& database, const Root& value);
[[nodiscard]] Result<Done> save(Database& database, const Credential& value);
[[nodiscard]] Result<Done> save(Database& database, const EvidenceOccupancy& value);
[[nodiscard]] Result<Done> save(Database& database, const EvidenceBacking& value);
[[nodiscard]] Result<Done> save(Database& database, const FinancingRequest& value);
[[nodiscard]] Result<Done> save(Database& database, const Quote& value);
[[nodiscard]] Result<Done> save(Database& database, const Clearing& value);
[[nodiscard]] Result<Done> save(Database& database, const ReceiptMark& value);

}  // namespace tally::rows
