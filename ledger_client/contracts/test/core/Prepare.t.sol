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

contract PrepareTest is LedgerTest {
    address private _maker;

    function setUp() public override {
        super.setUp();
        _maker = addOperator(huadong, PERMISSION_MAKE);
        bytes memory call = abi.encodeCall(office.setDualControl, (true));
        vm.prank(_maker);
        core.prepare(call);
        vm.prank(keyOf(huadong));
        office.setDualControl(true);
    }

    function testFuzz_theCheckerSendsExactlyWhatWasPrepared(uint64 face, uint64 other) external {
        face = uint64(bound(face, 1, LINE));
        other = uint64(bound(other, 1, LINE));
        IssueTerms memory t = terms(face);
        bytes memory call = abi.encodeCall(core.issue, (t));
        vm.prank(_maker);
        core.prepare(call);
        vm.assertEq(core.preparedBy(huadong, keccak256(call)), _maker);
        vm.prank(keyOf(huadong));
        if (other != face) {
            t.face = other;
            bytes32 hash = keccak256(abi.encodeCall(core.issue, (t)));
            vm.expectRevert(abi.encodeWithSelector(IApprovals.NotPrepared.selector, hash));
        }
        core.issue(t);
        vm.assertEq(core.rootCount(), other == face ? 1 : 0);
    }

    function test_isConsumedOnce() external {
        issued2();
        bytes memory call = abi.encodeCall(core.withdraw, (one(first(1))));
        vm.prank(_maker);
        core.prepare(call);
        vm.prank(keyOf(huadong));
        core.withdraw(one(first(1)));
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IApprovals.NotPrepared.selector, keccak256(call)));
        core.withdraw(one(first(1)));
    }

    function test_makerAndCheckerAreTwo() external {
        bytes memory call = abi.encodeCall(core.withdraw, (one(1)));
        vm.prank(keyOf(huadong));
        core.prepare(call);
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IApprovals.MakerIsChecker.selector, keyOf(huadong)));
        core.withdraw(one(1));
        vm.prank(_maker);
        vm.expectRevert(abi.encodeWithSelector(IMembers.NotPermitted.selector, _maker, PERMISSION_CHECK));
        core.withdraw(one(1));
    }

    function test_aRevokedMakersWorkIsVoid() external {
        bytes memory call = abi.encodeCall(core.withdraw, (one(1)));
        vm.prank(_maker);
        core.prepare(call);
        bytes memory revoke = abi.encodeCall(office.revokeOperator, (huadong, _maker));
        vm.prank(_maker);
        core.prepare(revoke);
        vm.prank(keyOf(huadong));
        office.revokeOperator(huadong, _maker);
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IApprovals.MakerNotPermitted.selector, _maker));
        core.withdraw(one(1));
    }

    function test_isTakenBackByMakerOrChecker() external {
        bytes memory call = abi.encodeCall(core.withdraw, (one(1)));
        vm.prank(_maker);
        core.prepare(call);
        vm.prank(_maker);
        vm.expectRevert(abi.encodeWithSelector(IApprovals.AlreadyPrepared.selector, keccak256(call)));
        core.prepare(call);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IApprovals.NotPrepared.selector, keccak256(call)));
        core.unprepare(keccak256(call));
        vm.prank(keyOf(huadong));
        core.unprepare(keccak256(call));
        vm.assertEq(core.preparedBy(huadong, keccak256(call)), address(0));
    }

    function test_worksForTheDeskToo() external {
        bytes memory call = abi.encodeCall(desk.withdrawRequest, (5));
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IApprovals.NotPrepared.selector, keccak256(call)));
        desk.withdrawRequest(5);
        vm.prank(_maker);
        core.prepare(call);
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.RequestUnknown.selector, 5));
        desk.withdrawRequest(5);
    }

    function issued2() private {
        IssueTerms memory t = terms(100);
        vm.prank(_maker);
        core.prepare(abi.encodeCall(core.issue, (t)));
        vm.prank(keyOf(huadong));
        core.issue(t);
    }
}
