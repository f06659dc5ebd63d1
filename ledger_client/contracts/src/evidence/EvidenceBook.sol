// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IEvidenceBook} from "../interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {isRetired} from "../rules/Retired.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {newOccupation, OccupationWord} from "../words/OccupationWord.sol";
import {RequestWord} from "../words/RequestWord.sol";

/// @title EvidenceBook
/// @notice See IEvidenceBook.
/// @dev A document is kept for a pair: its debtor, and the claimant whose requests it backs, 0 for what it backs at
/// issue. The word of claimant 0 says whether there is any other, so that issuing looks no further as long as there is
/// none.
contract EvidenceBook is IEvidenceBook {
    uint32 private constant AT_ISSUE = 0;

    address public immutable core;
    address public immutable desk;
    address public immutable predecessor;

    mapping(uint256 pair => mapping(bytes32 fingerprint => OccupationWord)) private _occupations;
    mapping(uint256 pair => mapping(bytes32 fingerprint => mapping(uint64 backing => uint64))) private _further;
    /// What was given back here of what documents back at the predecessor: in all, and by each backing.
    mapping(uint256 pair => mapping(bytes32 fingerprint => uint64)) private _returned;
    mapping(uint256 pair => mapping(bytes32 fingerprint => mapping(uint64 backing => uint64))) private _returnedBy;

    /// @param core_ the core, deployed after this. @param desk_ the financing desk, deployed after this.
    /// @param predecessor_ the core of the ledger to take over from; zero for a new ledger.
    constructor(address core_, address desk_, address predecessor_) {
        if (core_ == address(0) || desk_ == address(0) || core_ == desk_) revert OnlyLedger(core_);
        core = core_;
        desk = desk_;
        predecessor = predecessor_ == address(0) ? predecessor_ : IMembers(predecessor_).book();
    }

    /// @inheritdoc IEvidenceBook
    function occupy(uint64 backing, uint32 debtor, Claim calldata claim) external {
        if (msg.sender != core) revert OnlyLedger(msg.sender);
        bytes32 fingerprint = claim.fingerprint;
        (uint64 total, uint64 amount) = (claim.total, claim.amount);
        OccupationWord word = _occupations[debtor][fingerprint];
        if (OccupationWord.unwrap(word) == 0 && predecessor == address(0)) {
            // A new document: most are.
            _requireClaim(fingerprint, amount);
            if (amount > total) revert EvidenceOverused(fingerprint, total, amount);
            _occupations[debtor][fingerprint] = newOccupation(total, amount, backing, amount);
        } else {
            bool alone = !word.isClaimed() && predecessor == address(0);
            uint64 elsewhere = alone ? 0 : _elsewhere(claim, debtor, AT_ISSUE, _creditorOf(backing));
            _occupy(debtor, word, backing, claim, elsewhere);
        }
        emit Occupied(fingerprint, debtor, backing, total, amount);
    }

    /// @inheritdoc IEvidenceBook
    function occupyClaimed(uint64 backing, uint32 debtor, uint32 claimant, Claim calldata claim) external {
        if (msg.sender != desk) revert OnlyLedger(msg.sender);
        _occupations[debtor][claim.fingerprint] = _occupations[debtor][claim.fingerprint].claimed();
        uint256 pair = _pair(debtor, claimant);
        OccupationWord word = _occupations[pair][claim.fingerprint];
        _occupy(pair, word, backing, claim, _elsewhere(claim, debtor, claimant, AT_ISSUE));
        emit Claimed(claim.fingerprint, debtor, backing, claimant, claim.total, claim.amount);
    }

    /// @inheritdoc IEvidenceBook
    function vacate(uint64 backing, uint32 debtor, Claim[] calldata claims) external {
        if (isRetired(core)) revert ICredentials.LedgerRetired();
        if (!ICredentials(core).isVoid(backing)) revert BackingAlive(backing);
        uint32 claimant = claimantOf(backing);
        for (uint256 i = 0; i < claims.length; ++i) {
            _vacate(backing, debtor, claimant, claims[i]);
        }
    }

    /// @inheritdoc IEvidenceBook
    function occupationWord(bytes32 fingerprint, uint32 debtor) external view returns (uint256) {
        return OccupationWord.unwrap(_occupations[debtor][fingerprint]);
    }

    /// @inheritdoc IEvidenceBook
    function amountBacking(bytes32 fingerprint, uint32 debtor, uint64 backing) external view returns (uint64) {
        uint256 pair = _pair(debtor, claimantOf(backing));
        OccupationWord word = _occupations[pair][fingerprint];
        if (word.firstBacking() == backing) return word.firstAmount();
        return _further[pair][fingerprint][backing] + _left(pair, fingerprint, debtor, backing);
    }

    /// @inheritdoc IEvidenceBook
    function occupiedBy(bytes32 fingerprint, uint32 debtor, uint32 claimant)
        public
        view
        returns (uint64 total, uint64 used)
    {
        OccupationWord word = _occupations[_pair(debtor, claimant)][fingerprint];
        (uint64 before, uint64 usedBefore) = _occupiedBefore(fingerprint, debtor, claimant);
        return (usedBefore == 0 ? word.total() : before, word.used() + usedBefore);
    }

    /// @inheritdoc IEvidenceBook
    function claimantOf(uint64 backing) public view returns (uint32 claimant) {
        if (uint32(backing) == 0) return AT_ISSUE;
        claimant = RequestWord.wrap(IFinancingDesk(desk).requestWord(backing)).applicant();
        if (claimant == 0 && predecessor != address(0)) claimant = IEvidenceBook(predecessor).claimantOf(backing);
    }

    /// @param elsewhere what the document backs beside what the word counts.
    function _occupy(uint256 pair, OccupationWord word, uint64 backing, Claim calldata claim, uint64 elsewhere)
        private
    {
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        _requireClaim(fingerprint, amount);
        uint64 total = claim.total;
        uint64 used = word.used();
        if (used != 0 && word.total() != total) revert EvidenceTotalDiffers(fingerprint, word.total(), total);
        uint64 taken = used + elsewhere;
        if (amount > total - taken) revert EvidenceOverused(fingerprint, total - taken, amount);

        uint64 first = word.firstBacking();
        uint64 firstAmount = word.firstAmount();
        if (first == 0 || first == backing) {
            (first, firstAmount) = (backing, firstAmount + amount);
        } else {
            _further[pair][fingerprint][backing] += amount;
        }
        OccupationWord to = newOccupation(total, used + amount, first, firstAmount);
        _occupations[pair][fingerprint] = word.isClaimed() ? to.claimed() : to;
    }

    function _vacate(uint64 backing, uint32 debtor, uint32 claimant, Claim calldata claim) private {
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        uint256 pair = _pair(debtor, claimant);
        OccupationWord word = _occupations[pair][fingerprint];
        bool first = word.firstBacking() == backing;
        uint64 held = first ? word.firstAmount() : _further[pair][fingerprint][backing];
        if (held == 0) {
            _return(pair, backing, debtor, claim);
            return;
        }
        if (amount == 0 || amount > held) revert ClaimUnknown(fingerprint, backing, amount);

        word = word.withUsed(word.used() - amount);
        if (first) word = word.withFirstAmount(held - amount).withFirstBacking(held == amount ? 0 : backing);
        else _further[pair][fingerprint][backing] = held - amount;
        _occupations[pair][fingerprint] = word.used() == 0 ? word.withoutDocument() : word;
        emit Vacated(fingerprint, debtor, backing, amount);
    }

    /// Gives back what a document backed at the predecessor.
    function _return(uint256 pair, uint64 backing, uint32 debtor, Claim calldata claim) private {
        bytes32 fingerprint = claim.fingerprint;
        uint64 amount = claim.amount;
        if (amount == 0 || amount > _left(pair, fingerprint, debtor, backing)) {
            revert ClaimUnknown(fingerprint, backing, amount);
        }
        _returned[pair][fingerprint] += amount;
        _returnedBy[pair][fingerprint][backing] += amount;
        emit Returned(fingerprint, debtor, backing, amount);
    }

    /// What the document backs in the other one's name, anywhere, and in the own one's at the predecessor. Every total
    /// stated for it is the same.
    function _elsewhere(Claim calldata claim, uint32 debtor, uint32 own, uint32 other) private view returns (uint64) {
        (uint64 total, uint64 used) = occupiedBy(claim.fingerprint, debtor, other);
        _requireTotal(claim, total, used);
        (uint64 before, uint64 usedBefore) = _occupiedBefore(claim.fingerprint, debtor, own);
        _requireTotal(claim, before, usedBefore);
        return used + usedBefore;
    }

    function _requireClaim(bytes32 fingerprint, uint64 amount) private pure {
        if (fingerprint == 0 || amount == 0) revert ClaimInvalid(fingerprint);
    }

    function _requireTotal(Claim calldata claim, uint64 total, uint64 used) private pure {
        if (used != 0 && total != claim.total) revert EvidenceTotalDiffers(claim.fingerprint, total, claim.total);
    }

    function _occupiedBefore(bytes32 fingerprint, uint32 debtor, uint32 claimant)
        private
        view
        returns (uint64 total, uint64 used)
    {
        if (predecessor == address(0)) return (0, 0);
        (total, used) = IEvidenceBook(predecessor).occupiedBy(fingerprint, debtor, claimant);
        used -= _returned[_pair(debtor, claimant)][fingerprint];
    }

    /// How much of a document still backs an id of the predecessor's. Ids are never reused: one that has a backing
    /// there never gets another here.
    function _left(uint256 pair, bytes32 fingerprint, uint32 debtor, uint64 backing) private view returns (uint64) {
        if (predecessor == address(0)) return 0;
        uint64 before = IEvidenceBook(predecessor).amountBacking(fingerprint, debtor, backing);
        return before - _returnedBy[pair][fingerprint][backing];
    }

    /// The first creditor of a promise that is being issued.
    function _creditorOf(uint64 backing) private view returns (uint32) {
        return CredentialWord.wrap(ICredentials(core).credentialWord(backing)).offeree();
    }

    function _pair(uint32 debtor, uint32 claimant) private pure returns (uint256) {
        return (uint256(claimant) << 32) | debtor;
    }
}
