#include "tests/support/test_certificates.h"

#include "ledger_client/rpc/endpoint.h"
#include "models/base/ensure.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace tally {

QString TestCertificates::findProgram() { return QStandardPaths::findExecutable(QStringLiteral("openssl")); }

void TestCertificates::run(const QStringList& arguments) const {
    QProcess process;
    process.start(m_program, arguments);
    ENSURE(process.waitForFinished(30'000) && process.exitCode() == 0);
}

void TestCertificates::makeAuthority(const QString& name) {
    run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
         QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-days"), QStringLiteral("30"),
         QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
         path(name + QStringLiteral(".pem"))});
}

// The openssl of Debian 12 has no option for a date of beginning here, but takes a negative number of days.
void TestCertificates::issue(const QString& name, const QString& authority, const QString& altName, int days) {
    const QString request = path(name + QStringLiteral(".csr"));
    const QString extensions = path(name + QStringLiteral(".ext"));
    write(name + QStringLiteral(".ext"), "subjectAltName=" + altName.toLatin1() + "\n");
    run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
         QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
         QStringLiteral("/CN=") + name, QStringLiteral("-keyout"), path(name + QStringLiteral(".key")),
         QStringLiteral("-out"), request});
    run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request, QStringLiteral("-CA"),
         path(authority + QStringLiteral(".pem")), QStringLiteral("-CAkey"), path(authority + QStringLiteral(".key")),
         QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString::number(days), QStringLiteral("-extfile"),
         extensions, QStringLiteral("-out"), path(name + QStringLiteral(".pem"))});
}

QList<QSslCertificate> TestCertificates::certificates(const QString& name) const {
    const auto read = readCertificates(path(name + QStringLiteral(".pem")).toStdString());
    ENSURE(read.has_value());
    return *read;
}

QSslKey TestCertificates::key(const QString& name) const {
    const auto read = readPrivateKey(path(name + QStringLiteral(".key")).toStdString());
    ENSURE(read.has_value());
    return *read;
}

std::filesystem::path TestCertificates::write(const QString& file, const QByteArray& content) const {
    QFile out(path(file));
    ENSURE(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    return path(file).toStdString();
}

}  // namespace tally
