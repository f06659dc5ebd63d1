#include "models/domain/financing_terms.h"

#include "models/base/ensure.h"
#include "models/domain/muldiv.h"

#include <limits>
#include <string>

namespace tally {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr MinorUnits kAmountLimit = MinorUnits{1} << 56;
constexpr std::int32_t kMostDays = 3660;
constexpr std::size_t kMostFees = 64;

std::int64_t daysAYear(DayCount dayCount) {
    switch (dayCount) {
        case DayCount::Act360:
            return 360;
        case DayCount::Act365:
            return 365;
    }
    ENSURE(false);
    return 0;
}

bool isAmount(MinorUnits amount) { return amount >= 0 && amount < kAmountLimit; }

[[nodiscard]] Result<Done> checked(const FinancingTerms& terms) {
    if (terms.nominal == 0 || !isAmount(terms.nominal)) {
        return fail(kTermsNominal, "nominal", {std::to_string(terms.nominal)});
    }
    const std::int64_t days = std::int64_t{terms.interestTo.days} - terms.interestFrom.days;
    if (days <= 0 || days > kMostDays) {
        return fail(kTermsDays, "days", {terms.interestFrom.iso(), terms.interestTo.iso()});
    }
    if (terms.annualRatePpm > kMillion) {
        return fail(kTermsRate, "rate", {std::to_string(terms.annualRatePpm)});
    }
    for (std::size_t at = 0; at < terms.fees.size(); ++at) {
        if (!isAmount(terms.fees[at].amount) || at >= kMostFees) {
            return fail(kTermsFee, "fees", {std::to_string(at + 1)});
        }
    }
    return Done{};
}

}  // namespace

MinorUnits interestHalfUp(MinorUnits nominal, std::uint32_t annualRatePpm, std::int32_t days, DayCount dayCount) {
    ENSURE(isAmount(nominal));
    ENSURE(annualRatePpm <= kMillion);
    ENSURE(days > 0 && days <= kMostDays);
    const auto interest = mulDivHalfUp(nominal, std::int64_t{annualRatePpm} * days, kMillion * daysAYear(dayCount));
    ENSURE(interest.has_value());
    return *interest;
}

std::optional<std::int64_t> annualCostPpmUp(MinorUnits cost, MinorUnits proceeds, std::int32_t days) {
    ENSURE(cost >= 0);
    ENSURE(proceeds > 0);
    ENSURE(days > 0);
    const Wide denominator = Wide{proceeds} * days;
    const Wide ppm = (Wide{cost} * 365 * kMillion + denominator - 1) / denominator;
    if (ppm > std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(ppm);
}

Result<FinancingOutcome> outcomeOf(const FinancingTerms& terms) {
    TALLY_TRY(checked(terms));
    FinancingOutcome out;
    out.interestDays = terms.interestDays();
    out.interest = interestHalfUp(terms.nominal, terms.annualRatePpm, out.interestDays, terms.dayCount);
    out.interestOfApplicant = terms.interestBearer == Bearer::Applicant ? out.interest : 0;
    // At most 64 fees below 2^56 each: the sum stays below 2^62.
    for (const Fee& fee : terms.fees) {
        out.feesOfApplicant += fee.bearer == Bearer::Applicant ? fee.amount : 0;
    }
    out.owedAtMaturity = terms.interestTiming == InterestTiming::AtMaturity ? out.interestOfApplicant : 0;
    out.costOfApplicant = out.interestOfApplicant + out.feesOfApplicant;
    const MinorUnits takenOff = out.costOfApplicant - out.owedAtMaturity;
    out.netProceeds = terms.nominal - takenOff;
    if (out.netProceeds <= 0) {
        return fail(kTermsNoProceeds, {}, {std::to_string(terms.nominal), std::to_string(takenOff)});
    }
    const auto annualCost = annualCostPpmUp(out.costOfApplicant, out.netProceeds, out.interestDays);
    if (!annualCost) {
        return fail(kTermsNoProceeds, {}, {std::to_string(terms.nominal), std::to_string(takenOff)});
    }
    out.allInAnnualCostPpm = *annualCost;
    return out;
}

}  // namespace tally
