// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {IMembers} from "../../src/interfaces/IMembers.sol";
import {ISuccession} from "../../src/interfaces/ISuccession.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {LineWord} from "../../src/words/LineWord.sol";
import {MemberWord} from "../../src/words/MemberWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {Ledger, deploySuccessor, usualSettings} from "../support/Deployment.sol";
import {LedgerTest} from "../support/LedgerTest.sol";
import {Log, bound, vm} from "../support/Vm.sol";

/// A predecessor (core, desk, book, office) and its successor (next), to which its members are admitted in order.
contract CarryTest is LedgerTest {
    Ledger private _next;

    function settings() internal pure override returns (Settings memory s) {
        s = usualSettings();
        s.policy[uint8(PolicyKey.NoticeDays)] = 5;
    }

    function setUp() public override {
        super.setUp();
        _next = deploySuccessor(address(this), settings(), founder(), address(core));
    }

    function testFuzz_everythingComesUnderTheSameIds(uint64 face, uint64 passedOn, uint64 offeredOn, uint64 ordered)
        external
    {
        face = uint64(bound(face, 10, LINE));
        passedOn = uint64(bound(passedOn, 1, face / 2));
        offeredOn = uint64(bound(offeredOn, 1, face - passedOn));
        uint64 id = held(face);
        uint64 part = passed(ningbo, id, passedOn, yuyao);
        uint64 open = offered(ningbo, id, offeredOn, cixi);
        ordered = uint64(bound(ordered, 1, passedOn));
        frozen(part, ordered);
        _retire();
        vm.assertTrue(_next.office.carry(uint32(id >> 32), new bytes32[](0)), "complete");

        _assertSameWords(uint32(id >> 32));
        vm.assertEq(_next.core.frozenOf(part), ordered);
        vm.assertEq(_next.core.balanceOf(uint256(part)), passedOn);
        vm.assertEq(_next.core.ownerOf(part), MemberWord.wrap(core.memberWord(yuyao)).account());
        vm.assertEq(_next.core.balanceOf(_next.core.ownerOf(part)), 1);
        vm.assertEq(LineWord.wrap(_next.core.lineWord(bankA, huadong, CNY)).used(), face);
        vm.prank(keyOf(cixi));
        _next.core.accept(one(open));
        vm.assertEq(_next.core.balanceOf(uint256(open)), offeredOn);
        _assertAddsUpThere(uint32(id >> 32));
    }

    function test_onceARootAndOnlyOfARetiredPredecessor() external {
        uint64 id = held(100);
        vm.expectRevert(ISuccession.NotTakenOver.selector);
        _next.office.carry(1, new bytes32[](0));
        vm.expectRevert(abi.encodeWithSelector(ISuccession.PredecessorNotRetired.selector, address(core)));
        _next.office.takeOver();
        vm.prank(keyOf(registrar));
        office.retire(address(_next.core));
        warpTo(TODAY + 4, 0);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.PredecessorNotRetired.selector, address(core)));
        _next.office.takeOver();
        warpTo(TODAY + 5, 0);
        _next.office.takeOver();
        vm.expectRevert(ISuccession.AlreadyTakenOver.selector);
        _next.office.takeOver();
        _admitAll();
        _next.office.carry(1, new bytes32[](0));
        vm.expectRevert(abi.encodeWithSelector(ISuccession.AlreadyCarried.selector, 1));
        _next.office.carry(1, new bytes32[](0));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.RootUnknown.selector, 2));
        _next.office.carry(2, new bytes32[](0));
        vm.assertEq(_next.core.balanceOf(uint256(id)), 100);
    }

    function test_notForAnotherSuccessor() external {
        Ledger memory other = deploySuccessor(address(this), settings(), founder(), address(core));
        _retire();
        vm.expectRevert(abi.encodeWithSelector(ISuccession.PredecessorNotRetired.selector, address(core)));
        other.office.takeOver();
        vm.expectRevert(abi.encodeWithSelector(ISuccession.PredecessorNotRetired.selector, address(0)));
        office.takeOver();
    }

    function test_nothingIsIssuedBeforeTakingOverAndIdsGoOnAfter() external {
        uint32 last = uint32(held(100) >> 32);
        _admitAll();
        IssueTerms memory t = terms(100);
        _setLineThere();
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.RootUnknown.selector, uint32(1) << 31));
        _next.core.issue(t);
        _retire();
        t = terms(100);
        (t.dueDay, t.offerExpiryDay) = (today() + 90, today() + 10);
        vm.prank(keyOf(huadong));
        vm.assertEq(_next.core.issue(t), last + 1);
    }

    function test_thePredecessorDoesNotMoveAnyMore() external {
        uint64 id = held(100);
        uint64 open = offered(ningbo, id, 10, yuyao);
        uint64 asked = requested(ningbo, id, 10);
        uint64 ready = agreed(ningbo, id, 10);
        uint32 fresh = issued(50);
        _retire();
        // When the request has lapsed as well.
        warpTo(TODAY + 11, 0);
        bytes4 error = ICredentials.LedgerRetired.selector;
        bytes[9] memory calls = [
            abi.encodeCall(core.accept, (one(open))),
            abi.encodeCall(core.decline, (one(open), DeclineReason.Other)),
            abi.encodeCall(core.withdraw, (one(open))),
            abi.encodeCall(core.release, (one(open))),
            abi.encodeCall(core.cancel, (fresh, new Claim[](0))),
            abi.encodeCall(core.clear, (1, 1, TODAY, "r")),
            abi.encodeCall(core.freeze, (id, 1, "o")),
            abi.encodeCall(core.offer, (id, 1, yuyao, today(), EVIDENCE)),
            abi.encodeCall(core.issue, (terms(1)))
        ];
        uint32[9] memory who = [yuyao, yuyao, ningbo, cixi, huadong, bankA, regulator, ningbo, huadong];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(keyOf(who[i]));
            _refused(address(core), calls[i], error);
        }
        bytes[6] memory desked = [
            abi.encodeCall(desk.request, (requestTerms(id, 1))),
            abi.encodeCall(desk.withdrawRequest, (asked)),
            abi.encodeCall(desk.acceptQuote, (asked, bankA, "q")),
            abi.encodeCall(desk.disburse, (ready, "p", "r", "")),
            abi.encodeCall(desk.releaseRequests, (one(ready))),
            abi.encodeCall(desk.settleLimit, (one(ready)))
        ];
        uint32[6] memory asks = [ningbo, ningbo, ningbo, bankA, cixi, cixi];
        for (uint256 i = 0; i < desked.length; ++i) {
            vm.prank(keyOf(asks[i]));
            _refused(address(desk), desked[i], error);
        }
        vm.expectRevert(error);
        book.vacate(uint64(fresh) << 32, huadong, new Claim[](0));
    }

    function test_clearingsComeInTheirOrder() external {
        uint64 id = held(100);
        passCutOff();
        uint16 day = today();
        vm.prank(keyOf(bankA));
        core.clear(1, 30, day, "first");
        vm.prank(keyOf(bankA));
        core.clear(1, 7, day, "second");
        _retire();
        bytes32[] memory receipts = new bytes32[](2);
        (receipts[0], receipts[1]) = ("second", "first");
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ReceiptUnknown.selector, bytes32("second")));
        _next.office.carry(1, receipts);
        vm.assertEq(_next.office.carry(1, new bytes32[](0)), false);
        vm.assertEq(_next.core.rootWord(1), 0);
        (receipts[0], receipts[1]) = ("first", "second");
        vm.assertEq(_next.office.carry(1, receipts), true);
        _assertSameWords(1);
        vm.assertEq(_next.core.isReceiptUsed(bankA, "second"), true);
        vm.assertEq(LineWord.wrap(_next.core.lineWord(bankA, huadong, CNY)).used(), 63);
        vm.prank(keyOf(bankA));
        _next.core.clear(1, 63, day, "third");
        vm.prank(keyOf(ningbo));
        _next.core.confirmReceipt(one(id), 100);
    }

    function test_aRootOfManyPartsComesInSteps() external {
        uint64 id = held(1000);
        for (uint256 i = 0; i < 3; ++i) {
            _offerFifty(id);
        }
        _retire();
        vm.assertEq(_next.office.carry(1, new bytes32[](0)), false);
        // What came first stands still until the rest is there.
        vm.prank(keyOf(ningbo));
        _next.core.withdraw(one(id + 1));
        vm.prank(keyOf(ningbo));
        vm.expectRevert(abi.encodeWithSelector(ICredentials.CutOffPassed.selector, 1));
        _next.core.offer(id, 1, cixi, 30_000, EVIDENCE);
        _next.core.release(one(id + 2));
        vm.prank(keyOf(yuyao));
        _next.core.accept(one(id + 3));
        (uint32 parts,,) = _next.office.carriedOf(1);
        vm.assertEq(parts, 100);
        vm.assertEq(_next.office.carry(1, new bytes32[](0)), true);
        _assertSameWords(1);
        _assertAddsUpThere(1);
    }

    function test_aRequestEndsAndItsValueIsTheApplicantsToWithdraw() external {
        uint64 id = held(100);
        uint64 asked = agreed(ningbo, id, 40);
        _retire();
        _next.office.carry(1, new bytes32[](0));
        vm.prank(keyOf(bankA));
        _next.core.accept(one(asked));
        vm.assertEq(uint256(_there(asked).state()), uint256(CredentialState.Offered));
        vm.prank(keyOf(ningbo));
        _next.core.withdraw(one(asked));
        vm.assertEq(_there(id).reserved(), 0);
        _assertAddsUpThere(1);
    }

    function test_refusesAnotherMembersIndex() external {
        issued(100);
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(ISuccession.MemberDiffers.selector, huadong));
        _next.office.admit(1, "91330201MA29C0003R", ROLE_SUPPLIER, X25519, "");
        vm.prank(keyOf(registrar));
        office.retire(address(_next.core));
        warpTo(TODAY + 5, 0);
        _next.office.takeOver();
        vm.expectRevert(abi.encodeWithSelector(ISuccession.MemberDiffers.selector, huadong));
        _next.office.carry(1, new bytes32[](0));
    }

    function test_refusesPartsThatDoNotAddUp() external {
        uint64 id = held(100);
        _retire();
        // The predecessor's own books cannot be wrong; a planted word shows that the sum is checked all the same.
        bytes32 slot = _slotOfWord(id);
        uint256 word = uint256(vm.load(address(core), slot));
        vm.store(address(core), slot, bytes32(CredentialWord.unwrap(CredentialWord.wrap(word).withValue(101))));
        vm.expectRevert(abi.encodeWithSelector(ISuccession.SumDiffers.selector, 1, 100, 101));
        _next.office.carry(1, new bytes32[](0));
    }

    function test_documentsStayOccupiedUntilGivenBack() external {
        IssueTerms memory t = terms(100);
        vm.prank(keyOf(huadong));
        core.issue(t);
        _retire();
        _next.office.carry(1, new bytes32[](0));
        _setLineThere();
        (t.dueDay, t.offerExpiryDay) = (today() + 90, today() + 10);
        bytes4 error = IEvidenceBook.EvidenceOverused.selector;
        vm.prank(keyOf(huadong));
        vm.expectRevert(abi.encodeWithSelector(error, t.claims[0].fingerprint, 0, 100));
        _next.core.issue(t);
        vm.prank(keyOf(huadong));
        _next.core.cancel(1, t.claims);
        vm.prank(keyOf(huadong));
        vm.assertEq(_next.core.issue(t), 2);
        error = IEvidenceBook.ClaimUnknown.selector;
        vm.expectRevert(abi.encodeWithSelector(error, t.claims[0].fingerprint, first(1), 100));
        _next.book.vacate(uint64(1) << 32, huadong, t.claims);
    }

    function test_aKeyThatStandsEntersItselfAndNoRegistrarGivesKeys() external {
        address checker = addOperator(ningbo, PERMISSION_CHECK);
        _admitAll();
        vm.prank(keyOf(registrar));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.MemberManagesItself.selector, ningbo));
        _next.office.addOperator(ningbo, address(0xBAD), PERMISSIONS_ALL, X25519);
        vm.prank(checker);
        vm.expectRevert(abi.encodeWithSelector(IMembers.NotAnOperator.selector, checker));
        _next.office.addOperator(ningbo, checker, PERMISSIONS_ALL, X25519);
        vm.prank(checker);
        _next.office.addOperator(ningbo, checker, PERMISSION_CHECK, X25519);
        vm.prank(keyOf(ningbo));
        _next.office.revokeOperator(ningbo, checker);
        vm.prank(checker);
        vm.expectRevert();
        _next.office.addOperator(ningbo, checker, PERMISSION_CHECK, X25519);
        vm.prank(keyOf(ningbo));
        office.revokeOperator(ningbo, checker);
        vm.prank(keyOf(yuyao));
        vm.expectRevert(abi.encodeWithSelector(IMemberOffice.KeyTaken.selector, checker));
        _next.office.addOperator(yuyao, checker, PERMISSION_CHECK, X25519);
    }

    /// The logs of the steps are all that is needed: the root and its parts come from them word by word.
    function test_logsAloneTellWhatCame() external {
        uint64 id = held(100);
        passed(ningbo, id, 30, yuyao);
        offered(ningbo, id, 20, cixi);
        _retire();
        vm.recordLogs();
        _next.office.carry(1, new bytes32[](0));
        Log[] memory logs = vm.getRecordedLogs();
        uint256 told = 0;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == ISuccession.PartCarried.selector) {
                (uint256 word,,) = abi.decode(logs[i].data, (uint256, uint64, uint16));
                vm.assertEq(_next.core.credentialWord(uint64(uint256(logs[i].topics[1]))), word);
                ++told;
            } else if (logs[i].topics[0] == ISuccession.RootCarried.selector) {
                (uint256 word,,) = abi.decode(logs[i].data, (uint256, uint16, address));
                vm.assertEq(_next.core.rootWord(1), word);
                ++told;
            }
        }
        vm.assertEq(told, 4);
    }

    function _retire() private {
        uint256 notice = today() + 5;
        vm.prank(keyOf(registrar));
        office.retire(address(_next.core));
        warpTo(uint16(notice), 0);
        _next.office.takeOver();
        if (_next.core.memberCount() == 1) _admitAll();
    }

    /// Every member of the predecessor's, in order; each one's key enters itself.
    function _admitAll() private {
        bytes32[8] memory codes = [
            bytes32("91330200MA28B0002X"),
            "91330201MA29C0003R",
            "91330281MA2AD00043",
            "91330282MA2BE0005Y",
            "91330283MA2CF0006T",
            "91330200MA2DG00071",
            "91330100MA2EH00089",
            "11330000MB1FJ0009M"
        ];
        for (uint32 i = 0; i < codes.length; ++i) {
            uint32 member = i + 2;
            uint8 roles = MemberWord.wrap(core.memberWord(member)).roles();
            vm.prank(keyOf(registrar));
            _next.office.admit(1, codes[i], roles, X25519, "");
            vm.prank(keyOf(member));
            _next.office.addOperator(member, keyOf(member), PERMISSIONS_ALL, X25519);
        }
    }

    function _setLineThere() private {
        vm.prank(keyOf(bankA));
        _next.core.setLine(huadong, CNY, LINE, TODAY + 365);
    }

    function _offerFifty(uint64 id) private {
        Part[] memory parts = new Part[](50);
        for (uint256 i = 0; i < parts.length; ++i) {
            parts[i] = Part(yuyao, 1, today() + 30, EVIDENCE);
        }
        vm.prank(keyOf(ningbo));
        core.offerMany(id, parts);
    }

    function _refused(address target, bytes memory call_, bytes4 error) private {
        (bool ok, bytes memory answer) = target.call(call_);
        vm.assertEq(ok, false);
        vm.assertEq(bytes32(bytes4(answer)), bytes32(error));
    }

    function _there(uint64 id) private view returns (CredentialWord) {
        return CredentialWord.wrap(_next.core.credentialWord(id));
    }

    function _assertSameWords(uint32 root) private view {
        vm.assertEq(_next.core.rootWord(root), core.rootWord(root), "root word");
        uint32 parts = RootWord.wrap(core.rootWord(root)).partCount();
        for (uint64 i = 0; i < parts; ++i) {
            uint64 id = first(root) | i;
            vm.assertEq(_next.core.credentialWord(id), core.credentialWord(id), "credential word");
        }
    }

    function _assertAddsUpThere(uint32 root) private view {
        RootWord word = RootWord.wrap(_next.core.rootWord(root));
        (uint256 sum, uint256 reserved, uint256 open) = (0, 0, 0);
        for (uint64 i = 0; i < word.partCount(); ++i) {
            CredentialWord part = _there(first(root) | i);
            if (part.owner() != 0) sum += part.value();
            reserved += part.reserved();
            if (part.state() == CredentialState.Offered) open += part.value();
        }
        vm.assertEq(sum, word.face(), "values add up to the face");
        vm.assertEq(reserved, open, "reserves add up to what is open");
    }

    /// Where the core keeps a credential: found by looking, so that no number of a slot stands here.
    function _slotOfWord(uint64 id) private view returns (bytes32 slot) {
        bytes32 word = bytes32(core.credentialWord(id));
        for (uint256 place = 0; place < 32; ++place) {
            slot = keccak256(abi.encode(id, place));
            if (vm.load(address(core), slot) == word) return slot;
        }
        revert();
    }
}
