// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    DeclineReason,
    PERMISSION_CHECK,
    SkipReason
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {Parts} from "./Parts.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Answering offers: accept, decline, withdraw, release
/// @dev Lists of ids are worked through one by one; an id that cannot be done is reported and left as it was.
abstract contract Answering is Parts {
    /// What all answers of one call share. minted: how many became the member's own.
    struct AnswerRun {
        uint32 member;
        MemberWord word;
        uint16 day;
        SettingsWord settings;
        DeclineReason reason;
        uint256 minted;
    }

    /// @inheritdoc ICredentials
    function accept(uint64[] calldata ids) external {
        AnswerRun memory run = _beginAnswer();
        _answerEach(run, ids, _accept);
        if (run.minted != 0) _addCredentials(run.member, run.word, run.minted);
    }

    /// @inheritdoc ICredentials
    function decline(uint64[] calldata ids, DeclineReason reason) external {
        if (reason == DeclineReason.None) revert ReasonMissing();
        AnswerRun memory run = _beginAnswer();
        run.reason = reason;
        _answerEach(run, ids, _decline);
    }

    /// @inheritdoc ICredentials
    function withdraw(uint64[] calldata ids) external {
        _answerEach(_beginAnswer(), ids, _withdraw);
    }

    /// @inheritdoc ICredentials
    function release(uint64[] calldata ids) external {
        AnswerRun memory run;
        run.day = _today();
        run.settings = _openSettings();
        _answerEach(run, ids, _release);
    }

    function _beginAnswer() private returns (AnswerRun memory run) {
        (run.member, run.word) = _actor(PERMISSION_CHECK);
        run.day = _today();
        run.settings = _settings();
    }

    function _answerEach(
        AnswerRun memory run,
        uint64[] calldata ids,
        function(AnswerRun memory, uint64, CredentialWord) internal returns (SkipReason) answer
    ) private {
        _requireBatch(ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            CredentialWord word = _credentials[ids[i]];
            // A part that was carried over before its root is not open yet.
            bool open = word.state() == CredentialState.Offered && _roots[_rootOf(ids[i])].exists();
            SkipReason skip = open ? answer(run, ids[i], word) : SkipReason.NotOpen;
            if (skip != SkipReason.None) emit Skipped(ids[i], skip, run.day, msg.sender);
        }
    }

    function _accept(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        if (word.offeree() != run.member) return SkipReason.NotYours;
        SkipReason lapse = _lapse(run, id, word);
        if (lapse != SkipReason.NotDue) return lapse;
        return uint32(id) == 0 ? _acceptFirst(run, id, word) : _acceptPart(run, id, word);
    }

    function _decline(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        if (word.offeree() != run.member) return SkipReason.NotYours;
        _closePart(id, word, CredentialState.Declined);
        emit Declined(id, run.member, run.reason, run.day, msg.sender);
        return SkipReason.None;
    }

    function _withdraw(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        uint32 offeror = uint32(id) == 0 ? word.owner() : _credentials[_parentOf(id, word)].owner();
        if (offeror != run.member) return SkipReason.NotYours;
        _closePart(id, word, CredentialState.Withdrawn);
        emit Withdrawn(id, run.day, msg.sender);
        return SkipReason.None;
    }

    function _release(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        SkipReason lapse = _lapse(run, id, word);
        if (lapse == SkipReason.NotDue) return lapse;
        _closePart(id, word, CredentialState.Expired);
        emit Released(id, lapse, run.day, msg.sender);
        return SkipReason.None;
    }

    function _acceptFirst(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        _credentials[id] = _held(word, run.member).withReserved(0).withTier(1);
        ++run.minted;
        emit Accepted(id, run.member, run.day, msg.sender);
        _announceHolder(id, 0, word.value(), run.word);
        return SkipReason.None;
    }

    function _acceptPart(AnswerRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
        if (!_takeFromParent(id, word)) return SkipReason.Frozen;
        RootWord root = _roots[_rootOf(id)];
        uint64 parentId = _parentOf(id, word);
        if (run.member == root.issuer()) {
            _credentials[id] = word.withOfferee(0).withValue(0).withState(CredentialState.Annulled);
            _annulRoot(_rootOf(id), root);
            emit Accepted(id, run.member, run.day, msg.sender);
            emit Annulled(_rootOf(id), id, run.day, msg.sender);
            emit TransferValue(parentId, 0, word.value());
            return SkipReason.None;
        }
        _credentials[id] = _held(word, run.member);
        ++run.minted;
        emit Accepted(id, run.member, run.day, msg.sender);
        _announceHolder(id, parentId, word.value(), run.word);
        return SkipReason.None;
    }

    /// Expired, CutOff, or NotDue while the offer can still be accepted.
    function _lapse(AnswerRun memory run, uint64 id, CredentialWord word) private view returns (SkipReason) {
        if (run.day > word.expiryDay()) return SkipReason.Expired;
        return _isClosed(_roots[_rootOf(id)], run.settings) ? SkipReason.CutOff : SkipReason.NotDue;
    }
}
