#pragma once

#include "models/documents/decimal.h"
#include "models/domain/date.h"

#include <optional>
#include <string>
#include <vector>

/// Complete UBL 2.1 invoices of our own, for the practice ledger and the tests: what a supplier's program would write.
namespace tally {

struct DraftParty {
    std::string uscc;
    std::string name;
    std::string street;
    std::string city;
    std::string postalCode;
    std::string country = "CN";
};

struct DraftLine {
    std::string name;
    Decimal quantity = Decimal::fromInteger(1);
    std::string unit = "C62";  ///< UN/ECE Recommendation 20: one
    Decimal price;             ///< of one unit, without tax
    Decimal taxPercent = Decimal::fromInteger(13);
};

struct InvoiceDraft {
    std::string number;
    Date issueDate;
    Date dueDate;
    Currency currency = kCny;
    DraftParty seller;
    DraftParty buyer;
    std::vector<DraftLine> lines;
    std::string contractNumber;
    std::string note;
};

/// A draft of one line whose total with tax is exactly `total`: the net is total / (1 + rate) rounded half up, and the
/// tax what is missing (value-added tax of 13 %).
struct TotalledDraft {
    InvoiceDraft draft;
    Money total;
    std::string itemName;
};

/// An EN 16931 invoice: UTF-8, the parties' credit codes as their legal identifiers, standard-rated lines (category S,
/// or Z at 0 %), tax by rate, totals that add up. Texts are escaped. The amounts are to be reasonable: exact in 128 bits
/// (ENSUREd).
[[nodiscard]] std::string makeUblInvoice(const InvoiceDraft& draft);
[[nodiscard]] std::string makeUblInvoice(const TotalledDraft& draft);

}  // namespace tally
