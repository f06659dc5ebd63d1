#include "models/documents/ubl_writer.h"

#include "models/base/ensure.h"

#include <algorithm>

namespace tally {
namespace {

constexpr int kCents = 2;

struct TaxGroup {
    Decimal percent;
    Decimal taxable;
    Decimal tax;
};

struct Figures {
    std::vector<Decimal> nets;
    std::vector<TaxGroup> groups;
    Decimal net;
    Decimal tax;
};

Decimal sure(std::optional<Decimal> value) {
    ENSURE(value.has_value());
    return *value;
}

Decimal sumOf(Decimal a, Decimal b) { return sure(Decimal::add(a, b)); }

std::string cents(Decimal amount) { return amount.textWith(kCents); }

Figures figuresOf(const InvoiceDraft& draft) {
    Figures out;
    for (const DraftLine& line : draft.lines) {
        const Decimal net = sure(Decimal::multiply(line.quantity, line.price)).roundedHalfUp(kCents);
        out.nets.push_back(net);
        out.net = sumOf(out.net, net);
        const auto group = std::find_if(out.groups.begin(), out.groups.end(),
                                        [&line](const TaxGroup& each) { return each.percent == line.taxPercent; });
        if (group == out.groups.end()) {
            out.groups.push_back({line.taxPercent, net, {}});
        } else {
            group->taxable = sumOf(group->taxable, net);
        }
    }
    for (TaxGroup& group : out.groups) {
        group.tax = Decimal::percent(sure(Decimal::multiply(group.taxable, group.percent))).roundedHalfUp(kCents);
        out.tax = sumOf(out.tax, group.tax);
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// Writes elements on lines of their own, indented; prefixes are part of the names.
class Writer {
public:
    explicit Writer(Currency currency) : m_currency(currency.alpha()) {}

    void open(const std::string& name, const std::string& attributes = {}) {
        line("<" + name + (attributes.empty() ? "" : " " + attributes) + ">");
        m_open.push_back(name);
    }
    void close() {
        const std::string name = m_open.back();
        m_open.pop_back();
        line("</" + name + ">");
    }
    void text(const std::string& name, std::string_view value, const std::string& attributes = {}) {
        if (!value.empty()) {
            line("<" + name + (attributes.empty() ? "" : " " + attributes) + ">" + escaped(value) + "</" + name + ">");
        }
    }
    void amount(const std::string& name, const std::string& value) {
        text(name, value, "currencyID=\"" + m_currency + "\"");
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }
    void line(const std::string& content) { m_out += std::string(2 * m_open.size(), ' ') + content + "\n"; }

private:
    std::string m_currency;
    std::string m_out;
    std::vector<std::string> m_open;
};

void writeScheme(Writer& out) {
    out.open("cac:TaxScheme");
    out.text("cbc:ID", "VAT");
    out.close();
}

void writeParty(Writer& out, const std::string& role, const DraftParty& party) {
    out.open("cac:" + role);
    out.open("cac:Party");
    out.open("cac:PostalAddress");
    out.text("cbc:StreetName", party.street);
    out.text("cbc:CityName", party.city);
    out.text("cbc:PostalZone", party.postalCode);
    out.open("cac:Country");
    out.text("cbc:IdentificationCode", party.country);
    out.close();
    out.close();
    out.open("cac:PartyTaxScheme");
    out.text("cbc:CompanyID", party.country + party.uscc);
    writeScheme(out);
    out.close();
    out.open("cac:PartyLegalEntity");
    out.text("cbc:RegistrationName", party.name);
    out.text("cbc:CompanyID", party.uscc);
    out.close();
    out.close();
    out.close();
}

void writeCategory(Writer& out, const std::string& name, Decimal percent) {
    out.open(name);
    out.text("cbc:ID", percent.isZero() ? "Z" : "S");
    out.text("cbc:Percent", percent.text());
    writeScheme(out);
    out.close();
}

void writeTax(Writer& out, const Figures& figures) {
    out.open("cac:TaxTotal");
    out.amount("cbc:TaxAmount", cents(figures.tax));
    for (const TaxGroup& group : figures.groups) {
        out.open("cac:TaxSubtotal");
        out.amount("cbc:TaxableAmount", cents(group.taxable));
        out.amount("cbc:TaxAmount", cents(group.tax));
        writeCategory(out, "cac:TaxCategory", group.percent);
        out.close();
    }
    out.close();
}

void writeTotals(Writer& out, const Figures& figures) {
    const std::string inclusive = cents(sumOf(figures.net, figures.tax));
    out.open("cac:LegalMonetaryTotal");
    out.amount("cbc:LineExtensionAmount", cents(figures.net));
    out.amount("cbc:TaxExclusiveAmount", cents(figures.net));
    out.amount("cbc:TaxInclusiveAmount", inclusive);
    out.amount("cbc:PayableAmount", inclusive);
    out.close();
}

void writeLine(Writer& out, const DraftLine& line, std::size_t number, Decimal net) {
    out.open("cac:InvoiceLine");
    out.text("cbc:ID", std::to_string(number));
    out.text("cbc:InvoicedQuantity", line.quantity.text(), "unitCode=\"" + escaped(line.unit) + "\"");
    out.amount("cbc:LineExtensionAmount", cents(net));
    out.open("cac:Item");
    out.text("cbc:Name", line.name);
    writeCategory(out, "cac:ClassifiedTaxCategory", line.taxPercent);
    out.close();
    out.open("cac:Price");
    out.amount("cbc:PriceAmount", line.price.text());
    out.close();
    out.close();
}

std::string written(const InvoiceDraft& draft, const Figures& figures) {
    Writer out(draft.currency);
    out.line(R"(<?xml version="1.0" encoding="UTF-8"?>)");
    out.open("Invoice", R"(xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" )"
                        R"(xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" )"
                        R"(xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2")");
    out.text("cbc:CustomizationID", "urn:cen.eu:en16931:2017");
    out.text("cbc:ID", draft.number);
    out.text("cbc:IssueDate", draft.issueDate.iso());
    out.text("cbc:DueDate", draft.dueDate.iso());
    out.text("cbc:InvoiceTypeCode", "380");
    out.text("cbc:Note", draft.note);
    out.text("cbc:DocumentCurrencyCode", draft.currency.alpha());
    if (!draft.contractNumber.empty()) {
        out.open("cac:ContractDocumentReference");
        out.text("cbc:ID", draft.contractNumber);
        out.close();
    }
    writeParty(out, "AccountingSupplierParty", draft.seller);
    writeParty(out, "AccountingCustomerParty", draft.buyer);
    writeTax(out, figures);
    writeTotals(out, figures);
    for (std::size_t at = 0; at < draft.lines.size(); ++at) {
        writeLine(out, draft.lines[at], at + 1, figures.nets[at]);
    }
    out.close();
    return out.take();
}

}  // namespace

std::string makeUblInvoice(const InvoiceDraft& draft) { return written(draft, figuresOf(draft)); }

std::string makeUblInvoice(const TotalledDraft& totalled) {
    constexpr std::int64_t kGrossPercent = 113;
    const auto net = fractionHalfUp(totalled.total, 100, kGrossPercent);
    ENSURE(net.has_value());
    InvoiceDraft draft = totalled.draft;
    draft.currency = totalled.total.currency;
    draft.lines = {DraftLine{.name = totalled.itemName, .price = Decimal::fromMoney(*net)}};
    Figures figures = figuresOf(draft);
    figures.tax = sure(Decimal::subtract(Decimal::fromMoney(totalled.total), figures.net));
    figures.groups.front().tax = figures.tax;
    return written(draft, figures);
}

}  // namespace tally
