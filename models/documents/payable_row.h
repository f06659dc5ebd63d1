#pragma once

#include "models/documents/payables.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// One row of a table to one payable. Internal to payables.
namespace tally {

/// A row that adds up the others: 合计, 小计, 总计, total, with no supplier and no invoice.
[[nodiscard]] bool isTotalsRow(const TableRow& row, const PayableColumns& columns);

/// The invoices that rows have named so far, sound or not, by supplier and number.
class NamedInvoices {
public:
    /// The earlier row that names it too, if one does.
    [[nodiscard]] std::optional<int> earlierRow(const Uscc& supplier, const std::string& number, int row);

private:
    std::unordered_map<std::string, int> m_rows;
};

/// The payable, or nothing after everything that is wrong with the row was added to `problems`.
[[nodiscard]] std::optional<Payable> readPayableRow(const TableRow& row, const PayableColumns& columns,
                                                    Currency defaultCurrency, NamedInvoices& named,
                                                    std::vector<PayableProblem>& problems);

}  // namespace tally
