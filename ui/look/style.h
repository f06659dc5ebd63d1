#pragma once

#include <QProxyStyle>

namespace tally::look {

/// Fusion with our measures, focus ring, check marks and arrows. Colours come from the palette's tokens.
class Style final : public QProxyStyle {
public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
};

}  // namespace tally::look
