// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, MAX_BATCH} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {IPolicy} from "../interfaces/IPolicy.sol";
import {IReceivableCredentials} from "../interfaces/IReceivableCredentials.sol";
import {IRetirement} from "../interfaces/IRetirement.sol";
import {ISuccession} from "../interfaces/ISuccession.sol";
import {OfficeBase} from "./OfficeBase.sol";
import {isRetired} from "../rules/Retired.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {amountOf, clearedTotalOf, rootOf} from "../words/ReceiptWord.sol";
import {RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Taking over from a retired ledger
/// @dev The predecessor is retired: nothing changes there, so that what one step read still stands at the next. It is
/// fixed at deployment, asked by view functions alone, and believed.
abstract contract Succession is OfficeBase {
    /// As many as there can be: nothing is issued before the ledger has taken over.
    uint256 private constant NO_MORE_ROOTS = (1 << 31) - 1;

    struct Carried {
        uint32 parts;
        uint64 value;
        uint64 cleared;
    }

    address public immutable predecessor;
    bool private _takenOver;
    mapping(uint32 root => Carried) public carriedOf;

    constructor(address predecessor_) {
        predecessor = predecessor_;
        if (predecessor_ == address(0)) return;
        if (predecessor_ == core || predecessor_.code.length == 0) revert PredecessorInvalid(predecessor_);
        _core().writeSettings(SettingsWord.unwrap(_storedSettings().withRootCount(NO_MORE_ROOTS)));
    }

    /// @inheritdoc ISuccession
    function takeOver() external {
        if (_takenOver) revert AlreadyTakenOver();
        if (predecessor == address(0) || !_isRetiredForUs()) revert PredecessorNotRetired(predecessor);
        uint32 count = _before().rootCount();
        // The predecessor is a successor itself, and has not taken over yet.
        if (count == NO_MORE_ROOTS) revert PredecessorNotRetired(predecessor);

        _takenOver = true;
        emit TakenOver(predecessor, count, _today(), msg.sender);
        _core().writeSettings(SettingsWord.unwrap(_storedSettings().withRootCount(count)));
    }

    /// @inheritdoc ISuccession
    function carry(uint32 root, bytes32[] calldata receipts) external returns (bool complete) {
        if (!_takenOver) revert NotTakenOver();
        if (_core().rootWord(root) != 0) revert AlreadyCarried(root);
        RootWord word = RootWord.wrap(_before().rootWord(root));
        if (!word.exists()) revert ICredentials.RootUnknown(root);
        if (receipts.length > MAX_BATCH) revert IPolicy.BatchTooLong(receipts.length, MAX_BATCH);

        Carried memory carried = carriedOf[root];
        _carryParts(root, word.partCount(), carried);
        _carryClearings(root, word.settlementBank(), receipts, carried);
        carriedOf[root] = carried;
        complete = carried.parts == word.partCount() && carried.cleared == word.cleared();
        if (complete) _complete(root, word, carried.value);
    }

    function _complete(uint32 root, RootWord word, uint64 value) private {
        uint64 face = word.isAnnulled() ? 0 : word.face();
        if (value != face) revert SumDiffers(root, face, value);
        _requireSame(word.issuer());
        _requireSame(word.settlementBank());
        emit RootCarried(root, word.issuer(), RootWord.unwrap(word), _today(), msg.sender);
        _core().writeCarriedRoot(root, RootWord.unwrap(word));
    }

    function _carryParts(uint32 root, uint32 count, Carried memory carried) private {
        uint256 end = carried.parts + MAX_BATCH < count ? carried.parts + MAX_BATCH : count;
        for (uint256 i = carried.parts; i < end; ++i) {
            carried.value += _carryPart((uint64(root) << 32) | uint64(i));
        }
        carried.parts = uint32(end);
    }

    /// @return value what the part counts for: nothing as long as it is nobody's.
    function _carryPart(uint64 id) private returns (uint64 value) {
        CredentialWord word = CredentialWord.wrap(_before().credentialWord(id));
        uint32 owner = word.owner();
        if (owner != 0) {
            _requireSame(owner);
            value = word.value();
        }
        if (word.offeree() != 0) _requireSame(word.offeree());
        if (word.state() == CredentialState.InFinancing) word = word.withState(CredentialState.Offered);
        uint64 frozen = _before().frozenOf(id);
        emit PartCarried(id, owner, CredentialWord.unwrap(word), frozen, _today());
        _core().writeCarriedPart(id, CredentialWord.unwrap(word), frozen);
    }

    function _carryClearings(uint32 root, uint32 bank, bytes32[] calldata receipts, Carried memory carried) private {
        for (uint256 i = 0; i < receipts.length; ++i) {
            uint256 word = _before().receiptWord(bank, receipts[i]);
            uint64 total = carried.cleared + amountOf(word);
            bool next = word != 0 && rootOf(word) == root && clearedTotalOf(word) == total;
            if (!next) revert ReceiptUnknown(receipts[i]);
            carried.cleared = total;
            emit ClearingCarried(root, bank, amountOf(word), total, receipts[i], _today());
            _core().writeCarriedReceipt(bank, receipts[i], word);
        }
    }

    /// A member's word at the predecessor, under the index it is to have here; 0 when there is none.
    function _memberBefore(uint32 member) internal view returns (MemberWord) {
        return MemberWord.wrap(predecessor == address(0) ? 0 : _before().memberWord(member));
    }

    function _before() internal view returns (IReceivableCredentials) {
        return IReceivableCredentials(predecessor);
    }

    function _requireSame(uint32 member) private view {
        address account = MemberWord.wrap(_core().memberWord(member)).account();
        if (account == address(0) || account != _memberBefore(member).account()) revert MemberDiffers(member);
    }

    function _isRetiredForUs() private view returns (bool) {
        return IRetirement(IMembers(predecessor).office()).successor() == core && isRetired(predecessor);
    }
}
