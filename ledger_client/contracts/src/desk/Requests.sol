// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    FinancingKind,
    PolicyKey,
    QuoteState,
    RequestState,
    RequestTerms,
    ROLE_FUNDER
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IEvidenceBook} from "../interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {Limits} from "./Limits.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {QuoteWord} from "../words/QuoteWord.sol";
import {RequestWord} from "../words/RequestWord.sol";

/// @title Requests: opened by a holder, closed when they come to nothing
/// @dev The core's part and the request live and end together; the core and the evidence book are this desk's own,
/// fixed at deployment, and call back nothing but reads.
abstract contract Requests is Limits {
    mapping(uint64 id => mapping(uint32 funder => QuoteWord)) internal _quotes;

    /// @inheritdoc IFinancingDesk
    function request(RequestTerms calldata terms) external returns (uint64 id) {
        uint32 applicant = _actor();
        if (terms.kind != FinancingKind.Factoring) revert KindNotSupported(uint8(terms.kind));
        _requireFunderCount(terms.funders.length);
        id = _core().openFinancing(applicant, terms.id, terms.value, terms.expiryDay);

        _requests[id] = RequestWord.wrap(0).withApplicant(applicant).withState(RequestState.Open)
            .withExpiryDay(terms.expiryDay).withFundersLeft(terms.funders.length).withRecourse(terms.recourse ? 1 : 0)
            .withKind(uint8(terms.kind)).withValue(terms.value);
        _invite(id, applicant, terms.funders);
        _announce(id, applicant, terms);
        if (terms.claims.length != 0) _occupy(id, applicant, terms);
    }

    /// @inheritdoc IFinancingDesk
    function withdrawRequest(uint64 id) external {
        uint32 member = _actor();
        RequestWord word = _inState(id, RequestState.Open);
        _requireApplicant(id, word, member);

        emit RequestWithdrawn(id, _core().today(), msg.sender);
        _close(id, word, CredentialState.Withdrawn);
    }

    /// @inheritdoc IFinancingDesk
    function releaseRequests(uint64[] calldata ids) external {
        _requireBatch(ids.length);
        uint16 day = _core().today();
        for (uint256 i = 0; i < ids.length; ++i) {
            RequestWord word = _requests[ids[i]];
            if (!_hasLapsed(ids[i], word, day)) {
                emit RequestSkipped(ids[i], day, msg.sender);
                continue;
            }
            emit RequestReleased(ids[i], day, msg.sender);
            _close(ids[i], word, CredentialState.Expired);
        }
    }

    /// @inheritdoc IFinancingDesk
    function quoteWord(uint64 id, uint32 funder) external view returns (uint256) {
        return QuoteWord.unwrap(_quotes[id][funder]);
    }

    /// Ends a request without disbursement: an accepted funder's limit and the core's reservation fall back.
    function _close(uint64 id, RequestWord word, CredentialState state) internal {
        if (word.state() == RequestState.Accepted) _unreserveLimit(word.funder(), _rootWordOf(id), word.value());
        _requests[id] = word.withState(RequestState.Closed);
        _core().closeFinancing(id, uint8(state));
    }

    function _hasLapsed(uint64 id, RequestWord word, uint16 day) private view returns (bool) {
        RequestState state = word.state();
        if (state == RequestState.Open) return day > word.expiryDay() || _core().isPastCutOff(_rootOf(id));
        if (state == RequestState.Accepted) return day > word.disburseByDay() || _core().isPastCutOff(_rootOf(id));
        return false;
    }

    function _requireFunderCount(uint256 count) private view {
        if (count == 0) revert FundersMissing();
        uint64 limit = _core().policy(PolicyKey.MaxFunders);
        if (count > limit) revert IPolicy.PolicyRefused(PolicyKey.MaxFunders, limit, uint64(count));
    }

    function _invite(uint64 id, uint32 applicant, uint32[] calldata funders) private {
        uint32 issuer = _rootWordOf(id).issuer();
        for (uint256 i = 0; i < funders.length; ++i) {
            uint32 funder = funders[i];
            bool again = _quotes[id][funder].state() != QuoteState.None;
            if (funder == applicant || funder == issuer || again) revert FunderInvalid(funder);
            _requireActive(funder, ROLE_FUNDER);
            _quotes[id][funder] = QuoteWord.wrap(0).withState(QuoteState.Invited);
        }
    }

    function _announce(uint64 id, uint32 applicant, RequestTerms calldata terms) private {
        emit Requested(
            id,
            terms.id,
            applicant,
            terms.value,
            terms.funders,
            terms.expiryDay,
            terms.kind,
            terms.recourse,
            terms.debtor,
            terms.claims,
            _core().today(),
            msg.sender
        );
    }

    function _occupy(uint64 id, uint32 applicant, RequestTerms calldata terms) private {
        if (terms.debtor != _rootWordOf(id).issuer() && terms.debtor != _transferorOf(terms.id)) {
            revert DebtorInvalid(terms.debtor);
        }
        uint64 claimed = 0;
        for (uint256 i = 0; i < terms.claims.length; ++i) {
            claimed += terms.claims[i].amount;
            IEvidenceBook(book).occupyClaimed(id, terms.debtor, applicant, terms.claims[i]);
        }
        if (claimed != terms.value) revert ICredentials.ClaimsMismatch(terms.value, claimed);
    }

    /// Whoever passed a credential to its holder: a part's parent stays its owner's for life.
    function _transferorOf(uint64 id) private view returns (uint32) {
        if (uint32(id) == 0) return _rootWordOf(id).issuer();
        CredentialWord word = CredentialWord.wrap(_core().credentialWord(id));
        uint64 parent = (uint64(_rootOf(id)) << 32) | word.parent();
        return CredentialWord.wrap(_core().credentialWord(parent)).owner();
    }
}
