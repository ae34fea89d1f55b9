#include "markers.h"

#include "app/map/mercator.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace app {

constexpr double SmallestExtent = 16;
constexpr double LargestExtent = 28;
constexpr double ClusterWidth = 1.6;           // of the reach: how far apart the middles of two clusters stay
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

namespace {

//! Finds the nearest-by groups without looking at all of them; `cell` is the longest distance asked for.
class GroupGrid
{
public:
    explicit GroupGrid(double cell)
        : m_cell(cell)
    {
    }

    void add(const QPointF &position, std::size_t group) { m_groups.insert(cellOf(position), group); }

    //! The first group round `position` that `accepts` takes.
    template<typename Accepts>
    std::optional<std::size_t> find(const QPointF &position, const Accepts &accepts) const
    {
        const auto [column, row] = cellOf(position);
        for (int x = column - 1; x <= column + 1; ++x) {
            for (int y = row - 1; y <= row + 1; ++y) {
                for (auto [it, end] = m_groups.equal_range({x, y}); it != end; ++it) {
                    if (accepts(it.value()))
                        return it.value();
                }
            }
        }
        return {};
    }

private:
    std::pair<int, int> cellOf(const QPointF &point) const
    {
        return {static_cast<int>(std::floor(point.x() / m_cell)), static_cast<int>(std::floor(point.y() / m_cell))};
    }

    double m_cell;
    QMultiHash<std::pair<int, int>, std::size_t> m_groups;
};

double distance(const QPointF &one, const QPointF &other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

} // namespace

// A cluster's disc is wider than a marker, so what is near one joins it although two markers there would stand apart.
static std::vector<MarkerGroup> joinClusters(std::vector<MarkerGroup> groups, double reach)
{
    std::vector<MarkerGroup> joined;
    GroupGrid grid(reach);
    for (MarkerGroup &group : groups) {
        const auto near = grid.find(group.centre, [&](std::size_t other) {
            return (group.members.size() > 1 || joined[other].members.size() > 1)
                   && distance(joined[other].centre, group.centre) < reach;
        });
        if (near) {
            auto &members = joined[*near].members;
            members.insert(members.end(), group.members.begin(), group.members.end());
            continue;
        }
        grid.add(group.centre, joined.size());
        joined.push_back(std::move(group));
    }
    return joined;
}

std::vector<MarkerGroup> groupMarkers(const QList<Marker> &markers, const std::vector<int> &shown, double reach)
{
    std::vector<MarkerGroup> groups;
    GroupGrid grid(reach);
    // From the worst on: it keeps its place, and better ones join it.
    for (auto index = shown.rbegin(); index != shown.rend(); ++index) {
        const QPointF position = markers.at(*index).position;
        const auto near =
            grid.find(position, [&](std::size_t other) { return distance(groups[other].centre, position) < reach; });
        if (near) {
            groups[*near].members.push_back(*index);
            continue;
        }
        grid.add(position, groups.size());
        groups.push_back({position, {*index}});
    }
    groups = joinClusters(std::move(groups), reach * ClusterWidth);
    std::ranges::reverse(groups);
    return groups;
}

} // namespace app
