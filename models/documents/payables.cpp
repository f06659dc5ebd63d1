#include "models/documents/payables.h"

#include "models/documents/csv.h"
#include "models/documents/payable_row.h"
#include "models/documents/text_encoding.h"
#include "models/documents/xlsx.h"

namespace tally {
namespace {

constexpr std::string_view kZipMark("PK\x03\x04", 4);
constexpr std::string_view kOldOfficeMark("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

bool isBlank(const TableRow& row) {
    for (const TableCell& cell : row.cells) {
        if (cell.text.find_first_not_of(" \t\r\n") != std::string::npos) {
            return false;
        }
    }
    return true;
}

std::string_view nameOfDelimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : delimiter == ';' ? "semicolon" : "comma";
}

[[nodiscard]] Result<PayablesFile> fromCsv(BytesView file, const PayablesOptions& options) {
    TALLY_ASSIGN(const DecodedText decoded, decodeText(file));
    std::string_view text = decoded.text;
    char delimiter = guessedDelimiter(text);
    int linesBefore = 0;
    // Excel's own hint of the delimiter, on a line before the table.
    if (text.size() >= 5 && text.starts_with("sep=") && text.find_first_of("\r\n") == 5) {
        delimiter = text[4];
        text.remove_prefix(text.find('\n') == std::string_view::npos ? 5 : text.find('\n') + 1);
        linesBefore = 1;
    }
    // A header, titles above it and one row too many: enough to know that there are too many.
    constexpr std::size_t kRowsAround = 32;
    TALLY_ASSIGN(auto records, parseCsv(text, delimiter, options.rowLimit + kRowsAround));
    Table table;
    table.reserve(records.size());
    for (CsvRecord& record : records) {
        TableRow row{record.line + linesBefore, {}};
        row.cells.reserve(record.fields.size());
        for (std::string& field : record.fields) {
            row.cells.push_back({std::move(field), CellKind::Text});
        }
        table.push_back(std::move(row));
    }
    TALLY_ASSIGN(auto out, readPayables(table, options));
    out.source = decoded.encoding + ", " + std::string(nameOfDelimiter(delimiter));
    return out;
}

[[nodiscard]] Result<PayablesFile> fromXlsx(BytesView file, const PayablesOptions& options) {
    TALLY_ASSIGN(const auto sheets, readXlsx(file));
    Error firstFailure{kPayablesHeader, {}, {}, {}};
    bool hasFailed = false;
    for (const Sheet& sheet : sheets) {
        if (sheet.isHidden) {
            continue;
        }
        auto out = readPayables(sheet.rows, options);
        if (out) {
            out->source = sheet.name;
            return out;
        }
        if (!hasFailed || firstFailure.code == kPayablesHeader) {
            firstFailure = std::move(out).error();
            firstFailure.place = sheet.name + (firstFailure.place.empty() ? "" : ", " + firstFailure.place);
            hasFailed = true;
        }
        // A sheet with the header is the one that was meant, whatever else is wrong with it.
        if (firstFailure.code != kPayablesHeader) {
            break;
        }
    }
    return failWith(std::move(firstFailure));
}

}  // namespace

Result<PayablesFile> readPayables(const Table& table, const PayablesOptions& options) {
    PayablesFile out;
    TALLY_ASSIGN(out.columns, findPayableColumns(table));
    const std::size_t first = out.columns.headerRow + 1;
    if (table.size() - first > options.rowLimit) {
        return fail(kPayablesTooManyRows, {}, {std::to_string(options.rowLimit)});
    }
    std::set<int> missing = options.setAside;
    NamedInvoices named;
    for (std::size_t at = first; at < table.size(); ++at) {
        const TableRow& row = table[at];
        if (missing.erase(row.number) > 0) {
            SetAsideRow aside{row.number, {}};
            for (const TableCell& cell : row.cells) {
                aside.cells.push_back(cell.text);
            }
            out.setAside.push_back(std::move(aside));
            continue;
        }
        if (isBlank(row)) {
            continue;
        }
        if (isTotalsRow(row, out.columns)) {
            out.passedOver.push_back(row.number);
            continue;
        }
        if (auto payable = readPayableRow(row, out.columns, options.currency, named, out.problems)) {
            out.payables.push_back(std::move(*payable));
        }
    }
    if (!missing.empty()) {
        return fail(kPayablesNoSuchRow, {}, {std::to_string(*missing.begin())});
    }
    if (out.payables.empty() && out.problems.empty() && out.setAside.empty()) {
        return fail(kPayablesEmpty);
    }
    return out;
}

Result<PayablesFile> readPayables(BytesView file, const PayablesOptions& options) {
    if (textOf(file).starts_with(kOldOfficeMark)) {
        return fail(kPayablesOldFormat);
    }
    return textOf(file).starts_with(kZipMark) ? fromXlsx(file, options) : fromCsv(file, options);
}

}  // namespace tally
