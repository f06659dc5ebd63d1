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

contract WithdrawTest is LedgerTest {
    function testFuzz_freesTheReserve(uint64 value) external {
        uint64 id = held(1000);
        value = uint64(bound(value, 1, 1000));
        uint64 part = offered(ningbo, id, value, yuyao);
        vm.prank(keyOf(ningbo));
        core.withdraw(one(part));
        vm.assertEq(credential(id).reserved(), 0);
        assertState(part, CredentialState.Withdrawn);
        accept(yuyao, part);
        assertState(part, CredentialState.Withdrawn);
        assertAddsUp(1);
    }

    function test_isTheOfferorsAlone() external {
        uint64 part = offered(ningbo, held(1000), 10, yuyao);
        vm.prank(keyOf(yuyao));
        core.withdraw(one(part));
        assertState(part, CredentialState.Offered);
    }

    function test_takesBackAnIssue() external {
        uint64 id = first(issued(1000));
        vm.prank(keyOf(huadong));
        core.withdraw(one(id));
        assertState(id, CredentialState.Returned);
    }
}
