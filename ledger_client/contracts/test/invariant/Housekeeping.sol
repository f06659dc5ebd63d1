// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {OperatorWord} from "../../src/words/OperatorWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {SettingsWord} from "../../src/words/SettingsWord.sol";
import {ICore} from "../support/ICore.sol";
import {bound, vm} from "../support/Vm.sol";
import {Handler} from "./Handler.sol";
import {Replayer} from "./Replayer.sol";

/// Calls what goes on beside trade: word of payments, preparing, the rules, standing and keys. After each, what the
/// replayer knows of it is what the ledger says.
contract Housekeeping is Handler {
    bytes32 private constant X25519 = keccak256("a public key");

    /// A further key of a member's, or one proposed for it.
    struct Key {
        uint32 member;
        address key;
    }

    Key[] private _keys;
    Key[] private _proposals;

    constructor(ICore core, IFinancingDesk desk, IEvidenceBook book, IMemberOffice office, Replayer replayer)
        Handler(core, desk, book, office, replayer)
    {}

    function payment(uint256 pick, uint64 amount, uint8 how) external step {
        uint64 id = _credential(pick);
        uint32 root = uint32(id >> 32);
        RootWord word = RootWord.wrap(_core.rootWord(root));
        if (word.cleared() == 0) {
            amount = uint64(bound(amount, 1, word.outstanding() + 1));
            uint16 valueDay = _core.today() + how;
            vm.prank(_key(2));
            try _core.instruct(root, amount, valueDay, keccak256("ref")) { _did(); } catch { _not(); }
            return;
        }
        uint64[] memory ids = new uint64[](1);
        ids[0] = id;
        uint32 holder = CredentialWord.wrap(_core.credentialWord(id)).owner();
        uint64 stated = uint64(bound(amount, 1, word.cleared()));
        bool dispute = how % 2 == 0;
        _prepareIfDual(
            holder,
            dispute
                ? abi.encodeCall(_core.disputeReceipt, (ids, stated, DisputeReason.ShortPaid))
                : abi.encodeCall(_core.confirmReceipt, (ids, stated))
        );
        vm.prank(_key(holder));
        if (dispute) {
            try _core.disputeReceipt(ids, stated, DisputeReason.ShortPaid) { _did(); } catch { _not(); }
        } else {
            try _core.confirmReceipt(ids, stated) { _did(); } catch { _not(); }
        }
    }

    /// What is prepared is an answer to an offer, by whom it is for; carried out, taken back, or left.
    function approve(uint256 pick, uint8 how) external step {
        uint64[] memory ids = new uint64[](1);
        ids[0] = _credential(pick);
        uint32 member = CredentialWord.wrap(_core.credentialWord(ids[0])).offeree();
        if (member == 0) member = _member(pick);
        bytes memory call = abi.encodeCall(_core.accept, (ids));
        bytes32 hash = keccak256(call);
        if (_core.preparedBy(member, hash) == address(0)) _prepare(member, call);
        if (how % 3 == 0) {
            vm.prank(_key(member));
            try _core.unprepare(hash) { _did(); } catch { _not(); }
        } else if (how % 3 == 1) {
            vm.prank(_key(member));
            try _core.accept(ids) { _did(); } catch { _not(); }
        }
        vm.assertEq(_replayer.prepared(member, hash), _core.preparedBy(member, hash));
    }

    function rule(uint8 which, uint16 value, uint8 ahead) external step {
        PolicyKey key = PolicyKey(which % 9);
        uint16 day = _core.today();
        uint64 to = _sensible(key, value);
        uint16 fromDay = day + ahead % 3;
        uint64 now_ = _core.policy(key);
        bool notice = key == PolicyKey.RecoveryDelayDays || key == PolicyKey.NoticeDays;
        if (notice && to < now_) fromDay = day + uint16(now_);
        uint16 pending = SettingsWord.wrap(_core.settingsWord()).nextDay();
        if (pending > day) fromDay = pending;
        vm.prank(_key(1));
        try _core.setPolicy(key, to, fromDay, keccak256("rule")) { _did(); } catch { _not(); }
        for (uint8 i = 0; i <= uint8(type(PolicyKey).max); ++i) {
            vm.assertEq(_replayer.policyOn(day, PolicyKey(i)), _core.policy(PolicyKey(i)));
        }
    }

    function holidays(uint16 from, uint8 count, uint8 holiday) external step {
        uint16[] memory days_ = new uint16[](1 + count % 4);
        for (uint16 i = 0; i < days_.length; ++i) {
            days_[i] = _core.today() + from % 60 + i;
        }
        vm.prank(_key(1));
        try _core.setHolidays(days_, holiday % 3 == 0) { _did(); } catch { _not(); }
        for (uint256 i = 0; i < days_.length; ++i) {
            vm.assertEq(_replayer.saidHoliday(days_[i]), _core.isHoliday(days_[i]));
        }
    }

    /// Roles beyond those a member trades with, rarely fewer; and profiles.
    function standing(uint32 member, uint8 roles, uint8 how) external step {
        member = _member(member);
        if (how % 2 == 0) {
            uint8 more = roles & (ROLE_ISSUER | ROLE_SUPPLIER | ROLE_FUNDER | ROLE_SETTLEMENT_BANK);
            uint8 to = how % 64 == 0 ? ROLE_SUPPLIER : _ownRoles(member) | more;
            vm.prank(_key(1));
            try _office.setRoles(member, to) { _did(); } catch { _not(); }
        } else {
            bytes memory profile = new bytes(uint256(roles) * 2 + how % 4);
            bytes32 key = keccak256(abi.encode(roles));
            _prepareIfDual(member, abi.encodeCall(_office.setProfile, (key, profile)));
            vm.prank(_key(member));
            try _office.setProfile(key, profile) { _did(); } catch { _not(); }
        }
        _agreesOn(member);
    }

    /// Of suppliers alone, and mostly off again at once: what they do without preparing is refused meanwhile.
    function dualControl(uint32 member, uint8 how) external step {
        member = 3 + member % 4;
        if (!_isDual(member)) _setDual(member, true);
        if (how % 4 != 0) _setDual(member, false);
        _agreesOn(member);
    }

    function keys(uint32 member, uint256 pick, uint8 permissions, uint8 how) external step {
        member = _member(member);
        permissions = uint8(bound(permissions, 1, PERMISSIONS_ALL));
        if (how % 4 == 0 && _keys.length != 0) {
            Key memory old = _keys[pick % _keys.length];
            // A member under dual control without a second key could do nothing more.
            if (_isDual(old.member)) return;
            vm.prank(_key(old.member));
            if (how % 8 == 0) {
                try _office.revokeOperator(old.member, old.key) { _did(); } catch { _not(); }
            } else {
                try _office.addOperator(old.member, old.key, permissions, X25519) { _did(); } catch { _not(); }
            }
            _agreesOn(old.member);
            _agreesOnKey(old.key);
        } else {
            _agreesOnKey(_addKey(member, permissions));
            _agreesOn(member);
        }
    }

    /// Every proposal has all permissions. The oldest is enacted or objected to, others follow.
    function recovery(uint32 member, uint8 how) external step {
        if (_proposals.length == 0 || how % 3 == 0) {
            Key memory fresh = Key(_member(member), _freshKey());
            vm.prank(_key(1));
            try _office.proposeOperator(fresh.member, fresh.key, PERMISSIONS_ALL, X25519) {
                _proposals.push(fresh);
                _did();
            } catch {
                _not();
            }
            _agreesOnKey(fresh.key);
            return;
        }
        Key memory open = _proposals[0];
        (, uint16 enactDay) = _office.proposalOf(open.key);
        bool enact = _core.today() >= enactDay;
        if (!enact && how % 3 == 1) return;
        vm.prank(_key(enact ? 1 : open.member));
        if (enact) {
            try _office.enactOperator(open.member, open.key, PERMISSIONS_ALL, X25519) {
                _keys.push(open);
                _ended();
            } catch {
                _not();
            }
        } else {
            try _office.objectToOperator(open.member, open.key, PERMISSIONS_ALL, X25519) { _ended(); } catch { _not(); }
        }
        _agreesOnKey(open.key);
        _agreesOn(open.member);
    }

    function _setDual(uint32 member, bool on) private {
        _prepare(member, abi.encodeCall(_office.setDualControl, (on)));
        vm.prank(_key(member));
        try _office.setDualControl(on) { _did(); } catch { _not(); }
    }

    function _ended() private {
        _proposals[0] = _proposals[_proposals.length - 1];
        _proposals.pop();
        _did();
    }

    function _addKey(uint32 member, uint8 permissions) private returns (address key) {
        key = _freshKey();
        _prepareIfDual(member, abi.encodeCall(_office.addOperator, (member, key, permissions, X25519)));
        vm.prank(_key(member));
        try _office.addOperator(member, key, permissions, X25519) {
            _keys.push(Key(member, key));
            _did();
        } catch {
            _not();
        }
    }

    function _prepareIfDual(uint32 member, bytes memory call) private {
        if (_isDual(member)) _prepare(member, call);
    }

    /// By a further key of the member's; one is added when it has none.
    function _prepare(uint32 member, bytes memory call) private {
        address maker = _makerOf(member);
        if (maker == address(0)) maker = _addKey(member, PERMISSIONS_ALL);
        vm.prank(maker);
        try _core.prepare(call) { _did(); } catch { _not(); }
    }

    function _makerOf(uint32 member) private view returns (address) {
        for (uint256 i = 0; i < _keys.length; ++i) {
            if (_keys[i].member != member) continue;
            OperatorWord word = OperatorWord.wrap(_core.operatorWord(_keys[i].key));
            if (word.isActive() && word.may(PERMISSION_MAKE)) return _keys[i].key;
        }
        return address(0);
    }

    function _freshKey() private returns (address) {
        return address(uint160(0xB0000000 + ++_counter));
    }

    function _isDual(uint32 member) private view returns (bool) {
        return MemberWord.wrap(_core.memberWord(member)).isDualControlled();
    }

    function _agreesOn(uint32 member) private view {
        vm.assertEq(MemberWord.unwrap(_replayer.members(member)), _core.memberWord(member));
    }

    function _agreesOnKey(address key) private view {
        vm.assertEq(OperatorWord.unwrap(_replayer.operators(key)), _core.operatorWord(key));
        (, uint16 enactDay) = _office.proposalOf(key);
        vm.assertEq(_replayer.enactDays(key), enactDay);
    }

    function _ownRoles(uint32 member) private pure returns (uint8) {
        if (member == 2) return ROLE_ISSUER | ROLE_SUPPLIER;
        if (member == 9) return ROLE_REGULATOR;
        return member < 7 ? ROLE_SUPPLIER : ROLE_FUNDER | ROLE_SETTLEMENT_BANK;
    }

    /// Values with which trade goes on.
    function _sensible(PolicyKey key, uint16 value) private pure returns (uint64) {
        if (key == PolicyKey.MaxTermMonths) return uint64(bound(value, 3, 13));
        if (key == PolicyKey.CutOffSeconds) return uint64(bound(value, 0, 4 hours));
        if (key == PolicyKey.GraceDays) return uint64(bound(value, 0, 5));
        if (key == PolicyKey.MaxPartsPerParent) return uint64(bound(value, 20, 1000));
        if (key == PolicyKey.MaxOfferDays) return uint64(bound(value, 15, 40));
        if (key == PolicyKey.MaxFunders) return uint64(bound(value, 2, 16));
        if (key == PolicyKey.NoticeDays) return uint64(bound(value, 1, 60));
        return uint64(bound(value, 1, 10));
    }
}
