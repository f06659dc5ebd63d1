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

contract OfferManyTest is LedgerTest {
    function testFuzz_reservesTheSum(uint64 a, uint64 b, uint64 c) external {
        uint64 id = held(3000);
        (a, b, c) = (uint64(bound(a, 1, 1000)), uint64(bound(b, 1, 1000)), uint64(bound(c, 1, 1000)));
        vm.prank(keyOf(ningbo));
        uint64 part = core.offerMany(id, _parts(a, b, c));

        vm.assertEq(part, id + 1);
        vm.assertEq(credential(id).reserved(), a + b + c);
        vm.assertEq(credential(id).children(), 3);
        vm.assertEq(rootOf(id).partCount(), 4);
        vm.assertEq(credential(part + 2).offeree(), fenghua);
        assertAddsUp(1);
    }

    function testFuzz_offersAllOrNone(uint64 c) external {
        uint64 id = held(3000);
        c = uint64(bound(c, 1001, type(uint56).max));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.InsufficientValue.selector, id, 1000, c));
        core.offerMany(id, _parts(1000, 1000, c));
        vm.assertEq(credential(id).reserved(), 0);
    }

    function test_countsAgainstThePartsOfTheParent() external {
        policySet(PolicyKey.MaxPartsPerParent, 2);
        uint64 id = held(3000);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(
            abi.encodeWithSelector(IPolicy.PolicyRefused.selector, PolicyKey.MaxPartsPerParent, 2, 3)
        );
        core.offerMany(id, _parts(1, 1, 1));
    }

    function test_mixesNoReturnWithParts() external {
        uint64 id = held(3000);
        Part[] memory parts = _parts(1, 1, 3000);
        parts[2].to = huadong;
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.InsufficientValue.selector, id, 2998, 3000));
        core.offerMany(id, parts);
    }

    function test_refusesAnEmptyBatch() external {
        uint64 id = held(10);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(IPolicy.BatchEmpty.selector);
        core.offerMany(id, new Part[](0));
    }

    function _parts(uint64 a, uint64 b, uint64 c) private pure returns (Part[] memory parts) {
        parts = new Part[](3);
        parts[0] = Part(yuyao, a, TODAY + 5, EVIDENCE);
        parts[1] = Part(cixi, b, TODAY + 5, EVIDENCE);
        parts[2] = Part(fenghua, c, TODAY + 5, EVIDENCE);
    }
}
