// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IApprovals} from "./IApprovals.sol";
import {IClearing} from "./IClearing.sol";
import {ICoreForRooms} from "./ICoreForRooms.sol";
import {ICredentials} from "./ICredentials.sol";
import {IFreezing} from "./IFreezing.sol";
import {ILines} from "./ILines.sol";
import {IMembers} from "./IMembers.sol";
import {IPolicy} from "./IPolicy.sol";

/// @title The core ledger, beside its ERC-721 and ERC-3525 face
interface IReceivableCredentials is
    ICoreForRooms,
    IPolicy,
    IMembers,
    IApprovals,
    ILines,
    ICredentials,
    IClearing,
    IFreezing
{}
