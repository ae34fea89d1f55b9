#pragma once

#include "app/map/markers.h"

#include <QFont>
#include <QHash>
#include <QPixmap>

class QPainter;

namespace app {

class Theme;

//! Markers and clusters drawn once and kept: a frame with a thousand of them only copies pixels.
class MarkerSprites
{
public:
    explicit MarkerSprites(const Theme &theme)
        : m_theme(theme)
    {
    }

    //! Before the first sprite of a frame: what was kept for another look is drawn anew.
    void begin(const QPainter &painter, const QFont &font);
    void paintMarker(QPainter &painter, const Marker &marker, const QPointF &centre);
    void paintCluster(QPainter &painter, int count, Status worst, const QPointF &centre);

private:
    using Draw = void (*)(QPainter &painter, const QPointF &centre, int size, Status status, const Theme &theme);
    void paint(QPainter &painter, int kind, int size, Status status, double extent, const QPointF &centre, Draw draw);

    const Theme &m_theme;
    QFont m_font;
    QRgb m_look = 0;
    double m_ratio = 0; //!< device pixels per pixel
    QHash<quint64, QPixmap> m_kept;
};

} // namespace app
