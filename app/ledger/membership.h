#pragma once

#include "ledger_client/consortium/ledger_room.h"
#include "ledger_client/consortium/manifest.h"
#include "models/session/gateways.h"

#include <memory>

namespace tally {

/// The manifest this wallet joined by, as it was imported. kWalletNotJoined.
[[nodiscard]] Result<Manifest> joinedManifest(OpenWallet& wallet);
/// The same with the nodes its owner chose since. kWalletNotJoined.
[[nodiscard]] Result<Manifest> manifestOf(OpenWallet& wallet);

/// Makes the wallet a member's of this consortium; one that has joined takes other nodes and certificates, never another
/// ledger: kManifestOtherLedger, kWalletOtherConsortium with `place` and the field.
[[nodiscard]] Result<Manifest> joinBy(OpenWallet& wallet, BytesView manifest, const std::string& place);

/// Consortiums over JSON-RPC nodes.
class NodeConsortiums final : public Consortiums {
public:
    explicit NodeConsortiums(std::shared_ptr<LedgerWorker> worker) : m_worker(std::move(worker)) {}

    [[nodiscard]] Result<ConsortiumCard> read(BytesView manifest) const override;
    [[nodiscard]] Result<Done> join(OpenWallet& wallet, BytesView manifest) const override;
    [[nodiscard]] Result<std::function<std::unique_ptr<Ledger>()>> linkOf(OpenWallet& wallet) const override;

private:
    std::shared_ptr<LedgerWorker> m_worker;
};

}  // namespace tally
