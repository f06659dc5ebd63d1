#include "models/documents/invoice_identity.h"

#include "tests/documents/invoice_samples.h"

#include <QTest>

using namespace tally;
using namespace tally::samples;

class InvoiceIdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isIssuableWhenItIsSound() {
        const auto issuable = issuableInvoice(*read(xml()));
        QVERIFY(issuable.has_value());
        QCOMPARE(issuable->seller.text(), kNingboSeats);
        QCOMPARE(issuable->buyer.text(), kHuadongAuto);
        QCOMPARE(issuable->payable, (Money{59'312'365, kCny}));
        QCOMPARE(issuable->identity.total, (Money{59'312'365, kCny}));
        QCOMPARE(issuable->dueDate, std::optional(day("2027-05-20")));
    }

    void makesTheSameFingerprintForEver() {
        const InvoiceIdentity identity{"91100000100003962T", "No-1", day("2026-11-20"), {12'345, kCny}};
        const Bytes bytes = invoiceFingerprintInput(identity);
        QCOMPARE(std::string(textOf(bytes)),
                 std::string("tally.invoice.1\n91100000100003962T\nNO-1\n2026-11-20\nCNY\n12345\n"));
    }

    void doesNotDependOnHowTheNumberIsWritten() {
        QCOMPARE(canonicalInvoiceNumber(" no-12 3４５ "), std::string("NO-12345"));
        QCOMPARE(canonicalInvoiceNumber("NO-12345"), std::string("NO-12345"));
        for (const char* looksTheSame :
             {"X-2\u200b", "X-\u202e2", "\ufeffX-2", "X\u20102", "X\u20132", "X\u22122", "X-\u00ad2", "X-2\u0301",
              "X\u30fc2", "X\uff702", "X\u20432", "X\u02d72", "X-\u31642", "X-2\uffa0", "\u2800X-2", "X\u115f-2"}) {
            QCOMPARE(canonicalInvoiceNumber(looksTheSame), std::string("X-2"));
        }
        QCOMPARE(canonicalInvoiceNumber("\xff-2"), std::string("\xff-2"));
        QVERIFY(canonicalInvoiceNumber("1-23") != canonicalInvoiceNumber("12-3"));
        QCOMPARE(canonicalInvoiceNumber("-"), std::string("-"));
        QCOMPARE(canonicalInvoiceNumber(""), std::string());
    }

    void changesWithEveryPart() {
        const InvoiceIdentity identity{"91100000100003962T", "1", day("2026-11-20"), {12'345, kCny}};
        const auto differs = [&identity](auto change) {
            InvoiceIdentity other = identity;
            change(other);
            return invoiceFingerprintInput(other) != invoiceFingerprintInput(identity);
        };
        QVERIFY(differs([](InvoiceIdentity& other) { other.sellerId = kNingboSeats; }));
        QVERIFY(differs([](InvoiceIdentity& other) { other.number = "2"; }));
        QVERIFY(differs([](InvoiceIdentity& other) { other.issueDate = day("2026-11-21"); }));
        QVERIFY(differs([](InvoiceIdentity& other) { other.total.minor = 12'346; }));
        QVERIFY(differs([](InvoiceIdentity& other) { other.total.currency = kEur; }));
    }

    void refusesByName_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const std::string& from, const std::string& to, ErrorCode code) {
            QTest::newRow(name) << QByteArray::fromStdString(from) << QByteArray::fromStdString(to)
                                << QByteArray(code.name.data(), static_cast<qsizetype>(code.name.size()));
        };
        row("credit note by type", "TypeCode>380<", "TypeCode>381<", kInvoiceCreditNote);
        row("total is wrong", ">593123.65</cbc:PayableAmount>", ">593123.66</cbc:PayableAmount>", kInvoiceViolations);
        row("factor as payee", "  <cac:TaxTotal>",
            "  "
            "<cac:PayeeParty><cac:PartyName><cbc:Name>甬江保理</cbc:Name></cac:PartyName></"
            "cac:PayeeParty><cac:TaxTotal>",
            kInvoiceAssigned);
    }
    void refusesByName() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        const auto imported = read(with(xml(), from.toStdString(), to.toStdString()));
        QVERIFY(imported.has_value());
        const auto issuable = issuableInvoice(*imported);
        QVERIFY(!issuable.has_value());
        QCOMPARE(QByteArray::fromStdString(std::string(issuable.error().code.name)), code);
    }

    void refusesPartiesWithoutACreditCode() {
        InvoiceDraft wrong = draft();
        wrong.seller.uscc = "91330200MA2AAAAA10";
        const auto issuable = issuableInvoice(*read(makeUblInvoice(wrong)));
        QCOMPARE(issuable.error().code, kInvoicePartyId);
        QCOMPARE(issuable.error().args.front(), std::string("seller"));
    }

    void refusesUnknownCurrenciesAndNothingPayable() {
        auto imported = *read(xml());
        imported.invoice.currency = "XXX";
        QCOMPARE(issuableInvoice(imported).error().code, kInvoiceCurrency);
        imported.invoice.currency = "JPY";
        QCOMPARE(issuableInvoice(imported).error().code, kInvoiceAmount);
        imported.invoice.currency = "CNY";
        imported.invoice.totals.payable = decimal("0");
        QCOMPARE(issuableInvoice(imported).error().code, kInvoiceNothingPayable);
    }
};

QTEST_APPLESS_MAIN(InvoiceIdentityTest)
#include "invoice_identity_test.moc"
