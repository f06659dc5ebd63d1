#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

/// A quoted field that does not end, or something other than a delimiter after its end. args: the line it begins on.
inline constexpr ErrorCode kCsvQuote{"csv.quote", ErrorKind::Input};
/// A zero byte: not a text file. args: the line.
inline constexpr ErrorCode kCsvBinary{"csv.binary", ErrorKind::Input};
/// args: the limit.
inline constexpr ErrorCode kCsvTooManyFields{"csv.too-many-fields", ErrorKind::Input};

struct CsvRecord {
    int line = 0;  ///< from 1: where it begins; a quoted field may go on over several
    std::vector<std::string> fields;
    friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

/// RFC 4180 with any of CRLF, LF, CR at the end of a line and any one-character delimiter. A quote within an unquoted
/// field is an ordinary character. An empty line is a record of one empty field; the end of the last line begins none.
/// Stops after `most` records.
[[nodiscard]] Result<std::vector<CsvRecord>> parseCsv(std::string_view text, char delimiter,
                                                      std::size_t most = std::numeric_limits<std::size_t>::max());

/// Comma, semicolon or tab: the one most often found outside quotes in the first lines; comma where there is none.
[[nodiscard]] char guessedDelimiter(std::string_view text);

}  // namespace tally
