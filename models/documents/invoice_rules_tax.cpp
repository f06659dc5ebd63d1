#include "models/documents/invoice_rules_parts.h"

#include <algorithm>
#include <array>

namespace tally::rules {
namespace {

enum class Rate { AboveZero, ZeroOrMore, Zero, None };

/// One category of UNCL 5305 and the family of rules that EN 16931-1 has for it.
struct CategoryRules {
    std::string_view code;
    const char* family;
    Rate rate;
    bool needsExemptionReason;
};

constexpr auto kCategories = std::to_array<CategoryRules>({
    {"S", "BR-S-", Rate::AboveZero, false},
    {"Z", "BR-Z-", Rate::Zero, false},
    {"E", "BR-E-", Rate::Zero, true},
    {"AE", "BR-AE-", Rate::Zero, true},
    {"K", "BR-IC-", Rate::Zero, true},
    {"G", "BR-G-", Rate::Zero, true},
    {"O", "BR-O-", Rate::None, true},
    {"L", "BR-AF-", Rate::ZeroOrMore, false},
    {"M", "BR-AG-", Rate::ZeroOrMore, false},
});

bool isTaxed(Rate rate) { return rate == Rate::AboveZero || rate == Rate::ZeroOrMore; }

bool isRate(Rate rate, const std::optional<Decimal>& percent) {
    switch (rate) {
        case Rate::AboveZero:
            return percent && *percent > Decimal{};
        case Rate::ZeroOrMore:
            return percent && !percent->isNegative();
        case Rate::Zero:
            return percent && percent->isZero();
        case Rate::None:
            return !percent;
    }
    return false;
}

bool isSameRate(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

/// What the lines, allowances and charges of the category add up to; of one rate where the category has rates.
std::optional<Decimal> taxableOf(const Invoice& invoice, const CategoryRules& rules, const TaxCategory& category) {
    const auto belongs = [&](const TaxCategory& other) {
        return other.code == rules.code && (!isTaxed(rules.rate) || isSameRate(other.percent, category.percent));
    };
    ExactSum sum;
    for (const InvoiceLine& line : invoice.lines) {
        if (belongs(line.category)) {
            sum.add(line.net);
        }
    }
    for (const AllowanceCharge& each : invoice.allowanceCharges) {
        if (belongs(each.category)) {
            each.isCharge ? sum.add(each.amount) : sum.subtract(each.amount);
        }
    }
    return sum.value();
}

class CategoryCheck {
public:
    CategoryCheck(const Invoice& invoice, const CategoryRules& rules, Findings& findings)
        : m_invoice(invoice), m_rules(rules), m_findings(findings) {}

    void run() {
        checkBreakdown();
        for (std::size_t at = 0; at < m_invoice.lines.size(); ++at) {
            checkRate(m_invoice.lines[at].category, "05", linePlace(m_invoice, at) + "/Item/ClassifiedTaxCategory");
        }
        for (std::size_t at = 0; at < m_invoice.allowanceCharges.size(); ++at) {
            const AllowanceCharge& each = m_invoice.allowanceCharges[at];
            checkRate(each.category, each.isCharge ? "07" : "06",
                      "AllowanceCharge[" + std::to_string(at + 1) + "]/TaxCategory");
        }
        for (std::size_t at = 0; at < m_invoice.taxSubtotals.size(); ++at) {
            if (m_invoice.taxSubtotals[at].category.code == m_rules.code) {
                checkSubtotal(m_invoice.taxSubtotals[at], "TaxTotal/TaxSubtotal[" + std::to_string(at + 1) + "]");
            }
        }
    }

private:
    void expect(bool holds, const char* number, std::string place, std::vector<std::string> args = {}) {
        m_findings.expect(holds, (std::string(m_rules.family) + number).c_str(), std::move(place), std::move(args));
    }

    /// Categories with rates have a breakdown each, the others exactly one, if and only if something is in them.
    void checkBreakdown() {
        const auto isOurs = [this](const auto& each) { return each.category.code == m_rules.code; };
        const bool isUsed = std::any_of(m_invoice.lines.begin(), m_invoice.lines.end(), isOurs) ||
                            std::any_of(m_invoice.allowanceCharges.begin(), m_invoice.allowanceCharges.end(), isOurs);
        const auto count = std::count_if(m_invoice.taxSubtotals.begin(), m_invoice.taxSubtotals.end(), isOurs);
        const bool isRight = !isUsed ? count == 0 : isTaxed(m_rules.rate) ? count > 0 : count == 1;
        expect(isRight, "01", "TaxTotal/TaxSubtotal", {std::to_string(count)});
    }

    void checkRate(const TaxCategory& category, const char* number, std::string place) {
        if (category.code == m_rules.code) {
            expect(isRate(m_rules.rate, category.percent), number, std::move(place), {textOf(category.percent)});
        }
    }

    void checkSubtotal(const TaxSubtotal& subtotal, const std::string& place) {
        const TaxCategory& category = subtotal.category;
        if (subtotal.taxable) {
            const auto expected = taxableOf(m_invoice, m_rules, category);
            const bool isRight = expected && (isTaxed(m_rules.rate) ? isWithinOne(*subtotal.taxable, *expected)
                                                                    : *subtotal.taxable == *expected);
            expect(isRight, "08", place + "/TaxableAmount", {textOf(subtotal.taxable), textOf(expected)});
        }
        if (subtotal.tax) {
            checkTax(subtotal, place);
        }
        const bool hasReason = !category.exemptionReason.empty() || !category.exemptionReasonCode.empty();
        expect(hasReason == m_rules.needsExemptionReason, "10", place + "/TaxCategory/TaxExemptionReason");
    }

    void checkTax(const TaxSubtotal& subtotal, const std::string& place) {
        if (!isTaxed(m_rules.rate)) {
            expect(subtotal.tax->isZero(), "09", place + "/TaxAmount", {textOf(subtotal.tax), "0"});
            return;
        }
        if (!subtotal.taxable || !subtotal.category.percent) {
            return;
        }
        const auto product = Decimal::multiply(subtotal.taxable->magnitude(), *subtotal.category.percent);
        const auto expected = product ? std::optional(Decimal::percent(*product).roundedHalfUp(2)) : std::nullopt;
        expect(expected && isWithinOne(subtotal.tax->magnitude(), *expected), "09", place + "/TaxAmount",
               {textOf(subtotal.tax), textOf(expected)});
    }

    const Invoice& m_invoice;
    const CategoryRules& m_rules;
    Findings& m_findings;
};

}  // namespace

void checkTaxCategories(const Invoice& invoice, Findings& findings) {
    for (const CategoryRules& rules : kCategories) {
        CategoryCheck(invoice, rules, findings).run();
    }
}

}  // namespace tally::rules
