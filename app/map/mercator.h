#pragma once

#include <QGeoCoordinate>
#include <QPointF>

// Spherical Web Mercator in metres at the equator; y grows southwards, as screens have it.
namespace app::mercator {

constexpr double MaximumLatitude = 85.05112878; //!< degrees; beyond it the projection runs away, so it is clamped

QPointF project(const QGeoCoordinate &coordinate);
QGeoCoordinate unproject(const QPointF &point);
//! True metres on the ground per projected metre at this point; below 1 away from the equator.
double groundScale(const QPointF &point);

} // namespace app::mercator
