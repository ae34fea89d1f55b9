#pragma once

#include "app/map/markers.h"

#include <QPolygonF>
#include <QRect>
#include <QTransform>

class QPainter;

namespace app {

class Theme;

//! A campus as an outline round its buildings.
struct Campus
{
    QString name;
    QPolygonF hull;    //!< scene coordinates
    QPolygonF outline; //!< the hull grown by hullMargin() pixels at the scale shown
};

// Everything on the map that is drawn, in viewport pixels. Pure painting: no state, no input.
namespace mappainter {

//! Lines at a round number of metres, about 100 px apart. `toViewport` maps scene metres.
void paintGrid(QPainter &painter, const QRect &viewport, const QTransform &toViewport, const Theme &theme);
void paintCampus(QPainter &painter, const Campus &campus, const QTransform &toViewport, bool filled,
                 const Theme &theme);
//! Above the outline. Returns where, or nothing when one of `taken` is in the way.
QRectF paintCampusName(QPainter &painter, const Campus &campus, const QTransform &toViewport,
                       const QList<QRectF> &taken, const Theme &theme);
double hullMargin(); //!< pixels between the outermost buildings and the outline
void paintMarker(QPainter &painter, const Marker &marker, const QPointF &centre, bool selected, const Theme &theme);
//! A disc with the count and the worst member's shape.
void paintCluster(QPainter &painter, int count, Status worst, const QPointF &centre, bool selected, const Theme &theme);
//! Where the label of something `extent` wide at `centre` goes.
QRectF labelRect(const QPainter &painter, const QString &text, const QPointF &centre, double extent);
void paintLabel(QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme);
//! Bottom left: the shapes and their words.
//! Returns its place.
QRectF paintLegend(QPainter &painter, const QRect &viewport, const Theme &theme);
//! Bottom right. `metresPerPixel` is true ground distance.
//! Returns its place.
QRectF paintScaleBar(QPainter &painter, const QRect &viewport, double metresPerPixel, const Theme &theme);
//! Takes the pictures below back, so that markers and names stay the first thing seen.
void paintVeil(QPainter &painter, const QRect &viewport, const Theme &theme);
//! Whose pictures they are: at the right end of `room`, elided to it.
void paintAttribution(QPainter &painter, const QRectF &room, const QString &text, const Theme &theme);
//! Grey places where markers will be.
void paintSkeleton(QPainter &painter, const QRect &viewport, const Theme &theme);
//! Round the whole map, which has the keyboard.
void paintFocus(QPainter &painter, const QRect &viewport, const Theme &theme);
//! Top right: the map is always north up.
void paintNorth(QPainter &painter, const QRect &viewport, const Theme &theme);
//! Radius in pixels within which a pointer hits a cluster.
double clusterRadius(int count);

} // namespace mappainter

} // namespace app
