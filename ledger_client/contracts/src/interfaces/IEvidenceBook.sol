// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim} from "./LedgerTypes.sol";

/// @title What each document already backs
/// @notice An invoice or contract, known by its fingerprint and its debtor, backs no more than its total. Whom it may be
/// occupied by is in what it is known by: its debtor at issue, and a supplier for its own requests. So nobody can
/// occupy what is another's: neither somebody else's customer's invoice, nor a fellow supplier's. At issue the claims
/// of the first creditor count as well, at a request what the debtor issued: the same invoice is not used twice.
///
/// On a successor ledger what a document backs at the predecessor still counts, and is given back here, by the same ids,
/// once they are void here.
///
/// Occupation word, from bit 0: total 64, used 64, first backing 64 (a credential id), its amount 56, 7 free, 1 whether
/// there are requests' claims too. Further backings of the same document are kept beside it, one slot each.
interface IEvidenceBook {
    event Occupied(
        bytes32 indexed fingerprint, uint32 indexed debtor, uint64 indexed backing, uint64 total, uint64 amount
    );
    /// @notice The same for a request, in the name of the claimant, its applicant.
    event Claimed(
        bytes32 indexed fingerprint,
        uint32 indexed debtor,
        uint64 indexed backing,
        uint32 claimant,
        uint64 total,
        uint64 amount
    );
    event Vacated(bytes32 indexed fingerprint, uint32 indexed debtor, uint64 indexed backing, uint64 amount);
    /// @notice Of what the document backs at the predecessor so much was given back here.
    event Returned(bytes32 indexed fingerprint, uint32 indexed debtor, uint64 indexed backing, uint64 amount);

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

    /// @notice Core only: occupies a document for a promise that is being issued.
    function occupy(uint64 backing, uint32 debtor, Claim calldata claim) external;

    /// @notice Desk only: occupies a document for a claimant's request.
    function occupyClaimed(uint64 backing, uint32 debtor, uint32 claimant, Claim calldata claim) external;

    /// @notice Anyone: vacates claims of a backing that is void (see ICredentials.isVoid).
    function vacate(uint64 backing, uint32 debtor, Claim[] calldata claims) external;

    /// @notice What the document is worth and how much it backs in this claimant's name, 0 for what was issued; here and
    /// at the predecessors.
    function occupiedBy(bytes32 fingerprint, uint32 debtor, uint32 claimant)
        external
        view
        returns (uint64 total, uint64 used);

    /// @notice The applicant of the request with this id; 0 when there is none.
    function claimantOf(uint64 backing) external view returns (uint32);

    /// @notice The book of the ledger taken over from, which is retired; zero when there is none.
    function predecessor() external view returns (address);
    function core() external view returns (address);
    function desk() external view returns (address);
    /// @notice The packed occupation word of what was issued; 0 when there is none.
    function occupationWord(bytes32 fingerprint, uint32 debtor) external view returns (uint256);
    /// @notice How much of a document backs this id.
    function amountBacking(bytes32 fingerprint, uint32 debtor, uint64 backing) external view returns (uint64);
}
