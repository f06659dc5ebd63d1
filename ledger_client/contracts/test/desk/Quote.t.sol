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

contract QuoteTest is LedgerTest {
    uint64 private _id;

    function setUp() public override {
        super.setUp();
        _id = requested(ningbo, held(1000), 400);
    }

    function testFuzz_isKeptAsItsCommitment(bytes32 commitment, bytes calldata a, bytes calldata b) external {
        vm.assume(commitment != 0 && a.length <= 1024 && b.length <= 1024);
        vm.prank(keyOf(bankA));
        desk.quote(_id, commitment, TODAY + 3, a, b);
        vm.assertEq(desk.quoteCommitment(_id, bankA), commitment);
    }

    function test_isByTheInvitedWithinBounds() external {
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_FUNDER));
        desk.quote(_id, "c", TODAY, "", "");
        bytes memory long = new bytes(1025);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.SealedTooLong.selector, 1025, 1024));
        desk.quote(_id, "c", TODAY, long, "");
        vm.prank(keyOf(bankA));
        vm.expectRevert(IFinancingDesk.CommitmentMissing.selector);
        desk.quote(_id, 0, TODAY, "", "");
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.DayPast.selector, TODAY, TODAY - 1));
        desk.quote(_id, "c", TODAY - 1, "", "");
        warpTo(TODAY + 11, 0);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.RequestExpired.selector, TODAY + 10));
        desk.quote(_id, "c", TODAY + 12, "", "");
    }
}
