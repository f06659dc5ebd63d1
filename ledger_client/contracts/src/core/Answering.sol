// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {
    CredentialState,
    DeclineReason,
    PERMISSION_CHECK,
    SkipReason
} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {Parts} from "./Parts.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Answering offers: accept, decline, withdraw, release
/// @dev Lists of ids are worked through one by one; an id that cannot be done is reported and left as it was.
abstract contract Answering is Parts {
    /// What all answers of one call share. minted: how many became the member's own.
    struct AcceptRun {
        uint32 member;
        MemberWord word;
        uint16 day;
        SettingsWord settings;
        uint256 minted;
    }

    /// @inheritdoc ICredentials
    function accept(uint64[] calldata ids) external {
        _requireBatch(ids.length);
        AcceptRun memory run;
        (run.member, run.word) = _actor(PERMISSION_CHECK);
        run.day = _today();
        run.settings = _settings();
        for (uint256 i = 0; i < ids.length; ++i) {
            SkipReason reason = _accept(run, ids[i]);
            if (reason != SkipReason.None) emit Skipped(ids[i], reason, run.day, msg.sender);
        }
        if (run.minted != 0) _addCredentials(run.member, run.word, run.minted);
    }

    /// @inheritdoc ICredentials
    function decline(uint64[] calldata ids, DeclineReason reason) external {
        _requireBatch(ids.length);
        (uint32 member,) = _actor(PERMISSION_CHECK);
        if (reason == DeclineReason.None) revert IMembers.ReasonMissing();
        uint16 day = _today();
        for (uint256 i = 0; i < ids.length; ++i) {
            CredentialWord word = _credentials[ids[i]];
            SkipReason skip = _skipUnlessOfferedTo(word, member);
            if (skip != SkipReason.None) {
                emit Skipped(ids[i], skip, day, msg.sender);
                continue;
            }
            _closePart(ids[i], word, CredentialState.Declined);
            emit Declined(ids[i], member, reason, day, msg.sender);
        }
    }

    /// @inheritdoc ICredentials
    function withdraw(uint64[] calldata ids) external {
        _requireBatch(ids.length);
        (uint32 member,) = _actor(PERMISSION_CHECK);
        uint16 day = _today();
        for (uint256 i = 0; i < ids.length; ++i) {
            CredentialWord word = _credentials[ids[i]];
            SkipReason skip = _skipUnlessOfferedBy(ids[i], word, member);
            if (skip != SkipReason.None) {
                emit Skipped(ids[i], skip, day, msg.sender);
                continue;
            }
            _closePart(ids[i], word, CredentialState.Withdrawn);
            emit Withdrawn(ids[i], day, msg.sender);
        }
    }

    /// @inheritdoc ICredentials
    function release(uint64[] calldata ids) external {
        _requireBatch(ids.length);
        SettingsWord settings = _openSettings();
        uint16 day = _today();
        for (uint256 i = 0; i < ids.length; ++i) {
            CredentialWord word = _credentials[ids[i]];
            SkipReason cause = SkipReason.NotOpen;
            if (word.state() == CredentialState.Offered) cause = _lapse(ids[i], word, day, settings);
            if (cause != SkipReason.Expired && cause != SkipReason.CutOff) {
                emit Skipped(ids[i], cause, day, msg.sender);
                continue;
            }
            _closePart(ids[i], word, CredentialState.Expired);
            emit Released(ids[i], cause, day, msg.sender);
        }
    }

    function _accept(AcceptRun memory run, uint64 id) private returns (SkipReason) {
        CredentialWord word = _credentials[id];
        SkipReason skip = _skipUnlessOfferedTo(word, run.member);
        if (skip != SkipReason.None) return skip;
        skip = _lapse(id, word, run.day, run.settings);
        if (skip != SkipReason.NotDue) return skip;
        if (uint32(id) == 0) {
            _acceptFirst(run, id, word);
            return SkipReason.None;
        }
        return _acceptPart(run, id, word);
    }

    function _acceptFirst(AcceptRun memory run, uint64 id, CredentialWord word) private {
        _credentials[id] = _held(word, run.member).withReserved(0).withTier(1);
        ++run.minted;
        emit Accepted(id, run.member, run.day, msg.sender);
        _announceHolder(id, 0, word.value(), run.word);
    }

    function _acceptPart(AcceptRun memory run, uint64 id, CredentialWord word) private returns (SkipReason) {
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

    function _skipUnlessOfferedTo(CredentialWord word, uint32 member) private pure returns (SkipReason) {
        if (word.state() != CredentialState.Offered) return SkipReason.NotOpen;
        return word.offeree() == member ? SkipReason.None : SkipReason.NotYours;
    }

    function _skipUnlessOfferedBy(uint64 id, CredentialWord word, uint32 member) private view returns (SkipReason) {
        if (word.state() != CredentialState.Offered) return SkipReason.NotOpen;
        uint32 offeror = uint32(id) == 0 ? word.owner() : _credentials[_parentOf(id, word)].owner();
        return offeror == member ? SkipReason.None : SkipReason.NotYours;
    }

    /// Expired, CutOff, or NotDue while the offer can still be accepted.
    function _lapse(uint64 id, CredentialWord word, uint16 day, SettingsWord settings)
        private
        view
        returns (SkipReason)
    {
        if (day > word.expiryDay()) return SkipReason.Expired;
        return _isClosed(_roots[_rootOf(id)].dueDay(), settings) ? SkipReason.CutOff : SkipReason.NotDue;
    }
}
