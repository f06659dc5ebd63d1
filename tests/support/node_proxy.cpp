#include "tests/support/node_proxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace tally {

namespace {

[[nodiscard]] QStringList methodsIn(const QByteArray& body) {
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonArray calls = document.isArray() ? document.array() : QJsonArray{document.object()};
    QStringList out;
    for (const QJsonValue& call : calls) {
        out.append(call[QLatin1String("method")].toString());
    }
    return out;
}

/// The length of the body that a request's head states.
[[nodiscard]] qsizetype bodySize(const QByteArray& head) {
    for (const QByteArray& line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:")) {
            return line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
    }
    return 0;
}

}  // namespace

NodeProxy::NodeProxy(QUrl node) : m_node(std::move(node)) {
    connect(&m_server, &QTcpServer::newConnection, this, &NodeProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

QString NodeProxy::url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

void NodeProxy::hold(Gate gate) {
    m_isArmed = gate.onlyAfter.isEmpty();
    m_gate = std::move(gate);
}

void NodeProxy::release() {
    m_gate.reset();
    if (!m_held) {
        return;
    }
    const Held held = std::move(*m_held);
    m_held.reset();
    if (held.socket && held.side == Side::Request) {
        forward(held.socket, held.bytes, false);
    } else if (held.socket) {
        reply(held.socket, held.bytes);
    }
}

void NodeProxy::drop() {
    m_gate.reset();
    m_held.reset();
}

int NodeProxy::passed(const QString& method) const {
    const auto found = m_passed.find(method);
    return found == m_passed.end() ? 0 : found->second;
}

void NodeProxy::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_unread.erase(socket);
            socket->deleteLater();
        });
    }
}

void NodeProxy::read(QTcpSocket* socket) {
    QByteArray& unread = m_unread[socket];
    unread += socket->readAll();
    for (;;) {
        const qsizetype end = unread.indexOf("\r\n\r\n");
        const qsizetype whole = end < 0 ? 0 : end + 4 + bodySize(unread.left(end));
        if (end < 0 || unread.size() < whole) {
            return;
        }
        const QByteArray body = unread.mid(end + 4, whole - end - 4);
        unread.remove(0, whole);
        handle(socket, body);
    }
}

bool NodeProxy::fits(const QStringList& methods) const {
    return m_gate && m_isArmed && !m_held && methods.contains(m_gate->method);
}

void NodeProxy::handle(QTcpSocket* socket, const QByteArray& body) {
    const QStringList methods = methodsIn(body);
    const bool isHeld = fits(methods);
    m_isArmed = m_isArmed || (m_gate && methods.contains(m_gate->onlyAfter));
    if (isHeld && m_gate->side == Side::Request) {
        m_held = Held{socket, body, Side::Request};
        return;
    }
    for (const QString& method : methods) {
        ++m_passed[method];
    }
    forward(socket, body, isHeld);
}

void NodeProxy::forward(QTcpSocket* socket, const QByteArray& body, bool holdAnswer) {
    QNetworkRequest request(m_node);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply* answer = m_network.post(request, body);
    const QPointer<QTcpSocket> asker(socket);
    connect(answer, &QNetworkReply::finished, this, [this, answer, asker, holdAnswer] {
        answer->deleteLater();
        if (holdAnswer) {
            m_held = Held{asker, answer->readAll(), Side::Answer};
        } else if (asker && answer->error() == QNetworkReply::NoError) {
            reply(asker, answer->readAll());
        } else if (asker) {
            asker->abort();
        }
    });
}

void NodeProxy::reply(QTcpSocket* socket, const QByteArray& body) {
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

}  // namespace tally
