// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import "../../src/interfaces/LedgerTypes.sol";
import {ICoreForRooms} from "../../src/interfaces/ICoreForRooms.sol";
import {IClearing} from "../../src/interfaces/IClearing.sol";
import {ICredentials} from "../../src/interfaces/ICredentials.sol";
import {IEvidenceBook} from "../../src/interfaces/IEvidenceBook.sol";
import {IFinancingDesk} from "../../src/interfaces/IFinancingDesk.sol";
import {IFreezing} from "../../src/interfaces/IFreezing.sol";
import {ILines} from "../../src/interfaces/ILines.sol";
import {CredentialWord, newFirst, newPart} from "../../src/words/CredentialWord.sol";
import {LimitWord} from "../../src/words/LimitWord.sol";
import {LineWord} from "../../src/words/LineWord.sol";
import {FLAG_ANNULLED, FLAG_OVERDUE, RootWord} from "../../src/words/RootWord.sol";
import {RequestWord} from "../../src/words/RequestWord.sol";
import {Log} from "../support/Vm.sol";
import {OfficeReplayer} from "./OfficeReplayer.sol";

/// The ledger rebuilt from its logs alone, as a client does it: it never asks the contracts.
contract Replayer is OfficeReplayer {
    mapping(uint32 root => RootWord) public roots;
    mapping(uint64 id => CredentialWord) public credentials;
    mapping(uint64 id => uint64) public frozen;
    mapping(uint256 key => LineWord) public lines;
    mapping(uint256 key => LimitWord) public limits;
    mapping(uint64 id => RequestWord) public requests;
    mapping(bytes32 key => uint64) public used;
    mapping(bytes32 key => uint64) public total;
    bytes32[] public documents;
    /// How often each event was seen, by its topic.
    mapping(bytes32 topic => uint256) public seen;
    /// Under which key a request's part occupies a document.
    mapping(uint64 backing => mapping(bytes32 fingerprint => bytes32)) private _claimKeys;
    uint64[] private _frozenIds;

    function frozenIds() external view returns (uint64[] memory) {
        return _frozenIds;
    }

    function documentCount() external view returns (uint256) {
        return documents.length;
    }

    function apply_(Log[] calldata logs) external {
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            ++seen[topic];
            if (_credential(topic, logs[i]) || _money(topic, logs[i]) || _desk(topic, logs[i])) continue;
            if (!_office(topic, logs[i]) && !_standing(topic, logs[i])) _rules(topic, logs[i]);
        }
    }

    function _credential(bytes32 topic, Log calldata log) private returns (bool) {
        uint64 id = log.topics.length > 1 ? uint64(uint256(log.topics[1])) : 0;
        if (topic == ICredentials.Issued.selector) {
            (uint256 word, uint16 expiry,,) = abi.decode(log.data, (uint256, uint16, bytes32, address));
            uint32 root = uint32(id);
            RootWord rootWord = RootWord.wrap(word);
            roots[root] = rootWord;
            credentials[uint64(root) << 32] =
                newFirst(rootWord.issuer(), uint32(uint256(log.topics[3])), rootWord.face(), expiry);
            uint256 key = _lineKey(rootWord.settlementBank(), rootWord.issuer(), rootWord.currency());
            lines[key] = lines[key].withUsed(lines[key].used() + rootWord.face());
        } else if (topic == ICredentials.Offered.selector) {
            (uint64 value, uint16 expiry,,,) = abi.decode(log.data, (uint64, uint16, bytes32, uint16, address));
            uint64 parent = uint64(uint256(log.topics[2]));
            _open(id, parent, uint32(uint256(log.topics[3])), value, expiry, CredentialState.Offered);
        } else if (topic == ICoreForRooms.FinancingOpened.selector) {
            (uint64 value, uint16 expiry,) = abi.decode(log.data, (uint64, uint16, uint16));
            _open(id, uint64(uint256(log.topics[2])), 0, value, expiry, CredentialState.InFinancing);
        } else if (topic == ICredentials.Accepted.selector) {
            _take(id, uint32(uint256(log.topics[2])));
        } else if (topic == ICoreForRooms.FinancingFilled.selector) {
            _take(id, uint32(uint256(log.topics[2])));
        } else if (topic == ICredentials.Declined.selector) {
            _close(id, CredentialState.Declined);
        } else if (topic == ICredentials.Withdrawn.selector) {
            _close(id, CredentialState.Withdrawn);
        } else if (topic == ICredentials.Released.selector) {
            _close(id, CredentialState.Expired);
        } else if (topic == ICoreForRooms.FinancingClosed.selector) {
            (uint8 state,) = abi.decode(log.data, (uint8, uint16));
            _close(id, CredentialState(state));
        } else if (topic == ICredentials.Cancelled.selector) {
            uint64 part = id << 32;
            credentials[part] =
                credentials[part].withState(CredentialState.Annulled).withValue(0).withReserved(0).withOfferee(0);
            _annul(uint32(id));
        } else {
            return false;
        }
        return true;
    }

    function _money(bytes32 topic, Log calldata log) private returns (bool) {
        uint64 id = log.topics.length > 1 ? uint64(uint256(log.topics[1])) : 0;
        if (topic == IClearing.Cleared.selector) {
            (uint64 amount, uint64 clearedTotal,,,,) =
                abi.decode(log.data, (uint64, uint64, uint16, bytes32, uint16, address));
            RootWord root = roots[uint32(id)];
            roots[uint32(id)] = root.withCleared(clearedTotal);
            uint256 key = _lineKey(root.settlementBank(), root.issuer(), root.currency());
            lines[key] = lines[key].withUsed(lines[key].used() - amount);
        } else if (topic == ICredentials.Overdue.selector) {
            roots[uint32(id)] = roots[uint32(id)].withFlags(roots[uint32(id)].flags() | FLAG_OVERDUE);
        } else if (topic == IFreezing.Frozen.selector || topic == IFreezing.Unfrozen.selector) {
            (, uint64 sum,,,) = abi.decode(log.data, (uint64, uint64, bytes32, uint16, address));
            if (frozen[id] == 0) _frozenIds.push(id);
            frozen[id] = sum;
            credentials[id] = credentials[id].withFrozen(sum != 0);
        } else if (topic == ILines.LineSet.selector) {
            (uint64 amount, uint16 expiry,,) = abi.decode(log.data, (uint64, uint16, uint16, address));
            uint256 key = _lineKey(
                uint32(uint256(log.topics[1])), uint32(uint256(log.topics[2])), uint16(uint256(log.topics[3]))
            );
            lines[key] = lines[key].withAmount(amount).withExpiryDay(expiry);
        } else if (topic == IEvidenceBook.Occupied.selector) {
            (uint64 worth, uint64 amount) = abi.decode(log.data, (uint64, uint64));
            bytes32 key = keccak256(abi.encode(log.topics[1], log.topics[2]));
            _occupied(key, worth, amount);
        } else if (topic == IEvidenceBook.Claimed.selector) {
            (uint32 claimant, uint64 worth, uint64 amount) = abi.decode(log.data, (uint32, uint64, uint64));
            bytes32 key = keccak256(abi.encode(log.topics[1], log.topics[2], claimant));
            _claimKeys[_idIn(log.topics[3])][log.topics[1]] = key;
            _occupied(key, worth, amount);
        } else if (topic == IEvidenceBook.Vacated.selector) {
            bytes32 key = _claimKeys[_idIn(log.topics[3])][log.topics[1]];
            if (key == 0) key = keccak256(abi.encode(log.topics[1], log.topics[2]));
            used[key] -= abi.decode(log.data, (uint64));
        } else {
            return false;
        }
        return true;
    }

    function _idIn(bytes32 topic) private pure returns (uint64) {
        return uint64(uint256(topic));
    }

    function _occupied(bytes32 key, uint64 worth, uint64 amount) private {
        if (total[key] == 0) documents.push(key);
        used[key] += amount;
        total[key] = worth;
    }

    function _desk(bytes32 topic, Log calldata log) private returns (bool) {
        uint64 id = log.topics.length > 1 ? uint64(uint256(log.topics[1])) : 0;
        RequestWord word = requests[id];
        if (topic == IFinancingDesk.Requested.selector) {
            requests[id] = _requested(log);
        } else if (topic == IFinancingDesk.RequestWithdrawn.selector) {
            requests[id] = word.withState(RequestState.Closed);
        } else if (topic == IFinancingDesk.RequestReleased.selector) {
            _unreserve(id, word);
            requests[id] = word.withState(RequestState.Closed);
        } else if (topic == IFinancingDesk.RequestRefused.selector) {
            (, bool closed,,) = abi.decode(log.data, (RefuseReason, bool, uint16, address));
            word = word.withFundersLeft(word.fundersLeft() - 1);
            if (closed) _unreserve(id, word);
            requests[id] = closed ? word.withState(RequestState.Closed) : word;
        } else if (topic == IFinancingDesk.QuoteAccepted.selector) {
            (, uint16 by,,) = abi.decode(log.data, (bytes32, uint16, uint16, address));
            uint32 funder = uint32(uint256(log.topics[2]));
            requests[id] = word.withFunder(funder).withDisburseByDay(by).withState(RequestState.Accepted);
            uint256 key = _limitKey(id, funder);
            limits[key] = limits[key].withReserved(limits[key].reserved() + word.value());
        } else if (topic == IFinancingDesk.Disbursed.selector) {
            _unreserve(id, word);
            requests[id] = word.withState(RequestState.Disbursed);
            uint256 key = _limitKey(id, word.funder());
            limits[key] = limits[key].withUsed(limits[key].used() + word.value());
        } else if (topic == IFinancingDesk.FundsConfirmed.selector) {
            requests[id] = word.withState(RequestState.FundsConfirmed);
        } else if (topic == IFinancingDesk.FundsDisputed.selector) {
            requests[id] = word.withState(RequestState.FundsDisputed);
        } else if (topic == IFinancingDesk.LimitFreed.selector) {
            (uint64 amount,,) = abi.decode(log.data, (uint64, uint16, address));
            requests[id] = word.withLimitFreed(word.limitFreed() + amount);
            uint256 key = _limitKey(id, word.funder());
            limits[key] = limits[key].withUsed(limits[key].used() - amount);
        } else if (topic == IFinancingDesk.LimitSet.selector) {
            (uint64 amount, uint16 expiry,,) = abi.decode(log.data, (uint64, uint16, uint16, address));
            uint256 key = _lineKey(
                uint32(uint256(log.topics[1])), uint32(uint256(log.topics[2])), uint16(uint256(log.topics[3]))
            );
            limits[key] = limits[key].withAmount(amount).withExpiryDay(expiry);
        } else {
            return false;
        }
        return true;
    }

    function _open(uint64 id, uint64 parent, uint32 offeree, uint64 value, uint16 expiry, CredentialState state)
        private
    {
        CredentialWord word = credentials[parent];
        credentials[parent] = word.withReserved(word.reserved() + value).withChildren(word.children() + 1);
        credentials[id] = newPart(offeree, uint32(parent), value, expiry, word.tier() + 1, uint8(state));
        uint32 root = uint32(id >> 32);
        roots[root] = roots[root].withPartCount(roots[root].partCount() + 1);
    }

    function _take(uint64 id, uint32 holder) private {
        CredentialWord word = credentials[id];
        uint32 root = uint32(id >> 32);
        if (uint32(id) == 0) {
            credentials[id] =
                word.withOwner(holder).withOfferee(0).withReserved(0).withTier(1).withState(CredentialState.Held);
            return;
        }
        uint64 parentId = (uint64(root) << 32) | word.parent();
        CredentialWord parent = credentials[parentId];
        credentials[parentId] =
            parent.withValue(parent.value() - word.value()).withReserved(parent.reserved() - word.value());
        if (holder == roots[root].issuer()) {
            credentials[id] = word.withOfferee(0).withValue(0).withState(CredentialState.Annulled);
            _annul(root);
        } else {
            credentials[id] = word.withOwner(holder).withOfferee(0).withState(CredentialState.Held);
        }
    }

    function _close(uint64 id, CredentialState state) private {
        CredentialWord word = credentials[id];
        if (uint32(id) == 0) {
            credentials[id] = word.withOfferee(0).withReserved(0).withState(CredentialState.Returned);
            return;
        }
        uint64 parentId = (id & ~uint64(type(uint32).max)) | word.parent();
        credentials[parentId] = credentials[parentId].withReserved(credentials[parentId].reserved() - word.value());
        credentials[id] = word.withOfferee(0).withValue(0).withState(state);
    }

    function _annul(uint32 root) private {
        RootWord word = roots[root];
        uint256 key = _lineKey(word.settlementBank(), word.issuer(), word.currency());
        lines[key] = lines[key].withUsed(lines[key].used() - word.outstanding());
        roots[root] = word.withFlags(word.flags() | FLAG_ANNULLED);
    }

    function _requested(Log calldata log) private pure returns (RequestWord) {
        (uint64 value, uint32[] memory funders, uint16 expiry, uint8 kind, bool recourse,,,,) = abi.decode(
            log.data, (uint64, uint32[], uint16, uint8, bool, uint32, Claim[], uint16, address)
        );
        return RequestWord.wrap(0).withApplicant(uint256(log.topics[3])).withState(RequestState.Open)
            .withExpiryDay(expiry).withFundersLeft(funders.length).withRecourse(recourse ? 1 : 0).withKind(kind)
            .withValue(value);
    }

    function _unreserve(uint64 id, RequestWord word) private {
        if (word.state() != RequestState.Accepted) return;
        uint256 key = _limitKey(id, word.funder());
        limits[key] = limits[key].withReserved(limits[key].reserved() - word.value());
    }

    function _limitKey(uint64 id, uint32 funder) private view returns (uint256) {
        RootWord root = roots[uint32(id >> 32)];
        return _lineKey(funder, root.issuer(), root.currency());
    }

    function _lineKey(uint32 bank, uint32 issuer, uint16 currency) private pure returns (uint256) {
        return (uint256(bank) << 48) | (uint256(issuer) << 16) | currency;
    }
}
