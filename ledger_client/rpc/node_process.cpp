#include "ledger_client/rpc/node_process.h"

#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/process_platform.h"
#include "models/base/ensure.h"
#include "models/session/when_done.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTimer>

#include <mutex>
#include <set>

namespace tally {

namespace {

constexpr std::size_t kLogBytes = std::size_t{64} << 10;
constexpr std::chrono::milliseconds kProbeEvery{40};
constexpr std::chrono::milliseconds kProbeDeadline{2'000};

/// Below what systems give to outgoing connections (Linux from 32768, Windows from 49152, RFC 6335): a port that is
/// only offered here is not taken by somebody's connection before the node listens on it.
constexpr int kFirstPort = 15'000;
constexpr int kPastLastPort = 32'000;
constexpr int kPortTries = 200;

NodeEndpoint endpointOf(quint16 port) {
    NodeEndpoint endpoint;
    endpoint.url.setScheme(QStringLiteral("http"));
    endpoint.url.setHost(QStringLiteral("127.0.0.1"));
    endpoint.url.setPort(port);
    return endpoint;
}

}  // namespace

Result<quint16> freePort() {
    static std::mutex mutex;
    static std::set<int> offered;
    const std::scoped_lock lock(mutex);
    QString problem;
    for (int tried = 0; tried < kPortTries; ++tried) {
        const int port = QRandomGenerator::system()->bounded(kFirstPort, kPastLastPort);
        QTcpServer server;
        if (offered.count(port) > 0) {
            continue;
        }
        if (server.listen(QHostAddress::LocalHost, static_cast<quint16>(port))) {
            offered.insert(port);
            return static_cast<quint16>(port);
        }
        problem = server.errorString();
    }
    return fail(kNodeStart, "127.0.0.1", {}, problem.toStdString());
}

NodeProcess::NodeProcess(NodeProgram program, QObject* parent) : QObject(parent), m_program(std::move(program)) {
    ENSURE(m_program.port != 0);
    m_process.setProgram(m_program.path);
    m_process.setArguments(m_program.arguments);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    platform::tieToOwner(m_process);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &NodeProcess::readOutput);
    connect(&m_process, &QProcess::finished, this, &NodeProcess::conclude);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_log += m_process.errorString().toStdString();
            conclude();
        }
    });
}

NodeProcess::~NodeProcess() {
    m_process.disconnect(this);
    if (isRunning()) {
        m_process.terminate();
        if (!m_process.waitForFinished(static_cast<int>(m_program.stopGrace.count()))) {
            m_process.kill();
            m_process.waitForFinished(1'000);
        }
    }
}

QUrl NodeProcess::url() const { return endpointOf(m_program.port).url; }

bool NodeProcess::isRunning() const { return m_process.state() != QProcess::NotRunning; }

Async<Done> NodeProcess::start() {
    ENSURE(!m_starting && !m_client);
    m_client = std::make_unique<JsonRpcClient>(endpointOf(m_program.port), RpcLimits{kProbeDeadline, 1 << 16});
    m_starting.emplace();
    m_starting->start();
    auto future = m_starting->future();
    m_process.start();
    QTimer::singleShot(m_program.startDeadline, this, [this] {
        failStart(
            Error{kNodeSilent, m_program.path.toStdString(), {std::to_string(m_program.startDeadline.count())}, m_log});
    });
    probe();
    return future;
}

void NodeProcess::probe() {
    if (!m_starting) {
        return;
    }
    whenDone(m_client->ask(requestChainId()), this, [this](Result<std::uint64_t> chainId) {
        if (!m_starting) {
            return;
        }
        if (!chainId) {
            QTimer::singleShot(kProbeEvery, this, &NodeProcess::probe);
        } else if (*chainId != m_program.chainId) {
            failStart(Error{
                kRpcForeign, m_client->name(), {std::to_string(m_program.chainId), std::to_string(*chainId)}, {}});
        } else if (m_process.state() == QProcess::Running) {
            m_starting->addResult(Result<Done>(Done{}));
            m_starting->finish();
            m_starting.reset();
        }
    });
}

void NodeProcess::failStart(Error error) {
    if (!m_starting) {
        return;
    }
    auto starting = std::move(*m_starting);
    m_starting.reset();
    m_isStopping = true;
    m_process.kill();
    starting.addResult(Result<Done>(failWith(std::move(error))));
    starting.finish();
}

Async<Done> NodeProcess::stop() {
    if (!isRunning()) {
        return ready<Done>(Done{});
    }
    m_isStopping = true;
    m_stopping.emplace_back().start();
    m_process.terminate();
    QTimer::singleShot(m_program.stopGrace, this, &NodeProcess::kill);
    return m_stopping.back().future();
}

void NodeProcess::kill() {
    if (isRunning()) {
        m_isStopping = true;
        m_process.kill();
    }
}

void NodeProcess::readOutput() {
    m_log += m_process.readAllStandardOutput().toStdString();
    if (m_log.size() > kLogBytes) {
        m_log.erase(0, m_log.size() - kLogBytes);
    }
}

void NodeProcess::conclude() {
    readOutput();
    const bool wasAsked = m_isStopping;
    failStart(Error{kNodeStart, m_program.path.toStdString(), {}, m_log});
    for (auto& promise : std::exchange(m_stopping, {})) {
        promise.addResult(Result<Done>(Done{}));
        promise.finish();
    }
    if (!wasAsked) {
        Q_EMIT died();
    }
}

}  // namespace tally
