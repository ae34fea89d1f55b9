#include "markers.h"

#include "app/map/mercator.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace app {

constexpr double SmallestExtent = 16;
constexpr double LargestExtent = 28;
constexpr double LargeAreaSquareFeet = 400000; // and anything above gets the largest marker

// Area, not diameter, grows with the building's area: twice the building looks twice as large.
static double extentOf(std::optional<double> squareFeet)
{
    const double share = std::clamp(squareFeet.value_or(0.0) / LargeAreaSquareFeet, 0.0, 1.0);
    return std::sqrt(SmallestExtent * SmallestExtent
                     + share * (LargestExtent * LargestExtent - SmallestExtent * SmallestExtent));
}

bool isWorse(const Marker &one, const Marker &other)
{
    const int first = one.status ? static_cast<int>(*one.status) : -1;
    const int second = other.status ? static_cast<int>(*other.status) : -1;
    if (first != second)
        return first > second;
    return one.score.value_or(-1.0) > other.score.value_or(-1.0);
}

QList<Marker> markersOf(const QList<core::BuildingSummary> &buildings)
{
    QList<Marker> markers;
    markers.reserve(buildings.size());
    for (const core::BuildingSummary &building : buildings) {
        if (!building.latitude || !building.longitude)
            continue;
        const QGeoCoordinate coordinate(*building.latitude, *building.longitude);
        if (!coordinate.isValid())
            continue;
        const QString name = building.name.isEmpty() ? building.number : building.name;
        markers.append({building.number, name, mercator::project(coordinate), building.status, building.anomalyScore,
                        extentOf(building.grossAreaSquareFeet)});
    }
    std::ranges::stable_sort(markers, [](const Marker &one, const Marker &other) { return isWorse(other, one); });
    return markers;
}

std::vector<MarkerGroup> groupMarkers(const QList<Marker> &markers, const std::vector<int> &shown, double reach)
{
    const auto cellOf = [reach](const QPointF &point) {
        return std::pair(static_cast<int>(std::floor(point.x() / reach)),
                         static_cast<int>(std::floor(point.y() / reach)));
    };
    std::vector<MarkerGroup> groups;
    QMultiHash<std::pair<int, int>, std::size_t> cells; // of each group's first member
    const auto groupNear = [&](const QPointF &position) -> MarkerGroup * {
        const auto [column, row] = cellOf(position);
        for (int x = column - 1; x <= column + 1; ++x) {
            for (int y = row - 1; y <= row + 1; ++y) {
                for (auto [it, end] = cells.equal_range({x, y}); it != end; ++it) {
                    const QPointF distance = groups[it.value()].centre - position;
                    if (std::hypot(distance.x(), distance.y()) < reach)
                        return &groups[it.value()];
                }
            }
        }
        return nullptr;
    };
    // From the worst on: it keeps its place, and better ones join it.
    for (auto index = shown.rbegin(); index != shown.rend(); ++index) {
        const QPointF position = markers.at(*index).position;
        if (MarkerGroup *group = groupNear(position)) {
            group->members.push_back(*index);
            continue;
        }
        cells.insert(cellOf(position), groups.size());
        groups.push_back({position, {*index}});
    }
    std::ranges::reverse(groups);
    return groups;
}

} // namespace app
