// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ROLE_REGISTRAR, SuspendReason} from "../../src/interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {RegistrarsTest} from "../support/Registrars.sol";
import {bound, vm} from "../support/Vm.sol";

contract ReinstateTest is RegistrarsTest {
    function testFuzz_restoresTheMemberAsItWas(uint32 member) external {
        member = uint32(bound(member, huadong, regulator));
        uint256 before = core.memberWord(member);
        suspended(member);
        vm.prank(keyOf(registrar));
        vm.expectEmit(address(office));
        emit IMemberOffice.MemberReinstated(member, TODAY, keyOf(registrar));
        office.reinstate(member);
        vm.assertEq(core.memberWord(member), before);
    }

    function test_theReinstatedActAgain() external {
        uint64 id = held(100);
        suspended(ningbo);
        vm.prank(keyOf(registrar));
        office.reinstate(ningbo);
        offered(ningbo, id, 1, yuyao);
    }

    function testFuzz_isTheRegistrarsOfASuspendedMember(uint32 other) external {
        other = uint32(bound(other, huadong, regulator));
        _refused(other, yuyao, abi.encodeWithSelector(IMembers.RoleMissing.selector, other, ROLE_REGISTRAR));
        _refused(registrar, other, abi.encodeWithSelector(IMemberOffice.MemberNotSuspended.selector, other));
        _refused(registrar, 99, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 99));
        suspended(other);
        _refused(other, other, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, other));
    }

    function test_anotherRegistrarByAMajority() external {
        for (uint32 voter = registrar; voter <= third; voter += third - registrar) {
            vm.prank(keyOf(voter));
            office.suspend(second, SuspendReason.Other);
        }
        vm.prank(keyOf(registrar));
        office.reinstate(second);
        vm.assertEq(MemberWord.wrap(core.memberWord(second)).isActive(), false);
        _refused(registrar, second, abi.encodeWithSelector(IMemberOffice.AlreadyVoted.selector, registrar));
        vm.prank(keyOf(third));
        office.reinstate(second);
        vm.assertTrue(MemberWord.wrap(core.memberWord(second)).isActive(), "two votes of three");
    }

    function _refused(uint32 by, uint32 member, bytes memory error) private {
        vm.prank(keyOf(by));
        vm.expectRevert(error);
        office.reinstate(member);
    }
}
