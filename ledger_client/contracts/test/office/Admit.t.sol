// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IApprovals} from "../../src/interfaces/IApprovals.sol";
import {IClearing} from "../../src/interfaces/IClearing.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IFreezing} from "../../src/interfaces/IFreezing.sol";
import {ILines} from "../../src/interfaces/ILines.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract AdmitTest is LedgerTest {
    bytes32 private constant FRESH = "91330000MA2HL0011E";

    function testFuzz_derivesTheAccountFromTheIdentifier(uint8 roles) external {
        roles = uint8(bound(roles, 1, ROLES_ALL));
        uint32 member = admitActor(FRESH, roles);
        address account =
            address(uint160(uint256(keccak256(abi.encode("tally.member", uint8(1), FRESH)))));
        vm.assertEq(core.memberOfAccount(account), member);
        vm.assertEq(address(uint160(core.memberWord(member))), account);
        vm.assertEq(uint8(core.memberWord(member) >> 168), roles);
    }

    function testFuzz_refusesAWrongCheckDigit(uint8 place, uint8 character) external {
        place = uint8(bound(place, 0, 17));
        bytes memory text = abi.encodePacked(FRESH);
        vm.assume(text[place] != bytes1(character));
        text[place] = bytes1(character);
        bytes32 wrong = bytes32(text);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.IdentifierInvalid.selector, 1, wrong));
        office.admit(1, wrong, ROLE_SUPPLIER, X25519, "");
    }

    function test_acceptsAPublishedCode() external {
        admitActor("91350100M000100Y43", ROLE_SUPPLIER);
    }

    function test_admitsOnceAndByARegistrar() external {
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.MemberExists.selector, huadong));
        office.admit(1, "91330200MA28B0002X", ROLE_SUPPLIER, X25519, "");
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, huadong, ROLE_REGISTRAR));
        office.admit(1, FRESH, ROLE_SUPPLIER, X25519, "");
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.RolesInvalid.selector, 64));
        office.admit(1, FRESH, 64, X25519, "");
        vm.prank(keyOf(registrar));
        vm.expectRevert(IMemberOffice.EncryptionKeyMissing.selector);
        office.admit(1, FRESH, 1, 0, "");
        bytes memory long = new bytes(513);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.ProfileTooLong.selector, 513, 512));
        office.admit(1, FRESH, 1, X25519, long);
    }
}
