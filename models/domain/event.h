#pragma once

#include "models/domain/evidence.h"
#include "models/domain/financing.h"
#include "models/domain/ids.h"
#include "models/domain/member.h"
#include "models/domain/reasons.h"

#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

/// What happened on the ledger, one struct for each kind of event. From these alone the whole state is rebuilt
/// (projection.h). Amounts are minor units of the root's or line's currency; days are the ledger's civil days.
/// `tied()` lists the fields in order, so that an event can be stored, compared and printed without code of its own.
namespace tally {

/// Where an event stands, and who signed it.
struct EventStamp {
    std::uint64_t block = 0;
    Hash blockHash;
    std::uint32_t logIndex = 0;  ///< within the block
    Hash txn;
    Address signer;  ///< the operator's key; zero where the event names none
    Date day;

    friend bool operator==(const EventStamp&, const EventStamp&) = default;
};

#define TALLY_TIED(...)                                         \
    [[nodiscard]] auto tied() { return std::tie(__VA_ARGS__); } \
    [[nodiscard]] auto tied() const { return std::tie(__VA_ARGS__); }

namespace event {

struct MemberAdmitted {
    MemberId member;
    Address account;
    std::uint8_t scheme = 0;
    std::string identifier;
    Roles roles;
    EncryptionKey encryptionKey;
    Bytes profile;
    TALLY_TIED(member, account, scheme, identifier, roles, encryptionKey, profile)
};
struct RolesSet {
    MemberId member;
    Roles roles;
    TALLY_TIED(member, roles)
};
struct ProfileSet {
    MemberId member;
    EncryptionKey encryptionKey;
    Bytes profile;
    TALLY_TIED(member, encryptionKey, profile)
};
struct MemberSuspended {
    MemberId member;
    SuspendReason reason{};
    TALLY_TIED(member, reason)
};
struct MemberReinstated {
    MemberId member;
    TALLY_TIED(member)
};
struct DualControlSet {
    MemberId member;
    bool on = false;
    TALLY_TIED(member, on)
};
/// A key was added, or its permissions were changed.
struct OperatorAdded {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
    TALLY_TIED(member, key, permissions, encryptionKey)
};
struct OperatorRevoked {
    MemberId member;
    Address key;
    TALLY_TIED(member, key)
};
/// Registrars propose a key for a member that lost its own; it can be enacted from a day on.
struct OperatorProposed {
    MemberId member;
    Address key;
    Permissions permissions;
    EncryptionKey encryptionKey;
    Date enactDay;
    TALLY_TIED(member, key, permissions, encryptionKey, enactDay)
};
struct OperatorObjected {
    MemberId member;
    Address key;
    TALLY_TIED(member, key)
};

/// A maker prepared a call; a checker of the same member may send exactly this call.
struct CallPrepared {
    Hash callHash;
    MemberId member;
    Address maker;
    Bytes call;
    TALLY_TIED(callHash, member, maker, call)
};
struct CallUnprepared {
    Hash callHash;
    MemberId member;
    TALLY_TIED(callHash, member)
};
struct CallConfirmed {
    Hash callHash;
    MemberId member;
    Address maker;
    TALLY_TIED(callHash, member, maker)
};

struct ZoneSet {
    std::int32_t zoneOffset = 0;   ///< seconds east of UTC
    std::uint8_t weekendMask = 0;  ///< bit 0 Sunday … bit 6 Saturday
    TALLY_TIED(zoneOffset, weekendMask)
};
struct PolicySet {
    PolicyKey key{};
    std::uint64_t value = 0;
    Date fromDay;
    Hash rule;
    TALLY_TIED(key, value, fromDay, rule)
};
struct HolidaysSet {
    std::vector<Date> dates;
    bool holiday = true;
    TALLY_TIED(dates, holiday)
};

struct LineSet {
    MemberId bank;
    MemberId issuer;
    std::uint16_t currency = 0;
    MinorUnits amount = 0;
    Date expiryDay;
    TALLY_TIED(bank, issuer, currency, amount, expiryDay)
};
struct LimitSet {
    MemberId funder;
    MemberId issuer;
    std::uint16_t currency = 0;
    MinorUnits amount = 0;
    Date expiryDay;
    TALLY_TIED(funder, issuer, currency, amount, expiryDay)
};
/// Clearing freed so much of the funder's limit on account of this disbursed request.
struct LimitFreed {
    CredentialId id;
    MemberId funder;
    MinorUnits amount = 0;
    TALLY_TIED(id, funder, amount)
};

struct EvidenceOccupied {
    Hash fingerprint;
    MemberId debtor;
    CredentialId backing;
    MinorUnits total = 0;
    MinorUnits amount = 0;
    MemberId claimant;  ///< who asks for financing on it; none at issue
    TALLY_TIED(fingerprint, debtor, backing, total, amount, claimant)
};
struct EvidenceVacated {
    Hash fingerprint;
    MemberId debtor;
    CredentialId backing;
    MinorUnits amount = 0;
    TALLY_TIED(fingerprint, debtor, backing, amount)
};

struct RootIssued {
    RootId root;
    MemberId issuer;
    MemberId creditor;
    MemberId settlementBank;
    std::uint16_t currency = 0;
    MinorUnits face = 0;
    Date dueDay;
    Date offerExpiryDay;
    Hash evidence;
    TALLY_TIED(root, issuer, creditor, settlementBank, currency, face, dueDay, offerExpiryDay, evidence)
};
/// The issuer cancelled a root that nobody had accepted.
struct RootCancelled {
    RootId root;
    TALLY_TIED(root)
};
/// The issuer took the whole face back, by the part `id`.
struct RootAnnulled {
    RootId root;
    CredentialId id;
    TALLY_TIED(root, id)
};
/// Due date and grace have passed with this much unpaid.
struct OverdueRecorded {
    RootId root;
    MinorUnits outstanding = 0;
    TALLY_TIED(root, outstanding)
};
struct PartOffered {
    CredentialId id;
    CredentialId parent;
    MemberId offeree;
    MinorUnits value = 0;
    Date expiryDay;
    Hash evidence;
    TALLY_TIED(id, parent, offeree, value, expiryDay, evidence)
};
struct OfferAccepted {
    CredentialId id;
    MemberId holder;
    TALLY_TIED(id, holder)
};
struct OfferDeclined {
    CredentialId id;
    MemberId offeree;
    DeclineReason reason{};
    TALLY_TIED(id, offeree, reason)
};
struct OfferWithdrawn {
    CredentialId id;
    TALLY_TIED(id)
};
/// An offer that expired or met the cut-off fell back.
struct OfferReleased {
    CredentialId id;
    SkipReason cause{};
    TALLY_TIED(id, cause)
};
/// An id in a list was left as it was.
struct Skipped {
    CredentialId id;
    SkipReason reason{};
    TALLY_TIED(id, reason)
};

/// Value of a holding is reserved for a request; comes before FinancingRequested in the same transaction.
struct FinancingOpened {
    CredentialId id;
    CredentialId parent;
    MemberId applicant;
    MinorUnits value = 0;
    Date expiryDay;
    TALLY_TIED(id, parent, applicant, value, expiryDay)
};
/// The reservation ended without money, in this state of its part.
struct FinancingClosed {
    CredentialId id;
    CredentialState state{};
    TALLY_TIED(id, state)
};
/// The part became the funder's.
struct FinancingFilled {
    CredentialId id;
    MemberId holder;
    TALLY_TIED(id, holder)
};
struct FinancingRequested {
    CredentialId id;
    CredentialId parent;
    MemberId applicant;
    MinorUnits value = 0;
    std::vector<MemberId> funders;
    Date expiryDay;
    FinancingKind kind{};
    bool recourse = false;
    MemberId debtor;
    std::vector<EvidenceClaim> claims;
    TALLY_TIED(id, parent, applicant, value, funders, expiryDay, kind, recourse, debtor, claims)
};
struct RequestWithdrawn {
    CredentialId id;
    TALLY_TIED(id)
};
struct QuoteSubmitted {
    CredentialId id;
    MemberId funder;
    Hash commitment;
    Date validToDay;
    Bytes sealedToApplicant;
    Bytes sealedToFunder;
    TALLY_TIED(id, funder, commitment, validToDay, sealedToApplicant, sealedToFunder)
};
/// `closed`: nobody is left who could finance it.
struct RequestRefused {
    CredentialId id;
    MemberId funder;
    RefuseReason reason{};
    bool closed = false;
    TALLY_TIED(id, funder, reason, closed)
};
struct QuoteAccepted {
    CredentialId id;
    MemberId funder;
    Hash commitment;
    Date disburseByDay;
    TALLY_TIED(id, funder, commitment, disburseByDay)
};
struct Disbursed {
    CredentialId id;
    MemberId funder;
    Hash paymentReference;
    Hash registrationReference;
    Bytes sealedReferences;
    TALLY_TIED(id, funder, paymentReference, registrationReference, sealedReferences)
};
struct FundsConfirmed {
    CredentialId id;
    TALLY_TIED(id)
};
struct FundsDisputed {
    CredentialId id;
    DisputeReason reason{};
    TALLY_TIED(id, reason)
};
/// A request that expired, met the cut-off or missed its disbursement fell back.
struct RequestReleased {
    CredentialId id;
    TALLY_TIED(id)
};

struct PaymentInstructed {
    RootId root;
    MemberId issuer;
    MinorUnits amount = 0;
    Date valueDay;
    Hash reference;
    TALLY_TIED(root, issuer, amount, valueDay, reference)
};
struct Cleared {
    RootId root;
    MemberId bank;
    MinorUnits amount = 0;
    MinorUnits clearedTotal = 0;  ///< all clearings of the root, this one included
    Date valueDay;
    Hash receipt;
    TALLY_TIED(root, bank, amount, clearedTotal, valueDay, receipt)
};
/// The holder has its share of all clearings up to `clearedTotal`.
struct ReceiptConfirmed {
    CredentialId id;
    MemberId holder;
    MinorUnits clearedTotal = 0;
    TALLY_TIED(id, holder, clearedTotal)
};
struct ReceiptDisputed {
    CredentialId id;
    MemberId holder;
    MinorUnits clearedTotal = 0;
    DisputeReason reason{};
    TALLY_TIED(id, holder, clearedTotal, reason)
};

/// `total` is what is frozen in the credential now.
struct Frozen {
    CredentialId id;
    MinorUnits amount = 0;
    MinorUnits total = 0;
    Hash order;
    TALLY_TIED(id, amount, total, order)
};
struct Unfrozen {
    CredentialId id;
    MinorUnits amount = 0;
    MinorUnits total = 0;
    Hash order;
    TALLY_TIED(id, amount, total, order)
};

/// A successor ledger copied a part from its predecessor; it comes alive with RootCarried.
struct PartCarried {
    CredentialId id;
    CredentialId parent;
    MemberId holder;
    MemberId offeree;
    MinorUnits value = 0;
    MinorUnits reserved = 0;
    MinorUnits frozen = 0;
    Date expiryDay;
    std::uint8_t tier = 0;
    CredentialState state{};
    TALLY_TIED(id, parent, holder, offeree, value, reserved, frozen, expiryDay, tier, state)
};
/// One of a carried root's clearings at the predecessor, in their order.
struct ClearingCarried {
    RootId root;
    MemberId bank;
    MinorUnits amount = 0;
    MinorUnits clearedTotal = 0;
    Hash receipt;
    TALLY_TIED(root, bank, amount, clearedTotal, receipt)
};
/// All of a root was copied; its line is used by what is outstanding.
struct RootCarried {
    RootId root;
    MemberId issuer;
    MemberId settlementBank;
    std::uint16_t currency = 0;
    MinorUnits face = 0;
    MinorUnits cleared = 0;
    Date issueDay;
    Date dueDay;
    std::uint32_t parts = 0;
    bool annulled = false;
    bool overdue = false;
    TALLY_TIED(root, issuer, settlementBank, currency, face, cleared, issueDay, dueDay, parts, annulled, overdue)
};

}  // namespace event

/// The order is the stored kind number: append only.
using Event = std::variant<
    event::MemberAdmitted, event::RolesSet, event::ProfileSet, event::MemberSuspended, event::MemberReinstated,
    event::DualControlSet, event::OperatorAdded, event::OperatorRevoked, event::OperatorProposed,
    event::OperatorObjected, event::CallPrepared, event::CallUnprepared, event::CallConfirmed, event::ZoneSet,
    event::PolicySet, event::HolidaysSet, event::LineSet, event::LimitSet, event::LimitFreed, event::EvidenceOccupied,
    event::EvidenceVacated, event::RootIssued, event::RootCancelled, event::RootAnnulled, event::OverdueRecorded,
    event::PartOffered, event::OfferAccepted, event::OfferDeclined, event::OfferWithdrawn, event::OfferReleased,
    event::Skipped, event::FinancingOpened, event::FinancingClosed, event::FinancingFilled, event::FinancingRequested,
    event::RequestWithdrawn, event::QuoteSubmitted, event::RequestRefused, event::QuoteAccepted, event::Disbursed,
    event::FundsConfirmed, event::FundsDisputed, event::RequestReleased, event::PaymentInstructed, event::Cleared,
    event::ReceiptConfirmed, event::ReceiptDisputed, event::Frozen, event::Unfrozen, event::PartCarried,
    event::ClearingCarried, event::RootCarried>;

/// The kind's stable name, as the journal and tallyctl print it, such as "part.offered".
[[nodiscard]] std::string_view kindName(const Event& event);

/// The root, credential and member an event is about, where there is one: what journals are searched by.
struct EventSubject {
    RootId root;
    CredentialId credential;
    MemberId member;
};
[[nodiscard]] EventSubject subjectOf(const Event& event);

}  // namespace tally
