// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Taking over from a retired ledger
/// @notice A successor is deployed with its predecessor's core for ever in its member office, before the predecessor's
/// registrars vote for it (IRetirement): whoever joins sees from whom it will take over, and nobody can name another
/// one later. Its members are admitted anew in the predecessor's order, so that they keep their indices; their
/// identifiers, keys and profiles are in its own logs. Nothing is issued there until it has taken over.
///
/// Then anyone carries the roots over, one by one: carrying is copying, it leaves nothing to decide, and nobody's absence
/// or refusal may keep a holder's money on a ledger where nothing can be cleared. A root is copied with its parts under
/// the same ids in steps of at most 100 parts, because a root with many parts would not fit into a block; it comes
/// alive with the last one, when the values of its parts add up to its face, or not at all. Until then its parts
/// cannot be offered, answered, financed or cleared.
///
/// Carried: root word, part words, frozen amounts, clearings with their receipts, and what the root uses of its line.
/// A financing request ends with the ledger it was made on: its part is carried as an offer to nobody, whose value its
/// applicant withdraws, or anyone releases when it has expired. Lines' amounts, funders' limits, policy and calendar
/// are set anew. Documents stay occupied: the evidence book asks its predecessor's (IEvidenceBook).
///
/// Kept in the member office, which is called rarely and has room, so that the core stays below EIP-170's limit and its
/// entry points pay nothing for it; the core takes what the office copied by three functions for the office alone.
interface ISuccession {
    /// @notice From now on roots can be carried and issued; those issued here are numbered after rootCount.
    event TakenOver(address indexed predecessor, uint32 rootCount, uint16 day, address operator);
    /// @notice A part was copied; it comes alive with RootCarried. word is the credential word as written, frozen how
    /// much of it is.
    event PartCarried(uint64 indexed id, uint32 indexed holder, uint256 word, uint64 frozen, uint16 day);
    /// @notice One of the root's clearings, in their order: shares are apportioned clearing by clearing.
    event ClearingCarried(
        uint32 indexed root, uint32 indexed bank, uint64 amount, uint64 clearedTotal, bytes32 receiptHash, uint16 day
    );
    /// @notice The root is complete. word is the root word as written; its line is used by what is outstanding.
    event RootCarried(uint32 indexed root, uint32 indexed issuer, uint256 word, uint16 day, address operator);

    error PredecessorInvalid(address predecessor);
    /// @notice The predecessor has not been retired in favour of this ledger, or its notice has not passed.
    error PredecessorNotRetired(address predecessor);
    error NotTakenOver();
    error AlreadyTakenOver();
    error AlreadyCarried(uint32 root);
    /// @notice This index is another member's at the predecessor, or nobody's here yet.
    error MemberDiffers(uint32 member);
    /// @notice The parts do not add up to the face.
    error SumDiffers(uint32 root, uint64 face, uint64 sum);
    /// @notice Not the root's next clearing.
    error ReceiptUnknown(bytes32 receiptHash);

    /// @notice Anyone, once, as soon as the predecessor is retired in favour of this ledger's core.
    function takeOver() external;

    /// @notice Anyone: copies up to 100 further parts of a root. Returns whether the root is complete.
    /// @param receipts the receipts of the root's clearings in their order, at most 100 in one call; those carried by
    /// an earlier call are not given again. None as long as nothing was cleared.
    function carry(uint32 root, bytes32[] calldata receipts) external returns (bool complete);

    /// @notice The predecessor's core; zero when there is none.
    function predecessor() external view returns (address);
    /// @notice How far a root has been carried: its parts, their value, its clearings.
    function carriedOf(uint32 root) external view returns (uint32 parts, uint64 value, uint64 cleared);
}
