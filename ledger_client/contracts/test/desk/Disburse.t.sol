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

contract DisburseTest is LedgerTest {
    function testFuzz_theFunderBecomesHolder(uint64 value) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 1000));
        uint64 request = disbursed(ningbo, id, value);
        vm.assertEq(credential(request).owner(), bankA);
        vm.assertEq(credential(id).value(), 1000 - value);
        vm.assertEq(limitOf(bankA).reserved(), 0);
        vm.assertEq(limitOf(bankA).used(), value);
        vm.assertEq(core.balanceOf(uint256(request)), value);
        assertAddsUp(1);
    }

    function test_beforeItsDeadlineWithFreshReferences() external {
        uint64 id = held(1000);
        uint64 request = agreed(ningbo, id, 10);
        _refused(bankA, request, 0, abi.encodeWithSelector(IClearing.ReferenceMissing.selector));
        _refused(bankB, request, "p", abi.encodeWithSelector(IFinancingDesk.NotInvited.selector, request, bankB));
        uint64 earlier = disbursed(ningbo, id, 10);
        bytes32 used = keccak256(abi.encode("payment", earlier));
        _refused(bankA, request, used, abi.encodeWithSelector(IFinancingDesk.PaymentRefUsed.selector, used));
        warpTo(TODAY + 6, 0);
        _refused(
            bankA, request, "p", abi.encodeWithSelector(IFinancingDesk.DisburseDeadlinePassed.selector, TODAY + 5)
        );
    }

    function test_onlyWhatWasAccepted() external {
        uint64 request = requested(ningbo, held(1000), 10);
        _refused(
            bankA,
            request,
            "p",
            abi.encodeWithSelector(IFinancingDesk.RequestWrongState.selector, request, uint8(RequestState.Open))
        );
    }

    function _refused(uint32 actor, uint64 id, bytes32 payment, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        desk.disburse(id, payment, "registration", "");
    }
}
