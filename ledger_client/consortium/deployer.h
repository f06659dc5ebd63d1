#pragma once

#include "ledger_client/consortium/chain_access.h"
#include "ledger_client/consortium/deployment.h"
#include "ledger_client/consortium/manifest.h"
#include "models/domain/event_batch.h"
#include "models/session/async.h"

#include <array>
#include <memory>

namespace tally {

/// What stands on the chain is not what was to be deployed. place: core, desk, office or book, and what differs.
inline constexpr ErrorCode kDeploymentNotOurs{"deployment.not-ours", ErrorKind::Refused};
/// A creating transaction failed. place: the contract. args: those of the refusal, its code first.
inline constexpr ErrorCode kDeploymentFailed{"deployment.failed", ErrorKind::Refused};

/// Carries a deployment out through one node, on the ledger thread: ground, plan, (signatures elsewhere), send, verify.
/// In a shared pointer: steps under way keep it.
class Deployer : public std::enable_shared_from_this<Deployer> {
public:
    /// `node` has passed `checkEndpoint`. The chain is whatever chain the node keeps.
    explicit Deployer(const NodeEndpoint& node) : m_client(std::make_unique<JsonRpcClient>(node)) {}
    void close() { m_client.reset(); }

    /// Errors: those of JsonRpcClient.
    [[nodiscard]] Async<DeploymentGround> ground(Address deployer);
    /// Sends the signed steps in their order and waits until all are in blocks; sent before is a success.
    /// Done with the block of the first. Errors: kSendRefused's, kDeploymentFailed, kRpcTimeout.
    [[nodiscard]] Async<BlockRef> send(DeploymentPlan plan, std::array<Bytes, 4> signedSteps);
    /// Compares what stands there with what was compiled and planned, and states it as a manifest without name, secret
    /// and nodes. Errors: kDeploymentNotOurs, those of JsonRpcClient.
    [[nodiscard]] Async<Manifest> verify(ContractAddresses addresses, std::uint64_t deploymentBlock);

private:
    template <typename T>
    [[nodiscard]] Async<T> ask(EthRequest<T> request) {
        return m_client ? m_client->ask(std::move(request)) : ready<T>(fail(kSessionCancelled));
    }
    [[nodiscard]] Async<TxnReceipt> receiptOf(Hash txn);
    [[nodiscard]] Async<Done> pause();

    EventLoopTimers m_timers;
    std::unique_ptr<JsonRpcClient> m_client;
};

}  // namespace tally
