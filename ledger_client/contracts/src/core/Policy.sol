// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PolicyKey, ROLE_REGISTRAR} from "../interfaces/LedgerTypes.sol";
import {IClearing} from "../interfaces/IClearing.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {Approvals} from "./Approvals.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Setting policy and calendar
abstract contract Policy is Approvals {
    uint256 private constant MAX_HOLIDAYS = 400;

    constructor(uint32[9] memory values, bytes32 ruleHash) {
        SettingsWord settings;
        for (uint8 i = 0; i < values.length; ++i) {
            settings = _withChecked(settings, PolicyKey(i), values[i]);
            emit PolicySet(PolicyKey(i), values[i], _today(), ruleHash, _today(), msg.sender);
        }
        _storedSettings = settings;
    }

    /// @inheritdoc IPolicy
    function setPolicy(PolicyKey key, uint64 value, uint16 fromDay, bytes32 ruleHash) external {
        _actorWithRole(ROLE_REGISTRAR);
        if (ruleHash == 0) revert IClearing.ReferenceMissing();
        uint16 day = _today();
        SettingsWord settings = _settings();
        uint256 earliest = day;
        uint256 notice = settings.policy(key);
        // A shorter notice is itself given with the old one's, or a single registrar could do away with it at once.
        if (_isNotice(key) && value < notice) earliest += notice;
        if (fromDay < earliest) revert DayPast(uint16(earliest), fromDay);
        uint16 pending = settings.nextDay();
        if (pending != 0 && pending != fromDay) revert PolicyPending(pending);

        if (fromDay == day) {
            _storedSettings = _withChecked(settings, key, value);
        } else {
            _nextPolicy = _withChecked(pending == 0 ? _lanesOf(settings) : _nextPolicy, key, value);
            _storedSettings = settings.withNextDay(fromDay);
        }
        emit PolicySet(key, value, fromDay, ruleHash, day, msg.sender);
    }

    /// @inheritdoc IPolicy
    function setHolidays(uint16[] calldata days_, bool holiday) external {
        _actorWithRole(ROLE_REGISTRAR);
        if (days_.length > MAX_HOLIDAYS) revert BatchTooLong(days_.length, MAX_HOLIDAYS);
        for (uint256 i = 0; i < days_.length; ++i) {
            uint256 bit = 1 << (days_[i] & 0xff);
            uint256 word = _calendarExceptions[days_[i] >> 8];
            _calendarExceptions[days_[i] >> 8] = holiday != _isWeekend(days_[i]) ? word | bit : word & ~bit;
        }
        emit HolidaysSet(days_, holiday, _today(), msg.sender);
    }

    function _withChecked(SettingsWord settings, PolicyKey key, uint64 value) private pure returns (SettingsWord) {
        uint64 limit = _largest(key);
        if (value > limit) revert PolicyValueInvalid(key, limit, value);
        return settings.withPolicy(key, value);
    }

    /// 银发〔2025〕77号: a term of six months in principle, never above twelve. The other bounds keep a mistake small.
    function _largest(PolicyKey key) private pure returns (uint64) {
        if (key == PolicyKey.MaxTermMonths) return 12;
        if (key == PolicyKey.CutOffSeconds) return uint64(DAY) - 1;
        if (key == PolicyKey.MaxPartsPerParent) return type(uint16).max;
        if (key == PolicyKey.MaxFunders) return 16;
        return 366;
    }

    function _isNotice(PolicyKey key) private pure returns (bool) {
        return key == PolicyKey.RecoveryDelayDays || key == PolicyKey.NoticeDays;
    }

    function _lanesOf(SettingsWord settings) private pure returns (SettingsWord) {
        return SettingsWord.wrap(0).withPoliciesOf(settings);
    }
}
