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

contract OfferTest is LedgerTest {
    function testFuzz_reservesAndLeavesTheValue(uint64 face, uint64 value) external {
        face = uint64(bound(face, 1, LINE));
        value = uint64(bound(value, 1, face));
        uint64 id = held(face);
        uint64 part = offered(ningbo, id, value, yuyao);

        vm.assertEq(credential(id).value(), face);
        vm.assertEq(credential(id).reserved(), value);
        vm.assertEq(credential(part).value(), value);
        vm.assertEq(credential(part).owner(), 0);
        vm.assertEq(credential(part).tier(), 2);
        assertState(part, CredentialState.Offered);
        assertAddsUp(1);
    }

    function testFuzz_refusesMoreThanIsFree(uint64 reserved, uint64 frozenAmount, uint64 value) external {
        uint64 id = held(1000);
        reserved = uint64(bound(reserved, 1, 1000));
        frozenAmount = uint64(bound(frozenAmount, 1, 1000));
        offered(ningbo, id, reserved, yuyao);
        frozen(id, frozenAmount);
        uint64 free = reserved + frozenAmount > 1000 ? 0 : 1000 - reserved - frozenAmount;
        value = uint64(bound(value, free + 1, type(uint64).max));
        _refused(id, value, cixi, abi.encodeWithSelector(ICredentials.InsufficientValue.selector, id, free, value));
    }

    function test_refusesStrangersAndSelf() external {
        uint64 id = held(100);
        _refused(id, 1, ningbo, abi.encodeWithSelector(ICredentials.SelfOffer.selector));
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.NotHolder.selector, id, yuyao));
        core.offer(id, 1, cixi, TODAY, EVIDENCE);
        _refused(id, 0, yuyao, abi.encodeWithSelector(ICredentials.AmountZero.selector));
        _refused(id, 1, 77, abi.encodeWithSelector(IMembers.MemberUnknown.selector, 77));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.CredentialUnknown.selector, 99));
        core.offer(99, 1, cixi, TODAY, EVIDENCE);
    }

    function test_doesNotOfferWhatWasNotAccepted() external {
        uint64 id = first(issued(100));
        vm.prank(keyOf(huadong));
        vm.expectRevert(
            abi.encodeWithSelector(ICredentials.WrongState.selector, id, uint8(CredentialState.Offered))
        );
        core.offer(id, 1, yuyao, TODAY, EVIDENCE);
    }

    function test_closesAtTheCutOffOfTheBusinessDay() external {
        uint64 id = held(100);
        warpTo(TODAY + 91, 23 hours + 30 minutes - 1);
        offered(ningbo, id, 1, yuyao);
        passCutOff();
        _refused(id, 1, yuyao, abi.encodeWithSelector(ICredentials.CutOffPassed.selector, 1));
    }

    function testFuzz_onlyTheWholeFaceGoesBackToTheIssuer(uint64 value) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 999));
        _refused(id, value, huadong, abi.encodeWithSelector(ICredentials.IssuerTakesWholeOnly.selector, 1000));
        offered(ningbo, id, 1000, huadong);
    }

    function test_nobodyButTheSoleHolderGivesBack() external {
        uint64 id = held(1000);
        uint64 part = passed(ningbo, id, 400, yuyao);
        _refused(id, 600, huadong, abi.encodeWithSelector(ICredentials.IssuerTakesWholeOnly.selector, 1000));
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.IssuerTakesWholeOnly.selector, 1000));
        core.offer(part, 400, huadong, TODAY, EVIDENCE);
    }

    function test_limitsPartsPerParentNotPerRoot() external {
        policySet(PolicyKey.MaxPartsPerParent, 2);
        uint64 id = held(1000);
        uint64 part = passed(ningbo, id, 500, yuyao);
        offered(ningbo, id, 1, cixi);
        _refused(
            id, 1, cixi, abi.encodeWithSelector(IPolicy.PolicyRefused.selector, PolicyKey.MaxPartsPerParent, 2, 3)
        );
        passed(yuyao, part, 1, cixi);
    }

    function test_refusesASuspendedMemberOnEitherSide() external {
        uint64 id = held(100);
        suspended(yuyao);
        _refused(id, 1, yuyao, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, yuyao));
        suspended(ningbo);
        _refused(id, 1, cixi, abi.encodeWithSelector(IMembers.MemberIsSuspended.selector, ningbo));
    }

    function _refused(uint64 id, uint64 value, uint32 to, bytes memory error) private {
        uint16 expiry = today();
        vm.prank(keyOf(ningbo));
        vm.expectRevert(error);
        core.offer(id, value, to, expiry, EVIDENCE);
    }
}
