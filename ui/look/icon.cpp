#include "ui/look/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

/// The resources of a static library are not there before somebody asks for them. Outside of any namespace (Qt).
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace tally::look {

namespace {

[[nodiscard]] QString pathOf(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

/// Draws a Lucide picture, whose strokes are "currentColor", in a token's colour.
class LucideEngine final : public QIconEngine {
public:
    LucideEngine(const QString& name, Token token) : m_name(name), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QSize size = (QSizeF(rect.size()) * ratio).toSize();
        painter->drawPixmap(rect, drawn(size, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return drawn(size, mode, state);
    }

    QIconEngine* clone() const override { return new LucideEngine(m_name, m_token); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap drawn(const QSize& size, QIcon::Mode mode, QIcon::State state) const {
        const QColor ink = colour(QGuiApplication::palette(), tokenFor(mode, state));
        const QString key = QStringLiteral("lucide/%1/%2/%3x%4")
                                .arg(m_name, ink.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap out;
        if (QPixmapCache::find(key, &out)) {
            return out;
        }
        QFile file(pathOf(m_name));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", ink.name().toLatin1());
        out = QPixmap(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        QSvgRenderer(svg).render(&painter);
        painter.end();
        QPixmapCache::insert(key, out);
        return out;
    }

    [[nodiscard]] Token tokenFor(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled) {
            return &Tokens::disabled;
        }
        return state == QIcon::On ? &Tokens::strong : m_token;
    }

    QString m_name;
    Token m_token;
};

}  // namespace

QIcon icon(const QString& name, Token token) {
    initIcons();
    return QIcon(new LucideEngine(name, token));
}

QIcon mark() {
    initIcons();
    QSvgRenderer drawing(pathOf(QStringLiteral("tallystick")));
    QIcon out;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        out.addPixmap(picture);
    }
    return out;
}

bool hasIcon(const QString& name) {
    initIcons();
    return QFile::exists(pathOf(name));
}

}  // namespace tally::look
