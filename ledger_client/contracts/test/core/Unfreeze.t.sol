// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, ROLE_REGULATOR} from "../../src/interfaces/LedgerTypes.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IFreezing} from "../../src/interfaces/IFreezing.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract UnfreezeTest is LedgerTest {
    function testFuzz_liftsInParts(uint64 amount, uint64 lifted) external {
        uint64 id = held(1000);
        amount = uint64(bound(amount, 1, 1000));
        lifted = uint64(bound(lifted, 1, amount));
        frozen(id, amount);
        vm.prank(keyOf(regulator));
        vm.expectEmit(address(core));
        emit IFreezing.Unfrozen(id, lifted, amount - lifted, "order", TODAY, keyOf(regulator));
        core.unfreeze(id, lifted, "order");
        vm.assertEq(core.frozenOf(id), amount - lifted);
        vm.assertEq(credential(id).isFrozen(), lifted != amount);
        assertState(id, CredentialState.Held);
        offered(ningbo, id, 1000 - amount + lifted, yuyao);
    }

    function testFuzz_notMoreThanIsFrozen(uint64 amount, uint64 lifted) external {
        uint64 id = held(1000);
        amount = uint64(bound(amount, 0, 1000));
        lifted = uint64(bound(lifted, amount + 1, type(uint56).max));
        if (amount != 0) frozen(id, amount);
        _refused(
            regulator,
            id,
            lifted,
            "order",
            abi.encodeWithSelector(IFreezing.FreezeOutOfRange.selector, id, amount, lifted)
        );
    }

    function test_letsADisbursementThatWaitedPass() external {
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

    function test_isTheRegulatorsByOrder() external {
        uint64 id = held(1000);
        frozen(id, 500);
        uint64 part = offered(ningbo, id, 1, yuyao);
        _refused(
            registrar,
            id,
            1,
            "order",
            abi.encodeWithSelector(IMembers.RoleMissing.selector, registrar, ROLE_REGULATOR)
        );
        _refused(regulator, id, 1, 0, abi.encodeWithSelector(IFreezing.OrderMissing.selector));
        _refused(regulator, id, 0, "order", abi.encodeWithSelector(ICredentials.AmountZero.selector));
        _refused(
            regulator,
            id,
            1 << 56,
            "order",
            abi.encodeWithSelector(ICredentials.AmountTooLarge.selector, 1 << 56)
        );
        _refused(
            regulator,
            part,
            1,
            "order",
            abi.encodeWithSelector(ICredentials.WrongState.selector, part, uint8(CredentialState.Offered))
        );
    }

    function _refused(uint32 actor, uint64 id, uint64 amount, bytes32 order, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        core.unfreeze(id, amount, order);
    }
}
