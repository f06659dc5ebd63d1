// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC721} from "./IERC721.sol";

/// @title ERC-3525 semi-fungible token, interface id 0xd5358140
/// @notice Tokens with the same slot exchange value among each other. The events' arguments are named as in the ERC.
interface IERC3525 is IERC721 {
    event TransferValue(uint256 indexed _fromTokenId, uint256 indexed _toTokenId, uint256 _value);
    event ApprovalValue(uint256 indexed _tokenId, address indexed _operator, uint256 _value);
    event SlotChanged(uint256 indexed _tokenId, uint256 indexed _oldSlot, uint256 indexed _newSlot);

    error TokenUnknown(uint256 tokenId);
    error TokenExists(uint256 tokenId);
    error ZeroAddress();
    error ZeroTokenId();
    error NotOwnerNorApproved(address sender, uint256 tokenId);
    error WrongOwner(address from, uint256 tokenId);
    error ApprovalToOwner();
    error InsufficientAllowance(uint256 tokenId, address operator, uint256 allowed, uint256 asked);
    error InsufficientBalance(uint256 tokenId, uint256 balance, uint256 asked);
    error SlotDiffers(uint256 fromTokenId, uint256 toTokenId);
    error ReceiverRefused(address receiver);

    function valueDecimals() external view returns (uint8);
    function balanceOf(uint256 tokenId) external view returns (uint256);
    function slotOf(uint256 tokenId) external view returns (uint256);
    function approve(uint256 tokenId, address operator, uint256 value) external payable;
    function allowance(uint256 tokenId, address operator) external view returns (uint256);
    function transferFrom(uint256 fromTokenId, uint256 toTokenId, uint256 value) external payable;
    function transferFrom(uint256 fromTokenId, address to, uint256 value) external payable returns (uint256);
}

/// @title ERC-3525 metadata, interface id 0xe1600902
interface IERC3525Metadata is IERC3525 {
    function contractURI() external view returns (string memory);
    function slotURI(uint256 slot) external view returns (string memory);
}

/// @title What a contract implements to be told of received value, interface id 0x009ce20b
interface IERC3525Receiver {
    function onERC3525Received(
        address operator,
        uint256 fromTokenId,
        uint256 toTokenId,
        uint256 value,
        bytes calldata data
    ) external returns (bytes4);
}
