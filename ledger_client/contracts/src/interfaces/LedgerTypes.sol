// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

// Values that cross the boundary of the contracts. Conventions used everywhere:
//   amount   integer of minor units (fen, cents) of the root's currency; at most 2^56 - 1
//   day      days since 1970-01-01 in the ledger's civil time zone (see IPolicy.today)
//   currency ISO 4217 numeric code (CNY is 156)
//   member   index of a member, from 1; 0 is nobody
//   root     serial number of an issued promise, from 1, below 2^31
//   id       credential: (root << 32) | index; index 0 is the root's first part; never reused
//   …Hash    32 bytes that commit to something kept off the chain; no free text reaches the chain

// What a member may do. A member's roles are the sum of these bits.
uint8 constant ROLE_ISSUER = 1;
uint8 constant ROLE_SUPPLIER = 2;
uint8 constant ROLE_FUNDER = 4;
uint8 constant ROLE_SETTLEMENT_BANK = 8;
uint8 constant ROLE_REGISTRAR = 16;
uint8 constant ROLE_REGULATOR = 32;
uint8 constant ROLES_ALL = 63;

// What an operator may do for its member. An operator's permissions are the sum of these bits.
uint8 constant PERMISSION_VIEW = 1;
uint8 constant PERMISSION_MAKE = 2;
uint8 constant PERMISSION_CHECK = 4;
uint8 constant PERMISSION_ADMIN = 8;
uint8 constant PERMISSIONS_ALL = 15;

// Longest list one call may carry.
uint256 constant MAX_BATCH = 100;

enum MemberStatus {
    None,
    Active,
    Suspended
}

enum SuspendReason {
    None,
    RegistrarOrder,
    RegulatorOrder,
    CourtOrder,
    LicenceExpired,
    KeyCompromised,
    MemberRequest,
    Other
}

/// Where a credential stands. Offered and InFinancing are open: their value is reserved in the parent.
/// Declined, Withdrawn and Expired are final for a part; part 0 becomes Returned instead, and can then only be
/// cancelled by the issuer. Frozen, overdue and cleared are facts beside the state, never part of it.
enum CredentialState {
    None,
    Offered,
    Held,
    InFinancing,
    Declined,
    Withdrawn,
    Expired,
    Returned,
    Annulled
}

enum DeclineReason {
    None,
    NotOurTrade,
    WrongAmount,
    WrongTerms,
    GoodsNotAccepted,
    Duplicate,
    RiskAppetite,
    Other
}

/// Why an id in a list was left as it was.
enum SkipReason {
    None,
    NotOpen,
    NotYours,
    Expired,
    CutOff,
    Frozen,
    NotDue,
    Suspended
}

enum DisputeReason {
    None,
    NotReceived,
    ShortPaid,
    LatePaid,
    WrongAccount,
    Other
}

enum RefuseReason {
    None,
    TradeNotProven,
    EvidenceAlreadyUsed,
    LimitExhausted,
    TermsNotAcceptable,
    ApplicantNotEligible,
    IssuerNotEligible,
    RiskAppetite,
    Withdrawn,
    Other
}

enum FinancingKind {
    None,
    Factoring,
    Pledge
}

enum RequestState {
    None,
    Open,
    Accepted,
    Disbursed,
    FundsConfirmed,
    FundsDisputed,
    Closed
}

enum QuoteState {
    None,
    Invited,
    Quoted,
    Refused
}

/// Parameters of the consortium's policy; a change takes effect on a day and names the rule it comes from.
enum PolicyKey {
    MaxTermMonths,
    CutOffSeconds,
    GraceDays,
    MaxPartsPerParent,
    MaxOfferDays,
    RecoveryDelayDays,
    DisburseDays,
    MaxFunders,
    NoticeDays
}

/// One use of one document (invoice, contract) as backing.
/// fingerprint: commitment to the document's identifying data. total: what the document is worth.
/// amount: how much of it backs this promise or request; above 0.
struct Claim {
    bytes32 fingerprint;
    uint64 total;
    uint64 amount;
}

/// A promise to pay. The claims' amounts add up to the face exactly.
/// offerExpiryDay: last day on which the first creditor may accept.
/// evidence: hash of the manifest of the trade's documents. The order of the fields gives issue a low selector, and
/// selectors are compared one after the other: this order saves 1,600 gas an issue.
struct IssueTerms {
    uint32 settlementBank;
    uint16 currency;
    uint64 face;
    uint16 dueDay;
    bytes32 evidence;
    uint16 offerExpiryDay;
    uint32 creditor;
    Claim[] claims;
}

/// A part offered to a member. expiryDay: last day on which it may be accepted.
struct Part {
    uint32 to;
    uint64 value;
    uint16 expiryDay;
    bytes32 evidence;
}

/// A request to finance a part of a credential.
/// funders: invited members, no one twice, at most policy MaxFunders. recourse: the applicant stands in for the issuer.
/// debtor: whom the claims are on: the root's issuer or the member who transferred the credential to the applicant;
/// 0 when there are no claims. The claims' amounts add up to the value exactly, or there are none.
struct RequestTerms {
    uint64 id;
    uint64 value;
    uint32[] funders;
    uint16 expiryDay;
    FinancingKind kind;
    bool recourse;
    uint32 debtor;
    Claim[] claims;
}

/// The first registrar, admitted by the member office's constructor with one operator who holds every permission.
struct Founder {
    uint8 scheme;
    bytes32 identifier;
    address operator;
    bytes32 encryptionKey;
    bytes profile;
}

/// What the core is deployed with.
/// zoneOffset: seconds east of UTC of the civil time zone. weekendMask: bit 0 Sunday … bit 6 Saturday.
/// policy: one value for each PolicyKey, in order.
struct Settings {
    int32 zoneOffset;
    uint8 weekendMask;
    uint32[9] policy;
    bytes32 ruleHash;
}
