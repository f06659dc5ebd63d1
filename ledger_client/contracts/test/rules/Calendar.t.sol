// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Calendar} from "../../src/rules/Calendar.sol";
import {bound, vm} from "../support/Vm.sol";

contract CalendarTest {
    bool public constant IS_TEST = true;

    function testFuzz_daysAndDatesAreOneToOne(uint256 day) external pure {
        day = bound(day, 0, 65_535);
        (uint256 year, uint256 month, uint256 dayOfMonth) = Calendar.toCivil(day);
        vm.assertEq(Calendar.fromCivil(year, month, dayOfMonth), day);
        (uint256 year2, uint256 month2, uint256 dayOfMonth2) = Calendar.toCivil(day + 1);
        bool sameMonth = year == year2 && month == month2 && dayOfMonth2 == dayOfMonth + 1;
        bool nextMonth = dayOfMonth2 == 1 && dayOfMonth == Calendar.daysIn(year, month)
            && year * 12 + month + 1 == year2 * 12 + month2;
        vm.assertTrue(sameMonth || nextMonth, "the next day");
    }

    function testFuzz_monthsLaterIsTheSameDayOrTheMonthsLast(uint256 day, uint256 months) external pure {
        day = bound(day, 0, 60_000);
        months = bound(months, 0, 12);
        (uint256 year, uint256 month, uint256 dayOfMonth) = Calendar.toCivil(day);
        (uint256 year2, uint256 month2, uint256 dayOfMonth2) = Calendar.toCivil(Calendar.addMonths(day, months));
        vm.assertEq(year2 * 12 + month2, year * 12 + month + months);
        uint256 last = Calendar.daysIn(year2, month2);
        vm.assertEq(dayOfMonth2, dayOfMonth < last ? dayOfMonth : last);
        vm.assertLe(28 * months, Calendar.addMonths(day, months) - day, "a month has 28 days at least");
    }

    function test_knownDates() external pure {
        vm.assertEq(Calendar.fromCivil(1970, 1, 1), 0);
        vm.assertEq(Calendar.fromCivil(2026, 3, 2), 20_514);
        vm.assertEq(Calendar.addMonths(Calendar.fromCivil(2026, 8, 31), 6), Calendar.fromCivil(2027, 2, 28));
        vm.assertEq(Calendar.addMonths(Calendar.fromCivil(2027, 8, 31), 6), Calendar.fromCivil(2028, 2, 29));
        vm.assertEq(Calendar.addMonths(Calendar.fromCivil(2026, 12, 31), 12), Calendar.fromCivil(2027, 12, 31));
    }
}
