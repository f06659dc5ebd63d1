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

contract ReleaseTest is LedgerTest {
    function testFuzz_anyoneFreesWhatExpired(address anyone, uint16 days_) external {
        uint64 id = held(1000);
        uint64 part = offered(ningbo, id, 10, yuyao);
        days_ = uint16(bound(days_, 0, 60));
        warpTo(TODAY + days_, 12 hours);
        vm.prank(anyone);
        core.release(one(part));
        bool released = credential(part).state() == CredentialState.Expired;
        vm.assertEq(released, days_ > 10);
        vm.assertEq(credential(id).reserved(), released ? 0 : 10);
        assertAddsUp(1);
    }

    function test_freesWhatMetTheCutOff() external {
        uint64 id = held(1000);
        warpTo(TODAY + 85, 0);
        uint64 part = offered(ningbo, id, 10, yuyao);
        passCutOff();
        core.release(two(part, part));
        assertState(part, CredentialState.Expired);
    }

    function test_leavesRequestsToTheDesk() external {
        uint64 id = held(1000);
        uint64 request = requested(ningbo, id, 10);
        passCutOff();
        core.release(one(request));
        assertState(request, CredentialState.InFinancing);
    }
}
