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

contract ReleaseRequestsTest is LedgerTest {
    function testFuzz_freesWhatLapsed(uint16 days_, bool accepted) external {
        uint64 id = held(1000);
        uint64 request = accepted ? agreed(ningbo, id, 10) : requested(ningbo, id, 10);
        days_ = uint16(bound(days_, 0, 80));
        warpTo(TODAY + days_, 12 hours);
        desk.releaseRequests(two(request, request));
        bool lapsed = days_ > (accepted ? 5 : 10);
        vm.assertEq(credential(request).state() == CredentialState.Expired, lapsed);
        vm.assertEq(credential(id).reserved(), lapsed ? 0 : 10);
        vm.assertEq(limitOf(bankA).reserved(), accepted && !lapsed ? 10 : 0);
        assertAddsUp(1);
    }

    function test_evidenceOfADeadRequestIsVacatedByAnyone() external {
        uint64 part = passed(ningbo, held(1000), 500, yuyao);
        RequestTerms memory t = requestTerms(part, 200);
        t.debtor = ningbo;
        t.claims = new Claim[](1);
        t.claims[0] = newClaim(200);
        vm.prank(keyOf(yuyao));
        uint64 request = desk.request(t);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBook.BackingAlive.selector, request));
        book.vacate(request, ningbo, t.claims);
        vm.prank(keyOf(yuyao));
        desk.withdrawRequest(request);
        book.vacate(request, ningbo, t.claims);
        (, uint64 used) = book.occupiedBy(t.claims[0].fingerprint, ningbo, yuyao);
        vm.assertEq(used, 0);
        vm.assertEq(book.amountBacking(t.claims[0].fingerprint, ningbo, request), 0);
    }
}
