#pragma once

#include "models/domain/calendar.h"
#include "models/domain/financing.h"
#include "models/domain/request_checks.h"
#include "models/wallet/database.h"

#include <vector>

namespace tally {

/// A request as a list shows it: what is sealed in it and its answers is left out.
struct RequestRow {
    CredentialId id;
    MemberId applicant;
    MemberId issuer;
    MinorUnits value = 0;
    std::uint16_t currency = 0;
    Date requestDay;
    Date expiryDay;
    Date disburseByDay;
    Date dueDay;
    RequestState state{};
    MemberId acceptedFunder;
    QuoteState answer{};  ///< of the bank that was asked for; as the next two
    Date validToDay;
    RefuseReason refusal{};
    std::uint32_t asked = 0;  ///< banks; as the next, of an applicant's list
    std::uint32_t answered = 0;

    friend bool operator==(const RequestRow&, const RequestRow&) = default;
};

/// Of all requests that were put to a bank, with what it answered; the newest first. One query, however many there are.
[[nodiscard]] Result<std::vector<RequestRow>> requestRowsTo(Database& database, MemberId funder);
/// Of all that a member made, with how many banks answered; the newest first. One query as well.
[[nodiscard]] Result<std::vector<RequestRow>> requestRowsBy(Database& database, MemberId applicant);

/// How an issuer paid what was due from `since` on. Holidays move the day of payment.
[[nodiscard]] Result<IssuerRecord> issuerRecord(Database& database, MemberId issuer, Date since, Date today,
                                                const BusinessCalendar& calendar);

}  // namespace tally
