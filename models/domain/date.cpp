#include "models/domain/date.h"

#include <algorithm>
#include <array>

namespace tally {
namespace {

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysInMonth(int year, int month) {
    static constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : kLengths[static_cast<std::size_t>(month - 1)];
}

// Both ways between days and civil dates as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
// years begin in March, so that the leap day is the last of its year; an era is 400 years.
std::int32_t daysFromCivil(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

void appendPadded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<Date> Date::fromCivil(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
        return std::nullopt;
    }
    return Date{daysFromCivil(year, month, day)};
}

std::optional<Date> Date::fromIso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return fromCivil(*year, *month, *day);
}

Date Date::ofInstant(std::int64_t unixSeconds, std::int32_t zoneOffset) {
    constexpr std::int64_t kDay = 86'400;
    const std::int64_t local = unixSeconds + zoneOffset;
    return {static_cast<std::int32_t>((local >= 0 ? local : local - (kDay - 1)) / kDay)};
}

CivilDate Date::civil() const {
    const std::int64_t shifted = std::int64_t{days} + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const auto dayOfEra = static_cast<int>(shifted - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int marchMonth = (5 * dayOfYear + 2) / 153;
    const int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
    const int month = marchMonth + (marchMonth < 10 ? 3 : -9);
    const auto year = static_cast<int>(era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
    return {year, month, day};
}

std::string Date::iso() const {
    const CivilDate at = civil();
    std::string out;
    appendPadded(out, at.year, 4);
    out += '-';
    appendPadded(out, at.month, 2);
    out += '-';
    appendPadded(out, at.day, 2);
    return out;
}

Weekday Date::weekday() const {
    // 1970-01-01 was a Thursday, the fourth of its week.
    const int shifted = static_cast<int>((std::int64_t{days} + 3) % 7);
    return static_cast<Weekday>((shifted < 0 ? shifted + 7 : shifted) + 1);
}

Date Date::plusMonthsClamped(int count) const {
    const CivilDate at = civil();
    const int months = at.year * 12 + (at.month - 1) + count;
    const int year = (months >= 0 ? months : months - 11) / 12;
    const int month = months - year * 12 + 1;
    return {daysFromCivil(year, month, std::min(at.day, daysInMonth(year, month)))};
}

}  // namespace tally
