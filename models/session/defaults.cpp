#include "models/session/defaults.h"

#include <algorithm>

namespace tally {

Result<Date> usualOfferExpiry(LedgerQueries& ledger, Date today, Date due) {
    TALLY_ASSIGN(const auto days, ledger.policy(PolicyKey::MaxOfferDays, today));
    const std::int32_t most = days ? static_cast<std::int32_t>(days->value) : 0;
    return std::min(today.plusDays(most), due);
}

Result<BusinessCalendar> calendarIn(LedgerQueries& ledger) {
    TALLY_ASSIGN(const auto holidays, ledger.holidays());
    TALLY_ASSIGN(const auto zone, ledger.zone());
    BusinessCalendar calendar;
    if (zone) {
        calendar.weekendMask = zone->weekendMask;
    }
    for (const Holiday& one : holidays) {
        (one.holiday ? calendar.holidays : calendar.workedWeekendDays).insert(one.date);
    }
    return calendar;
}

Result<Date> paymentDay(LedgerQueries& ledger, Date due) {
    TALLY_ASSIGN(const BusinessCalendar calendar, calendarIn(ledger));
    return calendar.followingBusinessDay(due);
}

}  // namespace tally
