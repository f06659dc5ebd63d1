// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Founder, Settings} from "../../src/interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {ICore} from "./ICore.sol";
import {vm} from "./Vm.sol";

/// The four contracts, deployed for each other from this account.
struct Ledger {
    ICore core;
    IFinancingDesk desk;
    IEvidenceBook book;
    IMemberOffice office;
}

bytes32 constant RULE = keccak256("consortium rule 1");

/// Evidence book, desk, core, office: each knows the others by the addresses they are going to have.
function deployLedger(address deployer, Settings memory settings, Founder memory founder) returns (Ledger memory) {
    return deploySuccessor(deployer, settings, founder, address(0));
}

/// predecessor: the core to take over from; zero for a new ledger.
function deploySuccessor(address deployer, Settings memory settings, Founder memory founder, address predecessor)
    returns (Ledger memory)
{
    uint256 nonce = vm.getNonce(deployer);
    address book = vm.computeCreateAddress(deployer, nonce);
    address desk = vm.computeCreateAddress(deployer, nonce + 1);
    address core = vm.computeCreateAddress(deployer, nonce + 2);
    vm.deployCode("EvidenceBook.sol:EvidenceBook", abi.encode(core, desk, predecessor));
    vm.deployCode("FinancingDesk.sol:FinancingDesk", abi.encode(core, book));
    address office = vm.computeCreateAddress(deployer, nonce + 3);
    vm.deployCode("ReceivableCredentials.sol:ReceivableCredentials", abi.encode(settings, desk, book, office));
    vm.deployCode("MemberOffice.sol:MemberOffice", abi.encode(core, founder, predecessor));
    return Ledger(ICore(core), IFinancingDesk(desk), IEvidenceBook(book), IMemberOffice(office));
}

/// China Standard Time, weekends off; six months, a cut-off half an hour before midnight, three days of grace.
function usualSettings() pure returns (Settings memory settings) {
    settings.zoneOffset = 8 hours;
    settings.weekendMask = 0x41;
    settings.policy = [uint32(6), 1800, 3, 1000, 30, 7, 5, 8, 30];
    settings.ruleHash = RULE;
}
