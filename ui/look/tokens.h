#pragma once

#include <QColor>
#include <QPalette>

/// The colours of the house. Nothing else names a colour.
namespace tally::look {

/// By meaning, not by hue: blue what can be done, amber act soon, red wrong or late, green proven or done, violet locked.
/// Every text token has a contrast of at least 4.5 on each ground it is used on (WCAG 2.2, 1.4.3), `borderInput` and the
/// series at least 3 (1.4.11).
struct Tokens {
    QRgb bg;       ///< window, head and foot of tables
    QRgb surface;  ///< panels, fields, rows
    QRgb sunken;   ///< rail, status line, neutral chips
    QRgb raised;   ///< sheets, menus, tool tips
    QRgb hover;
    QRgb select;
    QRgb border;       ///< rules and edges of panels: decoration
    QRgb borderInput;  ///< edges of fields and buttons, axes
    QRgb strong;       ///< amounts, names, titles
    QRgb text;
    QRgb muted;
    QRgb disabled;
    QRgb accent;
    QRgb accentFill;
    QRgb accentFillHover;
    QRgb onAccent;
    QRgb accentTint;
    QRgb ok;
    QRgb okTint;
    QRgb warn;
    QRgb warnTint;
    QRgb bad;
    QRgb badTint;
    QRgb lock;
    QRgb lockTint;
    QRgb series1;
    QRgb series2;
    QRgb series3;
    QRgb series4;
    QRgb rest;   ///< the last series: all others together
    QRgb scrim;  ///< behind a sheet, with its transparency
};

using Token = QRgb Tokens::*;

extern const Tokens kLight;
extern const Tokens kDark;

/// The tokens a palette was made from: light or dark by its window colour.
[[nodiscard]] const Tokens& tokensOf(const QPalette& palette);
[[nodiscard]] inline QColor colour(const QPalette& palette, Token token) {
    return QColor::fromRgba(tokensOf(palette).*token);
}

[[nodiscard]] QPalette paletteOf(const Tokens& tokens);

}  // namespace tally::look
