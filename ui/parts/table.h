#pragma once

#include "models/items/paged_items.h"
#include "ui/parts/cell_words.h"

#include <QFrame>
#include <QTableView>
#include <QTimer>

class QLabel;
class QStackedLayout;

namespace tally::parts {

class EmptyState;
class KeptPlace;
class RowsView;

/// A table of a page: rows on surface, rules between them, a foot with count and sum; copies as text and CSV,
/// exports, prints.
/// A refresh keeps the selection and the scroll.
class Table : public QWidget {
    Q_OBJECT

public:
    /// `name`: the object name of the view, and what accessible names are built on. `view`: one that shows its rows in
    /// another way.
    Table(const QString& name, std::vector<items::PagedItems::Column> columns, CellContext context,
          QWidget* parent = nullptr, RowsView* view = nullptr);

    [[nodiscard]] items::PagedItems& items() { return *m_items; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    void setHeads(std::function<QString(const std::string& column)> heads);
    /// What is said when there is nothing.
    void setEmpty(const QString& icon, const QString& title, const QString& text);
    void setFoot(const QString& left, const QString& right);
    /// Widths of the columns, in logical pixels; 0 takes what is left.
    void setWidths(const std::vector<int>& widths);
    /// The column that goes first where there is no room for all.
    void setSpare(int column);
    /// Column and direction shown in the head.
    void showSort(int column, Qt::SortOrder order);

    [[nodiscard]] std::vector<std::uint64_t> selectedIds() const;
    [[nodiscard]] std::optional<std::uint64_t> currentId() const;
    void select(std::uint64_t id);
    void setManySelectable(bool many);
    void retranslate();

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// The rows in sight of the question, as text with tabs between, with the heads.
    [[nodiscard]] QString asText(bool selectedOnly) const;
    /// The selected rows as CSV, with the heads.
    [[nodiscard]] QString asCsv() const;
    /// Asks where to, and writes all rows there.
    void exportAll();
    /// Asks for a printer, and prints all rows.
    void print();

Q_SIGNALS:
    /// The selection settled: no further change for 80 ms.
    void selectionSettled();
    void activated(qulonglong id);
    void sortAsked(int column);

private:
    /// The widths that were asked for, or less where the view is narrower; amounts and numbers are never cut.
    void fitColumns();
    void copySelection();
    void showMenu(const QPoint& at);
    void afterLoading();

    items::PagedItems* m_items;
    QTableView* m_view;
    KeptPlace* m_kept;
    CellContext m_context;
    QStackedLayout* m_stack;
    EmptyState* m_empty = nullptr;
    QLabel* m_loading;
    QWidget* m_footRow;
    QLabel* m_footLeft;
    QLabel* m_footRight;
    QTimer m_settle;
    std::optional<std::uint64_t> m_wanted;
    std::vector<int> m_widths;
    std::optional<int> m_spare;
    std::vector<bool> m_isFirm;  ///< amounts and numbers
    std::vector<bool> m_isDue;   ///< days stand behind the date where there is room
};

}  // namespace tally::parts
