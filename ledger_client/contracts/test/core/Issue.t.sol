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

contract IssueTest is LedgerTest {
    function testFuzz_reservesTheWholeFaceForTheFirstCreditor(uint64 face) external {
        face = uint64(bound(face, 1, LINE));
        uint32 root = issued(face);
        uint64 id = first(root);

        assertState(id, CredentialState.Offered);
        vm.assertEq(credential(id).owner(), huadong);
        vm.assertEq(credential(id).offeree(), ningbo);
        vm.assertEq(credential(id).value(), face);
        vm.assertEq(credential(id).reserved(), face);
        vm.assertEq(rootOf(id).issuer(), huadong);
        vm.assertEq(rootOf(id).settlementBank(), bankA);
        vm.assertEq(rootOf(id).face(), face);
        vm.assertEq(rootOf(id).currency(), CNY);
        vm.assertEq(rootOf(id).issueDay(), TODAY);
        vm.assertEq(rootOf(id).dueDay(), TODAY + 90);
        vm.assertEq(line().used(), face);
        assertAddsUp(root);
    }

    function test_isNoTokenBeforeItsAcceptance() external {
        uint64 id = first(issued(100));
        vm.expectRevert();
        core.ownerOf(id);
        vm.assertEq(core.balanceOf(_accountOf(huadong)), 0);
    }

    function testFuzz_refusesMoreThanTheLine(uint64 face) external {
        face = uint64(bound(face, LINE + 1, type(uint56).max));
        _refused(terms(face), abi.encodeWithSelector(ILines.LineExceeded.selector, LINE, face));
    }

    function testFuzz_refusesAnAmountBeyondItsField(uint64 face) external {
        face = uint64(bound(face, uint256(type(uint56).max) + 1, type(uint64).max));
        _refused(terms(face), abi.encodeWithSelector(ICredentials.AmountTooLarge.selector, face));
    }

    function test_refusesNothing() external {
        _refused(terms(0), abi.encodeWithSelector(ICredentials.AmountZero.selector));
    }

    function test_refusesAnExpiredLine() external {
        vm.prank(keyOf(bankA));
        core.setLine(huadong, CNY, LINE, TODAY - 1);
        _refused(terms(100), abi.encodeWithSelector(ILines.LineExpired.selector, TODAY - 1));
    }

    function testFuzz_refusesClaimsThatDoNotAddUp(uint64 face, uint64 claimed) external {
        face = uint64(bound(face, 1, LINE));
        claimed = uint64(bound(claimed, 1, LINE));
        vm.assume(face != claimed);
        IssueTerms memory t = terms(face);
        t.claims[0] = newClaim(claimed);
        _refused(t, abi.encodeWithSelector(ICredentials.ClaimsMismatch.selector, face, claimed));
    }

    function test_refusesAnInvoiceTwice() external {
        IssueTerms memory t = terms(100);
        vm.prank(keyOf(huadong));
        core.issue(t);
        bytes32 fingerprint = t.claims[0].fingerprint;
        _refused(t, abi.encodeWithSelector(IEvidenceBook.EvidenceOverused.selector, fingerprint, 0, 100));
    }

    function testFuzz_keepsToTheLongestTerm(uint16 dueDay) external {
        // Six calendar months from 2 March are 2 September.
        uint16 last = TODAY + 184;
        dueDay = uint16(bound(dueDay, TODAY, TODAY + 1000));
        IssueTerms memory t = terms(100);
        t.dueDay = dueDay;
        if (dueDay > last) {
            bytes memory refusal =
                abi.encodeWithSelector(IPolicy.PolicyRefused.selector, PolicyKey.MaxTermMonths, last, dueDay);
            _refused(t, refusal);
        } else {
            vm.prank(keyOf(huadong));
            core.issue(t);
        }
    }

    function test_refusesADueDatePast() external {
        IssueTerms memory t = terms(100);
        t.dueDay = TODAY - 1;
        _refused(t, abi.encodeWithSelector(IPolicy.DayPast.selector, TODAY, TODAY - 1));
    }

    function test_isDueTodayUntilTheCutOff() external {
        IssueTerms memory t = terms(100);
        t.dueDay = TODAY;
        vm.prank(keyOf(huadong));
        core.issue(t);
        warpTo(TODAY, 23 hours + 30 minutes);
        t.claims[0] = newClaim(100);
        _refused(t, abi.encodeWithSelector(ICredentials.CutOffPassed.selector, 2));
    }

    function testFuzz_keepsToTheLongestOffer(uint16 expiryDay) external {
        expiryDay = uint16(bound(expiryDay, TODAY + 31, type(uint16).max));
        IssueTerms memory t = terms(100);
        t.offerExpiryDay = expiryDay;
        _refused(
            t,
            abi.encodeWithSelector(IPolicy.PolicyRefused.selector, PolicyKey.MaxOfferDays, 30, expiryDay - TODAY)
        );
    }

    function test_refusesTheIssuerOnBothSides() external {
        IssueTerms memory t = terms(100);
        t.creditor = huadong;
        _refused(t, abi.encodeWithSelector(ICredentials.IssuerOnBothSides.selector));
        t = terms(100);
        t.settlementBank = huadong;
        _refused(t, abi.encodeWithSelector(ICredentials.IssuerOnBothSides.selector));
    }

    function test_refusesUnknownSuspendedAndUnfitParties() external {
        IssueTerms memory t = terms(100);
        t.settlementBank = 0;
        _refused(t, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 0));
        t.settlementBank = bankA;
        t.creditor = 77;
        _refused(t, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 77));
        t.creditor = regulator;
        _refused(t, abi.encodeWithSelector(IMembers.RoleMissing.selector, regulator, ROLE_SUPPLIER | ROLE_FUNDER));
        suspended(ningbo);
        t.creditor = ningbo;
        _refused(t, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, ningbo));
        t.creditor = cixi;
        t.settlementBank = ningbo;
        _refused(t, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, ningbo));
    }

    function test_refusesWhoIsNoIssuer() external {
        IssueTerms memory t = terms(100);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_ISSUER));
        core.issue(t);
        vm.prank(address(0xdead));
        vm.expectRevert(abi.encodeWithSelector(IMembers.NotAnOperator.selector, address(0xdead)));
        core.issue(t);
    }

    function test_refusesMissingEvidenceAndCurrency() external {
        IssueTerms memory t = terms(100);
        t.evidence = 0;
        _refused(t, abi.encodeWithSelector(ICredentials.EvidenceMissing.selector));
        t = terms(100);
        t.currency = 1000;
        _refused(t, abi.encodeWithSelector(ICredentials.CurrencyInvalid.selector, 1000));
    }

    function _refused(IssueTerms memory t, bytes memory error) private {
        uint256 used = line().used();
        vm.prank(keyOf(huadong));
        vm.expectRevert(error);
        core.issue(t);
        vm.assertEq(line().used(), used);
    }

    function _accountOf(uint32 member) private view returns (address) {
        return address(uint160(core.memberWord(member)));
    }
}
