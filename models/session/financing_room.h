#pragma once

#include "models/domain/financing.h"
#include "models/domain/financing_terms.h"
#include "models/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace tally {

/// No such request in this wallet's picture of the ledger. place: its number.
inline constexpr ErrorCode kRequestUnknown{"financing.unknown", ErrorKind::Input};
/// The quote cannot be read, or what it says is not what was committed to: it must not be accepted. place: the request.
inline constexpr ErrorCode kQuoteNotAsCommitted{"quote.not-as-committed", ErrorKind::Refused};

/// A bank's answer to a request, opened where it is ours to read.
struct ReadableQuote {
    Quote quote;
    std::optional<FinancingTerms> terms;  ///< nothing: refused, not answered, or not ours to read
    std::optional<FinancingOutcome> outcome;
    bool asCommitted = false;  ///< the terms are those of the commitment on the ledger
};

/// What the bank wrote when it paid.
struct DisbursementReferences {
    std::string payment;
    std::string registration;
};

/// Quotes and disbursements: what is sealed, to whom, and whether it is what the ledger says.
class FinancingRoom {
public:
    explicit FinancingRoom(Session& session) : m_session(session) {}

    /// What the three below would ask the ledger for: for whoever wants it tried, or prepared, rather than done.
    [[nodiscard]] Async<intent::SubmitQuote> quoting(CredentialId request, FinancingTerms terms, Date validToDay);
    [[nodiscard]] Async<intent::AcceptQuote> accepting(CredentialId request, MemberId funder);
    [[nodiscard]] Async<intent::Disburse> disbursing(CredentialId request, DisbursementReferences references);

    /// Seals the terms to the applicant's operators and to one's own, commits to them, and submits.
    /// What belongs to the request (kind, recourse, nominal) is taken from it.
    [[nodiscard]] Async<Performed> quote(CredentialId request, FinancingTerms terms, Date validToDay);
    /// All banks' answers, the cheapest first, then the ones without terms.
    [[nodiscard]] Async<std::vector<ReadableQuote>> quotes(CredentialId request);
    /// Accepts a quote that was read here and is as committed.
    [[nodiscard]] Async<Performed> accept(CredentialId request, MemberId funder);
    [[nodiscard]] Async<Performed> disburse(CredentialId request, DisbursementReferences references);
    [[nodiscard]] Async<DisbursementReferences> references(CredentialId request);

private:
    Session& m_session;
};

}  // namespace tally
