#include "markers.h"

#include "app/map/mercator.h"

#include <QGeoCoordinate>

#include <algorithm>
#include <bit>
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

static bool isWorse(Status one, std::optional<double> score, Status other, std::optional<double> otherScore)
{
    const int first = one ? static_cast<int>(*one) : -1;
    const int second = other ? static_cast<int>(*other) : -1;
    if (first != second)
        return first > second;
    return score.value_or(-1.0) > otherScore.value_or(-1.0);
}

bool isWorse(const Marker &one, const Marker &other)
{
    return isWorse(one.status, one.score, other.status, other.score);
}

QList<Marker> markersOf(const QList<core::BuildingSummary> &buildings)
{
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(buildings.size()));
    for (int row = 0; row < buildings.size(); ++row) {
        const core::BuildingSummary &building = buildings.at(row);
        if (building.latitude && building.longitude
            && QGeoCoordinate(*building.latitude, *building.longitude).isValid())
            rows.push_back(row);
    }
    // Rows are sorted, not markers: those are large.
    std::ranges::stable_sort(rows, [&buildings](int one, int other) {
        return isWorse(buildings.at(other).status, buildings.at(other).anomalyScore, buildings.at(one).status,
                       buildings.at(one).anomalyScore);
    });
    QList<Marker> markers;
    markers.reserve(static_cast<qsizetype>(rows.size()));
    for (const int row : rows) {
        const core::BuildingSummary &building = buildings.at(row);
        markers.append({building.number, building.name.isEmpty() ? building.number : building.name,
                        mercator::project(QGeoCoordinate(*building.latitude, *building.longitude)), building.status,
                        building.anomalyScore, extentOf(building.grossAreaSquareFeet), row});
    }
    return markers;
}

namespace {

//! Finds the groups near a place without looking at all of them. A hash table of the cells, `cell` wide, whose groups
//! hang together in a list: made for being filled anew at every step of a zoom.
class GroupGrid
{
public:
    //! `most` groups will be added at the most; `cell` is the longest distance asked for.
    GroupGrid(double cell, std::size_t most)
        : m_perMetre(1.0 / cell)
        , m_slots(std::bit_ceil(2 * most + 2))
    {
        m_entries.reserve(most);
    }

    void add(const QPointF &position, std::size_t group)
    {
        Slot &slot = m_slots[slotOf(column(position.x()), column(position.y()))];
        slot.key = keyOf(column(position.x()), column(position.y()));
        m_entries.push_back({group, slot.first});
        slot.first = static_cast<int>(m_entries.size()) - 1;
    }

    //! The first group round `position` that `accepts` takes.
    template<typename Accepts>
    std::optional<std::size_t> find(const QPointF &position, const Accepts &accepts) const
    {
        const qint32 middleX = column(position.x());
        const qint32 middleY = column(position.y());
        for (qint32 x = middleX - 1; x <= middleX + 1; ++x) {
            for (qint32 y = middleY - 1; y <= middleY + 1; ++y) {
                for (int at = m_slots[slotOf(x, y)].first; at >= 0;) {
                    const Entry &entry = m_entries[static_cast<std::size_t>(at)];
                    if (accepts(entry.group))
                        return entry.group;
                    at = entry.next;
                }
            }
        }
        return {};
    }

private:
    struct Slot
    {
        quint64 key = 0;
        int first = -1; //!< into m_entries; -1 = a free slot
    };
    struct Entry
    {
        std::size_t group;
        int next;
    };

    qint32 column(double metres) const { return static_cast<qint32>(std::floor(metres * m_perMetre)); }
    static quint64 keyOf(qint32 x, qint32 y)
    {
        return (static_cast<quint64>(static_cast<quint32>(x)) << 32U) | static_cast<quint32>(y);
    }
    //! The cell's slot, or the free one it would take.
    std::size_t slotOf(qint32 x, qint32 y) const
    {
        const quint64 key = keyOf(x, y);
        std::size_t slot = (key * 0x9E3779B97F4A7C15U >> 32U) & (m_slots.size() - 1);
        while (m_slots[slot].first >= 0 && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    double m_perMetre;
    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
};

bool isNear(const QPointF &one, const QPointF &other, double reach)
{
    const QPointF apart = one - other;
    return QPointF::dotProduct(apart, apart) < reach * reach;
}

} // namespace

// A cluster's disc is wider than a marker, so what is near one joins it although two markers there would stand apart.
static std::vector<MarkerGroup> joinClusters(std::vector<MarkerGroup> groups, double reach)
{
    std::vector<MarkerGroup> joined;
    joined.reserve(groups.size());
    GroupGrid grid(reach, groups.size());
    for (MarkerGroup &group : groups) {
        const auto near = grid.find(group.centre, [&](std::size_t other) {
            return (group.members.size() > 1 || joined[other].members.size() > 1)
                   && isNear(joined[other].centre, group.centre, reach);
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
    GroupGrid grid(reach, shown.size());
    // From the worst on: it keeps its place, and better ones join it.
    for (auto index = shown.rbegin(); index != shown.rend(); ++index) {
        const QPointF position = markers.at(*index).position;
        const auto near =
            grid.find(position, [&](std::size_t other) { return isNear(groups[other].centre, position, reach); });
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
