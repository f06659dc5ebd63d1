#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QUrl>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

/// One node's address and what it takes to be let in.
namespace tally {

struct NodeEndpoint {
    QUrl url;
    /// The CAs that may vouch for the node; empty means the operating system's.
    QList<QSslCertificate> authorities;
    /// Ours, leaf first, with its key; both or neither.
    QList<QSslCertificate> certificates;
    QSslKey key;
    /// Sent as Authorization: Bearer; never over plain http to another machine.
    QByteArray bearerToken;
    /// Plain http beyond loopback, for a network that protects it otherwise.
    bool plainHttpAllowed = false;

    /// host:port, the only thing about an endpoint that is shown or logged.
    [[nodiscard]] std::string name() const;
};

/// What one call may take. The deadline is for the whole answer.
struct RpcLimits {
    std::chrono::milliseconds deadline{10'000};
    std::size_t answerBytes = std::size_t{64} << 20;
};

/// An endpoint of plain defaults. Errors: kRpcUrl, kRpcPlainHttp.
[[nodiscard]] Result<NodeEndpoint> makeEndpoint(const QString& url);
/// Errors: kRpcUrl, kRpcPlainHttp, kRpcCredentials.
[[nodiscard]] Result<Done> checkEndpoint(const NodeEndpoint& endpoint);

/// PEM certificates of a file, at least one. Errors: those of readFile, kRpcCredentials.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificates(const std::filesystem::path& path);
/// An unencrypted PEM key, RSA or EC. Errors: those of readFile, kRpcCredentials.
[[nodiscard]] Result<QSslKey> readPrivateKey(const std::filesystem::path& path);

}  // namespace tally
