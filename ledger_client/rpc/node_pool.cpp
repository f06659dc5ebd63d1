#include "ledger_client/rpc/node_pool.h"

#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/node_pool_parts.h"
#include "models/base/ensure.h"
#include "models/session/when_done.h"

#include <algorithm>

namespace tally {

namespace {

constexpr std::size_t kHeadersKept = 64;

/// Keeps what still hangs together with the block that was told last.
void remember(std::map<std::uint64_t, BlockHeader>& headers, const BlockHeader& head) {
    headers.erase(headers.lower_bound(head.number), headers.end());
    const auto before = head.number == 0 ? headers.end() : headers.find(head.number - 1);
    if (before != headers.end() && before->second.hash != head.parentHash) {
        headers.clear();
    }
    headers[head.number] = head;
    while (headers.size() > kHeadersKept) {
        headers.erase(headers.begin());
    }
}

}  // namespace

NodePool::NodePool(PoolSettings settings, const std::vector<NodeEndpoint>& endpoints, Timers& timers,
                   const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_timers(timers), m_clock(clock) {
    if (m_settings.enough == 0) {
        m_settings.enough = enoughOf(endpoints.size());
    }
    if (m_settings.sendTo == 0) {
        m_settings.sendTo = m_settings.enough + 1;
    }
    for (const NodeEndpoint& endpoint : endpoints) {
        m_nodes.push_back(std::make_unique<Node>(m_nodes.size(), endpoint, m_settings.limits));
    }
}

NodePool::~NodePool() = default;

void NodePool::start() { poll(); }

void NodePool::poll() {
    for (const auto& node : m_nodes) {
        probe(*node);
    }
}

PoolStatus NodePool::status() const {
    PoolStatus out{m_head, m_agreeing, m_isCurrent, m_heardAt, {}};
    for (const auto& node : m_nodes) {
        out.nodes.push_back(node->health);
    }
    return out;
}

Async<PoolStatus> NodePool::firstRound() {
    if (isFirstRoundOver()) {
        return ready<PoolStatus>(status());
    }
    m_waitingForFirst.emplace_back().start();
    return m_waitingForFirst.back().future();
}

bool NodePool::isFirstRoundOver() const {
    return std::none_of(m_nodes.begin(), m_nodes.end(),
                        [](const auto& node) { return node->health.state == NodeState::Unknown; });
}

void NodePool::probe(Node& node) {
    if (node.isProbing) {
        return;
    }
    node.isProbing = true;
    ++node.plan;
    node.askedAt = m_timers.now();
    RpcLimits limits = m_settings.limits;
    limits.deadline = m_settings.probeDeadline;
    whenDone(node.client.batch({requestChainId().call, requestBlock(BlockTag::at(std::uint64_t{0})).call,
                                requestBlock(BlockTag::latest()).call},
                               limits),
             this, [this, &node](Result<std::vector<RpcAnswer>> answers) { takeProbe(node, std::move(answers)); });
}

Result<BlockHeader> NodePool::readProbe(const Node& node, const std::vector<RpcAnswer>& answers) const {
    const std::string& name = node.health.name;
    const auto chainId = requestChainId();
    const auto block = requestBlock(BlockTag::latest());
    TALLY_ASSIGN(const std::uint64_t id, atNode(name, chainId.call, chainId.decode(answers[0])));
    const ChainIdentity& ours = m_settings.identity;
    if (id != ours.chainId) {
        return fail(kRpcForeign, name, {std::to_string(ours.chainId), std::to_string(id)});
    }
    TALLY_ASSIGN(const auto genesis, atNode(name, block.call, block.decode(answers[1])));
    if (ours.genesis && (!genesis || genesis->hash != *ours.genesis)) {
        return fail(kRpcForeign, name,
                    {toHex0x(ours.genesis->view()), genesis ? toHex0x(genesis->hash.view()) : std::string()});
    }
    TALLY_ASSIGN(const auto head, atNode(name, block.call, block.decode(answers[2])));
    if (!head) {
        return fail(kRpcMalformed, name + " " + block.call.method, {"block"});
    }
    return *head;
}

void NodePool::takeProbe(Node& node, Result<std::vector<RpcAnswer>> answers) {
    node.isProbing = false;
    const auto head = answers ? readProbe(node, *answers) : Result<BlockHeader>(failWith(std::move(answers).error()));
    if (!head) {
        noteFailure(node, head.error().code == kRpcForeign ? NodeState::Foreign : NodeState::Silent, head.error());
        return;
    }
    if (!node.isHeard()) {
        node.health.state = NodeState::Usable;
    }
    node.health.head = *head;
    node.health.latency = m_timers.now() - node.askedAt;
    node.health.tls = node.client.tls();
    node.health.heardAt = m_clock.now();
    node.health.lastError.reset();
    node.health.failures = 0;
    remember(node.headers, *head);
    judge();
    schedule(node);
}

void NodePool::noteFailure(Node& node, NodeState state, Error error) {
    node.health.state = state;
    node.health.lastError = std::move(error);
    ++node.health.failures;
    node.headers.clear();
    schedule(node);
    judge();
}

void NodePool::schedule(Node& node) {
    auto delay = node.health.state == NodeState::Lying ? m_settings.retryAtMost : m_settings.pollEvery;
    if (node.health.failures > 0) {
        delay = m_settings.retryAfter;
        for (unsigned i = 1; i < node.health.failures && delay < m_settings.retryAtMost; ++i) {
            delay *= 2;
        }
        delay = std::min(delay, m_settings.retryAtMost);
    }
    m_timers.after(delay, this, [this, &node, plan = ++node.plan] {
        if (plan == node.plan) {
            probe(node);
        }
    });
}

std::vector<std::optional<NodeWord>> NodePool::words() const {
    std::vector<std::optional<NodeWord>> out;
    for (const auto& node : m_nodes) {
        out.push_back(node->isHeard() ? std::optional(NodeWord{*node->health.head, node->headers}) : std::nullopt);
    }
    return out;
}

void NodePool::judge() {
    const auto before = m_head ? std::optional(m_head->hash) : std::nullopt;
    const HeadVerdict verdict = judgeHead(words(), m_settings.enough);
    settleHead(verdict);
    markNodes(verdict);
    fetchUnsaid(verdict);
    if (m_head && (!before || *before != m_head->hash)) {
        Q_EMIT headChanged();
    }
    Q_EMIT statusChanged();
    for (const auto& question : std::exchange(m_early, {})) {
        tryNext(question);
    }
    if (isFirstRoundOver()) {
        for (auto& promise : std::exchange(m_waitingForFirst, {})) {
            promise.addResult(Result<PoolStatus>(status()));
            promise.finish();
        }
    }
}

bool NodePool::isTakenBack(const BlockHeader& candidate) const {
    return candidate.number >= m_head->number ||
           std::all_of(m_vouchers.begin(), m_vouchers.end(), [this](std::size_t i) {
               return m_nodes[i]->isHeard() && m_nodes[i]->health.head->number < m_head->number;
           });
}

void NodePool::settleHead(const HeadVerdict& verdict) {
    if (!verdict.head) {
        const bool isWaiting = verdict.height > 0 && !verdict.unsaid.empty();
        m_isCurrent = m_isCurrent && isWaiting;
        m_agreeing = isWaiting ? m_agreeing : 0;
        return;
    }
    m_isCurrent = !m_head || isTakenBack(*verdict.head);
    if (!m_isCurrent) {
        m_agreeing = 0;
        return;
    }
    m_head = verdict.head;
    m_vouchers = verdict.agreeing;
    m_agreeing = verdict.agreeing.size();
    m_heardAt = m_clock.now();
}

void NodePool::markNodes(const HeadVerdict& verdict) {
    for (const auto& node : m_nodes) {
        if (!node->isHeard()) {
            continue;
        }
        NodeHealth& health = node->health;
        const std::uint64_t height = m_head ? m_head->number : 0;
        health.lag = height > health.head->number ? height - health.head->number : 0;
        if (std::binary_search(verdict.dissenting.begin(), verdict.dissenting.end(), node->index)) {
            node->dissentSince = node->dissentSince.value_or(verdict.height);
            const bool isSettled =
                verdict.height - std::min(verdict.height, *node->dissentSince) >= m_settings.forkAllowed;
            health.state = isSettled ? NodeState::Lying : NodeState::Dissenting;
            continue;
        }
        if (verdict.head) {
            node->dissentSince.reset();
        }
        health.state = health.lag > m_settings.lagAllowed ? NodeState::Lagging : NodeState::Usable;
    }
}

void NodePool::fetchUnsaid(const HeadVerdict& verdict) {
    for (const std::size_t i : verdict.unsaid) {
        Node& node = *m_nodes[i];
        if (node.isFetching) {
            continue;
        }
        node.isFetching = true;
        whenDone(node.client.ask(requestBlock(BlockTag::at(verdict.height))), this,
                 [this, &node, height = verdict.height](Result<std::optional<BlockHeader>> block) {
                     node.isFetching = false;
                     if (!block) {
                         noteFailure(node, NodeState::Silent, std::move(block).error());
                     } else if (*block && (*block)->number == height && node.isHeard()) {
                         node.headers.insert_or_assign(height, **block);
                         judge();
                     }
                 });
    }
}

}  // namespace tally
