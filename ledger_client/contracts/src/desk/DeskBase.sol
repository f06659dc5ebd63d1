// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {PERMISSION_CHECK, RequestState} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {IFinancingDesk} from "../interfaces/IFinancingDesk.sol";
import {IMembers} from "../interfaces/IMembers.sol";
import {IReceivableCredentials} from "../interfaces/IReceivableCredentials.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {RequestWord} from "../words/RequestWord.sol";
import {RootWord} from "../words/RootWord.sol";

/// @title What every room of the desk uses: the core, who is acting, the requests
abstract contract DeskBase is IFinancingDesk {
    uint256 internal constant MAX_SEALED = 1024;

    address public immutable core;
    address public immutable book;

    mapping(uint64 id => RequestWord) internal _requests;

    constructor(address core_, address book_) {
        if (core_ == address(0) || book_ == address(0) || core_ == book_) {
            revert ICredentials.LinksInvalid(core_, book_);
        }
        core = core_;
        book = book_;
    }

    /// @inheritdoc IFinancingDesk
    function requestWord(uint64 id) external view returns (uint256) {
        return RequestWord.unwrap(_requests[id]);
    }

    function _core() internal view returns (IReceivableCredentials) {
        return IReceivableCredentials(core);
    }

    /// The member the sender acts for; what was prepared for this call is consumed.
    function _actor() internal returns (uint32 member) {
        (member,) = _core().authorise(msg.sender, keccak256(msg.data), PERMISSION_CHECK);
    }

    function _actorWithRole(uint8 role) internal returns (uint32 member) {
        uint256 word;
        (member, word) = _core().authorise(msg.sender, keccak256(msg.data), PERMISSION_CHECK);
        if (MemberWord.wrap(word).roles() & role == 0) revert IMembers.RoleMissing(member, role);
    }

    function _requireActive(uint32 member, uint8 role) internal view {
        MemberWord word = MemberWord.wrap(_core().memberWord(member));
        if (!word.exists()) revert IMembers.MemberUnknown(member);
        if (!word.isActive()) revert IMembers.MemberIsSuspended(member);
        if (word.roles() & role == 0) revert IMembers.RoleMissing(member, role);
    }

    function _inState(uint64 id, RequestState state) internal view returns (RequestWord word) {
        word = _requests[id];
        RequestState is_ = word.state();
        if (is_ == RequestState.None) revert RequestUnknown(id);
        if (is_ != state) revert RequestWrongState(id, uint8(is_));
    }

    function _requireApplicant(uint64 id, RequestWord word, uint32 member) internal pure {
        if (word.applicant() != member) revert NotApplicant(id, member);
    }

    function _requireSealed(uint256 length) internal pure {
        if (length > MAX_SEALED) revert SealedTooLong(length, MAX_SEALED);
    }

    function _rootWordOf(uint64 id) internal view returns (RootWord) {
        return RootWord.wrap(_core().rootWord(_rootOf(id)));
    }

    function _rootOf(uint64 id) internal pure returns (uint32) {
        return uint32(id >> 32);
    }
}
