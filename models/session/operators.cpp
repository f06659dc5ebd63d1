#include "models/session/operators.h"

#include <algorithm>

namespace tally {

Result<MemberKeys> keysOf(LedgerQueries& ledger, MemberId member) {
    MemberKeys out;
    TALLY_ASSIGN(out.operators, ledger.operatorsOf(member));
    TALLY_ASSIGN(out.proposed, ledger.openProposals());
    std::erase_if(out.proposed, [member](const OperatorProposal& one) { return one.member != member; });
    return out;
}

Result<KeyCard> cardOf(OpenWallet& wallet, const std::optional<Address>& wanted) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    KeyInfo key;
    if (wanted) {
        TALLY_ASSIGN(key, ring->find(*wanted));
    } else {
        TALLY_ASSIGN(const auto keys, ring->list());
        if (keys.empty()) {
            return fail(kWalletNoKey, wallet.file().path().string());
        }
        key = keys.front();
    }
    return KeyCard{key.address, key.encryptionKey};
}

Result<std::optional<OperatorProposal>> proposalOf(LedgerQueries& ledger, const Address& key) {
    TALLY_ASSIGN(const auto proposals, ledger.openProposals());
    const auto found = std::ranges::find(proposals, key, &OperatorProposal::key);
    return found == proposals.end() ? std::nullopt : std::optional(*found);
}

Result<intent::RevokeOperator> revocationOf(LedgerQueries& ledger, const Address& key, MemberId own) {
    TALLY_ASSIGN(const auto op, ledger.operatorOf(key));
    return intent::RevokeOperator{op ? op->member : own, key};
}

}  // namespace tally
