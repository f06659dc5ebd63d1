// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {bitsAt, withBits} from "./Packed.sol";
import {CredentialState} from "../interfaces/LedgerTypes.sol";

uint8 constant STATE_MASK = 0x7f;
uint8 constant FROZEN_BIT = 0x80;

/// A credential, as ICredentials lays it out; 0 is none.
type CredentialWord is uint256;

using {
    owner,
    withOwner,
    offeree,
    withOfferee,
    parent,
    withParent,
    value,
    withValue,
    reserved,
    withReserved,
    expiryDay,
    withExpiryDay,
    tier,
    withTier,
    stateBits,
    withStateBits,
    children,
    withChildren,
    state,
    withState,
    isFrozen,
    withFrozen
} for CredentialWord global;

function owner(CredentialWord word) pure returns (uint32) {
    return uint32(bitsAt(CredentialWord.unwrap(word), 0, 32));
}

function withOwner(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 0, 32, to));
}

function offeree(CredentialWord word) pure returns (uint32) {
    return uint32(bitsAt(CredentialWord.unwrap(word), 32, 32));
}

function withOfferee(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 32, 32, to));
}

function parent(CredentialWord word) pure returns (uint32) {
    return uint32(bitsAt(CredentialWord.unwrap(word), 64, 32));
}

function withParent(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 64, 32, to));
}

function value(CredentialWord word) pure returns (uint64) {
    return uint64(bitsAt(CredentialWord.unwrap(word), 96, 56));
}

function withValue(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 96, 56, to));
}

function reserved(CredentialWord word) pure returns (uint64) {
    return uint64(bitsAt(CredentialWord.unwrap(word), 152, 56));
}

function withReserved(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 152, 56, to));
}

function expiryDay(CredentialWord word) pure returns (uint16) {
    return uint16(bitsAt(CredentialWord.unwrap(word), 208, 16));
}

function withExpiryDay(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 208, 16, to));
}

function tier(CredentialWord word) pure returns (uint8) {
    return uint8(bitsAt(CredentialWord.unwrap(word), 224, 8));
}

function withTier(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 224, 8, to));
}

function stateBits(CredentialWord word) pure returns (uint8) {
    return uint8(bitsAt(CredentialWord.unwrap(word), 232, 8));
}

function withStateBits(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 232, 8, to));
}

function children(CredentialWord word) pure returns (uint16) {
    return uint16(bitsAt(CredentialWord.unwrap(word), 240, 16));
}

function withChildren(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 240, 16, to));
}

function state(CredentialWord word) pure returns (CredentialState) {
    return CredentialState(stateBits(word) & STATE_MASK);
}

/// Sets the state and leaves the frozen bit as it is.
function withState(CredentialWord word, CredentialState to) pure returns (CredentialWord) {
    return withStateBits(word, (stateBits(word) & FROZEN_BIT) | uint8(to));
}

function isFrozen(CredentialWord word) pure returns (bool) {
    return stateBits(word) & FROZEN_BIT != 0;
}

function withFrozen(CredentialWord word, bool on) pure returns (CredentialWord) {
    uint8 bits = stateBits(word) & STATE_MASK;
    return withStateBits(word, on ? bits | FROZEN_BIT : bits);
}
