#pragma once

#include "models/domain/evidence.h"
#include "models/domain/ids.h"
#include "models/domain/member.h"
#include "models/domain/reasons.h"

#include <string>
#include <variant>
#include <vector>

/// What a person asks the ledger to do, before anything is signed. One struct for each entry point of the ledger;
/// the ledger client turns it into a transaction, ui/words into the sentence that is confirmed.
/// Amounts are minor units of the currency of the root or line that is named.
namespace tally::intent {

struct AdmitMember {
    std::uint8_t scheme = kSchemeUscc;
    std::string identifier;
    Roles roles;
    EncryptionKey encryptionKey;
    Bytes profile;
};
struct SetRoles {
    MemberId member;
    Roles roles;
};
struct SuspendMember {
    MemberId member;
    SuspendReason reason{};
};
struct ReinstateMember {
    MemberId member;
};
struct AddOperator {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
};
struct RevokeOperator {
    MemberId member;
    Address key;
};
/// Replaces the signer's own member's encryption key and profile.
struct SetProfile {
    EncryptionKey encryptionKey;
    Bytes profile;
};
struct SetDualControl {
    bool on = false;
};
/// Names the whole proposal that it stops.
struct ObjectToOperator {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
};
struct ProposeOperator {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
};
struct EnactOperator {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
};
/// The maker's step under dual control: `call` is the calldata that the checker is to send.
struct PrepareCall {
    Bytes call;
};
struct UnprepareCall {
    Hash callHash;
};
struct SetPolicy {
    PolicyKey key{};
    std::uint64_t value = 0;
    Date fromDay;
    Hash rule;  ///< hash of the rule it comes from
};
struct SetHolidays {
    std::vector<Date> days;
    bool holiday = true;
};

struct SetLine {
    MemberId issuer;
    std::uint16_t currency = 0;
    MinorUnits amount = 0;
    Date expiryDay;
};
struct SetLimit {
    MemberId issuer;
    std::uint16_t currency = 0;
    MinorUnits amount = 0;
    Date expiryDay;
};

struct IssueTerms {
    MemberId to;
    MemberId settlementBank;
    std::uint16_t currency = 0;
    MinorUnits face = 0;
    Date dueDay;
    Date offerExpiryDay;                ///< last day on which the first creditor may accept
    Hash evidence;                      ///< hash of the manifest of the trade's documents
    std::vector<EvidenceClaim> claims;  ///< amounts add up to the face
    friend bool operator==(const IssueTerms&, const IssueTerms&) = default;
};
/// One to a hundred credentials in one transaction: all or none.
struct Issue {
    static constexpr std::size_t kMost = 100;
    std::vector<IssueTerms> credentials;
};
struct CancelRoot {
    RootId root;
    std::vector<EvidenceClaim> claims;  ///< the evidence to set free with it
};

struct AcceptOffers {
    std::vector<CredentialId> ids;
};
struct DeclineOffers {
    std::vector<CredentialId> ids;
    DeclineReason reason{};
};
struct WithdrawOffers {
    std::vector<CredentialId> ids;
};
struct OfferPart {
    MemberId to;
    MinorUnits value = 0;
    Date expiryDay;
    Hash evidence;
};
/// Parts of one credential to several suppliers, in one transaction.
struct Offer {
    CredentialId from;
    std::vector<OfferPart> parts;
};
/// Frees the value of offers and requests that expired or were cut off. Anybody may ask for it.
struct ReleaseOffers {
    std::vector<CredentialId> ids;
};
struct ReleaseRequests {
    std::vector<CredentialId> ids;
};
/// Frees evidence whose backing is void. Anybody may ask for it.
struct VacateEvidence {
    CredentialId backing;
    MemberId debtor;
    std::vector<EvidenceClaim> claims;
};
struct MarkOverdue {
    RootId root;
};

struct RequestFinancing {
    CredentialId from;
    MinorUnits value = 0;
    std::vector<MemberId> funders;
    Date expiryDay;
    bool recourse = false;
    MemberId debtor;  ///< whom the claims are on; nobody when there are none
    std::vector<EvidenceClaim> claims;
};
struct WithdrawRequest {
    CredentialId request;
};
struct SubmitQuote {
    CredentialId request;
    Hash commitment;
    Date validToDay;
    Bytes sealedToApplicant;
    Bytes sealedToFunder;
};
struct RefuseRequest {
    CredentialId request;
    RefuseReason reason{};
};
struct AcceptQuote {
    CredentialId request;
    MemberId funder;
    Hash commitment;
};
struct Disburse {
    CredentialId request;
    Hash paymentReference;
    Hash registrationReference;
    Bytes sealedReferences;
};
/// Frees funders' limits in step with clearing. Anybody may ask for it.
struct SettleLimit {
    std::vector<CredentialId> ids;
};
struct ConfirmFunds {
    CredentialId request;
};
struct DisputeFunds {
    CredentialId request;
    DisputeReason reason{};
};

struct InstructPayment {
    RootId root;
    MinorUnits amount = 0;
    Date valueDay;
    Hash reference;
};
struct RecordClearing {
    RootId root;
    MinorUnits amount = 0;
    Date valueDay;
    Hash receipt;
};
struct ConfirmReceipt {
    std::vector<CredentialId> ids;
    MinorUnits clearedTotal = 0;  ///< the running total of the root's clearings this is about
};
struct DisputeReceipt {
    std::vector<CredentialId> ids;
    MinorUnits clearedTotal = 0;
    DisputeReason reason{};
};

struct Freeze {
    CredentialId id;
    MinorUnits amount = 0;
    Hash order;
};
struct Unfreeze {
    CredentialId id;
    MinorUnits amount = 0;
    Hash order;
};

}  // namespace tally::intent

namespace tally {

using Intent =
    std::variant<intent::AdmitMember, intent::SetRoles, intent::SuspendMember, intent::ReinstateMember,
                 intent::AddOperator, intent::RevokeOperator, intent::SetDualControl, intent::ObjectToOperator,
                 intent::ProposeOperator, intent::EnactOperator, intent::SetPolicy, intent::SetHolidays,
                 intent::SetLine, intent::SetLimit, intent::Issue, intent::CancelRoot, intent::AcceptOffers,
                 intent::DeclineOffers, intent::WithdrawOffers, intent::Offer, intent::ReleaseOffers,
                 intent::ReleaseRequests, intent::VacateEvidence, intent::MarkOverdue, intent::RequestFinancing,
                 intent::WithdrawRequest, intent::SubmitQuote, intent::RefuseRequest, intent::AcceptQuote,
                 intent::Disburse, intent::SettleLimit, intent::ConfirmFunds, intent::DisputeFunds,
                 intent::InstructPayment, intent::RecordClearing, intent::ConfirmReceipt, intent::DisputeReceipt,
                 intent::Freeze, intent::Unfreeze, intent::SetProfile, intent::PrepareCall, intent::UnprepareCall>;

}  // namespace tally
