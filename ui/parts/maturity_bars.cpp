#include "ui/parts/maturity_bars.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"
#include "ui/parts/chart_axis.h"
#include "ui/parts/offered_as.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace tally::parts {

namespace {

using look::Tokens;

[[nodiscard]] MinorUnits heightOf(const MaturityBars::Bar& bar) {
    return std::accumulate(bar.series.begin(), bar.series.end(), bar.reserved + bar.offered);
}

}  // namespace

MaturityBars::MaturityBars(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("maturityBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
}

void MaturityBars::setBars(std::vector<Bar> bars, std::uint16_t currency, const QString& description) {
    m_bars = std::move(bars);
    m_currency = currency;
    m_description = description;
    m_current = std::min(m_current, static_cast<int>(m_bars.size()) - 1);
    setAccessibleName(description);
    // Read as a list by those who do not see it.
    QStringList told;
    for (const Bar& bar : m_bars) {
        if (heightOf(bar) > 0) {
            told.append(bar.name + QStringLiteral(": ") + format::amountWithCurrency(heightOf(bar), currency));
        }
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    update();
}

QRectF MaturityBars::plot() const { return QRectF(rect()).adjusted(48, 20, -12, -26); }

void MaturityBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(look::typeOf(font(), look::Type::Axis));
    const QRectF area = plot();
    MinorUnits most = 0;
    for (const Bar& bar : m_bars) {
        most = std::max(most, heightOf(bar));
    }
    if (most == 0) {
        painter.setFont(font());
        painter.setPen(look::colour(palette(), &Tokens::muted));
        painter.drawText(area, Qt::AlignCenter, m_emptyText);
        return;
    }
    const double top = roundAbove(static_cast<double>(most));
    drawAmountAxis(painter, area, top, m_currency, palette());
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
                painter.fillRect(piece(bar.series[series]), look::colour(palette(), seriesInk(series)));
            }
        }
        if (bar.reserved > 0) {
            const QRectF rect = piece(bar.reserved);
            painter.fillRect(rect, QBrush(look::colour(palette(), &Tokens::lock), Qt::BDiagPattern));
            painter.setPen(QPen(look::colour(palette(), &Tokens::lock), 1));
            painter.drawRect(rect);
        }
        if (bar.offered > 0) {
            painter.setPen(QPen(look::colour(palette(), &Tokens::series1), 1, Qt::DashLine));
            painter.drawRect(piece(bar.offered));
        }
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(QPen(look::colour(palette(), &Tokens::accent), 2));
            painter.drawRect(QRectF(left - 4, area.top() - 2, wide + 8, area.height() + 4));
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

void MaturityBars::setCurrent(int bar) {
    m_current = std::clamp(bar, 0, std::max(0, static_cast<int>(m_bars.size()) - 1));
    if (!m_bars.empty()) {
        const Bar& one = m_bars[static_cast<std::size_t>(m_current)];
        setAccessibleName(m_description + QStringLiteral(", ") + one.name + QStringLiteral(": ") +
                          format::amountWithCurrency(heightOf(one), m_currency));
    }
    update();
}

void MaturityBars::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    setCurrent(m_current);
}

void MaturityBars::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            return setCurrent(m_current - 1);
        case Qt::Key_Right:
            return setCurrent(m_current + 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_bars.empty()) {
                Q_EMIT chosen(std::max(0, m_current));
            }
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace tally::parts
