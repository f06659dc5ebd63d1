#include "ui/parts/path_picture.h"

#include "ui/look/icon.h"
#include "ui/look/theme.h"

#include <QPainter>

#include <algorithm>

namespace tally::parts {

namespace {

constexpr int kArrow = 96;
constexpr int kLeastArrow = 78;
constexpr int kLeastStop = 84;
constexpr int kGap = 9;
constexpr int kMargin = 14;
constexpr int kGlyph = 12;
constexpr int kHead = 4;

[[nodiscard]] QFont boldOf(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

PathPicture::PathPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PathPicture::setStops(std::vector<Stop> stops, const QString& icon, look::Token ink, const QString& description) {
    m_stops = std::move(stops);
    m_icon = icon;
    m_ink = ink;
    setAccessibleName(description);
    QStringList words;
    for (const Stop& one : m_stops) {
        QStringList parts{one.arrow, one.day, one.name, one.role, one.amount, one.note};
        parts.removeAll(QString());
        words.append(parts.join(QLatin1Char(' ')));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setToolTip(words.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    updateGeometry();
    update();
}

QSize PathPicture::sizeHint() const {
    const int small = QFontMetrics(look::typeOf(font(), look::Type::Label)).height();
    return {480, QFontMetrics(font()).height() * 2 + small + 26};
}

int PathPicture::widthOf(const Stop& stop, bool withRole) const {
    const QFontMetrics bold(boldOf(font()));
    const QFontMetrics small(look::typeOf(font(), look::Type::Label));
    const int name = bold.horizontalAdvance(stop.name) +
                     (stop.role.isEmpty() || !withRole ? 0 : 6 + small.horizontalAdvance(stop.role));
    return std::max({name, QFontMetrics(font()).horizontalAdvance(stop.amount), small.horizontalAdvance(stop.note)}) +
           2;
}

std::vector<PathPicture::Stop> PathPicture::shown(int room) const {
    const auto least = [this](const std::vector<Stop>& stops) {
        int sum = 0;
        for (const Stop& one : stops) {
            sum += std::min(widthOf(one, false), 150);
        }
        return sum + (kLeastArrow + 2 * kGap) * (static_cast<int>(stops.size()) - 1);
    };
    std::vector<Stop> out = m_stops;
    int left = 0;
    // The issuer, the applicant and who is asked always stay.
    while (out.size() > 4 && least(out) > room) {
        const std::size_t middle = left == 0 ? 1 : 2;
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(middle));
        ++left;
        Stop& after = out[1];
        if (left == 1) {
            Stop more;
            more.arrow = after.arrow;
            out.insert(out.begin() + 1, more);
        }
        out[1].name = tr("%n more", nullptr, left);
    }
    return out;
}

void PathPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int room = width() - 2 * kMargin;
    const std::vector<Stop> stops = shown(room);
    if (stops.empty()) {
        return;
    }
    const int count = static_cast<int>(stops.size());
    const QFont body = font();
    const QFont bold = boldOf(body);
    const QFont small = look::typeOf(body, look::Type::Label);
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics boldMetrics(bold);
    const QFontMetrics smallMetrics(small);
    const int arrows = count - 1;
    const auto allOf = [&](bool withRole) {
        int sum = 0;
        for (const Stop& one : stops) {
            sum += widthOf(one, withRole);
        }
        return sum;
    };
    const bool hasRoles = allOf(true) + arrows * (kLeastArrow + 2 * kGap) <= room;
    const int wanted = allOf(hasRoles);
    const int forArrows = arrows == 0 ? 0
                                      : std::clamp((room - wanted) / arrows - 2 * kGap, kLeastArrow,
                                                   std::max(kArrow, (room - wanted) / arrows - 2 * kGap));
    const int forStops = room - arrows * (forArrows + 2 * kGap);
    const double share = wanted > forStops ? static_cast<double>(forStops) / wanted : 1.0;
    const auto ink = [this](look::Token token) { return look::colour(palette(), token); };
    int x = kMargin;
    const int top = 12;
    const int lineOne = top + boldMetrics.ascent();
    const int lineTwo = lineOne + bodyMetrics.height() + 1;
    const int lineThree = lineTwo + smallMetrics.height() + 1;
    for (int i = 0; i < count; ++i) {
        const Stop& one = stops[static_cast<std::size_t>(i)];
        if (i > 0) {
            const int from = x + kGap;
            const int to = from + forArrows;
            const int y = top + bodyMetrics.height() + 2;
            painter.setPen(QPen(ink(&look::Tokens::borderInput), 1));
            painter.drawLine(from, y, to, y);
            painter.drawLine(to, y, to - kHead, y - kHead);
            painter.drawLine(to, y, to - kHead, y + kHead);
            painter.setFont(small);
            painter.setPen(ink(&look::Tokens::text));
            painter.drawText(QRect(from, y - smallMetrics.height() - 2, forArrows, smallMetrics.height()),
                             Qt::AlignCenter, smallMetrics.elidedText(one.arrow, Qt::ElideRight, forArrows));
            if (!one.day.isEmpty()) {
                const int dayWidth = smallMetrics.horizontalAdvance(one.day) + kGlyph + 4;
                const int left = from + (forArrows - dayWidth) / 2;
                look::icon(m_icon, m_ink)
                    .paint(&painter, QRect(left, y + 4 + (smallMetrics.height() - kGlyph) / 2, kGlyph, kGlyph));
                painter.setPen(ink(&look::Tokens::muted));
                painter.drawText(left + kGlyph + 4, y + 4 + smallMetrics.ascent(), one.day);
            }
            x = to + kGap;
        }
        const int room1 =
            std::max(std::min(kLeastStop, widthOf(one, hasRoles)), static_cast<int>(widthOf(one, hasRoles) * share));
        painter.setFont(bold);
        painter.setPen(ink(one.isCurrent ? &look::Tokens::accent : &look::Tokens::strong));
        const QString name = boldMetrics.elidedText(one.name, Qt::ElideRight, room1);
        painter.drawText(x, lineOne, name);
        const int after = boldMetrics.horizontalAdvance(name) + 6;
        painter.setFont(small);
        painter.setPen(ink(&look::Tokens::muted));
        if (after + smallMetrics.horizontalAdvance(one.role) <= room1) {
            painter.drawText(x + after, lineOne, one.role);
        }
        painter.drawText(x, lineThree, smallMetrics.elidedText(one.note, Qt::ElideMiddle, room1));
        painter.setFont(body);
        painter.setPen(ink(&look::Tokens::strong));
        painter.drawText(x, lineTwo, one.amount);
        x += room1;
    }
}

}  // namespace tally::parts
