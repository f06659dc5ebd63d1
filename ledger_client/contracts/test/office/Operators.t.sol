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

contract OperatorsTest is LedgerTest {
    function test_aKeyBelongsToOneMemberForEver() external {
        address key = addOperator(ningbo, PERMISSION_CHECK);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.KeyTaken.selector, key));
        office.addOperator(yuyao, key, PERMISSION_CHECK, X25519);
        vm.prank(keyOf(ningbo));
        office.revokeOperator(ningbo, key);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.KeyTaken.selector, key));
        office.addOperator(ningbo, key, PERMISSION_CHECK, X25519);
        vm.prank(key);
        vm.expectRevert(abi.encodeWithSelector(IMembers.NotAnOperator.selector, key));
        core.accept(one(1));
    }

    function testFuzz_permissionsAreKept(uint8 permissions) external {
        permissions = uint8(bound(permissions, 1, 15));
        uint64 id = first(issued(100));
        address key = addOperator(ningbo, permissions);
        vm.prank(key);
        if (permissions & PERMISSION_CHECK == 0) {
            vm.expectRevert(abi.encodeWithSelector(IMembers.NotPermitted.selector, key, PERMISSION_CHECK));
        }
        core.accept(one(id));
    }

    function test_theLastAdminStays() external {
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.LastAdmin.selector, ningbo));
        office.revokeOperator(ningbo, keyOf(ningbo));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.LastAdmin.selector, ningbo));
        office.addOperator(ningbo, keyOf(ningbo), PERMISSION_CHECK, X25519);
        address second = addOperator(ningbo, PERMISSIONS_ALL);
        vm.prank(second);
        office.revokeOperator(ningbo, keyOf(ningbo));
    }

    function test_registrarsOnlyProposeOnceThereWasAnAdmin() external {
        address key = otherKeyOf(ningbo);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.MemberManagesItself.selector, ningbo));
        office.addOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        vm.prank(keyOf(registrar));
        office.proposeOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.ProposalNotDue.selector, TODAY + 7));
        office.enactOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        warpTo(TODAY + 7, 0);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.ProposalUnknown.selector, key));
        office.enactOperator(ningbo, key, PERMISSION_ADMIN, X25519);
        vm.prank(keyOf(registrar));
        office.enactOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        vm.prank(key);
        office.revokeOperator(ningbo, keyOf(ningbo));
    }

    function test_theMemberObjectsAlsoWhenSuspended() external {
        address key = otherKeyOf(ningbo);
        vm.prank(keyOf(registrar));
        office.proposeOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IMembers.NotAnOperator.selector, keyOf(yuyao)));
        office.objectToOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        suspended(ningbo);
        vm.prank(keyOf(ningbo));
        office.objectToOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        warpTo(TODAY + 8, 0);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.ProposalUnknown.selector, key));
        office.enactOperator(ningbo, key, PERMISSIONS_ALL, X25519);
    }
}
