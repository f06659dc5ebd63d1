// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {ICore} from "../support/ICore.sol";
import {Log, bound, vm} from "../support/Vm.sol";
import {Replayer} from "./Replayer.sol";

/// Calls what trade and suspension need in any order (Housekeeping adds the rest), with arguments that are mostly
/// sensible and sometimes not; what the ledger refuses is refused. Each call's logs go to the replayer, which knows the
/// ledger from nothing else.
contract Handler {
    uint32 private constant MEMBERS = 9;
    uint16 private constant CNY = 156;
    uint256 private constant LAST_ROOTS = 6;

    ICore internal immutable _core;
    IFinancingDesk private immutable _desk;
    IEvidenceBook private immutable _book;
    IMemberOffice internal immutable _office;
    Replayer internal immutable _replayer;
    uint256 private _now;
    uint256 internal _counter;

    uint256 public refused;
    uint256 public done;
    /// Set when value left a credential below what is frozen in it.
    bool public frozenMoved;
    uint64[] public requests;
    mapping(uint32 root => Claim[]) private _claimsOfRoot;

    constructor(ICore core, IFinancingDesk desk, IEvidenceBook book, IMemberOffice office, Replayer replayer) {
        (_core, _desk, _book, _office, _replayer) = (core, desk, book, office, replayer);
        _now = block.timestamp;
    }

    modifier step() {
        vm.warp(_now);
        uint64[] memory ids = _frozenIds();
        uint256[] memory kept = _keptOf(ids);
        vm.recordLogs();
        _;
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 value = CredentialWord.wrap(_core.credentialWord(ids[i])).value();
            if (value < kept[i] && value < _core.frozenOf(ids[i])) frozenMoved = true;
        }
    }

    function issue(uint32 creditor, uint64 face, uint16 days_, uint8 bank, uint256 invoice) external step {
        IssueTerms[] memory all = new IssueTerms[](1 + invoice % 3);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = _terms(creditor, face, days_, bank, uint256(keccak256(abi.encode(invoice, i))));
        }
        vm.prank(_key(2));
        try _core.issueMany(all) returns (uint32 firstRoot) {
            for (uint256 i = 0; i < all.length; ++i) {
                _claimsOfRoot[firstRoot + uint32(i)].push(all[i].claims[0]);
            }
            _did();
        } catch {
            _not();
        }
    }

    function offer(uint256 pick, uint64 value, uint32 to, uint8 days_, uint8 count) external step {
        uint64 id = _credential(pick);
        CredentialWord word = CredentialWord.wrap(_core.credentialWord(id));
        Part[] memory parts = new Part[](1 + count % 3);
        for (uint256 i = 0; i < parts.length; ++i) {
            bool whole = i == 0 && to % 11 == 0;
            parts[i] = Part({
                to: whole ? 2 : _member(uint256(to) + i),
                value: whole ? word.value() : uint64(bound(value, 1, word.value() + 1)),
                expiryDay: _core.today() + days_ % 12,
                evidence: keccak256("evidence")
            });
        }
        vm.prank(_key(word.owner()));
        try _core.offerMany(id, parts) {
            _did();
        } catch {
            _not();
        }
    }

    function answer(uint256 pick, uint256 pick2, uint8 how) external step {
        uint64[] memory ids = new uint64[](2);
        (ids[0], ids[1]) = (_credential(pick), _credential(pick2));
        CredentialWord word = CredentialWord.wrap(_core.credentialWord(ids[0]));
        uint32 root = uint32(ids[0] >> 32);
        uint32 giver = uint32(ids[0]) == 0
            ? word.owner()
            : CredentialWord.wrap(_core.credentialWord((uint64(root) << 32) | word.parent())).owner();
        vm.prank(_key(how % 8 < 6 ? word.offeree() : giver));
        if (how % 8 < 4) {
            try _core.accept(ids) { _did(); } catch { _not(); }
        } else if (how % 8 < 6) {
            try _core.decline(ids, DeclineReason.Other) { _did(); } catch { _not(); }
        } else {
            try _core.withdraw(ids) { _did(); } catch { _not(); }
        }
    }

    function release(uint256 pick, uint256 pick2) external step {
        uint64[] memory ids = new uint64[](2);
        (ids[0], ids[1]) = (_credential(pick), _credential(pick2));
        _core.release(ids);
        _desk.releaseRequests(ids);
        _desk.settleLimit(ids);
        _did();
    }

    function cancel(uint256 pick, bool withClaims) external step {
        uint32 root = _root(pick);
        Claim[] memory claims = withClaims ? _claimsOfRoot[root] : new Claim[](0);
        vm.prank(_key(2));
        try _core.cancel(root, claims) { _did(); } catch { _not(); }
    }

    function clear(uint256 pick, uint64 amount, bool byWrongBank) external step {
        uint32 root = _root(pick);
        RootWord word = RootWord.wrap(_core.rootWord(root));
        uint16 day = _core.today();
        amount = uint64(bound(amount, 1, word.outstanding() + 1));
        vm.prank(_key(byWrongBank ? 2 : word.settlementBank()));
        try _core.clear(root, amount, day, keccak256(abi.encode(++_counter))) { _did(); } catch { _not(); }
        try _core.markOverdue(root) { _did(); } catch { _not(); }
    }

    function freeze(uint256 pick, uint64 amount, bool lift) external step {
        uint64 id = _credential(pick);
        amount = uint64(bound(amount, 1, CredentialWord.wrap(_core.credentialWord(id)).value() + 1));
        vm.prank(_key(9));
        if (lift) {
            try _core.unfreeze(id, amount, keccak256("order")) { _did(); } catch { _not(); }
        } else {
            try _core.freeze(id, amount, keccak256("order")) { _did(); } catch { _not(); }
        }
    }

    function request(uint256 pick, uint64 value, uint8 days_, uint256 invoice) external step {
        uint64 id = _credential(pick);
        CredentialWord word = CredentialWord.wrap(_core.credentialWord(id));
        RequestTerms memory t;
        t.id = id;
        t.value = uint64(bound(value, 1, word.value() + 1));
        t.funders = new uint32[](2);
        (t.funders[0], t.funders[1]) = (7, 8);
        t.expiryDay = _core.today() + days_ % 12;
        t.kind = FinancingKind.Factoring;
        if (invoice % 2 == 0) {
            t.debtor = 2;
            t.claims = new Claim[](1);
            t.claims[0] = Claim(keccak256(abi.encode(invoice % 40)), 10_000_000, t.value);
        }
        vm.prank(_key(word.owner()));
        try _desk.request(t) returns (uint64 part) {
            requests.push(part);
            _did();
        } catch {
            _not();
        }
    }

    function quote(uint256 pick, bool second, uint8 how) external step {
        uint64 id = _request(pick);
        uint16 validTo = _core.today() + how % 5;
        vm.prank(_key(second ? 8 : 7));
        if (how % 5 == 0) {
            try _desk.refuse(id, RefuseReason.Other) { _did(); } catch { _not(); }
        } else {
            try _desk.quote(id, keccak256("quote"), validTo, "", "") { _did(); } catch { _not(); }
        }
    }

    function agree(uint256 pick, bool second, uint8 how) external step {
        uint64 id = _request(pick);
        uint32 applicant = uint32(_desk.requestWord(id));
        vm.prank(_key(applicant));
        if (how % 6 == 0) {
            try _desk.withdrawRequest(id) { _did(); } catch { _not(); }
        } else {
            try _desk.acceptQuote(id, second ? 8 : 7, keccak256("quote")) { _did(); } catch { _not(); }
        }
    }

    function disburse(uint256 pick, bool dispute) external step {
        uint64 id = _request(pick);
        uint256 word = _desk.requestWord(id);
        vm.prank(_key(uint32(word >> 32)));
        try _desk.disburse(id, keccak256(abi.encode(++_counter)), keccak256("r"), "") { _did(); } catch { _not(); }
        vm.prank(_key(uint32(word)));
        if (dispute) {
            try _desk.disputeFunds(id, DisputeReason.Other) { _did(); } catch { _not(); }
        } else {
            try _desk.confirmFunds(id) { _did(); } catch { _not(); }
        }
    }

    function vacate(uint256 pick) external step {
        uint32 root = _root(pick);
        try _book.vacate(uint64(root) << 32, 2, _claimsOfRoot[root]) { _did(); } catch { _not(); }
    }

    function line(uint64 amount, bool limit, bool second, uint8 days_) external step {
        amount = uint64(bound(amount, 0, 50_000_000));
        uint16 expiry = _core.today() + days_;
        vm.prank(_key(second ? 8 : 7));
        if (limit) {
            try _desk.setLimit(2, CNY, amount, expiry) { _did(); } catch { _not(); }
        } else {
            try _core.setLine(2, CNY, amount, expiry) { _did(); } catch { _not(); }
        }
    }

    function suspend(uint32 member, bool back) external step {
        member = _member(member);
        vm.prank(_key(1));
        if (back) {
            try _office.reinstate(member) { _did(); } catch { _not(); }
        } else if (member % 4 == 0) {
            try _office.suspend(member, SuspendReason.Other) { _did(); } catch { _not(); }
        }
    }

    /// Hours pass, rarely weeks.
    function pass(uint32 time, uint8 rare) external step {
        _now += rare % 16 == 0 ? bound(time, 1 days, 45 days) : bound(time, 1 hours, 1 days);
    }

    function rootCount() external view returns (uint32) {
        return _core.rootCount();
    }

    function requestCount() external view returns (uint256) {
        return requests.length;
    }

    function _terms(uint32 creditor, uint64 face, uint16 days_, uint8 bank, uint256 invoice)
        private
        view
        returns (IssueTerms memory t)
    {
        face = uint64(bound(face, 1, 3_000_000));
        uint16 day = _core.today();
        t.settlementBank = bank % 2 == 0 ? 7 : 8;
        t.creditor = _member(creditor);
        t.currency = CNY;
        t.face = face;
        t.dueDay = day + days_ % 100;
        t.offerExpiryDay = day + days_ % 20;
        t.evidence = keccak256("evidence");
        t.claims = new Claim[](1);
        // A few invoices again and again, now and then with another total.
        t.claims[0] = Claim(keccak256(abi.encode(invoice % 40)), invoice % 400 == 0 ? 20_000_000 : 10_000_000, face);
    }

    function _did() internal {
        ++done;
        _replayer.apply_(vm.getRecordedLogs());
    }

    /// Logs of a refused call are recorded too, and never happened.
    function _not() internal {
        ++refused;
        vm.getRecordedLogs();
    }

    /// One of the last roots, so that calls meet.
    function _root(uint256 pick) internal view returns (uint32) {
        uint32 count = _core.rootCount();
        if (count == 0) return 0;
        return uint32(count - pick % (count < LAST_ROOTS ? count : LAST_ROOTS));
    }

    function _credential(uint256 pick) internal view returns (uint64) {
        uint32 root = _root(pick);
        uint256 parts = RootWord.wrap(_core.rootWord(root)).partCount();
        return (uint64(root) << 32) | (parts == 0 ? 0 : uint64((pick >> 64) % parts));
    }

    function _request(uint256 pick) private view returns (uint64) {
        uint256 count = requests.length;
        if (count == 0) return 0;
        return requests[count - 1 - pick % (count < 6 ? count : 6)];
    }

    function _member(uint256 seed) internal pure returns (uint32) {
        return uint32(2 + seed % (MEMBERS - 1));
    }

    function _key(uint32 member) internal pure returns (address) {
        return address(uint160(0xA0000000 + member));
    }

    function _frozenIds() private view returns (uint64[] memory) {
        return _replayer.frozenIds();
    }

    function _keptOf(uint64[] memory ids) private view returns (uint256[] memory kept) {
        kept = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            kept[i] = CredentialWord.wrap(_core.credentialWord(ids[i])).value();
        }
    }
}
