#include "markersprites.h"

#include "app/map/mappainter.h"
#include "app/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace app {

constexpr qsizetype MostKept = 4000; // clusters of every count come by while zooming
constexpr double Edge = 4;           // pixels beyond the shape: outline, and the badge of a cluster

void MarkerSprites::begin(const QPainter &painter, const QFont &font)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRgb look = m_theme.color(Role::Surface).rgb();
    if (ratio == m_ratio && look == m_look && font == m_font && m_kept.size() < MostKept)
        return;
    m_kept.clear();
    m_ratio = ratio;
    m_look = look;
    m_font = font;
}

void MarkerSprites::paint(QPainter &painter, int kind, int size, Status status, double extent, const QPointF &centre,
                          Draw draw)
{
    const quint64 worst = status ? static_cast<quint64>(*status) + 1 : 0;
    const quint64 key = (static_cast<quint64>(size) << 8U) | (worst << 1U) | static_cast<quint64>(kind);
    QPixmap &sprite = m_kept[key];
    const int side = 2 * static_cast<int>(std::ceil(extent / 2 + Edge));
    if (sprite.isNull()) {
        sprite = QPixmap(QSize(side, side) * m_ratio);
        sprite.setDevicePixelRatio(m_ratio);
        sprite.fill(Qt::transparent);
        QPainter spritePainter(&sprite);
        spritePainter.setFont(m_font);
        draw(spritePainter, {side / 2.0, side / 2.0}, size, status, m_theme);
    }
    painter.drawPixmap(QPointF(std::round(centre.x()) - side / 2.0, std::round(centre.y()) - side / 2.0), sprite);
}

void MarkerSprites::paintMarker(QPainter &painter, const Marker &marker, const QPointF &centre)
{
    const int extent = static_cast<int>(std::lround(marker.extent));
    paint(painter, 0, extent, marker.status, extent, centre,
          [](QPainter &target, const QPointF &middle, int size, Status status, const Theme &theme) {
              const double half = size / 2.0;
              paintStatus(target, status, QRectF(middle.x() - half, middle.y() - half, size, size), theme);
          });
}

void MarkerSprites::paintCluster(QPainter &painter, int count, Status worst, const QPointF &centre)
{
    paint(painter, 1, count, worst, 2 * mappainter::clusterRadius(count), centre,
          [](QPainter &target, const QPointF &middle, int size, Status status, const Theme &theme) {
              mappainter::paintCluster(target, size, status, middle, false, theme);
          });
}

} // namespace app
