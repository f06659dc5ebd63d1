// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ROLE_ISSUER, ROLE_SETTLEMENT_BANK} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {ILines} from "../interfaces/ILines.sol";
import {Approvals} from "./Approvals.sol";
import {LineWord} from "../words/LineWord.sol";

/// @title Issuing lines
abstract contract Lines is Approvals, ILines {
    mapping(uint256 key => LineWord) private _lines;

    /// @inheritdoc ILines
    function setLine(uint32 issuer, uint16 currency, uint64 amount, uint16 expiryDay) external {
        uint32 bank = _actorWithRole(ROLE_SETTLEMENT_BANK);
        _activeMember(issuer, ROLE_ISSUER);
        if (bank == issuer) revert ICredentials.IssuerOnBothSides();
        _requireCurrency(currency);
        _requireAmountFits(amount);

        uint256 key = _lineKey(bank, issuer, currency);
        _lines[key] = _lines[key].withAmount(amount).withExpiryDay(expiryDay);
        emit LineSet(bank, issuer, currency, amount, expiryDay, _today(), msg.sender);
    }

    /// @inheritdoc ILines
    function lineWord(uint32 bank, uint32 issuer, uint16 currency) external view returns (uint256) {
        return LineWord.unwrap(_lines[_lineKey(bank, issuer, currency)]);
    }

    /// A line in memory: promises of one call that use the same line read and write it once.
    struct OpenLine {
        uint256 key;
        uint256 free;
        uint256 opened;
    }

    function _useLine(OpenLine memory open, uint32 bank, uint32 issuer, uint16 currency, uint64 amount, uint256 day)
        internal
    {
        uint256 key = _lineKey(bank, issuer, currency);
        if (open.key != key) _openLine(open, key, day);
        uint256 left = open.free;
        if (amount > left) revert LineExceeded(uint64(left), amount);
        open.free = left - amount;
        open.opened += amount;
    }

    function _openLine(OpenLine memory open, uint256 key, uint256 day) private {
        _storeLine(open);
        LineWord line = _lines[key];
        open.key = key;
        open.free = line.free();
        open.opened = 0;
        if (open.free != 0 && day > line.expiryDay()) revert LineExpired(line.expiryDay());
    }

    function _storeLine(OpenLine memory open) internal {
        if (open.key == 0) return;
        LineWord line = _lines[open.key];
        _lines[open.key] = line.withUsed(line.used() + open.opened);
    }

    function _freeLine(uint32 bank, uint32 issuer, uint16 currency, uint64 amount) internal {
        uint256 key = _lineKey(bank, issuer, currency);
        LineWord line = _lines[key];
        _lines[key] = line.withUsed(line.used() - amount);
    }

    function _addToLine(uint32 bank, uint32 issuer, uint16 currency, uint64 amount) internal {
        uint256 key = _lineKey(bank, issuer, currency);
        LineWord line = _lines[key];
        _lines[key] = line.withUsed(line.used() + amount);
    }

    /// ISO 4217 numeric codes have three digits.
    function _requireCurrency(uint16 currency) internal pure {
        if (currency == 0 || currency > 999) revert ICredentials.CurrencyInvalid(currency);
    }

    function _requireAmountFits(uint64 amount) internal pure {
        if (amount >= 1 << 56) revert ICredentials.AmountTooLarge(amount);
    }

    function _requireAmount(uint64 amount) internal pure {
        if (amount == 0) revert ICredentials.AmountZero();
        _requireAmountFits(amount);
    }

    function _lineKey(uint32 bank, uint32 issuer, uint16 currency) private pure returns (uint256) {
        return (uint256(bank) << 48) | (uint256(issuer) << 16) | currency;
    }
}
