#pragma once

#include "models/wallet/credential_list.h"

/// What falls due when, summed for charts: beside `dueSums`, which tells what a member holds.
namespace tally {

/// What is offered to a member and waits for its answer, by due day, then issuer. `today`: an offer whose last day was
/// before it waits no more.
[[nodiscard]] Result<std::vector<DueSum>> offeredSums(Database& database, MemberId offeree, Date today);

/// What an issuer still owes on one day, through one settlement bank.
struct PayableSum {
    Date day;
    MemberId issuer;
    MemberId bank;
    std::uint16_t currency = 0;
    std::uint64_t count = 0;     ///< roots
    MinorUnits outstanding = 0;  ///< face less cleared
    MinorUnits instructed = 0;   ///< of it: instructed and not yet cleared
};
/// Of one issuer, or of all; by day, then issuer, then bank. What is annulled or cleared is left out.
[[nodiscard]] Result<std::vector<PayableSum>> payableSums(Database& database, std::optional<MemberId> issuer);

/// Payments that wait for a member: to instruct what it issued and is due, or to clear what issuers instructed.
struct PaymentsWaiting {
    std::uint64_t count = 0;  ///< roots
    MinorUnits amount = 0;
    Date firstDue;
    MemberId other;  ///< of one of them: the bank to instruct, or the issuer that instructed
};
/// In one currency.
[[nodiscard]] Result<PaymentsWaiting> paymentsToInstruct(Database& database, MemberId issuer, Date today,
                                                         std::uint16_t currency);
[[nodiscard]] Result<PaymentsWaiting> paymentsToClear(Database& database, MemberId bank, std::uint16_t currency);

}  // namespace tally
