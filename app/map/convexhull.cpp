#include "convexhull.h"

#include <algorithm>

namespace app {

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

} // namespace app
