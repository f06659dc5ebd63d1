// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Moving to a new version
/// @notice A majority of the registrars retires this ledger in favour of a successor, after notice (policy
/// NoticeDays). From that day nothing changes here any more; the successor carries each root over once.
interface IRetirement {
    event RetirementVoted(address indexed successor, uint32 indexed registrar, uint16 day, address operator);
    /// @notice From retirementDay on this ledger only answers questions.
    event RetirementSet(address indexed successor, uint16 retirementDay, uint16 day, address operator);
    event Carried(uint32 indexed root, uint256 rootWord, uint256[] credentialWords, uint16 day, address operator);

    error AlreadyVoted(uint32 member);
    error AlreadyRetiring(uint16 retirementDay);
    error SuccessorInvalid(address successor);
    error NotRetired();
    error AlreadyCarried(uint32 root);
    /// @notice A member of the predecessor is not the same member here.
    error MemberDiffers(uint32 member);
    /// @notice The predecessor's words do not add up to the face.
    error SumDiffers(uint32 root, uint64 face, uint64 sum);

    /// @notice A registrar votes to retire this ledger.
    function retire(address successor) external;

    /// @notice Anyone, on the successor: copies a root of the retired predecessor under the same ids.
    function carry(uint32 root) external;

    function predecessor() external view returns (address);
    function successor() external view returns (address);
    function isRetired() external view returns (bool);
}
