#pragma once

#include "models/domain/financing.h"
#include "models/domain/financing_terms.h"
#include "models/session/financing_seals.h"
#include "models/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace tally {

/// The bank has replaced the quote that was looked at. place: the request.
inline constexpr ErrorCode kQuoteChanged{"quote.changed", ErrorKind::Refused};
/// Interest would run before the request was made, or beyond the day of payment. args: the first and the last day that are
/// possible.
inline constexpr ErrorCode kQuoteDays{"quote.days", ErrorKind::Input};

/// The time that a bank's money can be out.
struct FinancedTime {
    Date from;
    Date to;
};
/// From the day of the request to the day of payment, and a day at least: what is due today is financed for one.
[[nodiscard]] FinancedTime financedTime(const FinancingRequest& request, Date paymentDay);
/// kQuoteDays
[[nodiscard]] Result<Done> checkInterestDays(const FinancingTerms& terms, FinancedTime time);

/// A bank's answer to a request, opened where it is ours to read.
struct ReadableQuote {
    Quote quote;
    std::optional<FinancingTerms> terms;  ///< nothing: refused, not answered, or not ours to read
    std::optional<FinancingOutcome> outcome;
    bool asCommitted = false;  ///< the terms are those of the commitment on the ledger
    /// Interest runs within the time that the bank's money is out: not before the request, not after the day of payment. Where
    /// it does not, the outcome's annual cost is counted over that time all the same, not over the days of the quote.
    bool hasUsualDays = true;
};

/// Quotes and disbursements: what is sealed, to whom, and whether it is what the ledger says. Drafts only: the session
/// checks, signs and sends them.
class FinancingRoom {
public:
    explicit FinancingRoom(Session& session) : m_session(session) {}

    /// Seals the terms to the applicant's operators and to one's own, and commits to them.
    /// What belongs to the request (kind, recourse, nominal) is taken from it.
    [[nodiscard]] Async<Draft> quote(CredentialId request, FinancingTerms terms, Date validToDay);
    /// All banks' answers, the cheapest first, then the ones without terms.
    [[nodiscard]] Async<std::vector<ReadableQuote>> quotes(CredentialId request);
    /// Of a quote that was read here and is as committed. `seen`: the commitment of the quote that a person decided on;
    /// kQuoteChanged when the bank has put another in its place since.
    [[nodiscard]] Async<Draft> accept(CredentialId request, MemberId funder, std::optional<Hash> seen = std::nullopt);
    /// Seals the references to the applicant and to one's own member.
    [[nodiscard]] Async<Draft> disburse(CredentialId request, DisbursementReferences references);
    [[nodiscard]] Async<DisbursementReferences> references(CredentialId request);

private:
    Session& m_session;
};

}  // namespace tally
