// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IApprovals} from "../../src/interfaces/IApprovals.sol";
import {IClearing} from "../../src/interfaces/IClearing.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IPolicy} from "../../src/interfaces/IPolicy.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {LimitWord} from "../../src/words/LimitWord.sol";
import {LineWord} from "../../src/words/LineWord.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {vm} from "../support/Vm.sol";
import {Housekeeping} from "./Housekeeping.sol";
import {Replayer} from "./Replayer.sol";

/// What is true of the ledger whatever anybody does, in whatever order.
contract LedgerInvariantTest is LedgerTest {
    uint64 private constant INVARIANT_LINE = 30_000_000;
    Housekeeping private _handler;
    Replayer private _replayer;

    function setUp() public override {
        vm.recordLogs();
        super.setUp();
        vm.prank(keyOf(bankB));
        core.setLine(huadong, CNY, INVARIANT_LINE, TODAY + 365);
        _replayer = new Replayer();
        _replayer.apply_(vm.getRecordedLogs());
        _handler = new Housekeeping(core, desk, book, office, _replayer);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_valuesAddUpToTheFace() external view {
        for (uint32 root = 1; root <= core.rootCount(); ++root) {
            assertAddsUp(root);
        }
    }

    function invariant_noCredentialReservesMoreThanItsValue() external view {
        for (uint32 root = 1; root <= core.rootCount(); ++root) {
            uint256 parts = RootWord.wrap(core.rootWord(root)).partCount();
            uint256[] memory open = new uint256[](parts);
            for (uint64 i = 0; i < parts; ++i) {
                CredentialWord word = credential(first(root) | i);
                bool isOpen = word.state() == CredentialState.Offered || word.state() == CredentialState.InFinancing;
                if (isOpen) open[i == 0 ? 0 : word.parent()] += word.value();
            }
            for (uint64 i = 0; i < parts; ++i) {
                CredentialWord word = credential(first(root) | i);
                vm.assertEq(word.reserved(), open[i], "reserved is what is open");
                vm.assertLe(word.reserved(), word.value(), "reserved within value");
            }
        }
    }

    function invariant_noValueIsInTwoRequests() external view {
        for (uint256 i = 0; i < _handler.requestCount(); ++i) {
            uint64 id = _handler.requests(i);
            RequestWord word = RequestWord.wrap(desk.requestWord(id));
            CredentialState state = credential(id).state();
            bool open = word.state() == RequestState.Open || word.state() == RequestState.Accepted;
            vm.assertEq(open, state == CredentialState.InFinancing);
            if (open) vm.assertEq(credential(id).value(), word.value(), "a request has its own value");
        }
    }

    function invariant_linesAndLimitsCountWhatIsOwed() external view {
        uint256[2] memory owed;
        for (uint32 root = 1; root <= core.rootCount(); ++root) {
            RootWord word = RootWord.wrap(core.rootWord(root));
            vm.assertLe(word.cleared(), word.face(), "cleared within face");
            if (!word.isAnnulled()) owed[word.settlementBank() - bankA] += word.outstanding();
        }
        for (uint32 bank = bankA; bank <= bankB; ++bank) {
            vm.assertEq(LineWord.wrap(core.lineWord(bank, huadong, CNY)).used(), owed[bank - bankA], "line used");
            uint256 reserved = 0;
            uint256 used = 0;
            for (uint256 i = 0; i < _handler.requestCount(); ++i) {
                RequestWord word = RequestWord.wrap(desk.requestWord(_handler.requests(i)));
                if (word.funder() != bank) continue;
                if (word.state() == RequestState.Accepted) reserved += word.value();
                if (uint8(word.state()) >= 3 && uint8(word.state()) <= 5) used += word.value() - word.limitFreed();
            }
            vm.assertEq(limitOf(bank).reserved(), reserved, "limit reserved");
            vm.assertEq(limitOf(bank).used(), used, "limit used");
        }
    }

    function invariant_noDocumentIsOverOccupied() external view {
        for (uint256 i = 0; i < _replayer.documentCount(); ++i) {
            bytes32 key = _replayer.documents(i);
            vm.assertLe(_replayer.used(key), _replayer.total(key), "occupied within total");
        }
    }

    function invariant_nothingFrozenMoves() external view {
        vm.assertEq(_handler.frozenMoved(), false);
    }

    function invariant_logsAloneRebuildTheState() external view {
        for (uint32 root = 1; root <= core.rootCount(); ++root) {
            vm.assertEq(RootWord.unwrap(_replayer.roots(root)), core.rootWord(root), "root word");
            uint256 parts = RootWord.wrap(core.rootWord(root)).partCount();
            for (uint64 i = 0; i < parts; ++i) {
                uint64 id = first(root) | i;
                vm.assertEq(CredentialWord.unwrap(_replayer.credentials(id)), core.credentialWord(id), "credential");
                vm.assertEq(_replayer.frozen(id), core.frozenOf(id), "frozen");
            }
        }
        for (uint32 member = 1; member <= core.memberCount(); ++member) {
            uint256 key = (uint256(member) << 48) | (uint256(huadong) << 16) | CNY;
            vm.assertEq(LineWord.unwrap(_replayer.lines(key)), core.lineWord(member, huadong, CNY), "line");
            vm.assertEq(LimitWord.unwrap(_replayer.limits(key)), desk.limitWord(member, huadong, CNY), "limit");
            vm.assertEq(MemberWord.unwrap(_replayer.members(member)), core.memberWord(member), "member");
        }
        for (uint256 i = 0; i < _handler.requestCount(); ++i) {
            uint64 id = _handler.requests(i);
            vm.assertEq(RequestWord.unwrap(_replayer.requests(id)), desk.requestWord(id), "request");
        }
    }

    /// The invariants would hold of a handler that is always refused: this shows that it gets everywhere.
    function test_theHandlerReachesEveryState() external {
        for (uint256 i = 0; i < 3000; ++i) {
            _anyCall(uint256(keccak256(abi.encode("call", i))));
        }
        uint256[9] memory states;
        uint256 cleared = 0;
        uint256 annulled = 0;
        for (uint32 root = 1; root <= core.rootCount(); ++root) {
            RootWord word = RootWord.wrap(core.rootWord(root));
            if (word.cleared() != 0) ++cleared;
            if (word.isAnnulled()) ++annulled;
            for (uint64 i = 0; i < word.partCount(); ++i) {
                ++states[uint256(credential(first(root) | i).state())];
            }
        }
        for (uint256 state = 1; state < states.length; ++state) {
            vm.assertTrue(states[state] != 0, string.concat("credential ", vm.toString(state)));
        }
        vm.assertTrue(cleared != 0 && annulled != 0, "cleared and annulled");
        vm.assertTrue(_replayer.frozenIds().length != 0, "frozen");
        uint256[7] memory requests;
        for (uint256 i = 0; i < _handler.requestCount(); ++i) {
            ++requests[uint256(RequestWord.wrap(desk.requestWord(_handler.requests(i))).state())];
        }
        for (uint256 state = 4; state < requests.length; ++state) {
            vm.assertTrue(requests[state] != 0, string.concat("request ", vm.toString(state)));
        }
    }

    function test_housekeepingReachesEveryEvent() external {
        for (uint256 i = 0; i < 3000; ++i) {
            uint256 seed = uint256(keccak256(abi.encode("housekeeping", i)));
            if (seed % 2 == 0) _anyCall(seed >> 1);
            else _housekeeping((seed >> 1) % 8, seed >> 8, uint64(seed >> 70), uint32(seed >> 140), uint8(seed >> 180));
        }
        bytes32[15] memory topics = [
            IClearing.Instructed.selector,
            IClearing.ReceiptConfirmed.selector,
            IClearing.ReceiptDisputed.selector,
            IApprovals.Prepared.selector,
            IApprovals.Unprepared.selector,
            IApprovals.Confirmed.selector,
            IPolicy.PolicySet.selector,
            IPolicy.HolidaysSet.selector,
            IMemberOffice.RolesSet.selector,
            IMemberOffice.ProfileSet.selector,
            IMemberOffice.DualControlSet.selector,
            IMemberOffice.OperatorAdded.selector,
            IMemberOffice.OperatorRevoked.selector,
            IMemberOffice.OperatorProposed.selector,
            IMemberOffice.OperatorObjected.selector
        ];
        string memory missing = "";
        for (uint256 i = 0; i < topics.length; ++i) {
            if (_replayer.seen(topics[i]) == 0) missing = string.concat(missing, " ", vm.toString(i));
        }
        vm.assertTrue(bytes(missing).length == 0, string.concat("events", missing));
    }

    function _anyCall(uint256 seed) private {
        uint256 a = seed >> 8;
        (uint64 amount, uint32 who, uint8 how) = (uint64(seed >> 70), uint32(seed >> 140), uint8(seed >> 180));
        uint256 which = seed % 16;
        if (which == 0) _handler.issue(who, amount, uint16(amount), how, a);
        else if (which <= 2) _handler.offer(a, amount, who, how, uint8(who));
        else if (which <= 5) _handler.answer(a, uint256(keccak256(abi.encode(a))), how);
        else if (which == 6) _handler.release(a, a >> 3);
        else if (which == 7) _handler.cancel(a, how % 2 == 0);
        else if (which == 8) _handler.clear(a, amount, how % 8 == 0);
        else if (which == 9) _handler.freeze(a, amount, how % 2 == 0);
        else if (which == 10) _handler.request(a, amount, how, a >> 3);
        else if (which == 11) _handler.quote(a, how % 2 == 0, how >> 1);
        else if (which == 12) _handler.agree(a, how % 2 == 0, how >> 1);
        else if (which == 13) _handler.disburse(a, how % 2 == 0);
        else if (which == 14) _handler.vacate(a);
        else _handler.pass(who, how);
    }

    function _housekeeping(uint256 which, uint256 pick, uint64 amount, uint32 who, uint8 how) private {
        if (which == 0) _handler.payment(pick, amount, how);
        else if (which == 1) _handler.approve(pick, how);
        else if (which == 2) _handler.rule(how, uint16(amount), uint8(who));
        else if (which == 3) _handler.holidays(uint16(amount), how, uint8(who));
        else if (which == 4) _handler.standing(who, uint8(amount), how);
        else if (which == 5) _handler.keys(who, pick, uint8(amount), how);
        else if (which == 6) _handler.line(amount, pick % 2 == 0, who % 2 == 0, how);
        else if (how % 2 == 0) _handler.dualControl(who, how >> 1);
        else _handler.recovery(who, how >> 1);
    }
}
