#include "mercator.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace app::mercator {

QPointF project(const QGeoCoordinate &coordinate)
{
    const double latitude = std::clamp(coordinate.latitude(), -MaximumLatitude, MaximumLatitude);
    const double y = std::log(std::tan(M_PI_4 + qDegreesToRadians(latitude) / 2));
    return {EarthRadius * qDegreesToRadians(coordinate.longitude()), -EarthRadius * y};
}

QGeoCoordinate unproject(const QPointF &point)
{
    const double latitude = 2 * std::atan(std::exp(-point.y() / EarthRadius)) - M_PI_2;
    // Rounding must not carry a point past the date line: such a coordinate would be invalid.
    return {qRadiansToDegrees(latitude), std::clamp(qRadiansToDegrees(point.x() / EarthRadius), -180.0, 180.0)};
}

double groundScale(const QPointF &point)
{
    return 1.0 / std::cosh(point.y() / EarthRadius);
}

} // namespace app::mercator
