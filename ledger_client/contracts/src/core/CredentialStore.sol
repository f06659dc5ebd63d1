// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {CredentialState, MAX_BATCH, PolicyKey, ROLE_FUNDER, ROLE_SUPPLIER} from "../interfaces/LedgerTypes.sol";
import {ICredentials} from "../interfaces/ICredentials.sol";
import {Lines} from "./Lines.sol";
import {NoDirectTransfers} from "../token/NoDirectTransfers.sol";
import {CredentialWord} from "../words/CredentialWord.sol";
import {MemberWord} from "../words/MemberWord.sol";
import {FLAG_ANNULLED, RootWord} from "../words/RootWord.sol";
import {SettingsWord} from "../words/SettingsWord.sol";

/// @title Where roots and credentials are kept, and how they read as ERC-3525 tokens
abstract contract CredentialStore is Lines, NoDirectTransfers, ICredentials {
    uint8 internal constant ROLES_HOLDER = ROLE_SUPPLIER | ROLE_FUNDER;

    mapping(uint32 root => RootWord) internal _roots;
    mapping(uint64 id => CredentialWord) internal _credentials;
    mapping(uint64 id => uint64) internal _frozen;

    /// @inheritdoc ICredentials
    function rootCount() external view returns (uint32) {
        return _storedSettings.rootCount();
    }

    /// @inheritdoc ICredentials
    function rootWord(uint32 root) external view returns (uint256) {
        return RootWord.unwrap(_roots[root]);
    }

    /// @inheritdoc ICredentials
    function credentialWord(uint64 id) external view returns (uint256) {
        return CredentialWord.unwrap(_credentials[id]);
    }

    /// @inheritdoc ICredentials
    function isPastCutOff(uint32 root) external view returns (bool) {
        return _isClosed(_rootOrRevert(root), _settings());
    }

    /// @inheritdoc ICredentials
    function isVoid(uint64 id) external view returns (bool) {
        if (uint32(id) == 0) return _roots[_rootOf(id)].isAnnulled();
        CredentialState state = _credentials[id].state();
        return state == CredentialState.Declined || state == CredentialState.Withdrawn
            || state == CredentialState.Expired;
    }

    function name() external pure returns (string memory) {
        return "Receivable credential";
    }

    function symbol() external pure returns (string memory) {
        return "RC";
    }

    /// @notice 0: values are whole minor units of each root's own currency.
    function valueDecimals() external pure returns (uint8) {
        return 0;
    }

    /// A credential is a token from its first acceptance on.
    function _load(uint256 tokenId) internal view override returns (address owner, uint256 slot, uint256 value) {
        if (tokenId > type(uint64).max) return (address(0), 0, 0);
        CredentialWord word = _credentials[uint64(tokenId)];
        if (word.state() != CredentialState.Held) return (address(0), 0, 0);
        return (_members[word.owner()].account(), tokenId >> 32, word.value());
    }

    function _tokensOf(address owner) internal view override returns (uint256) {
        return _members[memberOfAccount[owner]].credentials();
    }

    function _rootOf(uint64 id) internal pure returns (uint32) {
        return uint32(id >> 32);
    }

    function _idOf(uint32 root, uint256 index) internal pure returns (uint64) {
        return (uint64(root) << 32) | uint64(index);
    }

    function _rootOrRevert(uint32 root) internal view returns (RootWord word) {
        word = _roots[root];
        if (!word.exists()) revert RootUnknown(root);
    }

    /// Whether nothing moves any more in a root: past its cut-off; or something was cleared, and no later change of
    /// calendar or policy may open it again.
    function _isClosed(RootWord word, SettingsWord settings) internal view returns (bool) {
        return word.cleared() != 0 || _isClosed(word.dueDay(), settings);
    }

    function _annulRoot(uint32 root, RootWord word) internal {
        _roots[root] = word.withFlags(word.flags() | FLAG_ANNULLED);
        _freeLine(word.settlementBank(), word.issuer(), word.currency(), word.outstanding());
    }

    /// Tells the world that a credential became somebody's: as a token, and in the member's count.
    function _announceHolder(uint64 id, uint256 takenFrom, uint64 value, MemberWord holder) internal {
        _announceMint(holder.account(), id, _rootOf(id));
        emit TransferValue(takenFrom, id, value);
    }

    /// The last day on which an offer or request may be answered: from today, within policy.
    function _requireExpiryDay(uint256 expiryDay, uint256 day, uint256 last) internal pure {
        if (expiryDay < day) revert DayPast(uint16(day), uint16(expiryDay));
        if (expiryDay > last) revert PolicyRefused(PolicyKey.MaxOfferDays, uint64(last - day), uint64(expiryDay - day));
    }

    function _requireBatch(uint256 length) internal pure {
        if (length == 0) revert BatchEmpty();
        if (length > MAX_BATCH) revert BatchTooLong(length, MAX_BATCH);
    }
}
