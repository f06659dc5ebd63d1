#pragma once

#include "models/base/result.h"
#include "models/domain/currency.h"

#include <compare>
#include <cstdint>
#include <span>

namespace tally {

/// args: the two currencies, by alpha code.
inline constexpr ErrorCode kMoneyCurrencyMismatch{"money.currency-mismatch", ErrorKind::Input};
/// The amount does not fit 64 bits of minor units.
inline constexpr ErrorCode kMoneyOverflow{"money.overflow", ErrorKind::Input};

/// An amount in minor units (分, cents) of its currency: an integer, never a floating-point number.
struct Money {
    std::int64_t minor = 0;
    Currency currency;

    [[nodiscard]] bool isZero() const { return minor == 0; }
    friend bool operator==(const Money&, const Money&) = default;
};

[[nodiscard]] Result<Money> add(Money a, Money b);
[[nodiscard]] Result<Money> subtract(Money a, Money b);
/// The order of two amounts of one currency.
[[nodiscard]] Result<std::strong_ordering> compare(Money a, Money b);
/// The sum of `amounts`, all of which must be in `currency`; 0 when there are none.
[[nodiscard]] Result<Money> sum(std::span<const Money> amounts, Currency currency);

/// amount * numerator / denominator, to the nearest minor unit, a half going up. The amount and the numerator are at
/// least 0, the denominator above 0 (ENSUREd).
[[nodiscard]] Result<Money> fractionHalfUp(Money amount, std::int64_t numerator, std::int64_t denominator);

}  // namespace tally
