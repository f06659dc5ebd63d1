// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IEvidenceBook} from "../interfaces/IEvidenceBook.sol";
import {newOccupation, OccupationWord} from "../words/OccupationWord.sol";

/// @title EvidenceBook
/// @notice See IEvidenceBook.
contract EvidenceBook is IEvidenceBook {
    address public immutable core;
    address public immutable desk;

    mapping(uint32 debtor => mapping(bytes32 fingerprint => OccupationWord)) private _occupations;
    mapping(uint32 debtor => mapping(bytes32 fingerprint => mapping(uint64 backing => uint64))) private _further;

    /// @param core_ the core, deployed after this. @param desk_ the financing desk, deployed after this.
    constructor(address core_, address desk_) {
        if (core_ == address(0) || desk_ == address(0) || core_ == desk_) revert OnlyLedger(core_);
        core = core_;
        desk = desk_;
    }

    /// @inheritdoc IEvidenceBook
    function occupy(uint64 backing, uint32 debtor, Claim calldata claim) external {
        if (msg.sender != core && msg.sender != desk) revert OnlyLedger(msg.sender);
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        if (fingerprint == 0 || amount == 0) revert ClaimInvalid(fingerprint);
        uint64 total = claim.total;
        OccupationWord word = _occupations[debtor][fingerprint];
        uint64 used = word.used();
        if (used != 0 && word.total() != total) revert EvidenceTotalDiffers(fingerprint, word.total(), total);
        if (amount > total - used) revert EvidenceOverused(fingerprint, total - used, amount);

        uint64 first = word.firstBacking();
        uint64 firstAmount = word.firstAmount();
        if (first == 0 || first == backing) {
            (first, firstAmount) = (backing, firstAmount + amount);
        } else {
            _further[debtor][fingerprint][backing] += amount;
        }
        _occupations[debtor][fingerprint] = newOccupation(total, used + amount, first, firstAmount);
        emit Occupied(fingerprint, debtor, backing, total, amount);
    }

    /// @inheritdoc IEvidenceBook
    function vacate(uint64 backing, uint32 debtor, Claim[] calldata claims) external {
        if (!ICredentials(core).isVoid(backing)) revert BackingAlive(backing);
        for (uint256 i = 0; i < claims.length; ++i) {
            _vacate(backing, debtor, claims[i]);
        }
    }

    /// @inheritdoc IEvidenceBook
    function occupationWord(bytes32 fingerprint, uint32 debtor) external view returns (uint256) {
        return OccupationWord.unwrap(_occupations[debtor][fingerprint]);
    }

    /// @inheritdoc IEvidenceBook
    function amountBacking(bytes32 fingerprint, uint32 debtor, uint64 backing) external view returns (uint64) {
        OccupationWord word = _occupations[debtor][fingerprint];
        return word.firstBacking() == backing ? word.firstAmount() : _further[debtor][fingerprint][backing];
    }

    function _vacate(uint64 backing, uint32 debtor, Claim calldata claim) private {
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        OccupationWord word = _occupations[debtor][fingerprint];
        bool first = word.firstBacking() == backing;
        uint64 held = first ? word.firstAmount() : _further[debtor][fingerprint][backing];
        if (amount == 0 || amount > held) revert ClaimUnknown(fingerprint, backing, amount);

        word = word.withUsed(word.used() - amount);
        if (first) word = word.withFirstAmount(held - amount).withFirstBacking(held == amount ? 0 : backing);
        else _further[debtor][fingerprint][backing] = held - amount;
        _occupations[debtor][fingerprint] = word.used() == 0 ? OccupationWord.wrap(0) : word;
        emit Vacated(fingerprint, debtor, backing, amount);
    }
}
