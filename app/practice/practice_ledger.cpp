#include "app/practice/practice_ledger.h"

#include "app/practice/node_platform.h"
#include "ledger_client/consortium/consortium_ledger.h"
#include "ledger_client/rpc/anvil.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/base/files.h"
#include "models/domain/currency.h"
#include "models/wallet/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <charconv>

namespace tally {

namespace {

constexpr std::uint64_t kPracticeChainId = 20'260'001;
constexpr std::int32_t kShanghai = 8 * 3600;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr const char* kManifestFile = "consortium.json";
constexpr const char* kGenesisFile = "genesis-time";

/// On the ledger thread: questions of the practice node's own.
[[nodiscard]] Async<Done> travelTo(NodeEndpoint node, UnixSeconds time) {
    JsonRpcClient client(node);
    TALLY_CO_ASSIGN(const auto head, co_await client.ask(requestBlock(BlockTag::latest())));
    if (head && static_cast<UnixSeconds>(head->timestamp) >= time) {
        co_return Done{};
    }
    TALLY_CO_TRY(co_await client.ask(requestDone({"evm_setNextBlockTimestamp", "[" + std::to_string(time) + "]"})));
    TALLY_CO_TRY(co_await client.ask(requestDone({"evm_mine", "[]"})));
    co_return Done{};
}

/// The node counts from its genesis again after each start: what it mines from now on has the time of now.
[[nodiscard]] Async<Done> setClock(NodeEndpoint node, UnixSeconds now) {
    JsonRpcClient client(node);
    TALLY_CO_ASSIGN(const auto head, co_await client.ask(requestBlock(BlockTag::latest())));
    const UnixSeconds after = head ? static_cast<UnixSeconds>(head->timestamp) + 1 : now;
    const std::string time = "[" + std::to_string(std::max(now, after)) + "]";
    TALLY_CO_TRY(co_await client.ask(requestDone({"evm_setTime", time})));
    co_return Done{};
}

/// Written down once: a node started with another one would make another genesis block, and with it another ledger.
[[nodiscard]] Result<UnixSeconds> genesisTime(const PracticeSettings& settings, bool isNew) {
    const std::filesystem::path path = settings.folder / kGenesisFile;
    constexpr std::size_t kMost = 32;
    if (!isNew) {
        const auto kept = readFile(path, kMost);
        const std::string_view digits = kept ? textOf(*kept) : std::string_view();
        UnixSeconds time = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), time);
        const bool isTime = !digits.empty() && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
        return isTime ? Result<UnixSeconds>(time) : fail(kPracticeNoGenesis, path.string());
    }
    const UnixSeconds time = SystemClock().now() - settings.daysBack * kSecondsOfDay;
    TALLY_TRY(replaceFile(path, viewOf(std::to_string(time)), FileMode::Private));
    return time;
}

[[nodiscard]] Async<UnixSeconds> headTime(NodeEndpoint node) {
    JsonRpcClient client(node);
    TALLY_CO_ASSIGN(const auto head, co_await client.ask(requestBlock(BlockTag::latest())));
    if (!head) {
        co_return fail(kLedgerBadAnswer, node.name());
    }
    co_return static_cast<UnixSeconds>(head->timestamp);
}

}  // namespace

Result<QString> findAnvil() {
    const QString folder = QCoreApplication::applicationDirPath();
    const QStringList named{qEnvironmentVariable("TALLYSTICK_ANVIL")};
    for (const QString& candidate : named + platform::practiceNodePlaces(folder)) {
        if (!candidate.isEmpty() && QFileInfo(candidate).isExecutable()) {
            return QDir::cleanPath(candidate);
        }
    }
    return fail(kPracticeNoNode, folder.toStdString());
}

Result<ProcessLock> holdPractice(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder.parent_path(), code);
    if (code) {
        return fail(kFileUnwritable, folder.parent_path().string(), {}, code.message());
    }
    auto lock = ProcessLock::take(folder);
    if (!lock && lock.error().code == kWalletInUse) {
        return fail(kPracticeInUse, folder.string(), lock.error().args);
    }
    return lock;
}

Result<Done> clearUnfinished(const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / kManifestFile) ? Result<Done>(Done{}) : removePractice(folder);
}

Result<Done> removePractice(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::remove_all(folder, code);
    return code ? Result<Done>(fail(kFileUnwritable, folder.string(), {}, code.message())) : Result<Done>(Done{});
}

PracticeLedger::PracticeLedger(PracticeSettings settings, std::shared_ptr<LedgerWorker> worker)
    : m_settings(std::move(settings)), m_worker(std::move(worker)) {}

Async<Done> PracticeLedger::start() {
    std::error_code code;
    std::filesystem::create_directories(m_settings.folder, code);
    if (code) {
        co_return fail(kFileUnwritable, m_settings.folder.string(), {}, code.message());
    }
    TALLY_CO_ASSIGN(const quint16 port, freePort());
    const std::filesystem::path chain = m_settings.folder / "chain.json";
    AnvilOptions options;
    options.path = m_settings.anvil;
    options.port = port;
    options.chainId = kPracticeChainId;
    options.stateFile = QString::fromStdString(chain.string());
    const bool isNew = !std::filesystem::exists(chain);
    TALLY_CO_ASSIGN(options.genesisTime, genesisTime(m_settings, isNew));
    TALLY_CO_TRY(co_await m_worker->post(
        [program = anvilProgram(options)](LedgerRoom& room) { return room.startNode(program); }));
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(port);
    if (!isNew) {
        TALLY_CO_ASSIGN(const NodeEndpoint node, makeEndpoint(m_url));
        auto setting = m_worker->post([node](LedgerRoom&) { return setClock(node, SystemClock().now()); });
        TALLY_CO_TRY(co_await std::move(setting));
    }
    co_return Done{};
}

Async<bool> PracticeLedger::open(story::Troupe& troupe) {
    const std::filesystem::path path = manifestPath();
    const ManifestNode node{"practice", m_url.toStdString()};
    const bool isNew = !std::filesystem::exists(path);
    if (isNew) {
        ConsortiumPlan plan;
        plan.name = "Practice ledger 演练账本";
        plan.settings.zoneOffset = kShanghai;
        plan.settings.policy = usualPolicy();
        plan.settings.policy[static_cast<std::size_t>(PolicyKey::MaxOfferDays)] = 366;
        const story::Character& registrar = story::characterOf(story::Part::Registrar);
        plan.settings.founder.identifier = story::usccOf(registrar);
        plan.founderNameZh = std::string(registrar.nameZh);
        plan.founderNameEn = std::string(registrar.nameEn);
        plan.nodes = {node};
        story::Actor& actor = troupe.actor(story::Part::Registrar);
        TALLY_CO_ASSIGN(m_manifest, co_await deployConsortium(m_worker, *actor.wallet, actor.key, plan));
    } else {
        TALLY_CO_ASSIGN(const Bytes text, readFile(path, kManifestMostBytes));
        TALLY_CO_ASSIGN(m_manifest, parseManifest(textOf(text)));
        m_manifest->nodes = {node};
        TALLY_CO_TRY(keepManifest());
    }
    TALLY_CO_TRY(co_await troupe.enter(*this, formatManifest(*m_manifest), m_manifest->name,
                                       Bytes(m_manifest->secret.data.begin(), m_manifest->secret.data.end())));
    co_return isNew;
}

std::filesystem::path PracticeLedger::manifestPath() const { return m_settings.folder / kManifestFile; }

Result<Done> PracticeLedger::keepManifest() const {
    return replaceFile(manifestPath(), viewOf(formatManifest(*m_manifest)), FileMode::Private);
}

Async<Done> PracticeLedger::stop() {
    return m_worker->post([](LedgerRoom& room) { return room.stopNode(); });
}

Result<std::unique_ptr<Ledger>> PracticeLedger::connect(std::size_t) {
    LinkSettings settings;
    settings.manifest = *m_manifest;
    TALLY_ASSIGN(settings.nodes, endpointsOf(*m_manifest));
    settings.pollEvery = std::chrono::milliseconds(100);
    return std::make_unique<ConsortiumLedger>(m_worker, std::move(settings));
}

Async<Done> PracticeLedger::reach(Date day, std::int64_t secondOfDay) {
    TALLY_CO_ASSIGN(const NodeEndpoint node, makeEndpoint(m_url));
    const UnixSeconds time = day.days * kSecondsOfDay + secondOfDay - kShanghai;
    auto answer = m_worker->post([node, time](LedgerRoom&) { return travelTo(node, time); });
    co_return co_await std::move(answer);
}

Async<Date> PracticeLedger::today() {
    TALLY_CO_ASSIGN(const NodeEndpoint node, makeEndpoint(m_url));
    TALLY_CO_ASSIGN(const UnixSeconds time, co_await m_worker->post([node](LedgerRoom&) { return headTime(node); }));
    co_return Date::ofInstant(time, kShanghai);
}

}  // namespace tally
