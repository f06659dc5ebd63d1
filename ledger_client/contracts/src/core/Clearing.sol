// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    DisputeReason,
    PERMISSION_CHECK,
    PolicyKey,
    ROLE_ISSUER,
    ROLE_SETTLEMENT_BANK
} from "../interfaces/LedgerTypes.sol";
import {IClearing} from "../interfaces/IClearing.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {CredentialStore} from "./CredentialStore.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {receiptOf} from "../words/ReceiptWord.sol";
import {FLAG_OVERDUE, RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Payment at maturity, and its absence
abstract contract Clearing is CredentialStore, IClearing {
    mapping(bytes32 key => uint256) internal _receipts;

    /// @inheritdoc IClearing
    function instruct(uint32 root, uint64 amount, uint16 valueDay, bytes32 refHash) external {
        uint32 member = _actorWithRole(ROLE_ISSUER);
        RootWord word = _rootOrRevert(root);
        if (word.issuer() != member) revert NotIssuer(root, member);
        _requirePayable(root, word, amount, refHash);
        emit Instructed(root, member, amount, valueDay, refHash, _today(), msg.sender);
    }

    /// @inheritdoc IClearing
    function clear(uint32 root, uint64 amount, uint16 valueDay, bytes32 receiptHash) external {
        uint32 bank = _actorWithRole(ROLE_SETTLEMENT_BANK);
        RootWord word = _rootOrRevert(root);
        if (word.settlementBank() != bank) revert NotSettlementBank(root, bank);
        _requirePayable(root, word, amount, receiptHash);
        _requireAccepted(root);
        if (!_isClosed(word, _settings())) revert CutOffNotReached(root);
        uint16 day = _today();
        if (valueDay > day) revert DayInFuture(day, valueDay);
        bytes32 key = _receiptKey(bank, receiptHash);
        if (_receipts[key] != 0) revert ReceiptUsed(receiptHash);

        uint64 clearedTotal = word.cleared() + amount;
        _receipts[key] = receiptOf(root, amount, clearedTotal);
        _roots[root] = word.withCleared(clearedTotal);
        _freeLine(bank, word.issuer(), word.currency(), amount);
        emit Cleared(root, bank, amount, clearedTotal, valueDay, receiptHash, day, msg.sender);
    }

    /// @inheritdoc IClearing
    function confirmReceipt(uint64[] calldata ids, uint64 clearedTotal) external {
        uint32 member = _holderOf(ids, clearedTotal);
        for (uint256 i = 0; i < ids.length; ++i) {
            emit ReceiptConfirmed(ids[i], member, clearedTotal, _today(), msg.sender);
        }
    }

    /// @inheritdoc IClearing
    function disputeReceipt(uint64[] calldata ids, uint64 clearedTotal, DisputeReason reason) external {
        uint32 member = _holderOf(ids, clearedTotal);
        if (reason == DisputeReason.None) revert ReasonMissing();
        for (uint256 i = 0; i < ids.length; ++i) {
            emit ReceiptDisputed(ids[i], member, clearedTotal, reason, _today(), msg.sender);
        }
    }

    /// @inheritdoc ICredentials
    function markOverdue(uint32 root) external {
        SettingsWord settings = _openSettings();
        RootWord word = _rootOrRevert(root);
        _requireAccepted(root);
        uint16 day = _today();
        uint256 last = _businessDay(word.dueDay()) + settings.policy(PolicyKey.GraceDays);
        if (word.isAnnulled() || word.isOverdue() || word.outstanding() == 0 || day <= last) revert NotOverdue(root);

        _roots[root] = word.withFlags(word.flags() | FLAG_OVERDUE);
        emit Overdue(root, word.outstanding(), day, msg.sender);
    }

    /// @inheritdoc IClearing
    function isReceiptUsed(uint32 bank, bytes32 receiptHash) external view returns (bool) {
        return receiptWord(bank, receiptHash) != 0;
    }

    /// @inheritdoc IClearing
    function receiptWord(uint32 bank, bytes32 receiptHash) public view returns (uint256) {
        return _receipts[_receiptKey(bank, receiptHash)];
    }

    function _requirePayable(uint32 root, RootWord word, uint64 amount, bytes32 reference_) private pure {
        if (word.isAnnulled()) revert RootAnnulled(root);
        _requireAmount(amount);
        if (reference_ == 0) revert ReferenceMissing();
        if (amount > word.outstanding()) revert MoreThanOutstanding(word.outstanding(), amount);
    }

    /// A promise nobody accepted is owed to nobody: its issuer cancels it.
    function _requireAccepted(uint32 root) private view {
        uint64 id = _idOf(root, 0);
        CredentialState state = _credentials[id].state();
        if (state != CredentialState.Held) revert WrongState(id, uint8(state));
    }

    function _holderOf(uint64[] calldata ids, uint64 clearedTotal) private returns (uint32 member) {
        _requireBatch(ids.length);
        (member,) = _actor(PERMISSION_CHECK);
        for (uint256 i = 0; i < ids.length; ++i) {
            CredentialWord word = _credentials[ids[i]];
            if (word.owner() != member || word.state() != CredentialState.Held) revert NotHolder(ids[i], member);
            uint32 root = _rootOf(ids[i]);
            if (clearedTotal == 0 || clearedTotal > _roots[root].cleared()) revert NotCleared(root, clearedTotal);
        }
    }

    function _receiptKey(uint32 bank, bytes32 receiptHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(bank, receiptHash));
    }
}
