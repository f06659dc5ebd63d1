// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason} from "../../src/interfaces/LedgerTypes.sol";
import {IClearing} from "../../src/interfaces/IClearing.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract DisputeReceiptTest is LedgerTest {
    function testFuzz_isAFactAboutARunningTotal(uint64 cleared, uint64 stated, uint8 reason) external {
        uint64 id = held(1000);
        cleared = uint64(bound(cleared, 1, 1000));
        stated = uint64(bound(stated, 1, cleared));
        reason = uint8(bound(reason, 1, uint8(type(DisputeReason).max)));
        uint16 day = _cleared(cleared);
        uint256 before = core.rootWord(1);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(core));
        emit IClearing.ReceiptDisputed(id, ningbo, stated, DisputeReason(reason), day, keyOf(ningbo));
        core.disputeReceipt(one(id), stated, DisputeReason(reason));
        vm.assertEq(core.rootWord(1), before);
        vm.assertEq(credential(id).owner(), ningbo);
    }

    function testFuzz_onlyATotalTheRootHasReached(uint64 cleared, uint64 stated) external {
        uint64 id = held(1000);
        cleared = uint64(bound(cleared, 1, 1000));
        stated = uint64(bound(stated, cleared + 1, type(uint64).max));
        _cleared(cleared);
        _refused(ningbo, one(id), stated, abi.encodeWithSelector(IClearing.NotCleared.selector, 1, stated));
        _refused(ningbo, one(id), 0, abi.encodeWithSelector(IClearing.NotCleared.selector, 1, 0));
    }

    function test_isStatedOfEachHolding() external {
        uint64 id = held(1000);
        uint64 back = passed(yuyao, passed(ningbo, id, 300, yuyao), 100, ningbo);
        uint16 day = _cleared(500);
        vm.prank(keyOf(ningbo));
        vm.expectEmit(address(core));
        emit IClearing.ReceiptDisputed(id, ningbo, 500, DisputeReason.LatePaid, day, keyOf(ningbo));
        vm.expectEmit(address(core));
        emit IClearing.ReceiptDisputed(back, ningbo, 500, DisputeReason.LatePaid, day, keyOf(ningbo));
        core.disputeReceipt(two(id, back), 500, DisputeReason.LatePaid);
    }

    function test_onlyByTheHolderWithAReason() external {
        uint64 id = held(1000);
        uint64 part = offered(ningbo, id, 1, yuyao);
        _cleared(1);
        _refused(yuyao, one(id), 1, abi.encodeWithSelector(ICredentials.NotHolder.selector, id, yuyao));
        _refused(yuyao, one(part), 1, abi.encodeWithSelector(ICredentials.NotHolder.selector, part, yuyao));
        _refused(ningbo, new uint64[](0), 1, abi.encodeWithSelector(IPolicy.BatchEmpty.selector));
        _refused(ningbo, new uint64[](101), 1, abi.encodeWithSelector(IPolicy.BatchTooLong.selector, 101, 100));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(IMembers.ReasonMissing.selector);
        core.disputeReceipt(one(id), 1, DisputeReason.None);
    }

    function _cleared(uint64 amount) private returns (uint16 day) {
        passCutOff();
        day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, amount, day, "1");
    }

    function _refused(uint32 actor, uint64[] memory ids, uint64 stated, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        core.disputeReceipt(ids, stated, DisputeReason.NotReceived);
    }
}
