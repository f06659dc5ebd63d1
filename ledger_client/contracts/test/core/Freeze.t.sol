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

contract FreezeTest is LedgerTest {
    function testFuzz_addsUpAndIsLiftedInParts(uint64 a, uint64 b, uint64 lifted) external {
        uint64 id = held(1000);
        a = uint64(bound(a, 1, 999));
        b = uint64(bound(b, 1, 1000 - a));
        frozen(id, a);
        frozen(id, b);
        vm.assertEq(core.frozenOf(id), a + b);
        vm.assertTrue(credential(id).isFrozen(), "flag");
        assertState(id, CredentialState.Held);
        lifted = uint64(bound(lifted, 1, a + b));
        vm.prank(keyOf(regulator));
        core.unfreeze(id, lifted, "order");
        vm.assertEq(core.frozenOf(id), a + b - lifted);
        vm.assertEq(credential(id).isFrozen(), lifted != a + b);
    }

    function testFuzz_notBeyondTheValue(uint64 amount) external {
        uint64 id = held(1000);
        amount = uint64(bound(amount, 1001, type(uint56).max));
        vm.prank(keyOf(regulator));
        vm.expectRevert(abi.encodeWithSelector(IFreezing.FreezeOutOfRange.selector, id, 1000, amount));
        core.freeze(id, amount, "order");
        vm.prank(keyOf(regulator));
        vm.expectRevert(abi.encodeWithSelector(IFreezing.FreezeOutOfRange.selector, id, 0, amount));
        core.unfreeze(id, amount, "order");
    }

    function test_isTheRegulatorsByOrderAndOfHoldings() external {
        uint64 id = held(1000);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMembers.RoleMissing.selector, registrar, ROLE_REGULATOR));
        core.freeze(id, 1, "order");
        vm.prank(keyOf(regulator));
        vm.expectRevert(IFreezing.OrderMissing.selector);
        core.freeze(id, 1, 0);
        uint64 part = offered(ningbo, id, 1, yuyao);
        vm.prank(keyOf(regulator));
        vm.expectRevert(
            abi.encodeWithSelector(ICredentials.WrongState.selector, part, uint8(CredentialState.Offered))
        );
        core.freeze(part, 1, "order");
    }

    function test_stopsADisbursementThatWouldTouchIt() external {
        uint64 id = held(1000);
        uint64 request = agreed(ningbo, id, 600);
        frozen(id, 500);
        vm.prank(keyOf(bankA));
        vm.expectRevert(abi.encodeWithSelector(IFreezing.CredentialFrozen.selector, id));
        desk.disburse(request, "payment", "registration", "");
        vm.prank(keyOf(regulator));
        core.unfreeze(id, 100, "order");
        vm.prank(keyOf(bankA));
        desk.disburse(request, "payment", "registration", "");
        assertAddsUp(1);
    }

    function test_clearingGoesOn() external {
        uint64 id = held(1000);
        frozen(id, 1000);
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, 1000, day, "1");
        vm.assertEq(rootOf(id).outstanding(), 0);
    }
}
