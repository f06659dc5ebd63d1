#include "models/documents/invoice_rules.h"

#include "tests/documents/invoice_samples.h"

#include <QTest>

#include <functional>

using namespace tally;
using namespace tally::samples;

namespace {

using Change = std::function<void(Invoice&)>;

std::vector<std::string> rulesOf(const Invoice& invoice) {
    std::vector<std::string> out;
    for (const InvoiceViolation& violation : invoiceViolations(invoice)) {
        out.push_back(violation.rule);
    }
    return out;
}

AllowanceCharge allowance(const std::string& reason, const TaxCategory& category) {
    AllowanceCharge out;
    out.amount = decimal("0");
    out.reason = reason;
    out.category = category;
    return out;
}

Invoice sound() { return read(xml())->invoice; }

}  // namespace

Q_DECLARE_METATYPE(Change)

class InvoiceRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheRuleThatIsBroken_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* rule, Change change) {
            QTest::addRow("%s", rule) << QByteArray(rule) << change;
        };
        row("BR-01", [](Invoice& invoice) { invoice.specification.clear(); });
        row("BR-02", [](Invoice& invoice) { invoice.number.clear(); });
        row("BR-03", [](Invoice& invoice) { invoice.issueDate.reset(); });
        row("BR-04", [](Invoice& invoice) { invoice.typeCode.clear(); });
        row("BR-05", [](Invoice& invoice) { invoice.currency.clear(); });
        row("BR-06", [](Invoice& invoice) { invoice.seller.name.clear(); });
        row("BR-07", [](Invoice& invoice) { invoice.buyer.name.clear(); });
        row("BR-08", [](Invoice& invoice) { invoice.seller.hasAddress = false; });
        row("BR-09", [](Invoice& invoice) { invoice.seller.country.clear(); });
        row("BR-10", [](Invoice& invoice) { invoice.buyer.hasAddress = false; });
        row("BR-11", [](Invoice& invoice) { invoice.buyer.country.clear(); });
        row("BR-12", [](Invoice& invoice) { invoice.totals.lineExtension.reset(); });
        row("BR-13", [](Invoice& invoice) { invoice.totals.taxExclusive.reset(); });
        row("BR-14", [](Invoice& invoice) { invoice.totals.taxInclusive.reset(); });
        row("BR-15", [](Invoice& invoice) { invoice.totals.payable.reset(); });
        row("BR-16", [](Invoice& invoice) { invoice.lines.clear(); });
        row("BR-17", [](Invoice& invoice) { invoice.payee = InvoiceParty{}; });
        row("BR-21", [](Invoice& invoice) { invoice.lines[1].id.clear(); });
        row("BR-22", [](Invoice& invoice) { invoice.lines[1].quantity.reset(); });
        row("BR-23", [](Invoice& invoice) { invoice.lines[1].unit.clear(); });
        row("BR-24", [](Invoice& invoice) { invoice.lines[1].net.reset(); });
        row("BR-25", [](Invoice& invoice) { invoice.lines[1].itemName.clear(); });
        row("BR-26", [](Invoice& invoice) { invoice.lines[1].price.reset(); });
        row("BR-27", [](Invoice& invoice) { invoice.lines[1].price = decimal("-1"); });
        row("BR-33",
            [](Invoice& invoice) { invoice.allowanceCharges.push_back(allowance("", invoice.lines[0].category)); });
        row("BR-37", [](Invoice& invoice) {
            invoice.allowanceCharges.push_back(allowance("运费", {}));
            invoice.allowanceCharges.back().isCharge = true;
        });
        row("BR-41", [](Invoice& invoice) {
            invoice.lines[0].allowanceCharges.push_back(allowance("折扣", {}));
            invoice.lines[0].allowanceCharges.back().amount.reset();
        });
        row("BR-45", [](Invoice& invoice) { invoice.taxSubtotals[0].taxable.reset(); });
        row("BR-46", [](Invoice& invoice) { invoice.taxSubtotals[0].tax.reset(); });
        row("BR-53", [](Invoice& invoice) { invoice.accountingCurrency = "EUR"; });
        row("BR-CO-04", [](Invoice& invoice) { invoice.lines[1].category = {}; });
        row("BR-CO-10", [](Invoice& invoice) { invoice.totals.lineExtension = decimal("524900.58"); });
        row("BR-CO-11", [](Invoice& invoice) { invoice.totals.allowances = decimal("0.01"); });
        row("BR-CO-12", [](Invoice& invoice) { invoice.totals.charges = decimal("0.01"); });
        row("BR-CO-13", [](Invoice& invoice) { invoice.totals.taxExclusive = decimal("524900.56"); });
        row("BR-CO-14", [](Invoice& invoice) { invoice.totals.tax = decimal("68223.09"); });
        row("BR-CO-15", [](Invoice& invoice) { invoice.totals.taxInclusive = decimal("593123.64"); });
        row("BR-CO-16", [](Invoice& invoice) { invoice.totals.prepaid = decimal("100"); });
        row("BR-CO-17", [](Invoice& invoice) { invoice.taxSubtotals[0].tax = decimal("68192.58"); });
        row("BR-CO-18", [](Invoice& invoice) { invoice.taxSubtotals.clear(); });
        row("BR-CO-25", [](Invoice& invoice) { invoice.dueDate.reset(); });
        row("BR-CO-26", [](Invoice& invoice) {
            invoice.seller.legalId = {};
            invoice.seller.vatId.clear();
        });
        row("BR-DEC-09", [](Invoice& invoice) { invoice.totals.lineExtension = decimal("524900.570"); });
        row("BR-DEC-18", [](Invoice& invoice) { invoice.totals.payable = decimal("593123.650"); });
        row("BR-DEC-19", [](Invoice& invoice) { invoice.taxSubtotals[0].taxable = decimal("524550.600"); });
        row("BR-DEC-23", [](Invoice& invoice) { invoice.lines[0].net = decimal("524550.600"); });
        row("BR-S-01", [](Invoice& invoice) { invoice.taxSubtotals.clear(); });
        row("BR-S-05", [](Invoice& invoice) { invoice.lines[0].category.percent = decimal("0"); });
        row("BR-S-08", [](Invoice& invoice) { invoice.taxSubtotals[0].taxable = decimal("524551.60"); });
        row("BR-S-09", [](Invoice& invoice) { invoice.taxSubtotals[0].tax = decimal("68190.58"); });
        row("BR-S-10", [](Invoice& invoice) { invoice.taxSubtotals[0].category.exemptionReason = "none"; });
        row("BR-Z-05", [](Invoice& invoice) { invoice.lines[0].category.code = "Z"; });
        row("BR-AE-10", [](Invoice& invoice) { invoice.taxSubtotals[0].category.code = "AE"; });
        row("BR-O-01", [](Invoice& invoice) { invoice.lines[0].category.code = "O"; });
    }
    void namesTheRuleThatIsBroken() {
        QFETCH(QByteArray, rule);
        QFETCH(Change, change);
        Invoice invoice = sound();
        QVERIFY(rulesOf(invoice).empty());
        change(invoice);
        const auto rules = rulesOf(invoice);
        QVERIFY2(std::find(rules.begin(), rules.end(), rule.toStdString()) != rules.end(),
                 rules.empty() ? "no rule" : rules.front().c_str());
    }

    void saysWhatStandsThereAndWhatWasExpected() {
        Invoice invoice = sound();
        invoice.totals.taxInclusive = decimal("593123.64");
        const auto violations = invoiceViolations(invoice);
        QCOMPARE(violations.front(),
                 (InvoiceViolation{"BR-CO-15", "LegalMonetaryTotal/TaxInclusiveAmount", {"593123.64", "593123.65"}}));
    }

    void allowsLessThanOneOfDifferenceInTaxOnly() {
        Invoice invoice = sound();
        // 0.99 more tax in the breakdown and in every total that follows from it.
        invoice.taxSubtotals[0].tax = decimal("68192.57");
        invoice.totals.tax = decimal("68224.07");
        invoice.totals.taxInclusive = decimal("593124.64");
        invoice.totals.payable = decimal("593124.64");
        QVERIFY(rulesOf(invoice).empty());
    }

    void takesPrepaidAndRoundingIntoTheAmountDue() {
        Invoice invoice = sound();
        invoice.totals.prepaid = decimal("93123.65");
        invoice.totals.rounding = decimal("-0.5");
        invoice.totals.payable = decimal("499999.5");
        QVERIFY(rulesOf(invoice).empty());
    }

    void addsWithoutTheErrorsOfFloatingPoint() {
        Invoice invoice = sound();
        // In binary, 0.1 added ten times is not 1.
        const InvoiceLine line = invoice.lines[0];
        invoice.lines.clear();
        for (int at = 0; at < 10; ++at) {
            invoice.lines.push_back(line);
            invoice.lines.back().net = decimal("0.1");
        }
        invoice.totals = {};
        invoice.totals.lineExtension = invoice.totals.taxExclusive = decimal("1");
        invoice.totals.tax = decimal("0.13");
        invoice.totals.taxInclusive = invoice.totals.payable = decimal("1.13");
        invoice.taxSubtotals.resize(1);
        invoice.taxSubtotals[0].taxable = decimal("1");
        invoice.taxSubtotals[0].tax = decimal("0.13");
        QVERIFY(rulesOf(invoice).empty());
    }

    void asksNoDueDateOfACreditNote() {
        Invoice invoice = sound();
        invoice.kind = InvoiceKind::CreditNote;
        invoice.dueDate.reset();
        QVERIFY(rulesOf(invoice).empty());
    }

    void staysTotalWithHugeFigures() {
        Invoice invoice = sound();
        for (InvoiceLine& line : invoice.lines) {
            line.net = decimal("999999999999999999");
            line.category.percent = decimal("0.123456789012");
        }
        invoice.taxSubtotals[0].taxable = decimal("999999999999999999");
        invoice.taxSubtotals[0].category.percent = decimal("99999999.9999999999");
        QVERIFY(!rulesOf(invoice).empty());
    }
};

QTEST_APPLESS_MAIN(InvoiceRulesTest)
#include "invoice_rules_test.moc"
