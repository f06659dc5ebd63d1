#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tally {

/// Day of the proleptic Gregorian calendar, as ISO 8601 counts weekdays.
enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// A calendar date in the ledger's civil time zone: whole days since 1970-01-01, never an instant.
/// The ledger keeps it in 16 bits (1970-01-01 to 2149-06-06); files may name any date of the years 1 to 9999.
struct Date {
    std::int32_t days = 0;

    /// Nothing when there is no such day, or the year is not from 1 to 9999.
    [[nodiscard]] static std::optional<Date> fromCivil(int year, int month, int day);
    /// Exactly YYYY-MM-DD (ISO 8601, extended format).
    [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);
    /// The civil day of an instant in a zone without daylight saving, `zoneOffset` seconds east of Greenwich.
    [[nodiscard]] static Date ofInstant(std::int64_t unixSeconds, std::int32_t zoneOffset);

    [[nodiscard]] CivilDate civil() const;
    /// YYYY-MM-DD.
    [[nodiscard]] std::string iso() const;
    [[nodiscard]] Weekday weekday() const;

    [[nodiscard]] Date plusDays(std::int32_t count) const { return {days + count}; }
    /// The same day of the month `count` calendar months later (earlier when negative), or the last of that month
    /// where it has no such day: 2026-08-31 plus 6 is 2027-02-28.
    [[nodiscard]] Date plusMonthsClamped(int count) const;

    auto operator<=>(const Date&) const = default;
};

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] inline std::int32_t daysBetween(Date from, Date to) { return to.days - from.days; }

}  // namespace tally

template <>
struct std::hash<tally::Date> {
    std::size_t operator()(const tally::Date& date) const noexcept { return std::hash<std::int32_t>{}(date.days); }
};
