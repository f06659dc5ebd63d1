#include "ui/parts/chart_axis.h"

#include "ui/format/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr double kLeastHeight = 72;  ///< below it figures of five rules would run into each other
constexpr int kLeastBetween = 46;

[[nodiscard]] QString monthName(const CivilDate& month) {
    return month.month == 1 ? QStringLiteral("%1-01").arg(month.year)
                            : QStringLiteral("%1").arg(month.month, 2, 10, QLatin1Char('0'));
}

}  // namespace

double roundAbove(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, value))));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (step * power >= value) {
            return step * power;
        }
    }
    return 10 * power;
}

void drawAmountAxis(QPainter& painter, const QRectF& area, double top, std::uint16_t currency,
                    const QPalette& palette) {
    const int rules = area.height() < kLeastHeight ? 2 : 4;
    for (int rule = 0; rule <= rules; ++rule) {
        const double y = area.bottom() - area.height() * rule / rules;
        painter.setPen(QPen(look::colour(palette, rule == 0 ? &Tokens::borderInput : &Tokens::border), 0,
                            rule == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(look::colour(palette, &Tokens::muted));
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         format::axisAmount(static_cast<MinorUnits>(top * rule / rules), currency));
    }
}

void drawMonthAxis(QPainter& painter, const QRectF& area, Date first, Date last, const QPalette& palette) {
    const double days = std::max(1, daysBetween(first, last));
    double from = -kLeastBetween;
    for (Date day = first; day <= last; day = day.plusDays(1)) {
        const CivilDate civil = day.civil();
        const double x = area.left() + area.width() * daysBetween(first, day) / days;
        if (civil.day != 1 || x - from < kLeastBetween) {
            continue;
        }
        from = x;
        painter.setPen(QPen(look::colour(palette, &Tokens::border), 0));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(look::colour(palette, &Tokens::muted));
        painter.drawText(QRectF(x - 30, area.bottom() + 4, 60, 16), Qt::AlignCenter, monthName(civil));
    }
}

look::Token seriesInk(std::size_t series) {
    constexpr look::Token kInks[] = {&Tokens::series1, &Tokens::series2, &Tokens::series3, &Tokens::series4,
                                     &Tokens::rest};
    return kInks[std::min(series, kOwnColours)];
}

}  // namespace tally::parts
