#include "ui/parts/rows_view.h"

#include "ui/parts/accessible_rows.h"

#include <QAccessible>

#include <algorithm>

namespace tally::parts {

namespace {

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    auto* view = qobject_cast<RowsView*>(object);
    const bool isOurs = view != nullptr && className == QLatin1String(RowsView::staticMetaObject.className());
    return isOurs ? new AccessibleRows(*view) : nullptr;
}

}  // namespace

RowsView::RowsView(QWidget* parent) : QTableView(parent) {
    // One that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
}

RowsView::Span RowsView::rowsShown() const {
    const int all = model() != nullptr ? model()->rowCount() : 0;
    const int first = std::max(0, rowAt(0));
    int last = rowAt(viewport()->height() - 1);
    if (last < 0) {
        last = all - 1;
    }
    // The first to show is taken from 0 or from far behind it: no number of a child means two rows.
    if (last < kAlwaysShown || all <= kAlwaysShown) {
        return {0, std::min(all, kAlwaysShown)};
    }
    return {first, last - first + 1};
}

}  // namespace tally::parts
