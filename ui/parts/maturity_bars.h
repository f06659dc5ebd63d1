#pragma once

#include "models/domain/credential.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace tally::parts {

/// The maturity ladder: a bar for each stretch of time, divided into series; what is reserved is hatched.
class MaturityBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        std::vector<MinorUnits> series;  ///< free, one for each series
        MinorUnits reserved = 0;
        bool isPast = false;
    };

    explicit MaturityBars(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars, std::uint16_t currency, const QString& description);
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

Q_SIGNALS:
    void chosen(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;

    std::vector<Bar> m_bars;
    std::uint16_t m_currency = 0;
};

}  // namespace tally::parts
