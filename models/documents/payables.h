#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/documents/payable_columns.h"
#include "models/domain/date.h"
#include "models/domain/money.h"
#include "models/domain/uscc.h"

#include <set>
#include <string>
#include <vector>

/// A file of approved payables, as an ERP writes it, to rows that credentials can be issued against.
namespace tally {

/// One approved payable.
struct Payable {
    int row = 0;  ///< line of a CSV, row of a sheet
    Uscc supplier;
    std::string supplierName;
    std::string invoiceNumber;
    Date invoiceDate;
    Money invoiceTotal;  ///< with tax
    Money amount;        ///< to be promised; at most the total
    Date dueDate;
    std::string contractNumber;
    std::string note;

    friend bool operator==(const Payable&, const Payable&) = default;
};

/// One thing that is wrong with one row. The code is one of those below, of money_text.h or of cell_values.h, or a name of
/// `UsccFault`.
struct PayableProblem {
    int row = 0;
    PayableField field = PayableField::SupplierId;
    std::string value;  ///< as it stands in the file
    std::string code;
    std::vector<std::string> args;

    friend bool operator==(const PayableProblem&, const PayableProblem&) = default;
};

/// The cell is empty.
inline constexpr ErrorCode kPayableMissing{"payable.missing", ErrorKind::Input};
/// A date in none of the forms of cell_values.h.
inline constexpr ErrorCode kPayableDate{"payable.date", ErrorKind::Input};
/// Not a currency of ISO 4217, nor 人民币.
inline constexpr ErrorCode kPayableCurrency{"payable.currency", ErrorKind::Input};
inline constexpr ErrorCode kPayableZero{"payable.zero", ErrorKind::Input};
/// The amount is above the invoice's total. args: the total.
inline constexpr ErrorCode kPayableAboveTotal{"payable.above-total", ErrorKind::Input};
/// It is due before the invoice was made out. args: the invoice's date.
inline constexpr ErrorCode kPayableDueBeforeInvoice{"payable.due-before-invoice", ErrorKind::Input};
/// The supplier's invoice of that number stands in an earlier row too. args: that row.
inline constexpr ErrorCode kPayableDuplicate{"payable.duplicate", ErrorKind::Input};
/// A spreadsheet kept it as a number and has lost digits of it: the column has to be text.
inline constexpr ErrorCode kPayablePrecision{"payable.precision", ErrorKind::Input};
/// Longer than 200 characters of UTF-8, or with control characters.
inline constexpr ErrorCode kPayableText{"payable.text", ErrorKind::Input};

/// The file as a whole: no rows below its header.
inline constexpr ErrorCode kPayablesEmpty{"payables.empty", ErrorKind::Input};
/// An .xls of before 2007, or an encrypted workbook: save it as .xlsx without password.
inline constexpr ErrorCode kPayablesOldFormat{"payables.old-format", ErrorKind::Input};
/// args: the limit.
inline constexpr ErrorCode kPayablesTooManyRows{"payables.too-many-rows", ErrorKind::Input};
/// A row that was to be set aside is not in the file. args: the row.
inline constexpr ErrorCode kPayablesNoSuchRow{"payables.no-such-row", ErrorKind::Input};

struct PayablesOptions {
    Currency currency = kCny;  ///< of rows that name none
    /// Rows that somebody chose not to issue. They are not checked, and stay on record in the answer.
    std::set<int> setAside;
    std::size_t rowLimit = 100'000;
};

/// A row that was set aside, as it stood in the file.
struct SetAsideRow {
    int row = 0;
    std::vector<std::string> cells;
    friend bool operator==(const SetAsideRow&, const SetAsideRow&) = default;
};

struct PayablesFile {
    std::string source;  ///< "UTF-8, comma", "GB18030, tab", or the sheet's name
    PayableColumns columns;
    std::vector<Payable> payables;  ///< rows without a problem, in the order of the file
    /// Everything that is wrong, in the order of the file; nothing may be issued while there is any.
    std::vector<PayableProblem> problems;
    std::vector<SetAsideRow> setAside;
    std::vector<int> passedOver;  ///< rows of totals (合计)

    [[nodiscard]] bool isIssuable() const { return problems.empty() && !payables.empty(); }
};

/// Reads CSV (see csv.h; encoding and delimiter found out) or XLSX (the first visible sheet that has the header), by its
/// first bytes. Fails only when the file as a whole cannot be read: with the codes above, those of csv.h, xlsx.h,
/// zip_entries.h, xml_text.h, text_encoding.h and payable_columns.h.
[[nodiscard]] Result<PayablesFile> readPayables(BytesView file, const PayablesOptions& options = {});

/// As above, from a table.
[[nodiscard]] Result<PayablesFile> readPayables(const Table& table, const PayablesOptions& options);

}  // namespace tally
