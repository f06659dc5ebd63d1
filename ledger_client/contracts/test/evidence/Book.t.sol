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

contract BookTest is LedgerTest {
    function testFuzz_anInvoiceBacksNoMoreThanItsTotal(uint64 total, uint64[4] calldata amounts) external {
        total = uint64(bound(total, 1, LINE));
        uint256 used = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = uint64(bound(amounts[i], 1, LINE / 4));
            IssueTerms memory t = terms(amount);
            t.claims[0] = Claim("invoice", total, amount);
            vm.prank(keyOf(huadong));
            if (amount > total - used) {
                vm.expectRevert(
                    abi.encodeWithSelector(
                        IEvidenceBook.EvidenceOverused.selector, bytes32("invoice"), total - used, amount
                    )
                );
            } else {
                used += amount;
            }
            core.issue(t);
        }
        vm.assertEq(uint64(book.occupationWord("invoice", huadong) >> 64), used);
    }

    function test_severalBackingsLeaveOneByOne() external {
        Claim[] memory claims = new Claim[](1);
        claims[0] = Claim("invoice", 300, 100);
        for (uint32 root = 1; root <= 3; ++root) {
            IssueTerms memory t = terms(100);
            t.claims[0] = claims[0];
            vm.prank(keyOf(huadong));
            core.issue(t);
        }
        for (uint32 root = 3; root >= 1; --root) {
            vm.assertEq(book.amountBacking("invoice", huadong, first(root)), 100);
            vm.prank(keyOf(huadong));
            core.cancel(root, claims);
            vm.assertEq(book.amountBacking("invoice", huadong, first(root)), 0);
        }
        vm.assertEq(book.occupationWord("invoice", huadong), 0);
    }

    function test_aTotalIsStatedOnce() external {
        IssueTerms memory t = terms(100);
        t.claims[0] = Claim("invoice", 300, 100);
        vm.prank(keyOf(huadong));
        core.issue(t);
        t.claims[0].total = 400;
        vm.prank(keyOf(huadong));
        vm.expectRevert(
            abi.encodeWithSelector(IEvidenceBook.EvidenceTotalDiffers.selector, bytes32("invoice"), 300, 400)
        );
        core.issue(t);
    }

    function test_aStrangerCannotOccupyAnothersInvoice() external {
        uint64 part = passed(ningbo, held(1000), 500, yuyao);
        RequestTerms memory r = requestTerms(part, 100);
        r.debtor = ningbo;
        r.claims = new Claim[](1);
        r.claims[0] = Claim("invoice", 100, 100);
        vm.prank(keyOf(yuyao));
        desk.request(r);
        IssueTerms memory t = terms(100);
        t.claims[0] = r.claims[0];
        vm.prank(keyOf(huadong));
        core.issue(t);
    }

    function test_refusesAnEmptyClaim() external {
        IssueTerms memory t = terms(100);
        t.claims[0].fingerprint = 0;
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBook.ClaimInvalid.selector, bytes32(0)));
        core.issue(t);
    }
}
