#include "ui/parts/rate_chart.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"
#include "ui/parts/chart_axis.h"
#include "ui/parts/offered_as.h"

#include <QPainter>

#include <algorithm>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr std::int64_t kHalfPercent = 5'000;
constexpr double kLeastHeight = 54;
constexpr double kDot = 2.6;
constexpr double kSquare = 4;

}  // namespace

RateChart::RateChart(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("rateChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RateChart::setPoints(Date today, std::vector<Point> points, std::optional<std::int64_t> offered,
                          const QString& description) {
    m_today = today;
    m_points = std::move(points);
    m_offered = offered;
    setAccessibleName(description);
    update();
}

void RateChart::paintEvent(QPaintEvent*) {
    if (m_points.empty() && !m_offered) {
        return;
    }
    QPainter painter(this);
    painter.setFont(look::typeOf(font(), look::Type::Axis));
    const QRectF area = QRectF(rect()).adjusted(48, 10, -14, -22);
    std::int64_t least = m_offered.value_or(m_points.empty() ? 0 : m_points.front().ppm);
    std::int64_t most = least;
    Date first = m_today.plusDays(-1);
    for (const Point& point : m_points) {
        least = std::min(least, point.ppm);
        most = std::max(most, point.ppm);
        first = std::min(first, point.day);
    }
    const std::int64_t bottom = std::max<std::int64_t>(0, least / kHalfPercent - 1) * kHalfPercent;
    const std::int64_t top = (most / kHalfPercent + 1) * kHalfPercent;
    const int rules = area.height() < kLeastHeight ? 1 : 3;
    for (int rule = 0; rule <= rules; ++rule) {
        const double y = area.bottom() - area.height() * rule / rules;
        painter.setPen(QPen(look::colour(palette(), &Tokens::border), 0, rule == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         format::rate(bottom + (top - bottom) * rule / rules));
    }
    drawMonthAxis(painter, area, first, m_today, palette());
    const double days = std::max(1, daysBetween(first, m_today));
    const auto at = [&](Date day, std::int64_t ppm) {
        return QPointF(
            area.left() + area.width() * daysBetween(first, day) / days,
            area.bottom() - area.height() * static_cast<double>(ppm - bottom) / static_cast<double>(top - bottom));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = look::colour(palette(), &Tokens::series1);
    painter.setPen(QPen(ink, 1.6));
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        painter.drawLine(at(m_points[i - 1].day, m_points[i - 1].ppm), at(m_points[i].day, m_points[i].ppm));
    }
    painter.setBrush(ink);
    for (const Point& point : m_points) {
        painter.drawEllipse(at(point.day, point.ppm), kDot, kDot);
    }
    if (m_offered) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look::colour(palette(), seriesInk(1)), 2));
        const QPointF middle = at(m_today, *m_offered);
        painter.drawRect(QRectF(middle - QPointF(kSquare, kSquare), QSizeF(2 * kSquare, 2 * kSquare)));
    }
}

}  // namespace tally::parts
