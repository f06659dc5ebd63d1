#pragma once

#include "ledger_client/rpc/anvil.h"
#include "tests/support/node_proxy.h"

#include <QDate>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tally {

/// A consortium of three on an anvil, each with a wallet of its own, all acting by tallyctl through one proxy; and the
/// means to end tallyctl with SIGKILL at a chosen point. Huadong Auto has issued root 1 to Ningbo Seats, who holds all of
/// it as credential #1-0.
class CrashStage {
public:
    struct Outcome {
        int code = -1;
        QJsonObject json;
        QByteArray err;

        [[nodiscard]] QString errorCode() const;
    };

    ~CrashStage();
    /// False when anything failed; `problem` says what.
    [[nodiscard]] bool begin(const QString& anvil);
    /// The same, with a second wallet, "second", of Ningbo Seats: another operator's, with the same permissions.
    [[nodiscard]] bool beginWithTwoOperators(const QString& anvil);
    QString problem;
    /// What a program said that was not held where it should have been.
    QByteArray last;

    [[nodiscard]] NodeProxy& proxy() { return *m_proxy; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    /// Runs to its end. The words are split at blanks; {…} holds words together.
    [[nodiscard]] Outcome run(const QString& who, const QString& words);
    /// Begins, and is killed once the proxy holds what `gate` names. False when it ended by itself.
    [[nodiscard]] bool killAt(const QString& who, const QString& words, NodeProxy::Gate gate);
    /// Begins, and is killed before its journal's `write`-th write after it has asked for its nonce. Nothing when it
    /// ended by itself, its work done.
    [[nodiscard]] bool killAtWrite(const QString& who, const QString& words, int write);
    /// Begins, and runs while the proxy holds what `gate` names.
    [[nodiscard]] std::unique_ptr<QProcess> heldAt(const QString& who, const QString& words, NodeProxy::Gate gate);
    [[nodiscard]] Outcome finish(QProcess& process);
    /// Ctrl+C.
    static void interrupt(const QProcess& process);

    /// The node itself, past the proxy.
    [[nodiscard]] QJsonValue rpc(const QString& method, const QString& params = QStringLiteral("[]"));
    /// Transactions of a wallet's first key that are in a block.
    [[nodiscard]] quint64 nonce(const QString& who);
    void mine(int blocks);
    /// Ends the node with SIGKILL: what it has not written to its state is lost.
    void stopNode();
    /// All that the node has done until now is in its state.
    [[nodiscard]] bool nodeHasWritten();
    /// A new chain at first; after its end, what is in its state.
    [[nodiscard]] bool startNode();

    /// Of the wallet's picture after a synchronisation.
    [[nodiscard]] QJsonObject root(const QString& who, int serial);
    [[nodiscard]] qsizetype parts(const QString& who);
    /// The root as this wallet shows it is the root as a wallet that was never killed shows it.
    [[nodiscard]] bool agrees(const QString& who);
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QDate due() const;

private:
    [[nodiscard]] bool makeWallet(const QString& who);
    [[nodiscard]] bool giveOperator(const QString& who, const QString& member, const QString& by);
    [[nodiscard]] bool admit(const QString& who, const QString& code, const QString& roles, const QString& name);
    [[nodiscard]] bool must(const QString& who, const QString& words);
    [[nodiscard]] std::unique_ptr<QProcess> process(const QString& who, const QString& words) const;

    QTemporaryDir m_folder;
    AnvilOptions m_options;
    std::unique_ptr<NodeProcess> m_node;
    std::unique_ptr<NodeProxy> m_proxy;
    std::map<QString, QString> m_operators;
    QDate m_today;
};

}  // namespace tally
