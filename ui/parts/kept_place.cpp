#include "ui/parts/kept_place.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace tally::parts {

namespace {

constexpr int kNowhere = -1;

}  // namespace

KeptPlace::KeptPlace(items::PagedItems& items, QTableView& view) : QObject(&view), m_items(items), m_view(view) {
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { noteChosen(); });
    // Told after the selection that comes with it.
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { noteCurrent(); });
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { noteTop(); });
    connect(&items, &QAbstractItemModel::modelReset, this, [this] {
        m_chosen.clear();
        m_current.reset();
        m_top.reset();
    });
}

void KeptPlace::restore() {
    {
        const QScopedValueRollback guard(m_isRestoring, true);
        chooseAgain();
        scrollBack();
    }
    if (!m_top) {
        // It was scrolled to before its rows came in.
        noteTop();
    }
}

void KeptPlace::noteChosen() {
    if (m_isRestoring) {
        return;
    }
    m_chosen.clear();
    const QItemSelectionModel& selection = *m_view.selectionModel();
    if (!selection.hasSelection()) {
        return;
    }
    // Row by row: a selection may be a million rows long, and only those in memory have an id.
    for (const int row : m_items.rowsInMemory()) {
        if (selection.isRowSelected(row, {})) {
            m_chosen.emplace(*m_items.idAt(row), row);
        }
    }
}

void KeptPlace::noteCurrent() {
    if (!m_isRestoring) {
        m_current = m_items.idAt(m_view.currentIndex().row());
    }
}

void KeptPlace::noteTop() {
    if (m_isRestoring) {
        return;
    }
    const int row = m_view.rowAt(0);
    m_top = m_view.verticalScrollBar()->value() > 0 ? m_items.idAt(row) : std::nullopt;
    m_above = -m_view.rowViewportPosition(row);
}

void KeptPlace::chooseAgain() {
    QItemSelectionModel& selection = *m_view.selectionModel();
    const bool isElsewhere = std::ranges::any_of(m_chosen, [&](const auto& one) {
        const auto id = m_items.idAt(one.second);
        return one.second == kNowhere ? m_items.rowOf(one.first).has_value() : id && *id != one.first;
    });
    if (isElsewhere) {
        QItemSelection wanted;
        for (const auto& [id, was] : m_chosen) {
            if (const auto row = m_items.rowOf(id)) {
                wanted.select(m_items.index(*row, 0), m_items.index(*row, m_items.columnCount() - 1));
            }
        }
        const auto current = m_current ? m_items.rowOf(*m_current) : std::nullopt;
        selection.setCurrentIndex(current ? m_items.index(*current, 0) : QModelIndex(), QItemSelectionModel::NoUpdate);
        selection.select(wanted, QItemSelectionModel::ClearAndSelect);
    }
    for (auto& [id, row] : m_chosen) {
        // It may be in the block that is read next.
        row = m_items.rowOf(id).value_or(kNowhere);
    }
}

void KeptPlace::scrollBack() {
    const auto row = m_top ? m_items.rowOf(*m_top) : std::nullopt;
    if (!row) {
        return;
    }
    const int moved = m_view.rowViewportPosition(*row) + m_above;
    if (moved != 0) {
        QScrollBar& bar = *m_view.verticalScrollBar();
        // The view hears of new rows when it is laid out next.
        bar.setMaximum(std::max(bar.maximum(), bar.value() + moved));
        bar.setValue(bar.value() + moved);
    }
}

}  // namespace tally::parts
