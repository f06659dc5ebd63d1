#include "tests/consortium_adapter/anvil_ledger.h"

#include "models/crypto/ecdsa.h"
#include "models/crypto/keccak.h"
#include "models/domain/uscc.h"

namespace tally {

namespace {

constexpr std::uint64_t kUntriedGas = 1'000'000;

[[nodiscard]] Result<std::pair<Bytes, Hash>> signPreimage(const TestKey& key, BytesView preimage) {
    TALLY_ASSIGN(const EcdsaSignature signature, signDigest(key.secret, keccak256(preimage)));
    return assembleTxn(preimage, signature.r, signature.s, signature.yParity);
}

}  // namespace

TestKey TestKey::named(std::string_view name) {
    const Hash secret = keccak256(viewOf(std::string("test key ") + std::string(name)));
    TestKey out;
    out.secret = Bytes(secret.data.begin(), secret.data.end());
    out.address = addressOfKey(out.secret).value_or(Address{});
    return out;
}

std::string testCode(std::string_view first17) {
    return std::string(first17) + usccCheckCharacter(first17).value_or('?');
}

DeploymentSettings AnvilLedger::usualSettings() {
    DeploymentSettings out;
    out.policy = usualPolicy();
    out.rule = keccak256(viewOf("rule"));
    out.founder.identifier = testCode("91330200MA2AFQ6T5");
    out.founder.operatorKey = TestKey::named("registrar").address;
    out.founder.encryptionKey.data.fill(0x11);
    return out;
}

AnvilLedger::~AnvilLedger() {
    m_ledger.reset();
    if (m_worker) {
        auto stopped = settled(m_worker->post([](LedgerRoom& room) { return room.stopNode(); }));
        static_cast<void>(stopped);
    }
}

Result<Done> AnvilLedger::begin(const QString& anvil, const DeploymentSettings& settings) {
    TALLY_ASSIGN(m_port, freePort());
    AnvilOptions options;
    options.path = anvil;
    options.port = m_port;
    options.chainId = kChainId;
    options.genesisTime = kGenesis;
    m_worker = makeLedgerWorker();
    TALLY_TRY(settled(
        m_worker->post([program = anvilProgram(options)](LedgerRoom& room) { return room.startNode(program); })));
    m_client = std::make_unique<JsonRpcClient>(endpoint());
    return deploy(settings);
}

NodeEndpoint AnvilLedger::endpoint() const {
    return makeEndpoint(QStringLiteral("http://127.0.0.1:%1").arg(m_port)).value_or(NodeEndpoint{});
}

Result<Done> AnvilLedger::deploy(const DeploymentSettings& settings) {
    const TestKey deployer = TestKey::named("deployer");
    TALLY_ASSIGN(const DeploymentGround ground,
                 settled(m_worker->post([node = endpoint(), key = deployer.address](LedgerRoom& room) {
                     return room.newDeployer(node)->ground(key);
                 })));
    TALLY_ASSIGN(const DeploymentPlan plan, planDeployment(settings, ground));
    std::array<Bytes, 4> raws;
    for (std::size_t i = 0; i < raws.size(); ++i) {
        TALLY_ASSIGN(const auto assembled, signPreimage(deployer, plan.steps[i].preimage));
        raws[i] = assembled.first;
    }
    TALLY_ASSIGN(const BlockRef block,
                 settled(m_worker->post([plan, raws](LedgerRoom& room) { return room.deployer()->send(plan, raws); })));
    TALLY_ASSIGN(m_manifest, settled(m_worker->post([at = plan.addresses(), block](LedgerRoom& room) {
                     return room.deployer()->verify(at, block.number);
                 })));
    m_manifest.name = "Test";
    m_manifest.secret.data.fill(7);
    m_manifest.nodes = {{"anvil", "http://127.0.0.1:" + std::to_string(m_port)}};
    LinkSettings link;
    link.manifest = m_manifest;
    TALLY_ASSIGN(link.nodes, endpointsOf(m_manifest));
    m_ledger = std::make_unique<ConsortiumLedger>(m_worker, link);
    return Done{};
}

Result<std::pair<Bytes, Hash>> AnvilLedger::sign(const TestKey& key, const Intent& what, std::uint64_t nonce) {
    TALLY_ASSIGN(const UnsignedTxn txn, settled(m_ledger->prepare(what, nonce, kUntriedGas * 20)));
    return signPreimage(key, txn.preimage);
}

Result<std::optional<Error>> AnvilLedger::refusal(const TestKey& key, const Intent& what) {
    TALLY_ASSIGN(Preflight trial, settled(m_ledger->preflight(what, key.address)));
    return std::move(trial.refusal);
}

Result<TxnState> AnvilLedger::perform(const TestKey& key, const Intent& what) {
    TALLY_ASSIGN(const auto refused, refusal(key, what));
    if (refused) {
        return failWith(*refused);
    }
    return performUntried(key, what);
}

Result<TxnState> AnvilLedger::performUntried(const TestKey& key, const Intent& what) {
    TALLY_ASSIGN(const std::uint64_t nonce, settled(m_ledger->nextNonce(key.address)));
    TALLY_ASSIGN(const auto assembled, sign(key, what, nonce));
    TALLY_TRY(settled(m_ledger->send(assembled.first)));
    for (int i = 0; i < 100; ++i) {
        TALLY_ASSIGN(TxnState now, settled(m_ledger->txnState(assembled.second, key.address, nonce)));
        if (now.phase == TxnPhase::Included || now.phase == TxnPhase::Reverted) {
            m_performedAt = now.block.number;
            return now;
        }
        QTest::qWait(20);
    }
    return fail(kTestTimeout);
}

Result<Done> AnvilLedger::sync() {
    for (;;) {
        TALLY_ASSIGN(EventBatch batch, settled(m_ledger->eventsAfter(known)));
        if (batch.rollbackTo) {
            ++rollbacks;
            const std::uint64_t last = batch.rollbackTo->number;
            std::erase_if(events, [last](const StampedEvent& e) { return e.stamp.block > last; });
            std::erase_if(known, [last](const BlockRef& ref) { return ref.number > last; });
            TALLY_TRY(replay());
            continue;
        }
        for (StampedEvent& event : batch.events) {
            TALLY_TRY(apply(state, event.stamp, event.event));
            events.push_back(std::move(event));
        }
        for (const BlockRef& ref : batch.recent) {
            known.insert(known.begin(), ref);
        }
        if (known.empty() || known.front().number < batch.upTo.number) {
            known.insert(known.begin(), batch.upTo);
        }
        // The nodes may not have agreed yet on the block that the last transaction is in.
        if (batch.upTo.number >= batch.head && batch.upTo.number >= m_performedAt) {
            return Done{};
        }
    }
}

Result<Done> AnvilLedger::replay() {
    state = LedgerState();
    for (const StampedEvent& event : events) {
        TALLY_TRY(apply(state, event.stamp, event.event));
    }
    return Done{};
}

Result<Done> AnvilLedger::rpc(std::string method, std::string params) {
    return settled(m_client->ask(requestDone({std::move(method), std::move(params)})));
}

Result<std::string> AnvilLedger::rpcText(std::string method, std::string params) {
    EthRequest<std::string> request;
    request.call = {std::move(method), std::move(params)};
    request.decode = [](const RpcAnswer& answer) -> Result<std::string> {
        if (!answer) {
            return failWith(errorOf(answer.error()));
        }
        return readText(answer->view);
    };
    return settled(m_client->ask(std::move(request)));
}

Result<Done> AnvilLedger::travelTo(Date day, int secondsOfDay) {
    const std::int64_t at = std::int64_t{day.days} * 86'400 + secondsOfDay - m_manifest.zoneOffset;
    TALLY_TRY(rpc("evm_setNextBlockTimestamp", "[" + std::to_string(at) + "]"));
    return rpc("evm_mine");
}

Result<Date> AnvilLedger::today() {
    TALLY_ASSIGN(const LedgerTime time, settled(m_ledger->time()));
    return time.day;
}

}  // namespace tally
