#include "ui/parts/split_bar.h"

#include "ui/look/tokens.h"
#include "ui/parts/offered_as.h"

#include <QPainter>

#include <algorithm>

namespace tally::parts {

namespace {

constexpr int kGap = 2;
constexpr double kLeast = 3;
constexpr int kNamedFrom = 70;

using look::Tokens;

}  // namespace

SplitBar::SplitBar(QWidget* parent) : QWidget(parent) {
    offerAs(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("splitBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SplitBar::setPieces(std::vector<Piece> pieces, MinorUnits whole, const QString& description) {
    m_pieces = std::move(pieces);
    m_whole = whole;
    setAccessibleName(description);
    update();
}

void SplitBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    MinorUnits sum = 0;
    for (const Piece& piece : m_pieces) {
        sum += std::max<MinorUnits>(0, piece.value);
    }
    const double scale = static_cast<double>(width()) / static_cast<double>(std::max<MinorUnits>({m_whole, sum, 1}));
    double x = 0;
    const auto box = [&](double wide) { return QRectF(x + 0.5, 0.5, std::max(kLeast, wide - kGap), height() - 1.0); };
    int number = 0;
    for (const Piece& piece : m_pieces) {
        ++number;
        if (piece.value <= 0) {
            continue;
        }
        const double wide = static_cast<double>(piece.value) * scale;
        const look::Token edge = piece.isWrong ? &Tokens::bad : &Tokens::accent;
        const look::Token fill = piece.isWrong     ? &Tokens::badTint
                                 : piece.isCurrent ? &Tokens::accentFill
                                                   : &Tokens::accentTint;
        painter.setPen(QPen(look::colour(palette(), edge), 1));
        painter.setBrush(look::colour(palette(), fill));
        const QRectF rect = box(wide);
        painter.drawRoundedRect(rect, 4, 4);
        painter.setPen(look::colour(palette(), piece.isWrong     ? &Tokens::bad
                                               : piece.isCurrent ? &Tokens::onAccent
                                                                 : &Tokens::strong));
        const QString text =
            wide >= kNamedFrom ? QString::number(number) + QStringLiteral("  ") + piece.name : QString::number(number);
        if (wide > 18) {
            painter.drawText(rect.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()) - 12));
        }
        x += wide;
    }
    if (m_whole > sum) {
        painter.setPen(QPen(look::colour(palette(), &Tokens::borderInput), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box(static_cast<double>(m_whole - sum) * scale), 4, 4);
    }
}

}  // namespace tally::parts
