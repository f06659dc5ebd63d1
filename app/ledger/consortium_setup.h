#pragma once

#include "ledger_client/consortium/ledger_room.h"
#include "models/session/wallet_room.h"

#include <memory>
#include <string>
#include <vector>

namespace tally {

/// What a new consortium is to be.
struct ConsortiumPlan {
    std::string name;
    DeploymentSettings settings;  ///< of the founder only the identifier; the rest comes from the wallet's key
    std::string founderNameZh;
    std::string founderNameEn;
    std::vector<ManifestNode> nodes;  ///< for the manifest; the first one is deployed through
    std::string authorities;          ///< PEM; empty: the system's
};

/// Puts the contracts on a fresh chain, signed by a key of the wallet, verifies what stands there, and gives the manifest
/// that members import. The wallet joins the new consortium.
[[nodiscard]] Async<Manifest> deployConsortium(std::shared_ptr<LedgerWorker> worker, WalletHandle wallet, KeyInfo key,
                                               ConsortiumPlan plan);

}  // namespace tally
