#include "ledger_client/consortium/consortium_link.h"

#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/block_ref.h"
#include "ledger_client/consortium/head_wait.h"
#include "ledger_client/consortium/reads.h"
#include "ledger_client/rpc/errors.h"
#include "models/crypto/keccak.h"

#include <QSslCertificate>

#include <algorithm>

namespace tally {

namespace {

/// How long "nothing new" waits for a head that is about to come, in milliseconds.
constexpr int kBreath = 100;
[[nodiscard]] PoolSettings poolSettings(const LinkSettings& settings) {
    PoolSettings out;
    out.identity = {settings.manifest.chainId, settings.manifest.genesis};
    out.enough = settings.enough;
    out.pollEvery = settings.pollEvery;
    return out;
}

}  // namespace

Result<std::vector<NodeEndpoint>> endpointsOf(const Manifest& manifest) {
    QList<QSslCertificate> authorities;
    if (!manifest.authorities.empty()) {
        authorities = QSslCertificate::fromData(QByteArray::fromStdString(manifest.authorities), QSsl::Pem);
        if (authorities.isEmpty()) {
            return fail(kRpcCredentials, "authorities");
        }
    }
    std::vector<NodeEndpoint> out;
    for (const ManifestNode& node : manifest.nodes) {
        TALLY_ASSIGN(NodeEndpoint endpoint, makeEndpoint(QString::fromStdString(node.url)));
        endpoint.authorities = authorities;
        out.push_back(std::move(endpoint));
    }
    return out;
}

ConsortiumLink::ConsortiumLink(LinkSettings settings)
    : m_settings(std::move(settings)),
      m_chain(std::make_shared<ChainAccess>(poolSettings(m_settings), m_settings.nodes)),
      m_sync(std::make_shared<EventSync>(m_chain, m_settings.manifest.addresses(), m_settings.manifest.deploymentBlock,
                                         m_settings.manifest.zoneOffset)) {}

Error ConsortiumLink::translated(Error error) const {
    if (!(error.code == kRpcNoNode)) {
        return error;
    }
    const PoolStatus pool = m_chain->status();
    const auto foreign = std::find_if(pool.nodes.begin(), pool.nodes.end(), [](const NodeHealth& node) {
        return node.state == NodeState::Foreign && node.lastError;
    });
    const bool allForeign =
        !pool.nodes.empty() && std::all_of(pool.nodes.begin(), pool.nodes.end(),
                                           [](const NodeHealth& node) { return node.state == NodeState::Foreign; });
    if (allForeign && foreign != pool.nodes.end()) {
        return {kLedgerForeign, foreign->name, foreign->lastError->args, foreign->lastError->detail};
    }
    return {kLedgerUnreachable, error.place, {}, error.detail};
}

Async<BlockHeader> ConsortiumLink::head() {
    const auto self = shared_from_this();
    PoolStatus pool = m_chain->status();
    if (!pool.head) {
        TALLY_CO_ASSIGN(pool, co_await m_chain->firstRound());
    }
    if (!pool.head || !pool.isCurrent) {
        const std::string last = pool.nodes.empty() ? std::string() : pool.nodes.back().name;
        co_return failWith(translated({kRpcNoNode, last, {}, {}}));
    }
    co_return *pool.head;
}

Async<Done> ConsortiumLink::checked() {
    const auto self = shared_from_this();
    if (m_isChecked) {
        co_return Done{};
    }
    TALLY_CO_TRY(co_await head());
    const Manifest& manifest = m_settings.manifest;
    constexpr std::array kNames = {"core", "desk", "office", "book"};
    for (std::size_t i = 0; i < kContractNames.size(); ++i) {
        const ManifestContract& expected = manifest.contracts.of(kContractNames[i]);
        auto code = co_await m_chain->ask(requestCode(expected.address, BlockTag::latest()));
        if (!code) {
            co_return failWith(translated(std::move(code).error()));
        }
        const Hash found = keccak256(*code);
        if (found != expected.codeHash) {
            co_return fail(kManifestCode, kNames[i],
                           {toHex0x(expected.codeHash.view()), code->empty() ? "0x" : toHex0x(found.view())});
        }
    }
    m_isChecked = true;
    co_return Done{};
}

Async<LedgerTime> ConsortiumLink::time() {
    const auto self = shared_from_this();
    TALLY_CO_TRY(co_await checked());
    TALLY_CO_ASSIGN(const BlockHeader block, co_await head());
    const Address core = m_settings.manifest.contracts.core.address;
    const BlockTag at = BlockTag::at(block.number);
    const auto policy = [&](PolicyKey key) {
        return requestView(core, contracts::core::PolicyCall{static_cast<std::uint8_t>(key)}, at);
    };
    auto answers =
        co_await m_chain->askTogether(Freshness{block.number}, requestView(core, contracts::core::ZoneOffsetCall{}, at),
                                      policy(PolicyKey::CutOffSeconds), policy(PolicyKey::GraceDays));
    if (!answers) {
        co_return failWith(translated(std::move(answers).error()));
    }
    const auto& [zoneOffset, cutOff, grace] = *answers;
    LedgerTime out;
    out.head = refOf(block);
    out.blockTime = static_cast<UnixSeconds>(block.timestamp);
    out.zoneOffset = zoneOffset;
    out.day = Date::ofInstant(out.blockTime, zoneOffset);
    out.cutOffSeconds = static_cast<std::uint32_t>(cutOff);
    out.graceDays = static_cast<std::uint16_t>(grace);
    co_return out;
}

Async<EventBatch> ConsortiumLink::eventsAfter(std::vector<BlockRef> known) {
    const auto self = shared_from_this();
    TALLY_CO_TRY(co_await checked());
    TALLY_CO_ASSIGN(BlockHeader top, co_await head());
    if (!known.empty() && known.front() == refOf(top)) {
        // The pool asks by the clock: a block that somebody already knows of may be there.
        TALLY_CO_TRY(co_await awaitHead(m_chain, top.number, kBreath));
        TALLY_CO_ASSIGN(top, co_await head());
    }
    auto batch = co_await m_sync->after(std::move(known), top);
    if (!batch) {
        co_return failWith(translated(std::move(batch).error()));
    }
    co_return batch;
}

Async<std::uint64_t> ConsortiumLink::headAbove(std::uint64_t height, int patience) {
    const auto self = shared_from_this();
    co_return co_await awaitHead(m_chain, height, patience);
}

}  // namespace tally
