#pragma once

#include "models/documents/invoice.h"

#include <string>
#include <vector>

/// The rules by what they look at. Internal to invoice_rules.
namespace tally::rules {

/// Collects what is broken.
class Findings {
public:
    void expect(bool holds, const char* rule, std::string place, std::vector<std::string> args = {}) {
        if (!holds) {
            m_violations.push_back({rule, std::move(place), std::move(args)});
        }
    }
    [[nodiscard]] std::vector<InvoiceViolation> take() { return std::move(m_violations); }

private:
    std::vector<InvoiceViolation> m_violations;
};

/// A running exact sum; absent once it no longer fits.
class ExactSum {
public:
    void add(const std::optional<Decimal>& value) { apply(value, &Decimal::add); }
    void subtract(const std::optional<Decimal>& value) { apply(value, &Decimal::subtract); }
    [[nodiscard]] const std::optional<Decimal>& value() const { return m_value; }

private:
    using Operation = std::optional<Decimal> (*)(Decimal, Decimal);
    void apply(const std::optional<Decimal>& value, Operation operation) {
        if (m_value && value) {
            m_value = operation(*m_value, *value);
        }
    }
    std::optional<Decimal> m_value = Decimal{};
};

/// UBL's name of a line of this document, with its place from 1.
[[nodiscard]] std::string linePlace(const Invoice& invoice, std::size_t index);
[[nodiscard]] std::string textOf(const std::optional<Decimal>& value);
/// Whether two figures differ by less than 1.
[[nodiscard]] bool isWithinOne(const Decimal& a, const Decimal& b);

void checkTerms(const Invoice& invoice, Findings& findings);
void checkTotals(const Invoice& invoice, Findings& findings);
void checkDecimals(const Invoice& invoice, Findings& findings);
void checkTaxCategories(const Invoice& invoice, Findings& findings);

}  // namespace tally::rules
