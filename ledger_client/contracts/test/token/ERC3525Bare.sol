// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {bitsAt, withBits} from "../../src/words/Packed.sol";
import {ERC3525Testable} from "./ERC3525Testable.sol";

/// The base over the smallest store there is, packed as the ledger's is: owner 160, value 56, slot 40 bits in one
/// word, and a count an owner. The gas table measures its mint.
contract ERC3525Bare is ERC3525Testable {
    mapping(uint256 tokenId => uint256 word) private _words;
    mapping(address owner => uint256) private _counts;

    constructor(string memory name_, string memory symbol_, uint8 decimals_)
        ERC3525Testable(name_, symbol_, decimals_)
    {}

    function _load(uint256 tokenId) internal view override returns (address owner, uint256 slot, uint256 value) {
        uint256 word = _words[tokenId];
        return (address(uint160(word)), bitsAt(word, 216, 40), bitsAt(word, 160, 56));
    }

    function _store(uint256 tokenId, address owner, uint256 slot, uint256 value) internal override {
        _words[tokenId] = withBits(withBits(uint160(owner), 160, 56, value), 216, 40, slot);
    }

    function _tokensOf(address owner) internal view override returns (uint256) {
        return _counts[owner];
    }

    function _ownerChanged(uint256, address from, address to) internal override {
        if (from != address(0)) --_counts[from];
        if (to != address(0)) ++_counts[to];
    }
}
