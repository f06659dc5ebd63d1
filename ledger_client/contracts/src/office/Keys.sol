// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    PERMISSIONS_ALL,
    PERMISSION_ADMIN,
    PERMISSION_CHECK,
    PolicyKey
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IMemberOffice} from "../interfaces/IMemberOffice.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {Succession} from "./Succession.sol";
import {isRetired} from "../rules/Retired.sol";
import {FLAG_HAD_ADMIN, MemberWord} from "../words/MemberWord.sol";
import {OPERATOR_ACTIVE, OPERATOR_REVOKED, OperatorWord} from "../words/OperatorWord.sol";

/// @title Operators' keys: added, revoked, recovered
abstract contract Keys is Succession {
    struct Proposal {
        bytes32 commitment;
        uint16 enactDay;
    }

    mapping(address key => Proposal) public proposalOf;

    /// @inheritdoc IMemberOffice
    function addOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external {
        if (!_entersItself(member, key, permissions)) _actorOverKeysOf(member);
        if (proposalOf[key].commitment != 0) revert KeyTaken(key);
        _addOperator(member, key, permissions, encryptionKey);
    }

    /// @inheritdoc IMemberOffice
    function revokeOperator(uint32 member, address key) external {
        _actorOverKeysOf(member);
        OperatorWord operator = _operator(key);
        if (!operator.isActive() || operator.member() != member) revert KeyUnknown(key);

        _countAdmin(member, operator.may(PERMISSION_ADMIN), false);
        _writeOperator(key, operator.withState(OPERATOR_REVOKED));
        emit OperatorRevoked(member, key, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function proposeOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external {
        _registrar();
        _member(member);
        _requireNewKey(member, key, permissions, encryptionKey);
        uint16 day = _today();
        uint16 enactDay = day + uint16(_core().policy(PolicyKey.RecoveryDelayDays));

        proposalOf[key] = Proposal(keccak256(abi.encode(member, permissions, encryptionKey)), enactDay);
        emit OperatorProposed(member, key, permissions, encryptionKey, enactDay, day, msg.sender);
    }

    /// @inheritdoc IMemberOffice
    /// @dev No prepared state here: whoever notices must be able to object at once, even for a suspended member.
    function objectToOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external {
        if (isRetired(core)) revert ICredentials.LedgerRetired();
        OperatorWord operator = _operator(msg.sender);
        if (!operator.isActive() || operator.member() != member) revert IMembers.NotAnOperator(msg.sender);
        if (!operator.may(PERMISSION_CHECK | PERMISSION_ADMIN)) {
            revert IMembers.NotPermitted(msg.sender, PERMISSION_CHECK);
        }
        _requireProposal(member, key, permissions, encryptionKey);

        delete proposalOf[key];
        emit OperatorObjected(member, key, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function enactOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external {
        _registrar();
        uint16 enactDay = _requireProposal(member, key, permissions, encryptionKey);
        if (_today() < enactDay) revert ProposalNotDue(enactDay);

        delete proposalOf[key];
        _addOperator(member, key, permissions, encryptionKey);
    }

    function _addOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) internal {
        OperatorWord known = _requireNewKey(member, key, permissions, encryptionKey);
        _countAdmin(member, known.may(PERMISSION_ADMIN), permissions & PERMISSION_ADMIN != 0);
        _writeOperator(
            key, OperatorWord.wrap(0).withMember(member).withPermissions(permissions).withState(OPERATOR_ACTIVE)
        );
        emit OperatorAdded(member, key, permissions, encryptionKey, _today(), msg.sender);
    }

    /// The member's own admin; or a registrar, as long as the member never had one.
    function _actorOverKeysOf(uint32 member) private {
        if (_operator(msg.sender).member() == member) {
            _actor(PERMISSION_ADMIN);
        } else {
            _registrar();
            if (_member(member).hadAdmin() || _memberBefore(member).hadAdmin()) revert MemberManagesItself(member);
        }
    }

    /// A key that stands at the predecessor, is new here, and brings what it may there.
    function _entersItself(uint32 member, address key, uint8 permissions) private view returns (bool) {
        if (msg.sender != key || predecessor == address(0) || _operator(key).state() != 0) return false;
        if (_member(member).account() != _memberBefore(member).account()) return false;
        OperatorWord known = OperatorWord.wrap(_before().operatorWord(key));
        return known.isActive() && known.member() == member && known.permissions() == permissions;
    }

    /// A key nobody has, or one of this member's own that is still active.
    function _requireNewKey(uint32 member, address key, uint8 permissions, bytes32 encryptionKey)
        private
        view
        returns (OperatorWord known)
    {
        if (permissions == 0 || permissions & ~PERMISSIONS_ALL != 0) revert PermissionsInvalid(permissions);
        if (encryptionKey == 0) revert EncryptionKeyMissing();
        known = _operator(key);
        bool ours = known.isActive() && known.member() == member;
        if (key == address(0) || (known.state() != 0 && !ours)) revert KeyTaken(key);
        if (predecessor == address(0)) return known;
        OperatorWord before = OperatorWord.wrap(_before().operatorWord(key));
        bool oursBefore = before.isActive() && before.member() == member;
        if (before.state() != 0 && !oursBefore) revert KeyTaken(key);
    }

    function _requireProposal(uint32 member, address key, uint8 permissions, bytes32 encryptionKey)
        private
        view
        returns (uint16 enactDay)
    {
        bytes32 commitment = keccak256(abi.encode(member, permissions, encryptionKey));
        if (proposalOf[key].commitment != commitment) revert ProposalUnknown(key);
        return proposalOf[key].enactDay;
    }

    function _countAdmin(uint32 member, bool was, bool is_) private {
        if (was == is_) return;
        MemberWord word = _member(member);
        uint256 admins = word.admins();
        if (was && admins == 1) revert LastAdmin(member);
        _write(
            member,
            is_
                ? word.withAdmins(admins + 1).withFlags(word.flags() | FLAG_HAD_ADMIN)
                : word.withAdmins(admins - 1)
        );
    }
}
