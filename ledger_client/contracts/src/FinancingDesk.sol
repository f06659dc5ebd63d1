// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DeskBase} from "./desk/DeskBase.sol";
import {Funds} from "./desk/Funds.sol";

/// @title FinancingDesk
/// @notice See IFinancingDesk.
contract FinancingDesk is Funds {
    /// @param core_ deployed after this. @param book_ deployed before this.
    constructor(address core_, address book_) DeskBase(core_, book_) {}
}
