// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PERMISSIONS_ALL, PERMISSION_ADMIN} from "../../src/interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract SetProfileTest is LedgerTest {
    function testFuzz_isSaidOfTheSendersOwnMember(uint32 member, bytes32 key, uint16 length) external {
        member = uint32(bound(member, registrar, regulator));
        vm.assume(key != 0);
        bytes memory profile = _profile(bound(length, 0, 512));
        uint256 before = core.memberWord(member);
        vm.prank(keyOf(member));
        vm.expectEmit(address(office));
        emit IMemberOffice.ProfileSet(member, key, profile, TODAY, keyOf(member));
        office.setProfile(key, profile);
        vm.assertEq(core.memberWord(member), before);
    }

    function testFuzz_refusesALongProfile(uint16 length) external {
        uint256 long = bound(length, 513, 2048);
        _refused(
            keyOf(ningbo),
            X25519,
            _profile(long),
            abi.encodeWithSelector(IMemberOffice.ProfileTooLong.selector, long, 512)
        );
    }

    function testFuzz_isAnAdmins(uint8 permissions) external {
        permissions = uint8(bound(permissions, 1, PERMISSIONS_ALL));
        address key = addOperator(ningbo, permissions);
        if (permissions & PERMISSION_ADMIN == 0) {
            _refused(
                key, X25519, "", abi.encodeWithSelector(IMembers.NotPermitted.selector, key, PERMISSION_ADMIN)
            );
        } else {
            vm.prank(key);
            office.setProfile(X25519, "");
        }
    }

    function test_isAnActiveMembersWithAKey() external {
        address stranger = otherKeyOf(yuyao);
        _refused(stranger, X25519, "", abi.encodeWithSelector(IMembers.NotAnOperator.selector, stranger));
        _refused(keyOf(ningbo), 0, "", abi.encodeWithSelector(IMemberOffice.EncryptionKeyMissing.selector));
        suspended(ningbo);
        _refused(keyOf(ningbo), X25519, "", abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, ningbo));
    }

    function _profile(uint256 length) private pure returns (bytes memory profile) {
        profile = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            profile[i] = bytes1(uint8(i));
        }
    }

    function _refused(address sender, bytes32 key, bytes memory profile, bytes memory error) private {
        vm.prank(sender);
        vm.expectRevert(error);
        office.setProfile(key, profile);
    }
}
