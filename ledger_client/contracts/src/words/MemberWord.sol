// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {withBits} from "./Packed.sol";
import {MemberStatus} from "../interfaces/LedgerTypes.sol";

uint8 constant FLAG_DUAL_CONTROL = 1;
uint8 constant FLAG_HAD_ADMIN = 2;

/// A member, as IMembers lays it out; 0 is nobody.
type MemberWord is uint256;

using {
    account,
    withAccount,
    status,
    withStatus,
    roles,
    withRoles,
    flags,
    withFlags,
    credentials,
    withCredentials,
    admins,
    withAdmins,
    exists,
    isActive,
    isDualControlled,
    hadAdmin
} for MemberWord global;

function account(MemberWord word) pure returns (address) {
    return address(uint160(MemberWord.unwrap(word)));
}

function withAccount(MemberWord word, address to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 0, 160, uint160(to)));
}

function status(MemberWord word) pure returns (uint8) {
    return uint8(MemberWord.unwrap(word) >> 160);
}

function withStatus(MemberWord word, uint256 to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 160, 8, to));
}

function roles(MemberWord word) pure returns (uint8) {
    return uint8(MemberWord.unwrap(word) >> 168);
}

function withRoles(MemberWord word, uint256 to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 168, 8, to));
}

function flags(MemberWord word) pure returns (uint8) {
    return uint8(MemberWord.unwrap(word) >> 176);
}

function withFlags(MemberWord word, uint256 to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 176, 8, to));
}

function credentials(MemberWord word) pure returns (uint32) {
    return uint32(MemberWord.unwrap(word) >> 184);
}

function withCredentials(MemberWord word, uint256 to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 184, 32, to));
}

function admins(MemberWord word) pure returns (uint8) {
    return uint8(MemberWord.unwrap(word) >> 216);
}

function withAdmins(MemberWord word, uint256 to) pure returns (MemberWord) {
    return MemberWord.wrap(withBits(MemberWord.unwrap(word), 216, 8, to));
}

function exists(MemberWord word) pure returns (bool) {
    return MemberWord.unwrap(word) != 0;
}

function isActive(MemberWord word) pure returns (bool) {
    return status(word) == uint8(MemberStatus.Active);
}

function isDualControlled(MemberWord word) pure returns (bool) {
    return flags(word) & FLAG_DUAL_CONTROL != 0;
}

function hadAdmin(MemberWord word) pure returns (bool) {
    return flags(word) & FLAG_HAD_ADMIN != 0;
}
