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

contract SetPolicyTest is LedgerTest {
    function testFuzz_aChangeComesOnItsDay(uint8 ahead, uint16 value) external {
        ahead = uint8(bound(ahead, 1, 200));
        value = uint16(bound(value, 0, 366));
        vm.prank(keyOf(registrar));
        core.setPolicy(PolicyKey.GraceDays, value, TODAY + ahead, RULE_2);
        warpTo(TODAY + ahead - 1, 23 hours);
        vm.assertEq(core.policy(PolicyKey.GraceDays), 3);
        warpTo(TODAY + ahead, 0);
        vm.assertEq(core.policy(PolicyKey.GraceDays), value);
        vm.assertEq(core.policy(PolicyKey.DisburseDays), 5);
    }

    function test_issuingSettlesAChangeThatHasCome() external {
        vm.prank(keyOf(registrar));
        core.setPolicy(PolicyKey.MaxOfferDays, 12, TODAY + 2, RULE_2);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.PolicyPending.selector, TODAY + 2));
        core.setPolicy(PolicyKey.GraceDays, 1, TODAY + 3, RULE_2);
        vm.prank(keyOf(registrar));
        core.setPolicy(PolicyKey.GraceDays, 1, TODAY + 2, RULE_2);
        warpTo(TODAY + 2, 1 hours);
        issued(100);
        vm.assertEq(core.policy(PolicyKey.MaxOfferDays), 12);
        vm.assertEq(core.policy(PolicyKey.GraceDays), 1);
        vm.assertEq(core.rootCount(), 1);
        policySet(PolicyKey.GraceDays, 2);
        vm.assertEq(core.policy(PolicyKey.GraceDays), 2);
    }

    function testFuzz_refusesWhatAParameterMayNeverBe(uint64 months) external {
        months = uint64(bound(months, 13, type(uint64).max));
        vm.prank(keyOf(registrar));
        vm.expectRevert(
            abi.encodeWithSelector(IPolicy.PolicyValueInvalid.selector, PolicyKey.MaxTermMonths, 12, months)
        );
        core.setPolicy(PolicyKey.MaxTermMonths, months, TODAY, RULE_2);
    }

    function test_isTheRegistrarsWithARule() external {
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, bankA, ROLE_REGISTRAR));
        core.setPolicy(PolicyKey.GraceDays, 1, TODAY, RULE_2);
        vm.prank(keyOf(registrar));
        vm.expectRevert(IClearing.ReferenceMissing.selector);
        core.setPolicy(PolicyKey.GraceDays, 1, TODAY, 0);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IPolicy.DayPast.selector, TODAY, TODAY - 1));
        core.setPolicy(PolicyKey.GraceDays, 1, TODAY - 1, RULE_2);
    }

    bytes32 private constant RULE_2 = keccak256("rule 2");
}
