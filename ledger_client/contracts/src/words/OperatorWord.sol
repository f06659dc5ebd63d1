// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {withBits} from "./Packed.sol";

uint8 constant OPERATOR_ACTIVE = 1;
uint8 constant OPERATOR_REVOKED = 2;

/// A key, as IMembers lays it out; 0 is unknown.
type OperatorWord is uint256;

using {
    member,
    withMember,
    permissions,
    withPermissions,
    state,
    withState,
    isActive,
    may
} for OperatorWord global;

function member(OperatorWord word) pure returns (uint32) {
    return uint32(OperatorWord.unwrap(word));
}

function withMember(OperatorWord word, uint256 to) pure returns (OperatorWord) {
    return OperatorWord.wrap(withBits(OperatorWord.unwrap(word), 0, 32, to));
}

function permissions(OperatorWord word) pure returns (uint8) {
    return uint8(OperatorWord.unwrap(word) >> 32);
}

function withPermissions(OperatorWord word, uint256 to) pure returns (OperatorWord) {
    return OperatorWord.wrap(withBits(OperatorWord.unwrap(word), 32, 8, to));
}

function state(OperatorWord word) pure returns (uint8) {
    return uint8(OperatorWord.unwrap(word) >> 40);
}

function withState(OperatorWord word, uint256 to) pure returns (OperatorWord) {
    return OperatorWord.wrap(withBits(OperatorWord.unwrap(word), 40, 8, to));
}

function isActive(OperatorWord word) pure returns (bool) {
    return state(word) == OPERATOR_ACTIVE;
}

function may(OperatorWord word, uint8 anyOf) pure returns (bool) {
    return permissions(word) & anyOf != 0;
}
