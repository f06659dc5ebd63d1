#pragma once

#include "models/session/consortium_keys.h"
#include "models/session/envelope.h"
#include "models/wallet/audit_store.h"
#include "models/wallet/ledger_queries.h"
#include "models/wallet/ledger_store.h"
#include "models/wallet/outbox_store.h"
#include "models/wallet/settings_store.h"
#include "models/wallet/wallet_file.h"

#include <memory>
#include <optional>
#include <string>

namespace tally {

/// The wallet belongs to no consortium yet: import a manifest first.
inline constexpr ErrorCode kWalletNotJoined{"wallet.not-joined", ErrorKind::Input};
/// The wallet belongs to another consortium. args: its name.
inline constexpr ErrorCode kWalletOtherConsortium{"wallet.other-consortium", ErrorKind::Refused};
/// None of the wallet's keys is an active operator's on this ledger.
inline constexpr ErrorCode kWalletNoOperator{"wallet.no-operator", ErrorKind::Refused};

/// Names of the settings that the session keeps.
namespace setting {
inline constexpr std::string_view kManifest = "consortium.manifest";  ///< the manifest, as it was imported
inline constexpr std::string_view kSecret = "consortium.secret";      ///< 64 hexadecimal digits
inline constexpr std::string_view kNodes = "consortium.nodes";        ///< one URL a line; replaces the manifest's
inline constexpr std::string_view kSyncedAt = "sync.at";              ///< Unix seconds of the last answer of a node
inline constexpr std::string_view kHeadTime = "sync.head-time";       ///< Unix seconds, as the last head heard of says
}  // namespace setting

/// How new the wallet's picture of the ledger is: what every page shows while no node answers.
struct AsOf {
    std::optional<BlockRef> block;  ///< the last one whose events are in; none before the first synchronisation
    UnixSeconds at = 0;             ///< when a node last told of it, by this computer's clock

    friend bool operator==(const AsOf&, const AsOf&) = default;
};

/// One wallet with everything that is read and written through it. On the wallet thread. What it hands out lives no
/// longer than the job that asked for it.
class OpenWallet {
public:
    OpenWallet(WalletFile file, std::shared_ptr<const Clock> clock);

    /// To lock it, `lock` below: the file knows nothing of the consortium's keys.
    [[nodiscard]] WalletFile& file() { return m_file; }
    /// Locks the file, and wipes the consortium's keys with it. Everything handed out must be gone before.
    void lock();
    /// kWalletLocked while it is locked; so do all that follow.
    [[nodiscard]] Result<Database*> database();
    [[nodiscard]] Result<KeyRing*> keys();
    [[nodiscard]] Result<LedgerQueries> ledger();
    [[nodiscard]] Result<LedgerStore> ledgerStore();
    [[nodiscard]] Result<OutboxStore> outbox();
    [[nodiscard]] Result<SettingsStore> settings();
    /// The wallet's own journal of what people did.
    [[nodiscard]] Result<AuditStore> audit();
    /// kWalletNotJoined before a manifest was imported.
    [[nodiscard]] Result<const ConsortiumKeys*> consortium();

    /// Makes this wallet one of a consortium's. The same manifest again changes nothing; another one's is refused.
    [[nodiscard]] Result<Done> join(const std::string& manifest, const std::string& name, BytesView secret);

    /// The nodes to use from now on, one URL a line; none: the manifest's. On record.
    [[nodiscard]] Result<Done> chooseNodes(const std::string& lines);
    [[nodiscard]] Result<AsOf> asOf();

    /// What was sealed to one of this wallet's keys.
    [[nodiscard]] Result<Bytes> openEnvelope(BytesView envelope);

    [[nodiscard]] const Clock& clock() const { return *m_clock; }

private:
    WalletFile m_file;
    std::shared_ptr<const Clock> m_clock;
    std::optional<ConsortiumKeys> m_consortium;
};

}  // namespace tally
