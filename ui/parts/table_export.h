#pragma once

#include "models/items/paged_items.h"
#include "ui/parts/cell_words.h"

#include <QString>

class QWidget;

namespace tally::parts {

/// One record of a CSV file (RFC 4180): quoted where it has to be. Text that a spreadsheet would take for a formula is
/// given a leading apostrophe: data is never a command.
[[nodiscard]] QString csvRecord(const QStringList& fields);

/// Asks where to, and writes every row of the table's question there as CSV in UTF-8 with its mark; the file appears
/// whole or not at all.
void askAndExport(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& name);

}  // namespace tally::parts
