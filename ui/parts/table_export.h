#pragma once

#include "models/items/paged_items.h"
#include "ui/parts/cell_words.h"

#include <QString>

class QWidget;

namespace tally::parts {

/// One record of a CSV file (RFC 4180): quoted where it has to be. Text that a spreadsheet would take for a formula is
/// given a leading apostrophe: data is never a command.
[[nodiscard]] QString csvRecord(const QStringList& fields);

/// Writes every row of the table's question to `path`: as a workbook (ISO/IEC 29500) when it ends in .xlsx, else as CSV
/// in UTF-8 with its mark. The file appears whole or not at all; what went wrong is said in a box of `parent`'s.
void exportTo(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& path);

/// Asks where to, and as which of the two, and exports there.
void askAndExport(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& name);

}  // namespace tally::parts
