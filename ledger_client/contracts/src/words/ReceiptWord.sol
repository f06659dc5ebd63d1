// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {amount56, MASK_56} from "./Packed.sol";

// What a receipt cleared, as IClearing lays it out; 0 is an unused receipt.

function receiptOf(uint32 root, uint64 amount, uint64 clearedTotal) pure returns (uint256) {
    return uint256(root) | (amount56(amount) << 32) | (amount56(clearedTotal) << 88);
}

function rootOf(uint256 word) pure returns (uint32) {
    return uint32(word);
}

function amountOf(uint256 word) pure returns (uint64) {
    return uint64((word >> 32) & MASK_56);
}

function clearedTotalOf(uint256 word) pure returns (uint64) {
    return uint64((word >> 88) & MASK_56);
}
