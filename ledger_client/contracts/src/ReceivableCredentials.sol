// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Founder, PERMISSIONS_ALL, ROLE_REGISTRAR, Settings} from "./interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "./interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "./interfaces/IFinancingDesk.sol";
import {IReceivableCredentials} from "./interfaces/IReceivableCredentials.sol";
import {Answering} from "./core/Answering.sol";
import {Clearing} from "./core/Clearing.sol";
import {Clock} from "./core/Clock.sol";
import {CredentialStore} from "./core/CredentialStore.sol";
import {DeskHooks} from "./core/DeskHooks.sol";
import {Freezing} from "./core/Freezing.sol";
import {Issuing} from "./core/Issuing.sol";
import {Members} from "./core/Members.sol";
import {Offering} from "./core/Offering.sol";
import {Operators} from "./core/Operators.sol";
import {Policy} from "./core/Policy.sol";

/// @title ReceivableCredentials: the core ledger
/// @notice See the interfaces. Immutable, without proxy: its code hash pins the layout that proofs rely on.
contract ReceivableCredentials is
    IReceivableCredentials,
    Policy,
    Members,
    Operators,
    Issuing,
    Offering,
    Answering,
    Clearing,
    Freezing,
    DeskHooks
{
    /// @param desk_ @param book_ deployed before this, for this contract's address.
    constructor(Settings memory settings, Founder memory founder, address desk_, address book_)
        Clock(settings.zoneOffset, settings.weekendMask)
        Policy(settings.policy, settings.ruleHash)
        CredentialStore(desk_, book_)
    {
        bool linked = IEvidenceBook(book_).core() == address(this) && IEvidenceBook(book_).desk() == desk_
            && IFinancingDesk(desk_).core() == address(this) && IFinancingDesk(desk_).book() == book_;
        if (!linked) revert LinksInvalid(desk_, book_);
        uint32 registrar =
            _admit(founder.scheme, founder.identifier, ROLE_REGISTRAR, founder.encryptionKey, founder.profile);
        _addOperator(registrar, founder.operator, PERMISSIONS_ALL, founder.encryptionKey);
    }
}
