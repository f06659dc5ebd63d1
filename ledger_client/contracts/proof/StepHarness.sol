// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Answering} from "../src/core/Answering.sol";
import {Clearing} from "../src/core/Clearing.sol";
import {Clock} from "../src/core/Clock.sol";
import {Freezing} from "../src/core/Freezing.sol";
import {Issuing} from "../src/core/Issuing.sol";
import {MemberStore} from "../src/core/MemberStore.sol";
import {Offering} from "../src/core/Offering.sol";
import {Policy} from "../src/core/Policy.sol";
import {RoomHooks} from "../src/core/RoomHooks.sol";
import {CredentialWord} from "../src/words/CredentialWord.sol";
import {RootWord} from "../src/words/RootWord.sol";

/// The core's own rooms, with a door through which a proof puts any state; its deployer is desk, book and office.
contract StepHarness is Policy, Issuing, Offering, Answering, Clearing, Freezing, RoomHooks {
    constructor(uint32[9] memory policy_)
        Clock(8 hours, 0)
        MemberStore(msg.sender, msg.sender, msg.sender)
        Policy(policy_, "rule")
    {}

    function putRoot(uint32 root, RootWord word) external {
        _roots[root] = word;
    }

    function putCredential(uint64 id, CredentialWord word) external {
        _credentials[id] = word;
    }

    function putFrozen(uint64 id, uint64 amount) external {
        _frozen[id] = amount;
    }
}
