// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {SuspendReason} from "./LedgerTypes.sol";
import {IRetirement} from "./IRetirement.sol";
import {ISuccession} from "./ISuccession.sol";

/// @title Admission of members, their standing, and their operators' keys
/// @notice What registrars, and members for themselves, do rarely; the core keeps the result (IMembers).
interface IMemberOffice is IRetirement, ISuccession {
    /// @notice A member was admitted. profile is ciphertext of its names (at most 512 bytes).
    event MemberAdmitted(
        uint32 indexed member,
        address indexed account,
        uint8 scheme,
        bytes32 identifier,
        uint8 roles,
        bytes32 encryptionKey,
        bytes profile,
        uint16 day,
        address operator
    );
    event RolesSet(uint32 indexed member, uint8 roles, uint16 day, address operator);
    event ProfileSet(uint32 indexed member, bytes32 encryptionKey, bytes profile, uint16 day, address operator);
    event MemberSuspended(uint32 indexed member, SuspendReason reason, uint16 day, address operator);
    event MemberReinstated(uint32 indexed member, uint16 day, address operator);
    /// @notice A key was added, or its permissions were changed. operator is who did it.
    event OperatorAdded(
        uint32 indexed member,
        address indexed key,
        uint8 permissions,
        bytes32 encryptionKey,
        uint16 day,
        address operator
    );
    event OperatorRevoked(uint32 indexed member, address indexed key, uint16 day, address operator);
    /// @notice Registrars propose a key for a member that lost its own; it can be enacted from enactDay.
    event OperatorProposed(
        uint32 indexed member,
        address indexed key,
        uint8 permissions,
        bytes32 encryptionKey,
        uint16 enactDay,
        uint16 day,
        address operator
    );
    event OperatorObjected(uint32 indexed member, address indexed key, uint16 day, address operator);
    event DualControlSet(uint32 indexed member, bool on, uint16 day, address operator);

    /// @notice A registrar made a call that needs a majority of the registrars: it is carried out by the call that
    /// reaches it. callHash is the calldata's hash; a decision ends all votes that were open.
    event RegistrarVoted(
        bytes32 indexed callHash, uint32 indexed registrar, uint32 votes, uint32 registrars, uint16 day, address operator
    );

    error AlreadyVoted(uint32 member);
    error MemberNotSuspended(uint32 member);
    /// @notice This identifier was admitted before.
    error MemberExists(uint32 member);
    /// @notice Unknown scheme, or not a well-formed identifier: for scheme 1 the 18 characters of a Unified Social
    /// Credit Code, left-aligned, with its check digit (GB 32100-2015).
    error IdentifierInvalid(uint8 scheme, bytes32 identifier);
    error RolesInvalid(uint8 roles);
    error PermissionsInvalid(uint8 permissions);
    error EncryptionKeyMissing();
    error ProfileTooLong(uint256 length, uint256 limit);
    /// @notice The key belongs to a member already, was revoked, or is proposed; or so it is at the predecessor.
    error KeyTaken(address key);
    error KeyUnknown(address key);
    /// @notice A member that has had an admin manages its own keys; registrars can only propose.
    error MemberManagesItself(uint32 member);
    /// @notice The last admin cannot revoke or demote itself.
    error LastAdmin(uint32 member);
    error ProposalUnknown(address key);
    error ProposalNotDue(uint16 enactDay);
    /// @notice A registrar cannot suspend itself or drop its own role: one always remains.
    error OwnRegistrar(uint32 member);


    /// @notice Admits a member. Registrar; another registrar only by a majority of them. Returns its index, 0 as long as
    /// votes are missing.
    /// @param scheme 1: Unified Social Credit Code.
    /// @param identifier left-aligned ASCII.
    /// @param roles bits of ROLE_…, at least one.
    /// @param encryptionKey X25519 public key for what is encrypted to the member.
    /// @param profile ciphertext of the member's names, at most 512 bytes.
    function admit(uint8 scheme, bytes32 identifier, uint8 roles, bytes32 encryptionKey, bytes calldata profile)
        external
        returns (uint32 member);

    /// @notice Replaces a member's roles. Registrar; who is a registrar only by a majority of them.
    function setRoles(uint32 member, uint8 roles) external;

    /// @notice Replaces the sender's own member's encryption key and profile. Admin.
    function setProfile(bytes32 encryptionKey, bytes calldata profile) external;

    /// @notice A suspended member cannot act, receive, or be invited. Registrar; another registrar only by a majority.
    function suspend(uint32 member, SuspendReason reason) external;

    /// @notice Registrar; another registrar only by a majority.
    function reinstate(uint32 member) external;

    /// @notice Adds a key, or replaces the permissions of one of this member's. By the member's admin; by a registrar
    /// as long as the member never had an admin, here or at the predecessor; or, on a successor, by the key itself if it
    /// stands at the predecessor, with the permissions it has there.
    function addOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external;

    /// @notice Revokes a key for ever. By the member's admin, or by a registrar as long as the member never had one.
    function revokeOperator(uint32 member, address key) external;

    /// @notice Registrar: proposes a key for a member; enacted after policy RecoveryDelayDays unless it objects.
    function proposeOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external;

    /// @notice An operator of the member with permission to check or administer stops a proposal, suspended or not.
    /// Names the whole proposal, so that no other member can.
    function objectToOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external;

    /// @notice Registrar: carries out a proposal that stood its delay; the terms are those proposed.
    function enactOperator(uint32 member, address key, uint8 permissions, bytes32 encryptionKey) external;

    /// @notice Switches the maker-and-checker rule for the sender's member. Admin; must itself have been prepared by
    /// another operator, which shows that there is one.
    function setDualControl(bool on) external;

    function core() external view returns (address);
    /// @notice Commitment to an open proposal for this key and the day from which it may be enacted; zeros when none.
    function proposalOf(address key) external view returns (bytes32 commitment, uint16 enactDay);
}
