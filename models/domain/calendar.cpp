#include "models/domain/calendar.h"

namespace tally {

bool BusinessCalendar::isBusinessDay(Date date) const {
    if (holidays.contains(date)) {
        return false;
    }
    // Weekdays count from Monday as 1; the mask from Sunday as bit 0.
    const unsigned bit = static_cast<unsigned>(date.weekday()) % 7;
    const bool isWeekend = (weekendMask >> bit & 1U) != 0;
    return !isWeekend || workedWeekendDays.contains(date);
}

Date BusinessCalendar::followingBusinessDay(Date date) const {
    constexpr int kHorizonDays = 3660;
    for (int ahead = 0; ahead <= kHorizonDays; ++ahead) {
        const Date candidate = date.plusDays(ahead);
        if (isBusinessDay(candidate)) {
            return candidate;
        }
    }
    return date;
}

}  // namespace tally
