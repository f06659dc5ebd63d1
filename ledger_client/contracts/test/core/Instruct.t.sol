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

contract InstructTest is LedgerTest {
    function testFuzz_statesAFactAndChangesNothing(uint64 amount) external {
        uint64 id = held(1000);
        amount = uint64(bound(amount, 1, 1000));
        uint256 before = core.rootWord(1);
        vm.prank(keyOf(huadong));
        vm.expectEmit(address(core));
        emit IClearing.Instructed(1, huadong, amount, TODAY + 91, "ref", TODAY, keyOf(huadong));
        core.instruct(1, amount, TODAY + 91, "ref");
        vm.assertEq(core.rootWord(1), before);
        vm.assertEq(rootOf(id).cleared(), 0);
    }

    function test_isTheIssuersAndBounded() external {
        held(1000);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_ISSUER));
        core.instruct(1, 1, TODAY, "ref");
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IClearing.MoreThanOutstanding.selector, 1000, 1001));
        core.instruct(1, 1001, TODAY, "ref");
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.RootUnknown.selector, 9));
        core.instruct(9, 1, TODAY, "ref");
    }
}
