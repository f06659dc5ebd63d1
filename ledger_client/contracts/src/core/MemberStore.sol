// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IMembers} from "../interfaces/IMembers.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {OperatorWord} from "../words/OperatorWord.sol";

/// @title Where members and their operators' keys are kept
abstract contract MemberStore is IMembers {
    struct Proposal {
        bytes32 commitment;
        uint16 enactDay;
    }

    uint32 public memberCount;
    uint32 internal _registrarCount;
    mapping(uint32 member => MemberWord) internal _members;
    mapping(address account => uint32) public memberOfAccount;
    mapping(address key => OperatorWord) internal _operators;
    mapping(address key => Proposal) internal _proposals;

    /// @inheritdoc IMembers
    function memberWord(uint32 member) external view returns (uint256) {
        return MemberWord.unwrap(_members[member]);
    }

    /// @inheritdoc IMembers
    function operatorWord(address key) external view returns (uint256) {
        return OperatorWord.unwrap(_operators[key]);
    }

    /// @inheritdoc IMembers
    function proposalOf(address key) external view returns (bytes32 commitment, uint16 enactDay) {
        Proposal storage proposal = _proposals[key];
        return (proposal.commitment, proposal.enactDay);
    }

    function _memberOrRevert(uint32 member) internal view returns (MemberWord word) {
        word = _members[member];
        if (!word.exists()) revert MemberUnknown(member);
    }

    /// An active member with at least one of the roles.
    function _activeMember(uint32 member, uint8 anyRole) internal view returns (MemberWord word) {
        word = _memberOrRevert(member);
        if (!word.isActive()) revert MemberIsSuspended(member);
        if (word.roles() & anyRole == 0) revert RoleMissing(member, anyRole);
    }

    /// A key that is somebody's. The member may be suspended.
    function _operatorOrRevert(address sender) internal view returns (OperatorWord operator) {
        operator = _operators[sender];
        if (!operator.isActive()) revert NotAnOperator(sender);
    }
}
