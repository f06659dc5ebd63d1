#include "models/items/paged_items.h"

#include "models/session/when_done.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tally::items {

PagedItems::PagedItems(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void PagedItems::setWords(CellWords cells, HeadWords heads) {
    m_cellWords = std::move(cells);
    m_headWords = std::move(heads);
    retranslate();
}

void PagedItems::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_total > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void PagedItems::setSource(PageSource source) {
    m_source = std::move(source);
    m_isNewQuestion = true;
    m_isLoaded = false;
    ++m_generation;
    m_asked.clear();
    m_stale.clear();
    ask(0);
}

void PagedItems::refresh() {
    if (!m_source) {
        return;
    }
    ++m_generation;
    m_asked.clear();
    for (const auto& [block, rows] : m_blocks) {
        m_stale.insert(block);
    }
    ask(0);
    if (!isWhole()) {
        // What is in sight is asked for again when it is painted.
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {kCellRole});
    }
}

int PagedItems::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_total); }

int PagedItems::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const Row* PagedItems::at(int row) const {
    const auto wanted = static_cast<std::size_t>(row);
    const auto block = m_blocks.find(wanted / kBlock);
    if (row < 0 || block == m_blocks.end() || wanted % kBlock >= block->second.size()) {
        return nullptr;
    }
    return &block->second[wanted % kBlock];
}

std::vector<int> PagedItems::rowsInMemory() const {
    std::vector<int> out;
    for (const auto& [block, rows] : m_blocks) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            out.push_back(static_cast<int>(block * kBlock + i));
        }
    }
    return out;
}

std::optional<std::uint64_t> PagedItems::idAt(int row) const {
    const Row* found = at(row);
    return found != nullptr ? std::optional(found->id) : std::nullopt;
}

std::optional<int> PagedItems::rowOf(std::uint64_t id) const {
    for (const auto& [block, rows] : m_blocks) {
        const auto found = std::ranges::find(rows, id, &Row::id);
        if (found != rows.end()) {
            return static_cast<int>(block * kBlock + static_cast<std::size_t>(found - rows.begin()));
        }
    }
    return std::nullopt;
}

QVariant PagedItems::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto block = static_cast<std::size_t>(index.row()) / kBlock;
    const Row* row = at(index.row());
    if ((row == nullptr || m_stale.contains(block)) && !m_asked.contains(block)) {
        // Not from here: a view that is painting must not be told of new rows.
        m_asked.insert(block);
        auto* self = const_cast<PagedItems*>(this);
        QMetaObject::invokeMethod(
            self,
            [self, block] {
                self->m_asked.erase(block);
                self->ask(block);
            },
            Qt::QueuedConnection);
    }
    if (row == nullptr) {
        return role == kIdRole ? QVariant::fromValue<qulonglong>(0) : QVariant();
    }
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
        case kCellRole:
            return QVariant::fromValue(row->cells[column]);
        case kIdRole:
            return QVariant::fromValue<qulonglong>(row->id);
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return m_cellWords ? QVariant(m_cellWords(row->cells[column])) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                       (m_columns[column].isAmount ? Qt::AlignRight : Qt::AlignLeft));
        default:
            return {};
    }
}

QVariant PagedItems::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return m_headWords ? m_headWords(column.name) : QString::fromStdString(column.name);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column.isAmount ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

void PagedItems::ask(std::size_t block) {
    if (!m_source || !m_asked.insert(block).second) {
        return;
    }
    const std::uint64_t generation = m_generation;
    whenDone(m_source(block * kBlock, kBlock), this, [this, block, generation](Result<Page> page) {
        if (generation != m_generation) {
            return;
        }
        m_asked.erase(block);
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        take(block, std::move(*page));
    });
}

void PagedItems::take(std::size_t block, Page page) {
    m_stale.erase(block);
    if (m_isNewQuestion) {
        beginResetModel();
        m_blocks.clear();
        m_stale.clear();
        m_total = page.total;
        if (!page.rows.empty()) {
            m_blocks[block] = std::move(page.rows);
        }
        m_isNewQuestion = false;
        endResetModel();
    } else if (block == 0 && isWhole() && page.total <= kBlock && page.total == page.rows.size()) {
        compare(std::move(page.rows));
    } else {
        resize(page.total);
        replace(block, std::move(page.rows));
        drop(block);
    }
    m_isLoaded = true;
    Q_EMIT loaded();
}

void PagedItems::resize(std::uint64_t total) {
    const int from = static_cast<int>(m_total);
    const int to = static_cast<int>(total);
    if (to > from) {
        beginInsertRows({}, from, to - 1);
        m_total = total;
        endInsertRows();
    } else if (to < from) {
        beginRemoveRows({}, to, from - 1);
        m_total = total;
        m_blocks.erase(m_blocks.upper_bound(static_cast<std::size_t>(total) / kBlock), m_blocks.end());
        if (const auto last = m_blocks.find(static_cast<std::size_t>(total) / kBlock); last != m_blocks.end()) {
            last->second.resize(std::min(last->second.size(), static_cast<std::size_t>(total) % kBlock));
        }
        endRemoveRows();
    }
}

void PagedItems::replace(std::size_t block, std::vector<Row> rows) {
    if (rows.empty()) {
        m_blocks.erase(block);
        return;
    }
    const int first = static_cast<int>(block * kBlock);
    const int last = std::min(first + static_cast<int>(rows.size()), rowCount()) - 1;
    m_blocks[block] = std::move(rows);
    if (last >= first) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

void PagedItems::drop(std::size_t keep) {
    while (m_blocks.size() > kMostBlocks) {
        const std::size_t first = m_blocks.begin()->first;
        const std::size_t last = m_blocks.rbegin()->first;
        // The one further away from what is looked at now.
        m_blocks.erase(keep - std::min(keep, first) > last - std::min(last, keep) ? first : last);
    }
}

void PagedItems::compare(std::vector<Row> rows) {
    std::vector<Row>& now = m_blocks[0];
    std::unordered_set<std::uint64_t> staying;
    for (const Row& row : rows) {
        staying.insert(row.id);
    }
    for (std::size_t i = now.size(); i-- > 0;) {
        if (!staying.contains(now[i].id)) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            now.erase(now.begin() + static_cast<std::ptrdiff_t>(i));
            m_total = now.size();
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int row = static_cast<int>(i);
        const auto begin = now.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found = std::ranges::find(begin, now.end(), rows[i].id, &Row::id);
        if (found == now.end()) {
            beginInsertRows({}, row, row);
            now.insert(begin, std::move(rows[i]));
            m_total = now.size();
            endInsertRows();
            continue;
        }
        if (found != begin) {
            beginMoveRows({}, static_cast<int>(found - now.begin()), static_cast<int>(found - now.begin()), {}, row);
            std::rotate(begin, found, found + 1);
            endMoveRows();
        }
        if (now[i] != rows[i]) {
            now[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    if (now.empty()) {
        m_blocks.erase(0);
    }
}

}  // namespace tally::items
