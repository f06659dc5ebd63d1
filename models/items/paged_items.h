#pragma once

#include "models/items/cell.h"
#include "models/session/async.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tally::items {

/// The roles beside Qt's own.
enum ItemRole {
    kCellRole = Qt::UserRole,  ///< the Cell
    kIdRole,                   ///< the row's id, qulonglong; 0 while the row is not loaded
};

/// Some rows, and how many there are in all.
struct Page {
    std::uint64_t total = 0;
    std::vector<Row> rows;
};

/// Answers the rows from `offset` on, at most `limit`.
using PageSource = std::function<Async<Page>(std::uint64_t offset, std::size_t limit)>;

/// A table of any length, of which only what is looked at is in memory. Rows are asked for in blocks when a view shows
/// them; nothing waits. A refresh asks again and reports exactly what changed: a table that is loaded whole is compared
/// row by row by id, so that selection and scroll stay; a longer one keeps its place.
class PagedItems : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr std::size_t kBlock = 200;
    /// How many blocks stay in memory.
    static constexpr std::size_t kMostBlocks = 24;

    struct Column {
        std::string name;       ///< stable: what ui translates, tests address and settings keep
        bool isAmount = false;  ///< right-aligned, head too
        bool isSortable = false;
    };

    explicit PagedItems(std::vector<Column> columns, QObject* parent = nullptr);

    /// How a cell reads: for DisplayRole, copies, assistive technology.
    using CellWords = std::function<QString(const Cell&)>;
    using HeadWords = std::function<QString(const std::string& column)>;
    void setWords(CellWords cells, HeadWords heads);
    /// The words changed: another language, another day.
    void retranslate();

    /// Another question, from the start: what was there stays until the first answer.
    void setSource(PageSource source);
    [[nodiscard]] const PageSource& source() const { return m_source; }
    /// The same question again.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    /// Whether the first answer has come since the source was set.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] std::optional<std::uint64_t> idAt(int row) const;
    /// Only among the rows in memory.
    [[nodiscard]] std::optional<int> rowOf(std::uint64_t id) const;
    [[nodiscard]] const Row* at(int row) const;
    /// Those that `at` answers, in their order.
    [[nodiscard]] std::vector<int> rowsInMemory() const;

Q_SIGNALS:
    /// An answer came in, the first of a question or a refreshed one.
    void loaded();
    void failed(const tally::Error& error);

private:
    void ask(std::size_t block);
    void take(std::size_t block, Page page);
    void resize(std::uint64_t total);
    void compare(std::vector<Row> rows);
    void replace(std::size_t block, std::vector<Row> rows);
    void drop(std::size_t keep);
    [[nodiscard]] bool isWhole() const { return m_total <= kBlock; }

    std::vector<Column> m_columns;
    CellWords m_cellWords;
    HeadWords m_headWords;
    PageSource m_source;
    std::map<std::size_t, std::vector<Row>> m_blocks;
    /// Asked for, not answered.
    mutable std::set<std::size_t> m_asked;
    /// Shown from before a refresh: to be asked for again when looked at.
    std::set<std::size_t> m_stale;
    std::uint64_t m_total = 0;
    std::uint64_t m_generation = 0;
    bool m_isLoaded = false;
    bool m_isNewQuestion = true;
};

}  // namespace tally::items
