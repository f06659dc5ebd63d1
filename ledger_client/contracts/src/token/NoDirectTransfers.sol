// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ICredentials} from "../interfaces/ICredentials.sol";
import {IERC721} from "../interfaces/IERC721.sol";
import {IERC3525} from "../interfaces/IERC3525.sol";
import {ERC3525Reads} from "./ERC3525Reads.sol";

/// @title Transfers and approvals that would go past consent, evidence and checker
/// @notice All of them revert with UseOffer, which names the way there is.
abstract contract NoDirectTransfers is ERC3525Reads {
    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256, bytes calldata) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC721
    function transferFrom(address, address, uint256) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC3525
    function transferFrom(uint256, uint256, uint256) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC3525
    function transferFrom(uint256, address, uint256) external payable returns (uint256) {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC721
    function approve(address, uint256) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC3525
    function approve(uint256, address, uint256) external payable {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC721
    function setApprovalForAll(address, bool) external pure {
        revert ICredentials.UseOffer();
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 tokenId) external view returns (address) {
        _ownerOf(tokenId);
        return address(0);
    }

    /// @inheritdoc IERC721
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IERC3525
    function allowance(uint256 tokenId, address) external view returns (uint256) {
        _ownerOf(tokenId);
        return 0;
    }
}
