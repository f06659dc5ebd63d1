#pragma once

#include "models/items/cell.h"
#include "ui/parts/cell_words.h"

#include <QStringList>

#include <memory>

namespace tally::parts {

/// Writes rows into a file that appears whole, or not at all.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    /// Why it cannot be written; empty: it can.
    [[nodiscard]] virtual QString begin(const QStringList& heads) = 0;
    virtual void add(const items::Row& row, const CellContext& context) = 0;
    /// Why it could not be written; empty: it is there.
    [[nodiscard]] virtual QString finish() = 0;
    /// How many rows it can hold.
    [[nodiscard]] virtual std::uint64_t most() const = 0;

protected:
    RowWriter() = default;
};

[[nodiscard]] std::unique_ptr<RowWriter> makeCsvWriter(const QString& path);
/// Amounts and dates as numbers that a spreadsheet reckons with, all else as text: nothing becomes a formula.
[[nodiscard]] std::unique_ptr<RowWriter> makeWorkbookWriter(const QString& path);

}  // namespace tally::parts
