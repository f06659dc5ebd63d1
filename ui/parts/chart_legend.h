#pragma once

#include "ui/look/tokens.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace tally::parts {

/// What the colours and patterns of a chart stand for, in one line.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    enum class Mark { Filled, Hatched, Outlined, Line, Dashed };
    struct Entry {
        QString name;
        look::Token ink;
        Mark mark = Mark::Filled;
    };

    explicit ChartLegend(QWidget* parent = nullptr);
    void setEntries(std::vector<Entry> entries);
    QSize sizeHint() const override;
    /// It may be cut at its end: the names are in the chart's description too.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Entry> m_entries;
};

}  // namespace tally::parts
