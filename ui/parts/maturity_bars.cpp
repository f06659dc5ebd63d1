#include "ui/parts/maturity_bars.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr look::Token kSeries[] = {&Tokens::series1, &Tokens::series2, &Tokens::series3, &Tokens::series4,
                                   &Tokens::rest};
constexpr int kLines = 4;

[[nodiscard]] MinorUnits heightOf(const MaturityBars::Bar& bar) {
    return std::accumulate(bar.series.begin(), bar.series.end(), bar.reserved);
}

/// The next round figure above: 1, 2 or 5 times a power of ten.
[[nodiscard]] double roundAbove(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, value))));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (step * power >= value) {
            return step * power;
        }
    }
    return 10 * power;
}

}  // namespace

MaturityBars::MaturityBars(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("maturityBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MaturityBars::setBars(std::vector<Bar> bars, std::uint16_t currency, const QString& description) {
    m_bars = std::move(bars);
    m_currency = currency;
    setAccessibleName(description);
    update();
}

QRectF MaturityBars::plot() const { return QRectF(rect()).adjusted(48, 20, -12, -26); }

void MaturityBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(look::typeOf(font(), look::Type::Axis));
    const QRectF area = plot();
    MinorUnits most = 1;
    for (const Bar& bar : m_bars) {
        most = std::max(most, heightOf(bar));
    }
    const double top = roundAbove(static_cast<double>(most));
    for (int line = 0; line <= kLines; ++line) {
        const double y = area.bottom() - area.height() * line / kLines;
        painter.setPen(QPen(look::colour(palette(), &Tokens::border), 0, line == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         format::axisAmount(static_cast<MinorUnits>(top * line / kLines), m_currency));
    }
    if (m_bars.empty()) {
        return;
    }
    const double step = area.width() / static_cast<double>(m_bars.size());
    const double wide = std::min(36.0, step * 0.6);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const double left = area.left() + step * static_cast<double>(i) + (step - wide) / 2;
        double bottom = area.bottom();
        const auto piece = [&](MinorUnits value) {
            const double high = area.height() * static_cast<double>(value) / top;
            bottom -= high;
            return QRectF(left, bottom, wide, std::max(0.0, high - 1));
        };
        for (std::size_t series = 0; series < bar.series.size(); ++series) {
            if (bar.series[series] > 0) {
                painter.fillRect(piece(bar.series[series]),
                                 look::colour(palette(), kSeries[std::min(series, std::size(kSeries) - 1)]));
            }
        }
        if (bar.reserved > 0) {
            const QRectF rect = piece(bar.reserved);
            painter.fillRect(rect, QBrush(look::colour(palette(), &Tokens::lock), Qt::BDiagPattern));
            painter.setPen(QPen(look::colour(palette(), &Tokens::lock), 1));
            painter.drawRect(rect);
        }
        if (heightOf(bar) > 0) {
            painter.setPen(look::colour(palette(), bar.isPast ? &Tokens::bad : &Tokens::strong));
            painter.drawText(QRectF(left - step, bottom - 18, wide + 2 * step, 16), Qt::AlignCenter,
                             format::axisAmount(heightOf(bar), m_currency));
        }
        painter.setPen(look::colour(palette(), bar.isPast ? &Tokens::bad : &Tokens::muted));
        painter.drawText(QRectF(area.left() + step * static_cast<double>(i), area.bottom() + 6, step, 16),
                         Qt::AlignCenter, fontMetrics().elidedText(bar.name, Qt::ElideNone, static_cast<int>(step)));
    }
}

void MaturityBars::mouseReleaseEvent(QMouseEvent* event) {
    const QRectF area = plot();
    if (m_bars.empty() || !area.contains(event->position())) {
        return;
    }
    const double step = area.width() / static_cast<double>(m_bars.size());
    Q_EMIT chosen(static_cast<int>((event->position().x() - area.left()) / step));
}

}  // namespace tally::parts
