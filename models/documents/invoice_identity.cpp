#include "models/documents/invoice_identity.h"

#include "models/documents/plain_signs.h"
#include "models/domain/money_text.h"
#include "models/domain/uscc.h"

#include <algorithm>
#include <array>

namespace tally {
namespace {

/// Documents of UNCL 1001 that EN 16931 binds to a credit note.
constexpr auto kCreditTypes =
    std::to_array<std::string_view>({"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"});

bool isCreditNote(const Invoice& invoice) {
    return invoice.kind == InvoiceKind::CreditNote ||
           std::find(kCreditTypes.begin(), kCreditTypes.end(), invoice.typeCode) != kCreditTypes.end();
}

[[nodiscard]] Result<Money> moneyOf(const std::optional<Decimal>& amount, Currency currency, const Invoice& invoice,
                                    const char* name) {
    const auto money = amount ? amount->exactMoney(currency) : std::nullopt;
    if (!money) {
        return fail(kInvoiceAmount, invoice.number, {name, amount ? amount->text() : std::string{}});
    }
    return *money;
}

[[nodiscard]] Result<Uscc> usccOf(const InvoiceParty& party, const Invoice& invoice, const char* role) {
    if (auto uscc = party.uscc()) {
        return *uscc;
    }
    return fail(kInvoicePartyId, invoice.number, {role, party.name});
}

/// A payee that is the seller itself, by another of its names, assigns nothing.
bool isAssigned(const Invoice& invoice, const Uscc& seller) {
    if (!invoice.payee) {
        return false;
    }
    const auto payee = invoice.payee->uscc();
    return payee ? *payee != seller : invoice.payee->name != invoice.seller.name;
}

}  // namespace

std::string canonicalInvoiceNumber(std::string_view typed) {
    const std::string number = withPlainSigns(typed);
    // Hyphens tell numbers apart, so that only blanks are dropped: the rest is what a credit code is brought to.
    std::string out;
    for (std::size_t at = 0; at < number.size();) {
        const std::size_t hyphen = std::min(number.find('-', at), number.size());
        out += normalisedUscc(std::string_view(number).substr(at, hyphen - at));
        if (hyphen < number.size()) {
            out += '-';
        }
        at = hyphen + 1;
    }
    return out;
}

Bytes invoiceFingerprintInput(const InvoiceIdentity& identity) {
    std::string text = "tally.invoice.1\n";
    text += normalisedUscc(identity.sellerId) + '\n';
    text += canonicalInvoiceNumber(identity.number) + '\n';
    text += identity.issueDate.iso() + '\n';
    text += std::string(identity.total.currency.alpha()) + '\n';
    text += std::to_string(identity.total.minor) + '\n';
    return {text.begin(), text.end()};
}

Result<IssuableInvoice> issuableInvoice(const ImportedInvoice& imported) {
    const Invoice& invoice = imported.invoice;
    if (isCreditNote(invoice)) {
        return fail(kInvoiceCreditNote, invoice.number, {invoice.typeCode});
    }
    if (!imported.violations.empty()) {
        const InvoiceViolation& first = imported.violations.front();
        return fail(kInvoiceViolations, invoice.number,
                    {std::to_string(imported.violations.size()), first.rule, first.place});
    }
    const auto currency = Currency::fromAlpha(invoice.currency);
    if (!currency) {
        return fail(kInvoiceCurrency, invoice.number, {invoice.currency});
    }
    TALLY_ASSIGN(const Uscc seller, usccOf(invoice.seller, invoice, "seller"));
    TALLY_ASSIGN(const Uscc buyer, usccOf(invoice.buyer, invoice, "buyer"));
    TALLY_ASSIGN(const Money total, moneyOf(invoice.totals.taxInclusive, *currency, invoice, "total"));
    TALLY_ASSIGN(const Money payable, moneyOf(invoice.totals.payable, *currency, invoice, "payable"));
    if (payable.minor <= 0 || total.minor <= 0) {
        return fail(kInvoiceNothingPayable, invoice.number, {plainText(payable)});
    }
    if (isAssigned(invoice, seller)) {
        return fail(kInvoiceAssigned, invoice.number, {invoice.payee->name});
    }
    // A document without a number or a date has violations (BR-02, BR-03).
    const InvoiceIdentity identity{seller.text(), invoice.number, invoice.issueDate.value_or(Date{}), total};
    return IssuableInvoice{identity,           seller,          buyer,   invoice.seller.name,
                           invoice.buyer.name, invoice.dueDate, payable, invoice.contractReference};
}

}  // namespace tally
