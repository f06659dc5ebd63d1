#pragma once

#include "models/domain/credential.h"
#include "models/domain/date.h"

#include <QWidget>

#include <vector>

namespace tally::parts {

/// Money that has come by each day, as steps: the first line filled, the others dashed over it.
class StepChart : public QWidget {
    Q_OBJECT

public:
    struct Step {
        Date day;
        MinorUnits total = 0;  ///< from this day on
    };
    using Line = std::vector<Step>;

    explicit StepChart(QWidget* parent = nullptr);
    void setLines(Date first, Date last, std::vector<Line> lines, std::uint16_t currency, const QString& description);
    QSize sizeHint() const override { return {480, 120}; }
    QSize minimumSizeHint() const override { return {240, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Date m_first;
    Date m_last;
    std::vector<Line> m_lines;
    std::uint16_t m_currency = 0;
};

}  // namespace tally::parts
