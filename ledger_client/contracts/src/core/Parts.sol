// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, PolicyKey} from "../interfaces/LedgerTypes.sol";
import {CredentialStore} from "./CredentialStore.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Parts: opened, filled, closed
/// @dev The three steps that keep the books: opening reserves in the parent, filling moves the reserved value to the
/// part's owner, closing gives the reserve back. Offers and financing requests are both made of them.
abstract contract Parts is CredentialStore {
    /// A credential out of which parts are being opened; written back once by _storeHolding.
    struct Holding {
        uint64 id;
        uint32 owner;
        uint16 day;
        SettingsWord settings;
        RootWord root;
        CredentialWord word;
    }

    function _loadHolding(uint64 id, uint32 owner) internal view returns (Holding memory holding) {
        CredentialWord word = _credentials[id];
        CredentialState state = word.state();
        if (state == CredentialState.None) revert CredentialUnknown(id);
        if (word.owner() != owner) revert NotHolder(id, owner);
        if (state != CredentialState.Held) revert WrongState(id, uint8(state));
        uint32 root = _rootOf(id);
        RootWord rootWord_ = _roots[root];
        SettingsWord settings = _settings();
        if (_isClosed(rootWord_.dueDay(), settings)) revert CutOffPassed(root);
        return Holding(id, owner, _today(), settings, rootWord_, word);
    }

    /// Reserves value in the holding (in memory) and writes the part.
    function _openPart(
        Holding memory holding,
        uint32 offeree,
        uint64 value,
        uint16 expiryDay,
        CredentialState state
    ) internal returns (uint64 part) {
        _requireAmount(value);
        CredentialWord word = holding.word;
        uint64 available = _availableOf(holding.id, word);
        if (value > available) revert InsufficientValue(holding.id, available, value);
        _requireExpiryDay(expiryDay, holding.day, holding.settings);
        uint64 limit = holding.settings.policy(PolicyKey.MaxPartsPerParent);
        uint256 parts = uint256(word.children()) + 1;
        if (parts > limit) revert PolicyRefused(PolicyKey.MaxPartsPerParent, limit, uint64(parts));

        uint256 index = holding.root.partCount();
        holding.root = holding.root.withPartCount(index + 1);
        holding.word = word.withReserved(word.reserved() + value).withChildren(parts);
        part = _idOf(_rootOf(holding.id), index);
        _credentials[part] = CredentialWord.wrap(0).withOfferee(offeree).withParent(uint32(holding.id))
            .withValue(value).withExpiryDay(expiryDay).withTier(uint256(word.tier()) + 1).withState(state);
    }

    function _storeHolding(Holding memory holding) internal {
        _roots[_rootOf(holding.id)] = holding.root;
        _credentials[holding.id] = holding.word;
    }

    /// Takes an open part's value out of its parent.
    /// @return taken false, and nothing changed, when the parent would not keep what is frozen.
    function _takeFromParent(uint64 id, CredentialWord word) internal returns (bool taken) {
        uint64 parentId = _parentOf(id, word);
        CredentialWord parent = _credentials[parentId];
        uint64 value = word.value();
        if (parent.isFrozen() && parent.value() - value < _frozen[parentId]) return false;
        _credentials[parentId] = parent.withValue(parent.value() - value).withReserved(parent.reserved() - value);
        return true;
    }

    function _held(CredentialWord word, uint32 owner) internal pure returns (CredentialWord) {
        return word.withOwner(owner).withOfferee(0).withState(CredentialState.Held);
    }

    function _addCredentials(uint32 member, MemberWord word, uint256 count) internal {
        _members[member] = word.withCredentials(word.credentials() + count);
    }

    /// Ends an open part; its value is the parent's to use again. The first part stays the issuer's, as Returned.
    function _closePart(uint64 id, CredentialWord word, CredentialState state) internal {
        if (uint32(id) == 0) {
            _credentials[id] = word.withOfferee(0).withReserved(0).withState(CredentialState.Returned);
            return;
        }
        uint64 parentId = _parentOf(id, word);
        CredentialWord parent = _credentials[parentId];
        _credentials[parentId] = parent.withReserved(parent.reserved() - word.value());
        _credentials[id] = word.withOfferee(0).withValue(0).withState(state);
    }

    function _parentOf(uint64 id, CredentialWord word) internal pure returns (uint64) {
        return _idOf(_rootOf(id), word.parent());
    }

    function _availableOf(uint64 id, CredentialWord word) internal view returns (uint64) {
        uint64 taken = word.reserved() + (word.isFrozen() ? _frozen[id] : 0);
        return word.value() > taken ? word.value() - taken : 0;
    }
}
