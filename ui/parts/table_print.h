#pragma once

#include "models/items/paged_items.h"
#include "ui/parts/cell_words.h"

#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace tally::parts {

/// What a printed table says of itself.
struct PrintWords {
    QString title;
    QString note;  ///< whose it is, and how fresh
};

/// Rows on paper: heads on every page, columns as wide as their words need, page numbers at the foot.
void printRows(QPagedPaintDevice& device, const QStringList& heads, const std::vector<QStringList>& rows,
               const std::vector<bool>& isAmount, const PrintWords& words);

/// Asks for a printer, and prints every row of the table's question; more than a stack of paper is refused in a sentence.
void askAndPrint(QWidget* parent, const items::PagedItems& items, const CellContext& context, const PrintWords& words);

}  // namespace tally::parts
