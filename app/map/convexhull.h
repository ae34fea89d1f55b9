#pragma once

#include <QList>
#include <QPointF>
#include <QPolygonF>

namespace app {

//! The convex hull, counter-clockwise in a y-up plane, without collinear points. One or two distinct points are
//! returned as they are.
QPolygonF convexHull(QList<QPointF> points);

//! A convex `hull` grown by `margin` on every side, with round corners; a disc round a single point.
QPolygonF grownHull(const QPolygonF &hull, double margin);

} // namespace app
