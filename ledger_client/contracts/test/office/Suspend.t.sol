// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IssueTerms, MemberStatus, ROLE_REGISTRAR, SuspendReason} from "../../src/interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {RegistrarsTest} from "../support/Registrars.sol";
import {bound, vm} from "../support/Vm.sol";

contract SuspendTest is RegistrarsTest {
    function testFuzz_changesTheStandingAlone(uint32 member, uint8 reason) external {
        member = uint32(bound(member, huadong, regulator));
        reason = uint8(bound(reason, 1, uint8(type(SuspendReason).max)));
        MemberWord before = MemberWord.wrap(core.memberWord(member));
        vm.prank(keyOf(registrar));
        vm.expectEmit(address(office));
        emit IMemberOffice.MemberSuspended(member, SuspendReason(reason), TODAY, keyOf(registrar));
        office.suspend(member, SuspendReason(reason));
        vm.assertEq(core.memberWord(member), MemberWord.unwrap(before.withStatus(uint8(MemberStatus.Suspended))));
        _refused(registrar, member, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, member));
    }

    function test_theSuspendedDoAndReceiveNothing() external {
        uint64 id = held(100);
        bytes memory error = abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, ningbo);
        suspended(ningbo);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(error);
        core.offer(id, 1, yuyao, TODAY, EVIDENCE);
        IssueTerms memory t = terms(100);
        vm.prank(keyOf(huadong));
        vm.expectRevert(error);
        core.issue(t);
        vm.assertEq(credential(id).owner(), ningbo);
    }

    function testFuzz_isTheRegistrarsWithAReason(uint32 other) external {
        other = uint32(bound(other, huadong, regulator));
        _refused(other, yuyao, abi.encodeWithSelector(IMembers.RoleMissing.selector, other, ROLE_REGISTRAR));
        vm.prank(keyOf(registrar));
        vm.expectRevert(IMembers.ReasonMissing.selector);
        office.suspend(yuyao, SuspendReason.None);
        _refused(registrar, 99, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 99));
        _refused(registrar, registrar, abi.encodeWithSelector(IMemberOffice.OwnRegistrar.selector, registrar));
    }

    function test_anotherRegistrarByAMajority() external {
        bytes32 hash = keccak256(abi.encodeCall(office.suspend, (second, SuspendReason.Other)));
        vm.expectEmit(address(office));
        emit IMemberOffice.RegistrarVoted(hash, registrar, 1, 3, TODAY, keyOf(registrar));
        _suspend(registrar, second);
        vm.assertTrue(MemberWord.wrap(core.memberWord(second)).isActive(), "one vote of three");
        _refused(registrar, second, abi.encodeWithSelector(IMemberOffice.AlreadyVoted.selector, registrar));
        vm.expectEmit(address(office));
        emit IMemberOffice.RegistrarVoted(hash, third, 2, 3, TODAY, keyOf(third));
        _suspend(third, second);
        vm.assertEq(MemberWord.wrap(core.memberWord(second)).isActive(), false);
    }

    function _suspend(uint32 by, uint32 member) private {
        vm.prank(keyOf(by));
        office.suspend(member, SuspendReason.Other);
    }

    function _refused(uint32 by, uint32 member, bytes memory error) private {
        vm.prank(keyOf(by));
        vm.expectRevert(error);
        office.suspend(member, SuspendReason.Other);
    }
}
