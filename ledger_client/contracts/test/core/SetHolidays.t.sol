// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ROLE_REGISTRAR} from "../../src/interfaces/LedgerTypes.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract SetHolidaysTest is LedgerTest {
    function testFuzz_weekendsAreHolidaysUnlessSaidOtherwise(uint16 day, bool holiday) external {
        day = uint16(bound(day, 1, 60_000));
        // 1970-01-01 was a Thursday.
        bool weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
        vm.assertEq(core.isHoliday(day), weekend);
        _set(_days(day, 1), holiday);
        vm.assertEq(core.isHoliday(day), holiday);
        _set(_days(day, 1), !holiday);
        vm.assertEq(core.isHoliday(day), !holiday);
    }

    function testFuzz_marksTheGivenDaysAlone(uint16 from, uint16 count, bool holiday) external {
        from = uint16(bound(from, 10, 60_000));
        count = uint16(bound(count, 0, 400));
        bool before = core.isHoliday(from - 1);
        bool after_ = core.isHoliday(from + count);
        uint16[] memory days_ = _days(from, count);
        vm.expectEmit(address(core));
        emit IPolicy.HolidaysSet(days_, holiday, TODAY, keyOf(registrar));
        _set(days_, holiday);
        for (uint256 i = 0; i < count; ++i) {
            vm.assertEq(core.isHoliday(days_[i]), holiday);
        }
        vm.assertEq(core.isHoliday(from - 1), before);
        vm.assertEq(core.isHoliday(from + count), after_);
    }

    function test_paysAfterTheHolidays() external {
        _set(_days(TODAY + 91, 2), true);
        vm.assertEq(core.businessDay(TODAY + 90), TODAY + 93);
        held(100);
        passCutOff();
        vm.assertEq(core.isPastCutOff(1), false);
        warpTo(TODAY + 93, 23 hours + 30 minutes);
        vm.assertEq(core.isPastCutOff(1), true);
    }

    function testFuzz_isTheRegistrarsOfSoManyDays(uint32 other, uint16 count) external {
        other = uint32(bound(other, huadong, regulator));
        vm.prank(keyOf(other));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, other, ROLE_REGISTRAR));
        core.setHolidays(new uint16[](1), true);
        count = uint16(bound(count, 401, 1000));
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.BatchTooLong.selector, count, 400));
        core.setHolidays(new uint16[](count), true);
    }

    function _set(uint16[] memory days_, bool holiday) private {
        vm.prank(keyOf(registrar));
        core.setHolidays(days_, holiday);
    }

    function _days(uint16 from, uint16 count) private pure returns (uint16[] memory days_) {
        days_ = new uint16[](count);
        for (uint16 i = 0; i < count; ++i) {
            days_[i] = from + i;
        }
    }
}
