#include "ledger_client/consortium/block_ref.h"
#include "ledger_client/consortium/consortium_link.h"
#include "ledger_client/rpc/errors.h"

namespace tally {

namespace {

[[nodiscard]] std::string problemOf(const NodeHealth& node) {
    if (node.lastError) {
        return std::string(node.lastError->code.name);
    }
    switch (node.state) {
        case NodeState::Usable:
            return {};
        case NodeState::Lagging:
            return std::string(kNodeLagging.name);
        case NodeState::Dissenting:
            return std::string(kNodeDissenting.name);
        case NodeState::Lying:
            return std::string(kNodeLying.name);
        case NodeState::Foreign:
            return std::string(kLedgerForeign.name);
        case NodeState::Unknown:
        case NodeState::Silent:
            break;
    }
    return std::string(kLedgerUnreachable.name);
}

[[nodiscard]] ProofGrade gradeOf(const PoolStatus& pool) {
    if (!pool.isCurrent || !pool.head) {
        return ProofGrade::Offline;
    }
    return pool.agreeing > 1 ? ProofGrade::AgreedByNodes : ProofGrade::ToldByOneNode;
}

}  // namespace

Async<LedgerStatus> ConsortiumLink::status() {
    const auto self = shared_from_this();
    TALLY_CO_ASSIGN(const PoolStatus pool, co_await m_chain->firstRound());
    LedgerStatus out;
    out.grade = gradeOf(pool);
    if (pool.head) {
        out.head = refOf(*pool.head);
        out.headTime = static_cast<UnixSeconds>(pool.head->timestamp);
    }
    for (const NodeHealth& node : pool.nodes) {
        NodeStatus one;
        one.name = node.name;
        one.usable = node.state == NodeState::Usable;
        one.height = node.head ? node.head->number : 0;
        one.problem = one.usable ? std::string() : problemOf(node);
        one.error = node.lastError;
        one.heardAt = node.heardAt;
        one.tls = node.tls;
        if (node.head) {
            one.block = node.head->hash;
            one.answersIn = node.latency;
        }
        out.nodes.push_back(std::move(one));
    }
    co_return out;
}

}  // namespace tally
