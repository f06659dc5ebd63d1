#pragma once

#include "models/base/result.h"
#include "models/domain/credential.h"
#include "models/domain/date.h"
#include "models/domain/reasons.h"

#include <cstdint>
#include <vector>

/// What a bank quotes, and what follows from it: interest, net proceeds, cost. All amounts are minor units of the one
/// currency of the credential; all rates are parts per million (4.35 % a year is 43,500).
namespace tally {

enum class DayCount : std::uint8_t {
    Act360 = 1,  ///< actual days / 360
    Act365 = 2,  ///< actual days / 365 (fixed)
};

enum class InterestTiming : std::uint8_t {
    Prepaid = 1,     ///< taken off the proceeds when the bank pays out (discount)
    AtMaturity = 2,  ///< paid on the due date
};

/// Who pays it. For interest: the 付息方.
enum class Bearer : std::uint8_t {
    Applicant = 1,
    Issuer = 2,
    Funder = 3,  ///< waived: named so that the quote shows it
};

enum class FeeKind : std::uint8_t {
    Handling = 1,      ///< 手续费
    Management = 2,    ///< 保理管理费
    Registration = 3,  ///< 登记费
    Other = 4,
};

struct Fee {
    FeeKind kind = FeeKind::Handling;
    MinorUnits amount = 0;
    Bearer bearer = Bearer::Applicant;
    friend bool operator==(const Fee&, const Fee&) = default;
};

struct FinancingTerms {
    FinancingKind kind = FinancingKind::Factoring;
    bool recourse = false;
    MinorUnits nominal = 0;  ///< value of the part that changes hands
    std::uint32_t annualRatePpm = 0;
    DayCount dayCount = DayCount::Act360;
    Date interestFrom;  ///< first day that bears interest: the day the bank pays out
    Date interestTo;    ///< first day that bears none: the day the issuer pays
    InterestTiming interestTiming = InterestTiming::Prepaid;
    Bearer interestBearer = Bearer::Applicant;
    std::vector<Fee> fees;

    [[nodiscard]] std::int32_t interestDays() const { return daysBetween(interestFrom, interestTo); }
    friend bool operator==(const FinancingTerms&, const FinancingTerms&) = default;
};

/// What the applicant gets and what it costs.
struct FinancingOutcome {
    std::int32_t interestDays = 0;
    MinorUnits interest = 0;         ///< all of it, whoever bears it; rounded half up
    MinorUnits feesOfApplicant = 0;  ///< taken off the proceeds
    MinorUnits interestOfApplicant = 0;
    MinorUnits netProceeds = 0;      ///< what reaches the applicant's account
    MinorUnits owedAtMaturity = 0;   ///< interest that the applicant still has to pay on the due date
    MinorUnits costOfApplicant = 0;  ///< interest and fees that it bears
    /// Cost borne / net proceeds x 365 / days, simple, parts per million, rounded up: a cost is never shown too low.
    std::int64_t allInAnnualCostPpm = 0;

    friend bool operator==(const FinancingOutcome&, const FinancingOutcome&) = default;
};

/// The nominal amount is not above 0, or not below 2^56.
inline constexpr ErrorCode kTermsNominal{"terms.nominal", ErrorKind::Input};
/// The last interest day is not after the first, or more than ten years after it. args: first, last.
inline constexpr ErrorCode kTermsDays{"terms.days", ErrorKind::Input};
/// Above 1,000,000 parts per million (100 %) a year. args: the rate.
inline constexpr ErrorCode kTermsRate{"terms.rate", ErrorKind::Input};
/// A fee is negative, or not below 2^56. args: its place, from 1.
inline constexpr ErrorCode kTermsFee{"terms.fee", ErrorKind::Input};
/// Costs eat up the whole amount. args: nominal, what is taken off.
inline constexpr ErrorCode kTermsNoProceeds{"terms.no-proceeds", ErrorKind::Refused};

/// nominal x rate x days / (360 or 365), to the nearest minor unit, a half going up (四舍五入). The arguments are within
/// the bounds that `outcomeOf` checks (ENSUREd).
[[nodiscard]] MinorUnits interestHalfUp(MinorUnits nominal, std::uint32_t annualRatePpm, std::int32_t days,
                                        DayCount dayCount);
/// cost / proceeds x 365 / days in parts per million, rounded up. Proceeds and days are above 0 (ENSUREd); nothing when
/// it does not fit 64 bits.
[[nodiscard]] std::optional<std::int64_t> annualCostPpmUp(MinorUnits cost, MinorUnits proceeds, std::int32_t days);

[[nodiscard]] Result<FinancingOutcome> outcomeOf(const FinancingTerms& terms);

}  // namespace tally
