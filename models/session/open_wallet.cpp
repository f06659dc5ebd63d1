#include "models/session/open_wallet.h"

#include <cstdlib>

namespace tally {

namespace {

constexpr std::string_view kConsortiumName = "consortium.name";

}  // namespace

OpenWallet::OpenWallet(WalletFile file, std::shared_ptr<const Clock> clock)
    : m_file(std::move(file)), m_clock(std::move(clock)) {}

void OpenWallet::lock() {
    m_consortium.reset();
    m_file.lock();
}

Result<Database*> OpenWallet::database() {
    if (m_file.isLocked()) {
        return fail(kWalletLocked, m_file.path().string());
    }
    return &m_file.database();
}

Result<KeyRing*> OpenWallet::keys() {
    TALLY_TRY(database());
    return &m_file.keys();
}

Result<LedgerQueries> OpenWallet::ledger() {
    TALLY_ASSIGN(Database * open, database());
    return LedgerQueries(*open);
}

Result<LedgerStore> OpenWallet::ledgerStore() {
    TALLY_ASSIGN(Database * open, database());
    TALLY_ASSIGN(const ConsortiumKeys* keys, consortium());
    return LedgerStore(*open, [keys](BytesView profile) { return keys->openNames(profile); });
}

Result<OutboxStore> OpenWallet::outbox() {
    TALLY_ASSIGN(Database * open, database());
    return OutboxStore(*open);
}

Result<SettingsStore> OpenWallet::settings() {
    TALLY_ASSIGN(Database * open, database());
    return SettingsStore(*open);
}

Result<AuditStore> OpenWallet::audit() {
    TALLY_ASSIGN(Database * open, database());
    return AuditStore(*open, *m_clock);
}

Result<AsOf> OpenWallet::asOf() {
    TALLY_ASSIGN(Database * open, database());
    TALLY_ASSIGN(SettingsStore kept, settings());
    TALLY_ASSIGN(const auto at, kept.text(setting::kSyncedAt));
    AsOf out;
    TALLY_ASSIGN(out.block, LedgerQueries(*open).reached());
    out.at = at ? std::strtoll(at->c_str(), nullptr, 10) : 0;
    return out;
}

Result<Done> OpenWallet::chooseNodes(const std::string& lines) {
    TALLY_ASSIGN(Database * open, database());
    TALLY_ASSIGN(SettingsStore kept, settings());
    TALLY_ASSIGN(AuditStore journal, audit());
    TALLY_ASSIGN(Tx tx, Tx::begin(*open));
    TALLY_TRY(kept.setText(setting::kNodes, lines));
    TALLY_TRY(journal.append("setting.changed", setting::kNodes));
    return tx.commit();
}

Result<const ConsortiumKeys*> OpenWallet::consortium() {
    TALLY_ASSIGN(SettingsStore kept, settings());
    if (!m_consortium) {
        TALLY_ASSIGN(const auto digits, kept.text(setting::kSecret));
        const auto secret = digits ? fromHex(*digits) : std::nullopt;
        if (!secret) {
            return fail(kWalletNotJoined, m_file.path().string());
        }
        TALLY_ASSIGN(ConsortiumKeys keys, ConsortiumKeys::from(*secret));
        m_consortium.emplace(std::move(keys));
    }
    return &*m_consortium;
}

Result<Done> OpenWallet::join(const std::string& manifest, const std::string& name, BytesView secret) {
    TALLY_ASSIGN(SettingsStore kept, settings());
    TALLY_ASSIGN(const auto former, kept.text(setting::kSecret));
    if (former && *former != toHex(secret)) {
        TALLY_ASSIGN(const auto formerName, kept.text(kConsortiumName));
        return fail(kWalletOtherConsortium, m_file.path().string(), {formerName.value_or(std::string())});
    }
    TALLY_ASSIGN(Database * open, database());
    TALLY_ASSIGN(Tx tx, Tx::begin(*open));
    TALLY_TRY(kept.setText(setting::kManifest, manifest));
    TALLY_TRY(kept.setText(setting::kSecret, toHex(secret)));
    TALLY_TRY(kept.setText(kConsortiumName, name));
    TALLY_ASSIGN(AuditStore journal, audit());
    TALLY_TRY(journal.append("consortium.joined", name));
    return tx.commit();
}

Result<Bytes> OpenWallet::openEnvelope(BytesView envelope) {
    TALLY_ASSIGN(KeyRing * ring, keys());
    TALLY_ASSIGN(const std::vector<Bytes> wraps, envelopeWraps(envelope));
    TALLY_ASSIGN(const std::vector<KeyInfo> infos, ring->list());
    for (const KeyInfo& info : infos) {
        for (const Bytes& wrap : wraps) {
            if (const auto key = ring->openSealed(info.address, wrap)) {
                return tally::openEnvelope(envelope, *key);
            }
        }
    }
    return fail(kSealBroken);
}

}  // namespace tally
