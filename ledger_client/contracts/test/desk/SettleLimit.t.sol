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

contract SettleLimitTest is LedgerTest {
    function testFuzz_freesInStepWithClearing(uint64 face, uint64 value, uint64 first_, uint64 second) external {
        face = uint64(bound(face, 3, LINE));
        value = uint64(bound(value, 1, face));
        first_ = uint64(bound(first_, 1, face - 2));
        second = uint64(bound(second, 1, face - first_ - 1));
        uint64 request = disbursed(ningbo, held(face), value);
        passCutOff();
        _clear(first_);
        desk.settleLimit(two(request, request));
        vm.assertEq(limitOf(bankA).used(), value - uint256(value) * first_ / face);
        _clear(second);
        desk.settleLimit(one(request));
        vm.assertEq(limitOf(bankA).used(), value - uint256(value) * (first_ + second) / face);
        _clear(face - first_ - second);
        desk.settleLimit(one(request));
        vm.assertEq(limitOf(bankA).used(), 0);
    }

    function test_skipsWhatWasNeverDisbursed() external {
        uint64 request = agreed(ningbo, held(100), 10);
        desk.settleLimit(two(request, 12345));
        vm.assertEq(limitOf(bankA).reserved(), 10);
    }

    function _clear(uint64 amount) private {
        uint16 day = today();
        bytes32 receipt = keccak256(abi.encode(amount, rootOf(first(1)).cleared()));
        vm.prank(keyOf(bankA));
        core.clear(1, amount, day, receipt);
    }
}
