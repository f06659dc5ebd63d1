#pragma once

#include "ledger_client/rpc/json_rpc_client.h"
#include "models/session/async.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

/// A node of the ledger as a value: started, waited for, stopped, and gone when its owner is.
namespace tally {

/// A program that serves JSON-RPC on 127.0.0.1.
struct NodeProgram {
    QString path;
    QStringList arguments;
    quint16 port = 0;
    std::uint64_t chainId = 0;  ///< what it has to answer to be taken for ready
    std::chrono::milliseconds startDeadline{30'000};
    /// Between asking it to stop and killing it: time to write its state.
    std::chrono::milliseconds stopGrace{10'000};
};

/// A port of 127.0.0.1 that nobody listens on now, never the same twice in a process, and not one that the system
/// gives to outgoing connections. Nothing else keeps others from taking it before it is used.
[[nodiscard]] Result<quint16> freePort();

/// Lives on the ledger thread. The destructor stops the program and waits for its end, `stopGrace` at most, then kills
/// it: `stop` first is the way that does not block. When the owning process dies, killed or not, the program is told to
/// stop by the operating system.
class NodeProcess final : public QObject {
    Q_OBJECT

public:
    explicit NodeProcess(NodeProgram program, QObject* parent = nullptr);
    ~NodeProcess() override;

    /// Done when the node answers with its chain id. Errors: kNodeStart (detail: the end of its log), kNodeSilent,
    /// kRpcForeign when another node answers on the port; the program is stopped then. Once for an object.
    [[nodiscard]] Async<Done> start();
    /// Asks it to stop, kills it after `stopGrace`; done when it has ended.
    [[nodiscard]] Async<Done> stop();
    /// Ends it at once, with nothing saved.
    void kill();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QUrl url() const;
    /// The end of what it wrote, 64 KiB at most.
    [[nodiscard]] const std::string& log() const { return m_log; }

Q_SIGNALS:
    /// It ended without being asked to.
    void died();

private:
    void probe();
    void readOutput();
    void conclude();
    void failStart(Error error);

    NodeProgram m_program;
    QProcess m_process;
    std::unique_ptr<JsonRpcClient> m_client;
    std::string m_log;
    bool m_isStopping = false;
    std::optional<QPromise<Result<Done>>> m_starting;
    std::vector<QPromise<Result<Done>>> m_stopping;
};

}  // namespace tally
