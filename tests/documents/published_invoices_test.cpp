#include "models/base/files.h"
#include "models/documents/invoice_identity.h"
#include "models/documents/ubl_reader.h"

#include <QTest>

#include <cstdlib>
#include <filesystem>

using namespace tally;
namespace fs = std::filesystem;

namespace {

/// Where the published invoices lie: they are others' files and not part of this repository.
fs::path folder() {
    const char* named = std::getenv("TALLY_INVOICES");
    return named == nullptr ? fs::path(TALLY_INVOICES_BESIDE) : fs::path(named);
}

[[nodiscard]] Result<ImportedInvoice> readFrom(const fs::path& path) {
    const auto bytes = readFile(path, std::size_t{16} << 20);
    if (!bytes) {
        return failWith(bytes.error());
    }
    return readUblInvoice(*bytes);
}

}  // namespace

class PublishedInvoicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!fs::exists(folder())) {
            QSKIP("the published invoices are not here: name their folder in TALLY_INVOICES");
        }
    }

    void readsEveryFileWithoutAViolation_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* part : {"ubl", "triples"}) {
            for (const auto& entry : fs::directory_iterator(folder() / part)) {
                const std::string name = entry.path().filename().string();
                if (name.ends_with(".ubl.xml") || (part == std::string("ubl") && name.ends_with(".xml"))) {
                    QTest::newRow(name.c_str()) << QByteArray::fromStdString(entry.path().string());
                }
            }
        }
    }
    void readsEveryFileWithoutAViolation() {
        QFETCH(QByteArray, path);
        const auto imported = readFrom(path.toStdString());
        QVERIFY2(imported.has_value(), imported ? "" : std::string(imported.error().code.name).c_str());
        QVERIFY2(imported->violations.empty(),
                 imported->violations.empty() ? "" : imported->violations.front().rule.c_str());
        QVERIFY(!imported->invoice.number.empty());
        QVERIFY(imported->invoice.issueDate.has_value());
        QVERIFY(!imported->invoice.seller.name.empty());
        QVERIFY(!imported->invoice.buyer.name.empty());
        QVERIFY(!imported->invoice.lines.empty());
    }

    void readsTheValuesOfAFactoredInvoice() {
        const auto imported = readFrom(folder() / "ubl" / "BIS_Billing_30-Factoring.xml");
        QVERIFY(imported.has_value());
        const Invoice& invoice = imported->invoice;
        QCOMPARE(invoice.number, std::string("7023708"));
        QCOMPARE(invoice.dueDate->iso(), std::string("2017-09-29"));
        QCOMPARE(invoice.seller.name, std::string("QVK Montage AB"));
        QCOMPARE(invoice.seller.vatId, std::string("SE112233445501"));
        QCOMPARE(invoice.buyer.legalId, (SchemedId{"0007", "9876543210"}));
        QCOMPARE(invoice.payee->name, std::string("Likviditet o. Finans AB"));
        QCOMPARE(invoice.totals.payable->exactMoney(kEur)->minor, std::int64_t{11'500'000});
        QVERIFY(!imported->unread.empty());
    }

    void readsTwoTaxTotalsInTwoCurrencies() {
        const Invoice invoice = readFrom(folder() / "ubl" / "ubl-tc434-example5.xml")->invoice;
        QCOMPARE(invoice.currency, std::string("DKK"));
        QCOMPARE(invoice.accountingCurrency, std::string("EUR"));
        QCOMPARE(invoice.totals.tax->text(), std::string("675"));
        QVERIFY(invoice.totals.taxInAccounting.has_value());
    }

    void recognisesTheCreditNoteAndRefusesToIssueOnIt() {
        const auto imported = readFrom(folder() / "ubl" / "ubl-tc434-creditnote1.xml");
        QVERIFY(imported.has_value());
        QCOMPARE(imported->invoice.kind, InvoiceKind::CreditNote);
        QCOMPARE(issuableInvoice(*imported).error().code, kInvoiceCreditNote);
    }

    void recognisesThatAnotherSyntaxIsNotUbl() {
        QCOMPARE(readFrom(folder() / "cii" / "CII_example1.xml").error().code, kInvoiceNotUbl);
    }
};

QTEST_APPLESS_MAIN(PublishedInvoicesTest)
#include "published_invoices_test.moc"
