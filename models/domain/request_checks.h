#pragma once

#include "models/domain/calendar.h"
#include "models/domain/credential.h"
#include "models/domain/financing.h"
#include "models/domain/line.h"
#include "models/domain/member.h"

#include <optional>
#include <vector>

/// What a bank looks at before it answers a request: rules over values that were read, nothing more. What was not read is
/// not said to be checked.
namespace tally {

enum class CheckSubject : std::uint8_t {
    Credential,
    Limit,
    Applicant,
    Issuer,
    Invoices,
    Original,
    Term,
    Record,
    Registration,
};

/// The worst first.
enum class CheckVerdict : std::uint8_t { Blocks, Look, Pass };

/// Who vouches for what a check says.
enum class CheckedBy : std::uint8_t {
    Ledger,  ///< its figures, as far as the wallet's picture of it is proven
    Here,    ///< what was typed or reckoned on this computer
    Nobody,  ///< no proof was given
};

/// What a check can stop.
enum class RequestStep : std::uint8_t { Acceptance, Disbursement };

/// What a check found; which numbers of `RequestCheck` it speaks of stands behind it.
enum class CheckFinding : std::uint8_t {
    CredentialReserved,  ///< for this request; issued by the issuer, nothing frozen
    CredentialPaidOut,   ///< the request has made it the bank's
    CredentialReleased,  ///< no longer reserved
    CredentialFrozen,    ///< amount: so much of what it comes from
    CredentialClosed,    ///< day: of payment; nothing of the root moves after its cut-off
    CredentialLastDay,   ///< day: of payment, today
    LimitEnough,         ///< amount: free now, whole: free after
    LimitCounted,        ///< amount: free now; this request is counted in it already
    LimitShort,          ///< amount: free, whole: asked for
    LimitEnded,          ///< day: its last
    LimitUnset,
    MemberActive,
    MemberSuspended,
    MemberUnknown,
    InvoicesAlone,      ///< count: documents; amount: in use of them, whole: their worth
    InvoicesElsewhere,  ///< amount: in use apart from this request, whole: their worth
    InvoicesUnnamed,    ///< count: those behind the root; amount: in use of them, whole: their worth
    InvoicesNone,
    OriginalUnseen,
    TermWithin,     ///< count: days from today; months: the policy's
    TermBeyond,     ///< count: days from today; months: the policy's
    TermUnknown,    ///< count: days from today
    RecordClean,    ///< count: cleared in the time looked at
    RecordLate,     ///< count: cleared, late: of them after their day
    RecordOverdue,  ///< count: cleared, late: of them after their day; overdue: now
    RecordNone,
    RegistrationMissing,
    RegistrationTyped,
    RegistrationWritten,  ///< its fingerprint stands on the ledger
};

struct RequestCheck {
    CheckSubject subject{};
    CheckVerdict verdict = CheckVerdict::Look;
    CheckFinding finding{};
    CheckedBy by = CheckedBy::Ledger;
    std::optional<RequestStep> stops;  ///< set exactly where it blocks
    MinorUnits amount = 0;
    MinorUnits whole = 0;
    std::int64_t count = 0;
    std::int64_t late = 0;
    std::int64_t overdue = 0;
    std::int64_t months = 0;
    Date day;
    friend bool operator==(const RequestCheck&, const RequestCheck&) = default;
};

/// How an issuer paid, by what the wallet knows; roots due within the time looked at.
struct IssuerRecord {
    std::int64_t cleared = 0;  ///< to the end
    std::int64_t late = 0;     ///< of them, with money that was valued after the day of payment
    std::int64_t overdue = 0;  ///< accepted by somebody, past their day of payment and not cleared
    friend bool operator==(const IssuerRecord&, const IssuerRecord&) = default;
};

/// A document and all in whose name it backs something.
struct DocumentUse {
    Hash fingerprint;
    MinorUnits amount = 0;  ///< what backs this request, or its root
    MinorUnits total = 0;   ///< what it is worth
    MinorUnits used = 0;    ///< by all together
    friend bool operator==(const DocumentUse&, const DocumentUse&) = default;
};

/// What was read for one request, as one bank sees it.
struct RequestFacts {
    MemberId bank;
    Date today;
    FinancingRequest request;
    Root root;
    Credential part;    ///< what is reserved, or what it became
    Credential parent;  ///< what it comes from
    std::optional<Member> applicant;
    std::optional<Member> issuer;
    std::optional<Line> limit;
    std::vector<DocumentUse> named;       ///< by the request
    std::vector<DocumentUse> behindRoot;  ///< at issue
    std::optional<std::uint64_t> maxTermMonths;
    IssuerRecord record;
    Date paymentDay;
    bool isRegistrationTyped = false;
};

/// Worst first, in the order of the subjects within a verdict.
[[nodiscard]] std::vector<RequestCheck> checksOf(const RequestFacts& facts);

/// The first check that stops this step.
[[nodiscard]] const RequestCheck* whatStops(const std::vector<RequestCheck>& checks, RequestStep step);

}  // namespace tally
