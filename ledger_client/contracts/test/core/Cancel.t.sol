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

contract CancelTest is LedgerTest {
    function testFuzz_freesLineAndEvidence(uint64 face, bool declined) external {
        face = uint64(bound(face, 1, LINE));
        IssueTerms memory t = terms(face);
        vm.prank(keyOf(huadong));
        uint32 root = core.issue(t);
        if (declined) {
            vm.prank(keyOf(ningbo));
            core.decline(one(first(root)), DeclineReason.Duplicate);
        }
        vm.prank(keyOf(huadong));
        core.cancel(root, t.claims);
        vm.assertEq(line().used(), 0);
        vm.assertEq(book.occupationWord(t.claims[0].fingerprint, huadong), 0);
        assertState(first(root), CredentialState.Annulled);
        assertAddsUp(root);
        vm.prank(keyOf(huadong));
        core.issue(t);
    }

    function test_isTooLateOnceAccepted() external {
        uint64 id = held(100);
        vm.prank(keyOf(huadong));
        vm.expectRevert(
            abi.encodeWithSelector(ICredentials.WrongState.selector, id, uint8(CredentialState.Held))
        );
        core.cancel(1, new Claim[](0));
    }

    function test_happensOnce() external {
        issued(100);
        vm.prank(keyOf(huadong));
        core.cancel(1, new Claim[](0));
        vm.prank(keyOf(huadong));
        vm.expectRevert(
            abi.encodeWithSelector(ICredentials.WrongState.selector, first(1), uint8(CredentialState.Annulled))
        );
        core.cancel(1, new Claim[](0));
    }

    function test_isTheIssuersAlone() external {
        admitActor("91330000MA2HL0011E", ROLE_ISSUER);
        issued(100);
        vm.prank(keyOf(10));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.NotIssuer.selector, 1, 10));
        core.cancel(1, new Claim[](0));
    }

    function test_vacatesOnlyItsOwnClaims() external {
        IssueTerms memory other = terms(100);
        vm.prank(keyOf(huadong));
        core.issue(other);
        issued(100);
        vm.prank(keyOf(huadong));
        vm.expectRevert(
            abi.encodeWithSelector(
                IEvidenceBook.ClaimUnknown.selector, other.claims[0].fingerprint, first(2), 100
            )
        );
        core.cancel(2, other.claims);
    }
}
