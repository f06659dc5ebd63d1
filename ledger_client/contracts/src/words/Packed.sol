// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

// Fields in one storage word. Writing checks the width: a value that does not fit reverts, it never spills into its
// neighbour.

uint256 constant MASK_24 = (1 << 24) - 1;
uint256 constant MASK_56 = (1 << 56) - 1;

error FieldOverflow(uint256 value);

function bitsAt(uint256 word, uint256 shift, uint256 width) pure returns (uint256) {
    return (word >> shift) & ((1 << width) - 1);
}

/// An amount that has its place in a field of 56 bits.
function amount56(uint256 amount) pure returns (uint256) {
    if (amount >> 56 != 0) revert FieldOverflow(amount);
    return amount;
}

function withBits(uint256 word, uint256 shift, uint256 width, uint256 value) pure returns (uint256) {
    uint256 mask = (1 << width) - 1;
    if (value > mask) revert FieldOverflow(value);
    return (word & ~(mask << shift)) | (value << shift);
}
