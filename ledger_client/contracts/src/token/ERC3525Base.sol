// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC165} from "../interfaces/IERC165.sol";
import {IERC721, IERC721Receiver} from "../interfaces/IERC721.sol";
import {IERC3525, IERC3525Receiver} from "../interfaces/IERC3525.sol";
import {ERC3525Reads} from "./ERC3525Reads.sol";

/// @title A full ERC-3525 over a store of the inheritor's
/// @notice Approvals, transfers, minting and burning; the inheritor says where a token's owner, slot and value are kept
/// (_load, _store), what counts or lists follow its owner (_ownerChanged), and how ids continue (_nextTokenId).
abstract contract ERC3525Base is ERC3525Reads {
    mapping(uint256 tokenId => address) private _approved;
    mapping(address owner => mapping(address operator => bool)) private _approvedForAll;
    /// Value approvals of a token end with its transfer: they are kept under a count of its transfers.
    mapping(uint256 tokenId => uint256) private _transfers;
    mapping(uint256 tokenId => mapping(uint256 transfers => mapping(address operator => uint256))) private _allowances;

    /// @inheritdoc IERC721
    function approve(address to, uint256 tokenId) external payable {
        address owner = _ownerOf(tokenId);
        if (to == owner) revert ApprovalToOwner();
        if (msg.sender != owner && !_approvedForAll[owner][msg.sender]) revert NotOwnerNorApproved(msg.sender, tokenId);
        _approve(owner, to, tokenId);
    }

    /// @inheritdoc IERC3525
    function approve(uint256 tokenId, address to, uint256 value) external payable {
        address owner = _ownerOf(tokenId);
        if (to == owner) revert ApprovalToOwner();
        if (to == address(0)) revert ZeroAddress();
        _requireApprovedOrOwner(owner, tokenId);
        _setAllowance(tokenId, to, value);
    }

    /// @inheritdoc IERC721
    function setApprovalForAll(address operator, bool approved) external {
        if (operator == msg.sender) revert ApprovalToOwner();
        _approvedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 tokenId) external view returns (address) {
        _ownerOf(tokenId);
        return _approved[tokenId];
    }

    /// @inheritdoc IERC721
    function isApprovedForAll(address owner, address operator) external view returns (bool) {
        return _approvedForAll[owner][operator];
    }

    /// @inheritdoc IERC3525
    function allowance(uint256 tokenId, address operator) public view returns (uint256) {
        _ownerOf(tokenId);
        return _allowances[tokenId][_transfers[tokenId]][operator];
    }

    /// @inheritdoc IERC3525
    function transferFrom(uint256 fromTokenId, address to, uint256 value) external payable returns (uint256 tokenId) {
        _spendAllowance(fromTokenId, value);
        (, uint256 slot,) = _load(fromTokenId);
        tokenId = _nextTokenId();
        _mint(to, tokenId, slot, 0);
        _transferValue(fromTokenId, tokenId, value);
    }

    /// @inheritdoc IERC3525
    function transferFrom(uint256 fromTokenId, uint256 toTokenId, uint256 value) external payable {
        _spendAllowance(fromTokenId, value);
        _transferValue(fromTokenId, toTokenId, value);
    }

    /// @inheritdoc IERC721
    function transferFrom(address from, address to, uint256 tokenId) external payable {
        _requireApprovedOrOwner(_ownerOf(tokenId), tokenId);
        _transferToken(from, to, tokenId);
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address from, address to, uint256 tokenId, bytes calldata data) external payable {
        _safeTransferToken(from, to, tokenId, data);
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address from, address to, uint256 tokenId) external payable {
        _safeTransferToken(from, to, tokenId, "");
    }

    function _mint(address to, uint256 tokenId, uint256 slot, uint256 value) internal {
        if (to == address(0)) revert ZeroAddress();
        if (tokenId == 0) revert ZeroTokenId();
        (address owner,,) = _load(tokenId);
        if (owner != address(0)) revert TokenExists(tokenId);
        _store(tokenId, to, slot, value);
        _ownerChanged(tokenId, address(0), to);
        _announceMint(to, tokenId, slot);
        emit TransferValue(0, tokenId, value);
    }

    function _mintValue(uint256 tokenId, uint256 value) internal {
        address owner = _ownerOf(tokenId);
        (, uint256 slot, uint256 held) = _load(tokenId);
        _store(tokenId, owner, slot, held + value);
        emit TransferValue(0, tokenId, value);
    }

    function _burn(uint256 tokenId) internal {
        address owner = _ownerOf(tokenId);
        (, uint256 slot, uint256 value) = _load(tokenId);
        delete _approved[tokenId];
        ++_transfers[tokenId];
        _store(tokenId, address(0), 0, 0);
        _ownerChanged(tokenId, owner, address(0));
        emit TransferValue(tokenId, 0, value);
        emit SlotChanged(tokenId, slot, 0);
        emit Transfer(owner, address(0), tokenId);
    }

    function _burnValue(uint256 tokenId, uint256 value) internal {
        address owner = _ownerOf(tokenId);
        (, uint256 slot, uint256 held) = _load(tokenId);
        if (value > held) revert InsufficientBalance(tokenId, held, value);
        _store(tokenId, owner, slot, held - value);
        emit TransferValue(tokenId, 0, value);
    }

    function _requireApprovedOrOwner(address owner, uint256 tokenId) internal view {
        if (!_isApprovedOrOwner(owner, tokenId)) revert NotOwnerNorApproved(msg.sender, tokenId);
    }

    /// Checks are done, state is written and events are out before the receiver is asked.
    function _transferValue(uint256 fromTokenId, uint256 toTokenId, uint256 value) internal {
        (address from, uint256 fromSlot, uint256 held) = _load(fromTokenId);
        if (from == address(0)) revert TokenUnknown(fromTokenId);
        if (value > held) revert InsufficientBalance(fromTokenId, held, value);
        _store(fromTokenId, from, fromSlot, held - value);

        (address to, uint256 toSlot, uint256 toHeld) = _load(toTokenId);
        if (to == address(0)) revert TokenUnknown(toTokenId);
        if (fromSlot != toSlot) revert SlotDiffers(fromTokenId, toTokenId);
        _store(toTokenId, to, toSlot, toHeld + value);
        emit TransferValue(fromTokenId, toTokenId, value);
        _askValueReceiver(to, fromTokenId, toTokenId, value);
    }

    function _nextTokenId() internal virtual returns (uint256);

    /// An owner of zero removes the token.
    function _store(uint256 tokenId, address owner, uint256 slot, uint256 value) internal virtual;

    /// from is zero at minting, to at burning; never both, and never equal to each other.
    function _ownerChanged(uint256 tokenId, address from, address to) internal virtual;

    function _approve(address owner, address to, uint256 tokenId) private {
        _approved[tokenId] = to;
        emit Approval(owner, to, tokenId);
    }

    function _setAllowance(uint256 tokenId, address operator, uint256 value) private {
        _allowances[tokenId][_transfers[tokenId]][operator] = value;
        emit ApprovalValue(tokenId, operator, value);
    }

    function _spendAllowance(uint256 tokenId, uint256 value) private {
        if (_isApprovedOrOwner(_ownerOf(tokenId), tokenId)) return;
        uint256 allowed = allowance(tokenId, msg.sender);
        if (allowed == type(uint256).max) return;
        if (value > allowed) revert InsufficientAllowance(tokenId, msg.sender, allowed, value);
        _setAllowance(tokenId, msg.sender, allowed - value);
    }

    function _isApprovedOrOwner(address owner, uint256 tokenId) private view returns (bool) {
        return msg.sender == owner || _approvedForAll[owner][msg.sender] || _approved[tokenId] == msg.sender;
    }

    function _transferToken(address from, address to, uint256 tokenId) private {
        (address owner, uint256 slot, uint256 value) = _load(tokenId);
        if (owner != from) revert WrongOwner(from, tokenId);
        if (to == address(0)) revert ZeroAddress();
        ++_transfers[tokenId];
        _approve(owner, address(0), tokenId);
        if (from != to) {
            _store(tokenId, to, slot, value);
            _ownerChanged(tokenId, from, to);
        }
        emit Transfer(from, to, tokenId);
    }

    function _safeTransferToken(address from, address to, uint256 tokenId, bytes memory data) private {
        _requireApprovedOrOwner(_ownerOf(tokenId), tokenId);
        _transferToken(from, to, tokenId);
        if (to.code.length == 0) return;
        try IERC721Receiver(to).onERC721Received(msg.sender, from, tokenId, data) returns (bytes4 answer) {
            if (answer != IERC721Receiver.onERC721Received.selector) revert ReceiverRefused(to);
        } catch (bytes memory reason) {
            _bubble(to, reason);
        }
    }

    /// A contract that does not say it is an ERC-3525 receiver is not asked.
    function _askValueReceiver(address to, uint256 fromTokenId, uint256 toTokenId, uint256 value) private {
        if (to.code.length == 0) return;
        try IERC165(to).supportsInterface(type(IERC3525Receiver).interfaceId) returns (bool supported) {
            if (!supported) return;
        } catch {
            return;
        }
        bytes4 answer = IERC3525Receiver(to).onERC3525Received(msg.sender, fromTokenId, toTokenId, value, "");
        if (answer != IERC3525Receiver.onERC3525Received.selector) revert ReceiverRefused(to);
    }

    /// Passes a receiver's own error on; a receiver without the function gives none.
    function _bubble(address receiver, bytes memory reason) private pure {
        if (reason.length == 0) revert ReceiverRefused(receiver);
        assembly ("memory-safe") {
            revert(add(32, reason), mload(reason))
        }
    }
}
