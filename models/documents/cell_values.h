#pragma once

#include "models/documents/decimal.h"
#include "models/documents/table.h"
#include "models/domain/date.h"
#include "models/domain/money.h"

#include <optional>
#include <string>
#include <string_view>

/// Dates, amounts and texts as ERPs and spreadsheets write them into cells.
namespace tally {

/// A cell's text as people mean it: outer blanks, a leading apostrophe and the wrapping ="…" dropped that exports put
/// around numbers to keep spreadsheets from rounding them.
[[nodiscard]] std::string cellText(std::string_view text);

/// The day of a spreadsheet's serial number, its time of day dropped: days since 1899-12-30 (which makes 1 to 59 of the
/// 1900 system one day early, as its invented 1900-02-29 wants; they are refused), or since 1904-01-01.
/// Nothing outside 1900-03-01 to 9999-12-31.
[[nodiscard]] std::optional<Date> dateOfSerial(std::string_view number, bool has1904Dates);

/// 2026-11-22, 2026/11/22, 2026.11.22 (months and days of one digit too), 20261122, 2026年11月22日, each perhaps with a
/// time of day after a blank or T; a serial number of five digits (1900 system) between 1954 and 2119.
/// Day or month first is refused: nobody can tell which.
[[nodiscard]] std::optional<Date> dateOfCell(const TableCell& cell);

/// Not an amount at all when a formula failed. Otherwise as `parseMoney`.
inline constexpr ErrorCode kCellError{"cell.error", ErrorKind::Input};

/// A text as `parseMoney` reads it in Chinese, which a yuan amount may have ¥, RMB, CNY before and 元 after; any amount
/// its own alpha code before it. A spreadsheet's number is taken to 15 significant digits, which is what it can keep.
/// Fails with the codes of money_text.h and `kCellError`.
[[nodiscard]] Result<Money> moneyOfCell(const TableCell& cell, Currency currency);

/// The exact decimal of a spreadsheet's number ("1234.5", "1.2345E3", "0.30000000000000004"), to 15 significant digits.
[[nodiscard]] std::optional<Decimal> decimalOfNumber(std::string_view number);

}  // namespace tally
