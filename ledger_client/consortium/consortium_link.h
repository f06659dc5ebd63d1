#pragma once

#include "ledger_client/consortium/chain_access.h"
#include "ledger_client/consortium/event_sync.h"
#include "ledger_client/consortium/intent_mapping.h"
#include "ledger_client/consortium/manifest.h"
#include "models/session/ledger.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace tally {

/// A node that is behind the others, of another mind, or has been for long. place: the node.
inline constexpr ErrorCode kNodeLagging{"node.lagging", ErrorKind::Unreachable};
inline constexpr ErrorCode kNodeDissenting{"node.dissenting", ErrorKind::Unreachable};
inline constexpr ErrorCode kNodeLying{"node.lying", ErrorKind::Unreachable};
/// Nodes say otherwise of what became of a transaction: nobody is believed. place: the transaction.
inline constexpr ErrorCode kNodesDiffer{"nodes.differ", ErrorKind::Unreachable};
/// A node tries the call and it succeeds, but it cannot say how much gas it takes. place: the contract.
inline constexpr ErrorCode kEstimateFailed{"node.estimate-failed", ErrorKind::Unreachable};
/// A node did not take a transaction, nor knows it. place: the node; args: its verdict. detail: its words.
inline constexpr ErrorCode kSendRefused{"send.refused", ErrorKind::Unreachable};

/// How to reach a consortium.
struct LinkSettings {
    Manifest manifest;
    /// In order of preference; each has passed `checkEndpoint`.
    std::vector<NodeEndpoint> nodes;
    /// Nodes that must say the same; 0 takes what the pool thinks right for their number.
    std::size_t enough = 0;
    std::chrono::milliseconds pollEvery{500};
};

/// The manifest's nodes, its authorities with them. Errors: those of `makeEndpoint`, kRpcCredentials.
[[nodiscard]] Result<std::vector<NodeEndpoint>> endpointsOf(const Manifest& manifest);

/// The port's questions, on the ledger thread: what ConsortiumLedger posts here. In a shared pointer: steps under way
/// keep it; `close` ends them with kSessionCancelled.
class ConsortiumLink : public std::enable_shared_from_this<ConsortiumLink> {
public:
    explicit ConsortiumLink(LinkSettings settings);
    void close() { m_chain->close(); }

    [[nodiscard]] Async<LedgerStatus> status();
    [[nodiscard]] Async<LedgerTime> time();
    [[nodiscard]] Async<EventBatch> eventsAfter(std::vector<BlockRef> known);
    [[nodiscard]] Async<std::uint64_t> headAbove(std::uint64_t height, int patience);
    [[nodiscard]] Async<Preflight> preflight(Intent what, Address signer);
    [[nodiscard]] Async<std::uint64_t> nextNonce(Address signer);
    [[nodiscard]] Async<UnsignedTxn> prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit);
    [[nodiscard]] Async<Done> send(Bytes raw);
    [[nodiscard]] Async<TxnState> txnState(Hash txn, Address signer, std::uint64_t nonce);

private:
    /// Once: the contracts' code is what the manifest says. Errors: kManifestCode, kLedgerForeign, kLedgerUnreachable.
    [[nodiscard]] Async<Done> checked();
    /// The head the nodes agree on. Errors: kLedgerForeign, kLedgerUnreachable.
    [[nodiscard]] Async<BlockHeader> head();
    /// kNodesDiffer when another node says otherwise of a transaction in the same block.
    [[nodiscard]] Async<Done> agreedOn(TxnReceipt receipt);
    [[nodiscard]] Async<TxnState> included(TxnReceipt receipt, std::optional<TxnSummary> txn, std::uint64_t head);
    /// Why a transaction failed: its call again, on the state it met and on the one it left.
    [[nodiscard]] Async<Error> refusalOf(TxnReceipt receipt, TxnSummary txn);
    [[nodiscard]] Error translated(Error error) const;

    LinkSettings m_settings;
    std::shared_ptr<ChainAccess> m_chain;
    std::shared_ptr<EventSync> m_sync;
    bool m_isChecked = false;
};

}  // namespace tally
