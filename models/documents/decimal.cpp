#include "models/documents/decimal.h"

#include <algorithm>
#include <limits>

namespace tally {
namespace {

constexpr int kMostDigits = 18;
constexpr int kMostPlaces = 12;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

Wide powerOfTen(int exponent) {
    Wide power = 1;
    for (; exponent > 0; --exponent) {
        power *= 10;
    }
    return power;
}

Wide floorDivided(Wide value, Wide divisor) {
    const Wide quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

std::string digitsOf(Wide magnitude) {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(magnitude % 10));
        magnitude /= 10;
    } while (magnitude > 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace

std::optional<Decimal> Decimal::fromText(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    Wide units = 0;
    int significant = 0;
    int places = 0;
    bool hasPoint = false;
    bool hasDigit = false;
    for (const char c : text) {
        if (c == '.' && !hasPoint) {
            hasPoint = true;
            continue;
        }
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        hasDigit = true;
        units = units * 10 + (c - '0');
        significant += units > 0 ? 1 : 0;
        places += hasPoint ? 1 : 0;
        if (significant > kMostDigits || places > kMostPlaces) {
            return std::nullopt;
        }
    }
    if (!hasDigit) {
        return std::nullopt;
    }
    return Decimal(isNegative ? -units : units, places);
}

Decimal Decimal::fromMoney(Money amount) { return Decimal(amount.minor, amount.currency.minorUnits()); }

Decimal Decimal::fromInteger(std::int64_t value) { return Decimal(value, 0); }

Decimal Decimal::magnitude() const { return Decimal(m_units < 0 ? -m_units : m_units, m_places); }

std::string Decimal::text() const {
    Decimal shortest = *this;
    while (shortest.m_places > 0 && shortest.m_units % 10 == 0) {
        shortest.m_units /= 10;
        --shortest.m_places;
    }
    return shortest.textWith(shortest.m_places);
}

std::string Decimal::textWith(int places) const {
    const auto units = unitsAt(places);
    if (!units) {
        return text();
    }
    std::string digits = digitsOf(*units < 0 ? -*units : *units);
    const auto width = static_cast<std::size_t>(places);
    if (digits.size() <= width) {
        digits.insert(0, width + 1 - digits.size(), '0');
    }
    if (width > 0) {
        digits.insert(digits.size() - width, 1, '.');
    }
    return (*units < 0 ? "-" : "") + digits;
}

std::optional<Money> Decimal::exactMoney(Currency currency) const {
    Decimal shortest = *this;
    while (shortest.m_places > currency.minorUnits()) {
        if (shortest.m_units % 10 != 0) {
            return std::nullopt;
        }
        shortest.m_units /= 10;
        --shortest.m_places;
    }
    const auto minor = shortest.unitsAt(currency.minorUnits());
    if (!minor || *minor > std::numeric_limits<std::int64_t>::max() ||
        *minor < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Money{static_cast<std::int64_t>(*minor), currency};
}

Decimal Decimal::roundedHalfUp(int places) const {
    if (m_places <= places) {
        return *this;
    }
    const Wide divisor = powerOfTen(m_places - places);
    return Decimal(floorDivided(m_units + divisor / 2, divisor), places);
}

std::optional<Wide> Decimal::unitsAt(int places) const {
    Wide units = m_units;
    if (places < m_places) {
        return std::nullopt;
    }
    for (int at = m_places; at < places; ++at) {
        if (__builtin_mul_overflow(units, Wide{10}, &units)) {
            return std::nullopt;
        }
    }
    return units;
}

std::optional<Decimal> Decimal::add(Decimal a, Decimal b) {
    const int places = std::max(a.m_places, b.m_places);
    const auto unitsOfA = a.unitsAt(places);
    const auto unitsOfB = b.unitsAt(places);
    Wide sum = 0;
    if (!unitsOfA || !unitsOfB || __builtin_add_overflow(*unitsOfA, *unitsOfB, &sum)) {
        return std::nullopt;
    }
    return Decimal(sum, places);
}

std::optional<Decimal> Decimal::subtract(Decimal a, Decimal b) { return add(a, Decimal(-b.m_units, b.m_places)); }

std::optional<Decimal> Decimal::multiply(Decimal a, Decimal b) {
    Wide product = 0;
    if (a.m_places + b.m_places > 2 * kMostPlaces || __builtin_mul_overflow(a.m_units, b.m_units, &product)) {
        return std::nullopt;
    }
    return Decimal(product, a.m_places + b.m_places);
}

Decimal Decimal::percent(Decimal a) { return Decimal(a.m_units, a.m_places + 2); }

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    const int places = std::max(m_places, other.m_places);
    const auto mine = unitsAt(places);
    const auto theirs = other.unitsAt(places);
    // A number that does not fit at the finer scale is further from 0 than any that does.
    if (!mine) {
        return m_units < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (!theirs) {
        return other.m_units < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    return *mine < *theirs   ? std::strong_ordering::less
           : *mine > *theirs ? std::strong_ordering::greater
                             : std::strong_ordering::equal;
}

}  // namespace tally
