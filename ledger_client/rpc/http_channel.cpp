#include "ledger_client/rpc/http_channel.h"

#include "ledger_client/rpc/errors.h"
#include "models/base/ensure.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTimer>
#include <simdjson.h>

#include <functional>

namespace tally {

namespace {

/// How much may lie between the socket's thread and ours: a sender faster than we read has to wait.
constexpr qint64 kReadBuffer = qint64{4} << 20;
/// Of the names in a certificate (RFC 5280, ub-common-name).
constexpr int kLongestName = 64;

/// One POST under way: owns its reply, ends exactly once.
class HttpExchange final : public QObject {
public:
    using NoteTls = std::function<void(const QSslConfiguration&)>;

    HttpExchange(QNetworkReply* reply, std::string name, RpcLimits limits, NoteTls noteTls, QObject* parent)
        : QObject(parent), m_reply(reply), m_name(std::move(name)), m_limits(limits), m_noteTls(std::move(noteTls)) {
        m_promise.start();
        reply->setParent(this);
        reply->setReadBufferSize(kReadBuffer);
        connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHeaders);
        connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
        connect(reply, &QNetworkReply::sslErrors, this, &HttpExchange::noteTlsErrors);
        connect(reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
        m_deadline.setSingleShot(true);
        m_deadline.setTimerType(Qt::PreciseTimer);
        connect(&m_deadline, &QTimer::timeout, this, &HttpExchange::giveUp);
        m_deadline.start(limits.deadline);
    }

    [[nodiscard]] Async<HttpAnswer> future() const { return m_promise.future(); }

private:
    void readHeaders() {
        const auto length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (length > 0 && static_cast<std::size_t>(length) > m_limits.answerBytes) {
            end(fail(kRpcTooLarge, m_name, {std::to_string(m_limits.answerBytes)}));
        } else if (length > 0) {
            m_body.reserve(static_cast<std::size_t>(length) + simdjson::SIMDJSON_PADDING);
        }
    }

    void readBody() {
        if (m_isOver) {
            return;
        }
        const auto size = static_cast<std::size_t>(std::max<qint64>(m_reply->bytesAvailable(), 0));
        if (size > m_limits.answerBytes - m_body.size()) {
            end(fail(kRpcTooLarge, m_name, {std::to_string(m_limits.answerBytes)}));
            return;
        }
        const std::size_t before = m_body.size();
        m_body.resize(before + size);
        const qint64 got = m_reply->read(m_body.data() + before, static_cast<qint64>(size));
        m_body.resize(before + static_cast<std::size_t>(std::max<qint64>(got, 0)));
    }

    void noteTlsErrors(const QList<QSslError>& errors) {
        for (const QSslError& error : errors) {
            m_tlsErrors += (m_tlsErrors.empty() ? "" : "; ") + error.errorString().toStdString();
        }
    }

    void conclude() {
        if (m_isOver) {
            return;
        }
        readBody();
        if (m_isOver) {
            return;
        }
        if (const QSslConfiguration tls = m_reply->sslConfiguration(); !tls.peerCertificate().isNull()) {
            m_noteTls(tls);
        }
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto error = m_reply->error();
        const bool isWhole = error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
        if (status != 0 && isWhole) {
            end(HttpAnswer{status, std::move(m_body)});
            return;
        }
        const std::string detail = m_tlsErrors.empty() ? m_reply->errorString().toStdString() : m_tlsErrors;
        end(fail(codeOf(error), m_name, {}, detail));
    }

    [[nodiscard]] ErrorCode codeOf(QNetworkReply::NetworkError error) const {
        if (error == QNetworkReply::SslHandshakeFailedError || !m_tlsErrors.empty()) {
            return kRpcTls;
        }
        if (error == QNetworkReply::RemoteHostClosedError || !m_body.empty() || m_reply->rawHeaderPairs().size() > 0) {
            return kRpcCut;
        }
        return error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError ? kRpcMalformed
                                                                                                       : kRpcRefused;
    }

    void giveUp() {
        if (!m_isOver) {
            end(fail(kRpcTimeout, m_name, {std::to_string(m_limits.deadline.count())}));
        }
    }

    void end(Result<HttpAnswer> outcome) {
        m_isOver = true;
        m_reply->abort();
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
        deleteLater();
    }

    QNetworkReply* m_reply;
    std::string m_name;
    RpcLimits m_limits;
    NoteTls m_noteTls;
    std::string m_body;
    std::string m_tlsErrors;
    bool m_isOver = false;
    QTimer m_deadline;
    QPromise<Result<HttpAnswer>> m_promise;
};

QSslConfiguration tlsOf(const NodeEndpoint& endpoint) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!endpoint.authorities.isEmpty()) {
        tls.setCaCertificates(endpoint.authorities);
    }
    if (!endpoint.certificates.isEmpty()) {
        tls.setLocalCertificateChain(endpoint.certificates);
        tls.setPrivateKey(endpoint.key);
    }
    return tls;
}

[[nodiscard]] std::string protocolOf(QSsl::SslProtocol protocol) {
    return protocol == QSsl::TlsV1_3 ? "TLS 1.3" : protocol == QSsl::TlsV1_2 ? "TLS 1.2" : "TLS";
}

/// `identity` keeps Qt from unpacking: what arrives is what is counted against the limit. Without a language of its own
/// the request would tell that of this machine.
QNetworkRequest requestFor(const NodeEndpoint& endpoint) {
    QNetworkRequest request(endpoint.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("tallystick"));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    if (!endpoint.bearerToken.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + endpoint.bearerToken);
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (endpoint.url.scheme() == QLatin1String("https")) {
        request.setSslConfiguration(tlsOf(endpoint));
    }
    return request;
}

}  // namespace

HttpChannel::HttpChannel(const NodeEndpoint& endpoint, QObject* parent)
    : QObject(parent),
      m_name(endpoint.name()),
      m_hasAuthorities(!endpoint.authorities.isEmpty()),
      m_hasCertificate(!endpoint.certificates.isEmpty()),
      m_request(requestFor(endpoint)) {
    ENSURE(checkEndpoint(endpoint).has_value());
    m_manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_manager.setStrictTransportSecurityEnabled(false);
}

Async<HttpAnswer> HttpChannel::post(std::string body, RpcLimits limits) {
    QNetworkReply* reply = m_manager.post(m_request, QByteArray(body.data(), static_cast<qsizetype>(body.size())));
    // The exchange is this one's child.
    const auto note = [this](const QSslConfiguration& seen) { noteTls(seen); };
    auto* exchange = new HttpExchange(reply, m_name, limits, note, this);
    return exchange->future();
}

void HttpChannel::noteTls(const QSslConfiguration& seen) {
    const QSslCertificate certificate = seen.peerCertificate();
    const auto nameIn = [](const QStringList& names) { return names.value(0).left(kLongestName).toStdString(); };
    m_tls = TlsFacts{protocolOf(seen.sessionProtocol()),
                     seen.sessionCipher().name().toStdString(),
                     nameIn(certificate.subjectInfo(QSslCertificate::CommonName)),
                     nameIn(certificate.issuerInfo(QSslCertificate::CommonName)),
                     certificate.expiryDate().toSecsSinceEpoch(),
                     m_hasAuthorities,
                     m_hasCertificate};
}

}  // namespace tally
