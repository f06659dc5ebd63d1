// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, ROLE_REGULATOR} from "../interfaces/LedgerTypes.sol";
import {IFreezing} from "../interfaces/IFreezing.sol";
import {CredentialStore} from "./CredentialStore.sol";
import {CredentialWord} from "../words/CredentialWord.sol";

/// @title Freezing by order
abstract contract Freezing is CredentialStore, IFreezing {
    /// @inheritdoc IFreezing
    function freeze(uint64 id, uint64 amount, bytes32 orderHash) external {
        CredentialWord word = _underOrder(id, amount, orderHash);
        uint64 frozen = _frozen[id];
        uint64 free = word.value() - frozen;
        if (amount > free) revert FreezeOutOfRange(id, free, amount);
        _setFrozen(id, word, frozen + amount);
        emit Frozen(id, amount, frozen + amount, orderHash, _today(), msg.sender);
    }

    /// @inheritdoc IFreezing
    function unfreeze(uint64 id, uint64 amount, bytes32 orderHash) external {
        CredentialWord word = _underOrder(id, amount, orderHash);
        uint64 frozen = _frozen[id];
        if (amount > frozen) revert FreezeOutOfRange(id, frozen, amount);
        _setFrozen(id, word, frozen - amount);
        emit Unfrozen(id, amount, frozen - amount, orderHash, _today(), msg.sender);
    }

    /// @inheritdoc IFreezing
    function frozenOf(uint64 id) external view returns (uint64) {
        return _frozen[id];
    }

    function _setFrozen(uint64 id, CredentialWord word, uint64 total) private {
        _frozen[id] = total;
        _credentials[id] = word.withFrozen(total != 0);
    }

    function _underOrder(uint64 id, uint64 amount, bytes32 orderHash) private returns (CredentialWord word) {
        _actorWithRole(ROLE_REGULATOR);
        if (orderHash == 0) revert OrderMissing();
        _requireAmount(amount);
        word = _credentials[id];
        if (word.state() != CredentialState.Held) revert WrongState(id, word.stateBits());
    }
}
