#pragma once

#include "models/base/bytes.h"

#include <map>
#include <string>
#include <vector>

/// Zip archives and workbooks for the tests.
namespace tally::samples {

[[nodiscard]] Bytes zipOf(const std::vector<std::pair<std::string, std::string>>& entries);

/// A workbook of one sheet; style 1 is yyyy-mm-dd, style 2 a format of its own with 年月日, style 3 an amount.
struct WorkbookParts {
    std::string rows;  ///< the content of sheetData
    std::string sharedStrings;
    std::string workbookProperties;
    std::string sheetName = "应付";
};

[[nodiscard]] std::vector<std::pair<std::string, std::string>> entriesOf(const WorkbookParts& parts);
[[nodiscard]] inline Bytes workbook(const WorkbookParts& parts) { return zipOf(entriesOf(parts)); }

/// A row of inline strings.
[[nodiscard]] std::string textRow(int number, const std::vector<std::string>& cells);

}  // namespace tally::samples
