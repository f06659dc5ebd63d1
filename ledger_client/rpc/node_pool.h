#pragma once

#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_request.h"
#include "ledger_client/rpc/head_rule.h"
#include "ledger_client/rpc/json_rpc_client.h"
#include "ledger_client/rpc/node_health.h"
#include "ledger_client/rpc/send_answer.h"
#include "ledger_client/rpc/timers.h"
#include "models/base/clock.h"
#include "models/session/async.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace tally {

struct PoolSettings {
    ChainIdentity identity;
    /// Nodes that must say the same for it to be believed; 0 takes `enoughOf` their number.
    std::size_t enough = 0;
    /// Nodes that a transaction is sent to; 0 takes one more than `enough`.
    std::size_t sendTo = 0;
    std::chrono::milliseconds pollEvery{500};
    /// The first pause after a failure; doubled with each further one.
    std::chrono::milliseconds retryAfter{500};
    std::chrono::milliseconds retryAtMost{30'000};
    /// Blocks that a node may be behind without being set aside.
    std::uint64_t lagAllowed = 3;
    /// Blocks after which a fork that still stands is no accident.
    std::uint64_t forkAllowed = 8;
    RpcLimits limits;
    /// For the rounds that ask how a node is.
    std::chrono::milliseconds probeDeadline{4'000};
};

/// Which nodes may answer a question.
struct Freshness {
    /// Only nodes that have this block. Nothing means: the head that the pool shows.
    std::optional<std::uint64_t> atLeast;

    /// Any usable node, however far it is.
    [[nodiscard]] static Freshness any() { return {std::uint64_t{0}}; }
};

/// What the nodes said of a transaction: the best of it, and which node said so.
struct SendReport {
    SendAnswer answer;
    std::string node;
};

/// Nodes of several members that keep one chain. Asks each how it is, again and again; reads from the first in order
/// that is usable and far enough, and from the next when that fails; sends to several. A node of another chain, behind,
/// silent or of another mind is named and set aside, and tried again, less and less often.
/// Lives on the ledger thread. What is under way when it dies is `kSessionCancelled`.
class NodePool final : public QObject {
    Q_OBJECT

public:
    /// `endpoints`, in order of preference, have passed `checkEndpoint`. `timers` and `clock` outlive the pool.
    NodePool(PoolSettings settings, const std::vector<NodeEndpoint>& endpoints, Timers& timers, const Clock& clock,
             QObject* parent = nullptr);
    ~NodePool() override;

    /// Begins asking the nodes.
    void start();
    /// Asks every node now, those set aside too.
    void poll();

    [[nodiscard]] PoolStatus status() const;
    /// Done when each node has been asked at least once, and judged.
    [[nodiscard]] Async<PoolStatus> firstRound();

    /// Errors: kRpcNoNode when no node may answer; what the last node asked failed with; kRpcError when a node refuses,
    /// without asking another, unless it only lacks the block that is asked about.
    template <typename T>
    [[nodiscard]] Async<T> ask(EthRequest<T> request, Freshness freshness = {}) {
        TALLY_CO_ASSIGN(std::tuple<T> answer, co_await askTogether(freshness, std::move(request)));
        co_return std::get<0>(std::move(answer));
    }

    /// Several questions that one and the same node answers in one batch.
    template <typename... Ts>
    [[nodiscard]] Async<std::tuple<Ts...>> askTogether(Freshness freshness, EthRequest<Ts>... requests) {
        auto found = std::make_shared<std::tuple<std::optional<Ts>...>>();
        std::vector<RpcCall> calls{requests.call...};
        auto done =
            carryOut(std::move(calls), freshness,
                     [found, all = std::make_tuple(std::move(requests)...)](const auto& node, const auto& answers) {
                         return readAll(node, answers, all, *found, std::index_sequence_for<Ts...>());
                     });
        return collected(std::move(found), std::move(done));
    }

    /// Any number of questions of one kind, answered by one and the same node.
    template <typename T>
    [[nodiscard]] Async<std::vector<T>> askEach(std::vector<EthRequest<T>> requests, Freshness freshness = {}) {
        auto found = std::make_shared<std::vector<T>>();
        std::vector<RpcCall> calls;
        for (const auto& request : requests) {
            calls.push_back(request.call);
        }
        auto done = carryOut(std::move(calls), freshness,
                             [found, all = std::move(requests)](const auto& node, const auto& answers) -> Result<Done> {
                                 found->clear();
                                 for (std::size_t i = 0; i < all.size(); ++i) {
                                     TALLY_ASSIGN(T one, atNode(node, all[i].call, all[i].decode(answers[i])));
                                     found->push_back(std::move(one));
                                 }
                                 return Done{};
                             });
        return collectedList(std::move(found), std::move(done));
    }

    /// What each usable node that is far enough says by itself; one that fails is left out. Error: kRpcNoNode when none
    /// answers.
    template <typename T>
    [[nodiscard]] Async<std::vector<T>> askAll(const EthRequest<T>& request, Freshness freshness = {}) {
        std::vector<Async<T>> asked;
        for (JsonRpcClient* client : usableClients(freshness)) {
            asked.push_back(client->ask(request));
        }
        return gathered(std::move(asked));
    }

    /// What `enough` nodes or more have at `number`. Errors: kRpcDisagreement, kRpcNoNode.
    [[nodiscard]] Async<BlockHeader> agreedBlock(std::uint64_t number);

    /// Sends to several nodes; done with the first that takes it, else with the most telling refusal.
    /// Error: kRpcNoNode when none answers.
    [[nodiscard]] Async<SendReport> send(const Bytes& rawTxn);

Q_SIGNALS:
    /// Another block is the head now. It is the former's successor, or of another branch, or, rarely, lower.
    void headChanged();
    /// Anything in `status()` has changed.
    void statusChanged();

private:
    struct Node;
    struct Question;
    struct SendRound;
    struct Poll;
    /// Reads the answers of a batch into the asker's own variables; an error of the node's sends it to the next.
    using Take = std::function<Result<Done>(const std::string& node, const std::vector<RpcAnswer>& answers)>;

    template <typename Requests, typename Found, std::size_t... I>
    [[nodiscard]] static Result<Done> readAll(const std::string& node, const std::vector<RpcAnswer>& answers,
                                              const Requests& requests, Found& found, std::index_sequence<I...>) {
        std::optional<Error> error;
        const auto readOne = [&](const auto& request, const RpcAnswer& answer, auto& into) {
            auto value = atNode(node, request.call, request.decode(answer));
            if (!value) {
                error = std::move(value).error();
                return false;
            }
            into = std::move(*value);
            return true;
        };
        if ((readOne(std::get<I>(requests), answers[I], std::get<I>(found)) && ...)) {
            return Done{};
        }
        return failWith(std::move(*error));
    }
    template <typename... Ts>
    [[nodiscard]] static Async<std::tuple<Ts...>> collected(std::shared_ptr<std::tuple<std::optional<Ts>...>> found,
                                                            Async<Done> done) {
        TALLY_CO_TRY(co_await std::move(done));
        co_return std::apply([](auto&... values) { return std::tuple<Ts...>(std::move(*values)...); }, *found);
    }
    template <typename T>
    [[nodiscard]] static Async<std::vector<T>> collectedList(std::shared_ptr<std::vector<T>> found, Async<Done> done) {
        TALLY_CO_TRY(co_await std::move(done));
        co_return std::move(*found);
    }

    [[nodiscard]] std::vector<JsonRpcClient*> usableClients(Freshness freshness) const;
    template <typename T>
    [[nodiscard]] static Async<std::vector<T>> gathered(std::vector<Async<T>> asked) {
        std::vector<T> out;
        for (Async<T>& one : asked) {
            auto answer = co_await std::move(one);
            if (answer) {
                out.push_back(std::move(*answer));
            }
        }
        if (out.empty()) {
            co_return fail(kRpcNoNode);
        }
        co_return out;
    }

    void probe(Node& node);
    void takeProbe(Node& node, Result<std::vector<RpcAnswer>> answers);
    [[nodiscard]] Result<BlockHeader> readProbe(const Node& node, const std::vector<RpcAnswer>& answers) const;
    void noteFailure(Node& node, NodeState state, Error error);
    void schedule(Node& node);
    void judge();
    [[nodiscard]] std::vector<std::optional<NodeWord>> words() const;
    void settleHead(const HeadVerdict& verdict);
    [[nodiscard]] bool isTakenBack(const BlockHeader& candidate) const;
    void markNodes(const HeadVerdict& verdict);
    void fetchUnsaid(const HeadVerdict& verdict);
    [[nodiscard]] bool isFirstRoundOver() const;

    [[nodiscard]] Node* nextFor(const Question& question) const;
    [[nodiscard]] Async<Done> carryOut(std::vector<RpcCall> calls, Freshness freshness, Take take);
    void tryNext(const std::shared_ptr<Question>& question);
    void takeAnswers(const std::shared_ptr<Question>& question, Node& node, Result<std::vector<RpcAnswer>> answers);

    PoolSettings m_settings;
    Timers& m_timers;
    const Clock& m_clock;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::optional<BlockHeader> m_head;
    std::size_t m_agreeing = 0;
    bool m_isCurrent = false;
    UnixSeconds m_heardAt = 0;
    std::vector<std::size_t> m_vouchers;
    std::vector<QPromise<Result<PoolStatus>>> m_waitingForFirst;
    /// Asked before any node had been heard.
    std::vector<std::shared_ptr<Question>> m_early;
};

}  // namespace tally
