// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IEvidenceBook} from "../interfaces/IEvidenceBook.sol";
import {OccupationWord} from "../words/OccupationWord.sol";

/// @title EvidenceBook
/// @notice See IEvidenceBook.
contract EvidenceBook is IEvidenceBook {
    address public immutable core;
    address public immutable desk;

    mapping(bytes32 key => OccupationWord) private _occupations;
    mapping(bytes32 key => mapping(uint64 backing => uint64)) private _further;

    /// @param core_ the core, deployed after this. @param desk_ the financing desk, deployed after this.
    constructor(address core_, address desk_) {
        if (core_ == address(0) || desk_ == address(0) || core_ == desk_) revert OnlyLedger(core_);
        core = core_;
        desk = desk_;
    }

    /// @inheritdoc IEvidenceBook
    function occupy(uint64 backing, uint32 debtor, Claim[] calldata claims) external returns (uint64 sum) {
        if (msg.sender != core && msg.sender != desk) revert OnlyLedger(msg.sender);
        for (uint256 i = 0; i < claims.length; ++i) {
            Claim calldata claim = claims[i];
            _occupy(backing, debtor, claim);
            sum += claim.amount;
        }
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
        return OccupationWord.unwrap(_occupations[_key(fingerprint, debtor)]);
    }

    /// @inheritdoc IEvidenceBook
    function amountBacking(bytes32 fingerprint, uint32 debtor, uint64 backing) external view returns (uint64) {
        bytes32 key = _key(fingerprint, debtor);
        OccupationWord word = _occupations[key];
        return word.firstBacking() == backing ? word.firstAmount() : _further[key][backing];
    }

    function _occupy(uint64 backing, uint32 debtor, Claim calldata claim) private {
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        if (fingerprint == 0 || amount == 0) revert ClaimInvalid(fingerprint);
        bytes32 key = _key(fingerprint, debtor);
        OccupationWord word = _occupations[key];
        if (word.used() == 0) word = word.withTotal(claim.total);
        else if (word.total() != claim.total) revert EvidenceTotalDiffers(fingerprint, word.total(), claim.total);
        uint64 left = word.total() - word.used();
        if (amount > left) revert EvidenceOverused(fingerprint, left, amount);

        word = word.withUsed(word.used() + amount);
        if (word.firstBacking() == 0 || word.firstBacking() == backing) {
            word = word.withFirstBacking(backing).withFirstAmount(word.firstAmount() + amount);
        } else {
            _further[key][backing] += amount;
        }
        _occupations[key] = word;
        emit Occupied(fingerprint, debtor, backing, claim.total, amount);
    }

    function _vacate(uint64 backing, uint32 debtor, Claim calldata claim) private {
        bytes32 key = _key(claim.fingerprint, debtor);
        uint64 amount = claim.amount;
        OccupationWord word = _occupations[key];
        bool first = word.firstBacking() == backing;
        uint64 held = first ? word.firstAmount() : _further[key][backing];
        if (amount == 0 || amount > held) revert ClaimUnknown(claim.fingerprint, backing, amount);

        word = word.withUsed(word.used() - amount);
        if (first) word = word.withFirstAmount(held - amount).withFirstBacking(held == amount ? 0 : backing);
        else _further[key][backing] = held - amount;
        _occupations[key] = word.used() == 0 ? OccupationWord.wrap(0) : word;
        emit Vacated(claim.fingerprint, debtor, backing, amount);
    }

    function _key(bytes32 fingerprint, uint32 debtor) private pure returns (bytes32) {
        return keccak256(abi.encode(fingerprint, debtor));
    }
}
