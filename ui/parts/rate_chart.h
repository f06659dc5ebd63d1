#pragma once

#include "models/domain/date.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace tally::parts {

/// Rates as they were agreed, day by day; and one that is offered now, as an empty square.
class RateChart : public QWidget {
    Q_OBJECT

public:
    struct Point {
        Date day;
        std::int64_t ppm = 0;  ///< parts per million a year
    };

    explicit RateChart(QWidget* parent = nullptr);
    void setPoints(Date today, std::vector<Point> points, std::optional<std::int64_t> offered,
                   const QString& description);
    QSize sizeHint() const override { return {260, 120}; }
    QSize minimumSizeHint() const override { return {180, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Date m_today;
    std::vector<Point> m_points;
    std::optional<std::int64_t> m_offered;
};

}  // namespace tally::parts
