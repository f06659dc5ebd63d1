#pragma once

#include "ui/parts/table.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace tally::parts {
class Panel;
}

namespace tally::pages {

/// A page that is one table, with what belongs to it below and beside it.
class ListPage : public shell::Page {
    Q_OBJECT

public:
    using Rows = std::function<Result<std::vector<items::Row>>(OpenWallet& wallet)>;

    ListPage(shell::Workbench& bench, const QString& name, std::vector<items::PagedItems::Column> columns,
             std::vector<int> widths, QWidget* parent);

    void show(quint64 id) override { m_table->select(id); }
    void refresh() override { m_table->items().refresh(); }
    void retranslate() override;

protected:
    /// What the table asks of the wallet; all rows at once.
    void setRows(std::function<Rows()> rows);
    [[nodiscard]] parts::Table& table() const { return *m_table; }
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    /// A panel right of the table; several stand one below the other. One with a stretch takes the height that is left.
    /// The first says how wide they are; 0 is the usual.
    parts::Panel* addSide(int stretch = 0, int width = 0);
    /// The row that was chosen; 0 when none is.
    [[nodiscard]] quint64 chosen() const { return m_table->currentId().value_or(0); }

private:
    parts::Table* m_table;
    QVBoxLayout* m_column;
    QVBoxLayout* m_side = nullptr;
};

}  // namespace tally::pages
