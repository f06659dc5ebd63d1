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

contract IssueManyTest is LedgerTest {
    function testFuzz_issuesConsecutiveRoots(uint8 count, uint64 face) external {
        uint256 n = bound(count, 1, 100);
        face = uint64(bound(face, 1, LINE / 100));
        IssueTerms[] memory all = _terms(n, face);
        vm.prank(keyOf(huadong));
        uint32 firstRoot = core.issueMany(all);

        vm.assertEq(firstRoot, 1);
        vm.assertEq(core.rootCount(), n);
        vm.assertEq(line().used(), n * face);
        for (uint32 root = 1; root <= n; ++root) {
            assertAddsUp(root);
        }
    }

    function test_issuesAllOrNone() external {
        IssueTerms[] memory all = _terms(3, 100);
        all[2].evidence = 0;
        vm.prank(keyOf(huadong));
        vm.expectRevert(ICredentials.EvidenceMissing.selector);
        core.issueMany(all);
        vm.assertEq(core.rootCount(), 0);
        vm.assertEq(line().used(), 0);
    }

    function test_usesTheLinesOfSeveralBanksAndCurrencies() external {
        vm.prank(keyOf(bankB));
        core.setLine(huadong, CNY, 150, TODAY + 365);
        vm.prank(keyOf(bankA));
        core.setLine(huadong, 840, 1000, TODAY + 365);
        IssueTerms[] memory all = _terms(5, 100);
        all[1].settlementBank = bankB;
        all[2].currency = 840;
        vm.prank(keyOf(huadong));
        core.issueMany(all);
        vm.assertEq(line().used(), 300);
        vm.assertEq((core.lineWord(bankB, huadong, CNY) >> 56) & type(uint56).max, 100);
        vm.assertEq((core.lineWord(bankA, huadong, 840) >> 56) & type(uint56).max, 100);

        all = _terms(3, 100);
        all[0].settlementBank = bankB;
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(ILines.LineExceeded.selector, 50, 100));
        core.issueMany(all);
    }

    function test_checksEveryBankOfTheBatch() external {
        IssueTerms[] memory all = _terms(3, 100);
        all[2].settlementBank = huadong;
        vm.prank(keyOf(huadong));
        vm.expectRevert(ICredentials.IssuerOnBothSides.selector);
        core.issueMany(all);
    }

    function test_refusesAnEmptyAndALongBatch() external {
        vm.prank(keyOf(huadong));
        vm.expectRevert(IPolicy.BatchEmpty.selector);
        core.issueMany(_terms(0, 1));
        IssueTerms[] memory all = _terms(101, 1);
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.BatchTooLong.selector, 101, 100));
        core.issueMany(all);
    }

    function _terms(uint256 count, uint64 face) private returns (IssueTerms[] memory all) {
        all = new IssueTerms[](count);
        for (uint256 i = 0; i < count; ++i) {
            all[i] = terms(face);
        }
    }
}
