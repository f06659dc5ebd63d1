#include "models/session/session.h"

#include "models/session/aftermath.h"

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

Result<Done> readsItsOwnNames(const Member& member) {
    const bool isReadable = member.profile.empty() || !member.nameZh.empty() || !member.nameEn.empty();
    return isReadable ? Result<Done>(Done{}) : fail(kConsortiumSecret, member.identifier);
}

Async<Identity> Session::identity(std::optional<Address> wanted) {
    const std::optional<Address> acting = wanted ? wanted : m_acting;
    return m_wallet.run([acting](OpenWallet& wallet) { return identityIn(wallet, acting); });
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

Async<Draft> Session::draft(Intent intent, std::string summary, std::optional<Address> signer) {
    Session self = *this;
    TALLY_CO_ASSIGN(const Identity who, co_await self.identity(signer));
    TALLY_CO_TRY(readsItsOwnNames(who.member));
    Draft out;
    out.intent = std::move(intent);
    out.signer = who.key.address;
    out.summary = std::move(summary);
    co_return out;
}

Async<Checked> Session::check(Draft draft) {
    Session self = *this;
    TALLY_CO_ASSIGN(Order order, orderOf(self.m_ledger, draft));
    TALLY_CO_ASSIGN(Preflight trial, co_await self.m_outbox.trial(std::move(order)));
    TALLY_CO_ASSIGN(const LedgerTime time, co_await self.m_ledger.time());
    Checked out{std::move(draft), std::move(trial), time};
    auto looking = self.read(
        [what = out.draft.intent, today = time.day](LedgerQueries& ledger) { return staleIn(ledger, what, today); });
    TALLY_CO_ASSIGN(Stale stale, co_await std::move(looking));
    if (!stale.skipped.empty() && stale.skipped.size() == stale.named && !out.trial.refusal) {
        out.trial.refusal = Error{kNothingDone, {}, {std::to_string(stale.named)}, {}};
    } else {
        out.stale = std::move(stale.skipped);
    }
    co_return out;
}

Async<OutboxEntry> Session::sign(Draft draft, std::shared_ptr<const Secret> password) {
    Session self = *this;
    if (password) {
        auto asking =
            self.m_wallet.run([password](OpenWallet& wallet) { return wallet.file().checkPassword(*password); });
        TALLY_CO_TRY(co_await std::move(asking));
    }
    TALLY_CO_ASSIGN(Order order, orderOf(self.m_ledger, draft));
    auto signing = self.m_outbox.sign(std::move(order), std::move(draft.companion));
    co_return co_await std::move(signing);
}

Async<Performed> Session::send(OutboxEntry entry, int patience) {
    Session self = *this;
    auto sending = self.m_outbox.send(std::move(entry), patience);
    TALLY_CO_ASSIGN(const Performed performed, co_await std::move(sending));
    auto catching = self.synchronise(performed.block.number);
    const auto caughtUp = co_await std::move(catching);
    if (!caughtUp) {
        co_return failWith(afterSigning(caughtUp.error(), performed.txn));
    }
    co_return performed;
}

Async<Performed> Session::perform(Draft draft) {
    Session self = *this;
    auto signing = self.sign(std::move(draft));
    TALLY_CO_ASSIGN(OutboxEntry entry, co_await std::move(signing));
    auto sending = self.send(std::move(entry));
    co_return co_await std::move(sending);
}

}  // namespace tally
