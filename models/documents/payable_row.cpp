#include "models/documents/payable_row.h"

#include "models/documents/cell_values.h"
#include "models/documents/invoice_identity.h"
#include "models/domain/money_text.h"

namespace tally {
namespace {

constexpr std::size_t kLongestText = 200;

const TableCell kEmptyCell;

const TableCell& cellOf(const TableRow& row, const PayableColumns& columns, PayableField field) {
    const auto column = columns.of(field);
    return column && *column < row.cells.size() ? row.cells[*column] : kEmptyCell;
}

bool hasControls(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            return true;
        }
    }
    return false;
}

std::optional<Currency> currencyNamed(std::string text) {
    for (char& c : text) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    // What ledgers and bank forms write for the yuan beside its code.
    if (text == "人民币" || text == "人民币元" || text == "RMB" || text == "元" || text == "¥" || text == "￥") {
        return kCny;
    }
    if (text == "美元") {
        return kUsd;
    }
    if (text == "欧元") {
        return kEur;
    }
    return Currency::fromAlpha(text);
}

/// Reads the fields of one row, noting what is wrong with each.
class RowReader {
public:
    RowReader(const TableRow& row, const PayableColumns& columns, std::vector<PayableProblem>& problems)
        : m_row(row), m_columns(columns), m_problems(problems), m_before(problems.size()) {}

    [[nodiscard]] bool isSound() const { return m_problems.size() == m_before; }

    void problem(PayableField field, std::string_view code, std::vector<std::string> args = {}) {
        m_problems.push_back({m_row.number, field, cell(field).text, std::string(code), std::move(args)});
    }

    /// A text that has to be there.
    std::optional<std::string> needed(PayableField field) {
        std::string text = cellText(cell(field).text);
        if (text.empty()) {
            problem(field, kPayableMissing.name);
            return std::nullopt;
        }
        if (cell(field).kind == CellKind::Error) {
            problem(field, kCellError.name, {text});
            return std::nullopt;
        }
        return text;
    }

    std::string optional(PayableField field) {
        std::string text = cellText(cell(field).text);
        if (cell(field).kind == CellKind::Error) {
            problem(field, kCellError.name, {text});
        } else if (text.size() > kLongestText) {
            problem(field, kPayableText.name);
        }
        // Line breaks within a cell are as good as blanks; what is shown is one line.
        for (char& c : text) {
            c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        }
        if (hasControls(text)) {
            problem(field, kPayableText.name);
        }
        return text;
    }

    /// An identifier: digits lost to a spreadsheet's number cannot be brought back.
    std::optional<std::string> identifier(PayableField field) {
        auto text = needed(field);
        if (!text) {
            return std::nullopt;
        }
        constexpr std::size_t kExactDigits = 15;
        const bool isInexact = text->size() > kExactDigits || text->find_first_of("Ee.") != std::string::npos;
        if (cell(field).kind == CellKind::Number && isInexact) {
            problem(field, kPayablePrecision.name);
            return std::nullopt;
        }
        if (text->size() > kLongestText || hasControls(*text)) {
            problem(field, kPayableText.name);
            return std::nullopt;
        }
        return text;
    }

    std::optional<Uscc> supplier() {
        const auto text = identifier(PayableField::SupplierId);
        if (!text) {
            return std::nullopt;
        }
        const std::string code = normalisedUscc(*text);
        if (const auto fault = usccFault(code)) {
            problem(PayableField::SupplierId, nameOf(*fault));
            return std::nullopt;
        }
        return Uscc::from(code);
    }

    std::optional<Date> date(PayableField field) {
        if (!needed(field)) {
            return std::nullopt;
        }
        const auto date = dateOfCell(cell(field));
        if (!date) {
            problem(field, kPayableDate.name);
        }
        return date;
    }

    std::optional<Currency> currency(Currency byDefault) {
        const std::string text = cellText(cell(PayableField::Currency).text);
        if (text.empty()) {
            return byDefault;
        }
        const auto found = currencyNamed(text);
        if (!found) {
            problem(PayableField::Currency, kPayableCurrency.name);
        }
        return found;
    }

    std::optional<Money> amount(PayableField field, std::optional<Currency> currency) {
        if (!needed(field) || !currency) {
            return std::nullopt;
        }
        const auto amount = moneyOfCell(cell(field), *currency);
        if (!amount) {
            problem(field, amount.error().code.name, amount.error().args);
            return std::nullopt;
        }
        if (amount->isZero()) {
            problem(field, kPayableZero.name);
            return std::nullopt;
        }
        return *amount;
    }

private:
    const TableCell& cell(PayableField field) const { return cellOf(m_row, m_columns, field); }

    const TableRow& m_row;
    const PayableColumns& m_columns;
    std::vector<PayableProblem>& m_problems;
    std::size_t m_before;
};

bool isTotalsWord(std::string text) {
    for (const std::string_view mark : {":", "：", "。", " "}) {
        while (text.ends_with(mark)) {
            text.resize(text.size() - mark.size());
        }
    }
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const std::string_view word :
         {"合计", "合 计", "小计", "总计", "累计", "total", "subtotal", "sum", "grand total"}) {
        if (text == word) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool isTotalsRow(const TableRow& row, const PayableColumns& columns) {
    const auto hasWordOrNothing = [&](PayableField field) {
        const std::string text = cellText(cellOf(row, columns, field).text);
        return text.empty() || isTotalsWord(text);
    };
    if (!hasWordOrNothing(PayableField::SupplierId) || !hasWordOrNothing(PayableField::InvoiceNumber)) {
        return false;
    }
    for (const TableCell& cell : row.cells) {
        if (isTotalsWord(cellText(cell.text))) {
            return true;
        }
    }
    return false;
}

std::optional<int> NamedInvoices::earlierRow(const Uscc& supplier, const std::string& number, int row) {
    const auto [place, isNew] = m_rows.emplace(supplier.text() + ' ' + canonicalInvoiceNumber(number), row);
    return isNew ? std::nullopt : std::optional(place->second);
}

std::optional<Payable> readPayableRow(const TableRow& row, const PayableColumns& columns, Currency defaultCurrency,
                                      NamedInvoices& named, std::vector<PayableProblem>& problems) {
    RowReader reader(row, columns, problems);
    const auto supplier = reader.supplier();
    std::string supplierName = reader.optional(PayableField::SupplierName);
    auto number = reader.identifier(PayableField::InvoiceNumber);
    if (supplier && number) {
        if (const auto earlier = named.earlierRow(*supplier, *number, row.number)) {
            reader.problem(PayableField::InvoiceNumber, kPayableDuplicate.name, {std::to_string(*earlier)});
        }
    }
    const auto invoiceDate = reader.date(PayableField::InvoiceDate);
    const auto currency = reader.currency(defaultCurrency);
    const auto total = reader.amount(PayableField::InvoiceTotal, currency);
    const auto amount = reader.amount(PayableField::Amount, currency);
    const auto dueDate = reader.date(PayableField::DueDate);
    std::string contract = reader.optional(PayableField::ContractNumber);
    std::string note = reader.optional(PayableField::Note);
    if (total && amount && amount->minor > total->minor) {
        reader.problem(PayableField::Amount, kPayableAboveTotal.name, {plainText(*total)});
    }
    if (invoiceDate && dueDate && *dueDate < *invoiceDate) {
        reader.problem(PayableField::DueDate, kPayableDueBeforeInvoice.name, {invoiceDate->iso()});
    }
    if (!reader.isSound() || !supplier || !number || !invoiceDate || !total || !amount || !dueDate) {
        return std::nullopt;
    }
    return Payable{row.number, *supplier, std::move(supplierName), std::move(*number), *invoiceDate, *total,
                   *amount,    *dueDate,  std::move(contract),     std::move(note)};
}

}  // namespace tally
