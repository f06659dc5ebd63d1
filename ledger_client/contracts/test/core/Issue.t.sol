// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";

contract IssueTest is LedgerTest {
    function test_issues() external {
        uint64 id = held(100);
        assertAddsUp(uint32(id >> 32));
    }
}
