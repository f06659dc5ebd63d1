// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {MemberStatus, PERMISSION_ADMIN, PolicyKey} from "../../src/interfaces/LedgerTypes.sol";
import {IApprovals} from "../../src/interfaces/IApprovals.sol";
import {IERC721} from "../../src/interfaces/IERC721.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {FLAG_DUAL_CONTROL, FLAG_HAD_ADMIN, MemberWord} from "../../src/words/MemberWord.sol";
import {OPERATOR_ACTIVE, OPERATOR_REVOKED, OperatorWord} from "../../src/words/OperatorWord.sol";
import {SettingsWord} from "../../src/words/SettingsWord.sol";
import {Log} from "../support/Vm.sol";

/// Members, their keys, what they prepared, and the rules, rebuilt from logs alone.
abstract contract OfficeReplayer {
    mapping(uint32 member => MemberWord) public members;
    mapping(address account => uint32) public memberOf;
    mapping(address key => OperatorWord) public operators;
    /// The day from which an open proposal for a key may be enacted; 0 when there is none.
    mapping(address key => uint16) public enactDays;
    mapping(uint32 member => mapping(bytes32 callHash => address maker)) public prepared;
    mapping(uint16 day => bool) public saidHoliday;
    /// Policy values, and the day from which the next ones replace them.
    SettingsWord private _policies;
    SettingsWord private _nextPolicies;

    function policyOn(uint16 day, PolicyKey key) external view returns (uint64) {
        return _policiesOn(day).policy(key);
    }

    function _office(bytes32 topic, Log calldata log) internal returns (bool) {
        if (log.topics.length < 3) return false;
        uint32 member = uint32(uint256(log.topics[1]));
        address key = address(uint160(uint256(log.topics[2])));
        if (topic == IMemberOffice.MemberAdmitted.selector) {
            (,, uint8 roles,,,,) = abi.decode(log.data, (uint8, bytes32, uint8, bytes32, bytes, uint16, address));
            memberOf[key] = member;
            MemberWord word = MemberWord.wrap(0).withAccount(key).withRoles(roles);
            members[member] = word.withStatus(uint8(MemberStatus.Active));
        } else if (topic == IMemberOffice.OperatorAdded.selector) {
            (uint8 permissions,,,) = abi.decode(log.data, (uint8, bytes32, uint16, address));
            _countAdmin(member, operators[key].may(PERMISSION_ADMIN), permissions & PERMISSION_ADMIN != 0);
            operators[key] =
                OperatorWord.wrap(0).withMember(member).withPermissions(permissions).withState(OPERATOR_ACTIVE);
            delete enactDays[key];
        } else if (topic == IMemberOffice.OperatorRevoked.selector) {
            _countAdmin(member, operators[key].may(PERMISSION_ADMIN), false);
            operators[key] = operators[key].withState(OPERATOR_REVOKED);
        } else if (topic == IMemberOffice.OperatorProposed.selector) {
            (,, uint16 enactDay,,) = abi.decode(log.data, (uint8, bytes32, uint16, uint16, address));
            enactDays[key] = enactDay;
        } else if (topic == IMemberOffice.OperatorObjected.selector) {
            delete enactDays[key];
        } else if (topic == IERC721.Transfer.selector) {
            uint32 owner = memberOf[key];
            members[owner] = members[owner].withCredentials(members[owner].credentials() + 1);
        } else {
            return false;
        }
        return true;
    }

    function _standing(bytes32 topic, Log calldata log) internal returns (bool) {
        if (log.topics.length != 2) return false;
        uint32 member = uint32(uint256(log.topics[1]));
        MemberWord word = members[member];
        if (topic == IMemberOffice.MemberSuspended.selector) {
            members[member] = word.withStatus(uint8(MemberStatus.Suspended));
        } else if (topic == IMemberOffice.MemberReinstated.selector) {
            members[member] = word.withStatus(uint8(MemberStatus.Active));
        } else if (topic == IMemberOffice.RolesSet.selector) {
            (uint8 roles,,) = abi.decode(log.data, (uint8, uint16, address));
            members[member] = word.withRoles(roles);
        } else if (topic == IMemberOffice.DualControlSet.selector) {
            (bool on,,) = abi.decode(log.data, (bool, uint16, address));
            uint8 others = word.flags() & ~FLAG_DUAL_CONTROL;
            members[member] = word.withFlags(on ? others | FLAG_DUAL_CONTROL : others);
        } else {
            return false;
        }
        return true;
    }

    function _rules(bytes32 topic, Log calldata log) internal {
        if (topic == IPolicy.PolicySet.selector) {
            (uint64 value, uint16 fromDay,, uint16 day,) =
                abi.decode(log.data, (uint64, uint16, bytes32, uint16, address));
            PolicyKey key = PolicyKey(uint256(log.topics[1]));
            SettingsWord now_ = _policiesOn(day);
            if (fromDay == day) {
                _policies = now_.withPolicy(key, value);
            } else {
                if (now_.nextDay() == 0) _nextPolicies = now_;
                _nextPolicies = _nextPolicies.withPolicy(key, value);
                _policies = now_.withNextDay(fromDay);
            }
        } else if (topic == IPolicy.HolidaysSet.selector) {
            (uint16[] memory days_, bool holiday,,) = abi.decode(log.data, (uint16[], bool, uint16, address));
            for (uint256 i = 0; i < days_.length; ++i) {
                saidHoliday[days_[i]] = holiday;
            }
        } else if (topic == IApprovals.Prepared.selector) {
            prepared[uint32(uint256(log.topics[2]))][log.topics[1]] = address(uint160(uint256(log.topics[3])));
        } else if (topic == IApprovals.Unprepared.selector || topic == IApprovals.Confirmed.selector) {
            delete prepared[uint32(uint256(log.topics[2]))][log.topics[1]];
        }
    }

    function _policiesOn(uint16 day) private view returns (SettingsWord) {
        uint16 nextDay = _policies.nextDay();
        return nextDay != 0 && day >= nextDay ? _nextPolicies.withNextDay(0) : _policies;
    }

    function _countAdmin(uint32 member, bool was, bool is_) private {
        MemberWord word = members[member];
        if (is_ && !was) members[member] = word.withAdmins(word.admins() + 1).withFlags(word.flags() | FLAG_HAD_ADMIN);
        if (was && !is_) members[member] = word.withAdmins(word.admins() - 1);
    }
}
