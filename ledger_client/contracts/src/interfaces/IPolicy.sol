// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PolicyKey} from "./LedgerTypes.sol";

/// @title Clock, calendar and policy
/// @notice The ledger's day is (block time + zone offset) / 86,400. On its due date, moved to the next business day, a
/// root closes cut-off seconds before midnight: nothing moves any more, and then it can be cleared.
///
/// Settings word, from bit 0: nine policy values of 20 bits each in the order of PolicyKey, the day from which
/// nextPolicyWord replaces them 16 (0: none), retirement day 16 (0: none), root count 32.
interface IPolicy {
    event ZoneSet(int32 zoneOffset, uint8 weekendMask);
    event PolicySet(
        PolicyKey indexed key, uint64 value, uint16 fromDay, bytes32 ruleHash, uint16 day, address operator
    );
    /// @notice These days are holidays, or no longer are.
    event HolidaysSet(uint16[] days_, bool holiday, uint16 day, address operator);

    /// @notice A rule of the consortium refuses this; key names the rule. limit and given are in the key's unit, but
    /// days (the last one allowed, the one asked for) for MaxTermMonths.
    error PolicyRefused(PolicyKey key, uint64 limit, uint64 given);
    /// @notice The value is outside what this parameter may ever be.
    error PolicyValueInvalid(PolicyKey key, uint64 limit, uint64 given);
    /// @notice A change for another day is already waiting.
    error PolicyPending(uint16 fromDay);
    error DayPast(uint16 day, uint16 given);
    error BatchTooLong(uint256 given, uint256 limit);
    error BatchEmpty();
    /// @notice The chain does not tell its time in seconds.
    error ClockUnit(uint256 timestamp);

    /// @notice Sets a parameter from a day on, today or later. Registrar. RecoveryDelayDays and NoticeDays are lowered
    /// no sooner than what they are has passed: otherwise the first day on which that may be is in DayPast.
    function setPolicy(PolicyKey key, uint64 value, uint16 fromDay, bytes32 ruleHash) external;

    /// @notice Marks days as holidays or as working days, whatever the weekday. Registrar. At most 400 days.
    function setHolidays(uint16[] calldata days_, bool holiday) external;

    function today() external view returns (uint16);
    function zoneOffset() external view returns (int32);
    function weekendMask() external view returns (uint8);
    /// @notice The value in force today.
    function policy(PolicyKey key) external view returns (uint64);
    function settingsWord() external view returns (uint256);
    function nextPolicyWord() external view returns (uint256);
    function isHoliday(uint16 day) external view returns (bool);
    /// @notice The first working day on or after this one.
    function businessDay(uint16 day) external view returns (uint16);
}
