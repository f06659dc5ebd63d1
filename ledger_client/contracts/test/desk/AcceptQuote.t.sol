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

contract AcceptQuoteTest is LedgerTest {
    function testFuzz_reservesTheFundersLimit(uint64 value, uint64 limit) external {
        value = uint64(bound(value, 1, 1000));
        limit = uint64(bound(limit, 0, 1000));
        uint64 id = requested(ningbo, held(1000), value);
        vm.prank(keyOf(bankA));
        desk.setLimit(huadong, CNY, limit, TODAY);
        quoted(id, bankA);
        vm.prank(keyOf(ningbo));
        if (limit < value) {
            vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.LimitExceeded.selector, limit, value));
        }
        desk.acceptQuote(id, bankA, commitmentOf(id, bankA));
        vm.assertEq(limitOf(bankA).reserved(), limit < value ? 0 : value);
    }

    function testFuzz_onlyAQuoteThatStands(bytes32 commitment) external {
        uint64 id = requested(ningbo, held(1000), 10);
        quoted(id, bankA);
        vm.assume(commitment != commitmentOf(id, bankA));
        _refused(id, bankA, commitment, abi.encodeWithSelector(IFinancingDesk.QuoteUnknown.selector, id, bankA));
        _refused(id, bankB, 0, abi.encodeWithSelector(IFinancingDesk.QuoteUnknown.selector, id, bankB));
    }

    function test_inTimeAndByTheApplicant() external {
        uint64 id = requested(ningbo, held(1000), 10);
        quoted(id, bankA);
        bytes32 commitment = commitmentOf(id, bankA);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IFinancingDesk.NotApplicant.selector, id, yuyao));
        desk.acceptQuote(id, bankA, commitment);
        warpTo(TODAY + 4, 0);
        _refused(id, bankA, commitment, abi.encodeWithSelector(IFinancingDesk.QuoteExpired.selector, TODAY + 3));
    }

    function test_notWithAnExpiredLimit() external {
        uint64 id = requested(ningbo, held(1000), 10);
        quoted(id, bankA);
        vm.prank(keyOf(bankA));
        desk.setLimit(huadong, CNY, LINE, TODAY - 1);
        _refused(
            id,
            bankA,
            commitmentOf(id, bankA),
            abi.encodeWithSelector(IFinancingDesk.LimitExpired.selector, TODAY - 1)
        );
    }

    function _refused(uint64 id, uint32 funder, bytes32 commitment, bytes memory error) private {
        vm.prank(keyOf(ningbo));
        vm.expectRevert(error);
        desk.acceptQuote(id, funder, commitment);
    }
}
