// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    Claim,
    CredentialState,
    IssueTerms,
    PolicyKey,
    ROLE_ISSUER,
    ROLE_SETTLEMENT_BANK
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IEvidenceBook} from "../interfaces/IEvidenceBook.sol";
import {CredentialStore} from "./CredentialStore.sol";
import {Calendar} from "../rules/Calendar.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Issuing and cancelling promises
abstract contract Issuing is CredentialStore {
    /// What all promises of one call share.
    struct IssueRun {
        uint32 issuer;
        uint16 day;
        uint256 lastDueDay;
        SettingsWord settings;
    }

    /// @inheritdoc ICredentials
    function issue(IssueTerms calldata terms) external returns (uint32 root) {
        IssueRun memory run = _beginIssue();
        root = _issueNext(run, terms);
        _storedSettings = run.settings;
    }

    /// @inheritdoc ICredentials
    function issueMany(IssueTerms[] calldata terms) external returns (uint32 firstRoot) {
        _requireBatch(terms.length);
        IssueRun memory run = _beginIssue();
        firstRoot = run.settings.rootCount() + 1;
        for (uint256 i = 0; i < terms.length; ++i) {
            _issueNext(run, terms[i]);
        }
        _storedSettings = run.settings;
    }

    /// @inheritdoc ICredentials
    function cancel(uint32 root, Claim[] calldata claims) external {
        uint32 member = _actorWithRole(ROLE_ISSUER);
        RootWord rootWord_ = _rootOrRevert(root);
        if (rootWord_.issuer() != member) revert NotIssuer(root, member);
        uint64 id = _idOf(root, 0);
        CredentialWord word = _credentials[id];
        CredentialState state = word.state();
        if (state != CredentialState.Offered && state != CredentialState.Returned) {
            revert WrongState(id, uint8(state));
        }

        _credentials[id] = word.withState(CredentialState.Annulled).withValue(0).withReserved(0).withOfferee(0);
        _annulRoot(root, rootWord_);
        emit Cancelled(root, _today(), msg.sender);
        if (claims.length != 0) IEvidenceBook(book).vacate(id, member, claims);
    }

    function _beginIssue() private returns (IssueRun memory run) {
        run.issuer = _actorWithRole(ROLE_ISSUER);
        run.day = _today();
        run.settings = _settings();
        run.lastDueDay = Calendar.addMonths(run.day, run.settings.policy(PolicyKey.MaxTermMonths));
    }

    /// Counts the root in run.settings, which the caller stores once.
    function _issueNext(IssueRun memory run, IssueTerms calldata terms) private returns (uint32 root) {
        root = run.settings.rootCount() + 1;
        _checkTerms(run, terms, root);
        if (root >= 1 << 31) revert RootUnknown(root);

        run.settings = run.settings.withRootCount(root);
        _useLine(terms.settlementBank, run.issuer, terms.currency, terms.face, run.day);
        _writeRoot(run, terms, root);
        emit Issued(
            root,
            run.issuer,
            terms.creditor,
            terms.settlementBank,
            terms.currency,
            terms.face,
            terms.dueDay,
            terms.offerExpiryDay,
            terms.evidence,
            run.day,
            msg.sender
        );
        uint64 claimed = IEvidenceBook(book).occupy(_idOf(root, 0), run.issuer, terms.claims);
        if (claimed != terms.face) revert ClaimsMismatch(terms.face, claimed);
    }

    function _checkTerms(IssueRun memory run, IssueTerms calldata terms, uint32 root) private view {
        _requireAmount(terms.face);
        _requireCurrency(terms.currency);
        if (terms.evidence == 0) revert EvidenceMissing();
        if (terms.settlementBank == run.issuer || terms.creditor == run.issuer) revert IssuerOnBothSides();
        _activeMember(terms.settlementBank, ROLE_SETTLEMENT_BANK);
        _activeMember(terms.creditor, ROLES_HOLDER);
        if (terms.dueDay < run.day) revert DayPast(run.day, terms.dueDay);
        if (terms.dueDay > run.lastDueDay) {
            revert PolicyRefused(PolicyKey.MaxTermMonths, uint64(run.lastDueDay), terms.dueDay);
        }
        if (_isClosed(terms.dueDay, run.settings)) revert CutOffPassed(root);
        _requireExpiryDay(terms.offerExpiryDay, run.day, run.settings);
    }

    function _writeRoot(IssueRun memory run, IssueTerms calldata terms, uint32 root) private {
        _roots[root] = RootWord.wrap(0).withIssuer(run.issuer).withSettlementBank(terms.settlementBank)
            .withCurrency(terms.currency).withFace(terms.face).withIssueDay(run.day).withDueDay(terms.dueDay)
            .withPartCount(1);
        _credentials[_idOf(root, 0)] = CredentialWord.wrap(0).withOwner(run.issuer).withOfferee(terms.creditor)
            .withValue(terms.face).withReserved(terms.face).withExpiryDay(terms.offerExpiryDay)
            .withState(CredentialState.Offered);
    }
}
