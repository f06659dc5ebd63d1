#include "models/documents/invoice_rules_parts.h"

namespace tally::rules {
namespace {

constexpr int kCents = 2;

/// `stated` has to be `expected` rounded to the cent. A figure that is not stated is another rule's business.
void expectSum(const std::optional<Decimal>& stated, const std::optional<Decimal>& expected, const char* rule,
               std::string place, Findings& findings) {
    if (!stated) {
        return;
    }
    const auto rounded = expected ? std::optional(expected->roundedHalfUp(kCents)) : std::nullopt;
    findings.expect(rounded && *stated == *rounded, rule, std::move(place), {stated->text(), textOf(rounded)});
}

std::optional<Decimal> sumOfLines(const Invoice& invoice) {
    ExactSum sum;
    for (const InvoiceLine& line : invoice.lines) {
        sum.add(line.net);
    }
    return sum.value();
}

std::optional<Decimal> sumOf(const std::vector<AllowanceCharge>& all, bool charges) {
    ExactSum sum;
    for (const AllowanceCharge& each : all) {
        if (each.isCharge == charges) {
            sum.add(each.amount);
        }
    }
    return sum.value();
}

void checkTaxTotal(const Invoice& invoice, Findings& findings) {
    ExactSum tax;
    for (const TaxSubtotal& each : invoice.taxSubtotals) {
        tax.add(each.tax);
    }
    if (!invoice.taxSubtotals.empty()) {
        expectSum(invoice.totals.tax, tax.value(), "BR-CO-14", "TaxTotal/TaxAmount", findings);
    }
    const std::string place = "LegalMonetaryTotal/TaxInclusiveAmount";
    findings.expect(invoice.taxTotalsInCurrency == 1, "BR-CO-15", "TaxTotal",
                    {std::to_string(invoice.taxTotalsInCurrency), "1"});
    if (invoice.taxTotalsInCurrency == 1 && invoice.totals.taxExclusive && invoice.totals.tax) {
        ExactSum inclusive;
        inclusive.add(invoice.totals.taxExclusive);
        inclusive.add(invoice.totals.tax);
        expectSum(invoice.totals.taxInclusive, inclusive.value(), "BR-CO-15", place, findings);
    }
}

/// BR-CO-17 compares magnitudes, and lets a difference of less than 1 pass: sums of rounded lines end up there.
void checkRates(const Invoice& invoice, Findings& findings) {
    for (std::size_t at = 0; at < invoice.taxSubtotals.size(); ++at) {
        const TaxSubtotal& each = invoice.taxSubtotals[at];
        if (!each.tax || !each.taxable) {
            continue;
        }
        const std::string place = "TaxTotal/TaxSubtotal[" + std::to_string(at + 1) + "]/TaxAmount";
        const auto& percent = each.category.percent;
        if (!percent || percent->roundedHalfUp(0).isZero()) {
            findings.expect(each.tax->roundedHalfUp(0).isZero(), "BR-CO-17", place, {each.tax->text(), "0"});
            continue;
        }
        const auto product = Decimal::multiply(each.taxable->magnitude(), *percent);
        const auto expected = product ? std::optional(Decimal::percent(*product).roundedHalfUp(kCents)) : std::nullopt;
        findings.expect(expected && isWithinOne(each.tax->magnitude(), *expected), "BR-CO-17", place,
                        {each.tax->text(), textOf(expected)});
    }
}

}  // namespace

void checkTotals(const Invoice& invoice, Findings& findings) {
    const InvoiceTotals& totals = invoice.totals;
    expectSum(totals.lineExtension, sumOfLines(invoice), "BR-CO-10", "LegalMonetaryTotal/LineExtensionAmount",
              findings);
    const auto allowances = sumOf(invoice.allowanceCharges, false);
    const auto charges = sumOf(invoice.allowanceCharges, true);
    expectSum(totals.allowances, allowances, "BR-CO-11", "LegalMonetaryTotal/AllowanceTotalAmount", findings);
    expectSum(totals.charges, charges, "BR-CO-12", "LegalMonetaryTotal/ChargeTotalAmount", findings);
    if (totals.lineExtension) {
        ExactSum exclusive;
        exclusive.add(totals.lineExtension);
        exclusive.subtract(totals.allowances);
        exclusive.add(totals.charges);
        expectSum(totals.taxExclusive, exclusive.value(), "BR-CO-13", "LegalMonetaryTotal/TaxExclusiveAmount",
                  findings);
    }
    checkTaxTotal(invoice, findings);
    if (totals.taxInclusive) {
        ExactSum payable;
        payable.add(totals.taxInclusive);
        payable.subtract(totals.prepaid);
        payable.add(totals.rounding);
        expectSum(totals.payable, payable.value(), "BR-CO-16", "LegalMonetaryTotal/PayableAmount", findings);
    }
    checkRates(invoice, findings);
}

void checkDecimals(const Invoice& invoice, Findings& findings) {
    const auto expect = [&findings](const std::optional<Decimal>& value, const char* rule, std::string place) {
        findings.expect(!value || value->places() <= kCents, rule, std::move(place), {textOf(value)});
    };
    for (std::size_t at = 0; at < invoice.allowanceCharges.size(); ++at) {
        const AllowanceCharge& each = invoice.allowanceCharges[at];
        const std::string place = "AllowanceCharge[" + std::to_string(at + 1) + "]";
        expect(each.amount, each.isCharge ? "BR-DEC-05" : "BR-DEC-01", place + "/Amount");
        expect(each.base, each.isCharge ? "BR-DEC-06" : "BR-DEC-02", place + "/BaseAmount");
    }
    const InvoiceTotals& totals = invoice.totals;
    expect(totals.lineExtension, "BR-DEC-09", "LegalMonetaryTotal/LineExtensionAmount");
    expect(totals.allowances, "BR-DEC-10", "LegalMonetaryTotal/AllowanceTotalAmount");
    expect(totals.charges, "BR-DEC-11", "LegalMonetaryTotal/ChargeTotalAmount");
    expect(totals.taxExclusive, "BR-DEC-12", "LegalMonetaryTotal/TaxExclusiveAmount");
    expect(totals.tax, "BR-DEC-13", "TaxTotal/TaxAmount");
    expect(totals.taxInclusive, "BR-DEC-14", "LegalMonetaryTotal/TaxInclusiveAmount");
    expect(totals.taxInAccounting, "BR-DEC-15", "TaxTotal/TaxAmount");
    expect(totals.prepaid, "BR-DEC-16", "LegalMonetaryTotal/PrepaidAmount");
    expect(totals.rounding, "BR-DEC-17", "LegalMonetaryTotal/PayableRoundingAmount");
    expect(totals.payable, "BR-DEC-18", "LegalMonetaryTotal/PayableAmount");
    for (std::size_t at = 0; at < invoice.taxSubtotals.size(); ++at) {
        const std::string place = "TaxTotal/TaxSubtotal[" + std::to_string(at + 1) + "]";
        expect(invoice.taxSubtotals[at].taxable, "BR-DEC-19", place + "/TaxableAmount");
        expect(invoice.taxSubtotals[at].tax, "BR-DEC-20", place + "/TaxAmount");
    }
    for (std::size_t at = 0; at < invoice.lines.size(); ++at) {
        const std::string place = linePlace(invoice, at);
        expect(invoice.lines[at].net, "BR-DEC-23", place + "/LineExtensionAmount");
        const auto& all = invoice.lines[at].allowanceCharges;
        for (std::size_t each = 0; each < all.size(); ++each) {
            const std::string where = place + "/AllowanceCharge[" + std::to_string(each + 1) + "]";
            expect(all[each].amount, all[each].isCharge ? "BR-DEC-27" : "BR-DEC-24", where + "/Amount");
            expect(all[each].base, all[each].isCharge ? "BR-DEC-28" : "BR-DEC-25", where + "/BaseAmount");
        }
    }
}

}  // namespace tally::rules
