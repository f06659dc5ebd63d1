#pragma once

#include "ledger_client/rpc/endpoint.h"
#include "ledger_client/rpc/json_rpc.h"
#include "models/base/bytes.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QTcpSocket;

namespace tally {

/// A node that says what a test wants: JSON-RPC over HTTP/1.1 on 127.0.0.1, well or badly.
class FakeNode final : public QObject {
    Q_OBJECT

public:
    enum class Manner {
        Well,
        Drip,          ///< a proper answer, one byte each 20 ms
        Silent,        ///< takes the request and says nothing
        Cut,           ///< ends the connection in the middle of the body
        CutAtOnce,     ///< ends it before a byte
        Endless,       ///< a body without end and without Content-Length
        Oversized,     ///< a Content-Length of 10 GB
        Garbage,       ///< a body that is no JSON
        HalfJson,      ///< a JSON text that stops
        NoVersion,     ///< no "jsonrpc"
        ForeignIds,    ///< ids nobody asked for
        DoubledIds,    ///< the first answer twice instead of the second
        MissingIds,    ///< without the last answer of a batch
        Reversed,      ///< a batch in reverse order
        BothFields,    ///< result and error
        NeitherField,  ///< neither
        BatchRefused,  ///< one error with id null for a whole batch
        Redirect,      ///< 302 to another port
        ServerError,   ///< 500 with text
        RefusalIn400,  ///< a proper JSON-RPC error under status 400
        NotHttp,       ///< bytes that are no HTTP
    };

    /// With a TLS configuration it speaks https.
    explicit FakeNode(std::optional<QSslConfiguration> tls = std::nullopt);
    ~FakeNode() override;

    [[nodiscard]] QString url() const;
    [[nodiscard]] NodeEndpoint endpoint() const;

    Manner manner = Manner::Well;
    /// Before each answer.
    std::chrono::milliseconds delay{0};
    /// The result of a method, as JSON text; without one the chain below answers.
    std::map<std::string, std::string> results;
    /// Instead of a result: the error object's JSON text.
    std::map<std::string, std::string> refusals;
    /// By method: the error object's JSON text for a call with these parameters, or nothing when it is answered.
    std::map<std::string, std::function<std::optional<std::string>(const RpcView& params)>> judges;
    /// Every method called, in order.
    std::vector<std::string> methods;
    /// The header lines of the last request, lower case names.
    std::map<std::string, std::string> headers;
    int connections = 0;
    int requests = 0;

    /// Closes the port and all connections; `reopen` listens on the same one again.
    void close();
    void reopen();

    /// A chain of blocks whose hashes begin with `branch` and end with their number: eth_chainId, eth_blockNumber,
    /// eth_getBlockByNumber and eth_getBlockByHash answer from it. From `forkAt` on the branch is another.
    struct Chain {
        std::uint64_t chainId = 1;
        std::uint64_t height = 0;
        std::uint8_t branch = 0xaa;
        std::uint64_t forkAt = ~std::uint64_t{0};
        std::uint8_t genesis = 0x01;
    };
    Chain chain;
    [[nodiscard]] Hash hashAt(std::uint64_t number) const;

private:
    struct Connection {
        QByteArray unread;
    };

    [[nodiscard]] bool listen(quint16 port);
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& body);
    [[nodiscard]] std::string answerOf(const RpcView& call);
    /// The whole text for a call or a batch, wrong where the manner is to be wrong about JSON-RPC.
    [[nodiscard]] std::string answersTo(const QByteArray& body);
    /// Manners that never deliver a whole answer. False for the others, with nothing done.
    [[nodiscard]] bool failToDeliver(QTcpSocket* socket, const std::string& whole) const;
    /// What the others put on the wire.
    [[nodiscard]] QByteArray wordsFor(const std::string& whole) const;
    [[nodiscard]] std::string blockJson(std::uint64_t number) const;
    [[nodiscard]] std::string chainResult(const std::string& method, const RpcView& params) const;

    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_server;
    std::map<QTcpSocket*, Connection> m_connections;
    quint16 m_port = 0;
};

}  // namespace tally
