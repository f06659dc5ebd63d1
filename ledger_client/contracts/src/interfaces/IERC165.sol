// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title ERC-165: which interfaces a contract has
interface IERC165 {
    function supportsInterface(bytes4 interfaceId) external view returns (bool);
}
