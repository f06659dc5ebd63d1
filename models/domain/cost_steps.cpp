#include "models/domain/cost_steps.h"

#include <cmath>

namespace tally {

CostSteps costSteps(const FinancingTerms& terms, const FinancingOutcome& outcome) {
    constexpr double kYear = 365;
    constexpr double kBankYear = 360;
    CostSteps out;
    out.nominal = terms.annualRatePpm;
    const double counted = terms.dayCount == DayCount::Act360 ? kYear / kBankYear : 1.0;
    out.days = std::llround(terms.annualRatePpm * counted) - out.nominal;
    out.allIn = outcome.allInAnnualCostPpm;
    // A picture, not a figure that is paid: the last step takes what rounding leaves.
    const auto cost = static_cast<double>(outcome.costOfApplicant);
    const auto interest = static_cast<double>(outcome.interestOfApplicant);
    const auto net = static_cast<double>(outcome.netProceeds);
    const auto withoutFees = net + static_cast<double>(outcome.feesOfApplicant);
    const double share = cost > 0 && withoutFees > 0 ? (interest / withoutFees) / (cost / net) : 0;
    out.interest = std::llround(static_cast<double>(out.allIn) * share) - out.nominal - out.days;
    out.fees = out.allIn - out.nominal - out.days - out.interest;
    return out;
}

}  // namespace tally
