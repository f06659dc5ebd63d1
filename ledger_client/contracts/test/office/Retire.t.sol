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

contract RetireTest is LedgerTest {
    function test_aMajorityOfRegistrarsAfterNotice() external {
        uint32 second = admitActor("91330000MA2GK00101", ROLE_REGISTRAR);
        vm.prank(keyOf(registrar));
        office.retire(address(book));
        vm.assertEq(office.successor(), address(0));
        vm.prank(keyOf(second));
        office.retire(address(book));
        vm.assertEq(office.successor(), address(book));
        uint64 id = held(100);
        warpTo(TODAY + 30, 0);
        vm.prank(keyOf(ningbo));
        vm.expectRevert(ICredentials.LedgerRetired.selector);
        core.offer(id, 1, yuyao, TODAY + 30, EVIDENCE);
        vm.expectRevert(ICredentials.LedgerRetired.selector);
        core.release(one(id));
        vm.assertEq(core.balanceOf(uint256(id)), 100);
    }
}
