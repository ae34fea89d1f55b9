#include "convexhull.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace app {

constexpr int CornerSteps = 24; // of a full turn

static double turn(const QPointF &origin, const QPointF &from, const QPointF &to)
{
    return (from.x() - origin.x()) * (to.y() - origin.y()) - (from.y() - origin.y()) * (to.x() - origin.x());
}

// One half of Andrew's monotone chain; the last point is left to the other half.
template<typename Range>
static QList<QPointF> chain(const Range &points)
{
    QList<QPointF> half;
    for (const QPointF &point : points) {
        while (half.size() >= 2 && turn(half.at(half.size() - 2), half.last(), point) <= 0)
            half.removeLast();
        half.append(point);
    }
    half.removeLast();
    return half;
}

QPolygonF convexHull(QList<QPointF> points)
{
    std::ranges::sort(points, [](const QPointF &one, const QPointF &other) {
        return one.x() < other.x() || (one.x() == other.x() && one.y() < other.y());
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    const QList<QPointF> reversed(points.rbegin(), points.rend());
    return chain(points) + chain(reversed);
}

// The hull of small discs round every corner is what a round brush along the hull would cover.
QPolygonF grownHull(const QPolygonF &hull, double margin)
{
    QList<QPointF> points;
    for (const QPointF &corner : hull) {
        for (int step = 0; step < CornerSteps; ++step) {
            const double angle = 2 * M_PI * step / CornerSteps;
            points.append(corner + margin * QPointF(std::cos(angle), std::sin(angle)));
        }
    }
    return convexHull(std::move(points));
}

} // namespace app
