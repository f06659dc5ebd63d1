// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    QuoteState,
    RefuseReason,
    RequestState,
    ROLE_FUNDER
} from "../../src/interfaces/LedgerTypes.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {QuoteWord} from "../../src/words/QuoteWord.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

/// Ningbo asked both banks to finance 400 of its 1,000.
contract RefuseTest is LedgerTest {
    uint64 private _id;

    function setUp() public override {
        super.setUp();
        _id = requested(ningbo, held(1000), 400);
    }

    function testFuzz_leavesTheRequestToTheOthers(uint8 reason, bool quotedBefore) external {
        reason = uint8(bound(reason, 1, uint8(type(RefuseReason).max)));
        if (quotedBefore) quoted(_id, bankB);
        vm.prank(keyOf(bankB));
        vm.expectEmit(address(desk));
        emit IFinancingDesk.RequestRefused(_id, bankB, RefuseReason(reason), false, TODAY, keyOf(bankB));
        desk.refuse(_id, RefuseReason(reason));
        vm.assertTrue(QuoteWord.wrap(desk.quoteWord(_id, bankB)).state() == QuoteState.Refused, "refused");
        vm.assertEq(_request().fundersLeft(), 1);
        vm.assertTrue(_request().state() == RequestState.Open, "open");
        assertState(_id, CredentialState.InFinancing);
        vm.assertEq(credential(first(1)).reserved(), 400);
        quoted(_id, bankA);
    }

    function testFuzz_theLastRefusalFreesTheValue(uint64 value, bool secondFirst) external {
        value = uint64(bound(value, 1, 600));
        uint64 id = requested(ningbo, first(1), value);
        _refuse(secondFirst ? bankB : bankA, id, RefuseReason.RiskAppetite);
        uint32 last = secondFirst ? bankA : bankB;
        vm.expectEmit(address(desk));
        emit IFinancingDesk.RequestRefused(id, last, RefuseReason.RiskAppetite, true, TODAY, keyOf(last));
        _refuse(last, id, RefuseReason.RiskAppetite);
        assertState(id, CredentialState.Declined);
        vm.assertEq(credential(first(1)).reserved(), 400);
        assertAddsUp(1);
    }

    function test_isForGood() external {
        _refuse(bankB, _id, RefuseReason.RiskAppetite);
        bytes memory notInvited = abi.encodeWithSelector(IFinancingDesk.NotInvited.selector, _id, bankB);
        vm.prank(keyOf(bankB));
        vm.expectRevert(notInvited);
        desk.quote(_id, "c", TODAY, "", "");
        _refused(bankB, _id, RefuseReason.Other, notInvited);
        assertState(_id, CredentialState.InFinancing);
    }

    function test_alsoByTheAcceptedFunder() external {
        quoted(_id, bankA);
        vm.prank(keyOf(ningbo));
        desk.acceptQuote(_id, bankA, commitmentOf(_id, bankA));
        vm.assertEq(limitOf(bankA).reserved(), 400);
        bytes memory taken = abi.encodeWithSelector(
            IFinancingDesk.RequestWrongState.selector, _id, uint8(RequestState.Accepted)
        );
        _refused(bankB, _id, RefuseReason.Other, taken);
        _refuse(bankA, _id, RefuseReason.LimitExhausted);
        vm.assertEq(limitOf(bankA).reserved(), 0);
        assertState(_id, CredentialState.Declined);
        vm.assertTrue(_request().state() == RequestState.Closed, "closed");
    }

    function test_isTheInvitedFundersWithAReason() external {
        _refused(bankA, _id, RefuseReason.None, abi.encodeWithSelector(IMembers.ReasonMissing.selector));
        _refused(
            yuyao,
            _id,
            RefuseReason.Other,
            abi.encodeWithSelector(IMembers.RoleMissing.selector, yuyao, ROLE_FUNDER)
        );
        _refused(bankA, 5, RefuseReason.Other, abi.encodeWithSelector(IFinancingDesk.RequestUnknown.selector, 5));
        uint32 uninvited = admitActor("91330000MA2HL0011E", ROLE_FUNDER);
        _refused(
            uninvited,
            _id,
            RefuseReason.Other,
            abi.encodeWithSelector(IFinancingDesk.NotInvited.selector, _id, uninvited)
        );
    }

    function _request() private view returns (RequestWord) {
        return RequestWord.wrap(desk.requestWord(_id));
    }

    function _refuse(uint32 funder, uint64 id, RefuseReason reason) private {
        vm.prank(keyOf(funder));
        desk.refuse(id, reason);
    }

    function _refused(uint32 funder, uint64 id, RefuseReason reason, bytes memory error) private {
        vm.prank(keyOf(funder));
        vm.expectRevert(error);
        desk.refuse(id, reason);
    }
}
