#include "ui/parts/step_chart.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"
#include "ui/parts/chart_axis.h"
#include "ui/parts/offered_as.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tally::parts {

using look::Tokens;

StepChart::StepChart(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("cashForecast"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StepChart::setLines(Date first, Date last, std::vector<Line> lines, std::uint16_t currency,
                         const QString& description) {
    m_first = first;
    m_last = last;
    m_lines = std::move(lines);
    m_currency = currency;
    setAccessibleName(description);
    update();
}

void StepChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(look::typeOf(font(), look::Type::Axis));
    const QRectF area = QRectF(rect()).adjusted(48, 14, -12, -22);
    MinorUnits most = 0;
    for (const Line& line : m_lines) {
        for (const Step& step : line) {
            most = std::max(most, step.total);
        }
    }
    if (most == 0) {
        return;
    }
    const double top = roundAbove(static_cast<double>(most));
    drawAmountAxis(painter, area, top, m_currency, palette());
    drawMonthAxis(painter, area, m_first, m_last, palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const double days = std::max(1, daysBetween(m_first, m_last));
    const auto at = [&](Date day, MinorUnits total) {
        return QPointF(area.left() + area.width() * std::clamp(daysBetween(m_first, day) / days, 0.0, 1.0),
                       area.bottom() - area.height() * static_cast<double>(total) / top);
    };
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        QPainterPath path(at(m_first, 0));
        MinorUnits total = 0;
        for (const Step& step : m_lines[i]) {
            path.lineTo(at(step.day, total));
            path.lineTo(at(step.day, step.total));
            total = step.total;
        }
        path.lineTo(at(m_last, total));
        const bool isFirst = i == 0;
        const QColor ink = look::colour(palette(), seriesInk(i));
        if (isFirst) {
            QPainterPath ground = path;
            ground.lineTo(area.bottomRight());
            ground.closeSubpath();
            QColor tint = look::colour(palette(), &Tokens::accentTint);
            constexpr int kHalf = 150;
            tint.setAlpha(kHalf);
            painter.fillPath(ground, tint);
            painter.setPen(look::colour(palette(), &Tokens::strong));
            painter.drawText(QRectF(area.right() - 120, at(m_last, total).y() - 17, 118, 14), Qt::AlignRight,
                             format::axisAmount(total, m_currency));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.6, isFirst ? Qt::SolidLine : Qt::DotLine));
        painter.drawPath(path);
    }
}

}  // namespace tally::parts
