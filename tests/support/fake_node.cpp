#include "tests/support/fake_node.h"

#include "ledger_client/eth/json.h"
#include "ledger_client/eth/quantity.h"
#include "models/base/ensure.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace tally {

namespace {

QByteArray httpAnswer(const std::string& body, const char* status = "200 OK", const char* more = "") {
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: application/json\r\n" + more +
           "Content-Length: " + QByteArray::number(static_cast<qsizetype>(body.size())) + "\r\n\r\n" +
           QByteArray::fromStdString(body);
}

/// A byte, and the next one later.
void drip(QTcpSocket* socket, const QByteArray& rest) {
    if (rest.isEmpty()) {
        return;
    }
    socket->write(rest.left(1));
    QTimer::singleShot(std::chrono::milliseconds(20), socket, [socket, rest] { drip(socket, rest.mid(1)); });
}

/// A body without end, as fast as it is taken.
void pourOut(QTcpSocket* socket) {
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n[");
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
        if (socket->bytesToWrite() < (1 << 20)) {
            socket->write(QByteArray(1 << 18, ' '));
        }
    });
}

std::string joined(const std::vector<std::string>& answers) {
    std::string out = "[";
    for (const std::string& answer : answers) {
        out += (out.size() > 1 ? "," : "") + answer;
    }
    return out + "]";
}

}  // namespace

FakeNode::FakeNode(std::optional<QSslConfiguration> tls) : m_tls(std::move(tls)) {
    ENSURE(listen(0));
    m_port = m_server->serverPort();
}

FakeNode::~FakeNode() { close(); }

bool FakeNode::listen(quint16 port) {
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeNode::accept);
    return m_server->listen(QHostAddress::LocalHost, port);
}

void FakeNode::close() {
    for (const auto& [socket, state] : std::exchange(m_connections, {})) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_server.reset();
}

void FakeNode::reopen() { ENSURE(listen(m_port)); }

QString FakeNode::url() const {
    return (m_tls ? QStringLiteral("https://localhost:") : QStringLiteral("http://127.0.0.1:")) +
           QString::number(m_port);
}

NodeEndpoint FakeNode::endpoint() const {
    NodeEndpoint out;
    out.url = QUrl(url());
    return out;
}

void FakeNode::accept() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++connections;
        socket->setParent(this);
        m_connections[socket] = {};
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_connections.erase(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void FakeNode::read(QTcpSocket* socket) {
    QByteArray& unread = m_connections[socket].unread;
    unread += socket->readAll();
    const auto end = unread.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    std::map<std::string, std::string> found;
    const auto lines = unread.left(end).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        found[lines[i].left(colon).trimmed().toLower().toStdString()] = lines[i].mid(colon + 1).trimmed().toStdString();
    }
    const auto length =
        static_cast<qsizetype>(std::stoll(found["content-length"].empty() ? "0" : found["content-length"]));
    if (unread.size() < end + 4 + length) {
        return;
    }
    headers = found;
    const QByteArray body = unread.mid(end + 4, length);
    unread.remove(0, end + 4 + length);
    ++requests;
    QTimer::singleShot(delay, socket, [this, socket, body] { answer(socket, body); });
}

std::string FakeNode::answerOf(const RpcView& call) {
    const auto id = call.field("id").integer().value_or(-1);
    const auto method = std::string(call.field("method").string().value_or(""));
    methods.push_back(method);
    const std::int64_t shownId = manner == Manner::ForeignIds ? id + 1000 : id;
    std::string out = manner == Manner::NoVersion ? "{" : R"({"jsonrpc":"2.0",)";
    out += R"("id":)" + std::to_string(shownId);
    const auto fixed = refusals.find(method);
    const auto judge = judges.find(method);
    std::optional<std::string> refusal;
    if (fixed != refusals.end()) {
        refusal = fixed->second;
    } else if (judge != judges.end()) {
        refusal = judge->second(call.field("params"));
    }
    const bool isRefused = refusal.has_value();
    if (isRefused || manner == Manner::BothFields) {
        out += R"(,"error":)" + refusal.value_or(R"({"code":1,"message":"no"})");
    }
    if (!isRefused && manner != Manner::NeitherField) {
        const auto own = results.find(method);
        out += R"(,"result":)" + (own != results.end() ? own->second : chainResult(method, call.field("params")));
    }
    return out + "}";
}

Hash FakeNode::hashAt(std::uint64_t number) const {
    Hash out;
    out.data[0] = number == 0 ? chain.genesis : number >= chain.forkAt ? 0xff : chain.branch;
    for (std::size_t i = 0; i < 8; ++i) {
        out.data[31 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    return out;
}

std::string FakeNode::blockJson(std::uint64_t number) const {
    const std::string zero = toHex0x(Hash{}.view());
    const std::string parent = number == 0 ? zero : toHex0x(hashAt(number - 1).view());
    return R"({"number":")" + formatQuantity(number) + R"(","hash":")" + toHex0x(hashAt(number).view()) +
           R"(","parentHash":")" + parent + R"(","stateRoot":")" + zero + R"(","miner":")" + toHex0x(Address{}.view()) +
           R"(","timestamp":")" + formatQuantity(1'000 + number) +
           R"(","gasLimit":"0x1c9c380","gasUsed":"0x0","extraData":"0x"})";
}

std::string FakeNode::chainResult(const std::string& method, const RpcView& params) const {
    if (method == "eth_chainId") {
        return quoteJson(formatQuantity(chain.chainId));
    }
    if (method == "eth_blockNumber") {
        return quoteJson(formatQuantity(chain.height));
    }
    if (method == "eth_getBlockByNumber" && !params.items().empty()) {
        const auto tag = params.items().front().string().value_or("");
        const std::uint64_t number = tag == "latest" ? chain.height : parseQuantity64(tag).value_or(chain.height + 1);
        return number <= chain.height ? blockJson(number) : "null";
    }
    return "null";
}

std::string FakeNode::answersTo(const QByteArray& body) {
    const auto document = RpcDocument::parse(body.toStdString());
    ENSURE(document.has_value());
    const bool isBatch = document->root().isArray();
    std::vector<std::string> answers;
    for (const RpcView& call : isBatch ? document->root().items() : std::vector<RpcView>{document->root()}) {
        answers.push_back(answerOf(call));
    }
    if (manner == Manner::DoubledIds) {
        answers.back() = answers.front();
    } else if (manner == Manner::MissingIds) {
        answers.pop_back();
    } else if (manner == Manner::Reversed) {
        std::reverse(answers.begin(), answers.end());
    }
    return isBatch ? joined(answers) : answers.empty() ? "{}" : answers.front();
}

bool FakeNode::failToDeliver(QTcpSocket* socket, const std::string& whole) const {
    if (manner == Manner::Silent) {
        return true;
    }
    if (manner == Manner::Drip) {
        drip(socket, httpAnswer(whole));
        return true;
    }
    if (manner == Manner::CutAtOnce) {
        socket->abort();
        return true;
    }
    if (manner == Manner::Cut) {
        socket->write(httpAnswer(whole).chopped(static_cast<qsizetype>(whole.size()) / 2 + 1));
        socket->disconnectFromHost();
        return true;
    }
    if (manner == Manner::Endless) {
        pourOut(socket);
        return true;
    }
    if (manner == Manner::NotHttp) {
        socket->write("SSH-2.0-OpenSSH_9.2\r\n");
        socket->disconnectFromHost();
        return true;
    }
    return false;
}

QByteArray FakeNode::wordsFor(const std::string& whole) const {
    switch (manner) {
        case Manner::Oversized:
            return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n[";
        case Manner::Garbage:
            return httpAnswer("<html>no</html>");
        case Manner::HalfJson:
            return httpAnswer(whole.substr(0, whole.size() / 2));
        case Manner::BatchRefused:
            return httpAnswer(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large"}})");
        case Manner::Redirect:
            return httpAnswer("", "302 Found", "Location: http://127.0.0.1:9/\r\n");
        case Manner::ServerError:
            return httpAnswer("oh", "500 Internal Server Error");
        case Manner::RefusalIn400:
            return httpAnswer(whole, "400 Bad Request");
        case Manner::Well:
        case Manner::Drip:
        case Manner::Silent:
        case Manner::Cut:
        case Manner::CutAtOnce:
        case Manner::Endless:
        case Manner::NoVersion:
        case Manner::ForeignIds:
        case Manner::DoubledIds:
        case Manner::MissingIds:
        case Manner::Reversed:
        case Manner::BothFields:
        case Manner::NeitherField:
        case Manner::NotHttp:
            break;
    }
    return httpAnswer(whole);
}

void FakeNode::answer(QTcpSocket* socket, const QByteArray& body) {
    const std::string whole = answersTo(body);
    if (!failToDeliver(socket, whole)) {
        socket->write(wordsFor(whole));
    }
}

}  // namespace tally
