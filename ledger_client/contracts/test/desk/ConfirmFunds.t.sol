// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason, RequestState} from "../../src/interfaces/LedgerTypes.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract ConfirmFundsTest is LedgerTest {
    function testFuzz_isStatedByTheApplicantAlsoAfterADispute(uint64 value, bool disputed, uint8 days_) external {
        uint64 request = disbursed(ningbo, held(1000), uint64(bound(value, 1, 1000)));
        if (disputed) {
            vm.prank(keyOf(ningbo));
            desk.disputeFunds(request, DisputeReason.NotReceived);
        }
        warpTo(TODAY + days_, 12 hours);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(desk));
        emit IFinancingDesk.FundsConfirmed(request, TODAY + days_, keyOf(ningbo));
        desk.confirmFunds(request);
        vm.assertTrue(RequestWord.wrap(desk.requestWord(request)).state() == RequestState.FundsConfirmed, "state");
        vm.assertEq(credential(request).owner(), bankA);
        assertAddsUp(1);
    }

    function testFuzz_notByAnyoneElse(uint32 other) external {
        other = uint32(bound(other, registrar, regulator));
        vm.assume(other != ningbo);
        uint64 request = disbursed(ningbo, held(1000), 10);
        _refused(other, request, abi.encodeWithSelector(IFinancingDesk.NotApplicant.selector, request, other));
    }

    function test_onlyWhatWasDisbursedAndOnce() external {
        uint64 id = held(1000);
        _refused(ningbo, 5, abi.encodeWithSelector(IFinancingDesk.RequestUnknown.selector, 5));
        uint64 open = requested(ningbo, id, 10);
        _refused(ningbo, open, _wrongState(open, RequestState.Open));
        uint64 accepted = agreed(ningbo, id, 10);
        _refused(ningbo, accepted, _wrongState(accepted, RequestState.Accepted));
        uint64 paid = disbursed(ningbo, id, 10);
        vm.prank(keyOf(ningbo));
        desk.confirmFunds(paid);
        _refused(ningbo, paid, _wrongState(paid, RequestState.FundsConfirmed));
    }

    function _wrongState(uint64 id, RequestState state) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFinancingDesk.RequestWrongState.selector, id, uint8(state));
    }

    function _refused(uint32 actor, uint64 id, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        desk.confirmFunds(id);
    }
}
