#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/node_pool.h"
#include "ledger_client/rpc/node_pool_parts.h"
#include "models/session/when_done.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace tally {

namespace {

/// Words by which geth, anvil and Besu say that they do not have the block or its state: another node may.
constexpr std::array<std::string_view, 7> kLacking{"header not found",  "unknown block",     "block not found",
                                                   "missing trie node", "state unavailable", "state not available",
                                                   "block out of range"};

bool isLacking(const Error& refusal) {
    std::string words = refusal.detail;
    std::transform(words.begin(), words.end(), words.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(kLacking.begin(), kLacking.end(),
                       [&](std::string_view part) { return words.find(part) != std::string::npos; });
}

template <typename T>
void finish(QPromise<Result<T>>& promise, Result<T> outcome) {
    promise.addResult(std::move(outcome));
    promise.finish();
}

}  // namespace

Async<Done> NodePool::carryOut(std::vector<RpcCall> calls, Freshness freshness, Take take) {
    auto question = std::make_shared<Question>();
    question->calls = std::move(calls);
    question->freshness = freshness;
    question->take = std::move(take);
    question->asked.resize(m_nodes.size());
    question->promise.start();
    auto future = question->promise.future();
    tryNext(question);
    return future;
}

NodePool::Node* NodePool::nextFor(const Question& question) const {
    const std::uint64_t atLeast = question.freshness.atLeast.value_or(m_head ? m_head->number : 0);
    const auto next = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto& node) {
        return !question.asked[node->index] && node->health.state == NodeState::Usable &&
               node->health.head->number >= atLeast;
    });
    return next == m_nodes.end() ? nullptr : next->get();
}

std::vector<JsonRpcClient*> NodePool::usableClients(Freshness freshness) const {
    const std::uint64_t atLeast = freshness.atLeast.value_or(m_head ? m_head->number : 0);
    std::vector<JsonRpcClient*> out;
    for (const auto& node : m_nodes) {
        if (node->health.state == NodeState::Usable && node->health.head->number >= atLeast) {
            out.push_back(&node->client);
        }
    }
    return out;
}

void NodePool::tryNext(const std::shared_ptr<Question>& question) {
    Node* node = nextFor(*question);
    if (node == nullptr && !isFirstRoundOver()) {
        m_early.push_back(question);
        return;
    }
    if (node == nullptr) {
        const std::uint64_t atLeast = question->freshness.atLeast.value_or(m_head ? m_head->number : 0);
        finish<Done>(question->promise,
                     failWith(question->lastError.value_or(Error{kRpcNoNode, {}, {std::to_string(atLeast)}, {}})));
        return;
    }
    question->asked[node->index] = true;
    whenDone(node->client.batch(question->calls), this, [this, question, node](Result<std::vector<RpcAnswer>> answers) {
        takeAnswers(question, *node, std::move(answers));
    });
}

void NodePool::takeAnswers(const std::shared_ptr<Question>& question, Node& node,
                           Result<std::vector<RpcAnswer>> answers) {
    const auto taken =
        answers ? question->take(node.health.name, *answers) : Result<Done>(failWith(std::move(answers).error()));
    if (taken || (taken.error().code == kRpcError && !isLacking(taken.error()))) {
        finish<Done>(question->promise, taken);
        return;
    }
    question->lastError = taken.error();
    if (!(taken.error().code == kRpcError)) {
        noteFailure(node, NodeState::Silent, taken.error());
    }
    tryNext(question);
}

struct NodePool::SendRound {
    std::size_t open = 0;
    bool isOver = false;
    std::optional<SendReport> best;
    std::optional<Error> lastError;
    QPromise<Result<SendReport>> promise;

    /// The verdicts are declared from the most telling to the least.
    void take(const std::string& node, Result<SendAnswer> answer) {
        --open;
        if (!answer) {
            lastError = std::move(answer).error();
        } else if (!best || answer->verdict < best->answer.verdict) {
            best = SendReport{std::move(*answer), node};
        }
        if (isOver || (open > 0 && !(best && best->answer.isTaken()))) {
            return;
        }
        isOver = true;
        finish<SendReport>(promise, best ? Result<SendReport>(*best) : Result<SendReport>(failWith(*lastError)));
    }
};

Async<SendReport> NodePool::send(const Bytes& rawTxn) {
    std::vector<Node*> takers;
    for (const auto accepted : {NodeState::Usable, NodeState::Lagging}) {
        for (const auto& node : m_nodes) {
            if (node->health.state == accepted && takers.size() < m_settings.sendTo) {
                takers.push_back(node.get());
            }
        }
    }
    if (takers.empty()) {
        return ready<SendReport>(fail(kRpcNoNode));
    }
    auto round = std::make_shared<SendRound>();
    round->open = takers.size();
    round->promise.start();
    for (Node* node : takers) {
        whenDone(node->client.ask(requestSend(rawTxn)), this, [this, round, node](Result<SendAnswer> answer) {
            if (!answer) {
                noteFailure(*node, NodeState::Silent, answer.error());
            }
            round->take(node->health.name, std::move(answer));
        });
    }
    return round->promise.future();
}

struct NodePool::Poll {
    std::uint64_t number = 0;
    std::size_t enough = 0;
    std::size_t open = 0;
    bool isOver = false;
    std::vector<BlockHeader> told;
    QPromise<Result<BlockHeader>> promise;

    void take(const Result<std::optional<BlockHeader>>& block) {
        --open;
        if (block && *block && (*block)->number == number) {
            told.push_back(**block);
        }
        if (isOver) {
            return;
        }
        std::size_t most = 0;
        for (const BlockHeader& header : told) {
            const auto same = static_cast<std::size_t>(std::count_if(
                told.begin(), told.end(), [&](const BlockHeader& other) { return other.hash == header.hash; }));
            most = std::max(most, same);
            if (same >= enough) {
                isOver = true;
                finish<BlockHeader>(promise, header);
                return;
            }
        }
        if (open == 0) {
            isOver = true;
            finish<BlockHeader>(promise, fail(kRpcDisagreement, {},
                                              {std::to_string(number), std::to_string(most), std::to_string(enough)}));
        }
    }
};

Async<BlockHeader> NodePool::agreedBlock(std::uint64_t number) {
    auto poll = std::make_shared<Poll>();
    poll->number = number;
    poll->enough = m_settings.enough;
    poll->promise.start();
    std::vector<Node*> asked;
    for (const auto& node : m_nodes) {
        if (node->isHeard()) {
            asked.push_back(node.get());
        }
    }
    if (asked.empty()) {
        return ready<BlockHeader>(fail(kRpcNoNode, {}, {std::to_string(number)}));
    }
    poll->open = asked.size();
    for (Node* node : asked) {
        whenDone(node->client.ask(requestBlock(BlockTag::at(number))), this,
                 [poll](Result<std::optional<BlockHeader>> block) { poll->take(block); });
    }
    return poll->promise.future();
}

}  // namespace tally
