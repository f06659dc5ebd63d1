#include "ledger_client/rpc/endpoint.h"

#include "ledger_client/rpc/errors.h"
#include "models/base/bytes.h"
#include "models/base/files.h"

#include <QHostAddress>

namespace tally {

namespace {

constexpr std::size_t kPemLimit = std::size_t{1} << 20;

bool isLoopback(const QUrl& url) {
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QByteArray arrayOf(const Bytes& bytes) {
    const auto text = textOf(bytes);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

std::string NodeEndpoint::name() const {
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return host.toStdString() + ":" + std::to_string(port);
}

Result<NodeEndpoint> makeEndpoint(const QString& url) {
    NodeEndpoint endpoint;
    endpoint.url = QUrl(url, QUrl::StrictMode);
    TALLY_TRY(checkEndpoint(endpoint));
    return endpoint;
}

Result<Done> checkEndpoint(const NodeEndpoint& endpoint) {
    const QUrl& url = endpoint.url;
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || (!isPlain && url.scheme() != QLatin1String("https")) || url.host().isEmpty() ||
        !url.userInfo().isEmpty() || url.hasFragment()) {
        return fail(kRpcUrl, url.toString(QUrl::RemoveUserInfo).toStdString());
    }
    if (isPlain && !isLoopback(url) && (!endpoint.plainHttpAllowed || !endpoint.bearerToken.isEmpty())) {
        return fail(kRpcPlainHttp, endpoint.name());
    }
    if (endpoint.certificates.isEmpty() != endpoint.key.isNull()) {
        return fail(kRpcCredentials, endpoint.certificates.isEmpty() ? "certificate" : "key");
    }
    if (endpoint.bearerToken.contains('\n') || endpoint.bearerToken.contains('\r')) {
        return fail(kRpcCredentials, "token");
    }
    return Done{};
}

Result<QList<QSslCertificate>> readCertificates(const std::filesystem::path& path) {
    TALLY_ASSIGN(const Bytes pem, readFile(path, kPemLimit));
    const auto certificates = QSslCertificate::fromData(arrayOf(pem), QSsl::Pem);
    if (certificates.isEmpty()) {
        return fail(kRpcCredentials, path.string());
    }
    return certificates;
}

Result<QSslKey> readPrivateKey(const std::filesystem::path& path) {
    TALLY_ASSIGN(const Bytes pem, readFile(path, kPemLimit));
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(arrayOf(pem), algorithm, QSsl::Pem);
        if (!key.isNull()) {
            return key;
        }
    }
    return fail(kRpcCredentials, path.string());
}

}  // namespace tally
