// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../src/interfaces/LedgerTypes.sol";
import {CredentialWord, newFirst, newPart} from "../src/words/CredentialWord.sol";
import {LineWord} from "../src/words/LineWord.sol";
import {MemberWord} from "../src/words/MemberWord.sol";
import {OperatorWord} from "../src/words/OperatorWord.sol";
import {newRoot, RootWord} from "../src/words/RootWord.sol";
import {StepHarness} from "./StepHarness.sol";

interface Cheats {
    function warp(uint256 timestamp) external;
    function assume(bool condition) external;
}

/// Each step of the core, proved for every amount: what is held stays what it was, and what is reserved is what is
/// open. Fields are symbolic, ids and parties concrete; a step that reverts proves nothing and changes nothing.
///
/// One root of this face: first part held by HOLDER with value and reserve, of which the open part is one; the rest of
/// the face is held elsewhere, out of reach of the step, and so is the rest of the reserve.
contract StepsProof {
    Cheats private constant vm = Cheats(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint32 private constant ISSUER = 2;
    uint32 private constant HOLDER = 3;
    uint32 private constant OTHER = 4;
    uint32 private constant BANK = 7;
    uint16 private constant CNY = 156;
    uint16 private constant TODAY = 20_514;
    uint64 private constant FIRST = 1 << 32;
    uint64 private constant PART = FIRST + 1;

    StepHarness private _core;

    function setUp() public {
        vm.warp(1_772_416_800);
        _core = new StepHarness([uint32(6), 1800, 3, 1000, 30, 7, 5, 8, 30]);
        uint8[4] memory roles =
            [ROLE_ISSUER | ROLE_REGULATOR, ROLE_SUPPLIER, ROLE_SUPPLIER, ROLE_SETTLEMENT_BANK | ROLE_FUNDER];
        uint32[4] memory members = [ISSUER, HOLDER, OTHER, BANK];
        for (uint256 i = 0; i < 4; ++i) {
            MemberWord word = MemberWord.wrap(0).withAccount(address(uint160(0xC0 + i))).withStatus(1);
            _core.writeMember(members[i], MemberWord.unwrap(word.withRoles(roles[i])));
        }
    }

    /// Stands for the evidence book, whose own rules are not proved here.
    function occupy(uint64, uint32, Claim calldata) external {}

    function vacate(uint64, uint32, Claim[] calldata) external {}

    function check_issue(uint64 face, uint64 line) external {
        vm.assume(line < 1 << 56);
        _act(BANK);
        _core.setLine(ISSUER, CNY, line, TODAY);
        _act(ISSUER);
        Claim[] memory claims = new Claim[](1);
        claims[0] = Claim("invoice", face, face);
        _core.issue(IssueTerms(BANK, CNY, face, TODAY + 90, "evidence", TODAY, HOLDER, claims));

        CredentialWord word = _word(FIRST);
        assert(word.owner() == ISSUER && word.value() == face && word.reserved() == face && face != 0);
        assert(_root().face() == face);
        assert(_line().used() == face && face <= line);
    }

    function check_acceptFirst(uint64 face) external {
        vm.assume(face != 0 && face < 1 << 56);
        _core.putRoot(1, newRoot(ISSUER, BANK, CNY, face, TODAY, TODAY + 90));
        _core.putCredential(FIRST, newFirst(ISSUER, HOLDER, face, TODAY));
        _act(HOLDER);
        _core.accept(_ids(FIRST));
        CredentialWord word = _word(FIRST);
        assert(word.owner() == HOLDER && word.value() == face && word.reserved() == 0);
    }

    function check_declineFirst(uint64 face) external {
        vm.assume(face != 0 && face < 1 << 56);
        _core.putRoot(1, newRoot(ISSUER, BANK, CNY, face, TODAY, TODAY + 90));
        _core.putCredential(FIRST, newFirst(ISSUER, HOLDER, face, TODAY));
        _act(HOLDER);
        _core.decline(_ids(FIRST), DeclineReason.Other);
        CredentialWord word = _word(FIRST);
        assert(word.owner() == ISSUER && word.value() == face && word.reserved() == 0);
    }

    function check_offer(uint64 value, uint64 reserved, uint64 asked) external {
        _holding(value, reserved, value);
        _act(HOLDER);
        uint64 part = _core.offer(FIRST, asked, OTHER, TODAY, "evidence");
        assert(part == PART && asked != 0);
        _assertParent(value, reserved + asked);
        assert(_word(PART).value() == asked && _word(PART).owner() == 0);
    }

    function check_offerMany(uint64 value, uint64 reserved, uint64 a, uint64 b) external {
        _holding(value, reserved, value);
        _act(HOLDER);
        Part[] memory parts = new Part[](2);
        parts[0] = Part(OTHER, a, TODAY, "evidence");
        parts[1] = Part(OTHER, b, TODAY, "evidence");
        _core.offerMany(FIRST, parts);
        _assertParent(value, reserved + a + b);
        assert(_word(PART).value() == a && _word(PART + 1).value() == b);
    }

    function check_acceptPart(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.Offered);
        _act(OTHER);
        _core.accept(_ids(PART));
        _assertParent(value - open, reserved - open);
        assert(_word(PART).owner() == OTHER && _word(PART).value() == open && _word(PART).reserved() == 0);
    }

    function check_acceptKeepsWhatIsFrozen(uint64 value, uint64 reserved, uint64 open, uint64 frozen) external {
        _offer(value, reserved, open, CredentialState.Offered);
        vm.assume(frozen != 0 && frozen <= value);
        _core.putCredential(FIRST, _word(FIRST).withFrozen(true));
        _core.putFrozen(FIRST, frozen);
        _act(OTHER);
        _core.accept(_ids(PART));
        assert(_word(FIRST).value() >= frozen);
        assert(_word(FIRST).value() + _taken() == value);
    }

    function check_offerLeavesWhatIsFrozen(uint64 value, uint64 reserved, uint64 frozen, uint64 asked) external {
        _holding(value, reserved, value);
        vm.assume(frozen != 0 && frozen <= value);
        _core.putCredential(FIRST, _word(FIRST).withFrozen(true));
        _core.putFrozen(FIRST, frozen);
        _act(HOLDER);
        _core.offer(FIRST, asked, OTHER, TODAY, "evidence");
        assert(uint256(reserved) + asked + frozen <= value);
    }

    function check_decline(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.Offered);
        _act(OTHER);
        _core.decline(_ids(PART), DeclineReason.Other);
        _assertClosed(value, reserved, open);
    }

    function check_withdraw(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.Offered);
        _act(HOLDER);
        _core.withdraw(_ids(PART));
        _assertClosed(value, reserved, open);
    }

    function check_release(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.Offered);
        vm.warp(1_772_416_800 + 1 days);
        _core.release(_ids(PART));
        _assertClosed(value, reserved, open);
    }

    function check_openFinancing(uint64 value, uint64 reserved, uint64 asked) external {
        _holding(value, reserved, value);
        _core.openFinancing(HOLDER, FIRST, asked, TODAY);
        _assertParent(value, reserved + asked);
        assert(_word(PART).value() == asked && asked != 0 && _word(PART).owner() == 0);
    }

    function check_closeFinancing(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.InFinancing);
        _core.closeFinancing(PART, uint8(CredentialState.Withdrawn));
        _assertClosed(value, reserved, open);
    }

    function check_fillFinancing(uint64 value, uint64 reserved, uint64 open) external {
        _offer(value, reserved, open, CredentialState.InFinancing);
        _core.fillFinancing(PART, BANK);
        _assertParent(value - open, reserved - open);
        assert(_word(PART).owner() == BANK && _word(PART).value() == open);
    }

    function check_acceptBackAnnuls(uint64 face) external {
        vm.assume(face != 0 && face < 1 << 56);
        _line(face);
        _offer(face, face, face, CredentialState.Offered);
        _core.putCredential(PART, _word(PART).withOfferee(ISSUER));
        _act(ISSUER);
        _core.accept(_ids(PART));
        _assertParent(0, 0);
        assert(_root().isAnnulled() && _word(PART).owner() == 0 && _line().used() == 0);
    }

    function check_cancel(uint64 face) external {
        vm.assume(face != 0 && face < 1 << 56);
        _line(face);
        _core.putRoot(1, newRoot(ISSUER, BANK, CNY, face, TODAY, TODAY + 90));
        _core.putCredential(FIRST, newFirst(ISSUER, HOLDER, face, TODAY));
        _act(ISSUER);
        _core.cancel(1, new Claim[](0));
        assert(_root().isAnnulled() && _word(FIRST).value() == 0 && _word(FIRST).reserved() == 0);
        assert(_line().used() == 0);
    }

    function check_clear(uint64 face, uint64 cleared, uint64 amount) external {
        vm.assume(face != 0 && face < 1 << 56 && cleared < face);
        _line(face);
        _holding(face, 0, face);
        _core.putRoot(1, _root().withCleared(cleared).withDueDay(TODAY - 1));
        _act(BANK);
        _core.clear(1, amount, TODAY, "receipt");
        assert(_root().cleared() == cleared + amount && amount != 0 && _root().cleared() <= face);
        assert(_line().used() == face - amount);
        _assertParent(face, 0);
    }

    function check_freeze(uint64 value, uint64 reserved, uint64 amount) external {
        _holding(value, reserved, value);
        _act(ISSUER);
        _core.freeze(FIRST, amount, "order");
        assert(_core.frozenOf(FIRST) == amount && amount <= value);
        _assertParent(value, reserved);
    }

    /// What the office copied stands word by word, counts for its holder, and uses the line by what is owed.
    function check_carry(uint64 face, uint64 cleared, uint64 value, uint64 reserved, uint64 frozen) external {
        vm.assume(face != 0 && face < 1 << 56 && cleared <= face && value <= face && reserved <= value);
        vm.assume(frozen <= value);
        RootWord root = newRoot(ISSUER, BANK, CNY, face, TODAY, TODAY + 90).withCleared(cleared).withPartCount(2);
        CredentialWord first = newFirst(HOLDER, 0, value, TODAY).withTier(1).withState(CredentialState.Held);
        first = first.withReserved(reserved);
        CredentialWord second = newFirst(OTHER, 0, face - value, TODAY).withTier(1).withState(CredentialState.Held);
        second = second.withReserved(0);
        _core.writeCarriedPart(FIRST, CredentialWord.unwrap(first), frozen);
        _core.writeCarriedPart(PART, CredentialWord.unwrap(second), 0);
        _core.writeCarriedRoot(1, RootWord.unwrap(root));
        assert(CredentialWord.unwrap(_word(FIRST)) == CredentialWord.unwrap(first));
        assert(CredentialWord.unwrap(_word(PART)) == CredentialWord.unwrap(second));
        assert(_word(FIRST).value() + _word(PART).value() == _root().face());
        assert(RootWord.unwrap(_root()) == RootWord.unwrap(root) && _core.frozenOf(FIRST) == frozen);
        assert(_line().used() == face - cleared);
        assert(MemberWord.wrap(_core.memberWord(HOLDER)).credentials() == 1);
    }

    /// The first part, held, of a root of this face; the rest of its reserve belongs to parts out of sight.
    function _holding(uint64 value, uint64 reserved, uint64 face) private {
        vm.assume(face < 1 << 56 && value <= face && reserved <= value);
        _core.putRoot(1, newRoot(ISSUER, BANK, CNY, face, TODAY, TODAY + 90));
        CredentialWord word = newFirst(HOLDER, 0, value, TODAY).withTier(1).withState(CredentialState.Held);
        _core.putCredential(FIRST, word.withReserved(reserved));
    }

    /// A holding and one open part of it.
    function _offer(uint64 value, uint64 reserved, uint64 open, CredentialState state) private {
        vm.assume(open != 0 && open <= reserved);
        _holding(value, reserved, value);
        _core.putCredential(PART, newPart(OTHER, 0, open, TODAY, 2, uint8(state)));
    }

    function _assertParent(uint256 value, uint256 reserved) private view {
        CredentialWord word = _word(FIRST);
        assert(word.owner() == HOLDER && word.value() == value && word.reserved() == reserved);
        assert(word.reserved() <= word.value());
    }

    function _assertClosed(uint64 value, uint64 reserved, uint64 open) private view {
        _assertParent(value, reserved - open);
        assert(_word(PART).owner() == 0 && _word(PART).value() == 0);
    }

    /// What OTHER holds of the open part: its value if it has an owner, without a branch.
    function _taken() private view returns (uint256 value) {
        uint256 owner = _word(PART).owner();
        value = _word(PART).value();
        assembly ("memory-safe") {
            value := mul(value, iszero(iszero(owner)))
        }
    }

    /// Makes this contract the key of a member with every permission.
    function _act(uint32 member) private {
        OperatorWord word = OperatorWord.wrap(0).withMember(member).withPermissions(PERMISSIONS_ALL).withState(1);
        _core.writeOperator(address(this), OperatorWord.unwrap(word));
    }

    /// A line of which face is used.
    function _line(uint64 face) private {
        _act(BANK);
        _core.setLine(ISSUER, CNY, face, TODAY);
        _act(ISSUER);
        Claim[] memory claims = new Claim[](1);
        claims[0] = Claim("invoice", face, face);
        _core.issue(IssueTerms(BANK, CNY, face, TODAY + 90, "evidence", TODAY, HOLDER, claims));
    }

    function _line() private view returns (LineWord) {
        return LineWord.wrap(_core.lineWord(BANK, ISSUER, CNY));
    }

    function _root() private view returns (RootWord) {
        return RootWord.wrap(_core.rootWord(1));
    }

    function _word(uint64 id) private view returns (CredentialWord) {
        return CredentialWord.wrap(_core.credentialWord(id));
    }

    function _ids(uint64 id) private pure returns (uint64[] memory ids) {
        ids = new uint64[](1);
        ids[0] = id;
    }
}
