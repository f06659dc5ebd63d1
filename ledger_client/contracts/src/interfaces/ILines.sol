// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Issuing lines
/// @notice A settlement bank lets an issuer promise up to an amount in a currency. Used at issue, freed by clearing and
/// by annulment. Lowering a line below what is used is allowed: it only blocks further use.
///
/// Line word, from bit 0: amount 56, used 56, expiry day 16.
interface ILines {
    event LineSet(
        uint32 indexed bank,
        uint32 indexed issuer,
        uint16 indexed currency,
        uint64 amount,
        uint16 expiryDay,
        uint16 day,
        address operator
    );

    error LineExceeded(uint64 free, uint64 asked);
    error LineExpired(uint16 expiryDay);

    /// @notice Sets the sender's bank's line for an issuer; what is used stays used. Settlement bank.
    /// @param expiryDay last day on which the line may be used for a new promise.
    function setLine(uint32 issuer, uint16 currency, uint64 amount, uint16 expiryDay) external;

    function lineWord(uint32 bank, uint32 issuer, uint16 currency) external view returns (uint256);
}
