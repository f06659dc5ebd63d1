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
    function testFuzz_addsUp(uint64 a, uint64 b) external {
        uint64 id = held(1000);
        a = uint64(bound(a, 1, 999));
        b = uint64(bound(b, 1, 1000 - a));
        frozen(id, a);
        frozen(id, b);
        vm.assertEq(core.frozenOf(id), a + b);
        vm.assertTrue(credential(id).isFrozen(), "flag");
        assertState(id, CredentialState.Held);
    }

    function testFuzz_notBeyondTheValue(uint64 amount) external {
        uint64 id = held(1000);
        amount = uint64(bound(amount, 1001, type(uint56).max));
        vm.prank(keyOf(regulator));
        vm.expectRevert(abi.encodeWithSelector(IFreezing.FreezeOutOfRange.selector, id, 1000, amount));
        core.freeze(id, amount, "order");
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
