#pragma once

#include "models/domain/intent.h"
#include "models/session/key_card.h"
#include "models/session/open_wallet.h"

#include <optional>
#include <vector>

/// The keys that act for a member, and what is asked of the ledger about them. On the wallet thread.
namespace tally {

/// Those of one member, and those that a registrar proposes for it.
struct MemberKeys {
    std::vector<Operator> operators;
    std::vector<OperatorProposal> proposed;
};
[[nodiscard]] Result<MemberKeys> keysOf(LedgerQueries& ledger, MemberId member);

/// The card of this key of the wallet, else of its first. kWalletNoKey
[[nodiscard]] Result<KeyCard> cardOf(OpenWallet& wallet, const std::optional<Address>& wanted = std::nullopt);

/// The open proposal of this key; nothing when nobody proposes it.
[[nodiscard]] Result<std::optional<OperatorProposal>> proposalOf(LedgerQueries& ledger, const Address& key);

/// A key is revoked at its own member; one that nobody has, at `own`: the ledger says what it thinks of that.
[[nodiscard]] Result<intent::RevokeOperator> revocationOf(LedgerQueries& ledger, const Address& key, MemberId own);

/// What gives a key its permissions, or proposes it: AddOperator, ProposeOperator.
template <typename Kind>
[[nodiscard]] Kind giving(MemberId member, const KeyCard& card, Permissions permissions) {
    return Kind{member, card.key, permissions, card.encryptionKey};
}
/// What stops or carries out a proposal names it whole: ObjectToOperator, EnactOperator.
template <typename Kind>
[[nodiscard]] Kind answering(const OperatorProposal& proposal) {
    return Kind{proposal.member, proposal.key, proposal.permissions, proposal.encryptionKey};
}

}  // namespace tally
