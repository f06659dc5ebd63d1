#pragma once

#include <cstdint>

/// Codes that stand on the ledger where a person would write a sentence: no free text reaches the chain.
/// The numbers are those of ledger_client/contracts/src/interfaces/LedgerTypes.sol and never change.
namespace tally {

enum class SuspendReason : std::uint8_t {
    None,
    RegistrarOrder,
    RegulatorOrder,
    CourtOrder,
    LicenceExpired,
    KeyCompromised,
    MemberRequest,
    Other,
};

enum class DeclineReason : std::uint8_t {
    None,
    NotOurTrade,
    WrongAmount,
    WrongTerms,
    GoodsNotAccepted,
    Duplicate,
    RiskAppetite,
    Other,
};

/// Why an id in a list was left as it was.
enum class SkipReason : std::uint8_t {
    None,
    NotOpen,
    NotYours,
    Expired,
    CutOff,
    Frozen,
    NotDue,
    Suspended,
};

enum class DisputeReason : std::uint8_t {
    None,
    NotReceived,
    ShortPaid,
    LatePaid,
    WrongAccount,
    Other,
};

enum class RefuseReason : std::uint8_t {
    None,
    TradeNotProven,
    EvidenceAlreadyUsed,
    LimitExhausted,
    TermsNotAcceptable,
    ApplicantNotEligible,
    IssuerNotEligible,
    RiskAppetite,
    Withdrawn,
    Other,
};

enum class FinancingKind : std::uint8_t { None, Factoring, Pledge };

/// Dated parameters of the consortium, each with the rule it comes from.
enum class PolicyKey : std::uint8_t {
    MaxTermMonths,
    CutOffSeconds,
    GraceDays,
    MaxPartsPerParent,
    MaxOfferDays,
    RecoveryDelayDays,
    DisburseDays,
    MaxFunders,
    NoticeDays,
};

}  // namespace tally
