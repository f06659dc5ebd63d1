#pragma once

#include "ui/look/tokens.h"

#include <QWidget>

namespace tally::parts {

/// A share of a whole as a bar, with a mark where attention begins.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);
    /// Both from 0 to 1.
    void setShare(double share, double attention, look::Token ink);
    /// What would come on top of the share, of the same whole; hatched. A new share forgets it.
    void setAdded(double added, look::Token ink);
    QSize sizeHint() const override { return {190, 18}; }
    QSize minimumSizeHint() const override { return {80, 18}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
    double m_attention = 1;
    double m_added = 0;
    look::Token m_ink = &look::Tokens::series1;
    look::Token m_addedInk = &look::Tokens::series1;
};

}  // namespace tally::parts
