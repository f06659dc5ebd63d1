// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ERC3525Base} from "../../src/token/ERC3525Base.sol";

/// What a test needs to drive the bookkeeping base: anyone mints; owners and their approved burn.
abstract contract ERC3525Testable is ERC3525Base {
    string public name;
    string public symbol;
    uint8 public valueDecimals;
    uint256 private _lastTokenId;

    constructor(string memory name_, string memory symbol_, uint8 decimals_) {
        name = name_;
        symbol = symbol_;
        valueDecimals = decimals_;
    }

    function mint(address to, uint256 tokenId, uint256 slot, uint256 value) external {
        _mint(to, tokenId, slot, value);
    }

    function mintValue(uint256 tokenId, uint256 value) external {
        _mintValue(tokenId, value);
    }

    function burn(uint256 tokenId) external {
        _requireApprovedOrOwner(_ownerOf(tokenId), tokenId);
        _burn(tokenId);
    }

    function burnValue(uint256 tokenId, uint256 value) external {
        _requireApprovedOrOwner(_ownerOf(tokenId), tokenId);
        _burnValue(tokenId, value);
    }

    /// The next id nobody has minted by hand.
    function _nextTokenId() internal override returns (uint256 tokenId) {
        tokenId = _lastTokenId;
        address owner;
        do {
            (owner,,) = _load(++tokenId);
        } while (owner != address(0));
        _lastTokenId = tokenId;
    }
}
