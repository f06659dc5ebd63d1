// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    MemberStatus, PERMISSION_ADMIN, ROLES_ALL, ROLE_REGISTRAR, SuspendReason
} from "../interfaces/LedgerTypes.sol";
import {IMemberOffice} from "../interfaces/IMemberOffice.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {Succession} from "./Succession.sol";
import {FLAG_DUAL_CONTROL, MemberWord} from "../words/MemberWord.sol";
import {UnifiedSocialCreditCode} from "../rules/UnifiedSocialCreditCode.sol";

/// @title Admission and standing of members
abstract contract Admission is Succession {
    uint256 private constant MAX_PROFILE = 512;
    uint8 private constant SCHEME_USCC = 1;

    /// @inheritdoc IMemberOffice
    function admit(uint8 scheme, bytes32 identifier, uint8 roles, bytes32 encryptionKey, bytes calldata profile)
        external
        returns (uint32 member)
    {
        uint32 registrar = _registrar();
        if (roles & ROLE_REGISTRAR != 0 && !_agreed(registrar)) return 0;
        return _admit(scheme, identifier, roles, encryptionKey, profile);
    }

    /// @inheritdoc IMemberOffice
    function setRoles(uint32 member, uint8 roles) external {
        uint32 registrar = _registrar();
        MemberWord word = _member(member);
        _requireRoles(roles);
        bool was = _isRegistrar(word);
        bool is_ = roles & ROLE_REGISTRAR != 0;
        if (member == registrar && !is_) revert OwnRegistrar(member);

        if (was != is_ && !_agreed(registrar)) return;

        if (was && !is_) --_registrarCount;
        if (!was && is_) ++_registrarCount;
        _write(member, word.withRoles(roles));
        emit RolesSet(member, roles, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function setProfile(bytes32 encryptionKey, bytes calldata profile) external {
        (uint32 member,) = _actor(PERMISSION_ADMIN);
        _requireProfile(encryptionKey, profile.length);
        emit ProfileSet(member, encryptionKey, profile, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function suspend(uint32 member, SuspendReason reason) external {
        uint32 registrar = _registrar();
        if (reason == SuspendReason.None) revert IMembers.ReasonMissing();
        if (member == registrar) revert OwnRegistrar(member);
        MemberWord word = _member(member);
        if (!word.isActive()) revert IMembers.MemberIsSuspended(member);
        if (_isRegistrar(word) && !_agreed(registrar)) return;

        _write(member, word.withStatus(uint8(MemberStatus.Suspended)));
        emit MemberSuspended(member, reason, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function reinstate(uint32 member) external {
        uint32 registrar = _registrar();
        MemberWord word = _member(member);
        if (word.isActive()) revert MemberNotSuspended(member);
        if (_isRegistrar(word) && !_agreed(registrar)) return;

        _write(member, word.withStatus(uint8(MemberStatus.Active)));
        emit MemberReinstated(member, _today(), msg.sender);
    }

    /// @inheritdoc IMemberOffice
    function setDualControl(bool on) external {
        (uint32 member, MemberWord word) = _actor(PERMISSION_ADMIN);
        if (!word.isDualControlled()) _core().consumePrepared(member, msg.sender, keccak256(msg.data));

        uint8 others = word.flags() & ~FLAG_DUAL_CONTROL;
        _write(member, word.withFlags(on ? others | FLAG_DUAL_CONTROL : others));
        emit DualControlSet(member, on, _today(), msg.sender);
    }

    function _admit(uint8 scheme, bytes32 identifier, uint8 roles, bytes32 encryptionKey, bytes memory profile)
        internal
        returns (uint32 member)
    {
        if (scheme != SCHEME_USCC || !UnifiedSocialCreditCode.isValid(identifier)) {
            revert IdentifierInvalid(scheme, identifier);
        }
        _requireRoles(roles);
        _requireProfile(encryptionKey, profile.length);
        address account = address(uint160(uint256(keccak256(abi.encode("tally.member", scheme, identifier)))));
        uint32 known = _core().memberOfAccount(account);
        if (known != 0) revert MemberExists(known);

        if (roles & ROLE_REGISTRAR != 0) ++_registrarCount;
        MemberWord word =
            MemberWord.wrap(0).withAccount(account).withStatus(uint8(MemberStatus.Active)).withRoles(roles);
        MemberWord before = _memberBefore(_core().memberCount() + 1);
        bool dual = before.isDualControlled();
        member = _core().enterMember(account, MemberWord.unwrap(dual ? word.withFlags(FLAG_DUAL_CONTROL) : word));
        if (before.exists() && before.account() != account) revert MemberDiffers(member);
        emit MemberAdmitted(
            member, account, scheme, identifier, roles, encryptionKey, profile, _today(), msg.sender
        );
        if (dual) emit DualControlSet(member, true, _today(), msg.sender);
    }

    function _isRegistrar(MemberWord word) private pure returns (bool) {
        return word.roles() & ROLE_REGISTRAR != 0;
    }

    function _requireRoles(uint8 roles) private pure {
        if (roles == 0 || roles & ~ROLES_ALL != 0) revert RolesInvalid(roles);
    }

    function _requireProfile(bytes32 encryptionKey, uint256 length) private pure {
        if (encryptionKey == 0) revert EncryptionKeyMissing();
        if (length > MAX_PROFILE) revert ProfileTooLong(length, MAX_PROFILE);
    }
}
