#include "ui/parts/accessible_rows.h"

#include <QHeaderView>
#include <QPointer>

namespace tally::parts {

namespace {

/// More parts than this are not kept: those of a few screens.
constexpr std::size_t kMostParts = 8'192;
/// More rows than this are not named one by one as selected.
constexpr int kMostSelected = 512;
/// The row, and the column, of heads.
constexpr int kHeads = -1;

/// A cell, or the head of a column or a row.
class TablePart final : public QAccessibleInterface,
                        public QAccessibleTableCellInterface,
                        public QAccessibleActionInterface {
public:
    TablePart(RowsView& view, int row, int column) : m_view(&view), m_row(row), m_column(column) {}

    bool isValid() const override {
        return m_view != nullptr && m_view->model() != nullptr && m_row < m_view->model()->rowCount() &&
               m_column < m_view->model()->columnCount();
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString&) override {}

    QAccessible::Role role() const override {
        if (m_row < 0) {
            return m_column < 0 ? QAccessible::Pane : QAccessible::ColumnHeader;
        }
        return m_column < 0 ? QAccessible::RowHeader : QAccessible::Cell;
    }

    QString text(QAccessible::Text what) const override {
        if (!isValid() || what != QAccessible::Name || (m_row < 0 && m_column < 0)) {
            return {};
        }
        if (m_row < 0 || m_column < 0) {
            const auto way = m_row < 0 ? Qt::Horizontal : Qt::Vertical;
            return m_view->model()->headerData(std::max(m_row, m_column), way, Qt::DisplayRole).toString();
        }
        return index().data(Qt::AccessibleTextRole).toString();
    }

    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QHeaderView* head = m_view->horizontalHeader();
        if (m_row < 0 && m_column >= 0 && head->isVisible()) {
            const QPoint corner(head->sectionViewportPosition(m_column), 0);
            return {head->viewport()->mapToGlobal(corner), QSize(head->sectionSize(m_column), head->height())};
        }
        if (m_row < 0 || m_column < 0) {
            return {};
        }
        const QRect inside = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State out;
        if (!isValid()) {
            out.invalid = true;
            return out;
        }
        if (m_row < 0 || m_column < 0) {
            out.invisible = m_column < 0 || m_view->isColumnHidden(m_column);
            return out;
        }
        out.readOnly = true;
        out.selectable = true;
        out.focusable = true;
        out.extSelectable = m_view->selectionMode() == QAbstractItemView::ExtendedSelection;
        out.selected = isSelected();
        out.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        const bool isInSight = m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        out.offscreen = !isInSight;
        out.invisible = !isInSight || m_view->isColumnHidden(m_column);
        return out;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableCellInterface && m_row >= 0 && m_column >= 0) {
            return static_cast<QAccessibleTableCellInterface*>(this);
        }
        if (type == QAccessible::ActionInterface && m_row >= 0 && m_column >= 0) {
            return static_cast<QAccessibleActionInterface*>(this);
        }
        return nullptr;
    }

    bool isSelected() const override { return isValid() && m_view->selectionModel()->isSelected(index()); }
    QList<QAccessibleInterface*> columnHeaderCells() const override {
        auto* rows = dynamic_cast<AccessibleRows*>(parent());
        return rows != nullptr ? QList<QAccessibleInterface*>{rows->partAt(-1, m_column)}
                               : QList<QAccessibleInterface*>{};
    }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    QStringList actionNames() const override { return {toggleAction()}; }
    void doAction(const QString& action) override {
        if (isValid() && action == toggleAction()) {
            // Of one row that may be chosen the choice stays, as under a click.
            const auto how = m_view->selectionMode() == QAbstractItemView::SingleSelection
                                 ? QItemSelectionModel::ClearAndSelect
                             : isSelected() ? QItemSelectionModel::Deselect
                                            : QItemSelectionModel::Select;
            m_view->selectionModel()->select(index(), QItemSelectionModel::Rows | how);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] int column() const { return m_column; }

private:
    [[nodiscard]] QModelIndex index() const { return m_view->model()->index(m_row, m_column); }

    QPointer<RowsView> m_view;
    int m_row;
    int m_column;
};

}  // namespace

AccessibleRows::AccessibleRows(RowsView& view) : QAccessibleWidget(&view, QAccessible::Table) {}

AccessibleRows::~AccessibleRows() { forget(kHeads); }

RowsView& AccessibleRows::view() const { return *static_cast<RowsView*>(widget()); }

void* AccessibleRows::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int AccessibleRows::columnCount() const { return view().model() != nullptr ? view().model()->columnCount() : 0; }

int AccessibleRows::rowCount() const { return view().model() != nullptr ? view().model()->rowCount() : 0; }

int AccessibleRows::childCount() const { return (view().rowsShown().count + 1) * (columnCount() + 1); }

QAccessibleInterface* AccessibleRows::child(int index) const {
    if (index < 0) {
        return nullptr;
    }
    const int width = columnCount() + 1;
    const RowsView::Span shown = view().rowsShown();
    const int line = index / width;
    const int row = line == 0 ? -1 : line - 1 + (line <= shown.count ? shown.first : 0);
    return partAt(row, index % width - 1);
}

int AccessibleRows::indexOfChild(const QAccessibleInterface* child) const {
    const auto* part = dynamic_cast<const TablePart*>(child);
    if (part == nullptr) {
        return -1;
    }
    const RowsView::Span shown = view().rowsShown();
    const bool isShown = part->row() >= shown.first && part->row() < shown.first + shown.count;
    const int line = part->row() < 0 ? 0 : part->row() + 1 - (isShown ? shown.first : 0);
    return line * (columnCount() + 1) + part->column() + 1;
}

QAccessibleInterface* AccessibleRows::childAt(int x, int y) const {
    const QModelIndex index = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? partAt(index.row(), index.column()) : nullptr;
}

QAccessibleInterface* AccessibleRows::focusChild() const {
    const QModelIndex current = view().currentIndex();
    return current.isValid() ? partAt(current.row(), current.column()) : nullptr;
}

QAccessibleInterface* AccessibleRows::cellAt(int row, int column) const {
    return row >= 0 && column >= 0 ? partAt(row, column) : nullptr;
}

QAccessibleInterface* AccessibleRows::partAt(int row, int column) const {
    if (row >= rowCount() || column >= columnCount()) {
        return nullptr;
    }
    if (const auto known = m_parts.find({row, column}); known != m_parts.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    if (m_parts.size() >= kMostParts) {
        forget(kHeads);
    }
    auto* part = new TablePart(view(), row, column);
    m_parts[{row, column}] = QAccessible::registerAccessibleInterface(part);
    return part;
}

void AccessibleRows::forget(int fromRow) const {
    const auto first = m_parts.lower_bound({fromRow, kHeads});
    for (auto part = first; part != m_parts.end(); ++part) {
        QAccessible::deleteAccessibleInterface(part->second);
    }
    m_parts.erase(first, m_parts.end());
}

void AccessibleRows::modelChange(QAccessibleTableModelChangeEvent* event) {
    switch (event->modelChangeType()) {
        case QAccessibleTableModelChangeEvent::DataChanged:
            return;
        case QAccessibleTableModelChangeEvent::RowsInserted:
        case QAccessibleTableModelChangeEvent::RowsRemoved:
            return forget(event->firstRow());
        case QAccessibleTableModelChangeEvent::ColumnsInserted:
        case QAccessibleTableModelChangeEvent::ColumnsRemoved:
        case QAccessibleTableModelChangeEvent::ModelReset:
            return forget(kHeads);
    }
}

int AccessibleRows::selectedRowCount() const {
    int out = 0;
    if (view().selectionModel() != nullptr) {
        for (const QItemSelectionRange& range : view().selectionModel()->selection()) {
            out += range.height();
        }
    }
    return out;
}

int AccessibleRows::selectedCellCount() const { return selectedRowCount() * columnCount(); }

QList<int> AccessibleRows::selectedRows() const {
    QList<int> out;
    if (view().selectionModel() != nullptr) {
        for (const QItemSelectionRange& range : view().selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom() && out.size() < kMostSelected; ++row) {
                out.append(row);
            }
        }
    }
    return out;
}

QList<QAccessibleInterface*> AccessibleRows::selectedCells() const {
    QList<QAccessibleInterface*> out;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column) {
            out.append(partAt(row, column));
        }
    }
    return out;
}

QString AccessibleRows::columnDescription(int column) const {
    return view().model() != nullptr ? view().model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                     : QString();
}

bool AccessibleRows::isRowSelected(int row) const {
    return view().selectionModel() != nullptr && view().selectionModel()->isRowSelected(row, {});
}

bool AccessibleRows::selectRow(int row) {
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    const bool isOne = view().selectionMode() == QAbstractItemView::SingleSelection;
    view().selectionModel()->select(
        view().model()->index(row, 0),
        QItemSelectionModel::Rows | (isOne ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select));
    return true;
}

bool AccessibleRows::unselectRow(int row) {
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    view().selectionModel()->select(view().model()->index(row, 0),
                                    QItemSelectionModel::Rows | QItemSelectionModel::Deselect);
    return true;
}

}  // namespace tally::parts
