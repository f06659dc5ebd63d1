#pragma once

#include "models/documents/invoice.h"

#include <vector>

/// The business rules of EN 16931-1 (as the official Schematron of ConnectingEurope/eInvoicing-EN16931 applies them to UBL)
/// that decide whether an invoice can be relied on: mandatory terms (BR-01 to BR-48), totals (BR-CO-10 to BR-CO-18),
/// when it is to be paid (BR-CO-25), who sold (BR-CO-26), decimals (BR-DEC-*), tax categories (BR-S-*, BR-Z-*, BR-E-*,
/// BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-*: 01, 05 to 10).
/// Sums are exact to the cent; where the Schematron allows a difference of less than 1, so do we (BR-CO-17, and 08
/// and 09 of the categories with a rate).
namespace tally {

/// In the order of the document: mandatory terms, totals, tax, lines.
[[nodiscard]] std::vector<InvoiceViolation> invoiceViolations(const Invoice& invoice);

}  // namespace tally
