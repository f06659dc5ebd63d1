// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason, RequestState, ROLE_FUNDER} from "../interfaces/LedgerTypes.sol";
import {IClearing} from "../interfaces/IClearing.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {Quotes} from "./Quotes.sol";
import {RequestWord} from "../words/RequestWord.sol";

/// @title Funds: disbursed, confirmed, disputed
abstract contract Funds is Quotes {
    mapping(uint32 funder => mapping(bytes32 paymentRefHash => bool)) private _paymentRefs;

    /// @inheritdoc IFinancingDesk
    function disburse(uint64 id, bytes32 paymentRefHash, bytes32 registrationRefHash, bytes calldata sealedReferences)
        external
    {
        uint32 funder = _actorWithRole(ROLE_FUNDER);
        RequestWord word = _inState(id, RequestState.Accepted);
        if (word.funder() != funder) revert NotInvited(id, funder);
        if (paymentRefHash == 0 || registrationRefHash == 0) revert IClearing.ReferenceMissing();
        _requireSealed(sealedReferences.length);
        uint16 day = _core().today();
        if (day > word.disburseByDay()) revert DisburseDeadlinePassed(word.disburseByDay());
        if (_paymentRefs[funder][paymentRefHash]) revert PaymentRefUsed(paymentRefHash);

        _paymentRefs[funder][paymentRefHash] = true;
        _requests[id] = word.withState(RequestState.Disbursed);
        _useReservedLimit(funder, _rootWordOf(id), word.value());
        emit Disbursed(id, funder, paymentRefHash, registrationRefHash, sealedReferences, day, msg.sender);
        _core().fillFinancing(id, funder);
    }

    /// @inheritdoc IFinancingDesk
    function confirmFunds(uint64 id) external {
        uint32 member = _actor();
        RequestWord word = _requests[id];
        if (word.state() != RequestState.FundsDisputed) word = _inState(id, RequestState.Disbursed);
        _requireApplicant(id, word, member);

        _requests[id] = word.withState(RequestState.FundsConfirmed);
        emit FundsConfirmed(id, _core().today(), msg.sender);
    }

    /// @inheritdoc IFinancingDesk
    function disputeFunds(uint64 id, DisputeReason reason) external {
        uint32 member = _actor();
        if (reason == DisputeReason.None) revert IMembers.ReasonMissing();
        RequestWord word = _inState(id, RequestState.Disbursed);
        _requireApplicant(id, word, member);

        _requests[id] = word.withState(RequestState.FundsDisputed);
        emit FundsDisputed(id, reason, _core().today(), msg.sender);
    }
}
