#include "ui/look/style.h"

#include "ui/look/tokens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

namespace tally::look {

namespace {

constexpr int kRing = 2;
constexpr qreal kRadius = 6;

/// The ring around what has the focus, over the edge of the control.
void drawRing(QPainter* painter, const QRect& rect, const QPalette& palette) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour(palette, &Tokens::accent), kRing));
    const qreal half = kRing / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), kRadius, kRadius);
    painter->restore();
}

void drawCheckMark(QPainter* painter, const QRectF& box, const QColor& ink) {
    QPainterPath path;
    path.moveTo(box.left() + box.width() * 0.22, box.top() + box.height() * 0.52);
    path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.72);
    path.lineTo(box.left() + box.width() * 0.78, box.top() + box.height() * 0.30);
    painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void drawCheckBox(QPainter* painter, const QStyleOption& option) {
    const bool on = (option.state & QStyle::State_On) != 0;
    const bool some = (option.state & QStyle::State_NoChange) != 0;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const Token fill = !enabled ? &Tokens::sunken : (on || some) ? &Tokens::accentFill : &Tokens::surface;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(option.palette, enabled && (on || some) ? fill : &Tokens::borderInput), 1));
    painter->setBrush(colour(option.palette, fill));
    painter->drawRoundedRect(box, 4, 4);
    const QColor ink = colour(option.palette, enabled ? &Tokens::onAccent : &Tokens::disabled);
    if (on) {
        drawCheckMark(painter, box, ink);
    } else if (some) {
        painter->setPen(QPen(ink, 2));
        painter->drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()));
    }
    painter->restore();
}

void drawRadio(QPainter* painter, const QStyleOption& option) {
    const bool on = (option.state & QStyle::State_On) != 0;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(option.palette, on ? &Tokens::accentFill : &Tokens::borderInput), 1));
    painter->setBrush(colour(option.palette, on ? &Tokens::accentFill : &Tokens::surface));
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(option.palette, &Tokens::onAccent));
        painter->drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    }
    painter->restore();
}

void drawDownArrow(QPainter* painter, const QStyleOption& option) {
    const QPointF middle = QRectF(option.rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(option.palette, &Tokens::muted), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)};
    painter->drawPolyline(points, 3);
    painter->restore();
}

}  // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (static_cast<int>(metric)) {
        case PM_ScrollBarExtent:
            return 12;
        case PM_ScrollView_ScrollBarSpacing:
            return 0;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return 16;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 16;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return 8;
        case PM_MenuPanelWidth:
            return 1;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return kRing;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const {
    switch (static_cast<int>(hint)) {
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
        case SH_Widget_Animate:
        case SH_Widget_Animation_Duration:
            return 0;
        case SH_ItemView_ActivateItemOnSingleClick:
            return 0;
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (static_cast<int>(element)) {
        case PE_FrameFocusRect:
            return drawRing(painter, widget != nullptr ? widget->rect() : option->rect, option->palette);
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return drawCheckBox(painter, *option);
        case PE_IndicatorRadioButton:
            return drawRadio(painter, *option);
        case PE_IndicatorArrowDown:
            return drawDownArrow(painter, *option);
        default:
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

}  // namespace tally::look
