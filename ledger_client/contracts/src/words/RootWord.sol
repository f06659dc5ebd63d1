// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {amount56, MASK_24, MASK_56, withBits} from "./Packed.sol";

uint8 constant FLAG_ANNULLED = 1;
uint8 constant FLAG_OVERDUE = 2;

/// A promise, as ICredentials lays it out; 0 is none.
type RootWord is uint256;

using {
    issuer,
    settlementBank,
    currency,
    face,
    issueDay,
    dueDay,
    withDueDay,
    cleared,
    withCleared,
    partCount,
    withPartCount,
    flags,
    withFlags,
    exists,
    isAnnulled,
    isOverdue,
    outstanding
} for RootWord global;

/// A promise at its issue, of one part. Every argument is as wide as its field, but face, which is checked.
function newRoot(
    uint32 issuer_,
    uint32 settlementBank_,
    uint16 currency_,
    uint64 face_,
    uint16 issueDay_,
    uint16 dueDay_
) pure returns (RootWord) {
    return RootWord.wrap(
        uint256(issuer_) | (uint256(settlementBank_) << 32) | (uint256(currency_) << 64) | (amount56(face_) << 80)
            | (uint256(issueDay_) << 136) | (uint256(dueDay_) << 152) | (1 << 224)
    );
}

function issuer(RootWord word) pure returns (uint32) {
    return uint32(RootWord.unwrap(word));
}

function settlementBank(RootWord word) pure returns (uint32) {
    return uint32(RootWord.unwrap(word) >> 32);
}

function currency(RootWord word) pure returns (uint16) {
    return uint16(RootWord.unwrap(word) >> 64);
}

function face(RootWord word) pure returns (uint64) {
    return uint64((RootWord.unwrap(word) >> 80) & MASK_56);
}

function issueDay(RootWord word) pure returns (uint16) {
    return uint16(RootWord.unwrap(word) >> 136);
}

function dueDay(RootWord word) pure returns (uint16) {
    return uint16(RootWord.unwrap(word) >> 152);
}

function withDueDay(RootWord word, uint256 to) pure returns (RootWord) {
    return RootWord.wrap(withBits(RootWord.unwrap(word), 152, 16, to));
}

function cleared(RootWord word) pure returns (uint64) {
    return uint64((RootWord.unwrap(word) >> 168) & MASK_56);
}

function withCleared(RootWord word, uint256 to) pure returns (RootWord) {
    return RootWord.wrap(withBits(RootWord.unwrap(word), 168, 56, to));
}

function partCount(RootWord word) pure returns (uint32) {
    return uint32((RootWord.unwrap(word) >> 224) & MASK_24);
}

function withPartCount(RootWord word, uint256 to) pure returns (RootWord) {
    return RootWord.wrap(withBits(RootWord.unwrap(word), 224, 24, to));
}

function flags(RootWord word) pure returns (uint8) {
    return uint8(RootWord.unwrap(word) >> 248);
}

function withFlags(RootWord word, uint256 to) pure returns (RootWord) {
    return RootWord.wrap(withBits(RootWord.unwrap(word), 248, 8, to));
}

function exists(RootWord word) pure returns (bool) {
    return RootWord.unwrap(word) != 0;
}

function isAnnulled(RootWord word) pure returns (bool) {
    return flags(word) & FLAG_ANNULLED != 0;
}

function isOverdue(RootWord word) pure returns (bool) {
    return flags(word) & FLAG_OVERDUE != 0;
}

function outstanding(RootWord word) pure returns (uint64) {
    return face(word) - cleared(word);
}
