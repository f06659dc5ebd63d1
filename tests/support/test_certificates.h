#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>

namespace tally {

/// Certificates made for one run of a test by the openssl program, in a folder that goes with it.
class TestCertificates {
public:
    [[nodiscard]] bool isAvailable() const { return !m_program.isEmpty(); }

    /// A CA of its own, `name`.pem and `name`.key.
    void makeAuthority(const QString& name);
    /// A certificate for `altName` (DNS:… or IP:…) by `authority`; negative `days` make one that has expired.
    void issue(const QString& name, const QString& authority, const QString& altName, int days);

    [[nodiscard]] QList<QSslCertificate> certificates(const QString& name) const;
    [[nodiscard]] QSslKey key(const QString& name) const;
    std::filesystem::path write(const QString& file, const QByteArray& content) const;

private:
    void run(const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& file) const { return m_folder.filePath(file); }

    QString m_program = findProgram();
    QTemporaryDir m_folder;

    [[nodiscard]] static QString findProgram();
};

}  // namespace tally
