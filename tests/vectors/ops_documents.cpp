#include "models/documents/csv.h"
#include "models/documents/invoice_identity.h"
#include "models/documents/text_encoding.h"
#include "models/documents/ubl_reader.h"
#include "models/documents/xml_tree.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

/// Writes one JSON array, element by element.
class List {
public:
    void add(std::string_view json) { m_json += (m_json.size() > 1 ? "," : "") + std::string(json); }
    [[nodiscard]] std::string take() && { return std::move(m_json) + "]"; }

private:
    std::string m_json = "[";
};

std::string listOf(const std::vector<std::string>& texts) {
    List out;
    for (const std::string& text : texts) {
        out.add(quoteJson(text));
    }
    return std::move(out).take();
}

/// Members that the invoice does not have are left out.
class Members {
public:
    Members& text(std::string_view name, const std::string& value) {
        if (!value.empty()) {
            m_answer.text(name, value);
        }
        return *this;
    }
    Members& decimal(std::string_view name, const std::optional<Decimal>& value) {
        return text(name, value ? value->text() : std::string{});
    }
    Members& date(std::string_view name, const std::optional<Date>& value) {
        return text(name, value ? value->iso() : std::string{});
    }
    Members& raw(std::string_view name, const std::string& json) {
        m_answer.raw(name, json);
        return *this;
    }
    [[nodiscard]] std::string take() && { return std::move(m_answer).take(); }

private:
    Answer m_answer;
};

std::string jsonOf(const SchemedId& id) {
    Members out;
    out.text("scheme", id.scheme).text("value", id.value);
    return std::move(out).take();
}

std::string jsonOf(const InvoiceParty& party) {
    List ids;
    for (const SchemedId& id : party.ids) {
        ids.add(jsonOf(id));
    }
    const auto uscc = party.uscc();
    Members out;
    out.text("name", party.name).text("tradingName", party.tradingName).raw("ids", std::move(ids).take());
    out.raw("legalId", jsonOf(party.legalId)).text("vatId", party.vatId).text("taxRegistration", party.taxRegistration);
    out.raw("endpoint", jsonOf(party.endpoint)).text("city", party.city).text("country", party.country);
    out.text("uscc", uscc ? uscc->text() : std::string{});
    return std::move(out).take();
}

std::string jsonOf(const TaxCategory& category) {
    Members out;
    out.text("code", category.code).decimal("percent", category.percent);
    out.text("exemptionReason", category.exemptionReason).text("exemptionReasonCode", category.exemptionReasonCode);
    return std::move(out).take();
}

std::string jsonOf(const std::vector<AllowanceCharge>& all) {
    List out;
    for (const AllowanceCharge& each : all) {
        Members members;
        members.raw("charge", each.isCharge ? "true" : "false").decimal("amount", each.amount);
        members.decimal("base", each.base).decimal("percent", each.percent);
        members.text("reason", each.reason).text("reasonCode", each.reasonCode);
        members.raw("category", jsonOf(each.category));
        out.add(std::move(members).take());
    }
    return std::move(out).take();
}

std::string jsonOf(const InvoiceLine& line) {
    Members out;
    out.text("id", line.id).text("item", line.itemName).decimal("quantity", line.quantity).text("unit", line.unit);
    out.decimal("net", line.net).decimal("price", line.price).decimal("priceBaseQuantity", line.priceBaseQuantity);
    out.raw("allowanceCharges", jsonOf(line.allowanceCharges)).raw("category", jsonOf(line.category));
    return std::move(out).take();
}

std::string jsonOf(const InvoiceTotals& totals) {
    Members out;
    out.decimal("lineExtension", totals.lineExtension).decimal("allowances", totals.allowances);
    out.decimal("charges", totals.charges).decimal("taxExclusive", totals.taxExclusive).decimal("tax", totals.tax);
    out.decimal("taxInAccounting", totals.taxInAccounting).decimal("taxInclusive", totals.taxInclusive);
    out.decimal("prepaid", totals.prepaid).decimal("rounding", totals.rounding).decimal("payable", totals.payable);
    return std::move(out).take();
}

std::string jsonOf(const Invoice& invoice) {
    List subtotals;
    for (const TaxSubtotal& each : invoice.taxSubtotals) {
        Members members;
        members.decimal("taxable", each.taxable).decimal("tax", each.tax).raw("category", jsonOf(each.category));
        subtotals.add(std::move(members).take());
    }
    List lines;
    for (const InvoiceLine& line : invoice.lines) {
        lines.add(jsonOf(line));
    }
    Members out;
    out.text("syntax", "ubl").text("kind", invoice.kind == InvoiceKind::Invoice ? "invoice" : "creditNote");
    out.text("number", invoice.number).text("typeCode", invoice.typeCode).text("specification", invoice.specification);
    out.date("issueDate", invoice.issueDate).date("dueDate", invoice.dueDate).text("currency", invoice.currency);
    out.text("accountingCurrency", invoice.accountingCurrency).text("paymentTerms", invoice.paymentTerms);
    out.text("orderReference", invoice.orderReference).text("contractReference", invoice.contractReference);
    out.raw("notes", listOf(invoice.notes)).raw("seller", jsonOf(invoice.seller)).raw("buyer", jsonOf(invoice.buyer));
    if (invoice.payee) {
        out.raw("payee", jsonOf(*invoice.payee));
    }
    out.raw("allowanceCharges", jsonOf(invoice.allowanceCharges));
    out.raw("taxSubtotals", std::move(subtotals).take()).raw("totals", jsonOf(invoice.totals));
    out.raw("lines", std::move(lines).take());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runXml(const Fields& in) {
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_TRY(parseXml(data));
    return Answer{}.take();
}

[[nodiscard]] Result<std::string> runCsv(const Fields& in) {
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_ASSIGN(const DecodedText decoded, decodeText(data));
    TALLY_ASSIGN(const auto records, parseCsv(decoded.text, guessedDelimiter(decoded.text)));
    List rows;
    for (const CsvRecord& record : records) {
        rows.add(listOf(record.fields));
    }
    Answer out;
    out.raw("rows", std::move(rows).take());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runInvoice(const Fields& in) {
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_TRY(in.text("name"));
    TALLY_ASSIGN(const ImportedInvoice imported, readUblInvoice(data));
    List violations;
    for (const InvoiceViolation& violation : imported.violations) {
        Members members;
        members.text("rule", violation.rule).text("place", violation.place).raw("args", listOf(violation.args));
        violations.add(std::move(members).take());
    }
    List unread;
    for (const UnreadElement& element : imported.unread) {
        unread.add(quoteJson(element.place));
    }
    Answer out;
    out.raw("invoice", jsonOf(imported.invoice)).raw("violations", std::move(violations).take());
    out.raw("unread", std::move(unread).take());
    return std::move(out).take();
}

constexpr Op kOps[] = {{"xml.parse", runXml}, {"csv.parse", runCsv}, {"invoice.parse", runInvoice}};

}  // namespace

std::span<const Op> documentOps() { return kOps; }

}  // namespace tally::vectors
