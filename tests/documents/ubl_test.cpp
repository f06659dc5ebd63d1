#include "models/documents/xml_text.h"
#include "tests/documents/invoice_samples.h"

#include <QTest>

using namespace tally;
using namespace tally::samples;

class UblTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites() {
        const auto imported = read(xml());
        QVERIFY(imported.has_value());
        for (const auto& violation : imported->violations) {
            qWarning("%s at %s", violation.rule.c_str(), violation.place.c_str());
        }
        QVERIFY(imported->violations.empty());
        const Invoice& invoice = imported->invoice;
        QCOMPARE(invoice.kind, InvoiceKind::Invoice);
        QCOMPARE(invoice.number, std::string("26332000000012345678"));
        QCOMPARE(invoice.issueDate, std::optional(day("2026-11-20")));
        QCOMPARE(invoice.dueDate, std::optional(day("2027-05-20")));
        QCOMPARE(invoice.currency, std::string("CNY"));
        QCOMPARE(invoice.contractReference, std::string("HT-2026-001"));
        QCOMPARE(invoice.seller.name, std::string("宁波座椅有限公司"));
        QCOMPARE(invoice.seller.uscc()->text(), kNingboSeats);
        QCOMPARE(invoice.buyer.name, std::string("华东汽车 <集团> & Co."));
        QCOMPARE(invoice.buyer.uscc()->text(), kHuadongAuto);
        QVERIFY(!invoice.payee);
    }

    void keepsFiguresExact() {
        const Invoice invoice = read(xml())->invoice;
        // 1200 x 437.1255 = 524,550.60; 3.5 x 99.99 = 349.965, half up.
        QVERIFY(*invoice.lines[0].net == decimal("524550.60"));
        QVERIFY(*invoice.lines[1].net == decimal("349.97"));
        QVERIFY(*invoice.lines[0].price == decimal("437.1255"));
        QVERIFY(*invoice.totals.taxExclusive == decimal("524900.57"));
        // 68,191.578 and 31.4973, each to the cent.
        QVERIFY(*invoice.totals.tax == decimal("68223.08"));
        QVERIFY(*invoice.totals.payable == decimal("593123.65"));
        QCOMPARE(invoice.taxSubtotals.size(), std::size_t{2});
    }

    void makesAnInvoiceOfAnyTotal() {
        for (const std::int64_t minor :
             std::initializer_list<std::int64_t>{1, 7, 100, 99'999, 123'456'789, 100'000'000, 9'999'999'999'999}) {
            const auto imported = read(makeUblInvoice(TotalledDraft{draft(), {minor, kCny}, "座椅"}));
            QVERIFY(imported.has_value());
            QVERIFY(imported->violations.empty());
            QCOMPARE(imported->invoice.totals.payable->exactMoney(kCny)->minor, minor);
        }
    }

    void listsWhatItDoesNotRead() {
        const auto imported = read(with(xml(), "  <cbc:DocumentCurrencyCode>",
                                        "  <cbc:AccountingCost>7</cbc:AccountingCost>\n  <cbc:DocumentCurrencyCode>"));
        std::vector<std::string> places;
        for (const UnreadElement& each : imported->unread) {
            places.push_back(each.place);
        }
        QVERIFY(std::find(places.begin(), places.end(), "AccountingCost") != places.end());
        QCOMPARE(imported->unread.front().line, 8);
    }

    void recognisesACreditNote() {
        std::string note = xml();
        note = with(note, "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"",
                    "<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"");
        note = with(note, "</Invoice>", "</CreditNote>");
        note = with(note, "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                    "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>");
        const auto imported = read(note);
        QVERIFY(imported.has_value());
        QCOMPARE(imported->invoice.kind, InvoiceKind::CreditNote);
        QCOMPARE(imported->invoice.typeCode, std::string("381"));
    }

    void refusesOtherDocuments() {
        QCOMPARE(read("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>").error().code,
                 kInvoiceNotUbl);
        QCOMPARE(read("<Invoice/>").error().code, kInvoiceNotUbl);
        QCOMPARE(read("%PDF-1.7").error().code, kXmlSyntax);
        QCOMPARE(read("<!DOCTYPE Invoice>" + xml()).error().code, kXmlDoctype);
    }

    void namesValuesThatCannotBeRead() {
        const auto amount = read(with(xml(), ">593123.65</cbc:PayableAmount>", ">593,123.65</cbc:PayableAmount>"));
        QCOMPARE(amount->violations.front(),
                 (InvoiceViolation{"tally-amount", "LegalMonetaryTotal/PayableAmount", {"593,123.65"}}));
        QVERIFY(!amount->invoice.totals.payable);
        const auto date = read(with(xml(), "2026-11-20", "20.11.2026"));
        QCOMPARE(date->violations.front(), (InvoiceViolation{"tally-date", "IssueDate", {"20.11.2026"}}));
        const auto currency =
            read(with(xml(), "<cbc:PayableAmount currencyID=\"CNY\"", "<cbc:PayableAmount currencyID=\"USD\""));
        QCOMPARE(currency->violations.front(),
                 (InvoiceViolation{"tally-currency", "LegalMonetaryTotal/PayableAmount", {"USD", "CNY"}}));
    }

    void readsDatesWithAZone() {
        QCOMPARE(read(with(xml(), "2026-11-20", "2026-11-20+08:00"))->invoice.issueDate,
                 std::optional(day("2026-11-20")));
        QCOMPARE(read(with(xml(), "2026-11-20", "2026-11-20Z"))->invoice.issueDate, std::optional(day("2026-11-20")));
    }

    void survivesEveryTruncation() {
        const std::string whole = xml();
        for (std::size_t length = 0; length < whole.size(); length += 7) {
            QVERIFY(!read(whole.substr(0, length)).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(UblTest)
#include "ubl_test.moc"
