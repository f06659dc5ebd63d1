// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MASK_56, withBits} from "./Packed.sol";
import {RequestState} from "../interfaces/LedgerTypes.sol";

/// A financing request, as IFinancingDesk lays it out; 0 is none.
type RequestWord is uint256;

using {
    applicant,
    withApplicant,
    funder,
    withFunder,
    stateBits,
    withStateBits,
    expiryDay,
    withExpiryDay,
    disburseByDay,
    withDisburseByDay,
    fundersLeft,
    withFundersLeft,
    recourse,
    withRecourse,
    kind,
    withKind,
    value,
    withValue,
    limitFreed,
    withLimitFreed,
    state,
    withState
} for RequestWord global;

function applicant(RequestWord word) pure returns (uint32) {
    return uint32(RequestWord.unwrap(word));
}

function withApplicant(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 0, 32, to));
}

function funder(RequestWord word) pure returns (uint32) {
    return uint32(RequestWord.unwrap(word) >> 32);
}

function withFunder(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 32, 32, to));
}

function stateBits(RequestWord word) pure returns (uint8) {
    return uint8(RequestWord.unwrap(word) >> 64);
}

function withStateBits(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 64, 8, to));
}

function expiryDay(RequestWord word) pure returns (uint16) {
    return uint16(RequestWord.unwrap(word) >> 72);
}

function withExpiryDay(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 72, 16, to));
}

function disburseByDay(RequestWord word) pure returns (uint16) {
    return uint16(RequestWord.unwrap(word) >> 88);
}

function withDisburseByDay(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 88, 16, to));
}

function fundersLeft(RequestWord word) pure returns (uint8) {
    return uint8(RequestWord.unwrap(word) >> 104);
}

function withFundersLeft(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 104, 8, to));
}

function recourse(RequestWord word) pure returns (uint8) {
    return uint8(RequestWord.unwrap(word) >> 112);
}

function withRecourse(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 112, 8, to));
}

function kind(RequestWord word) pure returns (uint8) {
    return uint8(RequestWord.unwrap(word) >> 120);
}

function withKind(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 120, 8, to));
}

function value(RequestWord word) pure returns (uint64) {
    return uint64((RequestWord.unwrap(word) >> 128) & MASK_56);
}

function withValue(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 128, 56, to));
}

function limitFreed(RequestWord word) pure returns (uint64) {
    return uint64((RequestWord.unwrap(word) >> 184) & MASK_56);
}

function withLimitFreed(RequestWord word, uint256 to) pure returns (RequestWord) {
    return RequestWord.wrap(withBits(RequestWord.unwrap(word), 184, 56, to));
}

function state(RequestWord word) pure returns (RequestState) {
    return RequestState(stateBits(word));
}

function withState(RequestWord word, RequestState to) pure returns (RequestWord) {
    return withStateBits(word, uint8(to));
}
