// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason} from "./LedgerTypes.sol";

/// @title Payment at maturity
/// @notice The issuer instructs; only the root's settlement bank clears; holders confirm or dispute what reached them.
/// A clearing is one write however many holders there are: shares are apportioned alike by everyone over the unpaid
/// claims, largest remainder first, ties by id.
interface IClearing {
    event Instructed(
        uint32 indexed root,
        uint32 indexed issuer,
        uint64 amount,
        uint16 valueDay,
        bytes32 refHash,
        uint16 day,
        address operator
    );
    /// @notice clearedTotal is the sum of all clearings of this root, this one included.
    event Cleared(
        uint32 indexed root,
        uint32 indexed bank,
        uint64 amount,
        uint64 clearedTotal,
        uint16 valueDay,
        bytes32 receiptHash,
        uint16 day,
        address operator
    );
    /// @notice The holder has its share of all clearings up to clearedTotal.
    event ReceiptConfirmed(
        uint64 indexed id, uint32 indexed holder, uint64 clearedTotal, uint16 day, address operator
    );
    event ReceiptDisputed(
        uint64 indexed id,
        uint32 indexed holder,
        uint64 clearedTotal,
        DisputeReason reason,
        uint16 day,
        address operator
    );

    error NotSettlementBank(uint32 root, uint32 member);
    error CutOffNotReached(uint32 root);
    error MoreThanOutstanding(uint64 outstanding, uint64 given);
    /// @notice The bank has used this receipt before.
    error ReceiptUsed(bytes32 receiptHash);
    error ReferenceMissing();
    error DayInFuture(uint16 day, uint16 given);
    /// @notice Not a running total this root has reached.
    error NotCleared(uint32 root, uint64 clearedTotal);

    /// @notice The issuer states that it has instructed payment. A fact, no more: what is owed stays owed.
    function instruct(uint32 root, uint64 amount, uint16 valueDay, bytes32 refHash) external;

    /// @notice The root's settlement bank records that it distributed an amount; frees the line by as much.
    /// @param valueDay day of the payment, today at the latest. @param receiptHash used once by each bank.
    function clear(uint32 root, uint64 amount, uint16 valueDay, bytes32 receiptHash) external;

    /// @notice The holder confirms that its shares of all clearings up to a running total came, for each id.
    function confirmReceipt(uint64[] calldata ids, uint64 clearedTotal) external;

    function disputeReceipt(uint64[] calldata ids, uint64 clearedTotal, DisputeReason reason) external;

    function isReceiptUsed(uint32 bank, bytes32 receiptHash) external view returns (bool);

    /// @notice What the bank cleared by this receipt, from bit 0: root 32, amount 56, running total with it 56; 0 when
    /// it was not used.
    function receiptWord(uint32 bank, bytes32 receiptHash) external view returns (uint256);
}
