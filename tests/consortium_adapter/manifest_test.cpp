#include "ledger_client/consortium/manifest.h"

#include <QtTest>

using namespace tally;

namespace {

[[nodiscard]] Manifest sample() {
    Manifest out;
    out.name = "甬江 \"consortium\"";
    out.chainId = 20'260'101;
    out.genesis.data.fill(1);
    std::uint8_t next = 2;
    for (const ContractName name : kContractNames) {
        out.contracts.of(name).address.data.fill(next++);
        out.contracts.of(name).codeHash.data.fill(next++);
    }
    out.deploymentBlock = 7;
    out.zoneOffset = -3600;
    out.currency = kEur;
    out.secret.data.fill(0xaa);
    out.nodes = {{"Bank A", "https://a.example:8545"}, {"practice", "http://127.0.0.1:8545"}};
    out.authorities = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    return out;
}

/// The sample with one piece of its text replaced.
[[nodiscard]] Result<Manifest> changed(const char* from, const char* to) {
    QString text = QString::fromStdString(formatManifest(sample()));
    const qsizetype at = text.indexOf(QLatin1String(from));
    if (at < 0) {
        return fail(ErrorCode{"test.no-such-text", ErrorKind::Internal});
    }
    text.replace(at, QLatin1String(from).size(), QString::fromUtf8(to));
    return parseManifest(text.toStdString());
}

[[nodiscard]] QString said(const Result<Manifest>& parsed) {
    if (parsed) {
        return QStringLiteral("accepted");
    }
    const std::string_view code = parsed.error().code.name;
    return QStringLiteral("%1 %2").arg(QLatin1String(code.data(), static_cast<qsizetype>(code.size())),
                                       QString::fromStdString(parsed.error().place));
}

}  // namespace

class ManifestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote() {
        const auto again = parseManifest(formatManifest(sample()));
        QVERIFY(again);
        QVERIFY(*again == sample());
    }

    void namesTheFieldThatIsWrong_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const char* from, const char* to, const char* answer) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(answer);
        };
        row("no JSON", "{", "[", "manifest.syntax 12");
        row("another format", "consortium-1", "consortium-2", "manifest.format format");
        row("unknown field", "\"chainId\"", "\"chain\"", "manifest.field-unknown chain");
        row("field twice", "\"deploymentBlock\"", "\"chainId\": 5, \"deploymentBlock\"",
            "manifest.field-twice chainId");
        row("chain id 0", "20260101", "0", "manifest.field-invalid chainId");
        row("chain id as text", "20260101", "\"1\"", "manifest.field-invalid chainId");
        row("chain id with a fraction", "20260101", "1.0", "manifest.field-invalid chainId");
        row("short genesis", "0x0101", "0x01", "manifest.field-invalid genesis");
        row("zero address", "0x0202020202020202020202020202020202020202", "0x0000000000000000000000000000000000000000",
            "manifest.field-invalid contracts.core.address");
        row("no office", "\"office\"", "\"officer\"", "manifest.field-unknown contracts.officer");
        row("zone too far", "-3600", "-360000", "manifest.field-invalid zoneOffset");
        row("unknown currency", "EUR", "EUX", "manifest.field-invalid currency");
        row("no nodes", "\"nodes\": [", "\"nodes\": [], \"x\": [", "manifest.field-unknown x");
        row("node of another scheme", "https://a", "ftp://a", "manifest.field-invalid nodes[0].url");
        row("node without name", "\"name\": \"practice\", ", "", "manifest.field-missing nodes[1].name");
        row("negative block", "\"deploymentBlock\": 7", "\"deploymentBlock\": -7",
            "manifest.field-invalid deploymentBlock");
    }
    void namesTheFieldThatIsWrong() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, answer);
        QCOMPARE(said(changed(from.toUtf8().constData(), to.toUtf8().constData())), answer);
    }

    void refusesWhatIsTooLarge() {
        QCOMPARE(said(parseManifest(std::string(kManifestMostBytes + 1, ' '))), QStringLiteral("manifest.too-large "));
    }

    void refusesEveryCutOfItself() {
        const std::string text = formatManifest(sample());
        for (std::size_t length = 0; length + 2 < text.size(); ++length) {
            QVERIFY(!parseManifest(std::string_view(text).substr(0, length)));
        }
    }
};

QTEST_GUILESS_MAIN(ManifestTest)
#include "manifest_test.moc"
