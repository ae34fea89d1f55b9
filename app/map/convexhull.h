#pragma once

#include <QList>
#include <QPointF>
#include <QPolygonF>

namespace app {

//! The convex hull, counter-clockwise in a y-up plane, without collinear points. One or two distinct points are
//! returned as they are.
QPolygonF convexHull(QList<QPointF> points);

} // namespace app
