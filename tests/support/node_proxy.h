#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <map>
#include <optional>

namespace tally {

/// Stands between a program and a node, passes everything on, and holds the one call that a test names: before the node
/// has heard of it, or before the program hears of the answer. Whoever is killed meanwhile is killed exactly there.
class NodeProxy final : public QObject {
    Q_OBJECT

public:
    enum class Side {
        Request,  ///< the node never hears of it
        Answer,   ///< the node has done it, the program does not know
    };
    struct Gate {
        QString method;
        Side side = Side::Request;
        QString onlyAfter = {};  ///< the gate stands open until this method was called
    };

    explicit NodeProxy(QUrl node);

    [[nodiscard]] QString url() const;

    /// The next call that fits is held, with the whole batch it is in. `isHeld` tells when.
    void hold(Gate gate);
    [[nodiscard]] bool isHeld() const { return m_held.has_value(); }
    /// What is held goes on, and nothing is held any more.
    void release();
    /// What is held is lost, as a dead program's calls are, and nothing is held any more.
    void drop();
    /// How often a method was passed on.
    [[nodiscard]] int passed(const QString& method) const;

private:
    struct Held {
        QPointer<QTcpSocket> socket;
        QByteArray bytes;
        Side side;
    };

    void accept();
    void read(QTcpSocket* socket);
    void handle(QTcpSocket* socket, const QByteArray& body);
    void forward(QTcpSocket* socket, const QByteArray& body, bool holdAnswer);
    static void reply(QTcpSocket* socket, const QByteArray& body);
    [[nodiscard]] bool fits(const QStringList& methods) const;

    QUrl m_node;
    QTcpServer m_server;
    QNetworkAccessManager m_network;
    std::map<QTcpSocket*, QByteArray> m_unread;
    std::map<QString, int> m_passed;
    std::optional<Gate> m_gate;
    bool m_isArmed = false;
    std::optional<Held> m_held;
};

}  // namespace tally
