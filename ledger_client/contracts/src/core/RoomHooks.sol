// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState} from "../interfaces/LedgerTypes.sol";
import {ICoreForRooms} from "../interfaces/ICoreForRooms.sol";
import {IFreezing} from "../interfaces/IFreezing.sol";
import {Clearing} from "./Clearing.sol";
import {Parts} from "./Parts.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title What the financing desk and the member office alone may ask of the core
abstract contract RoomHooks is ICoreForRooms, Parts, Clearing {
    /// @inheritdoc ICoreForRooms
    function authorise(address sender, bytes32 callHash, uint8 anyPermission)
        external
        returns (uint32 member, uint256 word)
    {
        if (msg.sender != desk && msg.sender != office) revert OnlyRooms(msg.sender);
        MemberWord memberWord_;
        (member, memberWord_) = _member(sender, anyPermission);
        if (memberWord_.isDualControlled()) _consumePrepared(member, sender, callHash);
        return (member, MemberWord.unwrap(memberWord_));
    }

    /// @inheritdoc ICoreForRooms
    function consumePrepared(uint32 member, address checker, bytes32 callHash) external onlyOffice {
        _consumePrepared(member, checker, callHash);
    }

    /// @inheritdoc ICoreForRooms
    function writeSettings(uint256 word) external onlyOffice {
        _storedSettings = SettingsWord.wrap(word);
    }

    /// @inheritdoc ICoreForRooms
    function writeCarriedPart(uint64 id, uint256 word, uint64 frozen) external onlyOffice {
        CredentialWord part = CredentialWord.wrap(word);
        _credentials[id] = part;
        if (frozen != 0) _frozen[id] = frozen;
        if (part.state() != CredentialState.Held) return;
        uint32 owner = part.owner();
        MemberWord holder = _members[owner];
        _addCredentials(owner, holder, 1);
        _announceHolder(id, 0, part.value(), holder);
    }

    /// @inheritdoc ICoreForRooms
    function writeCarriedRoot(uint32 root, uint256 word) external onlyOffice {
        RootWord carried = RootWord.wrap(word);
        _roots[root] = carried;
        if (carried.isAnnulled()) return;
        _addToLine(carried.settlementBank(), carried.issuer(), carried.currency(), carried.outstanding());
    }

    /// @inheritdoc ICoreForRooms
    function writeCarriedReceipt(uint32 bank, bytes32 receiptHash, uint256 word) external onlyOffice {
        _receipts[_receiptKey(bank, receiptHash)] = word;
    }

    /// @inheritdoc ICoreForRooms
    function openFinancing(uint32 applicant, uint64 id, uint64 value, uint16 expiryDay)
        external
        onlyDesk
        returns (uint64 part)
    {
        Holding memory holding = _loadHolding(id, applicant);
        part = _openPart(holding, 0, value, expiryDay, CredentialState.InFinancing);
        _storeHolding(holding);
        emit FinancingOpened(part, id, applicant, value, expiryDay, uint16(holding.day));
    }

    /// @inheritdoc ICoreForRooms
    function closeFinancing(uint64 part, uint8 state) external onlyDesk {
        _openSettings();
        CredentialWord word = _inFinancing(part);
        CredentialState to = CredentialState(state);
        bool final_ = to == CredentialState.Declined || to == CredentialState.Withdrawn
            || to == CredentialState.Expired;
        if (!final_) revert WrongState(part, state);

        _closePart(part, word, to);
        emit FinancingClosed(part, state, _today());
    }

    /// @inheritdoc ICoreForRooms
    function fillFinancing(uint64 part, uint32 funder) external onlyDesk {
        CredentialWord word = _inFinancing(part);
        uint32 root = _rootOf(part);
        if (_isClosed(_roots[root], _openSettings())) revert CutOffPassed(root);
        MemberWord holder = _activeMember(funder, ROLES_HOLDER);
        uint64 parentId = _parentOf(part, word);
        if (!_takeFromParent(part, word)) revert IFreezing.CredentialFrozen(parentId);

        _credentials[part] = _held(word, funder);
        _addCredentials(funder, holder, 1);
        emit FinancingFilled(part, funder, _today());
        _announceHolder(part, parentId, word.value(), holder);
    }

    function _inFinancing(uint64 part) private view returns (CredentialWord word) {
        word = _credentials[part];
        if (word.state() != CredentialState.InFinancing) revert WrongState(part, word.stateBits());
    }
}
