// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, Part, PERMISSION_CHECK} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {Parts} from "./Parts.sol";

/// @title Offering parts of a holding
abstract contract Offering is Parts {
    /// @inheritdoc ICredentials
    function offer(uint64 id, uint64 value, uint32 to, uint16 expiryDay, bytes32 evidence)
        external
        returns (uint64 part)
    {
        (uint32 member,) = _actor(PERMISSION_CHECK);
        Holding memory holding = _loadHolding(id, member);
        part = _offerPart(holding, value, to, expiryDay, evidence);
        _storeHolding(holding);
    }

    /// @inheritdoc ICredentials
    function offerMany(uint64 id, Part[] calldata parts) external returns (uint64 firstPart) {
        _requireBatch(parts.length);
        (uint32 member,) = _actor(PERMISSION_CHECK);
        Holding memory holding = _loadHolding(id, member);
        firstPart = _idOf(_rootOf(id), holding.root.partCount());
        for (uint256 i = 0; i < parts.length; ++i) {
            Part calldata part = parts[i];
            _offerPart(holding, part.value, part.to, part.expiryDay, part.evidence);
        }
        _storeHolding(holding);
    }

    function _offerPart(Holding memory holding, uint64 value, uint32 to, uint16 expiryDay, bytes32 evidence)
        private
        returns (uint64 part)
    {
        if (evidence == 0) revert EvidenceMissing();
        if (to == holding.owner) revert SelfOffer();
        if (to == holding.root.issuer()) {
            // With nothing else reserved or frozen, or the amount is not available.
            uint64 face = holding.root.face();
            if (value != face || holding.word.value() != face) revert IssuerTakesWholeOnly(face);
        } else {
            _activeMember(to, ROLES_HOLDER);
        }
        part = _openPart(holding, to, value, expiryDay, CredentialState.Offered);
        emit Offered(part, holding.id, to, value, expiryDay, evidence, uint16(holding.day), msg.sender);
    }
}
