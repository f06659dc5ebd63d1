#pragma once

#include "models/domain/cost_steps.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace tally::parts {

/// From the rate that a bank names to what its money costs a year, bank below bank on one scale: a ring where the rate
/// is, a stretch for each step, a square where all is in.
class CostBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        CostSteps steps;
        bool isBest = false;
    };

    explicit CostBars(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars, const QString& description);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Bar> m_bars;
};

}  // namespace tally::parts
