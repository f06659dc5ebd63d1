#pragma once

#include "ui/parts/rows_view.h"

#include <QAccessibleWidget>

#include <map>

namespace tally::parts {

/// What assistive technology sees of a `RowsView`. Children are numbered as Qt's own tables do: a row of heads, then the
/// rows that are shown, each with a head before its cells. A number beyond them means a cell by its place in the whole
/// table: so Qt's view names the cell that became current.
class AccessibleRows final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit AccessibleRows(RowsView& view);
    ~AccessibleRows() override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override;

    /// The cell of a row and a column; -1 for the heads.
    [[nodiscard]] QAccessibleInterface* partAt(int row, int column) const;

private:
    [[nodiscard]] RowsView& view() const;
    /// Of this row and all behind it.
    void forget(int fromRow) const;

    /// Made when they are asked for: row and column to the number they are registered by.
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_parts;
};

}  // namespace tally::parts
