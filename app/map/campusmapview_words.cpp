#include "campusmapview.h"

#include "app/theme/format.h"
#include "app/theme/words.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

// The buildings shown as a list from the worst down, in words, for Tab and for screen readers.
namespace app {

int CampusMapView::placeOf(const QString &number) const
{
    const auto found = std::ranges::lower_bound(m_shown, m_indexOf.value(number, -1));
    if (found == m_shown.end() || m_markers.at(*found).number != number)
        return -1;
    return static_cast<int>(m_shown.end() - found) - 1;
}

std::optional<int> CampusMapView::placeAt(const QPointF &viewportPoint) const
{
    const MarkerGroup *group = groupAt(viewportPoint);
    return group ? std::optional(placeOf(worstOf(*group).number)) : std::nullopt;
}

QString CampusMapView::description(int place) const
{
    const Marker &marker = shown(place);
    if (!marker.score)
        return u"%1, %2"_s.arg(marker.name, words::status(marker.status));
    return u"%1, %2, %3"_s.arg(marker.name, words::status(marker.status), format::score(marker.score));
}

QString CampusMapView::summary() const
{
    QMap<int, int> counts; // by status, the worst last; -1 = none
    for (const int index : m_shown)
        ++counts[m_markers.at(index).status ? static_cast<int>(*m_markers.at(index).status) : -1];
    QStringList parts{tr("%n building(s) on the map", nullptr, shownCount())};
    while (!counts.isEmpty()) {
        const int status = counts.lastKey();
        const Status named = status < 0 ? Status() : Status(static_cast<core::AnomalyStatus>(status));
        parts.append(u"%1 %2"_s.arg(words::status(named), format::count(counts.take(status))));
    }
    return parts.join(u", "_s);
}

void CampusMapView::tellReaders(QAccessible::Event what, int child)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, what);
    if (child >= 0)
        event.setChild(child + 1); // the viewport comes before the markers
    QAccessible::updateAccessibility(&event);
}

} // namespace app
