#include "ui/parts/node_strips.h"

#include "ui/format/format.h"
#include "ui/look/theme.h"
#include "ui/parts/state_look.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace tally::parts {

namespace {

using look::Tokens;

constexpr int kRow = 24;
constexpr int kThick = 10;
constexpr int kNames = 150;
constexpr int kSide = 14;
constexpr int kAxis = 20;
constexpr UnixSeconds kStep = 5 * 60;

void drawSpan(QPainter& painter, const QPalette& palette, const QRectF& bar, NodeStanding standing) {
    const QColor ink = look::colour(palette, lookOf(standing).ink);
    const QRectF frame = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (standing) {
        case NodeStanding::Agrees:
            return painter.fillRect(bar.adjusted(0, 2, 0, -2), ink);
        case NodeStanding::Lags:
            painter.fillRect(bar, look::colour(palette, &Tokens::warnTint));
            painter.setPen(QPen(ink, 2, Qt::DotLine));
            return painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()));
        case NodeStanding::Contradicts:
        case NodeStanding::Foreign:
            painter.fillRect(bar, QBrush(ink, Qt::BDiagPattern));
            painter.setPen(QPen(ink, 1));
            return painter.drawRect(frame);
        case NodeStanding::Silent:
            painter.setPen(QPen(ink, 1, Qt::DashLine));
            return painter.drawRect(frame);
    }
}

}  // namespace

NodeStrips::NodeStrips(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("nodeStrips"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NodeStrips::setStrips(std::vector<Strip> strips, UnixSeconds now) {
    if (strips.size() != m_strips.size()) {
        updateGeometry();
    }
    m_strips = std::move(strips);
    m_now = now;
    describe();
    update();
}

void NodeStrips::describe() {
    QStringList said;
    for (const auto& [name, spans] : m_strips) {
        QStringList parts;
        for (const NodeHistory::Span& span : spans) {
            parts.append(tr("%1 from %2 to %3")
                             .arg(lookOf(span.standing).text, format::clockTime(span.from, m_now),
                                  format::clockTime(span.to, m_now)));
        }
        said.append(tr("%1: %2").arg(name, parts.join(QStringLiteral(", "))));
    }
    setAccessibleName(tr("Last 30 minutes"));
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

QSize NodeStrips::sizeHint() const {
    return {480, kRow * static_cast<int>(std::max<std::size_t>(1, m_strips.size())) + kAxis};
}

void NodeStrips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(kSide + kNames, 0, -kSide, -kAxis);
    const UnixSeconds first = m_now - NodeHistory::kReach;
    const auto xOf = [&](UnixSeconds at) {
        return area.left() +
               area.width() * static_cast<double>(std::max(at, first) - first) / double(NodeHistory::kReach);
    };
    painter.setFont(look::typeOf(font(), look::Type::Axis));
    for (UnixSeconds at = first; at <= m_now; at += kStep) {
        painter.setPen(QPen(look::colour(palette(), &Tokens::border), 0, Qt::DotLine));
        painter.drawLine(QPointF(xOf(at), area.top()), QPointF(xOf(at), area.bottom()));
        painter.setPen(look::colour(palette(), &Tokens::muted));
        const bool isLast = at == m_now;
        const QRectF place(xOf(at) - (isLast ? 80 : 40), area.bottom() + 3, 80, kAxis - 3);
        painter.drawText(place, int(isLast ? Qt::AlignRight : Qt::AlignHCenter) | int(Qt::AlignVCenter),
                         isLast ? tr("now") : format::clockTime(at, m_now));
    }
    painter.setFont(look::typeOf(font(), look::Type::Label));
    double top = area.top();
    for (const auto& [name, spans] : m_strips) {
        painter.setPen(look::colour(palette(), &Tokens::text));
        painter.drawText(QRectF(kSide, top, kNames - 10, kRow), int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, kNames - 10));
        for (const NodeHistory::Span& span : spans) {
            const double left = xOf(span.from);
            const QRectF bar(left, top + (kRow - kThick) / 2.0, std::max(1.0, xOf(span.to) - left), kThick);
            drawSpan(painter, palette(), bar, span.standing);
        }
        top += kRow;
    }
}

}  // namespace tally::parts
