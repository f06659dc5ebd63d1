#include "ui/parts/tall_area.h"

#include <QEvent>

#include <algorithm>

namespace tally::parts {

TallArea::TallArea(int least, QWidget* parent) : QScrollArea(parent), m_least(least) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize TallArea::sizeHint() const { return widget() != nullptr ? widget()->sizeHint() : QScrollArea::sizeHint(); }

QSize TallArea::minimumSizeHint() const {
    const int width = widget() != nullptr ? widget()->minimumSizeHint().width() : 0;
    return {width, std::min(m_least, sizeHint().height())};
}

bool TallArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace tally::parts
