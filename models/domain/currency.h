#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tally {

/// A currency of ISO 4217 that money can be counted in. A value is always one of the table or none; the ledger stores
/// the numeric code.
class Currency {
public:
    /// No currency: alpha "XXX", numeric 999, no minor unit (ISO 4217's own code for it).
    constexpr Currency() = default;

    /// Nothing when the code is not in the table; three capital letters.
    [[nodiscard]] static std::optional<Currency> fromAlpha(std::string_view code);
    /// Nothing when the code is not in the table; 999 is not.
    [[nodiscard]] static std::optional<Currency> fromNumeric(int code);

    [[nodiscard]] std::string_view alpha() const;
    [[nodiscard]] constexpr std::uint16_t numeric() const { return m_numeric; }
    /// Decimal places of the minor unit: 2 for CNY (1 yuan is 100 fen), 0 for JPY, 3 for KWD.
    [[nodiscard]] int minorUnits() const;
    /// 10 to the power of `minorUnits()`.
    [[nodiscard]] std::int64_t minorPerMajor() const;

    auto operator<=>(const Currency&) const = default;

private:
    friend struct KnownCurrency;
    explicit constexpr Currency(std::uint16_t numeric) : m_numeric(numeric) {}

    static constexpr std::uint16_t kNone = 999;
    std::uint16_t m_numeric = kNone;
};

struct CurrencyEntry {
    std::string_view alpha;
    std::uint16_t numeric;
    std::uint8_t minorUnits;
};

/// The active currencies and funds codes of ISO 4217 list one as of 2026-01-01 that have a minor unit, by alpha code.
/// Metals, units of account and test codes are not in it: no one owes them.
[[nodiscard]] std::span<const CurrencyEntry> knownCurrencies();

/// Those that the program names itself.
struct KnownCurrency {
    static constexpr Currency cny() { return Currency(156); }
    static constexpr Currency eur() { return Currency(978); }
    static constexpr Currency usd() { return Currency(840); }
};

inline constexpr Currency kCny = KnownCurrency::cny();
inline constexpr Currency kEur = KnownCurrency::eur();
inline constexpr Currency kUsd = KnownCurrency::usd();

}  // namespace tally
