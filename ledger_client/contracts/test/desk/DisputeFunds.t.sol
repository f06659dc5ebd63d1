// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason, RequestState} from "../../src/interfaces/LedgerTypes.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract DisputeFundsTest is LedgerTest {
    function testFuzz_isAFactAndMovesNothing(uint64 value, uint8 reason) external {
        value = uint64(bound(value, 1, 1000));
        reason = uint8(bound(reason, 1, uint8(type(DisputeReason).max)));
        uint64 request = disbursed(ningbo, held(1000), value);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(desk));
        emit IFinancingDesk.FundsDisputed(request, DisputeReason(reason), TODAY, keyOf(ningbo));
        desk.disputeFunds(request, DisputeReason(reason));
        vm.assertTrue(RequestWord.wrap(desk.requestWord(request)).state() == RequestState.FundsDisputed, "state");
        vm.assertEq(credential(request).owner(), bankA);
        vm.assertEq(limitOf(bankA).used(), value);
        assertAddsUp(1);
    }

    function testFuzz_notByAnyoneElse(uint32 other) external {
        other = uint32(bound(other, registrar, regulator));
        vm.assume(other != ningbo);
        uint64 request = disbursed(ningbo, held(1000), 10);
        _refused(
            other,
            request,
            DisputeReason.ShortPaid,
            abi.encodeWithSelector(IFinancingDesk.NotApplicant.selector, request, other)
        );
    }

    function test_onlyWhatWasDisbursedWithAReason() external {
        uint64 id = held(1000);
        DisputeReason reason = DisputeReason.NotReceived;
        _refused(ningbo, 5, reason, abi.encodeWithSelector(IFinancingDesk.RequestUnknown.selector, 5));
        uint64 accepted = agreed(ningbo, id, 10);
        _refused(ningbo, accepted, reason, _wrongState(accepted, RequestState.Accepted));
        uint64 paid = disbursed(ningbo, id, 10);
        _refused(ningbo, paid, DisputeReason.None, abi.encodeWithSelector(IMembers.ReasonMissing.selector));
        vm.prank(keyOf(ningbo));
        desk.disputeFunds(paid, reason);
        _refused(ningbo, paid, reason, _wrongState(paid, RequestState.FundsDisputed));
        vm.prank(keyOf(ningbo));
        desk.confirmFunds(paid);
        _refused(ningbo, paid, reason, _wrongState(paid, RequestState.FundsConfirmed));
    }

    function _wrongState(uint64 id, RequestState state) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFinancingDesk.RequestWrongState.selector, id, uint8(state));
    }

    function _refused(uint32 actor, uint64 id, DisputeReason reason, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        desk.disputeFunds(id, reason);
    }
}
