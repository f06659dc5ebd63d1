#include "models/documents/ubl_reader.h"

#include "models/documents/invoice_rules.h"
#include "models/documents/ubl_cursor.h"
#include "models/documents/xml_tree.h"

namespace tally {
namespace {

constexpr std::string_view kInvoiceSpace = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
constexpr std::string_view kCreditNoteSpace = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
constexpr std::size_t kMostUnread = 200;

/// Names that differ between the two documents.
struct Names {
    std::string_view typeCode;
    std::string_view line;
    std::string_view quantity;
};
constexpr Names kInvoiceNames{"InvoiceTypeCode", "InvoiceLine", "InvoicedQuantity"};
constexpr Names kCreditNoteNames{"CreditNoteTypeCode", "CreditNoteLine", "CreditedQuantity"};

InvoiceParty partyAt(const UblCursor& party) {
    InvoiceParty out;
    out.endpoint = party.idOf("EndpointID");
    for (const UblCursor& identification : party.all("PartyIdentification")) {
        out.ids.push_back(identification.idOf("ID"));
    }
    out.tradingName = party.down("PartyName").textOf("Name");
    const UblCursor address = party.down("PostalAddress");
    out.hasAddress = static_cast<bool>(address);
    out.city = address.textOf("CityName");
    out.country = address.down("Country").textOf("IdentificationCode");
    for (const UblCursor& scheme : party.all("PartyTaxScheme")) {
        const bool isVat = scheme.down("TaxScheme").textOf("ID") == "VAT";
        std::string& id = isVat ? out.vatId : out.taxRegistration;
        const std::string stated = scheme.textOf("CompanyID");
        id = id.empty() ? stated : id;
    }
    const UblCursor legal = party.down("PartyLegalEntity");
    out.name = legal.textOf("RegistrationName");
    out.legalId = legal.idOf("CompanyID");
    return out;
}

/// Of a payee UBL has the name where others have their trading name.
InvoiceParty payeeAt(const UblCursor& party) {
    InvoiceParty out = partyAt(party);
    if (out.name.empty()) {
        std::swap(out.name, out.tradingName);
    }
    return out;
}

TaxCategory categoryAt(const UblCursor& category) {
    TaxCategory out;
    out.code = category.textOf("ID");
    out.percent = category.decimalOf("Percent");
    out.exemptionReason = category.textOf("TaxExemptionReason");
    out.exemptionReasonCode = category.textOf("TaxExemptionReasonCode");
    (void)category.down("TaxScheme").textOf("ID");
    return out;
}

AllowanceCharge allowanceChargeAt(const UblCursor& place) {
    AllowanceCharge out;
    const std::string indicator = place.textOf("ChargeIndicator");
    out.isCharge = indicator == "true" || indicator == "1";
    out.amount = place.amountOf("Amount");
    out.base = place.amountOf("BaseAmount");
    out.percent = place.decimalOf("MultiplierFactorNumeric");
    out.reason = place.textOf("AllowanceChargeReason");
    out.reasonCode = place.textOf("AllowanceChargeReasonCode");
    out.category = categoryAt(place.down("TaxCategory"));
    return out;
}

std::vector<AllowanceCharge> allowanceChargesAt(const UblCursor& place) {
    std::vector<AllowanceCharge> out;
    for (const UblCursor& each : place.all("AllowanceCharge")) {
        out.push_back(allowanceChargeAt(each));
    }
    return out;
}

InvoiceLine lineAt(const UblCursor& place, const Names& names) {
    InvoiceLine out;
    out.id = place.textOf("ID");
    out.quantity = place.decimalOf(names.quantity);
    out.unit = place.down(names.quantity).attribute("unitCode");
    out.net = place.amountOf("LineExtensionAmount");
    out.allowanceCharges = allowanceChargesAt(place);
    const UblCursor item = place.down("Item");
    out.itemName = item.textOf("Name");
    out.category = categoryAt(item.down("ClassifiedTaxCategory"));
    const UblCursor price = place.down("Price");
    out.price = price.amountOf("PriceAmount");
    out.priceBaseQuantity = price.decimalOf("BaseQuantity");
    return out;
}

void readTaxTotals(const UblCursor& root, Invoice& out) {
    for (const UblCursor& total : root.all("TaxTotal")) {
        const std::string currency = total.down("TaxAmount").attribute("currencyID");
        const bool isAccounting = currency != out.currency && currency == out.accountingCurrency;
        if (isAccounting) {
            out.totals.taxInAccounting = total.decimalOf("TaxAmount");
        } else {
            ++out.taxTotalsInCurrency;
            const auto tax = total.amountOf("TaxAmount");
            out.totals.tax = out.totals.tax ? out.totals.tax : tax;
        }
        for (const UblCursor& subtotal : total.all("TaxSubtotal")) {
            TaxSubtotal each;
            each.taxable = isAccounting ? subtotal.decimalOf("TaxableAmount") : subtotal.amountOf("TaxableAmount");
            each.tax = isAccounting ? subtotal.decimalOf("TaxAmount") : subtotal.amountOf("TaxAmount");
            each.category = categoryAt(subtotal.down("TaxCategory"));
            if (!isAccounting) {
                out.taxSubtotals.push_back(std::move(each));
            }
        }
    }
}

InvoiceTotals totalsAt(const UblCursor& place) {
    InvoiceTotals out;
    out.lineExtension = place.amountOf("LineExtensionAmount");
    out.allowances = place.amountOf("AllowanceTotalAmount");
    out.charges = place.amountOf("ChargeTotalAmount");
    out.taxExclusive = place.amountOf("TaxExclusiveAmount");
    out.taxInclusive = place.amountOf("TaxInclusiveAmount");
    out.prepaid = place.amountOf("PrepaidAmount");
    out.rounding = place.amountOf("PayableRoundingAmount");
    out.payable = place.amountOf("PayableAmount");
    return out;
}

/// BT-9 stands at the top of an invoice, and within the payment means of a credit note.
std::optional<Date> dueDateAt(const UblCursor& root) {
    std::optional<Date> due = root.dateOf("DueDate");
    for (const UblCursor& means : root.all("PaymentMeans")) {
        if (!due && means.has("PaymentDueDate")) {
            due = means.dateOf("PaymentDueDate");
        }
    }
    return due;
}

Invoice invoiceAt(const UblCursor& root, InvoiceKind kind, UblReading& reading) {
    const Names& names = kind == InvoiceKind::Invoice ? kInvoiceNames : kCreditNoteNames;
    Invoice out;
    out.kind = kind;
    out.specification = root.textOf("CustomizationID");
    (void)root.textOf("ProfileID");
    (void)root.textOf("UBLVersionID");
    out.number = root.textOf("ID");
    out.typeCode = root.textOf(names.typeCode);
    out.currency = root.textOf("DocumentCurrencyCode");
    out.accountingCurrency = root.textOf("TaxCurrencyCode");
    reading.currency = out.currency;
    out.issueDate = root.dateOf("IssueDate");
    out.dueDate = dueDateAt(root);
    out.paymentTerms = root.down("PaymentTerms").down("Note").lines();
    out.orderReference = root.down("OrderReference").textOf("ID");
    out.contractReference = root.down("ContractDocumentReference").textOf("ID");
    for (const UblCursor& note : root.all("Note")) {
        out.notes.push_back(note.lines());
    }
    out.seller = partyAt(root.down("AccountingSupplierParty").down("Party"));
    out.buyer = partyAt(root.down("AccountingCustomerParty").down("Party"));
    if (const UblCursor payee = root.down("PayeeParty")) {
        out.payee = payeeAt(payee);
    }
    out.allowanceCharges = allowanceChargesAt(root);
    out.totals = totalsAt(root.down("LegalMonetaryTotal"));
    readTaxTotals(root, out);
    for (const UblCursor& line : root.all(names.line)) {
        out.lines.push_back(lineAt(line, names));
    }
    return out;
}

}  // namespace

Result<ImportedInvoice> readUblInvoice(BytesView file) {
    TALLY_ASSIGN(const XmlElement root, parseXml(file));
    const bool isInvoice = root.space == kInvoiceSpace && root.name == "Invoice";
    const bool isCreditNote = root.space == kCreditNoteSpace && root.name == "CreditNote";
    if (!isInvoice && !isCreditNote) {
        return fail(kInvoiceNotUbl, {}, {root.space, root.name});
    }
    UblReading reading;
    ImportedInvoice out;
    out.invoice = invoiceAt({&root, {}, &reading}, isInvoice ? InvoiceKind::Invoice : InvoiceKind::CreditNote, reading);
    out.violations = std::move(reading.violations);
    const auto broken = invoiceViolations(out.invoice);
    out.violations.insert(out.violations.end(), broken.begin(), broken.end());
    out.unread = unreadElements(root, reading, kMostUnread);
    return out;
}

}  // namespace tally
