#pragma once

#include "models/domain/calendar.h"
#include "models/wallet/ledger_queries.h"

/// What stands in a form before a person changes it. On the wallet thread.
namespace tally {

/// The last day to accept an offer of what is due on `due`: as late as policy allows, and not after `due`.
[[nodiscard]] Result<Date> usualOfferExpiry(LedgerQueries& ledger, Date today, Date due);

/// The business days that the ledger publishes.
[[nodiscard]] Result<BusinessCalendar> calendarIn(LedgerQueries& ledger);

/// The day on which what is due on `due` is paid: that day, or the next business day.
[[nodiscard]] Result<Date> paymentDay(LedgerQueries& ledger, Date due);

}  // namespace tally
