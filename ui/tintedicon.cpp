#include "tintedicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

/// The pictures sit in a static library: without this the linker drops them.
static void initPictures()
{
    Q_INIT_RESOURCE(orrery);
}

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

QColor modeColor(QIcon::Mode mode, Tint tint, const QPalette &palette)
{
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return tintColor(tint, palette);
}

QPixmap render(const QString &file, const QSize &size, const QColor &color)
{
    const QString key = u"orrery:%1:%2x%3:%4"_s.arg(file).arg(size.width()).arg(size.height()).arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(file).render(&painter, QRectF(QPointF(), size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString file, Tint tint)
        : m_file(std::move(file))
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/) override
    {
        return render(m_file, size, modeColor(mode, m_tint, QGuiApplication::palette()));
    }

    [[nodiscard]] QIconEngine *clone() const override { return std::make_unique<TintedIconEngine>(*this).release(); }

private:
    QString m_file;
    Tint m_tint;
};

} // namespace

QColor tintColor(Tint tint, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (tint) {
    case Tint::Plain:
        return palette.color(QPalette::Text);
    case Tint::Good:
        return dark ? QColor(0x5f, 0xc9, 0x7f) : QColor(0x1d, 0x7d, 0x3f);
    case Tint::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x9a, 0x5b, 0x00);
    case Tint::Bad:
        return dark ? QColor(0xff, 0x7b, 0x72) : QColor(0xb9, 0x1c, 0x1c);
    case Tint::Muted:
        return dark ? QColor(0xa2, 0xa9, 0xb4) : QColor(0x5b, 0x64, 0x70);
    }
    Q_UNREACHABLE();
}

QIcon tintedIcon(const QString &name, Tint tint)
{
    initPictures();
    return QIcon(std::make_unique<TintedIconEngine>(u":/icons/%1.svg"_s.arg(name), tint).release());
}

} // namespace orrery
