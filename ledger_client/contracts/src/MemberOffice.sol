// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Founder, PERMISSIONS_ALL, ROLE_REGISTRAR} from "./interfaces/LedgerTypes.sol";
import {Admission} from "./office/Admission.sol";
import {Keys} from "./office/Keys.sol";
import {OfficeBase} from "./office/OfficeBase.sol";
import {Retirement} from "./office/Retirement.sol";
import {Succession} from "./office/Succession.sol";

/// @title MemberOffice
/// @notice See IMemberOffice.
contract MemberOffice is Admission, Keys, Retirement {
    /// @param core_ deployed before this, for this contract's address.
    /// @param founder the first registrar; becomes member 1.
    /// @param predecessor_ the core this ledger is to take over from; zero for a new ledger.
    constructor(address core_, Founder memory founder, address predecessor_)
        OfficeBase(core_)
        Succession(predecessor_)
    {
        uint32 registrar =
            _admit(founder.scheme, founder.identifier, ROLE_REGISTRAR, founder.encryptionKey, founder.profile);
        _addOperator(registrar, founder.operator, PERMISSIONS_ALL, founder.encryptionKey);
    }
}
