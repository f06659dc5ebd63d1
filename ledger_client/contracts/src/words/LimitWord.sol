// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {bitsAt, withBits} from "./Packed.sol";

/// A funder's own limit on an issuer, as IFinancingDesk lays it out.
type LimitWord is uint256;

using {
    amount,
    withAmount,
    reserved,
    withReserved,
    used,
    withUsed,
    expiryDay,
    withExpiryDay,
    free
} for LimitWord global;

function amount(LimitWord word) pure returns (uint64) {
    return uint64(bitsAt(LimitWord.unwrap(word), 0, 56));
}

function withAmount(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 0, 56, to));
}

function reserved(LimitWord word) pure returns (uint64) {
    return uint64(bitsAt(LimitWord.unwrap(word), 56, 56));
}

function withReserved(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 56, 56, to));
}

function used(LimitWord word) pure returns (uint64) {
    return uint64(bitsAt(LimitWord.unwrap(word), 112, 56));
}

function withUsed(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 112, 56, to));
}

function expiryDay(LimitWord word) pure returns (uint16) {
    return uint16(bitsAt(LimitWord.unwrap(word), 168, 16));
}

function withExpiryDay(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 168, 16, to));
}

/// What is left of the limit; 0 when it was lowered below its use.
function free(LimitWord word) pure returns (uint64) {
    uint64 taken = reserved(word) + used(word);
    return amount(word) > taken ? amount(word) - taken : 0;
}
