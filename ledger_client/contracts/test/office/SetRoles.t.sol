// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ROLES_ALL, ROLE_FUNDER, ROLE_ISSUER, ROLE_REGISTRAR, ROLE_SUPPLIER} from "../../src/interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {RegistrarsTest} from "../support/Registrars.sol";
import {bound, vm} from "../support/Vm.sol";

contract SetRolesTest is RegistrarsTest {
    function testFuzz_replacesTheRolesAlone(uint32 member, uint8 roles) external {
        member = uint32(bound(member, huadong, regulator));
        roles = uint8(bound(roles, 1, ROLES_ALL));
        vm.assume(roles & ROLE_REGISTRAR == 0);
        MemberWord before = MemberWord.wrap(core.memberWord(member));
        vm.prank(keyOf(registrar));
        vm.expectEmit(address(office));
        emit IMemberOffice.RolesSet(member, roles, TODAY, keyOf(registrar));
        office.setRoles(member, roles);
        vm.assertEq(core.memberWord(member), MemberWord.unwrap(before.withRoles(roles)));
    }

    function test_whoLosesARoleActsInItNoMore() external {
        uint64 request = requested(ningbo, held(100), 10);
        _set(registrar, bankA, ROLE_SUPPLIER);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, bankA, ROLE_FUNDER));
        desk.quote(request, "c", TODAY, "", "");
        _set(registrar, bankA, ROLE_FUNDER);
        quoted(request, bankA);
    }

    function testFuzz_refusesWhatAreNoRoles(uint8 roles) external {
        roles = uint8(bound(roles, uint256(ROLES_ALL) + 1, type(uint8).max));
        _refused(registrar, yuyao, roles, abi.encodeWithSelector(IMemberOffice.RolesInvalid.selector, roles));
        _refused(registrar, yuyao, 0, abi.encodeWithSelector(IMemberOffice.RolesInvalid.selector, 0));
    }

    function testFuzz_isTheRegistrarsOfAMember(uint32 other) external {
        other = uint32(bound(other, huadong, regulator));
        _refused(other, other, ROLES_ALL, abi.encodeWithSelector(IMembers.RoleMissing.selector, other, ROLE_REGISTRAR));
        _refused(registrar, 99, ROLE_ISSUER, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 99));
    }

    function test_aRegistrarCannotDropItsOwnRole() external {
        bytes memory own = abi.encodeWithSelector(IMemberOffice.OwnRegistrar.selector, registrar);
        _refused(registrar, registrar, ROLE_ISSUER, own);
        _set(registrar, registrar, ROLE_REGISTRAR | ROLE_ISSUER);
        vm.assertEq(_rolesOf(registrar), ROLE_REGISTRAR | ROLE_ISSUER);
    }

    function testFuzz_whoIsARegistrarIsAMajoritysDecision(uint32 member) external {
        member = uint32(bound(member, huadong, regulator));
        uint8 before = _rolesOf(member);
        uint8 raised = before | ROLE_REGISTRAR;
        bytes32 hash = keccak256(abi.encodeCall(office.setRoles, (member, raised)));
        vm.expectEmit(address(office));
        emit IMemberOffice.RegistrarVoted(hash, registrar, 1, 3, TODAY, keyOf(registrar));
        _set(registrar, member, raised);
        vm.assertEq(_rolesOf(member), before);
        _refused(registrar, member, raised, abi.encodeWithSelector(IMemberOffice.AlreadyVoted.selector, registrar));
        _set(second, member, raised);
        vm.assertEq(_rolesOf(member), raised);
        // Four registrars now: two are not a majority.
        _set(registrar, member, before);
        _set(second, member, before);
        vm.assertEq(_rolesOf(member), raised);
        _set(third, member, before);
        vm.assertEq(_rolesOf(member), before);
    }

    function _rolesOf(uint32 member) private view returns (uint8) {
        return MemberWord.wrap(core.memberWord(member)).roles();
    }

    function _set(uint32 by, uint32 member, uint8 roles) private {
        vm.prank(keyOf(by));
        office.setRoles(member, roles);
    }

    function _refused(uint32 by, uint32 member, uint8 roles, bytes memory error) private {
        vm.prank(keyOf(by));
        vm.expectRevert(error);
        office.setRoles(member, roles);
    }
}
