#pragma once

#include "models/domain/event_batch.h"
#include "models/domain/financing_terms.h"
#include "models/session/financing_seals.h"
#include "models/session/session.h"

#include <functional>
#include <optional>
#include <vector>

namespace tally {

/// What can happen to a request for financing.
enum class FinancingAct : std::uint8_t {
    Asked,
    Quoted,
    Refused,
    Accepted,
    Disbursed,
    Confirmed,
    Disputed,
    Withdrawn,
    Lapsed
};

/// One thing that happened to a request, as the ledger's events tell it.
struct FinancingStep {
    FinancingAct act{};
    EventStamp stamp;
    MemberId bank;          ///< whose step it is; none of the applicant's own
    std::size_t asked = 0;  ///< banks; of Asked
    /// Of Quoted; nothing when it is not ours to read, or not what the bank committed to.
    std::optional<FinancingTerms> terms;
    Date validToDay;
    /// The rate of the quote of the same bank that this one took the place of.
    std::optional<std::uint32_t> ratePpmBefore;
    bool isReplaced = false;  ///< another quote of the same bank, or its refusal, came after it
    RefuseReason refusal{};
    DisputeReason dispute{};

    friend bool operator==(const FinancingStep&, const FinancingStep&) = default;
};

/// The terms behind a quote's event; nothing when they cannot be read or are not those of its commitment.
using QuoteReader = std::function<std::optional<FinancingTerms>(const event::QuoteSubmitted&)>;
/// The steps of one request out of events, which stand newest first, as the steps do.
[[nodiscard]] std::vector<FinancingStep> financingSteps(const std::vector<StampedEvent>& events, CredentialId request,
                                                        const QuoteReader& termsOf);

/// All that happened to a request, the newest first: the banks' earlier quotes among it, which its state no longer has.
/// kRequestUnknown
[[nodiscard]] Async<std::vector<FinancingStep>> financingHistory(Session& session, CredentialId request);

}  // namespace tally
