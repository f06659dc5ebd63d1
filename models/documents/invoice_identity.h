#pragma once

#include "models/base/bytes.h"
#include "models/documents/invoice.h"
#include "models/domain/money.h"

#include <string>
#include <string_view>

namespace tally {

/// What tells one invoice from every other, from whatever file it was read.
struct InvoiceIdentity {
    std::string sellerId;  ///< the seller's Unified Social Credit Code
    std::string number;
    Date issueDate;
    Money total;  ///< with tax (BT-112)

    friend bool operator==(const InvoiceIdentity&, const InvoiceIdentity&) = default;
};

/// The number as it is compared: full-width characters made half-width, blanks and invisible characters dropped,
/// dashes of every kind made hyphens, ASCII letters made capital.
[[nodiscard]] std::string canonicalInvoiceNumber(std::string_view number);

/// The bytes an invoice's fingerprint (数据指纹) is a hash of; the same invoice gives the same bytes from UBL, CSV and
/// XLSX. Six lines of UTF-8, each ended by LF:
///
///     tally.invoice.1
///     <seller id, as `normalisedUscc`>
///     <number, as `canonicalInvoiceNumber`>
///     <issue date, YYYY-MM-DD>
///     <currency, alpha code>
///     <total with tax in minor units, decimal>
///
/// Which hash, and with which key, is decided where the fingerprint is made.
[[nodiscard]] Bytes invoiceFingerprintInput(const InvoiceIdentity& identity);

/// A credit note takes a claim back. args: type code.
inline constexpr ErrorCode kInvoiceCreditNote{"invoice.credit-note", ErrorKind::Refused};
/// Rules are broken. args: how many, the first rule, its place.
inline constexpr ErrorCode kInvoiceViolations{"invoice.violations", ErrorKind::Input};
/// A party names no valid Unified Social Credit Code. args: "seller" or "buyer", its name.
inline constexpr ErrorCode kInvoicePartyId{"invoice.party-id", ErrorKind::Input};
/// Not a currency of ISO 4217. args: what stands there.
inline constexpr ErrorCode kInvoiceCurrency{"invoice.currency", ErrorKind::Input};
/// More decimals than the currency has, or beyond 64 bits. args: which amount, what stands there.
inline constexpr ErrorCode kInvoiceAmount{"invoice.amount", ErrorKind::Input};
/// Nothing is left to pay. args: the amount payable.
inline constexpr ErrorCode kInvoiceNothingPayable{"invoice.nothing-payable", ErrorKind::Refused};
/// Somebody else is to be paid: the claim was assigned already, to a factor for example. args: the payee's name.
inline constexpr ErrorCode kInvoiceAssigned{"invoice.assigned", ErrorKind::Refused};

/// What a credential can be issued against.
struct IssuableInvoice {
    InvoiceIdentity identity;
    Uscc seller;
    Uscc buyer;
    std::string sellerName;
    std::string buyerName;
    std::optional<Date> dueDate;
    Money payable;
    std::string contractNumber;
};

/// The invoice as a ground for issuing, or why it is none. Place names the document by its number.
[[nodiscard]] Result<IssuableInvoice> issuableInvoice(const ImportedInvoice& imported);

}  // namespace tally
