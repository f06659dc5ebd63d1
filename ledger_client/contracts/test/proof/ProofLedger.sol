// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Settings} from "../../src/interfaces/LedgerTypes.sol";
import {Answering} from "../../src/core/Answering.sol";
import {Clearing} from "../../src/core/Clearing.sol";
import {Clock} from "../../src/core/Clock.sol";
import {Freezing} from "../../src/core/Freezing.sol";
import {Issuing} from "../../src/core/Issuing.sol";
import {MemberStore} from "../../src/core/MemberStore.sol";
import {Offering} from "../../src/core/Offering.sol";
import {Policy} from "../../src/core/Policy.sol";
import {RoomHooks} from "../../src/core/RoomHooks.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";

/// The rooms of ReceivableCredentials as they are, with a door through which a proof puts any state it likes.
/// Whoever deploys it is its desk, its book and its office.
contract ProofLedger is Policy, Issuing, Offering, Answering, Clearing, Freezing, RoomHooks {
    constructor(Settings memory settings)
        Clock(settings.zoneOffset, settings.weekendMask)
        MemberStore(msg.sender, msg.sender, msg.sender)
        Policy(settings.policy, settings.ruleHash)
    {}

    function putCredential(uint64 id, uint256 word) external {
        _credentials[id] = CredentialWord.wrap(word);
    }

    function putRoot(uint32 root, uint256 word) external {
        _roots[root] = RootWord.wrap(word);
    }

    /// Uses this much of a line that was set.
    function putLineUsed(uint32 bank, uint32 issuer, uint16 currency, uint64 amount) external {
        OpenLine memory open;
        _useLine(open, bank, issuer, currency, amount, _today());
        _storeLine(open);
    }

    function putFrozen(uint64 id, uint64 amount) external {
        _frozen[id] = amount;
    }
}
