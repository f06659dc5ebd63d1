// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Maker and checker
/// @notice A member under dual control acts in two steps: a maker prepares the exact call, and another operator with
/// permission to check sends that call, which consumes what was prepared. Nothing is forwarded: the checker's
/// transaction is the action, and every permission is checked then.
interface IApprovals {
    /// @notice callHash is keccak256(call); call is the whole calldata, for the checker to read.
    event Prepared(
        bytes32 indexed callHash, uint32 indexed member, address indexed maker, bytes call, uint16 day
    );
    event Unprepared(bytes32 indexed callHash, uint32 indexed member, uint16 day, address operator);
    /// @notice A prepared call was carried out.
    event Confirmed(
        bytes32 indexed callHash, uint32 indexed member, address indexed maker, uint16 day, address operator
    );

    /// @notice The member is under dual control and nobody prepared this call.
    error NotPrepared(bytes32 callHash);
    error AlreadyPrepared(bytes32 callHash);
    /// @notice Maker and checker are the same key.
    error MakerIsChecker(address maker);
    /// @notice The maker's key was revoked or lost the permission since.
    error MakerNotPermitted(address maker);

    /// @notice Prepares a call to this contract or to the financing desk. Needs permission to make.
    function prepare(bytes calldata call) external;

    /// @notice Takes a prepared call back: its maker, or an operator of the same member who may check.
    function unprepare(bytes32 callHash) external;

    /// @notice Who prepared this call for this member; the zero address when nobody did.
    function preparedBy(uint32 member, bytes32 callHash) external view returns (address maker);
}
