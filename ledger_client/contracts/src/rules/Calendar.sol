// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Calendar arithmetic on days since 1970-01-01 (proleptic Gregorian)
/// @dev After Howard Hinnant, "chrono-compatible low-level date algorithms", for days on or after the epoch.
library Calendar {
    /// @notice The same day of the month so many months later, or that month's last day when it has none such.
    function addMonths(uint256 day, uint256 months) internal pure returns (uint256) {
        (uint256 year, uint256 month, uint256 dayOfMonth) = toCivil(day);
        uint256 index = year * 12 + (month - 1) + months;
        year = index / 12;
        month = index % 12 + 1;
        uint256 last = daysIn(year, month);
        return fromCivil(year, month, dayOfMonth < last ? dayOfMonth : last);
    }

    function daysIn(uint256 year, uint256 month) internal pure returns (uint256) {
        if (month == 2) {
            bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    function toCivil(uint256 day) internal pure returns (uint256 year, uint256 month, uint256 dayOfMonth) {
        uint256 shifted = day + 719_468;
        uint256 era = shifted / 146_097;
        uint256 dayOfEra = shifted % 146_097;
        uint256 yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        uint256 marchMonth = (5 * dayOfYear + 2) / 153;
        dayOfMonth = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    }

    function fromCivil(uint256 year, uint256 month, uint256 dayOfMonth) internal pure returns (uint256) {
        if (month <= 2) --year;
        uint256 era = year / 400;
        uint256 yearOfEra = year % 400;
        uint256 marchMonth = month > 2 ? month - 3 : month + 9;
        uint256 dayOfYear = (153 * marchMonth + 2) / 5 + dayOfMonth - 1;
        uint256 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
