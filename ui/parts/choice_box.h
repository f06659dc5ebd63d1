#pragma once

#include <QComboBox>

namespace tally::parts {

/// A box of choices with its arrow. To assistive technology it has its own name, what is chosen is its value, and an
/// entry of its open list can be chosen by that entry's action.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    /// As a click on the entry does.
    void take(int row);

protected:
    /// The style sheet leaves the arrow out.
    void paintEvent(QPaintEvent* event) override;
    /// Whoever scrolls the page past it chooses nothing.
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace tally::parts
