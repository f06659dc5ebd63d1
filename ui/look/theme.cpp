#include "ui/look/theme.h"

#include "ui/look/style.h"
#include "ui/look/style_sheet.h"

#include <QApplication>
#include <QPixmapCache>

#include <algorithm>

namespace tally::look {

namespace {

constexpr double kBody = 13;

[[nodiscard]] double pixelsOf(Type type) {
    switch (type) {
        case Type::Axis:
            return 11;
        case Type::Label:
            return 12;
        case Type::Body:
            return kBody;
        case Type::Title:
        case Type::Figure:
            return 16;
        case Type::MainFigure:
            return 24;
    }
    return kBody;
}

}  // namespace

Look::Look(QApplication& application)
    : m_application(application), m_isSystemDark(application.palette().color(QPalette::Window).lightness() < 128) {
    application.setStyle(new Style);
    QFont body = application.font();
    // The user's own size stands; a desktop that names none gets the 13 px the measures were drawn at.
    body.setPointSizeF(std::max(body.pointSizeF(), kBody * 0.75));
    application.setFont(body);
}

void Look::apply(Theme theme) {
    m_theme = theme;
    const bool isDark = theme == Theme::Dark || (theme == Theme::System && m_isSystemDark);
    const Tokens& tokens = isDark ? kDark : kLight;
    QPixmapCache::clear();
    m_application.setPalette(paletteOf(tokens));
    m_application.setStyleSheet(styleSheet(tokens));
}

QFont typeOf(const QFont& body, Type type) {
    QFont out = body;
    out.setPointSizeF(body.pointSizeF() * pixelsOf(type) / kBody);
    if (type == Type::Title || type == Type::Figure || type == Type::MainFigure) {
        out.setWeight(QFont::DemiBold);
    }
    return out;
}

}  // namespace tally::look
