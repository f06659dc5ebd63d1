// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ROLE_FUNDER, ROLE_ISSUER} from "../../src/interfaces/LedgerTypes.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {bound, vm} from "../support/Vm.sol";

contract SetLimitTest is LedgerTest {
    uint16 private constant USD = 840;

    function testFuzz_keepsWhatIsTaken(uint64 amount, uint16 expiryDay, uint64 used, uint64 reserved) external {
        amount = uint64(bound(amount, 0, type(uint56).max));
        used = uint64(bound(used, 1, 500));
        reserved = uint64(bound(reserved, 1, 500));
        uint64 id = held(1000);
        disbursed(ningbo, id, used);
        agreed(ningbo, id, reserved);
        vm.prank(keyOf(bankA));
        vm.expectEmit(address(desk));
        emit IFinancingDesk.LimitSet(bankA, huadong, CNY, amount, expiryDay, TODAY, keyOf(bankA));
        desk.setLimit(huadong, CNY, amount, expiryDay);
        vm.assertEq(limitOf(bankA).used(), used);
        vm.assertEq(limitOf(bankA).reserved(), reserved);
        vm.assertEq(limitOf(bankA).amount(), amount);
        vm.assertEq(limitOf(bankA).expiryDay(), expiryDay);
        vm.assertEq(limitOf(bankA).free(), amount > used + reserved ? amount - used - reserved : 0);
    }

    function test_isOneForEachFunderAndCurrency() external {
        uint256 ofB = desk.limitWord(bankB, huadong, CNY);
        uint256 inYuan = desk.limitWord(bankA, huadong, CNY);
        vm.prank(keyOf(bankA));
        desk.setLimit(huadong, USD, 7, TODAY);
        vm.assertEq(desk.limitWord(bankB, huadong, CNY), ofB);
        vm.assertEq(desk.limitWord(bankA, huadong, CNY), inYuan);
        vm.assertEq(desk.limitWord(bankB, huadong, USD), 0);
    }

    function testFuzz_refusesWhatIsNoAmountOrCurrency(uint64 amount, uint16 currency) external {
        amount = uint64(bound(amount, uint64(type(uint56).max) + 1, type(uint64).max));
        currency = uint16(bound(currency, 1000, type(uint16).max));
        _refused(bankA, huadong, CNY, amount, abi.encodeWithSelector(ICredentials.AmountTooLarge.selector, amount));
        _refused(bankA, huadong, currency, 1, abi.encodeWithSelector(ICredentials.CurrencyInvalid.selector, currency));
        _refused(bankA, huadong, 0, 1, abi.encodeWithSelector(ICredentials.CurrencyInvalid.selector, 0));
    }

    function test_isAFundersOnAnActiveIssuer() external {
        _refused(ningbo, huadong, CNY, 1, abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_FUNDER));
        _refused(bankA, ningbo, CNY, 1, abi.encodeWithSelector(IMembers.RoleMissing.selector, ningbo, ROLE_ISSUER));
        _refused(bankA, 99, CNY, 1, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 99));
        suspended(huadong);
        _refused(bankA, huadong, CNY, 1, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, huadong));
    }

    function _refused(uint32 actor, uint32 issuer, uint16 currency, uint64 amount, bytes memory error) private {
        vm.prank(keyOf(actor));
        vm.expectRevert(error);
        desk.setLimit(issuer, currency, amount, TODAY);
    }
}
