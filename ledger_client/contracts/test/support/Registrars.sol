// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PERMISSIONS_ALL, ROLE_REGISTRAR} from "../../src/interfaces/LedgerTypes.sol";
import {LedgerTest} from "./LedgerTest.sol";
import {vm} from "./Vm.sol";

/// The builder's ledger with three registrars, of whom two decide.
abstract contract RegistrarsTest is LedgerTest {
    uint32 internal constant second = 10;
    uint32 internal constant third = 11;

    function setUp() public virtual override {
        super.setUp();
        admitActor("91330000MA2GK00101", ROLE_REGISTRAR);
        for (uint32 voter = registrar; voter <= second; voter += second - registrar) {
            vm.prank(keyOf(voter));
            office.admit(1, "91330000MA2HL0011E", ROLE_REGISTRAR, X25519, "");
        }
        vm.prank(keyOf(registrar));
        office.addOperator(third, keyOf(third), PERMISSIONS_ALL, X25519);
    }
}
