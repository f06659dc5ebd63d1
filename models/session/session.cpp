#include "models/session/session.h"

namespace tally {

Result<Identity> identityIn(OpenWallet& wallet, const std::optional<Address>& wanted) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(const std::vector<KeyInfo> keys, ring->list());
    for (const KeyInfo& key : keys) {
        if (wanted && key.address != *wanted) {
            continue;
        }
        TALLY_ASSIGN(const auto op, ledger.operatorOf(key.address));
        if (!op || !op->active) {
            continue;
        }
        TALLY_ASSIGN(const auto member, ledger.member(op->member));
        if (member) {
            return Identity{key, *op, *member};
        }
    }
    return fail(kWalletNoOperator, wallet.file().path().string());
}

Async<Identity> Session::identity(std::optional<Address> wanted) {
    const std::optional<Address> acting = wanted ? wanted : m_acting;
    return m_wallet.run([acting](OpenWallet& wallet) { return identityIn(wallet, acting); });
}

Async<Performed> Session::perform(Intent intent, std::string summary, std::optional<Address> signer) {
    Session self = *this;
    TALLY_CO_ASSIGN(const Identity who, co_await self.identity(signer));
    Order order{std::move(intent), who.key.address, std::move(summary)};
    TALLY_CO_ASSIGN(const Performed performed, co_await self.m_outbox.perform(std::move(order)));
    auto catching = self.synchronise(performed.block.number);
    const auto caughtUp = co_await std::move(catching);
    if (!caughtUp) {
        co_return failWith(afterSigning(caughtUp.error(), performed.txn));
    }
    co_return performed;
}

Async<SyncReport> Session::synchronise(std::uint64_t block) {
    Session self = *this;
    auto catching = self.m_synchroniser.catchUp(block);
    co_return co_await std::move(catching);
}

Async<Done> Session::finish() {
    const Outbox outbox = m_outbox;
    m_reins.letGo();
    outbox.close();
    Async<Done> ended = m_reins.ended();
    TALLY_CO_TRY(co_await outbox.ended());
    co_return co_await std::move(ended);
}

Async<Done> Session::lock() const {
    return m_wallet.run([](OpenWallet& wallet) -> Result<Done> {
        wallet.lock();
        return Done{};
    });
}

Async<Done> Session::unlock(std::shared_ptr<const Secret> password) const {
    return m_wallet.run([password](OpenWallet& wallet) { return wallet.file().unlock(*password); });
}

}  // namespace tally
