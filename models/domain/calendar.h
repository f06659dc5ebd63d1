#pragma once

#include "models/domain/date.h"

#include <cstdint>
#include <set>

namespace tally {

/// Which days are business days: all but the weekend and the holidays, plus the weekend days that are worked instead
/// (调休). The ledger's registrars publish it; it is data, not a rule of ours.
struct BusinessCalendar {
    std::set<Date> holidays;
    /// Weekend days that are business days. A day that is also a holiday is a holiday.
    std::set<Date> workedWeekendDays;
    /// Bit 0 Sunday … bit 6 Saturday, as the ledger has it (`CivilZone`); 0 where every day counts unless it is named a
    /// holiday.
    std::uint8_t weekendMask = kSaturdayAndSunday;

    static constexpr std::uint8_t kSaturdayAndSunday = 0x41;

    [[nodiscard]] bool isBusinessDay(Date date) const;
    /// `date` itself when it is a business day, or the next one after it ("following" in ISDA's words): a due date on a
    /// holiday is paid on this day. A calendar with no business day in the next ten years gives `date` back.
    [[nodiscard]] Date followingBusinessDay(Date date) const;

    friend bool operator==(const BusinessCalendar&, const BusinessCalendar&) = default;
};

}  // namespace tally
