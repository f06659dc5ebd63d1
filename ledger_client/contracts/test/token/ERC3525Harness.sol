// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC165} from "../../src/interfaces/IERC165.sol";
import {IERC721Enumerable} from "../../src/interfaces/IERC721.sol";
import {ERC3525Reads} from "../../src/token/ERC3525Reads.sol";
import {ERC3525Testable} from "./ERC3525Testable.sol";

/// The base over plain full-width storage, with ERC-721 enumeration: what a published ERC-3525 suite runs on.
contract ERC3525Harness is ERC3525Testable, IERC721Enumerable {
    struct Token {
        address owner;
        uint256 slot;
        uint256 value;
    }

    mapping(uint256 tokenId => Token) private _tokens;
    uint256[] private _all;
    mapping(address owner => uint256[]) private _owned;
    mapping(uint256 tokenId => uint256) private _placeInAll;
    mapping(uint256 tokenId => uint256) private _placeInOwned;

    constructor(string memory name_, string memory symbol_, uint8 decimals_)
        ERC3525Testable(name_, symbol_, decimals_)
    {}

    function supportsInterface(bytes4 interfaceId) public view override(ERC3525Reads, IERC165) returns (bool) {
        return interfaceId == type(IERC721Enumerable).interfaceId || super.supportsInterface(interfaceId);
    }

    function totalSupply() external view returns (uint256) {
        return _all.length;
    }

    function tokenByIndex(uint256 index) external view returns (uint256) {
        return _all[index];
    }

    function tokenOfOwnerByIndex(address owner, uint256 index) external view returns (uint256) {
        return _owned[owner][index];
    }

    function _load(uint256 tokenId) internal view override returns (address owner, uint256 slot, uint256 value) {
        Token storage token = _tokens[tokenId];
        return (token.owner, token.slot, token.value);
    }

    function _store(uint256 tokenId, address owner, uint256 slot, uint256 value) internal override {
        _tokens[tokenId] = Token(owner, slot, value);
    }

    function _tokensOf(address owner) internal view override returns (uint256) {
        return _owned[owner].length;
    }

    function _ownerChanged(uint256 tokenId, address from, address to) internal override {
        if (from == address(0)) _append(_all, _placeInAll, tokenId);
        else _remove(_owned[from], _placeInOwned, tokenId);
        if (to == address(0)) _remove(_all, _placeInAll, tokenId);
        else _append(_owned[to], _placeInOwned, tokenId);
    }

    function _append(uint256[] storage list, mapping(uint256 => uint256) storage places, uint256 tokenId) private {
        places[tokenId] = list.length;
        list.push(tokenId);
    }

    /// The last one takes the place of the one removed.
    function _remove(uint256[] storage list, mapping(uint256 => uint256) storage places, uint256 tokenId) private {
        uint256 last = list[list.length - 1];
        uint256 place = places[tokenId];
        list[place] = last;
        places[last] = place;
        list.pop();
        delete places[tokenId];
    }
}
