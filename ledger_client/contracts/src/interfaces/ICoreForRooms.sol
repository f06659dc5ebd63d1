// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title What the core does for its own rooms alone: the financing desk and the member office
/// @notice A request is an open part, reserved like an offer; its id is the request's. Disbursement mints it.
interface ICoreForRooms {
    event FinancingOpened(
        uint64 indexed id, uint64 indexed parent, uint32 indexed applicant, uint64 value, uint16 expiryDay, uint16 day
    );
    /// @notice state is the CredentialState in which the part ended.
    event FinancingClosed(uint64 indexed id, uint8 state, uint16 day);
    event FinancingFilled(uint64 indexed id, uint32 indexed holder, uint16 day);

    /// @notice Checks that sender may, and consumes what was prepared under callHash if its member is under dual
    /// control. Desk and office. Returns who acts and its member word, active.
    function authorise(address sender, bytes32 callHash, uint8 anyPermission)
        external
        returns (uint32 member, uint256 word);

    /// @notice Consumes what was prepared under callHash, whatever the member's rule. Office only.
    function consumePrepared(uint32 member, address checker, bytes32 callHash) external;

    /// @notice Writes retirement day and root count. Office only.
    function writeSettings(uint256 word) external;

    /// @notice Writes a part as it stood at the predecessor; one that is held becomes a token. Office only.
    /// @param frozen how much of it is.
    function writeCarriedPart(uint64 id, uint256 word, uint64 frozen) external;

    /// @notice Writes a root as it stood at the predecessor; its line is used by what is outstanding. Office only.
    function writeCarriedRoot(uint32 root, uint256 word) external;

    /// @notice Writes a clearing's receipt as it stood at the predecessor. Office only.
    function writeCarriedReceipt(uint32 bank, bytes32 receiptHash, uint256 word) external;

    /// @notice Reserves value of a holding of the applicant in a new part.
    function openFinancing(uint32 applicant, uint64 id, uint64 value, uint16 expiryDay)
        external
        returns (uint64 part);

    /// @notice Ends an open request's part and frees the reservation; state is Declined, Withdrawn or Expired.
    function closeFinancing(uint64 part, uint8 state) external;

    /// @notice Mints an open request's part to the funder.
    function fillFinancing(uint64 part, uint32 funder) external;
}
