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

    function _useLine(uint32 bank, uint32 issuer, uint16 currency, uint64 amount, uint16 day) internal {
        uint256 key = _lineKey(bank, issuer, currency);
        LineWord line = _lines[key];
        uint64 left = line.free();
        if (amount > left) revert LineExceeded(left, amount);
        if (day > line.expiryDay()) revert LineExpired(line.expiryDay());
        _lines[key] = line.withUsed(line.used() + amount);
    }

    function _freeLine(uint32 bank, uint32 issuer, uint16 currency, uint64 amount) internal {
        uint256 key = _lineKey(bank, issuer, currency);
        LineWord line = _lines[key];
        _lines[key] = line.withUsed(line.used() - amount);
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
