// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

/// Ways in which somebody once could take, block or reopen what is not his; each is shut.
contract AttacksTest is LedgerTest {
    /// One registrar admits dummies and votes with them, or drops the others and is alone.
    function test_oneRegistrarCannotMakeItselfAMajority() external {
        uint32 second = admitActor("91330000MA2GK00101", ROLE_REGISTRAR);
        vm.prank(keyOf(registrar));
        vm.assertEq(office.admit(1, "91330000MA2HL0011E", ROLE_REGISTRAR, X25519, ""), 0);
        vm.prank(keyOf(registrar));
        office.setRoles(second, ROLE_SUPPLIER);
        vm.prank(keyOf(registrar));
        office.suspend(second, SuspendReason.Other);
        MemberWord word = MemberWord.wrap(core.memberWord(second));
        vm.assertEq(word.roles(), ROLE_REGISTRAR);
        vm.assertEq(word.isActive(), true);
        vm.prank(keyOf(registrar));
        office.retire(address(book));
        vm.assertEq(office.successor(), address(0));
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.AlreadyVoted.selector, registrar));
        office.retire(address(book));
    }

    /// A vote of a registrar that is one no longer does not count for a later majority.
    function test_votesEndWithADecision() external {
        uint32 second = admitActor("91330000MA2GK00101", ROLE_REGISTRAR);
        vm.prank(keyOf(registrar));
        office.retire(address(book));
        vm.prank(keyOf(registrar));
        office.setRoles(huadong, ROLE_ISSUER | ROLE_REGISTRAR);
        vm.prank(keyOf(second));
        office.setRoles(huadong, ROLE_ISSUER | ROLE_REGISTRAR);
        vm.prank(keyOf(second));
        office.retire(address(book));
        vm.assertEq(office.successor(), address(0));
        vm.prank(keyOf(huadong));
        office.retire(address(book));
        vm.assertEq(office.successor(), address(book));
    }

    /// A registrar shortens the delay in which a member can object to nothing, and enacts a key of its own at once.
    function test_theDelayToObjectIsNotShortenedAtOnce() external {
        PolicyKey[2] memory keys = [PolicyKey.RecoveryDelayDays, PolicyKey.NoticeDays];
        uint16[2] memory days_ = [uint16(7), 30];
        for (uint256 i = 0; i < keys.length; ++i) {
            vm.prank(keyOf(registrar));
            vm.expectRevert(abi.encodeWithSelector(IPolicy.DayPast.selector, TODAY + days_[i], TODAY + 1));
            core.setPolicy(keys[i], 0, TODAY + 1, EVIDENCE);
        }
        vm.prank(keyOf(registrar));
        core.setPolicy(PolicyKey.RecoveryDelayDays, 0, TODAY + 7, EVIDENCE);
        vm.assertEq(core.policy(PolicyKey.RecoveryDelayDays), 7);
        vm.prank(keyOf(registrar));
        core.setPolicy(PolicyKey.NoticeDays, 60, TODAY + 7, EVIDENCE);
        warpTo(TODAY + 7, 0);
        vm.assertEq(core.policy(PolicyKey.RecoveryDelayDays), 0);
    }

    /// Another member's admin takes the address that a recovery proposes, so that it can never be enacted.
    function test_aProposedKeyCannotBeTaken() external {
        address key = otherKeyOf(ningbo);
        vm.prank(keyOf(registrar));
        office.proposeOperator(ningbo, key, PERMISSIONS_ALL, X25519);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.KeyTaken.selector, key));
        office.addOperator(yuyao, key, PERMISSION_VIEW, X25519);
        warpTo(TODAY + 7, 0);
        vm.prank(keyOf(registrar));
        office.enactOperator(ningbo, key, PERMISSIONS_ALL, X25519);
    }

    /// After a first clearing the calendar makes a holiday of the days since, and the root would move again.
    function test_aClearedRootIsNotOpenedByTheCalendar() external {
        uint64 id = held(100);
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, 50, day, "receipt");
        uint16[] memory holidays = new uint16[](10);
        for (uint16 i = 0; i < 10; ++i) {
            holidays[i] = TODAY + 88 + i;
        }
        vm.prank(keyOf(registrar));
        core.setHolidays(holidays, true);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.CutOffPassed.selector, 1));
        core.offer(id, 1, yuyao, day, EVIDENCE);
        vm.prank(keyOf(bankA));
        core.clear(1, 50, day, "receipt 2");
    }

    /// A holder occupies an invoice of a fellow supplier's, with a total of 1, so that nobody can issue against it.
    function test_aFellowSuppliersInvoiceIsNotBlocked() external {
        IssueTerms memory t = terms(100);
        uint64 id = passed(ningbo, held(100), 50, yuyao);
        RequestTerms memory squat = requestTerms(id, 1);
        squat.debtor = huadong;
        squat.claims = new Claim[](1);
        squat.claims[0] = Claim(t.claims[0].fingerprint, 1, 1);
        vm.prank(keyOf(yuyao));
        desk.request(squat);
        vm.prank(keyOf(huadong));
        core.issue(t);
    }

    /// The same invoice at a request and then at issue, and the other way round: it is used once.
    function test_oneInvoiceBacksARequestOrAPromise() external {
        IssueTerms memory t = terms(100);
        uint64 id = held(500);
        RequestTerms memory r = requestTerms(id, 100);
        r.debtor = huadong;
        r.claims = t.claims;
        vm.prank(keyOf(ningbo));
        desk.request(r);
        vm.prank(keyOf(huadong));
        vm.expectRevert();
        core.issue(t);
        t = terms(100);
        r.claims = t.claims;
        vm.prank(keyOf(huadong));
        core.issue(t);
        vm.prank(keyOf(ningbo));
        vm.expectRevert();
        desk.request(r);
    }

    /// Every entry point that acts for a member wants a key that may check; a viewer or maker gets nowhere.
    function test_viewersAndMakersCannotAct() external {
        uint64 id = held(100);
        uint64 open = offered(ningbo, id, 10, yuyao);
        uint64 asked = requested(ningbo, id, 10);
        bytes[12] memory calls = [
            abi.encodeCall(core.offer, (id, 1, yuyao, TODAY, EVIDENCE)),
            abi.encodeCall(core.withdraw, (one(open))),
            abi.encodeCall(core.accept, (one(open))),
            abi.encodeCall(core.decline, (one(open), DeclineReason.Other)),
            abi.encodeCall(core.issue, (terms(1))),
            abi.encodeCall(core.cancel, (1, new Claim[](0))),
            abi.encodeCall(core.instruct, (1, 1, TODAY, "r")),
            abi.encodeCall(core.clear, (1, 1, TODAY, "r")),
            abi.encodeCall(core.confirmReceipt, (one(id), 1)),
            abi.encodeCall(core.disputeReceipt, (one(id), 1, DisputeReason.Other)),
            abi.encodeCall(core.setLine, (huadong, CNY, 1, TODAY)),
            abi.encodeCall(core.freeze, (id, 1, "order"))
        ];
        bytes[7] memory desked = [
            abi.encodeCall(desk.request, (requestTerms(id, 1))),
            abi.encodeCall(desk.withdrawRequest, (asked)),
            abi.encodeCall(desk.quote, (asked, "c", TODAY, "", "")),
            abi.encodeCall(desk.refuse, (asked, RefuseReason.Other)),
            abi.encodeCall(desk.acceptQuote, (asked, bankA, "c")),
            abi.encodeCall(desk.disburse, (asked, "p", "r", "")),
            abi.encodeCall(desk.confirmFunds, (asked))
        ];
        address key = addOperator(ningbo, PERMISSION_VIEW | PERMISSION_MAKE | PERMISSION_ADMIN);
        for (uint256 i = 0; i < calls.length; ++i) {
            _notPermitted(key, address(core), calls[i]);
        }
        for (uint256 i = 0; i < desked.length; ++i) {
            _notPermitted(key, address(desk), desked[i]);
        }
    }

    /// The bank's new quote does not stand in for the one the applicant saw.
    function test_aQuoteIsNotSubstituted() external {
        uint64 asked = requested(ningbo, held(100), 10);
        quoted(asked, bankA);
        vm.prank(keyOf(bankA));
        desk.quote(asked, "dearer", TODAY + 3, "", "");
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.QuoteUnknown.selector, asked, bankA));
        desk.acceptQuote(asked, bankA, commitmentOf(asked, bankA));
    }

    function _notPermitted(address key, address target, bytes memory call_) private {
        vm.prank(key);
        (bool ok, bytes memory answer) = target.call(call_);
        vm.assertEq(ok, false);
        bytes memory expected = abi.encodeWithSelector(IMembers.NotPermitted.selector, key, PERMISSION_CHECK);
        vm.assertEq(keccak256(answer), keccak256(expected));
    }
}
