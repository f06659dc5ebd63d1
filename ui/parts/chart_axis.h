#pragma once

#include "models/domain/credential.h"
#include "models/domain/date.h"
#include "ui/look/tokens.h"

#include <QRectF>

#include <cstddef>
#include <cstdint>

class QPainter;

/// What the charts have in common: round figures, rules, the colours of series.
namespace tally::parts {

/// The next round figure at or above: 1, 2 or 5 times a power of ten.
[[nodiscard]] double roundAbove(double value);
/// Rules from the bottom (0) to `top` in minor units, with the amounts left of them.
void drawAmountAxis(QPainter& painter, const QRectF& area, double top, std::uint16_t currency, const QPalette& palette);
/// Where months begin between two days, with their names below.
void drawMonthAxis(QPainter& painter, const QRectF& area, Date first, Date last, const QPalette& palette);
/// The series in order; from the fifth on all are "the rest".
[[nodiscard]] look::Token seriesInk(std::size_t series);
/// How many issuers have a colour of their own.
inline constexpr std::size_t kOwnColours = 4;

}  // namespace tally::parts
