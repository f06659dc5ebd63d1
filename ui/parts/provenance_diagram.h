#pragma once

#include "models/domain/value_flow.h"
#include "ui/look/tokens.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace tally::parts {

/// How a root's value was passed on: a column for each tier, ribbons to one scale, and at the right where it is now.
/// Offers are dashed, what is asked for at banks is hatched, the way to the looked at is accented. Assistive technology
/// reads it as a tree.
class ProvenanceDiagram : public QWidget {
    Q_OBJECT

public:
    using Names = std::function<QString(MemberId)>;
    /// A line of it, as it is read out.
    struct Item {
        QString text;
        QRect place;
    };

    explicit ProvenanceDiagram(QWidget* parent = nullptr);
    void setFlow(ValueFlow flow, std::uint16_t currency, const Names& names);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Band {
        QRectF bar;
        QRectF label;
    };

    void tell();
    void lay();
    [[nodiscard]] QString noteOf(const FlowLeaf& leaf) const;
    [[nodiscard]] double leftOf(std::size_t depth) const;
    void drawRibbon(QPainter& painter, const FlowStep& step, double top) const;
    void drawAmount(QPainter& painter, const QRectF& place, MinorUnits value, bool isStrong) const;

    ValueFlow m_flow;
    std::uint16_t m_currency = 0;
    std::vector<QString> m_branchNames;
    std::vector<QString> m_leafNames;
    std::vector<Band> m_branches;
    std::vector<Band> m_leaves;
    std::vector<Item> m_items;
    std::size_t m_depths = 1;
    double m_amounts = 0;  ///< how wide the widest of the leaves' amounts is
    double m_height = 0;
};

}  // namespace tally::parts
