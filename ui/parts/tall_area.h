#pragma once

#include <QScrollArea>

namespace tally::parts {

/// As tall as what is in it wants to be, while there is room; where there is not, it scrolls.
class TallArea final : public QScrollArea {
    Q_OBJECT

public:
    /// `least`: the height that it keeps in any case.
    TallArea(int least, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_least;
};

}  // namespace tally::parts
