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

contract ClearTest is LedgerTest {
    function testFuzz_reducesWhatIsOwedAndFreesTheLine(uint64 face, uint64 part) external {
        face = uint64(bound(face, 2, LINE));
        part = uint64(bound(part, 1, face - 1));
        uint64 id = held(face);
        passCutOff();
        _clear(part, "1");
        vm.assertEq(rootOf(id).cleared(), part);
        vm.assertEq(line().used(), face - part);
        _clear(face - part, "2");
        vm.assertEq(rootOf(id).outstanding(), 0);
        vm.assertEq(line().used(), 0);
        assertAddsUp(1);
    }

    function testFuzz_neverMoreThanOutstanding(uint64 given) external {
        held(100);
        passCutOff();
        _clear(40, "1");
        given = uint64(bound(given, 61, type(uint56).max));
        _refused(bankA, given, "2", abi.encodeWithSelector(IClearing.MoreThanOutstanding.selector, 60, given));
    }

    function testFuzz_onlyAfterTheCutOff(uint32 early) external {
        held(100);
        passCutOff();
        vm.warp(block.timestamp - bound(early, 1, 90 days));
        _refused(bankA, 1, "1", abi.encodeWithSelector(IClearing.CutOffNotReached.selector, 1));
    }

    function test_onlyTheRootsBank() external {
        held(100);
        passCutOff();
        _refused(bankB, 1, "1", abi.encodeWithSelector(IClearing.NotSettlementBank.selector, 1, bankB));
        _refused(
            huadong, 1, "1", abi.encodeWithSelector(IMembers.RoleMissing.selector, huadong, ROLE_SETTLEMENT_BANK)
        );
    }

    function test_aReceiptServesOnce() external {
        held(100);
        passCutOff();
        _clear(1, "1");
        _refused(bankA, 1, "1", abi.encodeWithSelector(IClearing.ReceiptUsed.selector, bytes32("1")));
        _refused(bankA, 1, 0, abi.encodeWithSelector(IClearing.ReferenceMissing.selector));
        vm.assertEq(core.isReceiptUsed(bankA, "1"), true);
        vm.assertEq(core.isReceiptUsed(bankB, "1"), false);
    }

    function test_notForAPromiseNobodyAccepted() external {
        issued(100);
        passCutOff();
        _refused(
            bankA,
            1,
            "1",
            abi.encodeWithSelector(ICredentials.WrongState.selector, first(1), uint8(CredentialState.Offered))
        );
    }

    function test_notInTheFutureAndNotAnnulled() external {
        uint64 id = held(100);
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IClearing.DayInFuture.selector, day, day + 1));
        core.clear(1, 1, day + 1, "1");
        warpTo(TODAY, 12 hours);
        accept(huadong, offered(ningbo, id, 100, huadong));
        passCutOff();
        _refused(bankA, 1, "1", abi.encodeWithSelector(ICredentials.RootAnnulled.selector, 1));
    }

    function test_aLatePaymentIsRecorded() external {
        uint64 id = held(100);
        warpTo(TODAY + 95, 1 hours);
        core.markOverdue(1);
        _clear(100, "1");
        vm.assertTrue(rootOf(id).isOverdue(), "still a fact");
    }

    function _clear(uint64 amount, bytes32 receipt) private {
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, amount, day, receipt);
    }

    function _refused(uint32 actor, uint64 amount, bytes32 receipt, bytes memory error) private {
        uint16 day = today();
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        core.clear(1, amount, day, receipt);
    }
}
