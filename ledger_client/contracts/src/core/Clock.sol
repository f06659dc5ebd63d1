// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PolicyKey} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title The ledger's clock, calendar and settings: what every room reads
abstract contract Clock is IPolicy {
    uint256 internal constant DAY = 1 days;
    /// Ten times the seconds until the year 2286: a chain that tells milliseconds is above it, one in seconds below.
    uint256 private constant LATEST_SECONDS = 1e11;
    /// A calendar with more holidays in a row is a mistake, and must not stop a root from ever being cleared.
    uint256 private constant MAX_HOLIDAYS_IN_A_ROW = 60;

    int32 public immutable zoneOffset;
    uint8 public immutable weekendMask;

    SettingsWord internal _storedSettings;
    SettingsWord internal _nextPolicy;
    /// One bit a day: set where a day is not what its weekday says.
    mapping(uint256 word => uint256) internal _calendarExceptions;

    constructor(int32 zoneOffset_, uint8 weekendMask_) {
        if (block.timestamp > LATEST_SECONDS) revert ClockUnit(block.timestamp);
        zoneOffset = zoneOffset_;
        weekendMask = weekendMask_;
        emit ZoneSet(zoneOffset_, weekendMask_);
    }

    /// @inheritdoc IPolicy
    function today() external view returns (uint16) {
        return _today();
    }

    /// @inheritdoc IPolicy
    function policy(PolicyKey key) external view returns (uint64) {
        return _settings().policy(key);
    }

    /// @inheritdoc IPolicy
    function settingsWord() external view returns (uint256) {
        return SettingsWord.unwrap(_storedSettings);
    }

    /// @inheritdoc IPolicy
    function nextPolicyWord() external view returns (uint256) {
        return SettingsWord.unwrap(_nextPolicy);
    }

    /// @inheritdoc IPolicy
    function isHoliday(uint16 day) external view returns (bool) {
        return _isHoliday(day);
    }

    /// @inheritdoc IPolicy
    function businessDay(uint16 day) external view returns (uint16) {
        return uint16(_businessDay(day));
    }

    function _today() internal view returns (uint16) {
        return uint16(_localSeconds() / DAY);
    }

    /// The settings with a pending change of policy applied once its day has come.
    function _settings() internal view returns (SettingsWord settings) {
        settings = _storedSettings;
        uint16 nextDay = settings.nextDay();
        if (nextDay != 0 && _today() >= nextDay) settings = settings.withPoliciesOf(_nextPolicy).withNextDay(0);
    }

    /// The settings, of a ledger that has not been retired.
    function _openSettings() internal view returns (SettingsWord settings) {
        settings = _settings();
        uint16 retirementDay = settings.retirementDay();
        if (retirementDay != 0 && _today() >= retirementDay) revert ICredentials.LedgerRetired();
    }

    /// Whether a root due on this day is past its cut-off. The calendar is read only when the due day itself is.
    function _isClosed(uint16 dueDay, SettingsWord settings) internal view returns (bool) {
        uint256 closing = _closing(settings);
        if (closing < (uint256(dueDay) + 1) * DAY) return false;
        return closing >= (_businessDay(dueDay) + 1) * DAY;
    }

    /// Now, with the cut-off's lead: what the end of a due day is compared with.
    function _closing(SettingsWord settings) internal view returns (uint256) {
        return _localSeconds() + settings.policy(PolicyKey.CutOffSeconds);
    }

    function _businessDay(uint256 day) internal view returns (uint256) {
        for (uint256 i = 0; i < MAX_HOLIDAYS_IN_A_ROW && _isHoliday(day); ++i) {
            ++day;
        }
        return day;
    }

    function _isHoliday(uint256 day) internal view returns (bool) {
        bool exception = (_calendarExceptions[day >> 8] >> (day & 0xff)) & 1 == 1;
        return _isWeekend(day) != exception;
    }

    /// 1970-01-01 was a Thursday.
    function _isWeekend(uint256 day) internal view returns (bool) {
        return (uint256(weekendMask) >> ((day + 4) % 7)) & 1 == 1;
    }

    function _localSeconds() private view returns (uint256) {
        // Both are far below 2^255, and an offset is below the time since 1970.
        unchecked {
            return uint256(int256(block.timestamp) + zoneOffset);
        }
    }
}
