#pragma once

#include "ui/parts/rows_view.h"
#include "ui/parts/state_look.h"

#include <map>
#include <vector>

namespace tally::parts {

/// A table turned on its side, to compare a few things: each row of the model stands as a column, each column of it as a
/// line with its head at the left. To the keyboard and to assistive technology it is the same table as ever: left and
/// right go from row to row, and a row is chosen as in any other. The first two columns of the model are its name and how
/// it stands: they make the head.
class ColumnsView final : public RowsView {
    Q_OBJECT

public:
    explicit ColumnsView(QWidget* parent);

    /// What is known of a row beside its cells, by its id.
    struct Column {
        StateLook state;
        bool isBest = false;
        /// Figures of which no more can be made: quiet.
        bool isQuiet = false;
        /// Before the figure of a line, quiet: by the model's column.
        std::map<int, QString> before;
        /// In place of all lines where there are no figures: name and words, paragraph by paragraph.
        std::vector<std::pair<QString, QString>> words;
    };
    void setColumns(std::map<std::uint64_t, Column> columns);
    /// The line that decides: taller and bold.
    void setMain(int column) { m_main = column; }

    /// Where a row stands, in the view.
    [[nodiscard]] QRect columnRect(int row) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& at) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QSize sizeHint() const override { return {480, contentHeight()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, contentHeight()}; }

Q_SIGNALS:
    /// The columns stand elsewhere: scrolled, or of another width.
    void moved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override { return 0; }
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int columnWidth() const;
    /// Top and height of a line, by the model's column.
    [[nodiscard]] std::pair<int, int> line(int column) const;
    [[nodiscard]] const Column& known(const QModelIndex& index) const;
    void paintHeads(QPainter& painter) const;
    void paintColumn(QPainter& painter, int row) const;
    void paintFigures(QPainter& painter, int row, const QRect& at) const;
    void paintWords(QPainter& painter, const Column& column, const QRect& at) const;

    std::map<std::uint64_t, Column> m_columns;
    int m_main = -1;
};

}  // namespace tally::parts
