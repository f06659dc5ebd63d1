#pragma once

#include "models/session/node_history.h"
#include "ui/look/tokens.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace tally::parts {

/// The last half hour of each node as a strip: plain where it agreed, dotted where it lagged, hatched where it
/// contradicted, dashed where it was silent, empty where it was not asked.
class NodeStrips : public QWidget {
    Q_OBJECT

public:
    /// What to call a node, and its past.
    using Strip = std::pair<QString, std::vector<NodeHistory::Span>>;

    explicit NodeStrips(QWidget* parent = nullptr);
    void setStrips(std::vector<Strip> strips, UnixSeconds now);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<Strip> m_strips;
    UnixSeconds m_now = 0;
};

}  // namespace tally::parts
