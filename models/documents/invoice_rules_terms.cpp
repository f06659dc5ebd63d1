#include "models/documents/invoice_rules_parts.h"

namespace tally::rules {
namespace {

void checkParties(const Invoice& invoice, Findings& findings) {
    const InvoiceParty& seller = invoice.seller;
    const InvoiceParty& buyer = invoice.buyer;
    findings.expect(!seller.name.empty(), "BR-06", "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName");
    findings.expect(!buyer.name.empty(), "BR-07", "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName");
    findings.expect(seller.hasAddress, "BR-08", "AccountingSupplierParty/Party/PostalAddress");
    findings.expect(!seller.hasAddress || !seller.country.empty(), "BR-09",
                    "AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode");
    findings.expect(buyer.hasAddress, "BR-10", "AccountingCustomerParty/Party/PostalAddress");
    findings.expect(!buyer.hasAddress || !buyer.country.empty(), "BR-11",
                    "AccountingCustomerParty/Party/PostalAddress/Country/IdentificationCode");
    findings.expect(!invoice.payee || !invoice.payee->name.empty(), "BR-17", "PayeeParty/PartyName/Name");
    const bool isIdentified = !seller.ids.empty() || !seller.legalId.isEmpty() || !seller.vatId.empty();
    findings.expect(isIdentified, "BR-CO-26", "AccountingSupplierParty/Party");
}

void checkAllowanceCharges(const std::vector<AllowanceCharge>& all, const std::string& path, bool isOfLine,
                           Findings& findings) {
    for (std::size_t at = 0; at < all.size(); ++at) {
        const AllowanceCharge& each = all[at];
        const std::string place = path + "AllowanceCharge[" + std::to_string(at + 1) + "]";
        const bool hasReason = !each.reason.empty() || !each.reasonCode.empty();
        if (isOfLine) {
            findings.expect(each.amount.has_value(), each.isCharge ? "BR-43" : "BR-41", place + "/Amount");
            findings.expect(hasReason, each.isCharge ? "BR-44" : "BR-42", place + "/AllowanceChargeReason");
        } else {
            findings.expect(each.amount.has_value(), each.isCharge ? "BR-36" : "BR-31", place + "/Amount");
            findings.expect(!each.category.code.empty(), each.isCharge ? "BR-37" : "BR-32", place + "/TaxCategory/ID");
            findings.expect(hasReason, each.isCharge ? "BR-38" : "BR-33", place + "/AllowanceChargeReason");
        }
    }
}

void checkLine(const InvoiceLine& line, const std::string& place, Findings& findings) {
    findings.expect(!line.id.empty(), "BR-21", place + "/ID");
    findings.expect(line.quantity.has_value(), "BR-22", place + "/InvoicedQuantity");
    findings.expect(!line.quantity || !line.unit.empty(), "BR-23", place + "/InvoicedQuantity/@unitCode");
    findings.expect(line.net.has_value(), "BR-24", place + "/LineExtensionAmount");
    findings.expect(!line.itemName.empty(), "BR-25", place + "/Item/Name");
    findings.expect(line.price.has_value(), "BR-26", place + "/Price/PriceAmount");
    findings.expect(!line.price || !line.price->isNegative(), "BR-27", place + "/Price/PriceAmount",
                    {textOf(line.price)});
    findings.expect(!line.category.code.empty(), "BR-CO-04", place + "/Item/ClassifiedTaxCategory/ID");
    checkAllowanceCharges(line.allowanceCharges, place + "/", true, findings);
}

void checkSubtotals(const Invoice& invoice, Findings& findings) {
    findings.expect(!invoice.taxSubtotals.empty(), "BR-CO-18", "TaxTotal/TaxSubtotal");
    for (std::size_t at = 0; at < invoice.taxSubtotals.size(); ++at) {
        const TaxSubtotal& each = invoice.taxSubtotals[at];
        const std::string place = "TaxTotal/TaxSubtotal[" + std::to_string(at + 1) + "]";
        findings.expect(each.taxable.has_value(), "BR-45", place + "/TaxableAmount");
        findings.expect(each.tax.has_value(), "BR-46", place + "/TaxAmount");
        findings.expect(!each.category.code.empty(), "BR-47", place + "/TaxCategory/ID");
        findings.expect(each.category.percent || each.category.code == "O", "BR-48", place + "/TaxCategory/Percent");
    }
}

}  // namespace

void checkTerms(const Invoice& invoice, Findings& findings) {
    const bool isInvoice = invoice.kind == InvoiceKind::Invoice;
    findings.expect(!invoice.specification.empty(), "BR-01", "CustomizationID");
    findings.expect(!invoice.number.empty(), "BR-02", "ID");
    findings.expect(invoice.issueDate.has_value(), "BR-03", "IssueDate");
    findings.expect(!invoice.typeCode.empty(), "BR-04", isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode");
    findings.expect(!invoice.currency.empty(), "BR-05", "DocumentCurrencyCode");
    checkParties(invoice, findings);
    const InvoiceTotals& totals = invoice.totals;
    findings.expect(totals.lineExtension.has_value(), "BR-12", "LegalMonetaryTotal/LineExtensionAmount");
    findings.expect(totals.taxExclusive.has_value(), "BR-13", "LegalMonetaryTotal/TaxExclusiveAmount");
    findings.expect(totals.taxInclusive.has_value(), "BR-14", "LegalMonetaryTotal/TaxInclusiveAmount");
    findings.expect(totals.payable.has_value(), "BR-15", "LegalMonetaryTotal/PayableAmount");
    findings.expect(!invoice.lines.empty(), "BR-16", isInvoice ? "InvoiceLine" : "CreditNoteLine");
    findings.expect(
        invoice.accountingCurrency.empty() || totals.taxInAccounting || invoice.accountingCurrency == invoice.currency,
        "BR-53", "TaxTotal/TaxAmount", {invoice.accountingCurrency});
    const bool isPayable = totals.payable && *totals.payable > Decimal{};
    // The Schematron asks this of invoices only: a credit note's amount is nothing that anybody has to pay.
    findings.expect(!isInvoice || !isPayable || invoice.dueDate || !invoice.paymentTerms.empty(), "BR-CO-25",
                    "DueDate");
    checkAllowanceCharges(invoice.allowanceCharges, "", false, findings);
    checkSubtotals(invoice, findings);
    for (std::size_t at = 0; at < invoice.lines.size(); ++at) {
        checkLine(invoice.lines[at], linePlace(invoice, at), findings);
    }
}

}  // namespace tally::rules
