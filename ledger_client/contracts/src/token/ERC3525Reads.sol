// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC165} from "../interfaces/IERC165.sol";
import {IERC721, IERC721Metadata} from "../interfaces/IERC721.sol";
import {IERC3525, IERC3525Metadata} from "../interfaces/IERC3525.sol";

/// @title What ERC-721 and ERC-3525 let anyone read, over a store of the inheritor's
abstract contract ERC3525Reads is IERC721Metadata, IERC3525Metadata {
    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view virtual returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC721).interfaceId
            || interfaceId == type(IERC721Metadata).interfaceId || interfaceId == type(IERC3525).interfaceId
            || interfaceId == type(IERC3525Metadata).interfaceId;
    }

    /// @inheritdoc IERC721
    function balanceOf(address owner) external view returns (uint256) {
        if (owner == address(0)) revert ZeroAddress();
        return _tokensOf(owner);
    }

    /// @inheritdoc IERC721
    function ownerOf(uint256 tokenId) external view returns (address) {
        return _ownerOf(tokenId);
    }

    /// @inheritdoc IERC3525
    function balanceOf(uint256 tokenId) external view returns (uint256) {
        (address owner,, uint256 value) = _load(tokenId);
        if (owner == address(0)) revert TokenUnknown(tokenId);
        return value;
    }

    /// @inheritdoc IERC3525
    function slotOf(uint256 tokenId) external view returns (uint256) {
        (address owner, uint256 slot,) = _load(tokenId);
        if (owner == address(0)) revert TokenUnknown(tokenId);
        return slot;
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 tokenId) external view virtual returns (string memory) {
        _ownerOf(tokenId);
        return "";
    }

    /// @inheritdoc IERC3525Metadata
    function contractURI() external view virtual returns (string memory) {
        return "";
    }

    /// @inheritdoc IERC3525Metadata
    function slotURI(uint256) external view virtual returns (string memory) {
        return "";
    }

    function _ownerOf(uint256 tokenId) internal view returns (address owner) {
        (owner,,) = _load(tokenId);
        if (owner == address(0)) revert TokenUnknown(tokenId);
    }

    function _announceMint(address to, uint256 tokenId, uint256 slot) internal {
        emit Transfer(address(0), to, tokenId);
        emit SlotChanged(tokenId, 0, slot);
    }

    /// @return owner zero when there is no such token.
    function _load(uint256 tokenId) internal view virtual returns (address owner, uint256 slot, uint256 value);

    function _tokensOf(address owner) internal view virtual returns (uint256);
}
