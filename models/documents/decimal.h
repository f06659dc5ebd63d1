#pragma once

#include "models/domain/money.h"
#include "models/domain/muldiv.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tally {

/// An exact decimal number as invoices write them: units x 10^-places. At most 18 significant digits and 12 decimals
/// when read, so that a sum of ten thousand of them and a product of two stay exact in 128 bits.
class Decimal {
public:
    constexpr Decimal() = default;

    /// xs:decimal: an optional sign, digits with at most one point, outer blanks passed over. Nothing for anything else
    /// (no exponent, no group marks), or for more digits than above.
    [[nodiscard]] static std::optional<Decimal> fromText(std::string_view text);
    [[nodiscard]] static Decimal fromMoney(Money amount);
    [[nodiscard]] static Decimal fromInteger(std::int64_t value);

    /// Decimals as they were written: 2 for "1.50".
    [[nodiscard]] int places() const { return m_places; }
    [[nodiscard]] bool isNegative() const { return m_units < 0; }
    [[nodiscard]] bool isZero() const { return m_units == 0; }
    [[nodiscard]] Decimal magnitude() const;
    /// Without needless zeros at the end.
    [[nodiscard]] std::string text() const;
    /// With exactly `places` decimals; needs `places() <= places`, else as `text`.
    [[nodiscard]] std::string textWith(int places) const;

    /// The amount in minor units; nothing when it is more precise than the currency, or does not fit.
    [[nodiscard]] std::optional<Money> exactMoney(Currency currency) const;
    /// To `places` decimals, a half going up (towards positive infinity, as XPath's round).
    [[nodiscard]] Decimal roundedHalfUp(int places) const;

    /// Nothing when the result does not fit.
    [[nodiscard]] static std::optional<Decimal> add(Decimal a, Decimal b);
    [[nodiscard]] static std::optional<Decimal> subtract(Decimal a, Decimal b);
    [[nodiscard]] static std::optional<Decimal> multiply(Decimal a, Decimal b);
    /// a / 100.
    [[nodiscard]] static Decimal percent(Decimal a);

    /// By value: 1.5 equals 1.50.
    [[nodiscard]] std::strong_ordering operator<=>(const Decimal& other) const;
    [[nodiscard]] bool operator==(const Decimal& other) const { return (*this <=> other) == 0; }

private:
    constexpr Decimal(Wide units, int places) : m_units(units), m_places(places) {}
    [[nodiscard]] std::optional<Wide> unitsAt(int places) const;

    Wide m_units = 0;
    int m_places = 0;
};

}  // namespace tally
