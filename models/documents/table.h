#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// A table as a file has it, before anyone says what its columns mean.
namespace tally {

enum class CellKind : std::uint8_t {
    Text,    ///< as written; an empty text is an empty cell
    Number,  ///< a spreadsheet's number: decimal digits, perhaps with an exponent
    Date,    ///< a spreadsheet's number in a date format: days, see `TableCell::text`
    Error,   ///< a formula that failed, "#REF!"
};

struct TableCell {
    std::string text;  ///< of a Date: YYYY-MM-DD when it is one of the calendar, else the number
    CellKind kind = CellKind::Text;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct TableRow {
    int number = 0;  ///< from 1: the line a CSV record begins on, or a sheet's row
    std::vector<TableCell> cells;
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

using Table = std::vector<TableRow>;

}  // namespace tally
