// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Founder, Settings} from "../../src/interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {ICore} from "./ICore.sol";
import {vm} from "./Vm.sol";

/// The three contracts, deployed for each other from this account.
struct Ledger {
    ICore core;
    IFinancingDesk desk;
    IEvidenceBook book;
}

bytes32 constant RULE = keccak256("consortium rule 1");

/// Evidence book, desk, core: each knows the others by the addresses they are going to have.
function deployLedger(address deployer, Settings memory settings, Founder memory founder) returns (Ledger memory) {
    uint256 nonce = vm.getNonce(deployer);
    address book = vm.computeCreateAddress(deployer, nonce);
    address desk = vm.computeCreateAddress(deployer, nonce + 1);
    address core = vm.computeCreateAddress(deployer, nonce + 2);
    vm.deployCode("EvidenceBook.sol:EvidenceBook", abi.encode(core, desk));
    vm.deployCode("FinancingDesk.sol:FinancingDesk", abi.encode(core, book));
    vm.deployCode("ReceivableCredentials.sol:ReceivableCredentials", abi.encode(settings, founder, desk, book));
    return Ledger(ICore(core), IFinancingDesk(desk), IEvidenceBook(book));
}

/// China Standard Time, weekends off; six months, a cut-off half an hour before midnight, three days of grace.
function usualSettings() pure returns (Settings memory settings) {
    settings.zoneOffset = 8 hours;
    settings.weekendMask = 0x41;
    settings.policy = [uint32(6), 1800, 3, 1000, 30, 7, 5, 8, 30];
    settings.ruleHash = RULE;
}
