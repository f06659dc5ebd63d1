// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MASK_56, withBits} from "./Packed.sol";

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
    return uint64(LimitWord.unwrap(word) & MASK_56);
}

function withAmount(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 0, 56, to));
}

function reserved(LimitWord word) pure returns (uint64) {
    return uint64((LimitWord.unwrap(word) >> 56) & MASK_56);
}

function withReserved(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 56, 56, to));
}

function used(LimitWord word) pure returns (uint64) {
    return uint64((LimitWord.unwrap(word) >> 112) & MASK_56);
}

function withUsed(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 112, 56, to));
}

function expiryDay(LimitWord word) pure returns (uint16) {
    return uint16(LimitWord.unwrap(word) >> 168);
}

function withExpiryDay(LimitWord word, uint256 to) pure returns (LimitWord) {
    return LimitWord.wrap(withBits(LimitWord.unwrap(word), 168, 16, to));
}

/// What is left of the limit; 0 when it was lowered below its use.
function free(LimitWord word) pure returns (uint64) {
    uint64 taken = reserved(word) + used(word);
    return amount(word) > taken ? amount(word) - taken : 0;
}
