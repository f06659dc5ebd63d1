// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {bitsAt, withBits} from "./Packed.sol";

/// What a document backs, as IEvidenceBook lays it out; 0 is nothing.
type OccupationWord is uint256;

using {
    total,
    withTotal,
    used,
    withUsed,
    firstBacking,
    withFirstBacking,
    firstAmount,
    withFirstAmount
} for OccupationWord global;

function total(OccupationWord word) pure returns (uint64) {
    return uint64(bitsAt(OccupationWord.unwrap(word), 0, 64));
}

function withTotal(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 0, 64, to));
}

function used(OccupationWord word) pure returns (uint64) {
    return uint64(bitsAt(OccupationWord.unwrap(word), 64, 64));
}

function withUsed(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 64, 64, to));
}

function firstBacking(OccupationWord word) pure returns (uint64) {
    return uint64(bitsAt(OccupationWord.unwrap(word), 128, 64));
}

function withFirstBacking(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 128, 64, to));
}

function firstAmount(OccupationWord word) pure returns (uint64) {
    return uint64(bitsAt(OccupationWord.unwrap(word), 192, 64));
}

function withFirstAmount(OccupationWord word, uint256 to) pure returns (OccupationWord) {
    return OccupationWord.wrap(withBits(OccupationWord.unwrap(word), 192, 64, to));
}
