// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PolicyKey} from "../interfaces/LedgerTypes.sol";
import {IRetirement} from "../interfaces/IRetirement.sol";
import {OfficeBase} from "./OfficeBase.sol";

/// @title Retiring the ledger in favour of a successor
abstract contract Retirement is OfficeBase {
    address public successor;
    mapping(address candidate => uint32) private _votes;
    mapping(address candidate => mapping(uint32 registrar => bool)) private _hasVoted;

    /// @inheritdoc IRetirement
    function retire(address candidate) external {
        uint32 registrar = _registrar();
        if (successor != address(0)) revert AlreadyRetiring(_retirementDay());
        if (candidate == core || candidate.code.length == 0) revert SuccessorInvalid(candidate);
        if (_hasVoted[candidate][registrar]) revert AlreadyVoted(registrar);
        uint16 day = _today();

        _hasVoted[candidate][registrar] = true;
        uint32 votes = ++_votes[candidate];
        emit RetirementVoted(candidate, registrar, day, msg.sender);
        if (votes * 2 <= _registrarCount) return;
        uint16 retirementDay = day + uint16(_core().policy(PolicyKey.NoticeDays));
        successor = candidate;
        emit RetirementSet(candidate, retirementDay, day, msg.sender);
        _core().retireOn(retirementDay);
    }

    function _retirementDay() private view returns (uint16) {
        return uint16(_core().settingsWord() >> 196);
    }
}
