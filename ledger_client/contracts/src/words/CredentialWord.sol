// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {amount56, MASK_56, withBits} from "./Packed.sol";
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

/// The first part of a promise: the issuer's, with all of it reserved for the offeree.
function newFirst(uint32 issuer, uint32 offeree_, uint64 face, uint16 expiryDay_) pure returns (CredentialWord) {
    uint256 amount = amount56(face);
    return CredentialWord.wrap(
        uint256(issuer) | (uint256(offeree_) << 32) | (amount << 96) | (amount << 152) | (uint256(expiryDay_) << 208)
            | (uint256(CredentialState.Offered) << 232)
    );
}

/// An open part; state is a CredentialState. Every argument is as wide as its field, but value, which is checked.
function newPart(
    uint32 offeree_,
    uint32 parent_,
    uint256 value_,
    uint16 expiryDay_,
    uint8 tier_,
    uint8 state_
) pure returns (CredentialWord) {
    return CredentialWord.wrap(
        (uint256(offeree_) << 32) | (uint256(parent_) << 64) | (amount56(value_) << 96)
            | (uint256(expiryDay_) << 208) | (uint256(tier_) << 224) | (uint256(state_) << 232)
    );
}

function owner(CredentialWord word) pure returns (uint32) {
    return uint32(CredentialWord.unwrap(word));
}

function withOwner(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 0, 32, to));
}

function offeree(CredentialWord word) pure returns (uint32) {
    return uint32(CredentialWord.unwrap(word) >> 32);
}

function withOfferee(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 32, 32, to));
}

function parent(CredentialWord word) pure returns (uint32) {
    return uint32(CredentialWord.unwrap(word) >> 64);
}

function value(CredentialWord word) pure returns (uint64) {
    return uint64((CredentialWord.unwrap(word) >> 96) & MASK_56);
}

function withValue(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 96, 56, to));
}

function reserved(CredentialWord word) pure returns (uint64) {
    return uint64((CredentialWord.unwrap(word) >> 152) & MASK_56);
}

function withReserved(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 152, 56, to));
}

function expiryDay(CredentialWord word) pure returns (uint16) {
    return uint16(CredentialWord.unwrap(word) >> 208);
}

function withExpiryDay(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 208, 16, to));
}

function tier(CredentialWord word) pure returns (uint8) {
    return uint8(CredentialWord.unwrap(word) >> 224);
}

function withTier(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 224, 8, to));
}

function stateBits(CredentialWord word) pure returns (uint8) {
    return uint8(CredentialWord.unwrap(word) >> 232);
}

function withStateBits(CredentialWord word, uint256 to) pure returns (CredentialWord) {
    return CredentialWord.wrap(withBits(CredentialWord.unwrap(word), 232, 8, to));
}

function children(CredentialWord word) pure returns (uint16) {
    return uint16(CredentialWord.unwrap(word) >> 240);
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
