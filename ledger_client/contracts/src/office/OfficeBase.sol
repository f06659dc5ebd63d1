// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PERMISSION_CHECK, ROLE_REGISTRAR} from "../interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../interfaces/IMemberOffice.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {IReceivableCredentials} from "../interfaces/IReceivableCredentials.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {OperatorWord} from "../words/OperatorWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title What every room of the office uses: the core's words, and who is acting
/// @dev The core is this office's own, fixed at deployment, and calls back nothing.
abstract contract OfficeBase is IMemberOffice {
    address public immutable core;
    /// How many members are registrars, suspended or not.
    uint32 internal _registrarCount;
    /// Counts what registrars decided together: a decision ends all votes that were open.
    uint64 private _round;
    mapping(bytes32 vote => uint32) private _votes;
    mapping(bytes32 vote => mapping(uint32 registrar => bool)) private _hasVoted;

    constructor(address core_) {
        if (IMembers(core_).office() != address(this)) revert IMembers.OnlyRooms(core_);
        core = core_;
    }

    function _core() internal view returns (IReceivableCredentials) {
        return IReceivableCredentials(core);
    }

    function _today() internal view returns (uint16) {
        return _core().today();
    }

    function _storedSettings() internal view returns (SettingsWord) {
        return SettingsWord.wrap(_core().settingsWord());
    }

    function _actor(uint8 anyPermission) internal returns (uint32 member, MemberWord word) {
        uint256 raw;
        (member, raw) = _core().authorise(msg.sender, keccak256(msg.data), anyPermission);
        return (member, MemberWord.wrap(raw));
    }

    function _registrar() internal returns (uint32 member) {
        MemberWord word;
        (member, word) = _actor(PERMISSION_CHECK);
        if (word.roles() & ROLE_REGISTRAR == 0) revert IMembers.RoleMissing(member, ROLE_REGISTRAR);
    }

    /// Whether a majority of the registrars, suspended ones counted, has made this very call, with this one.
    function _agreed(uint32 registrar) internal returns (bool) {
        bytes32 callHash = keccak256(msg.data);
        bytes32 vote = keccak256(abi.encode(_round, callHash));
        if (_hasVoted[vote][registrar]) revert AlreadyVoted(registrar);
        _hasVoted[vote][registrar] = true;
        uint32 votes = ++_votes[vote];
        emit RegistrarVoted(callHash, registrar, votes, _registrarCount, _today(), msg.sender);
        if (votes * 2 <= _registrarCount) return false;
        ++_round;
        return true;
    }

    function _member(uint32 member) internal view returns (MemberWord word) {
        word = MemberWord.wrap(_core().memberWord(member));
        if (!word.exists()) revert IMembers.MemberUnknown(member);
    }

    function _write(uint32 member, MemberWord word) internal {
        _core().writeMember(member, MemberWord.unwrap(word));
    }

    function _operator(address key) internal view returns (OperatorWord) {
        return OperatorWord.wrap(_core().operatorWord(key));
    }

    function _writeOperator(address key, OperatorWord word) internal {
        _core().writeOperator(key, OperatorWord.unwrap(word));
    }
}
