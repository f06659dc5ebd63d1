#include "models/documents/invoice_rules.h"

#include "models/documents/invoice_rules_parts.h"

namespace tally {

std::vector<InvoiceViolation> invoiceViolations(const Invoice& invoice) {
    rules::Findings findings;
    rules::checkTerms(invoice, findings);
    rules::checkTotals(invoice, findings);
    rules::checkTaxCategories(invoice, findings);
    rules::checkDecimals(invoice, findings);
    return findings.take();
}

namespace rules {

std::string linePlace(const Invoice& invoice, std::size_t index) {
    const std::string name = invoice.kind == InvoiceKind::Invoice ? "InvoiceLine" : "CreditNoteLine";
    return name + "[" + std::to_string(index + 1) + "]";
}

std::string textOf(const std::optional<Decimal>& value) { return value ? value->text() : std::string{}; }

bool isWithinOne(const Decimal& a, const Decimal& b) {
    const auto difference = Decimal::subtract(a, b);
    return difference && difference->magnitude() < Decimal::fromInteger(1);
}

}  // namespace rules
}  // namespace tally
