// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MAX_BATCH, RequestState, ROLE_FUNDER, ROLE_ISSUER} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {DeskBase} from "./DeskBase.sol";
import {isRetired} from "../rules/Retired.sol";
import {LimitWord} from "../words/LimitWord.sol";
import {RequestWord} from "../words/RequestWord.sol";
import {RootWord} from "../words/RootWord.sol";

/// @title A funder's own limits on issuers
abstract contract Limits is DeskBase {
    mapping(uint256 key => LimitWord) private _limits;

    /// @inheritdoc IFinancingDesk
    function setLimit(uint32 issuer, uint16 currency, uint64 amount, uint16 expiryDay) external {
        uint32 funder = _actorWithRole(ROLE_FUNDER);
        _requireActive(issuer, ROLE_ISSUER);
        if (currency == 0 || currency > 999) revert ICredentials.CurrencyInvalid(currency);
        if (amount >= 1 << 56) revert ICredentials.AmountTooLarge(amount);

        uint256 key = _limitKey(funder, issuer, currency);
        _limits[key] = _limits[key].withAmount(amount).withExpiryDay(expiryDay);
        emit LimitSet(funder, issuer, currency, amount, expiryDay, _core().today(), msg.sender);
    }

    /// @inheritdoc IFinancingDesk
    function settleLimit(uint64[] calldata ids) external {
        _requireBatch(ids.length);
        if (isRetired(core)) revert ICredentials.LedgerRetired();
        uint16 day = _core().today();
        for (uint256 i = 0; i < ids.length; ++i) {
            RequestWord word = _requests[ids[i]];
            if (!_isDisbursed(word)) {
                emit RequestSkipped(ids[i], day, msg.sender);
                continue;
            }
            RootWord root = _rootWordOf(ids[i]);
            uint64 total = _freedDown(word.value(), root);
            uint64 amount = total - word.limitFreed();
            if (amount == 0) continue;

            _requests[ids[i]] = word.withLimitFreed(total);
            uint256 key = _limitKey(word.funder(), root.issuer(), root.currency());
            _limits[key] = _limits[key].withUsed(_limits[key].used() - amount);
            emit LimitFreed(ids[i], word.funder(), amount, day, msg.sender);
        }
    }

    /// @inheritdoc IFinancingDesk
    function limitWord(uint32 funder, uint32 issuer, uint16 currency) external view returns (uint256) {
        return LimitWord.unwrap(_limits[_limitKey(funder, issuer, currency)]);
    }

    function _reserveLimit(uint32 funder, RootWord root, uint64 value, uint16 day) internal {
        uint256 key = _limitKey(funder, root.issuer(), root.currency());
        LimitWord limit = _limits[key];
        uint64 left = limit.free();
        if (value > left) revert LimitExceeded(left, value);
        if (day > limit.expiryDay()) revert LimitExpired(limit.expiryDay());
        _limits[key] = limit.withReserved(limit.reserved() + value);
    }

    function _unreserveLimit(uint32 funder, RootWord root, uint64 value) internal {
        uint256 key = _limitKey(funder, root.issuer(), root.currency());
        LimitWord limit = _limits[key];
        _limits[key] = limit.withReserved(limit.reserved() - value);
    }

    function _useReservedLimit(uint32 funder, RootWord root, uint64 value) internal {
        uint256 key = _limitKey(funder, root.issuer(), root.currency());
        LimitWord limit = _limits[key];
        _limits[key] = limit.withReserved(limit.reserved() - value).withUsed(limit.used() + value);
    }

    function _requireBatch(uint256 length) internal pure {
        if (length == 0) revert IPolicy.BatchEmpty();
        if (length > MAX_BATCH) revert IPolicy.BatchTooLong(length, MAX_BATCH);
    }

    /// How much of a disbursed value clearing has freed so far.
    function _freedDown(uint64 value, RootWord root) private pure returns (uint64) {
        if (root.isAnnulled() || root.outstanding() == 0) return value;
        return uint64(uint256(value) * root.cleared() / root.face());
    }

    function _isDisbursed(RequestWord word) private pure returns (bool) {
        RequestState state = word.state();
        return state == RequestState.Disbursed || state == RequestState.FundsConfirmed
            || state == RequestState.FundsDisputed;
    }

    function _limitKey(uint32 funder, uint32 issuer, uint16 currency) private pure returns (uint256) {
        return (uint256(funder) << 48) | (uint256(issuer) << 16) | currency;
    }
}
