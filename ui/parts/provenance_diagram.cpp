#include "ui/parts/provenance_diagram.h"

#include "models/domain/credential_number.h"
#include "ui/format/format.h"
#include "ui/look/theme.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QTextOption>
#include <QToolTip>

#include <algorithm>

namespace tally::parts {

namespace {

using look::Tokens;

/// How high the whole value is drawn.
constexpr double kScale = 104;
constexpr double kLeastBar = 2;
constexpr double kBar = 6;
constexpr double kGap = 5;
/// How wide a leaf's name may be.
constexpr double kNames = 82;

class FlowItem final : public QAccessibleInterface {
public:
    FlowItem(ProvenanceDiagram& diagram, int index) : m_diagram(&diagram), m_index(index) {}

    bool isValid() const override { return m_diagram != nullptr && m_index < count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_diagram); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? item().text : QString();
    }
    QRect rect() const override {
        return isValid() ? QRect(m_diagram->mapToGlobal(item().place.topLeft()), item().place.size()) : QRect();
    }
    QAccessible::State state() const override {
        QAccessible::State out;
        out.invalid = !isValid();
        out.readOnly = true;
        return out;
    }
    [[nodiscard]] int index() const { return m_index; }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_diagram->items().size()); }
    [[nodiscard]] const ProvenanceDiagram::Item& item() const {
        return m_diagram->items()[static_cast<std::size_t>(m_index)];
    }

    QPointer<ProvenanceDiagram> m_diagram;
    int m_index;
};

class FlowTree final : public QAccessibleWidget {
public:
    explicit FlowTree(ProvenanceDiagram& diagram) : QAccessibleWidget(&diagram, QAccessible::Tree) {}
    ~FlowTree() override {
        for (const QAccessible::Id id : m_items) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return static_cast<int>(diagram().items().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (m_items.size() <= static_cast<std::size_t>(index)) {
            auto* made = new FlowItem(diagram(), static_cast<int>(m_items.size()));
            m_items.push_back(QAccessible::registerAccessibleInterface(made));
        }
        return QAccessible::accessibleInterface(m_items[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const FlowItem*>(child);
        return item != nullptr ? item->index() : -1;
    }

private:
    [[nodiscard]] ProvenanceDiagram& diagram() const { return *static_cast<ProvenanceDiagram*>(widget()); }

    mutable std::vector<QAccessible::Id> m_items;
};

[[nodiscard]] QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* diagram = qobject_cast<ProvenanceDiagram*>(object);
    return diagram != nullptr ? new FlowTree(*diagram) : nullptr;
}

[[nodiscard]] double share(MinorUnits value, MinorUnits whole) {
    return whole > 0 ? kScale * static_cast<double>(value) / static_cast<double>(whole) : 0;
}

}  // namespace

ProvenanceDiagram::ProvenanceDiagram(QWidget* parent) : QWidget(parent) {
    QAccessible::installFactory(makeAccessible);
    setObjectName(QStringLiteral("provenance"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProvenanceDiagram::setFlow(ValueFlow flow, std::uint16_t currency, const Names& names) {
    m_flow = std::move(flow);
    m_currency = currency;
    m_depths = 1;
    m_branchNames.clear();
    for (const FlowBranch& one : m_flow.branches) {
        m_branchNames.push_back(names(one.who));
        m_depths = std::max(m_depths, one.depth + 1);
    }
    m_leafNames.clear();
    for (const FlowLeaf& one : m_flow.leaves) {
        m_leafNames.push_back(one.end == FlowEnd::More ? tr("%n more", nullptr, static_cast<int>(one.merged))
                                                       : names(one.who));
    }
    setAccessibleName(tr("Provenance"));
    lay();
    updateGeometry();
    update();
}

QSize ProvenanceDiagram::sizeHint() const { return {440, static_cast<int>(m_height)}; }

void ProvenanceDiagram::resizeEvent(QResizeEvent*) { lay(); }

void ProvenanceDiagram::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        lay();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

bool ProvenanceDiagram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto under = std::ranges::find_if(
            m_items, [&](const Item& one) { return one.place.adjusted(-2, -2, 2, 2).contains(help->pos()); });
        // As plain text: names are data.
        QToolTip::showText(help->globalPos(), under == m_items.end() ? QString() : under->text.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

QString ProvenanceDiagram::noteOf(const FlowLeaf& leaf) const {
    QStringList out;
    if (leaf.end != FlowEnd::More && leaf.isLookedAt) {
        out.append(tr("this one"));
    }
    if (leaf.end == FlowEnd::Offered) {
        out.append(tr("offered"));
    } else if (leaf.end == FlowEnd::Financing) {
        out.append(tr("in financing"));
    }
    return out.join(QStringLiteral(" · "));
}

double ProvenanceDiagram::leftOf(std::size_t depth) const {
    const double room = std::max(60.0, width() - kNames - m_amounts - kBar - 8);
    return room * static_cast<double>(depth) / static_cast<double>(m_depths);
}

void ProvenanceDiagram::lay() {
    const QFont small = look::typeOf(font(), look::Type::Axis);
    const double line = QFontMetricsF(font()).height();
    const double smallLine = QFontMetricsF(small).height();
    m_amounts = 0;
    for (const FlowLeaf& one : m_flow.leaves) {
        QFont loud = look::typeOf(font(), look::Type::Label);
        loud.setWeight(QFont::DemiBold);
        m_amounts =
            std::max(m_amounts, QFontMetricsF(loud).horizontalAdvance(format::amount(one.value, m_currency).joined()));
    }
    const MinorUnits whole = m_flow.branches.empty() ? 0 : m_flow.branches.front().value;
    const double head = smallLine + 4;
    m_leaves.clear();
    double y = head + smallLine + 4;
    const double ends = leftOf(m_depths);
    for (const FlowLeaf& one : m_flow.leaves) {
        const double bar = std::max(kLeastBar, share(one.value, whole));
        const double text = line + (noteOf(one).isEmpty() ? 0 : smallLine);
        const double high = std::max(bar, text);
        const double from = bar < text ? y + (high - bar) / 2 : y;
        Band band;
        band.bar = {ends, from, kBar, bar};
        band.label = {ends + kBar + 6, y + (high - text) / 2, kNames + m_amounts, text};
        m_leaves.push_back(band);
        y += high + kGap;
    }
    m_branches.assign(m_flow.branches.size(), {});
    std::vector<double> below(m_depths, 0);
    // Each bar begins where the first of its leaves does, or below the bar above it.
    const std::function<double(std::size_t)> topOf = [&](std::size_t branch) {
        for (const FlowStep& step : m_flow.steps) {
            if (step.from == branch) {
                return step.toLeaf ? m_leaves[step.to].bar.top() : topOf(step.to);
            }
        }
        return head;
    };
    for (std::size_t i = 0; i < m_flow.branches.size(); ++i) {
        const FlowBranch& one = m_flow.branches[i];
        const double bar = std::max(kLeastBar, share(one.value, whole));
        const double top = std::max({topOf(i), below[one.depth], head + smallLine + 4});
        m_branches[i].bar = {leftOf(one.depth), top, kBar, bar};
        m_branches[i].label = {leftOf(one.depth), top - smallLine - 2, leftOf(one.depth + 1) - leftOf(one.depth) - 2,
                               smallLine};
        below[one.depth] = top + bar + smallLine + 6;
        y = std::max(y, top + bar + kGap);
    }
    m_height = y;
    tell();
}

void ProvenanceDiagram::tell() {
    m_items.clear();
    if (m_flow.branches.empty()) {
        return;
    }
    const auto amount = [&](MinorUnits value) { return format::amountWithCurrency(value, m_currency); };
    m_items.push_back({tr("%1 promises %2").arg(m_branchNames[0], amount(m_flow.branches[0].value)),
                       m_branches[0].bar.united(m_branches[0].label).toRect()});
    for (const FlowStep& step : m_flow.steps) {
        if (!step.toLeaf) {
            const FlowBranch& one = m_flow.branches[step.to];
            m_items.push_back({tr("%1, tier %2, got %3 and passed on from it (%4)")
                                   .arg(m_branchNames[step.to])
                                   .arg(one.depth)
                                   .arg(amount(one.value), QString::fromStdString(credentialNumber(one.id))),
                               m_branches[step.to].bar.united(m_branches[step.to].label).toRect()});
            continue;
        }
        const FlowLeaf& one = m_flow.leaves[step.to];
        QString text;
        switch (one.end) {
            case FlowEnd::Held:
                text = tr("%1 holds %2");
                break;
            case FlowEnd::Offered:
                text = tr("offered to %1, %2");
                break;
            case FlowEnd::Financing:
                text = tr("%1 asks for financing of %2");
                break;
            case FlowEnd::More:
                text = tr("%1, %2 together");
                break;
        }
        text = text.arg(m_leafNames[step.to], amount(one.value));
        if (one.end != FlowEnd::More) {
            text += QStringLiteral(" (%1)").arg(QString::fromStdString(credentialNumber(one.id)));
        }
        if (one.isLookedAt) {
            text += QStringLiteral(", ") + tr("this one");
        }
        m_items.push_back({text, m_leaves[step.to].bar.united(m_leaves[step.to].label).toRect()});
    }
}

void ProvenanceDiagram::drawRibbon(QPainter& painter, const FlowStep& step, double top) const {
    const Band& from = m_branches[step.from];
    const Band& to = step.toLeaf ? m_leaves[step.to] : m_branches[step.to];
    const FlowLeaf* leaf = step.toLeaf ? &m_flow.leaves[step.to] : nullptr;
    const bool isOnPath = leaf != nullptr ? leaf->isLookedAt : m_flow.branches[step.to].isOnPath;
    const double high = to.bar.height();
    const QPointF a(from.bar.right(), from.bar.top() + top);
    const QPointF b(to.bar.left(), to.bar.top());
    const double bend = std::min((b.x() - a.x()) / 2, 40.0);
    QPainterPath upper(a);
    upper.cubicTo(a + QPointF(bend, 0), QPointF(a.x() + bend, b.y()), QPointF(a.x() + 2 * bend, b.y()));
    upper.lineTo(b);
    QPainterPath lower(a + QPointF(0, high));
    lower.cubicTo(a + QPointF(bend, high), QPointF(a.x() + bend, b.y() + high),
                  QPointF(a.x() + 2 * bend, b.y() + high));
    lower.lineTo(b + QPointF(0, high));
    if (leaf != nullptr && leaf->end == FlowEnd::Offered) {
        painter.setBrush(Qt::NoBrush);
        QPen pen(look::colour(palette(), isOnPath ? &Tokens::accent : &Tokens::muted));
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawPath(upper);
        painter.drawPath(lower);
        return;
    }
    QPainterPath ribbon = upper;
    ribbon.connectPath(lower.toReversed());
    ribbon.closeSubpath();
    const bool isFinancing = leaf != nullptr && leaf->end == FlowEnd::Financing;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(palette(), isFinancing ? &Tokens::lockTint
                                             : isOnPath  ? &Tokens::accentTint
                                                         : &Tokens::sunken));
    painter.drawPath(ribbon);
    if (isFinancing) {
        painter.setBrush(QBrush(look::colour(palette(), &Tokens::lock), Qt::BDiagPattern));
        painter.drawPath(ribbon);
    }
}

void ProvenanceDiagram::drawAmount(QPainter& painter, const QRectF& place, MinorUnits value, bool isStrong) const {
    const format::AmountPieces pieces = format::amount(value, m_currency);
    QFont quiet = look::typeOf(font(), look::Type::Label);
    quiet.setWeight(QFont::Normal);
    QFont loud = quiet;
    loud.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    const double decimals = QFontMetricsF(quiet).horizontalAdvance(pieces.decimals);
    painter.setFont(quiet);
    painter.setPen(look::colour(palette(), &Tokens::muted));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, pieces.decimals);
    painter.setFont(loud);
    painter.setPen(look::colour(palette(), &Tokens::strong));
    painter.drawText(place.adjusted(0, 0, -decimals, 0), Qt::AlignRight | Qt::AlignVCenter, pieces.whole);
}

void ProvenanceDiagram::paintEvent(QPaintEvent*) {
    if (m_flow.branches.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = look::typeOf(font(), look::Type::Axis);
    const double smallLine = QFontMetricsF(small).height();
    std::vector<double> taken(m_branches.size(), 0);
    for (const FlowStep& step : m_flow.steps) {
        drawRibbon(painter, step, taken[step.from]);
        taken[step.from] += step.toLeaf ? m_leaves[step.to].bar.height() : m_branches[step.to].bar.height();
    }
    painter.setFont(small);
    const auto write = [&](const QRectF& place, const QString& text, look::Token ink, bool isRight = false) {
        painter.setPen(look::colour(palette(), ink));
        QTextOption way(isRight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
        way.setWrapMode(QTextOption::NoWrap);
        painter.drawText(place, QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, place.width()), way);
    };
    for (std::size_t depth = 0; depth < m_depths; ++depth) {
        write({leftOf(depth), 0, leftOf(depth + 1) - leftOf(depth) - 6, smallLine},
              depth == 0 ? tr("Issuer") : tr("Tier %1").arg(depth), &Tokens::muted);
    }
    const double ends = leftOf(m_depths);
    write({ends, 0, width() - ends - 40, smallLine}, tr("Where it is now"), &Tokens::muted);
    write({width() - 40.0, 0, 40, smallLine}, format::currencyCode(m_currency), &Tokens::muted, true);
    for (std::size_t i = 0; i < m_branches.size(); ++i) {
        const FlowBranch& one = m_flow.branches[i];
        painter.fillRect(m_branches[i].bar,
                         look::colour(palette(), one.isOnPath && i > 0 ? &Tokens::series1 : &Tokens::rest));
        painter.setFont(small);
        write(m_branches[i].label, m_branchNames[i], &Tokens::strong);
        // Not where it would stand across ribbons that bend away.
        if (m_branches[i].bar.height() > 3 * smallLine) {
            painter.setFont(small);
            const QRectF inside(m_branches[i].bar.right() + 6, m_branches[i].bar.center().y() - smallLine / 2,
                                m_branches[i].label.width() - kBar - 6, smallLine);
            const format::AmountPieces pieces = format::amount(one.value, m_currency);
            if (QFontMetricsF(small).horizontalAdvance(pieces.joined()) <= inside.width()) {
                write(inside, pieces.joined(), &Tokens::muted);
            }
        }
    }
    for (std::size_t i = 0; i < m_leaves.size(); ++i) {
        const FlowLeaf& one = m_flow.leaves[i];
        const Band& band = m_leaves[i];
        if (one.end == FlowEnd::Offered) {
            painter.setPen(look::colour(palette(), one.isLookedAt ? &Tokens::accent : &Tokens::muted));
            painter.setBrush(look::colour(palette(), &Tokens::surface));
            painter.drawRect(band.bar.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(band.bar, look::colour(palette(), one.isLookedAt                  ? &Tokens::series1
                                                               : one.end == FlowEnd::Financing ? &Tokens::lock
                                                                                               : &Tokens::rest));
        }
        const QString note = noteOf(one);
        QRectF upper = band.label;
        if (!note.isEmpty()) {
            upper.setHeight(band.label.height() - smallLine);
            painter.setFont(small);
            write({band.label.left(), upper.bottom(), band.label.width(), smallLine}, note,
                  one.end == FlowEnd::Financing ? &Tokens::lock : &Tokens::muted);
        }
        drawAmount(painter, upper, one.value, one.isLookedAt);
        QFont name = look::typeOf(font(), look::Type::Label);
        name.setWeight(one.isLookedAt ? QFont::DemiBold : QFont::Normal);
        painter.setFont(name);
        write({upper.left(), upper.top(), kNames - 6, upper.height()}, m_leafNames[i], &Tokens::strong);
    }
}

}  // namespace tally::parts
