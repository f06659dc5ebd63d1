#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "ledger_client/rpc/json_rpc_client.h"
#include "tests/support/fake_node.h"
#include "tests/support/test_certificates.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QTest>

using namespace tally;

namespace {

QSslConfiguration serverTls(const TestCertificates& made, const QString& name) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(made.certificates(name));
    tls.setPrivateKey(made.key(name));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

class TestRpcTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNodeOfTheConsortiumIsTrusted();
    void theSystemsCasDoNotVouchForIt();
    void badCertificatesAreRefused_data();
    void badCertificatesAreRefused();
    void aClientCertificateOpensTheDoor();
    void withoutAClientCertificateItStaysShut();
    void plainBytesAreNoTls();
    void filesThatAreNoCertificatesAreRefused();

private:
    TestCertificates m_made;
};

void TestRpcTls::initTestCase() {
    if (!m_made.isAvailable()) {
        QSKIP("no openssl program to make certificates with");
    }
    m_made.makeAuthority(QStringLiteral("ca"));
    m_made.makeAuthority(QStringLiteral("stranger"));
    m_made.issue(QStringLiteral("node"), QStringLiteral("ca"), QStringLiteral("DNS:localhost"), 30);
    m_made.issue(QStringLiteral("forged"), QStringLiteral("stranger"), QStringLiteral("DNS:localhost"), 30);
    m_made.issue(QStringLiteral("elsewhere"), QStringLiteral("ca"), QStringLiteral("DNS:node.bank.example"), 30);
    m_made.issue(QStringLiteral("expired"), QStringLiteral("ca"), QStringLiteral("DNS:localhost"), -1);
    m_made.issue(QStringLiteral("member"), QStringLiteral("ca"), QStringLiteral("DNS:member"), 30);
}

void TestRpcTls::aNodeOfTheConsortiumIsTrusted() {
    FakeNode node(serverTls(m_made, QStringLiteral("node")));
    NodeEndpoint endpoint = node.endpoint();
    endpoint.authorities = m_made.certificates(QStringLiteral("ca"));
    JsonRpcClient client(endpoint);
    QVERIFY(!client.tls());
    QCOMPARE(*settled(client.ask(requestChainId())), std::uint64_t{1});
    // What it looked like is told.
    QVERIFY(client.tls());
    QCOMPARE(client.tls()->protocol, std::string("TLS 1.3"));
    QVERIFY(!client.tls()->cipher.empty());
    QCOMPARE(client.tls()->subject, std::string("node"));
    QCOMPARE(client.tls()->issuer, std::string("ca"));
    QVERIFY(client.tls()->isConsortiums && !client.tls()->isMutual);
    const auto days = (client.tls()->validUntil - QDateTime::currentSecsSinceEpoch()) / 86'400;
    QVERIFY2(days == 29 || days == 30, qPrintable(QString::number(days)));
}

void TestRpcTls::theSystemsCasDoNotVouchForIt() {
    FakeNode node(serverTls(m_made, QStringLiteral("node")));
    JsonRpcClient client(node.endpoint());
    QVERIFY(settled(client.ask(requestChainId())).error().code == kRpcTls);
}

void TestRpcTls::badCertificatesAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("of another CA") << QStringLiteral("forged");
    QTest::newRow("for another host") << QStringLiteral("elsewhere");
    QTest::newRow("out of date") << QStringLiteral("expired");
}

void TestRpcTls::badCertificatesAreRefused() {
    QFETCH(QString, name);
    FakeNode node(serverTls(m_made, name));
    NodeEndpoint endpoint = node.endpoint();
    endpoint.authorities = m_made.certificates(QStringLiteral("ca"));
    JsonRpcClient client(endpoint);
    const auto answer = settled(client.ask(requestChainId()));
    QVERIFY(!answer);
    QVERIFY(answer.error().code == kRpcTls);
    QVERIFY(!answer.error().detail.empty());
    QCOMPARE(node.requests, 0);
}

void TestRpcTls::aClientCertificateOpensTheDoor() {
    QSslConfiguration tls = serverTls(m_made, QStringLiteral("node"));
    tls.setCaCertificates(m_made.certificates(QStringLiteral("ca")));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    FakeNode node(tls);
    NodeEndpoint endpoint = node.endpoint();
    endpoint.authorities = m_made.certificates(QStringLiteral("ca"));
    endpoint.certificates = m_made.certificates(QStringLiteral("member"));
    endpoint.key = m_made.key(QStringLiteral("member"));
    QVERIFY(checkEndpoint(endpoint).has_value());
    JsonRpcClient client(endpoint);
    QCOMPARE(*settled(client.ask(requestChainId())), std::uint64_t{1});
    endpoint.key = {};
    QVERIFY(checkEndpoint(endpoint).error().code == kRpcCredentials);
}

void TestRpcTls::withoutAClientCertificateItStaysShut() {
    QSslConfiguration tls = serverTls(m_made, QStringLiteral("node"));
    tls.setCaCertificates(m_made.certificates(QStringLiteral("ca")));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    FakeNode node(tls);
    NodeEndpoint endpoint = node.endpoint();
    endpoint.authorities = m_made.certificates(QStringLiteral("ca"));
    JsonRpcClient client(endpoint, {std::chrono::seconds(3), 1 << 20});
    const auto answer = settled(client.ask(requestChainId()));
    QVERIFY(!answer);
    QCOMPARE(node.requests, 0);
}

void TestRpcTls::plainBytesAreNoTls() {
    FakeNode node;
    NodeEndpoint endpoint = node.endpoint();
    endpoint.url.setScheme(QStringLiteral("https"));
    JsonRpcClient client(endpoint, {std::chrono::seconds(2), 1 << 20});
    QVERIFY(!settled(client.ask(requestChainId())));
}

void TestRpcTls::filesThatAreNoCertificatesAreRefused() {
    const auto path = m_made.write(QStringLiteral("text.pem"), "hello");
    QVERIFY(readCertificates(path).error().code == kRpcCredentials);
    QVERIFY(readPrivateKey(path).error().code == kRpcCredentials);
    QVERIFY(!readCertificates(path.parent_path() / "missing.pem"));
}

}  // namespace

QTEST_GUILESS_MAIN(TestRpcTls)
#include "test_rpc_tls.moc"
