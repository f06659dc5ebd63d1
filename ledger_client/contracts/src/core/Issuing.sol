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
import {CredentialWord, newFirst} from "../words/CredentialWord.sol";
import {newRoot, RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Issuing and cancelling promises
abstract contract Issuing is CredentialStore {
    uint32 private constant LAST_ROOT = (1 << 31) - 1;

    /// What all promises of one call share, read once; fields as wide as the machine's words, values as narrow as ever.
    /// root: the last one issued. bank: the last one checked. openFrom: the first due day that is surely not past its
    /// cut-off. shortTo: the last due day that is surely within the longest term.
    struct IssueRun {
        uint256 issuer;
        uint256 root;
        uint256 bank;
        uint256 day;
        uint256 lastExpiryDay;
        uint256 openFrom;
        uint256 shortTo;
        SettingsWord settings;
        OpenLine line;
    }

    /// @inheritdoc ICredentials
    function issue(IssueTerms calldata terms) external returns (uint32 root) {
        IssueRun memory run = _beginIssue();
        _issueNext(run, terms);
        _endIssue(run);
        return uint32(run.root);
    }

    /// @inheritdoc ICredentials
    function issueMany(IssueTerms[] calldata terms) external returns (uint32 firstRoot) {
        _requireBatch(terms.length);
        IssueRun memory run = _beginIssue();
        firstRoot = uint32(run.root + 1);
        for (uint256 i = 0; i < terms.length; ++i) {
            _issueNext(run, terms[i]);
        }
        _endIssue(run);
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
        run.root = run.settings.rootCount();
        // No member's index, so that the first bank is checked whatever it is.
        run.bank = type(uint256).max;
        run.lastExpiryDay = run.day + run.settings.policy(PolicyKey.MaxOfferDays);
        run.openFrom = _closing(run.settings) / DAY;
        // Every month has at least 28 days.
        run.shortTo = run.day + 28 * run.settings.policy(PolicyKey.MaxTermMonths);
    }

    function _endIssue(IssueRun memory run) private {
        if (run.root > LAST_ROOT) revert RootUnknown(uint32(run.root));
        _storedSettings = run.settings.withRootCount(run.root);
        _storeLine(run.line);
    }

    function _issueNext(IssueRun memory run, IssueTerms calldata terms) private {
        uint32 issuer = uint32(run.issuer);
        uint64 face = terms.face;
        uint16 expiryDay = terms.offerExpiryDay;
        uint32 creditor = terms.creditor;
        _requireAmount(face);
        if (creditor == issuer) revert IssuerOnBothSides();
        _activeMember(creditor, ROLES_HOLDER);
        _requireExpiryDay(expiryDay, run.day, run.lastExpiryDay);

        uint256 root = run.root + 1;
        uint64 id = _idOf(uint32(root), 0);
        run.root = root;
        _credentials[id] = newFirst(issuer, creditor, face, expiryDay);
        RootWord word = _promise(run, terms, face);
        emit Issued(uint32(root), issuer, creditor, RootWord.unwrap(word), expiryDay, terms.evidence, msg.sender);
        _occupy(id, issuer, face, terms.claims);
    }

    function _occupy(uint64 id, uint32 issuer, uint64 face, Claim[] calldata claims) private {
        uint256 claimed = 0;
        for (uint256 i = 0; i < claims.length; ++i) {
            claimed += claims[i].amount;
            IEvidenceBook(book).occupy(id, issuer, claims[i]);
        }
        if (claimed != face) revert ClaimsMismatch(face, uint64(claimed));
    }

    /// Checks and writes the promise itself, run.root.
    function _promise(IssueRun memory run, IssueTerms calldata terms, uint64 face) private returns (RootWord word) {
        uint32 issuer = uint32(run.issuer);
        uint32 bank = terms.settlementBank;
        uint16 currency = terms.currency;
        uint16 dueDay = terms.dueDay;
        _requireCurrency(currency);
        if (terms.evidence == 0) revert EvidenceMissing();
        if (bank != run.bank) {
            if (bank == issuer) revert IssuerOnBothSides();
            _activeMember(bank, ROLE_SETTLEMENT_BANK);
            run.bank = bank;
        }
        if (dueDay > run.shortTo) _requireTerm(run, dueDay);
        if (dueDay < run.openFrom) _requireNotDue(run, dueDay);

        _useLine(run.line, bank, issuer, currency, face, run.day);
        word = newRoot(issuer, bank, currency, face, uint16(run.day), dueDay);
        _roots[uint32(run.root)] = word;
    }

    function _requireTerm(IssueRun memory run, uint16 dueDay) private pure {
        uint256 last = Calendar.addMonths(run.day, run.settings.policy(PolicyKey.MaxTermMonths));
        if (dueDay > last) revert PolicyRefused(PolicyKey.MaxTermMonths, uint64(last), dueDay);
    }

    function _requireNotDue(IssueRun memory run, uint16 dueDay) private view {
        if (dueDay < run.day) revert DayPast(uint16(run.day), dueDay);
        if (_isClosed(dueDay, run.settings)) revert CutOffPassed(uint32(run.root));
    }
}
