// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IMembers} from "../interfaces/IMembers.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {OperatorWord} from "../words/OperatorWord.sol";

/// @title Where members and their operators' keys are kept
abstract contract MemberStore is IMembers {
    address public immutable book;
    address public immutable desk;
    address public immutable office;

    uint32 public memberCount;
    mapping(uint32 member => MemberWord) internal _members;
    mapping(address account => uint32) public memberOfAccount;
    mapping(address key => OperatorWord) internal _operators;

    modifier onlyOffice() {
        if (msg.sender != office) revert OnlyRooms(msg.sender);
        _;
    }

    modifier onlyDesk() {
        if (msg.sender != desk) revert OnlyRooms(msg.sender);
        _;
    }

    constructor(address desk_, address book_, address office_) {
        desk = desk_;
        book = book_;
        office = office_;
    }

    /// @inheritdoc IMembers
    function enterMember(address account, uint256 word) external onlyOffice returns (uint32 member) {
        member = ++memberCount;
        memberOfAccount[account] = member;
        _members[member] = MemberWord.wrap(word);
    }

    /// @inheritdoc IMembers
    function writeMember(uint32 member, uint256 word) external onlyOffice {
        _members[member] = MemberWord.wrap(word);
    }

    /// @inheritdoc IMembers
    function writeOperator(address key, uint256 word) external onlyOffice {
        _operators[key] = OperatorWord.wrap(word);
    }

    /// @inheritdoc IMembers
    function memberWord(uint32 member) external view returns (uint256) {
        return MemberWord.unwrap(_members[member]);
    }

    /// @inheritdoc IMembers
    function operatorWord(address key) external view returns (uint256) {
        return OperatorWord.unwrap(_operators[key]);
    }

    /// An active member with at least one of the roles.
    function _activeMember(uint32 member, uint8 anyRole) internal view returns (MemberWord word) {
        word = _members[member];
        if (!word.isActive()) _refuseMember(member, word);
        if (word.roles() & anyRole == 0) revert RoleMissing(member, anyRole);
    }

    function _refuseMember(uint32 member, MemberWord word) private pure {
        if (!word.exists()) revert MemberUnknown(member);
        revert MemberIsSuspended(member);
    }

    /// A key that is somebody's. The member may be suspended.
    function _operatorOrRevert(address sender) internal view returns (OperatorWord operator) {
        operator = _operators[sender];
        if (!operator.isActive()) revert NotAnOperator(sender);
    }
}
