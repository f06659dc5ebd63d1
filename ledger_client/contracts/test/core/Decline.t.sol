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

contract DeclineTest is LedgerTest {
    function testFuzz_partFallsBackToItsParent(uint64 value) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 1000));
        uint64 part = offered(ningbo, id, value, yuyao);
        vm.prank(keyOf(yuyao));
        vm.expectEmit(address(core));
        emit ICredentials.Declined(part, yuyao, DeclineReason.WrongAmount, TODAY, keyOf(yuyao));
        core.decline(one(part), DeclineReason.WrongAmount);
        vm.assertEq(credential(id).reserved(), 0);
        assertState(part, CredentialState.Declined);
        assertAddsUp(1);
    }

    function test_firstPartReturnsToTheIssuer() external {
        uint64 id = first(issued(1000));
        vm.prank(keyOf(ningbo));
        core.decline(one(id), DeclineReason.NotOurTrade);
        assertState(id, CredentialState.Returned);
        vm.assertEq(credential(id).owner(), huadong);
        vm.assertEq(line().used(), 1000);
        assertAddsUp(1);
    }

    function test_needsAReasonAndTheOfferee() external {
        uint64 id = first(issued(1000));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(IMembers.ReasonMissing.selector);
        core.decline(one(id), DeclineReason.None);
        vm.prank(keyOf(yuyao));
        core.decline(one(id), DeclineReason.Other);
        assertState(id, CredentialState.Offered);
    }
}
