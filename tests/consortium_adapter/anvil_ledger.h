#pragma once

#include "ledger_client/consortium/consortium_ledger.h"
#include "ledger_client/consortium/reads.h"
#include "ledger_client/rpc/anvil.h"
#include "models/domain/projection.h"
#include "tests/support/waiting.h"

#include <memory>
#include <string>
#include <vector>

namespace tally {

/// A person's key.
struct TestKey {
    Bytes secret;
    Address address;

    /// The same for the same name.
    [[nodiscard]] static TestKey named(std::string_view name);
};

/// A valid Unified Social Credit Code from its first seventeen characters.
[[nodiscard]] std::string testCode(std::string_view first17);

/// Code, place and detail of a failure, for a test's message; empty for a success.
template <typename T>
[[nodiscard]] QByteArray failureOf(const Result<T>& outcome) {
    if (outcome) {
        return {};
    }
    const Error& error = outcome.error();
    QByteArray out(error.code.name.data(), static_cast<qsizetype>(error.code.name.size()));
    for (const std::string* text : {&error.place, &error.detail}) {
        out.append(' ').append(text->data(), static_cast<qsizetype>(text->size()));
    }
    return out;
}

/// The contracts on an anvil that ends with this, the port over it, and what its events add up to.
class AnvilLedger {
public:
    static constexpr std::uint64_t kChainId = 20'260'101;
    static constexpr UnixSeconds kGenesis = 1'767'225'600;  ///< 2026-01-01T00:00:00Z

    ~AnvilLedger();

    /// Starts anvil and deploys; the founder is member 1. Codes: whatever failed.
    [[nodiscard]] Result<Done> begin(const QString& anvil, const DeploymentSettings& settings);
    [[nodiscard]] static DeploymentSettings usualSettings();

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }
    [[nodiscard]] std::shared_ptr<LedgerWorker> worker() const { return m_worker; }
    [[nodiscard]] NodeEndpoint endpoint() const;

    /// Trial, signature, send, wait for the block. A refusal of the trial is the error.
    [[nodiscard]] Result<TxnState> perform(const TestKey& key, const Intent& what);
    /// The same without the trial: what the block says.
    [[nodiscard]] Result<TxnState> performUntried(const TestKey& key, const Intent& what);
    /// Signed bytes, not sent.
    [[nodiscard]] Result<std::pair<Bytes, Hash>> sign(const TestKey& key, const Intent& what, std::uint64_t nonce);
    /// What the trial says: nothing when it would pass.
    [[nodiscard]] Result<std::optional<Error>> refusal(const TestKey& key, const Intent& what);

    /// Fetches all events there are, up to the last transaction's block at least, and applies them.
    [[nodiscard]] Result<Done> sync();
    /// Everything that `sync` brought and was not taken back.
    std::vector<StampedEvent> events;
    std::vector<BlockRef> known;  ///< newest first
    LedgerState state;
    int rollbacks = 0;

    /// A method of anvil's own; the answer as JSON text is not looked at.
    [[nodiscard]] Result<Done> rpc(std::string method, std::string params = "[]");
    /// A word, as anvil answers evm_snapshot.
    [[nodiscard]] Result<std::string> rpcText(std::string method, std::string params = "[]");
    /// Moves the chain's clock to this local time of a day and makes a block.
    [[nodiscard]] Result<Done> travelTo(Date day, int secondsOfDay);
    [[nodiscard]] Result<Date> today();

    /// A view function at the head.
    template <typename Call>
    [[nodiscard]] auto view(ContractName contract, const Call& call) {
        return settled(m_client->ask(requestView(m_manifest.addresses().of(contract), call, BlockTag::latest())));
    }

private:
    [[nodiscard]] Result<Done> deploy(const DeploymentSettings& settings);
    [[nodiscard]] Result<Done> replay();

    std::shared_ptr<LedgerWorker> m_worker;
    quint16 m_port = 0;
    std::uint64_t m_performedAt = 0;
    std::unique_ptr<JsonRpcClient> m_client;
    Manifest m_manifest;
    std::unique_ptr<ConsortiumLedger> m_ledger;
};

}  // namespace tally
