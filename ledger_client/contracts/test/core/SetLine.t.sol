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

contract SetLineTest is LedgerTest {
    function testFuzz_keepsWhatIsUsed(uint64 face, uint64 amount) external {
        face = uint64(bound(face, 1, LINE));
        amount = uint64(bound(amount, 0, type(uint56).max));
        issued(face);
        vm.prank(keyOf(bankA));
        core.setLine(huadong, CNY, amount, TODAY);
        vm.assertEq(line().amount(), amount);
        vm.assertEq(line().used(), face);
        vm.assertEq(line().free(), amount > face ? amount - face : 0);
    }

    function test_isABanksForAnIssuer() external {
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_SETTLEMENT_BANK));
        core.setLine(huadong, CNY, 1, TODAY);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_ISSUER));
        core.setLine(ningbo, CNY, 1, TODAY);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.AmountTooLarge.selector, type(uint64).max));
        core.setLine(huadong, CNY, type(uint64).max, TODAY);
    }
}
