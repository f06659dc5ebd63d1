// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC721Metadata} from "../../src/interfaces/IERC721.sol";
import {IERC3525Metadata} from "../../src/interfaces/IERC3525.sol";
import {IReceivableCredentials} from "../../src/interfaces/IReceivableCredentials.sol";

/// The core with its token face, as a caller sees it.
interface ICore is IReceivableCredentials, IERC721Metadata, IERC3525Metadata {}
