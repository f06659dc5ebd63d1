// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IMemberOffice} from "../../src/interfaces/IMemberOffice.sol";
import {CredentialWord} from "../../src/words/CredentialWord.sol";
import {RootWord} from "../../src/words/RootWord.sol";
import {LineWord} from "../../src/words/LineWord.sol";
import {LimitWord} from "../../src/words/LimitWord.sol";
import {ICore} from "./ICore.sol";
import {Ledger, deployLedger, RULE, usualSettings} from "./Deployment.sol";
import {vm} from "./Vm.sol";

/// The builder all tests start from: a ledger on Monday, 2 March 2026, 10:00 in Shanghai, with its people admitted.
/// An actor's name is its member index; keyOf(actor) is the key of its one operator, who may do everything.
abstract contract LedgerTest {
    bool public constant IS_TEST = true;

    uint256 internal constant START = 1_772_416_800;
    uint16 internal constant TODAY = 20_514;
    uint16 internal constant CNY = 156;
    bytes32 internal constant EVIDENCE = keccak256("evidence");
    bytes32 internal constant X25519 = keccak256("a public key");
    uint64 internal constant LINE = 100_000_000_00;

    uint32 internal constant registrar = 1;
    uint32 internal constant huadong = 2;
    uint32 internal constant ningbo = 3;
    uint32 internal constant yuyao = 4;
    uint32 internal constant cixi = 5;
    uint32 internal constant fenghua = 6;
    uint32 internal constant bankA = 7;
    uint32 internal constant bankB = 8;
    uint32 internal constant regulator = 9;

    ICore internal core;
    IFinancingDesk internal desk;
    IEvidenceBook internal book;
    IMemberOffice internal office;
    uint256 private _claims;

    function setUp() public virtual {
        vm.warp(START);
        Ledger memory ledger = deployLedger(address(this), settings(), founder());
        core = ledger.core;
        desk = ledger.desk;
        book = ledger.book;
        office = ledger.office;
        admitActor("91330200MA28B0002X", ROLE_ISSUER | ROLE_SUPPLIER);
        admitActor("91330201MA29C0003R", ROLE_SUPPLIER);
        admitActor("91330281MA2AD00043", ROLE_SUPPLIER);
        admitActor("91330282MA2BE0005Y", ROLE_SUPPLIER);
        admitActor("91330283MA2CF0006T", ROLE_SUPPLIER);
        admitActor("91330200MA2DG00071", ROLE_FUNDER | ROLE_SETTLEMENT_BANK);
        admitActor("91330100MA2EH00089", ROLE_FUNDER | ROLE_SETTLEMENT_BANK);
        admitActor("11330000MB1FJ0009M", ROLE_REGULATOR);
        vm.prank(keyOf(bankA));
        core.setLine(huadong, CNY, LINE, TODAY + 365);
        vm.prank(keyOf(bankA));
        desk.setLimit(huadong, CNY, LINE, TODAY + 365);
        vm.prank(keyOf(bankB));
        desk.setLimit(huadong, CNY, LINE, TODAY + 365);
    }

    function settings() internal virtual returns (Settings memory) {
        return usualSettings();
    }

    function founder() internal pure returns (Founder memory) {
        return Founder(1, "91330000MA27A00016", keyOf(registrar), X25519, "");
    }

    function keyOf(uint32 actor) internal pure returns (address) {
        return address(uint160(0xA0000000 + actor));
    }

    /// A second key of an actor's, to be added by the test that needs it.
    function otherKeyOf(uint32 actor) internal pure returns (address) {
        return address(uint160(0xB0000000 + actor));
    }

    function admitActor(bytes32 identifier, uint8 roles) internal returns (uint32 member) {
        vm.prank(keyOf(registrar));
        member = office.admit(1, identifier, roles, X25519, "");
        vm.prank(keyOf(registrar));
        office.addOperator(member, keyOf(member), PERMISSIONS_ALL, X25519);
    }

    function addOperator(uint32 actor, uint8 permissions) internal returns (address key) {
        key = otherKeyOf(actor);
        vm.prank(keyOf(actor));
        office.addOperator(actor, key, permissions, X25519);
    }

    /// Huadong's promise to Ningbo of this face, due in 90 days, backed by one new invoice.
    function terms(uint64 face) internal returns (IssueTerms memory t) {
        t = IssueTerms({
            settlementBank: bankA,
            currency: CNY,
            face: face,
            dueDay: TODAY + 90,
            evidence: EVIDENCE,
            offerExpiryDay: TODAY + 10,
            creditor: ningbo,
            claims: new Claim[](1)
        });
        t.claims[0] = newClaim(face);
    }

    function newClaim(uint64 amount) internal returns (Claim memory) {
        return Claim(keccak256(abi.encode("invoice", ++_claims)), amount, amount);
    }

    function issued(uint64 face) internal returns (uint32 root) {
        IssueTerms memory t = terms(face);
        vm.prank(keyOf(huadong));
        return core.issue(t);
    }

    /// The first part of an issued and accepted promise: Ningbo's.
    function held(uint64 face) internal returns (uint64 id) {
        id = first(issued(face));
        accept(ningbo, id);
    }

    function offered(uint32 from, uint64 id, uint64 value, uint32 to) internal returns (uint64) {
        vm.prank(keyOf(from));
        return core.offer(id, value, to, today() + 10, EVIDENCE);
    }

    /// A part offered and accepted.
    function passed(uint32 from, uint64 id, uint64 value, uint32 to) internal returns (uint64 part) {
        part = offered(from, id, value, to);
        accept(to, part);
    }

    function accept(uint32 actor, uint64 id) internal {
        vm.prank(keyOf(actor));
        core.accept(one(id));
    }

    function requestTerms(uint64 id, uint64 value) internal view returns (RequestTerms memory t) {
        t.id = id;
        t.value = value;
        t.funders = new uint32[](2);
        t.funders[0] = bankA;
        t.funders[1] = bankB;
        t.expiryDay = today() + 10;
        t.kind = FinancingKind.Factoring;
    }

    function requested(uint32 actor, uint64 id, uint64 value) internal returns (uint64) {
        RequestTerms memory t = requestTerms(id, value);
        vm.prank(keyOf(actor));
        return desk.request(t);
    }

    function commitmentOf(uint64 id, uint32 funder) internal pure returns (bytes32) {
        return keccak256(abi.encode("quote", id, funder));
    }

    function quoted(uint64 id, uint32 funder) internal {
        uint16 validTo = today() + 3;
        vm.prank(keyOf(funder));
        desk.quote(id, commitmentOf(id, funder), validTo, "to applicant", "to funder");
    }

    function agreed(uint32 actor, uint64 id, uint64 value) internal returns (uint64 request) {
        request = requested(actor, id, value);
        quoted(request, bankA);
        vm.prank(keyOf(actor));
        desk.acceptQuote(request, bankA, commitmentOf(request, bankA));
    }

    function disbursed(uint32 actor, uint64 id, uint64 value) internal returns (uint64 request) {
        request = agreed(actor, id, value);
        vm.prank(keyOf(bankA));
        desk.disburse(request, keccak256(abi.encode("payment", request)), keccak256("registration"), "");
    }

    function frozen(uint64 id, uint64 amount) internal {
        vm.prank(keyOf(regulator));
        core.freeze(id, amount, keccak256("order"));
    }

    /// Half an hour before midnight of the usual due date: 31 May 2026 is a Sunday, so of Monday, 1 June.
    function passCutOff() internal {
        warpTo(TODAY + 91, 23 hours + 30 minutes);
    }

    /// A day and a time of day in Shanghai.
    function warpTo(uint16 day, uint256 timeOfDay) internal {
        vm.warp(uint256(day) * 1 days + timeOfDay - 8 hours);
    }

    function today() internal view returns (uint16) {
        return uint16((block.timestamp + 8 hours) / 1 days);
    }

    function suspended(uint32 member) internal {
        vm.prank(keyOf(registrar));
        office.suspend(member, SuspendReason.RegistrarOrder);
    }

    function policySet(PolicyKey key, uint64 value) internal {
        uint16 day = today();
        vm.prank(keyOf(registrar));
        core.setPolicy(key, value, day, RULE);
    }

    function credential(uint64 id) internal view returns (CredentialWord) {
        return CredentialWord.wrap(core.credentialWord(id));
    }

    function rootOf(uint64 id) internal view returns (RootWord) {
        return RootWord.wrap(core.rootWord(uint32(id >> 32)));
    }

    function line() internal view returns (LineWord) {
        return LineWord.wrap(core.lineWord(bankA, huadong, CNY));
    }

    function limitOf(uint32 funder) internal view returns (LimitWord) {
        return LimitWord.wrap(desk.limitWord(funder, huadong, CNY));
    }

    function first(uint32 root) internal pure returns (uint64) {
        return uint64(root) << 32;
    }

    function one(uint64 id) internal pure returns (uint64[] memory ids) {
        ids = new uint64[](1);
        ids[0] = id;
    }

    function two(uint64 a, uint64 b) internal pure returns (uint64[] memory ids) {
        ids = new uint64[](2);
        (ids[0], ids[1]) = (a, b);
    }

    function assertState(uint64 id, CredentialState state) internal view {
        vm.assertEq(uint256(credential(id).state()), uint256(state));
    }

    /// What conservation says of one root: values add up to the face, reserves to what is open.
    function assertAddsUp(uint32 root) internal view {
        RootWord word = RootWord.wrap(core.rootWord(root));
        uint256 sum = 0;
        uint256 open = 0;
        uint256 reserved = 0;
        for (uint256 i = 0; i < word.partCount(); ++i) {
            CredentialWord part = credential(first(root) | uint64(i));
            if (part.owner() != 0) sum += part.value();
            reserved += part.reserved();
            bool isOpen = part.state() == CredentialState.Offered || part.state() == CredentialState.InFinancing;
            if (isOpen) open += part.value();
        }
        vm.assertEq(sum, word.isAnnulled() ? 0 : word.face(), "values add up to the face");
        vm.assertEq(reserved, open, "reserves add up to what is open");
    }
}
