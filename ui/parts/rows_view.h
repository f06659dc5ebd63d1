#pragma once

#include <QTableView>

namespace tally::parts {

/// A table's view that shows assistive technology its rows in sight, and no others: what asks for all children of a table
/// of a million rows would wait for seven million cells. Which rows there are in all it tells; a row that was just made
/// current is known by its place, in sight or not. A table of few rows shows all of them, as Qt's own does.
class RowsView : public QTableView {
    Q_OBJECT

public:
    /// While the last row in sight is before this one, all rows from the first to it are shown.
    static constexpr int kAlwaysShown = 512;

    explicit RowsView(QWidget* parent);

    struct Span {
        int first = 0;
        int count = 0;
    };
    /// The rows that are children of its accessible object.
    [[nodiscard]] Span rowsShown() const;
};

}  // namespace tally::parts
