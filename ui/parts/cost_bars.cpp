#include "ui/parts/cost_bars.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"
#include "ui/parts/offered_as.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr int kRow = 24;
constexpr int kFoot = 22;
constexpr int kNames = 130;
constexpr int kThick = 8;
constexpr double kRing = 4.5;
constexpr int kScale = 5;

}  // namespace

CostBars::CostBars(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("costBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CostBars::setBars(std::vector<Bar> bars, const QString& description) {
    m_bars = std::move(bars);
    setAccessibleName(description);
    QStringList told;
    for (const Bar& bar : m_bars) {
        told.append(QStringLiteral("%1: %2 → %3")
                        .arg(bar.name, format::rate(bar.steps.nominal), format::rate(bar.steps.allIn)));
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    setVisible(!m_bars.empty());
    updateGeometry();
    update();
}

QSize CostBars::sizeHint() const { return {480, static_cast<int>(m_bars.size()) * kRow + kFoot + 6}; }

void CostBars::paintEvent(QPaintEvent*) {
    if (m_bars.empty()) {
        return;
    }
    QPainter painter(this);
    const QFont axis = look::typeOf(font(), look::Type::Axis);
    const QRectF area = QRectF(rect()).adjusted(kNames, 2, -70, -kFoot);
    std::int64_t least = m_bars.front().steps.nominal;
    std::int64_t most = least;
    for (const Bar& bar : m_bars) {
        std::int64_t at = bar.steps.nominal;
        for (const std::int64_t step : {std::int64_t{0}, bar.steps.days, bar.steps.interest, bar.steps.fees}) {
            at += step;
            least = std::min(least, at);
            most = std::max(most, at);
        }
    }
    // Some room on both sides; the scale does not begin at nothing, because it is differences that are compared.
    const auto room = static_cast<double>(std::max<std::int64_t>(most - least, 1'000)) * 0.15;
    const double first = std::max(0.0, static_cast<double>(least) - room);
    const double last = static_cast<double>(most) + room;
    const auto x = [&](std::int64_t ppm) {
        return area.left() + area.width() * (static_cast<double>(ppm) - first) / (last - first);
    };
    painter.setFont(axis);
    for (int rule = 0; rule <= kScale; ++rule) {
        const auto ppm = static_cast<std::int64_t>(first + (last - first) * rule / kScale);
        painter.setPen(QPen(look::colour(palette(), &Tokens::border), 0, Qt::DotLine));
        painter.drawLine(QPointF(x(ppm), area.top()), QPointF(x(ppm), area.bottom()));
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(QRectF(x(ppm) - 40, area.bottom() + 3, 80, 16), Qt::AlignCenter, format::rate(ppm));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const double y = area.top() + (static_cast<double>(i) + 0.5) * kRow;
        QFont name = font();
        name.setWeight(bar.isBest ? QFont::DemiBold : QFont::Normal);
        painter.setFont(name);
        painter.setPen(look::colour(palette(), &Tokens::strong));
        painter.drawText(QRectF(0, y - kRow / 2.0, kNames - 12, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(name).elidedText(bar.name, Qt::ElideRight, kNames - 12));
        std::int64_t at = bar.steps.nominal;
        const std::pair<std::int64_t, look::Token> kSteps[] = {{bar.steps.days, &Tokens::rest},
                                                               {bar.steps.interest, &Tokens::series1},
                                                               {bar.steps.fees, &Tokens::series2}};
        for (const auto& [step, ink] : kSteps) {
            const double from = std::min(x(at), x(at + step));
            painter.fillRect(QRectF(from, y - kThick / 2.0, std::abs(x(at + step) - x(at)), kThick),
                             look::colour(palette(), ink));
            at += step;
        }
        painter.setPen(QPen(look::colour(palette(), &Tokens::strong), 1.6));
        painter.setBrush(look::colour(palette(), &Tokens::surface));
        painter.drawEllipse(QPointF(x(bar.steps.nominal), y), kRing, kRing);
        painter.fillRect(QRectF(x(at) - kRing, y - kRing, 2 * kRing, 2 * kRing),
                         look::colour(palette(), &Tokens::strong));
        painter.drawText(QRectF(std::max(x(at), x(bar.steps.nominal)) + 10, y - kRow / 2.0, 60, kRow),
                         Qt::AlignLeft | Qt::AlignVCenter, format::rate(bar.steps.allIn));
    }
}

}  // namespace tally::parts
