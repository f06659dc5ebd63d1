#pragma once

#include "ui/look/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace tally::look {

enum class Theme { System, Light, Dark };

/// What the whole program looks like: style, palette, style sheet and type. Made once, before the first widget; a change
/// of theme reaches every widget as QEvent::PaletteChange.
class Look : public QObject {
    Q_OBJECT

public:
    explicit Look(QApplication& application);

    /// System: as light or dark as the desktop's palette was at the start (Qt 6.4 cannot tell of later changes).
    void apply(Theme theme);
    [[nodiscard]] Theme theme() const { return m_theme; }

private:
    QApplication& m_application;
    bool m_isSystemDark;
    Theme m_theme = Theme::System;
};

/// Sizes of type, in proportion to the size of the body, which the user's desktop sets.
enum class Type { Axis, Label, Body, Title, Figure, MainFigure };
[[nodiscard]] QFont typeOf(const QFont& body, Type type);

}  // namespace tally::look
