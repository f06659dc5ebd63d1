#pragma once

#include "models/base/result.h"
#include "models/documents/table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tally {

/// A field of a payable, as a column of the file holds it.
enum class PayableField : std::uint8_t {
    SupplierId,
    SupplierName,
    InvoiceNumber,
    InvoiceDate,
    Currency,
    InvoiceTotal,
    Amount,
    DueDate,
    ContractNumber,
    Note,
};
inline constexpr std::size_t kPayableFieldCount = 10;

/// A name that stays, for files and JSON: "supplierId", "invoiceTotal".
[[nodiscard]] std::string_view nameOf(PayableField field);

/// No row of the first twenty names the columns that are needed. args: the missing fields of the row that came closest,
/// by `nameOf`.
inline constexpr ErrorCode kPayablesHeader{"payables.header", ErrorKind::Input};
/// Two columns have one meaning. args: the field, the two columns' names.
inline constexpr ErrorCode kPayablesHeaderTwice{"payables.header-twice", ErrorKind::Input};
/// A column of amounts counts thousands or ten thousands (千元, 万元). args: the column's name.
inline constexpr ErrorCode kPayablesUnit{"payables.unit", ErrorKind::Input};

/// Where the header stands and which column holds which field.
struct PayableColumns {
    std::size_t headerRow = 0;  ///< index into the table
    std::array<std::optional<std::size_t>, kPayableFieldCount> columns;

    [[nodiscard]] std::optional<std::size_t> of(PayableField field) const {
        return columns[static_cast<std::size_t>(field)];
    }
};

/// The field that a column name of an ERP's export means, in Chinese or English; brackets, blanks, stars, colons and case
/// do not matter. Nothing for a name that is not known.
[[nodiscard]] std::optional<PayableField> payableField(std::string_view columnName);

/// Finds the header among the first twenty rows. Needed are supplier id, invoice number, invoice date, invoice total,
/// amount and due date; unknown columns are passed over.
[[nodiscard]] Result<PayableColumns> findPayableColumns(const Table& table);

}  // namespace tally
