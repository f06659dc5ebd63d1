#pragma once

#include "ui/parts/cell_words.h"

#include <QStyledItemDelegate>

namespace tally::parts {

/// Paints the cells of a table from their values and the palette: amounts with quiet decimals, dates with the days that
/// are left, states with their glyph, codes in a fixed-width face.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(CellContext context, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CellContext m_context;
};

}  // namespace tally::parts
