#include "ui/parts/share_bar.h"

#include "ui/parts/offered_as.h"

#include <QPainter>

#include <algorithm>

namespace tally::parts {

namespace {

constexpr int kThick = 12;

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share, double attention, look::Token ink) {
    m_share = std::clamp(share, 0.0, 1.0);
    m_attention = std::clamp(attention, 0.0, 1.0);
    m_ink = ink;
    m_added = 0;
    update();
}

void ShareBar::setAdded(double added, look::Token ink) {
    m_added = std::clamp(added, 0.0, 1.0 - m_share);
    m_addedInk = ink;
    update();
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF ground(0, (height() - kThick) / 2, width(), kThick);
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look::colour(palette(), &look::Tokens::bg));
    painter.drawRoundedRect(ground, 2, 2);
    painter.setBrush(look::colour(palette(), m_ink));
    painter.drawRoundedRect(QRectF(ground.topLeft(), QSizeF(ground.width() * m_share, kThick)), 2, 2);
    if (m_added > 0) {
        const QRectF added(ground.left() + ground.width() * m_share, ground.top(), ground.width() * m_added, kThick);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(look::colour(palette(), m_addedInk));
        painter.setBrush(QBrush(look::colour(palette(), m_addedInk), Qt::BDiagPattern));
        painter.drawRect(added.adjusted(0, 0, -1, -1));
        painter.setPen(Qt::NoPen);
    }
    if (m_attention < 1) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const double x = ground.left() + ground.width() * m_attention;
        painter.fillRect(QRectF(x, 0, 1, height()), look::colour(palette(), &look::Tokens::strong));
    }
}

}  // namespace tally::parts
