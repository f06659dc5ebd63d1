#include "tests/consortium/clique_stage.h"

#include "ledger_client/consortium/consortium_ledger.h"
#include "ledger_client/rpc/eth_requests.h"

#include <QTimer>

namespace tally {

namespace {

/// Seconds, and with a block a second as many blocks.
constexpr UnixSeconds kNodesBehind = 3;

constexpr std::int64_t kSecondsOfDay = 86'400;

[[nodiscard]] Async<Done> pauseFor(std::chrono::milliseconds time) {
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    QTimer::singleShot(time, [promise] {
        promise->addResult(Result<Done>(Done{}));
        promise->finish();
    });
    return promise->future();
}

}  // namespace

std::int32_t zoneWithMidnightAt(UnixSeconds midnight) {
    const std::int64_t east = (kSecondsOfDay - midnight % kSecondsOfDay) % kSecondsOfDay;
    return static_cast<std::int32_t>(east > kSecondsOfDay / 2 ? east - kSecondsOfDay : east);
}

CliqueStage::CliqueStage(const CliqueNetwork& network, std::shared_ptr<LedgerWorker> worker, Manifest manifest)
    : m_network(network),
      m_worker(std::move(worker)),
      m_manifest(std::move(manifest)),
      m_client(std::make_unique<JsonRpcClient>(makeEndpoint(network.url(0).toString()).value())) {}

Result<std::unique_ptr<Ledger>> CliqueStage::connect(std::size_t member) {
    LinkSettings settings;
    settings.manifest = m_manifest;
    for (std::size_t i = 0; i < m_network.size(); ++i) {
        const std::size_t node = (member + i) % m_network.size();
        TALLY_ASSIGN(NodeEndpoint endpoint, makeEndpoint(m_network.url(node).toString()));
        settings.nodes.push_back(std::move(endpoint));
    }
    return std::make_unique<ConsortiumLedger>(m_worker, std::move(settings));
}

Async<Done> CliqueStage::reach(Date day, std::int64_t secondOfDay) {
    const UnixSeconds time = day.days * kSecondsOfDay + secondOfDay - m_manifest.zoneOffset;
    for (;;) {
        TALLY_CO_ASSIGN(const auto head, co_await m_client->ask(requestBlock(BlockTag::latest())));
        // Not the first block of that time: the other nodes may be some behind this one.
        if (head && static_cast<UnixSeconds>(head->timestamp) >= time + kNodesBehind) {
            co_return Done{};
        }
        TALLY_CO_TRY(co_await pauseFor(std::chrono::milliseconds(500)));
    }
}

}  // namespace tally
