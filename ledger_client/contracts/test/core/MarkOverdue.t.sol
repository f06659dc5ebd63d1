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

contract MarkOverdueTest is LedgerTest {
    function testFuzz_afterDueDateAndGrace(uint16 days_) external {
        uint64 id = held(1000);
        days_ = uint16(bound(days_, 0, 300));
        warpTo(TODAY + days_, 1 hours);
        // Due on Monday, day 91 from today, with three days of grace.
        if (days_ <= 94) vm.expectRevert(abi.encodeWithSelector(ICredentials.NotOverdue.selector, 1));
        core.markOverdue(1);
        vm.assertEq(rootOf(id).isOverdue(), days_ > 94);
    }

    function test_onceAndNotWhenPaid() external {
        held(1000);
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, 1000, day, "1");
        warpTo(TODAY + 200, 0);
        vm.expectRevert(abi.encodeWithSelector(ICredentials.NotOverdue.selector, 1));
        core.markOverdue(1);
    }
}
