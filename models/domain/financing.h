#pragma once

#include "models/domain/credential.h"
#include "models/domain/evidence.h"
#include "models/domain/ids.h"
#include "models/domain/reasons.h"

#include <vector>

namespace tally {

/// As on the ledger (LedgerTypes.sol).
enum class RequestState : std::uint8_t {
    None,
    Open,      ///< banks may quote or refuse
    Accepted,  ///< one quote was accepted; that bank may disburse until the deadline
    Disbursed,
    FundsConfirmed,
    FundsDisputed,
    Closed,  ///< withdrawn, refused by all, expired, cut off, or not disbursed in time
};

/// A request for financing. It is the part that is reserved for it, under that part's id.
struct FinancingRequest {
    CredentialId id;
    MemberId applicant;
    MinorUnits value = 0;
    std::vector<MemberId> funders;
    Date requestDay;
    Date expiryDay;
    FinancingKind kind = FinancingKind::Factoring;
    bool recourse = false;
    MemberId debtor;
    std::vector<EvidenceClaim> claims;
    RequestState state = RequestState::None;
    MemberId acceptedFunder;
    Hash acceptedCommitment;
    Date disburseByDay;
    Hash paymentReference;
    Hash registrationReference;
    Bytes sealedReferences;
    DisputeReason dispute{};
    MinorUnits limitFreed = 0;  ///< of the funder's limit, as clearing went on

    friend bool operator==(const FinancingRequest&, const FinancingRequest&) = default;
};

/// As on the ledger (LedgerTypes.sol).
enum class QuoteState : std::uint8_t { None, Invited, Quoted, Refused };

/// What one bank answered to one request. The terms are sealed: only the applicant and the bank can read them.
struct Quote {
    CredentialId request;
    MemberId funder;
    QuoteState state = QuoteState::None;
    Hash commitment;
    Date validToDay;
    Bytes sealedToApplicant;
    Bytes sealedToFunder;
    RefuseReason refusal{};

    friend bool operator==(const Quote&, const Quote&) = default;
};

}  // namespace tally
