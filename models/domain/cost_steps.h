#pragma once

#include "models/domain/financing_terms.h"

namespace tally {

/// How the rate that a bank names becomes what the money costs a year: each step adds to the one before, and all of them
/// add up to the all-in annual cost. Parts per million a year.
struct CostSteps {
    std::int64_t nominal = 0;   ///< the rate as it is named
    std::int64_t days = 0;      ///< a year has 365 days, whatever the bank counts by
    std::int64_t interest = 0;  ///< interest on what is paid out, for as long as it is out, instead of on the nominal
    std::int64_t fees = 0;
    std::int64_t allIn = 0;
};
/// `outcome` is that of `terms`, or the same counted over more days.
[[nodiscard]] CostSteps costSteps(const FinancingTerms& terms, const FinancingOutcome& outcome);

}  // namespace tally
