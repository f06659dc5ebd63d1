// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PERMISSION_ADMIN, PERMISSION_CHECK, PERMISSION_MAKE} from "../interfaces/LedgerTypes.sol";
import {IApprovals} from "../interfaces/IApprovals.sol";
import {Clock} from "./Clock.sol";
import {MemberStore} from "./MemberStore.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {OperatorWord} from "../words/OperatorWord.sol";

/// @title Who is acting: permissions, and the maker-and-checker rule
/// @dev Every entry point that acts for a member begins with _actor or _actorWithRole.
abstract contract Approvals is Clock, MemberStore, IApprovals {
    mapping(bytes32 key => address maker) private _prepared;

    /// @inheritdoc IApprovals
    function prepare(bytes calldata call) external {
        (uint32 member,) = _member(msg.sender, PERMISSION_MAKE);
        bytes32 callHash = keccak256(call);
        bytes32 key = _preparedKey(member, callHash);
        if (_prepared[key] != address(0)) revert AlreadyPrepared(callHash);

        _prepared[key] = msg.sender;
        emit Prepared(callHash, member, msg.sender, call, _today());
    }

    /// @inheritdoc IApprovals
    function unprepare(bytes32 callHash) external {
        (uint32 member,) = _member(msg.sender, PERMISSION_MAKE | PERMISSION_CHECK | PERMISSION_ADMIN);
        bytes32 key = _preparedKey(member, callHash);
        address maker = _prepared[key];
        if (maker == address(0)) revert NotPrepared(callHash);
        if (maker != msg.sender && !_operators[msg.sender].may(PERMISSION_CHECK | PERMISSION_ADMIN)) {
            revert NotPermitted(msg.sender, PERMISSION_CHECK);
        }

        delete _prepared[key];
        emit Unprepared(callHash, member, _today(), msg.sender);
    }

    /// @inheritdoc IApprovals
    function preparedBy(uint32 member, bytes32 callHash) external view returns (address maker) {
        return _prepared[_preparedKey(member, callHash)];
    }

    /// The active member the sender acts for, on a ledger that is not retired.
    function _actor(uint8 anyPermission) internal returns (uint32 member, MemberWord word) {
        (member, word) = _member(msg.sender, anyPermission);
        if (word.isDualControlled()) _consumePrepared(member, msg.sender, keccak256(msg.data));
    }

    function _actorWithRole(uint8 role) internal returns (uint32 member) {
        MemberWord word;
        (member, word) = _actor(PERMISSION_CHECK);
        if (word.roles() & role == 0) revert RoleMissing(member, role);
    }

    function _member(address sender, uint8 anyPermission) internal view returns (uint32 member, MemberWord word) {
        _openSettings();
        OperatorWord operator = _operatorOrRevert(sender);
        if (!operator.may(anyPermission)) revert NotPermitted(sender, anyPermission);
        member = operator.member();
        word = _members[member];
        if (!word.isActive()) revert MemberIsSuspended(member);
    }

    function _consumePrepared(uint32 member, address checker, bytes32 callHash) internal {
        bytes32 key = _preparedKey(member, callHash);
        address maker = _prepared[key];
        if (maker == address(0)) revert NotPrepared(callHash);
        if (maker == checker) revert MakerIsChecker(maker);
        OperatorWord operator = _operators[maker];
        if (!operator.isActive() || !operator.may(PERMISSION_MAKE)) revert MakerNotPermitted(maker);

        delete _prepared[key];
        emit Confirmed(callHash, member, maker, _today(), checker);
    }

    function _preparedKey(uint32 member, bytes32 callHash) private pure returns (bytes32) {
        return keccak256(abi.encode(member, callHash));
    }
}
