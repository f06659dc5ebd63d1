// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim} from "./LedgerTypes.sol";

/// @title What each document already backs
/// @notice An invoice or contract, known by its fingerprint and its debtor, backs no more than its total. The debtor
/// in the key stops a stranger from occupying somebody else's invoice.
///
/// Occupation word, from bit 0: total 64, used 64, first backing 64 (a credential id), its amount 64. Further backings
/// of the same document are kept beside it, one slot each.
interface IEvidenceBook {
    event Occupied(
        bytes32 indexed fingerprint, uint32 indexed debtor, uint64 indexed backing, uint64 total, uint64 amount
    );
    event Vacated(bytes32 indexed fingerprint, uint32 indexed debtor, uint64 indexed backing, uint64 amount);

    /// @notice The document backs as much as it is worth, or the rest does not suffice.
    error EvidenceOverused(bytes32 fingerprint, uint64 free, uint64 asked);
    /// @notice The document's total was stated differently before.
    error EvidenceTotalDiffers(bytes32 fingerprint, uint64 known, uint64 given);
    error ClaimInvalid(bytes32 fingerprint);
    /// @notice The document does not back this id with this amount.
    error ClaimUnknown(bytes32 fingerprint, uint64 backing, uint64 amount);
    /// @notice The id is alive: its evidence stays occupied.
    error BackingAlive(uint64 backing);
    error OnlyLedger(address sender);

    /// @notice Core and desk only: occupies a document for a backing id.
    function occupy(uint64 backing, uint32 debtor, Claim calldata claim) external;

    /// @notice Anyone: vacates claims of a backing that is void (see ICredentials.isVoid).
    function vacate(uint64 backing, uint32 debtor, Claim[] calldata claims) external;

    function core() external view returns (address);
    function desk() external view returns (address);
    function occupationWord(bytes32 fingerprint, uint32 debtor) external view returns (uint256);
    /// @notice How much of a document backs this id.
    function amountBacking(bytes32 fingerprint, uint32 debtor, uint64 backing) external view returns (uint64);
}
