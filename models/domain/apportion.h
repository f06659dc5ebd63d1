#pragma once

#include "models/base/result.h"
#include "models/domain/credential.h"

#include <span>
#include <vector>

/// How a clearing of a root is shared among its holders. Everyone computes it alike from the state after the cut-off
/// and the clearings in the order of the ledger; nobody has to be told.
namespace tally {

/// What one holder's part is worth and what earlier clearings gave it.
struct PaymentClaim {
    CredentialId id;
    MinorUnits value = 0;
    MinorUnits paid = 0;

    [[nodiscard]] MinorUnits unpaid() const { return value - paid; }
    friend bool operator==(const PaymentClaim&, const PaymentClaim&) = default;
};

/// args: the amount, what is unpaid in all.
inline constexpr ErrorCode kClearingAboveUnpaid{"clearing.above-unpaid", ErrorKind::Refused};
/// args: the amount.
inline constexpr ErrorCode kClearingAmount{"clearing.amount", ErrorKind::Refused};

/// The share of each claim in one clearing, in the order of `claims`: its part of `amount` in proportion to what is
/// *unpaid* of it, rounded down; the units that are left over go one each to the largest remainders, ties to the lower
/// id. The shares add up to `amount` exactly; none is negative, none above what is unpaid of its claim.
/// Claims have different ids, `0 <= paid <= value`, and add up to less than 2^62 (ENSUREd).
[[nodiscard]] Result<std::vector<MinorUnits>> apportion(MinorUnits amount, std::span<const PaymentClaim> claims);

/// The claims after `clearings`, each apportioned over what the ones before it left unpaid.
[[nodiscard]] Result<std::vector<PaymentClaim>> afterClearings(std::vector<PaymentClaim> claims,
                                                               std::span<const MinorUnits> clearings);

}  // namespace tally
