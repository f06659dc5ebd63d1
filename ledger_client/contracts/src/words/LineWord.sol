// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MASK_56, withBits} from "./Packed.sol";

/// An issuing line, as ILines lays it out.
type LineWord is uint256;

using {
    amount,
    withAmount,
    used,
    withUsed,
    expiryDay,
    withExpiryDay,
    free
} for LineWord global;

function amount(LineWord word) pure returns (uint64) {
    return uint64(LineWord.unwrap(word) & MASK_56);
}

function withAmount(LineWord word, uint256 to) pure returns (LineWord) {
    return LineWord.wrap(withBits(LineWord.unwrap(word), 0, 56, to));
}

function used(LineWord word) pure returns (uint64) {
    return uint64((LineWord.unwrap(word) >> 56) & MASK_56);
}

function withUsed(LineWord word, uint256 to) pure returns (LineWord) {
    return LineWord.wrap(withBits(LineWord.unwrap(word), 56, 56, to));
}

function expiryDay(LineWord word) pure returns (uint16) {
    return uint16(LineWord.unwrap(word) >> 112);
}

function withExpiryDay(LineWord word, uint256 to) pure returns (LineWord) {
    return LineWord.wrap(withBits(LineWord.unwrap(word), 112, 16, to));
}

/// What is left of the line; 0 when it was lowered below its use.
function free(LineWord word) pure returns (uint64) {
    return amount(word) > used(word) ? amount(word) - used(word) : 0;
}
