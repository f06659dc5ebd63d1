// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, PolicyKey} from "../interfaces/LedgerTypes.sol";
import {CredentialStore} from "./CredentialStore.sol";
import {CredentialWord, newPart} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Parts: opened, filled, closed
/// @dev The three steps that keep the books: opening reserves in the parent, filling moves the reserved value to the
/// part's owner, closing gives the reserve back. Offers and financing requests are both made of them.
abstract contract Parts is CredentialStore {
    /// A credential out of which parts are being opened; what one call opens is written back once, by _storeHolding.
    /// Fields are as wide as the machine's words, which spares masks in the loop; their values are as narrow as ever.
    /// available: what can still be reserved. nextIndex: of the next part. endIndex: where policy ends the parts. tier: of the parts.
    struct Holding {
        uint64 id;
        uint256 owner;
        uint256 day;
        uint256 lastExpiryDay;
        uint256 available;
        uint256 nextIndex;
        uint256 endIndex;
        uint256 tier;
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
        if (_isClosed(rootWord_, settings)) revert CutOffPassed(root);
        uint256 maxParts = settings.policy(PolicyKey.MaxPartsPerParent);
        uint256 children = word.children();
        holding.id = id;
        holding.owner = owner;
        holding.day = _today();
        holding.lastExpiryDay = holding.day + settings.policy(PolicyKey.MaxOfferDays);
        holding.available = _availableOf(id, word);
        holding.nextIndex = rootWord_.partCount();
        holding.endIndex = holding.nextIndex + (maxParts > children ? maxParts - children : 0);
        // Reverts when a field's 255 tiers are used up.
        holding.tier = word.tier() + 1;
        holding.root = rootWord_;
        holding.word = word;
    }

    /// Writes an open part, whose value _storeHolding reserves in the holding.
    function _openPart(Holding memory holding, uint32 offeree, uint64 value, uint16 expiryDay, CredentialState state)
        internal
        returns (uint64 part)
    {
        if (value == 0) revert AmountZero();
        uint256 available = holding.available;
        if (value > available) revert InsufficientValue(holding.id, uint64(available), value);
        _requireExpiryDay(expiryDay, holding.day, holding.lastExpiryDay);
        uint256 index = holding.nextIndex;
        if (index >= holding.endIndex) _refuseParts(holding);

        holding.available = available - value;
        holding.nextIndex = index + 1;
        uint64 id = holding.id;
        part = _idOf(_rootOf(id), index);
        _credentials[part] = newPart(offeree, uint32(id), value, expiryDay, uint8(holding.tier), uint8(state));
    }

    /// Reserves what was opened: what is no longer available.
    function _storeHolding(Holding memory holding) internal {
        RootWord root = holding.root;
        CredentialWord word = holding.word;
        uint256 parts = holding.nextIndex - root.partCount();
        uint256 opened = _availableOf(holding.id, word) - holding.available;
        _roots[_rootOf(holding.id)] = root.withPartCount(holding.nextIndex);
        _credentials[holding.id] = word.withReserved(word.reserved() + opened).withChildren(word.children() + parts);
    }

    function _refuseParts(Holding memory holding) private view {
        uint64 limit = _settings().policy(PolicyKey.MaxPartsPerParent);
        uint256 asked = holding.word.children() + holding.nextIndex - holding.root.partCount() + 1;
        revert PolicyRefused(PolicyKey.MaxPartsPerParent, limit, uint64(asked));
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
