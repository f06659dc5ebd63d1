#include "ledger_client/consortium/ledger_room.h"

namespace tally {

LedgerRoom::~LedgerRoom() {
    for (const auto& [id, link] : m_links) {
        link->close();
    }
    if (m_deployer) {
        m_deployer->close();
    }
}

void LedgerRoom::open(std::uint64_t link, const LinkSettings& settings) {
    m_links[link] = std::make_shared<ConsortiumLink>(settings);
}

void LedgerRoom::close(std::uint64_t link) {
    const auto found = m_links.find(link);
    if (found != m_links.end()) {
        found->second->close();
        m_links.erase(found);
    }
}

std::shared_ptr<ConsortiumLink> LedgerRoom::link(std::uint64_t link) const {
    const auto found = m_links.find(link);
    return found == m_links.end() ? nullptr : found->second;
}

Async<Done> LedgerRoom::startNode(NodeProgram program) {
    m_node = std::make_unique<NodeProcess>(std::move(program));
    return m_node->start();
}

Async<Done> LedgerRoom::stopNode() { return m_node ? m_node->stop() : ready<Done>(Done{}); }

std::shared_ptr<Deployer> LedgerRoom::newDeployer(const NodeEndpoint& node) {
    if (m_deployer) {
        m_deployer->close();
    }
    m_deployer = std::make_shared<Deployer>(node);
    return m_deployer;
}

std::shared_ptr<LedgerWorker> makeLedgerWorker() {
    return std::make_shared<LedgerWorker>(QStringLiteral("ledger"), [] { return std::make_unique<LedgerRoom>(); });
}

}  // namespace tally
