// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

// Fields in one storage word. Writing checks the width: a value that does not fit reverts, it never spills into its
// neighbour.

error FieldOverflow(uint256 value);

function bitsAt(uint256 word, uint256 shift, uint256 width) pure returns (uint256) {
    return (word >> shift) & ((1 << width) - 1);
}

function withBits(uint256 word, uint256 shift, uint256 width, uint256 value) pure returns (uint256) {
    uint256 mask = (1 << width) - 1;
    if (value > mask) revert FieldOverflow(value);
    return (word & ~(mask << shift)) | (value << shift);
}
