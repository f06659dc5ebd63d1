// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {bitsAt, withBits} from "./Packed.sol";
import {PolicyKey} from "../interfaces/LedgerTypes.sol";

uint256 constant POLICY_BITS = 20;
uint256 constant POLICY_MASK = (1 << 180) - 1;

/// Policy values, pending change, retirement and root count, as IPolicy lays them out. They share a word because
/// issuing reads and writes them together.
type SettingsWord is uint256;

using {
    policy,
    withPolicy,
    withPoliciesOf,
    nextDay,
    withNextDay,
    retirementDay,
    withRetirementDay,
    rootCount,
    withRootCount
} for SettingsWord global;

function policy(SettingsWord word, PolicyKey key) pure returns (uint64) {
    return uint64(bitsAt(SettingsWord.unwrap(word), POLICY_BITS * uint8(key), POLICY_BITS));
}

function withPolicy(SettingsWord word, PolicyKey key, uint256 to) pure returns (SettingsWord) {
    return SettingsWord.wrap(withBits(SettingsWord.unwrap(word), POLICY_BITS * uint8(key), POLICY_BITS, to));
}

function withPoliciesOf(SettingsWord word, SettingsWord other) pure returns (SettingsWord) {
    return SettingsWord.wrap(
        (SettingsWord.unwrap(word) & ~POLICY_MASK) | (SettingsWord.unwrap(other) & POLICY_MASK)
    );
}

function nextDay(SettingsWord word) pure returns (uint16) {
    return uint16(SettingsWord.unwrap(word) >> 180);
}

function withNextDay(SettingsWord word, uint256 to) pure returns (SettingsWord) {
    return SettingsWord.wrap(withBits(SettingsWord.unwrap(word), 180, 16, to));
}

function retirementDay(SettingsWord word) pure returns (uint16) {
    return uint16(SettingsWord.unwrap(word) >> 196);
}

function withRetirementDay(SettingsWord word, uint256 to) pure returns (SettingsWord) {
    return SettingsWord.wrap(withBits(SettingsWord.unwrap(word), 196, 16, to));
}

function rootCount(SettingsWord word) pure returns (uint32) {
    return uint32(SettingsWord.unwrap(word) >> 212);
}

function withRootCount(SettingsWord word, uint256 to) pure returns (SettingsWord) {
    return SettingsWord.wrap(withBits(SettingsWord.unwrap(word), 212, 32, to));
}
