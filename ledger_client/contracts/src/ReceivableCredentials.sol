// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Settings} from "./interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "./interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "./interfaces/IFinancingDesk.sol";
import {IReceivableCredentials} from "./interfaces/IReceivableCredentials.sol";
import {Answering} from "./core/Answering.sol";
import {Clearing} from "./core/Clearing.sol";
import {Clock} from "./core/Clock.sol";
import {RoomHooks} from "./core/RoomHooks.sol";
import {Freezing} from "./core/Freezing.sol";
import {Issuing} from "./core/Issuing.sol";
import {MemberStore} from "./core/MemberStore.sol";
import {Offering} from "./core/Offering.sol";
import {Policy} from "./core/Policy.sol";

/// @title ReceivableCredentials: the core ledger
/// @notice See the interfaces. Immutable, without proxy: its code hash pins the layout that proofs rely on.
contract ReceivableCredentials is
    IReceivableCredentials,
    Policy,
    Issuing,
    Offering,
    Answering,
    Clearing,
    Freezing,
    RoomHooks
{
    /// @param desk_ @param book_ deployed before this, for this contract's address. @param office_ deployed after it.
    constructor(Settings memory settings, address desk_, address book_, address office_)
        Clock(settings.zoneOffset, settings.weekendMask)
        MemberStore(desk_, book_, office_)
        Policy(settings.policy, settings.ruleHash)
    {
        bool linked = IEvidenceBook(book_).core() == address(this) && IEvidenceBook(book_).desk() == desk_
            && IFinancingDesk(desk_).core() == address(this) && IFinancingDesk(desk_).book() == book_;
        if (!linked || office_ == address(0)) revert LinksInvalid(desk_, book_);
    }
}
