// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, RefuseReason, RequestState} from "../../src/interfaces/LedgerTypes.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract WithdrawRequestTest is LedgerTest {
    function testFuzz_theValueFallsBack(uint64 value, bool withAQuote) external {
        value = uint64(bound(value, 1, 1000));
        uint64 id = held(1000);
        uint64 request = requested(ningbo, id, value);
        if (withAQuote) quoted(request, bankA);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(desk));
        emit IFinancingDesk.RequestWithdrawn(request, TODAY, keyOf(ningbo));
        desk.withdrawRequest(request);
        assertState(request, CredentialState.Withdrawn);
        vm.assertTrue(RequestWord.wrap(desk.requestWord(request)).state() == RequestState.Closed, "closed");
        vm.assertEq(credential(id).reserved(), 0);
        vm.assertEq(limitOf(bankA).reserved(), 0);
        assertAddsUp(1);
        requested(ningbo, id, 1000);
    }

    function testFuzz_isTheApplicantsAlone(uint32 other) external {
        other = uint32(bound(other, registrar, regulator));
        vm.assume(other != ningbo);
        uint64 request = requested(ningbo, held(1000), 10);
        _refused(other, request, abi.encodeWithSelector(IFinancingDesk.NotApplicant.selector, request, other));
    }

    function test_onlyWhatIsOpen() external {
        uint64 id = held(1000);
        _refused(ningbo, 5, abi.encodeWithSelector(IFinancingDesk.RequestUnknown.selector, 5));
        uint64 locked = agreed(ningbo, id, 10);
        _refused(ningbo, locked, _wrongState(locked, RequestState.Accepted));
        uint64 paid = disbursed(ningbo, id, 10);
        _refused(ningbo, paid, _wrongState(paid, RequestState.Disbursed));
        uint64 closed = agreed(ningbo, id, 10);
        vm.prank(keyOf(bankA));
        desk.refuse(closed, RefuseReason.Other);
        _refused(ningbo, closed, _wrongState(closed, RequestState.Closed));
    }

    function _wrongState(uint64 id, RequestState state) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFinancingDesk.RequestWrongState.selector, id, uint8(state));
    }

    function _refused(uint32 actor, uint64 id, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        desk.withdrawRequest(id);
    }
}
