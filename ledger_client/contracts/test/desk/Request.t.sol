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

contract RequestTest is LedgerTest {
    function testFuzz_reservesLikeAnOffer(uint64 value) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 1000));
        uint64 request = requested(ningbo, id, value);
        assertState(request, CredentialState.InFinancing);
        vm.assertEq(credential(id).reserved(), value);
        assertAddsUp(1);
    }

    function testFuzz_noValueIsInTwoRequestsOrOffers(uint64 asked, uint64 again) external {
        uint64 id = held(1000);
        asked = uint64(bound(asked, 1, 1000));
        again = uint64(bound(again, 1001 - asked, type(uint56).max));
        requested(ningbo, id, asked);
        bytes memory error =
            abi.encodeWithSelector(ICredentials.InsufficientValue.selector, id, 1000 - asked, again);
        _refused(requestTerms(id, again), error);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(error);
        core.offer(id, again, yuyao, TODAY, EVIDENCE);
    }

    function test_aRequestedPartIsNotOfferedOrRequested() external {
        uint64 request = requested(ningbo, held(1000), 10);
        _refused(
            requestTerms(request, 1), abi.encodeWithSelector(ICredentials.NotHolder.selector, request, ningbo)
        );
    }

    function test_factoringOnly() external {
        RequestTerms memory t = requestTerms(held(1000), 1);
        t.kind = FinancingKind.Pledge;
        _refused(t, abi.encodeWithSelector(IFinancingDesk.KindNotSupported.selector, uint8(FinancingKind.Pledge)));
    }

    function test_refusesUnfitFunders() external {
        RequestTerms memory t = requestTerms(held(1000), 1);
        t.funders[1] = bankA;
        _refused(t, abi.encodeWithSelector(IFinancingDesk.FunderInvalid.selector, bankA));
        t.funders[1] = ningbo;
        _refused(t, abi.encodeWithSelector(IFinancingDesk.FunderInvalid.selector, ningbo));
        t.funders[1] = huadong;
        _refused(t, abi.encodeWithSelector(IFinancingDesk.FunderInvalid.selector, huadong));
        t.funders[1] = cixi;
        _refused(t, abi.encodeWithSelector(IMembers.RoleMissing.selector, cixi, ROLE_FUNDER));
        t.funders = new uint32[](0);
        _refused(t, abi.encodeWithSelector(IFinancingDesk.FundersMissing.selector));
        t.funders = new uint32[](9);
        _refused(t, abi.encodeWithSelector(IPolicy.PolicyRefused.selector, PolicyKey.MaxFunders, 8, 9));
    }

    function test_claimsAreOnIssuerOrTransferor() external {
        uint64 part = passed(ningbo, held(1000), 500, yuyao);
        RequestTerms memory t = requestTerms(part, 200);
        t.claims = new Claim[](1);
        t.claims[0] = newClaim(200);
        t.debtor = cixi;
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.DebtorInvalid.selector, cixi));
        desk.request(t);
        t.debtor = ningbo;
        vm.prank(keyOf(yuyao));
        uint64 request = desk.request(t);
        vm.assertEq(book.amountBacking(t.claims[0].fingerprint, ningbo, request), 200);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(
            abi.encodeWithSelector(IEvidenceBook.EvidenceOverused.selector, t.claims[0].fingerprint, 0, 200)
        );
        desk.request(t);
    }

    function testFuzz_claimsAddUpToTheValue(uint64 claimed) external {
        uint64 part = passed(ningbo, held(1000), 500, yuyao);
        claimed = uint64(bound(claimed, 1, 1000));
        vm.assume(claimed != 200);
        RequestTerms memory t = requestTerms(part, 200);
        t.debtor = ningbo;
        t.claims = new Claim[](1);
        t.claims[0] = newClaim(claimed);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.ClaimsMismatch.selector, 200, claimed));
        desk.request(t);
    }

    function _refused(RequestTerms memory t, bytes memory error) private {
        vm.prank(keyOf(ningbo));
        vm.expectRevert(error);
        desk.request(t);
    }
}
