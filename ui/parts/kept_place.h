#pragma once

#include "models/items/paged_items.h"

#include <QTableView>

#include <map>
#include <optional>

namespace tally::parts {

/// Keeps what is chosen and what is in sight by the rows' ids while rows come and go above them: the model keeps the
/// place of a table too long to be compared, and there other rows would come to stand under what was chosen.
/// At its top a view stays at its top.
class KeptPlace : public QObject {
    Q_OBJECT

public:
    /// Of `view`, which shows `items`; goes with it.
    KeptPlace(items::PagedItems& items, QTableView& view);

    /// After every answer.
    void restore();

private:
    /// What is chosen, which row has the keys and what stands first in sight, as it is now.
    void noteChosen();
    void noteCurrent();
    void noteTop();
    void chooseAgain();
    void scrollBack();

    items::PagedItems& m_items;
    QTableView& m_view;
    std::map<std::uint64_t, int> m_chosen;  ///< id and row; below 0 while it is not in memory
    std::optional<std::uint64_t> m_current;
    std::optional<std::uint64_t> m_top;
    int m_above = 0;  ///< how much of the first row is above the edge, in pixels
    bool m_isRestoring = false;
};

}  // namespace tally::parts
