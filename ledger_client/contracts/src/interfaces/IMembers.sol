// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Members and the keys of the people who act for them, as the core keeps them
/// @notice A member is a legal entity. Its account address is derived from its identifier and has no private key:
/// address(uint160(uint256(keccak256(abi.encode("tally.member", uint8 scheme, bytes32 identifier))))).
/// Operators act with keys of their own; a key belongs to one member for ever. The rules of admission and of keys are
/// the member office's (IMemberOffice), which alone writes these words.
///
/// Member word, from bit 0: account 160, status 8 (MemberStatus), roles 8, flags 8 (bit 0 dual control, bit 1 has had
/// an admin), credential count 32, admin count 8.
/// Operator word, from bit 0: member 32, permissions 8, state 8 (0 unknown, 1 active, 2 revoked).
interface IMembers {
    /// @notice The sender's key is unknown or revoked.
    error NotAnOperator(address sender);
    /// @notice The key lacks every one of the needed permissions (bits of PERMISSION_…).
    error NotPermitted(address sender, uint8 needed);
    /// @notice The member lacks every one of the needed roles (bits of ROLE_…).
    error RoleMissing(uint32 member, uint8 needed);
    error MemberUnknown(uint32 member);
    error MemberIsSuspended(uint32 member);
    error ReasonMissing();
    /// @notice Only the member office, or only it and the desk, may call this.
    error OnlyRooms(address sender);

    /// @notice Member office only: a new member, under the next index.
    function enterMember(address account, uint256 word) external returns (uint32 member);

    /// @notice Member office only.
    function writeMember(uint32 member, uint256 word) external;

    /// @notice Member office only.
    function writeOperator(address key, uint256 word) external;

    function desk() external view returns (address);
    function book() external view returns (address);
    function office() external view returns (address);
    function memberCount() external view returns (uint32);
    /// @notice The packed member word; 0 when there is none.
    function memberWord(uint32 member) external view returns (uint256);
    /// @notice The packed operator word; 0 when the key is unknown.
    function operatorWord(address key) external view returns (uint256);
    /// @notice The member whose account this is; 0 when there is none.
    function memberOfAccount(address account) external view returns (uint32);
}
