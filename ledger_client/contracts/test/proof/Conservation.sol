// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {LineWord} from "../../src/words/LineWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {usualSettings} from "../support/Deployment.sol";
import {vm} from "../support/Vm.sol";
import {ProofLedger} from "./ProofLedger.sol";

/// Each step by itself keeps the books, for every amount: values move and never change in sum, reserved is what is open,
/// and nothing frozen leaves. Ids and days are fixed, amounts are symbolic: `tests/contracts/prove` has halmos try all.
/// PARENT is a credential with value, reserved and frozen of any size that an honest past allows; PART one open part of it.
contract ConservationProof {
    uint256 internal constant NOON = 1_772_416_800;
    uint16 internal constant TODAY = 20_514;
    uint32 internal constant ISSUER = 2;
    uint32 internal constant HOLDER = 3;
    uint32 internal constant TAKER = 4;
    uint32 internal constant BANK = 5;
    uint32 internal constant ROOT = 1;
    uint64 internal constant FIRST = uint64(ROOT) << 32;
    uint64 internal constant PARENT = FIRST | 1;
    uint64 internal constant PART = FIRST | 7;
    uint64 internal constant NEXT = FIRST | 9;
    uint64 internal constant MOST = (1 << 56) - 1;
    uint8 internal constant ALL_ROLES = 0x1f;

    ProofLedger internal ledger;

    function setUp() public {
        vm.warp(NOON);
        ledger = new ProofLedger(usualSettings());
        for (uint32 member = 1; member <= 6; ++member) {
            // An active member with all roles but the regulator's, without dual control; the last is the regulator.
            uint256 roles = member == 6 ? uint256(ROLE_REGULATOR) : ALL_ROLES;
            uint256 word = uint256(uint160(0xA000 + member)) | (uint256(uint8(MemberStatus.Active)) << 160) | (roles << 168);
            ledger.enterMember(address(uint160(0xA000 + member)), word);
        }
        putRoot(MOST, 0);
    }

    /// The book's part in issuing: an invoice is always free.
    function occupy(uint64, uint32, Claim calldata) external {}

    // What a proof starts from.

    function actAs(uint32 member) internal {
        ledger.writeOperator(address(this), uint256(member) | (uint256(PERMISSIONS_ALL) << 32) | (1 << 40));
    }

    function putRoot(uint64 face, uint64 cleared) internal {
        uint256 word = uint256(ISSUER) | (uint256(BANK) << 32) | (uint256(156) << 64) | (uint256(face) << 80)
            | (uint256(TODAY) << 136) | (uint256(TODAY + 90) << 152) | (uint256(cleared) << 168) | (uint256(9) << 224);
        ledger.putRoot(ROOT, word);
    }

    function putParent(uint64 value, uint64 reserved, uint64 frozen) internal {
        vm.assume(value <= MOST && reserved <= value && frozen <= value);
        uint256 bits = uint256(CredentialState.Held) | (frozen != 0 ? 0x80 : 0);
        ledger.putFrozen(PARENT, frozen);
        ledger.putCredential(PARENT, wordOf(HOLDER, 0, 0, value, reserved, bits));
    }

    function putPart(uint64 value, uint64 reserved, CredentialState state, uint32 offeree) internal {
        vm.assume(value != 0 && value <= reserved);
        ledger.putCredential(PART, wordOf(0, offeree, 1, value, 0, uint256(state)));
    }

    function wordOf(uint32 owner, uint32 offeree, uint32 parent, uint64 value, uint64 reserved, uint256 bits)
        internal
        pure
        returns (uint256)
    {
        return uint256(owner) | (uint256(offeree) << 32) | (uint256(parent) << 64) | (uint256(value) << 96)
            | (uint256(reserved) << 152) | (uint256(TODAY + 5) << 208) | (uint256(2) << 224) | (bits << 232);
    }

    // What a proof looks at.

    function at(uint64 id) internal view returns (CredentialWord) {
        return CredentialWord.wrap(ledger.credentialWord(id));
    }

    function one(uint64 id) internal pure returns (uint64[] memory ids) {
        ids = new uint64[](1);
        ids[0] = id;
    }

    /// After an open part of `part` was filled: its value left the parent, and the reserve with it.
    function assertTaken(uint64 value, uint64 reserved, uint64 part, uint32 owner) internal view {
        assert(at(PARENT).value() + at(PART).value() == value);
        assert(at(PART).value() == part && at(PART).reserved() == 0);
        assert(at(PARENT).reserved() == reserved - part);
        assert(at(PARENT).reserved() <= at(PARENT).value());
        assert(at(PART).state() == CredentialState.Held && at(PART).owner() == owner);
    }

    /// After an open part was closed: its value is the parent's to use again, and nothing else moved.
    function assertGivenBack(uint64 value, uint64 reserved, uint64 part) internal view {
        assert(at(PARENT).value() == value && at(PARENT).reserved() == reserved - part);
        assert(at(PART).value() == 0 && at(PART).state() != CredentialState.Held);
    }

    /// After a part of `part` was opened: the parent keeps its value and reserves what is open.
    function assertOpened(uint64 value, uint64 reserved, uint64 frozen, uint64 id, uint64 part) internal view {
        assert(part != 0 && at(id).value() == part && at(id).reserved() == 0 && at(id).owner() == 0);
        assert(at(PARENT).value() == value && at(PARENT).reserved() == reserved + part);
        assert(reserved + part + frozen <= value);
    }

    // Answers to an offer.

    function check_accept(uint64 value, uint64 reserved, uint64 part) public {
        putParent(value, reserved, 0);
        putPart(part, reserved, CredentialState.Offered, TAKER);
        actAs(TAKER);
        ledger.accept(one(PART));
        assertTaken(value, reserved, part, TAKER);
    }

    function check_acceptLeavesWhatIsFrozen(uint64 value, uint64 reserved, uint64 frozen, uint64 part) public {
        vm.assume(frozen != 0);
        putParent(value, reserved, frozen);
        putPart(part, reserved, CredentialState.Offered, TAKER);
        actAs(TAKER);
        ledger.accept(one(PART));
        assert(at(PARENT).value() >= frozen && at(PARENT).isFrozen());
        uint64 gone = value - at(PARENT).value();
        assert(gone == (at(PART).state() == CredentialState.Held ? part : 0));
        assert(at(PARENT).reserved() == reserved - gone && at(PART).value() == part);
    }

    function check_decline(uint64 value, uint64 reserved, uint64 part) public {
        putParent(value, reserved, 0);
        putPart(part, reserved, CredentialState.Offered, TAKER);
        actAs(TAKER);
        ledger.decline(one(PART), DeclineReason.NotOurTrade);
        assertGivenBack(value, reserved, part);
    }

    function check_withdraw(uint64 value, uint64 reserved, uint64 part) public {
        putParent(value, reserved, 0);
        putPart(part, reserved, CredentialState.Offered, TAKER);
        actAs(HOLDER);
        ledger.withdraw(one(PART));
        assertGivenBack(value, reserved, part);
    }

    function check_release(uint64 value, uint64 reserved, uint64 part) public {
        putParent(value, reserved, 0);
        putPart(part, reserved, CredentialState.Offered, TAKER);
        vm.warp(NOON + 6 days);
        ledger.release(one(PART));
        assertGivenBack(value, reserved, part);
    }

    // Opening parts.

    function check_offer(uint64 value, uint64 reserved, uint64 frozen, uint64 part) public {
        putParent(value, reserved, frozen);
        actAs(HOLDER);
        assert(ledger.offer(PARENT, part, TAKER, TODAY + 5, "evidence") == NEXT);
        assertOpened(value, reserved, frozen, NEXT, part);
    }

    function check_offerMany(uint64 value, uint64 reserved, uint64 part, uint64 other) public {
        putParent(value, reserved, 0);
        actAs(HOLDER);
        Part[] memory parts = new Part[](2);
        parts[0] = Part({to: TAKER, value: part, expiryDay: TODAY + 5, evidence: "evidence"});
        parts[1] = Part({to: BANK, value: other, expiryDay: TODAY + 5, evidence: "evidence"});
        ledger.offerMany(PARENT, parts);
        assert(at(NEXT).value() == part && at(NEXT + 1).value() == other && part != 0 && other != 0);
        assert(at(PARENT).value() == value && at(PARENT).reserved() == reserved + part + other);
        assert(at(PARENT).reserved() <= value);
    }

    // Financing: the same three steps, asked for by the desk.

    function check_openFinancing(uint64 value, uint64 reserved, uint64 frozen, uint64 part) public {
        putParent(value, reserved, frozen);
        assert(ledger.openFinancing(HOLDER, PARENT, part, TODAY + 5) == NEXT);
        assertOpened(value, reserved, frozen, NEXT, part);
    }

    function check_closeFinancing(uint64 value, uint64 reserved, uint64 part) public {
        putParent(value, reserved, 0);
        putPart(part, reserved, CredentialState.InFinancing, 0);
        ledger.closeFinancing(PART, uint8(CredentialState.Withdrawn));
        assertGivenBack(value, reserved, part);
    }

    function check_fillFinancing(uint64 value, uint64 reserved, uint64 frozen, uint64 part) public {
        putParent(value, reserved, frozen);
        putPart(part, reserved, CredentialState.InFinancing, 0);
        ledger.fillFinancing(PART, BANK);
        assertTaken(value, reserved, part, BANK);
        assert(at(PARENT).value() >= frozen);
    }

    // A promise from issue to its first holder, or back.

    function check_issue(uint64 face, uint64 line) public {
        vm.assume(line <= MOST);
        actAs(BANK);
        ledger.setLine(ISSUER, 156, line, TODAY + 365);
        actAs(ISSUER);
        IssueTerms memory terms = IssueTerms({
            settlementBank: BANK,
            currency: 156,
            face: face,
            dueDay: TODAY + 90,
            evidence: "evidence",
            offerExpiryDay: TODAY + 5,
            creditor: TAKER,
            claims: new Claim[](1)
        });
        terms.claims[0] = Claim("invoice", face, face);
        assert(ledger.issue(terms) == ROOT);
        assert(RootWord.wrap(ledger.rootWord(ROOT)).face() == face && face != 0);
        assert(at(FIRST).value() == face && at(FIRST).reserved() == face && at(FIRST).owner() == ISSUER);
        assert(usedLine() == face && face <= line);
    }

    function check_acceptFirst(uint64 face) public {
        putFirst(face, CredentialState.Offered);
        actAs(TAKER);
        ledger.accept(one(FIRST));
        assert(at(FIRST).value() == face && at(FIRST).reserved() == 0 && at(FIRST).owner() == TAKER);
    }

    function check_declineFirst(uint64 face) public {
        putFirst(face, CredentialState.Offered);
        actAs(TAKER);
        ledger.decline(one(FIRST), DeclineReason.NotOurTrade);
        assert(at(FIRST).value() == face && at(FIRST).reserved() == 0 && at(FIRST).owner() == ISSUER);
    }

    function check_acceptByIssuerAnnuls(uint64 face) public {
        useLine(face);
        putRoot(face, 0);
        putParent(face, face, 0);
        putPart(face, face, CredentialState.Offered, ISSUER);
        actAs(ISSUER);
        ledger.accept(one(PART));
        assert(at(PARENT).value() == 0 && at(PARENT).reserved() == 0 && at(PART).value() == 0);
        assert(RootWord.wrap(ledger.rootWord(ROOT)).isAnnulled() && usedLine() == 0);
    }

    function check_cancel(uint64 face) public {
        useLine(face);
        putFirst(face, CredentialState.Offered);
        actAs(ISSUER);
        ledger.cancel(ROOT, new Claim[](0));
        assert(at(FIRST).value() == 0 && at(FIRST).reserved() == 0);
        assert(RootWord.wrap(ledger.rootWord(ROOT)).isAnnulled() && usedLine() == 0);
    }

    // What moves no value between parts.

    function check_freeze(uint64 value, uint64 reserved, uint64 frozen, uint64 amount) public {
        putParent(value, reserved, frozen);
        actAs(6);
        ledger.freeze(PARENT, amount, "order");
        assert(ledger.frozenOf(PARENT) == frozen + amount && frozen + amount <= value && at(PARENT).isFrozen());
        assert(at(PARENT).value() == value && at(PARENT).reserved() == reserved);
    }

    function check_unfreeze(uint64 value, uint64 reserved, uint64 frozen, uint64 amount) public {
        putParent(value, reserved, frozen);
        actAs(6);
        ledger.unfreeze(PARENT, amount, "order");
        assert(ledger.frozenOf(PARENT) == frozen - amount && at(PARENT).isFrozen() == (frozen != amount));
        assert(at(PARENT).value() == value && at(PARENT).reserved() == reserved);
    }

    function check_clear(uint64 face, uint64 cleared, uint64 amount, uint64 value, uint64 reserved) public {
        vm.assume(face <= MOST && cleared <= face && value <= face);
        useLine(face);
        putRoot(face, cleared);
        putParent(value, reserved, 0);
        ledger.putCredential(FIRST, wordOf(HOLDER, 0, 0, face - value, 0, uint256(CredentialState.Held)));
        vm.warp(NOON + 95 days);
        actAs(BANK);
        ledger.clear(ROOT, amount, TODAY, "receipt");
        RootWord root = RootWord.wrap(ledger.rootWord(ROOT));
        assert(root.cleared() == cleared + amount && root.cleared() <= face && root.face() == face);
        assert(usedLine() == face - amount);
        assert(at(PARENT).value() == value && at(FIRST).value() == face - value && at(PARENT).reserved() == reserved);
    }

    function putFirst(uint64 face, CredentialState state) internal {
        vm.assume(face != 0 && face <= MOST);
        putRoot(face, 0);
        ledger.putCredential(FIRST, wordOf(ISSUER, TAKER, 0, face, face, uint256(state)));
    }

    /// A line of which this amount is in use.
    function useLine(uint64 face) internal {
        vm.assume(face != 0 && face <= MOST);
        actAs(BANK);
        ledger.setLine(ISSUER, 156, MOST, TODAY + 365);
        ledger.putLineUsed(BANK, ISSUER, 156, face);
    }

    function usedLine() internal view returns (uint64) {
        return LineWord.wrap(ledger.lineWord(BANK, ISSUER, 156)).used();
    }
}
