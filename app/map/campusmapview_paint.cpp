#include "campusmapview.h"

#include <QPainter>

#include <algorithm>

namespace app {

constexpr std::size_t MostLabels = 80; // more would be noise, and slow
constexpr int FrameMargin = 12;        // of what lies in the corners

void CampusMapView::drawBackground(QPainter *painter, const QRectF &)
{
    const QRect visible = viewport()->rect();
    const QTransform toPixels = viewportTransform();
    painter->save();
    painter->resetTransform();
    painter->fillRect(visible, m_theme.color(Role::Window));
    painter->setFont(font());
    mappainter::paintGrid(*painter, visible, toPixels, m_theme);
    for (const Campus &campus : std::as_const(m_campuses))
        mappainter::paintCampus(*painter, campus, toPixels, true, m_theme);
    if (m_tiles.isActive()) {
        m_tiles.paint(*painter, visible, toPixels);
        mappainter::paintVeil(*painter, visible, m_theme);
        for (const Campus &campus : std::as_const(m_campuses))
            mappainter::paintCampus(*painter, campus, toPixels, false, m_theme);
    }
    QList<QRectF> names;
    for (const Campus &campus : std::as_const(m_campuses)) {
        painter->setFont(font());
        names.append(mappainter::paintCampusName(*painter, campus, toPixels, names, m_theme));
    }
    painter->restore();
}

void CampusMapView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->setFont(font());
    painter->setOpacity(m_strength);
    paintMarkers(*painter);
    paintLabels(*painter);
    painter->setOpacity(1.0);
    paintFrame(*painter);
    painter->restore();
}

void CampusMapView::paintMarkers(QPainter &painter)
{
    m_sprites.begin(painter, font());
    const QTransform toPixels = viewportTransform();
    const QRectF visible = QRectF(viewport()->rect()).adjusted(-40, -40, 40, 40);
    for (const MarkerGroup &group : m_groups) {
        const QPointF centre = toPixels.map(group.centre);
        if (!visible.contains(centre) || &group == m_selectedGroup)
            continue;
        if (group.members.size() == 1)
            m_sprites.paintMarker(painter, worstOf(group), centre);
        else
            m_sprites.paintCluster(painter, static_cast<int>(group.members.size()), worstOf(group).status, centre);
    }
    if (!m_selectedGroup)
        return;
    const QPointF centre = toPixels.map(m_selectedGroup->centre);
    const auto count = static_cast<int>(m_selectedGroup->members.size());
    const Marker &worst = worstOf(*m_selectedGroup);
    if (count == 1)
        mappainter::paintMarker(painter, worst, centre, true, m_theme);
    else
        mappainter::paintCluster(painter, count, worst.status, centre, true, m_theme);
    painter.setFont(font());
}

// What lies over the map in its corners, and what stands in for markers while none have come.
void CampusMapView::paintFrame(QPainter &painter)
{
    const QRect visible = viewport()->rect();
    const bool slow = m_loading && !m_skeleton.isActive();
    if (m_markers.isEmpty() && slow)
        mappainter::paintSkeleton(painter, visible, m_theme);
    if (!m_markers.isEmpty() || slow) {
        const QRectF legend = mappainter::paintLegend(painter, visible, m_theme);
        mappainter::paintNorth(painter, visible, m_theme);
        QRectF room(QPointF(legend.right() + FrameMargin, legend.top()), visible.bottomRight());
        room.setBottom(legend.bottom());
        room.setRight(visible.right() - FrameMargin);
        if (!m_markers.isEmpty())
            room.setRight(mappainter::paintScaleBar(painter, visible, metresPerPixel(), m_theme).left() - FrameMargin);
        if (m_tiles.isActive() && !m_tiles.attribution().isEmpty())
            mappainter::paintAttribution(painter, room, m_tiles.attribution(), m_theme);
    }
    if (hasFocus())
        mappainter::paintFocus(painter, visible, m_theme);
}

// Names where there is room: the selected building's first, then from the worst down; one that would cover a marker or
// another name is left out.
void CampusMapView::paintLabels(QPainter &painter)
{
    std::vector<const MarkerGroup *> inView;
    QList<QRectF> taken;
    const QRectF visible(viewport()->rect());
    const QTransform toPixels = viewportTransform();
    for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) {
        const QPointF centre = toPixels.map(group->centre);
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
                          [this](const MarkerGroup *group) { return group == m_selectedGroup; });
    if (inView.size() > MostLabels)
        inView.resize(MostLabels);
    for (const MarkerGroup *group : inView) {
        const Marker &marker = worstOf(*group);
        const QRectF rect = mappainter::labelRect(painter, marker.name, toPixels.map(group->centre), marker.extent);
        if (!visible.contains(rect)
            || std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(rect); }))
            continue;
        taken.append(rect);
        mappainter::paintLabel(painter, rect, marker.name, m_theme);
    }
}

} // namespace app
