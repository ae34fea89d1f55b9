#include "campusmapview.h"

#include <QPainter>

#include <algorithm>

namespace app {

constexpr std::size_t MostLabels = 80; // more would be noise, and slow

void CampusMapView::drawBackground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->fillRect(viewport()->rect(), m_theme.color(Role::Window));
    painter->setFont(font());
    mappainter::paintGrid(*painter, viewport()->rect(), viewportTransform(), m_theme);
    for (const Campus &campus : std::as_const(m_campuses))
        mappainter::paintCampus(*painter, campus, viewportTransform(), m_theme);
    painter->restore();
}

void CampusMapView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->setFont(font());
    painter->setOpacity(m_strength);
    const QRectF visible = QRectF(viewport()->rect()).adjusted(-40, -40, 40, 40);
    const auto paint = [&](const MarkerGroup &group, bool selected) {
        const QPointF centre = toViewport(group.centre);
        if (!visible.contains(centre))
            return;
        if (group.members.size() == 1)
            mappainter::paintMarker(*painter, worstOf(group), centre, selected, m_theme);
        else
            mappainter::paintCluster(*painter, static_cast<int>(group.members.size()), worstOf(group).status, centre,
                                     selected, m_theme);
        painter->setFont(font());
    };
    for (const MarkerGroup &group : m_groups)
        paint(group, false);
    const auto chosen = std::ranges::find_if(m_groups, [this](const auto &group) { return isSelected(group); });
    if (chosen != m_groups.end())
        paint(*chosen, true);
    paintLabels(*painter);
    painter->setOpacity(1.0);
    if (!m_markers.isEmpty()) {
        mappainter::paintLegend(*painter, viewport()->rect(), m_theme);
        mappainter::paintScaleBar(*painter, viewport()->rect(), metresPerPixel(), m_theme);
        mappainter::paintNorth(*painter, viewport()->rect(), m_theme);
    }
    painter->restore();
}

// Names where there is room: the selected building's first, then from the worst down; one that would cover a marker or
// another name is left out.
void CampusMapView::paintLabels(QPainter &painter)
{
    std::vector<const MarkerGroup *> inView;
    QList<QRectF> taken;
    const QRectF visible(viewport()->rect());
    for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) {
        const QPointF centre = toViewport(group->centre);
        if (!visible.contains(centre))
            continue;
        const double half = group->members.size() > 1
                                ? mappainter::clusterRadius(static_cast<int>(group->members.size()))
                                : worstOf(*group).extent / 2;
        taken.append(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half));
        if (group->members.size() == 1)
            inView.push_back(&*group);
    }
    std::stable_partition(inView.begin(), inView.end(),
                          [this](const MarkerGroup *group) { return isSelected(*group); });
    if (inView.size() > MostLabels)
        inView.resize(MostLabels);
    for (const MarkerGroup *group : inView) {
        const Marker &marker = worstOf(*group);
        const QRectF rect = mappainter::labelRect(painter, marker.name, toViewport(group->centre), marker.extent);
        if (!visible.contains(rect)
            || std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(rect); }))
            continue;
        taken.append(rect);
        mappainter::paintLabel(painter, rect, marker.name, m_theme);
    }
}

} // namespace app
