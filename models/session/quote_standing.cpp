#include "models/session/quote_standing.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tally {

namespace {

[[nodiscard]] int rankOf(QuoteStanding standing) {
    switch (standing) {
        case QuoteStanding::Open:
        case QuoteStanding::Agreed:
        case QuoteStanding::Passed:
            return 0;
        case QuoteStanding::Expired:
            return 1;
        case QuoteStanding::NotAsCommitted:
            return 2;
        case QuoteStanding::Unreadable:
            return 3;
        case QuoteStanding::Waiting:
            return 4;
        case QuoteStanding::Unanswered:
            return 5;
        case QuoteStanding::Refused:
            return 6;
    }
    return 7;
}

}  // namespace

QuoteStanding standingOf(const ReadableQuote& quote, const FinancingRequest& request, Date today) {
    if (quote.quote.state == QuoteState::Refused) {
        return QuoteStanding::Refused;
    }
    const bool isOpen = request.state == RequestState::Open;
    if (quote.quote.state != QuoteState::Quoted) {
        return isOpen && request.expiryDay >= today ? QuoteStanding::Waiting : QuoteStanding::Unanswered;
    }
    if (!isOpen && request.acceptedFunder == quote.quote.funder && request.state != RequestState::Closed) {
        return QuoteStanding::Agreed;
    }
    if (!quote.outcome) {
        return QuoteStanding::Unreadable;
    }
    if (!quote.asCommitted) {
        return QuoteStanding::NotAsCommitted;
    }
    if (!isOpen) {
        return QuoteStanding::Passed;
    }
    return std::min(quote.quote.validToDay, request.expiryDay) < today ? QuoteStanding::Expired : QuoteStanding::Open;
}

std::vector<ComparedQuote> compareQuotes(std::vector<ReadableQuote> quotes, const FinancingRequest& request,
                                         Date today) {
    std::vector<ComparedQuote> out;
    for (ReadableQuote& quote : quotes) {
        const QuoteStanding standing = standingOf(quote, request, today);
        out.push_back({std::move(quote), standing, false, std::nullopt});
    }
    std::ranges::stable_sort(out, {}, [](const ComparedQuote& one) {
        const auto& outcome = one.quote.outcome;
        return std::tuple(rankOf(one.standing),
                          outcome ? outcome->allInAnnualCostPpm : std::numeric_limits<std::int64_t>::max(),
                          outcome ? outcome->costOfApplicant : 0, one.quote.quote.funder);
    });
    const auto best = std::ranges::find(out, QuoteStanding::Open, &ComparedQuote::standing);
    if (best != out.end()) {
        best->isBest = true;
        const MinorUnits least = best->quote.outcome->costOfApplicant;
        for (ComparedQuote& one : out) {
            if (one.quote.outcome && one.standing == QuoteStanding::Open) {
                one.moreThanBest = one.quote.outcome->costOfApplicant - least;
            }
        }
    }
    return out;
}

}  // namespace tally
