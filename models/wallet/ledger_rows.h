#pragma once

#include "models/domain/event_batch.h"
#include "models/domain/ledger_state.h"
#include "models/wallet/table.h"

#include <optional>

/// The ledger's state as rows, and the events of its journal.
namespace tally::rows {

template <>
inline constexpr auto kTable<Member> =
    table("members", key("id", &Member::id), column("account", &Member::account), column("scheme", &Member::scheme),
          column("identifier", &Member::identifier), column("roles", &Member::roles), column("status", &Member::status),
          column("dual_control", &Member::dualControl), column("encryption_key", &Member::encryptionKey),
          column("profile", &Member::profile), column("name_zh", &Member::nameZh), column("name_en", &Member::nameEn));

template <>
inline constexpr auto kTable<Operator> = table("operators", key("key", &Operator::key),
                                               column("member", &Operator::member),
                                               column("permissions", &Operator::permissions),
                                               column("active", &Operator::active),
                                               column("encryption_key", &Operator::encryptionKey));

template <>
inline constexpr auto kTable<OperatorProposal> = table("operator_proposals", key("key", &OperatorProposal::key),
                                                       column("member", &OperatorProposal::member),
                                                       column("permissions", &OperatorProposal::permissions),
                                                       column("encryption_key", &OperatorProposal::encryptionKey),
                                                       column("enact_day", &OperatorProposal::enactDay),
                                                       column("open", &OperatorProposal::open));

template <>
inline constexpr auto kTable<PreparedCall> = table("prepared_calls", key("member", &PreparedCall::member),
                                                   key("call_hash", &PreparedCall::callHash),
                                                   column("maker", &PreparedCall::maker),
                                                   column("call", &PreparedCall::call),
                                                   column("open", &PreparedCall::open));

template <>
inline constexpr auto kTable<PolicyEntry> = table("policies", key("key", &PolicyEntry::key),
                                                  key("from_day", &PolicyEntry::fromDay),
                                                  column("value", &PolicyEntry::value),
                                                  column("rule", &PolicyEntry::rule));

template <>
inline constexpr auto kTable<Holiday> = table("holidays", key("date", &Holiday::date),
                                              column("holiday", &Holiday::holiday));

/// A part of a line's key.
template <typename Part>
[[nodiscard]] constexpr auto partOfKey(Part LineKey::*part) {
    return [part](auto& line) -> auto& { return line.key.*part; };
}

template <>
inline constexpr auto kTable<Line> = table("lines", key("kind", partOfKey(&LineKey::kind)),
                                           key("bank", partOfKey(&LineKey::bank)),
                                           key("issuer", partOfKey(&LineKey::issuer)),
                                           key("currency", partOfKey(&LineKey::currency)),
                                           column("amount", &Line::amount), column("reserved", &Line::reserved),
                                           column("used", &Line::used), column("expiry_day", &Line::expiryDay));

template <>
inline constexpr auto kTable<Root> = table("roots", key("id", &Root::id), column("issuer", &Root::issuer),
                                           column("bank", &Root::settlementBank), column("currency", &Root::currency),
                                           column("face", &Root::face), column("issue_day", &Root::issueDay),
                                           column("due_day", &Root::dueDay), column("cleared", &Root::cleared),
                                           column("instructed", &Root::instructed),
                                           column("clearings", &Root::clearings), column("parts", &Root::parts),
                                           column("evidence", &Root::evidence), column("annulled", &Root::annulled),
                                           column("overdue", &Root::overdueRecorded));

template <>
inline constexpr auto kTable<Credential> = table(
    "credentials", key("id", &Credential::id), column("owner", &Credential::owner),
    column("offeree", &Credential::offeree), column("parent", &Credential::parent), column("value", &Credential::value),
    column("reserved", &Credential::reserved), column("frozen", &Credential::frozen),
    column("expiry_day", &Credential::expiryDay), column("tier", &Credential::tier),
    column("state", &Credential::state), column("evidence", &Credential::evidence));

template <>
inline constexpr auto kTable<EvidenceOccupancy> = table("occupancies",
                                                        key("fingerprint", &EvidenceOccupancy::fingerprint),
                                                        key("debtor", &EvidenceOccupancy::debtor),
                                                        key("claimant", &EvidenceOccupancy::claimant),
                                                        column("total", &EvidenceOccupancy::total),
                                                        column("used", &EvidenceOccupancy::used));

template <>
inline constexpr auto kTable<EvidenceBacking> = table("backings", key("backing", &EvidenceBacking::backing),
                                                      key("fingerprint", &EvidenceBacking::fingerprint),
                                                      key("debtor", &EvidenceBacking::debtor),
                                                      column("amount", &EvidenceBacking::amount));

template <>
inline constexpr auto kTable<FinancingRequest> =
    table("requests", key("id", &FinancingRequest::id), column("applicant", &FinancingRequest::applicant),
          column("value", &FinancingRequest::value), column("funders", &FinancingRequest::funders),
          column("request_day", &FinancingRequest::requestDay), column("expiry_day", &FinancingRequest::expiryDay),
          column("kind", &FinancingRequest::kind), column("recourse", &FinancingRequest::recourse),
          column("debtor", &FinancingRequest::debtor), column("claims", &FinancingRequest::claims),
          column("state", &FinancingRequest::state), column("accepted_funder", &FinancingRequest::acceptedFunder),
          column("accepted_commitment", &FinancingRequest::acceptedCommitment),
          column("disburse_by_day", &FinancingRequest::disburseByDay),
          column("payment_reference", &FinancingRequest::paymentReference),
          column("registration_reference", &FinancingRequest::registrationReference),
          column("sealed_references", &FinancingRequest::sealedReferences),
          column("dispute", &FinancingRequest::dispute), column("limit_freed", &FinancingRequest::limitFreed));

template <>
inline constexpr auto kTable<Quote> = table("quotes", key("request", &Quote::request), key("funder", &Quote::funder),
                                            column("state", &Quote::state), column("commitment", &Quote::commitment),
                                            column("valid_to_day", &Quote::validToDay),
                                            column("sealed_to_applicant", &Quote::sealedToApplicant),
                                            column("sealed_to_funder", &Quote::sealedToFunder),
                                            column("refusal", &Quote::refusal));

template <>
inline constexpr auto kTable<Clearing> = table("clearings", key("root", &Clearing::root),
                                               key("number", &Clearing::number), column("amount", &Clearing::amount),
                                               column("cleared_total", &Clearing::clearedTotal),
                                               column("value_day", &Clearing::valueDay),
                                               column("receipt", &Clearing::receipt));

template <>
inline constexpr auto kTable<ReceiptMark> = table("receipt_marks", key("credential", &ReceiptMark::id),
                                                  key("cleared_total", &ReceiptMark::clearedTotal),
                                                  column("confirmed", &ReceiptMark::confirmed),
                                                  column("dispute", &ReceiptMark::dispute));

/// Roles and permissions are kept as their bits; members and claims of a request as one blob.
template <typename Enum>
[[nodiscard]] std::uint8_t stored(BitSet<Enum> field) {
    return field.bits;
}
template <typename Enum>
void readInto(BitSet<Enum>& field, const Statement& row, int column) {
    field = BitSet<Enum>(row.as<std::uint8_t>(column));
}
/// 4 bytes for each, big-endian.
[[nodiscard]] Bytes stored(const std::vector<MemberId>& members);
void readInto(std::vector<MemberId>& members, const Statement& row, int column);
/// Fingerprint 32, total 8, amount 8, for each claim.
[[nodiscard]] Bytes stored(const std::vector<EvidenceClaim>& claims);
void readInto(std::vector<EvidenceClaim>& claims, const Statement& row, int column);

/// `first`: where the value's columns begin, in a join.
template <typename Value>
[[nodiscard]] Value read(const Statement& row, int first = 0) {
    Value out;
    int at = first;
    std::apply([&](const auto&... one) { (readInto(std::invoke(one.field, out), row, at++), ...); },
               kTable<Value>.columns);
    return out;
}

/// One row or nothing; `rest` is what stands behind the table's name.
template <typename Value, typename... Bound>
[[nodiscard]] Result<std::optional<Value>> one(Database& database, std::string_view rest, const Bound&... bound) {
    return query::one(
        database, select<Value>(rest), [](const Statement& row) { return read<Value>(row); }, bound...);
}

template <typename Value, typename... Bound>
[[nodiscard]] Result<std::vector<Value>> all(Database& database, std::string_view rest, const Bound&... bound) {
    return query::all(
        database, select<Value>(rest), [](const Statement& row) { return read<Value>(row); }, bound...);
}

/// What a key is bound as: the parts of one that has parts.
template <typename Key>
[[nodiscard]] std::tuple<const Key&> partsOf(const Key& key) {
    return {key};
}
template <typename... Parts>
[[nodiscard]] const std::tuple<Parts...>& partsOf(const std::tuple<Parts...>& key) {
    return key;
}
template <typename First, typename Second>
[[nodiscard]] const std::pair<First, Second>& partsOf(const std::pair<First, Second>& key) {
    return key;
}
[[nodiscard]] inline auto partsOf(const LineKey& key) { return std::tie(key.kind, key.bank, key.issuer, key.currency); }

/// The value of a key, when there is one.
template <typename Value>
[[nodiscard]] Result<std::optional<Value>> find(Database& database, const KeyOf<Value>& key) {
    static const std::string kSelect =
        select<Value>("WHERE " + listed<Value>(
                                     " AND ", [](bool isKey) { return isKey; },
                                     [](const std::string& name) { return name + " = ?"; }));
    return std::apply(
        [&](const auto&... parts) {
            return query::one(
                database, kSelect, [](const Statement& row) { return read<Value>(row); }, parts...);
        },
        partsOf(key));
}

/// Writes a value in place of the one with the same key.
template <typename Value>
[[nodiscard]] Result<Done> save(Database& database, const Value& value) {
    static const std::string kUpsert = upsert<Value>();
    return std::apply(
        [&](const auto&... one) { return query::run(database, kUpsert, stored(std::invoke(one.field, value))...); },
        kTable<Value>.columns);
}
[[nodiscard]] Result<Done> save(Database& database, const CivilZone& value);

inline constexpr std::string_view kEventColumns = "block, block_hash, log_index, txn, signer, day, kind, payload";
/// kEventDamaged when the payload is not what its kind says.
[[nodiscard]] Result<StampedEvent> readEvent(const Statement& row);

}  // namespace tally::rows
