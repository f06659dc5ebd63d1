#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/documents/table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tally {

/// A zip archive, but no workbook of ECMA-376: a part is missing or says what it cannot. args: the part.
inline constexpr ErrorCode kXlsxMalformed{"xlsx.malformed", ErrorKind::Input};
/// args: what, the limit.
inline constexpr ErrorCode kXlsxTooLarge{"xlsx.too-large", ErrorKind::Input};

struct Sheet {
    std::string name;
    bool isHidden = false;
    /// Rows that have cells, in order. Columns that a row leaves out are empty cells; none at its end.
    Table rows;
};

struct XlsxLimits {
    std::size_t sheets = 16;
    std::size_t rows = 200'000;
    std::size_t columns = 256;
    std::size_t textBytes = std::size_t{64} << 20;
};

/// The sheets of an Office Open XML workbook (ECMA-376, SpreadsheetML): shared and inline strings, numbers, dates by
/// the number format of their style (1900 and 1904 systems), results of formulas as the file has them. Cells beyond the
/// column limit are passed over; whatever else exceeds a limit is refused.
/// Fails with the codes above, those of zip_entries.h and of xml_text.h; the place is the part.
[[nodiscard]] Result<std::vector<Sheet>> readXlsx(BytesView file, const XlsxLimits& limits = {});

}  // namespace tally
