#pragma once

#include "models/documents/xlsx.h"

#include <set>
#include <string>
#include <vector>

/// The parts of a workbook, each read by itself. Internal to xlsx.
namespace tally::xlsx {

struct SheetEntry {
    std::string name;
    std::string relation;
    bool isHidden = false;
};

struct Workbook {
    std::vector<SheetEntry> sheets;
    bool has1904Dates = false;
};

struct Relation {
    std::string id;
    std::string target;  ///< the part's name in the archive
};

/// What cells refer to.
struct Shared {
    std::vector<std::string> strings;
    std::set<std::size_t> dateStyles;  ///< indices of cell formats that show a date
    bool has1904Dates = false;
};

[[nodiscard]] Result<Workbook> parseWorkbook(BytesView part);
[[nodiscard]] Result<std::vector<Relation>> parseRelations(BytesView part);
[[nodiscard]] Result<std::vector<std::string>> parseSharedStrings(BytesView part);
[[nodiscard]] Result<std::set<std::size_t>> parseDateStyles(BytesView part);
/// `textLeft` is what may still be kept of text in all sheets together.
[[nodiscard]] Result<Table> parseSheet(BytesView part, const Shared& shared, const XlsxLimits& limits,
                                       std::size_t& textLeft);

/// Whether a number format (ECMA-376, 18.8.31) shows a date: y, m, d, h or s outside quotes, brackets and escapes.
[[nodiscard]] bool isDateFormat(std::string_view code);
[[nodiscard]] bool isDateFormat(int builtInId);

}  // namespace tally::xlsx
