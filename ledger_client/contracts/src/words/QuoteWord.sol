// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {withBits} from "./Packed.sol";
import {QuoteState} from "../interfaces/LedgerTypes.sol";

/// A funder's answer to a request, as IFinancingDesk lays it out; 0 is not invited.
type QuoteWord is uint256;

using {
    stateBits,
    withStateBits,
    validToDay,
    withValidToDay,
    state,
    withState
} for QuoteWord global;

function stateBits(QuoteWord word) pure returns (uint8) {
    return uint8(QuoteWord.unwrap(word));
}

function withStateBits(QuoteWord word, uint256 to) pure returns (QuoteWord) {
    return QuoteWord.wrap(withBits(QuoteWord.unwrap(word), 0, 8, to));
}

function validToDay(QuoteWord word) pure returns (uint16) {
    return uint16(QuoteWord.unwrap(word) >> 8);
}

function withValidToDay(QuoteWord word, uint256 to) pure returns (QuoteWord) {
    return QuoteWord.wrap(withBits(QuoteWord.unwrap(word), 8, 16, to));
}

function state(QuoteWord word) pure returns (QuoteState) {
    return QuoteState(stateBits(word));
}

function withState(QuoteWord word, QuoteState to) pure returns (QuoteWord) {
    return withStateBits(word, uint8(to));
}
