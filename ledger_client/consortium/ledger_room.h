#pragma once

#include "ledger_client/consortium/consortium_link.h"
#include "ledger_client/consortium/deployer.h"
#include "ledger_client/rpc/node_process.h"
#include "models/session/worker.h"

#include <cstdint>
#include <map>
#include <memory>

namespace tally {

/// All that lives on the ledger thread: the links to consortiums, the deployer, and the node that the program started.
/// It belongs to `Worker<LedgerRoom>`, which one program has one of.
class LedgerRoom {
public:
    LedgerRoom() = default;
    ~LedgerRoom();
    LedgerRoom(const LedgerRoom&) = delete;
    LedgerRoom& operator=(const LedgerRoom&) = delete;

    void open(std::uint64_t link, const LinkSettings& settings);
    void close(std::uint64_t link);
    /// Null once closed.
    [[nodiscard]] std::shared_ptr<ConsortiumLink> link(std::uint64_t link) const;

    /// Starts a node and keeps it; done when it answers. Stops one that was kept before.
    [[nodiscard]] Async<Done> startNode(NodeProgram program);
    /// Done when it has ended with its data written.
    [[nodiscard]] Async<Done> stopNode();
    /// Of the node that runs; for tests of what a dead node does.
    [[nodiscard]] NodeProcess* node() const { return m_node.get(); }

    /// For one deployment; the former one ends.
    [[nodiscard]] std::shared_ptr<Deployer> newDeployer(const NodeEndpoint& node);
    [[nodiscard]] std::shared_ptr<Deployer> deployer() const { return m_deployer; }

private:
    std::map<std::uint64_t, std::shared_ptr<ConsortiumLink>> m_links;
    std::shared_ptr<Deployer> m_deployer;
    std::unique_ptr<NodeProcess> m_node;
};

using LedgerWorker = Worker<LedgerRoom>;

/// The ledger thread.
[[nodiscard]] std::shared_ptr<LedgerWorker> makeLedgerWorker();

}  // namespace tally
