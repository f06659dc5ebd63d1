// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MASK_56, withBits} from "./Packed.sol";

uint256 constant CLAIMED_BIT = 1 << 255;

/// What a document backs, as IEvidenceBook lays it out; 0 is nothing.
type OccupationWord is uint256;

using {
    total,
    used,
    withUsed,
    firstBacking,
    withFirstBacking,
    firstAmount,
    withFirstAmount,
    isClaimed,
    claimed,
    withoutDocument
} for OccupationWord global;

/// Every argument is as wide as its field; amounts of the ledger have 56 bits.
function newOccupation(uint64 total_, uint64 used_, uint64 firstBacking_, uint64 firstAmount_)
    pure
    returns (OccupationWord)
{
    return OccupationWord.wrap(
        uint256(total_) | (uint256(used_) << 64) | (uint256(firstBacking_) << 128) | (uint256(firstAmount_) << 192)
    );
}

function total(OccupationWord word) pure returns (uint64) {
    return uint64(OccupationWord.unwrap(word));
}

function used(OccupationWord word) pure returns (uint64) {
    return uint64(OccupationWord.unwrap(word) >> 64);
}

function withUsed(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 64, 64, to));
}

function firstBacking(OccupationWord word) pure returns (uint64) {
    return uint64(OccupationWord.unwrap(word) >> 128);
}

function withFirstBacking(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 128, 64, to));
}

function firstAmount(OccupationWord word) pure returns (uint64) {
    return uint64((OccupationWord.unwrap(word) >> 192) & MASK_56);
}

function withFirstAmount(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 192, 56, to));
}

function isClaimed(OccupationWord word) pure returns (bool) {
    return OccupationWord.unwrap(word) & CLAIMED_BIT != 0;
}

function claimed(OccupationWord word) pure returns (OccupationWord) {
    return OccupationWord.wrap(OccupationWord.unwrap(word) | CLAIMED_BIT);
}

/// Backs nothing any more; whether there are claimants stays.
function withoutDocument(OccupationWord word) pure returns (OccupationWord) {
    return OccupationWord.wrap(OccupationWord.unwrap(word) & CLAIMED_BIT);
}
