#pragma once

#include "models/documents/decimal.h"
#include "models/domain/date.h"
#include "models/domain/uscc.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// An invoice as EN 16931-1 models it, whatever syntax it came in. "BT-…" and "BG-…" are that standard's terms.
namespace tally {

enum class InvoiceSyntax : std::uint8_t { Ubl };
enum class InvoiceKind : std::uint8_t { Invoice, CreditNote };

/// An identifier with the scheme it belongs to (ISO 6523 code or another), which may be empty.
struct SchemedId {
    std::string scheme;
    std::string value;
    [[nodiscard]] bool isEmpty() const { return value.empty(); }
    friend bool operator==(const SchemedId&, const SchemedId&) = default;
};

/// Seller (BG-4), buyer (BG-7) or payee (BG-10).
struct InvoiceParty {
    std::string name;             ///< registered (BT-27, BT-44) or, of a payee, stated (BT-59)
    std::string tradingName;      ///< BT-28, BT-45
    std::vector<SchemedId> ids;   ///< BT-29, BT-46, BT-60
    SchemedId legalId;            ///< BT-30, BT-47, BT-61
    std::string vatId;            ///< BT-31, BT-48
    std::string taxRegistration;  ///< BT-32
    SchemedId endpoint;           ///< BT-34, BT-49
    std::string city;
    std::string country;  ///< ISO 3166-1 alpha-2; BT-40, BT-55
    bool hasAddress = false;

    /// The Unified Social Credit Code among its identifiers: legal, other, VAT with or without a leading CN, endpoint.
    [[nodiscard]] std::optional<Uscc> uscc() const;
    friend bool operator==(const InvoiceParty&, const InvoiceParty&) = default;
};

struct TaxCategory {
    std::string code;  ///< UNCL 5305: S, Z, E, AE, K, G, O, L, M
    std::optional<Decimal> percent;
    std::string exemptionReason;
    std::string exemptionReasonCode;
    friend bool operator==(const TaxCategory&, const TaxCategory&) = default;
};

/// Of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
struct AllowanceCharge {
    bool isCharge = false;
    std::optional<Decimal> amount;
    std::optional<Decimal> base;
    std::optional<Decimal> percent;
    std::string reason;
    std::string reasonCode;
    TaxCategory category;
    friend bool operator==(const AllowanceCharge&, const AllowanceCharge&) = default;
};

/// BG-25
struct InvoiceLine {
    std::string id;
    std::string itemName;
    std::optional<Decimal> quantity;
    std::string unit;  ///< UN/ECE Recommendation 20
    std::optional<Decimal> net;
    std::optional<Decimal> price;
    std::optional<Decimal> priceBaseQuantity;
    std::vector<AllowanceCharge> allowanceCharges;
    TaxCategory category;
    friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

/// BG-23
struct TaxSubtotal {
    std::optional<Decimal> taxable;
    std::optional<Decimal> tax;
    TaxCategory category;
    friend bool operator==(const TaxSubtotal&, const TaxSubtotal&) = default;
};

/// BG-22
struct InvoiceTotals {
    std::optional<Decimal> lineExtension;    ///< BT-106
    std::optional<Decimal> allowances;       ///< BT-107
    std::optional<Decimal> charges;          ///< BT-108
    std::optional<Decimal> taxExclusive;     ///< BT-109
    std::optional<Decimal> tax;              ///< BT-110, in the document's currency
    std::optional<Decimal> taxInAccounting;  ///< BT-111, in the accounting currency
    std::optional<Decimal> taxInclusive;     ///< BT-112
    std::optional<Decimal> prepaid;          ///< BT-113
    std::optional<Decimal> rounding;         ///< BT-114
    std::optional<Decimal> payable;          ///< BT-115
    friend bool operator==(const InvoiceTotals&, const InvoiceTotals&) = default;
};

struct Invoice {
    InvoiceSyntax syntax = InvoiceSyntax::Ubl;
    InvoiceKind kind = InvoiceKind::Invoice;
    std::string specification;       ///< BT-24
    std::string number;              ///< BT-1
    std::string typeCode;            ///< BT-3, UNCL 1001
    std::optional<Date> issueDate;   ///< BT-2
    std::optional<Date> dueDate;     ///< BT-9
    std::string currency;            ///< BT-5, as written
    std::string accountingCurrency;  ///< BT-6
    std::string paymentTerms;        ///< BT-20
    std::string orderReference;      ///< BT-13
    std::string contractReference;   ///< BT-12
    std::vector<std::string> notes;  ///< BT-22
    InvoiceParty seller;
    InvoiceParty buyer;
    /// BG-10: who is to be paid when it is not the seller; often a factor that already bought the claim.
    std::optional<InvoiceParty> payee;
    std::vector<AllowanceCharge> allowanceCharges;
    std::vector<TaxSubtotal> taxSubtotals;
    /// How many tax totals are stated in the document's currency; one is right (BR-CO-15).
    int taxTotalsInCurrency = 0;
    InvoiceTotals totals;
    std::vector<InvoiceLine> lines;

    friend bool operator==(const Invoice&, const Invoice&) = default;
};

/// A rule that the invoice breaks: its id in EN 16931-1 ("BR-CO-15"), or one of ours ("tally-amount": not a decimal
/// number; "tally-date": not a date; "tally-currency": an amount in another currency than the document's).
struct InvoiceViolation {
    std::string rule;
    /// The element by its UBL path from the root, lines and the like counted from 1: "InvoiceLine[2]/LineExtensionAmount".
    std::string place;
    /// What stands there and what was expected, where there are two such figures; else what stands there, or nothing.
    std::vector<std::string> args;
    friend bool operator==(const InvoiceViolation&, const InvoiceViolation&) = default;
};

/// Something the file has and we do not read, by path and line.
struct UnreadElement {
    std::string place;
    int line = 0;
    friend bool operator==(const UnreadElement&, const UnreadElement&) = default;
};

struct ImportedInvoice {
    Invoice invoice;
    std::vector<InvoiceViolation> violations;
    std::vector<UnreadElement> unread;
    friend bool operator==(const ImportedInvoice&, const ImportedInvoice&) = default;
};

}  // namespace tally
