#pragma once

#include <QGeoCoordinate>
#include <QPointF>

// Spherical Web Mercator in metres at the equator; y grows southwards, as screens have it.
namespace app::mercator {

constexpr double EarthRadius = 6378137.0;                                //!< metres, WGS 84 equator
constexpr double WorldExtent = 2 * 3.14159265358979323846 * EarthRadius; //!< projected metres from edge to edge
constexpr double MaximumLatitude = 85.05112878; //!< degrees; beyond it the projection runs away, so it is clamped

QPointF project(const QGeoCoordinate &coordinate);
QGeoCoordinate unproject(const QPointF &point);
//! True metres on the ground per projected metre at this point; below 1 away from the equator.
double groundScale(const QPointF &point);

} // namespace app::mercator
