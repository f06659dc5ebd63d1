#include "models/domain/money.h"

#include "models/base/ensure.h"
#include "models/domain/muldiv.h"

namespace tally {
namespace {

tl::unexpected<Error> mismatch(Currency a, Currency b) {
    return fail(kMoneyCurrencyMismatch, {}, {std::string(a.alpha()), std::string(b.alpha())});
}

[[nodiscard]] Result<Money> moneyOf(std::optional<std::int64_t> minor, Currency currency) {
    if (!minor) {
        return fail(kMoneyOverflow);
    }
    return Money{*minor, currency};
}

void ensureFraction(Money amount, std::int64_t numerator, std::int64_t denominator) {
    ENSURE(amount.minor >= 0);
    ENSURE(numerator >= 0);
    ENSURE(denominator > 0);
}

}  // namespace

Result<Money> add(Money a, Money b) {
    if (a.currency != b.currency) {
        return mismatch(a.currency, b.currency);
    }
    Money out{0, a.currency};
    if (__builtin_add_overflow(a.minor, b.minor, &out.minor)) {
        return fail(kMoneyOverflow);
    }
    return out;
}

Result<Money> subtract(Money a, Money b) {
    if (a.currency != b.currency) {
        return mismatch(a.currency, b.currency);
    }
    Money out{0, a.currency};
    if (__builtin_sub_overflow(a.minor, b.minor, &out.minor)) {
        return fail(kMoneyOverflow);
    }
    return out;
}

Result<std::strong_ordering> compare(Money a, Money b) {
    if (a.currency != b.currency) {
        return mismatch(a.currency, b.currency);
    }
    return a.minor <=> b.minor;
}

Result<Money> sum(std::span<const Money> amounts, Currency currency) {
    Money total{0, currency};
    for (const Money& amount : amounts) {
        TALLY_ASSIGN(total, add(total, amount));
    }
    return total;
}

Result<Money> fractionHalfUp(Money amount, std::int64_t numerator, std::int64_t denominator) {
    ensureFraction(amount, numerator, denominator);
    return moneyOf(mulDivHalfUp(amount.minor, numerator, denominator), amount.currency);
}

}  // namespace tally
