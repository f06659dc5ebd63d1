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

contract AcceptTest is LedgerTest {
    function testFuzz_firstCreditorBecomesHolder(uint64 face) external {
        face = uint64(bound(face, 1, LINE));
        uint64 id = held(face);
        vm.assertEq(credential(id).owner(), ningbo);
        vm.assertEq(credential(id).tier(), 1);
        vm.assertEq(credential(id).reserved(), 0);
        vm.assertEq(core.balanceOf(uint256(id)), face);
        vm.assertEq(core.slotOf(id), 1);
        vm.assertEq(core.ownerOf(id), address(uint160(core.memberWord(ningbo))));
        vm.assertEq(core.balanceOf(core.ownerOf(id)), 1);
        assertAddsUp(1);
    }

    function testFuzz_partMovesItsValue(uint64 face, uint64 value) external {
        face = uint64(bound(face, 1, LINE));
        value = uint64(bound(value, 1, face));
        uint64 id = held(face);
        uint64 part = passed(ningbo, id, value, yuyao);
        vm.assertEq(credential(id).value(), face - value);
        vm.assertEq(credential(id).reserved(), 0);
        vm.assertEq(credential(part).value(), value);
        vm.assertEq(credential(part).owner(), yuyao);
        assertAddsUp(1);
    }

    function test_skipsAndReportsStaleIds() external {
        uint64 id = held(1000);
        uint64 open = offered(ningbo, id, 1, yuyao);
        uint64 others = offered(ningbo, id, 1, cixi);
        uint64[] memory ids = new uint64[](4);
        (ids[0], ids[1], ids[2], ids[3]) = (open, others, open, 12345);
        vm.prank(keyOf(yuyao));
        vm.expectEmit(address(core));
        emit ICredentials.Skipped(others, SkipReason.NotYours, TODAY, keyOf(yuyao));
        vm.expectEmit(address(core));
        emit ICredentials.Skipped(open, SkipReason.NotOpen, TODAY, keyOf(yuyao));
        vm.expectEmit(address(core));
        emit ICredentials.Skipped(12345, SkipReason.NotOpen, TODAY, keyOf(yuyao));
        core.accept(ids);
        assertState(open, CredentialState.Held);
        assertState(others, CredentialState.Offered);
    }

    function test_skipsWhatExpired() external {
        uint64 part = offered(ningbo, held(1000), 10, yuyao);
        warpTo(TODAY + 10, 23 hours);
        uint256 snapshot = credential(part).value();
        warpTo(TODAY + 11, 0);
        _skipped(part, SkipReason.Expired);
        vm.assertEq(credential(part).value(), snapshot);
    }

    function test_skipsWhatMetTheCutOff() external {
        uint64 id = held(1000);
        warpTo(TODAY + 85, 0);
        uint64 part = offered(ningbo, id, 10, yuyao);
        passCutOff();
        _skipped(part, SkipReason.CutOff);
    }

    function testFuzz_theParentKeepsWhatIsFrozen(uint64 value, uint64 frozenAmount) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 1000));
        frozenAmount = uint64(bound(frozenAmount, 1, 1000));
        uint64 part = offered(ningbo, id, value, yuyao);
        frozen(id, frozenAmount);
        accept(yuyao, part);
        bool moved = credential(part).owner() == yuyao;
        vm.assertEq(moved, 1000 - value >= frozenAmount);
        assertAddsUp(1);
    }

    function test_theIssuerTakingAllBackAnnuls() external {
        uint64 id = held(1000);
        uint64 back = offered(ningbo, id, 1000, huadong);
        accept(huadong, back);
        vm.assertTrue(rootOf(id).isAnnulled(), "annulled");
        vm.assertTrue(core.isVoid(id), "void");
        vm.assertEq(line().used(), 0);
        vm.assertEq(credential(id).value(), 0);
        assertState(back, CredentialState.Annulled);
        assertAddsUp(1);
    }

    function _skipped(uint64 part, SkipReason reason) private {
        uint16 day = today();
        vm.expectEmit(address(core));
        emit ICredentials.Skipped(part, reason, day, keyOf(yuyao));
        accept(yuyao, part);
        assertState(part, CredentialState.Offered);
    }
}
