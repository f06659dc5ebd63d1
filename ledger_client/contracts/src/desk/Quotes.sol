// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    PolicyKey,
    QuoteState,
    RefuseReason,
    RequestState,
    ROLE_FUNDER
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {Requests} from "./Requests.sol";
import {QuoteWord} from "../words/QuoteWord.sol";
import {RequestWord} from "../words/RequestWord.sol";

/// @title Quotes: made, refused, accepted
abstract contract Quotes is Requests {
    mapping(uint64 id => mapping(uint32 funder => bytes32)) public quoteCommitment;

    /// @inheritdoc IFinancingDesk
    function quote(
        uint64 id,
        bytes32 commitment,
        uint16 validToDay,
        bytes calldata sealedToApplicant,
        bytes calldata sealedToFunder
    ) external {
        uint32 funder = _actorWithRole(ROLE_FUNDER);
        RequestWord word = _inState(id, RequestState.Open);
        _requireInvited(id, funder);
        if (commitment == 0) revert CommitmentMissing();
        _requireSealed(sealedToApplicant.length);
        _requireSealed(sealedToFunder.length);
        uint16 day = _core().today();
        if (day > word.expiryDay()) revert RequestExpired(word.expiryDay());
        if (validToDay < day) revert IPolicy.DayPast(day, validToDay);

        _quotes[id][funder] = QuoteWord.wrap(0).withState(QuoteState.Quoted).withValidToDay(validToDay);
        quoteCommitment[id][funder] = commitment;
        emit Quoted(id, funder, commitment, validToDay, sealedToApplicant, sealedToFunder, day, msg.sender);
    }

    /// @inheritdoc IFinancingDesk
    function refuse(uint64 id, RefuseReason reason) external {
        uint32 funder = _actorWithRole(ROLE_FUNDER);
        if (reason == RefuseReason.None) revert IMembers.ReasonMissing();
        RequestWord word = _requests[id];
        bool accepted = word.state() == RequestState.Accepted && word.funder() == funder;
        if (!accepted) {
            word = _inState(id, RequestState.Open);
            _requireInvited(id, funder);
        }

        _quotes[id][funder] = _quotes[id][funder].withState(QuoteState.Refused);
        word = word.withFundersLeft(word.fundersLeft() - 1);
        _requests[id] = word;
        bool closing = accepted || word.fundersLeft() == 0;
        emit RequestRefused(id, funder, reason, closing, _core().today(), msg.sender);
        if (closing) _close(id, word, CredentialState.Declined);
    }

    /// @inheritdoc IFinancingDesk
    function acceptQuote(uint64 id, uint32 funder, bytes32 commitment) external {
        uint32 member = _actor();
        RequestWord word = _inState(id, RequestState.Open);
        _requireApplicant(id, word, member);
        QuoteWord given = _quotes[id][funder];
        bool stands = given.state() == QuoteState.Quoted && quoteCommitment[id][funder] == commitment;
        if (!stands) revert QuoteUnknown(id, funder);
        uint16 day = _core().today();
        if (day > given.validToDay()) revert QuoteExpired(given.validToDay());
        if (day > word.expiryDay()) revert RequestExpired(word.expiryDay());
        if (_core().isPastCutOff(_rootOf(id))) revert ICredentials.CutOffPassed(_rootOf(id));
        _requireActive(funder, ROLE_FUNDER);

        _reserveLimit(funder, _rootWordOf(id), word.value(), day);
        uint16 disburseByDay = day + uint16(_core().policy(PolicyKey.DisburseDays));
        _requests[id] = word.withFunder(funder).withState(RequestState.Accepted).withDisburseByDay(disburseByDay);
        emit QuoteAccepted(id, funder, commitment, disburseByDay, day, msg.sender);
    }

    function _requireInvited(uint64 id, uint32 funder) private view {
        QuoteState state = _quotes[id][funder].state();
        if (state == QuoteState.None || state == QuoteState.Refused) revert NotInvited(id, funder);
    }
}
