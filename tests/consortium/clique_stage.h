#pragma once

#include "app/story/stage.h"
#include "ledger_client/consortium/ledger_room.h"
#include "ledger_client/consortium/manifest.h"
#include "ledger_client/rpc/json_rpc_client.h"
#include "tests/consortium/clique_network.h"

#include <memory>

namespace tally {

/// The story's stage on four validators: each member reaches the ledger through a node of its own first, and through
/// the others when that fails. Nobody can move this chain's clock: what has to wait, waits.
class CliqueStage final : public story::Stage {
public:
    CliqueStage(const CliqueNetwork& network, std::shared_ptr<LedgerWorker> worker, Manifest manifest);

    [[nodiscard]] Result<std::unique_ptr<Ledger>> connect(std::size_t member) override;
    [[nodiscard]] Async<Done> reach(Date day, std::int64_t secondOfDay) override;

private:
    const CliqueNetwork& m_network;
    std::shared_ptr<LedgerWorker> m_worker;
    Manifest m_manifest;
    std::unique_ptr<JsonRpcClient> m_client;
};

/// Seconds east of UTC at which the day ends at `midnight`.
[[nodiscard]] std::int32_t zoneWithMidnightAt(UnixSeconds midnight);

}  // namespace tally
