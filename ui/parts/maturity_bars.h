#pragma once

#include "models/domain/credential.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace tally::parts {

/// The maturity ladder: a bar for each stretch of time, divided into series; what is reserved is hatched, what is only
/// offered is an outline. Arrow keys go from bar to bar, Enter opens one.
class MaturityBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        std::vector<MinorUnits> series;  ///< free, one for each series
        MinorUnits reserved = 0;
        MinorUnits offered = 0;
        bool isPast = false;
    };

    explicit MaturityBars(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars, std::uint16_t currency, const QString& description);
    /// Said in place of bars when there are none.
    void setEmptyText(const QString& text) { m_emptyText = text; }
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 104}; }

Q_SIGNALS:
    void chosen(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    void setCurrent(int bar);

    std::vector<Bar> m_bars;
    std::uint16_t m_currency = 0;
    QString m_description;
    QString m_emptyText;
    int m_current = -1;
};

}  // namespace tally::parts
