#pragma once

#include "models/session/financing_room.h"

#include <vector>

namespace tally {

/// How a bank's answer stands, seen from today.
enum class QuoteStanding : std::uint8_t {
    Open,            ///< can be accepted
    Agreed,          ///< was accepted
    Passed,          ///< the request went on without it
    Expired,         ///< its last day is over
    NotAsCommitted,  ///< what it says is not what the bank is bound to
    Unreadable,      ///< not ours to open
    Waiting,         ///< no answer yet
    Unanswered,      ///< and none can come any more
    Refused,
};

struct ComparedQuote {
    ReadableQuote quote;
    QuoteStanding standing = QuoteStanding::Waiting;
    bool isBest = false;  ///< the cheapest of those that can be accepted; of equals the first
    /// What the applicant bears more than of the best; nothing where there is no best, or no terms.
    std::optional<MinorUnits> moreThanBest;
};

[[nodiscard]] QuoteStanding standingOf(const ReadableQuote& quote, const FinancingRequest& request, Date today);
/// Side by side: what can or could be accepted by all-in cost, then what cannot, then who has not answered, refusals last.
[[nodiscard]] std::vector<ComparedQuote> compareQuotes(std::vector<ReadableQuote> quotes,
                                                       const FinancingRequest& request, Date today);

}  // namespace tally
