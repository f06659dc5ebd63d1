// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PolicyKey} from "../interfaces/LedgerTypes.sol";
import {IRetirement} from "../interfaces/IRetirement.sol";
import {OfficeBase} from "./OfficeBase.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Retiring the ledger in favour of a successor
abstract contract Retirement is OfficeBase {
    address public successor;

    /// @inheritdoc IRetirement
    function retire(address candidate) external {
        uint32 registrar = _registrar();
        if (successor != address(0)) revert AlreadyRetiring(_retirementDay());
        if (candidate == core || candidate.code.length == 0) revert SuccessorInvalid(candidate);
        uint16 day = _today();
        emit RetirementVoted(candidate, registrar, day, msg.sender);
        if (!_agreed(registrar)) return;

        uint16 retirementDay = day + uint16(_core().policy(PolicyKey.NoticeDays));
        successor = candidate;
        emit RetirementSet(candidate, retirementDay, day, msg.sender);
        _core().writeSettings(SettingsWord.unwrap(_storedSettings().withRetirementDay(retirementDay)));
    }

    function _retirementDay() private view returns (uint16) {
        return _storedSettings().retirementDay();
    }
}
