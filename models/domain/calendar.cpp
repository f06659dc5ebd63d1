#include "models/domain/calendar.h"

namespace tally {

bool BusinessCalendar::isBusinessDay(Date date) const {
    if (holidays.contains(date)) {
        return false;
    }
    const Weekday weekday = date.weekday();
    const bool isWeekend = weekday == Weekday::Saturday || weekday == Weekday::Sunday;
    return !weekendsAreOff || !isWeekend || workedWeekendDays.contains(date);
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
