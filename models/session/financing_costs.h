#pragma once

#include "models/session/financing_room.h"

#include <optional>
#include <vector>

namespace tally {

/// What one financing costs its applicant, all in.
struct FinancingCost {
    CredentialId request;
    MemberId funder;
    Date day;  ///< of the request
    Date dueDay;
    MinorUnits value = 0;
    MinorUnits netProceeds = 0;
    std::int64_t allInAnnualCostPpm = 0;  ///< parts per million a year
};

struct FinancingCosts {
    std::vector<FinancingCost> agreed;  ///< by day
    std::optional<FinancingCost> best;  ///< the cheapest answer that can still be accepted
};

/// Of what this member asked for, or gave as a bank, in the last `days`; at most the newest `most` agreements are opened.
[[nodiscard]] Async<FinancingCosts> financingCosts(Session& session, MemberId member, Date today, int days = 365,
                                                   std::size_t most = 60);

}  // namespace tally
