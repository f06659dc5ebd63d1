#pragma once

#include "ledger_client/rpc/endpoint.h"
#include "models/session/async.h"
#include "models/session/ledger.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>

#include <optional>
#include <string>

/// Bytes to one node and back.
namespace tally {

struct HttpAnswer {
    int status = 0;
    std::string body;
};

/// POSTs to one endpoint, several at a time. Follows no redirection, keeps no cookie and no cache, asks no proxy.
/// Lives on the ledger thread; what is under way when it dies finishes as `kSessionCancelled`.
class HttpChannel final : public QObject {
    Q_OBJECT

public:
    /// `endpoint` has passed `checkEndpoint`.
    explicit HttpChannel(const NodeEndpoint& endpoint, QObject* parent = nullptr);

    [[nodiscard]] const std::string& name() const { return m_name; }

    /// Any HTTP status with a body is an answer. Errors: kRpcTimeout, kRpcRefused, kRpcCut, kRpcTls, kRpcTooLarge, each
    /// with the node's name as place.
    [[nodiscard]] Async<HttpAnswer> post(std::string body, RpcLimits limits);

    /// How the last answer came; none before the first one, and without TLS.
    [[nodiscard]] const std::optional<TlsFacts>& tls() const { return m_tls; }

private:
    void noteTls(const QSslConfiguration& seen);

    std::string m_name;
    bool m_hasAuthorities;
    bool m_hasCertificate;
    std::optional<TlsFacts> m_tls;
    QNetworkRequest m_request;
    QNetworkAccessManager m_manager;
};

}  // namespace tally
