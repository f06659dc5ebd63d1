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

contract ConfirmReceiptTest is LedgerTest {
    function testFuzz_isOfARunningTotal(uint64 cleared, uint64 stated) external {
        uint64 id = held(1000);
        uint64 part = passed(ningbo, id, 300, yuyao);
        cleared = uint64(bound(cleared, 1, 1000));
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, cleared, day, "1");
        vm.prank(keyOf(yuyao));
        if (stated == 0 || stated > cleared) {
            vm.expectRevert(abi.encodeWithSelector(IClearing.NotCleared.selector, 1, stated));
        } else {
            vm.expectEmit(address(core));
            emit IClearing.ReceiptConfirmed(part, yuyao, stated, day, keyOf(yuyao));
        }
        core.confirmReceipt(one(part), stated);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(core));
        emit IClearing.ReceiptConfirmed(id, ningbo, cleared, day, keyOf(ningbo));
        core.confirmReceipt(one(id), cleared);
    }

    function test_onlyByTheHolderForSomeIds() external {
        uint64 id = held(1000);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.NotHolder.selector, id, yuyao));
        core.confirmReceipt(one(id), 1);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(IPolicy.BatchEmpty.selector);
        core.confirmReceipt(new uint64[](0), 1);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.BatchTooLong.selector, 101, 100));
        core.confirmReceipt(new uint64[](101), 1);
    }
}
