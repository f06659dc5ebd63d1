// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IPolicy} from "../interfaces/IPolicy.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// Whether the day has come from which nothing changes any more on the ledger with this core.
function isRetired(address core) view returns (bool) {
    uint16 retirementDay = SettingsWord.wrap(IPolicy(core).settingsWord()).retirementDay();
    return retirementDay != 0 && IPolicy(core).today() >= retirementDay;
}
