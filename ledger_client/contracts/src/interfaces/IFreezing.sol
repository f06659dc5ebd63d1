// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Freezing by order
/// @notice A regulator freezes a part of the value of one held credential. What freezing does:
///   credential    held: new offers and requests only up to value - reserved - frozen
///   offer open    it stays open; it can be accepted only while the parent keeps what is frozen
///   request open  it stays open; it can be disbursed only while the parent keeps what is frozen
///   not accepted  an offered part is not a holding: freeze its parent
///   due           clearing goes on; the bank keeps a frozen share until the order is lifted
interface IFreezing {
    /// @notice total is what is frozen in the credential now.
    event Frozen(uint64 indexed id, uint64 amount, uint64 total, bytes32 orderHash, uint16 day, address operator);
    event Unfrozen(uint64 indexed id, uint64 amount, uint64 total, bytes32 orderHash, uint16 day, address operator);

    /// @notice More than the credential's value, or more than is frozen.
    error FreezeOutOfRange(uint64 id, uint64 limit, uint64 given);
    error OrderMissing();
    error CredentialFrozen(uint64 id);

    /// @notice Freezes so much more of a held credential. Regulator.
    function freeze(uint64 id, uint64 amount, bytes32 orderHash) external;

    function unfreeze(uint64 id, uint64 amount, bytes32 orderHash) external;

    function frozenOf(uint64 id) external view returns (uint64);
}
