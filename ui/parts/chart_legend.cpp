#include "ui/parts/chart_legend.h"

#include "ui/look/theme.h"

#include <QPainter>

namespace tally::parts {

namespace {

constexpr int kMark = 11;
constexpr int kToName = 5;
constexpr int kBetween = 14;

void drawMark(QPainter& painter, const QRectF& box, const QColor& ink, ChartLegend::Mark mark) {
    const double middle = box.center().y();
    switch (mark) {
        case ChartLegend::Mark::Filled:
            return painter.fillRect(box, ink);
        case ChartLegend::Mark::Hatched:
            painter.fillRect(box, QBrush(ink, Qt::BDiagPattern));
            painter.setPen(QPen(ink, 1));
            return painter.drawRect(box);
        case ChartLegend::Mark::Outlined:
            painter.setPen(QPen(ink, 1, Qt::DashLine));
            return painter.drawRect(box);
        case ChartLegend::Mark::Line:
        case ChartLegend::Mark::Dashed:
            painter.setPen(QPen(ink, 2, mark == ChartLegend::Mark::Line ? Qt::SolidLine : Qt::DotLine));
            return painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
    }
}

}  // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const {
    const QFontMetrics metrics(look::typeOf(font(), look::Type::Label));
    int width = 0;
    for (const Entry& entry : m_entries) {
        width += kMark + kToName + metrics.horizontalAdvance(entry.name) + kBetween;
    }
    return {width, metrics.height() + 2};
}

void ChartLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(look::typeOf(font(), look::Type::Label));
    const QFontMetrics metrics(painter.font());
    double x = 0;
    for (const Entry& entry : m_entries) {
        drawMark(painter, QRectF(x + 0.5, (height() - kMark) / 2 + 0.5, kMark - 1, kMark - 1),
                 look::colour(palette(), entry.ink), entry.mark);
        x += kMark + kToName;
        const int width = metrics.horizontalAdvance(entry.name);
        painter.setPen(look::colour(palette(), &look::Tokens::strong));
        painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        x += width + kBetween;
    }
}

}  // namespace tally::parts
