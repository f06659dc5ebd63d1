#include "models/domain/apportion.h"

#include "models/base/ensure.h"
#include "models/domain/muldiv.h"

#include <algorithm>
#include <string>

namespace tally {
namespace {

struct Remainder {
    std::int64_t size;
    std::size_t claim;
};

MinorUnits unpaidOf(std::span<const PaymentClaim> claims) {
    constexpr MinorUnits kLimit = MinorUnits{1} << 62;
    MinorUnits unpaid = 0;
    for (const PaymentClaim& claim : claims) {
        ENSURE(claim.paid >= 0);
        ENSURE(claim.paid <= claim.value);
        ENSURE(claim.unpaid() < kLimit - unpaid);
        unpaid += claim.unpaid();
    }
    return unpaid;
}

}  // namespace

Result<std::vector<MinorUnits>> apportion(MinorUnits amount, std::span<const PaymentClaim> claims) {
    if (amount <= 0) {
        return fail(kClearingAmount, {}, {std::to_string(amount)});
    }
    const MinorUnits unpaid = unpaidOf(claims);
    if (amount > unpaid) {
        return fail(kClearingAboveUnpaid, {}, {std::to_string(amount), std::to_string(unpaid)});
    }
    std::vector<MinorUnits> shares;
    std::vector<Remainder> remainders;
    shares.reserve(claims.size());
    remainders.reserve(claims.size());
    MinorUnits left = amount;
    for (std::size_t at = 0; at < claims.size(); ++at) {
        const Wide product = Wide{amount} * claims[at].unpaid();
        shares.push_back(static_cast<MinorUnits>(product / unpaid));
        remainders.push_back({static_cast<std::int64_t>(product % unpaid), at});
        left -= shares.back();
    }
    std::sort(remainders.begin(), remainders.end(), [&claims](const Remainder& a, const Remainder& b) {
        return a.size != b.size ? a.size > b.size : claims[a.claim].id < claims[b.claim].id;
    });
    // Fewer units are left than there are remainders above 0, so a fully paid claim gets none and none gets two.
    ENSURE(left >= 0);
    for (std::size_t at = 0; at < static_cast<std::size_t>(left); ++at) {
        ++shares[remainders[at].claim];
    }
    return shares;
}

Result<std::vector<PaymentClaim>> afterClearings(std::vector<PaymentClaim> claims,
                                                 std::span<const MinorUnits> clearings) {
    for (const MinorUnits amount : clearings) {
        TALLY_ASSIGN(const auto shares, apportion(amount, claims));
        for (std::size_t at = 0; at < claims.size(); ++at) {
            claims[at].paid += shares[at];
        }
    }
    return claims;
}

}  // namespace tally
