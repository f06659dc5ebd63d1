// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Moving to a new version
/// @notice A majority of the registrars retires this ledger in favour of a successor, after notice (policy
/// NoticeDays). From that day nothing changes here any more.
interface IRetirement {
    event RetirementVoted(address indexed successor, uint32 indexed registrar, uint16 day, address operator);
    /// @notice From retirementDay on this ledger only answers questions.
    event RetirementSet(address indexed successor, uint16 retirementDay, uint16 day, address operator);

    error AlreadyRetiring(uint16 retirementDay);
    error SuccessorInvalid(address successor);

    /// @notice A registrar votes to retire this ledger in favour of a successor's core.
    function retire(address candidate) external;

    /// @notice The core this ledger was retired for; zero as long as no majority has voted.
    function successor() external view returns (address);
}
