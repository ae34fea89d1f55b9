#include "campusmapview.h"

#include "app/map/convexhull.h"
#include "app/map/mercator.h"

#include <QGraphicsScene>
#include <QMap>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr double ClusterReach = 24; // pixels between markers below which they are grouped
constexpr double LoadingStrength = 0.5;
constexpr int FadeMilliseconds = 200;
constexpr double SmallestExtentMetres = 400; // a single building is not blown up to the whole window
constexpr double NearestScale = 8;           // pixels per projected metre
constexpr double FarthestScale = 1e-5;
constexpr double FitShare = 0.8; // of the viewport that the buildings fill

CampusMapView::CampusMapView(Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Map of buildings"));
    setAccessibleDescription(tr("Tab walks the buildings from the highest score down, Enter shows details."));

    m_hover.setSingleShot(true);
    m_hover.setInterval(150);
    connect(&m_hover, &QTimer::timeout, this, &CampusMapView::showTip);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_strength = value.toDouble();
        viewport()->update();
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void CampusMapView::setBuildings(const core::BuildingList &list)
{
    m_markers = markersOf(list.buildings);
    rebuildCampuses(list);
    setShown(m_filter);
    if (m_markers.isEmpty())
        return;
    QRectF extent;
    for (const Marker &marker : std::as_const(m_markers))
        extent |= QRectF(marker.position - QPointF(1, 1), QSizeF(2, 2));
    const double room = std::max({extent.width(), extent.height(), SmallestExtentMetres}) * 4;
    const QRectF bounds = extent.adjusted(-room, -room, room, room);
    const bool elsewhere = !scene()->sceneRect().intersects(extent);
    scene()->setSceneRect(bounds);
    if (!m_fitted || elsewhere)
        fitAll();
}

void CampusMapView::rebuildCampuses(const core::BuildingList &list)
{
    QMap<QString, QList<QPointF>> positions;
    for (const core::BuildingSummary &building : list.buildings) {
        if (building.latitude && building.longitude)
            positions[building.campusName].append(
                mercator::project(QGeoCoordinate(*building.latitude, *building.longitude)));
    }
    m_campuses.clear();
    for (auto it = positions.cbegin(); it != positions.cend(); ++it)
        m_campuses.append({it.key(), convexHull(it.value())});
}

void CampusMapView::setShown(const std::optional<QSet<QString>> &numbers)
{
    m_filter = numbers;
    m_shown.clear();
    for (int index = 0; index < m_markers.size(); ++index) {
        if (!m_filter || m_filter->contains(m_markers.at(index).number))
            m_shown.push_back(index);
    }
    regroup();
}

void CampusMapView::setLoading(bool loading)
{
    m_fade.stop();
    const double target = loading ? LoadingStrength : 1.0;
    const int duration = m_theme.transition(FadeMilliseconds);
    if (loading || duration <= 0 || qFuzzyCompare(m_strength, target)) {
        m_strength = target;
        viewport()->update();
        return;
    }
    m_fade.setDuration(duration);
    m_fade.setStartValue(m_strength);
    m_fade.setEndValue(target);
    m_fade.start();
}

void CampusMapView::setSelected(const QString &number)
{
    if (m_selected == number)
        return;
    m_selected = number;
    const std::optional<QPointF> position = viewportPosition(number);
    if (position && !viewport()->rect().adjusted(20, 20, -20, -20).contains(position->toPoint()))
        centerOn(mapToScene(position->toPoint()));
    viewport()->update();
}

std::optional<QPointF> CampusMapView::viewportPosition(const QString &number) const
{
    const auto marker = std::ranges::find(m_markers, number, &Marker::number);
    if (number.isEmpty() || marker == m_markers.end())
        return {};
    return toViewport(marker->position);
}

void CampusMapView::fitAll()
{
    if (m_markers.isEmpty() || !viewport()->isVisible())
        return;
    QRectF extent;
    for (const Marker &marker : std::as_const(m_markers))
        extent |= QRectF(marker.position - QPointF(1, 1), QSizeF(2, 2));
    const double width = std::max(extent.width(), SmallestExtentMetres);
    const double height = std::max(extent.height(), SmallestExtentMetres);
    const double scale = FitShare * std::min(viewport()->width() / width, viewport()->height() / height);
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(extent.center());
    m_fitted = true;
    m_moved = false;
    regroup();
    emit viewChanged();
}

QPointF CampusMapView::toViewport(const QPointF &projected) const
{
    return viewportTransform().map(projected);
}

double CampusMapView::metresPerPixel() const
{
    const QPointF centre = mapToScene(viewport()->rect().center());
    return mercator::groundScale(centre) / transform().m11();
}

void CampusMapView::regroup()
{
    m_groupedAt = transform().m11();
    m_groups = groupMarkers(m_markers, m_shown, ClusterReach / m_groupedAt);
    viewport()->update();
}

void CampusMapView::zoomBy(double factor, const QPointF &anchor)
{
    const double scale = std::clamp(transform().m11() * factor, FarthestScale, NearestScale);
    const QPointF fixed = viewportTransform().inverted().map(anchor);
    setTransform(QTransform::fromScale(scale, scale));
    const QPointF moved = viewportTransform().map(fixed) - anchor;
    panBy(qRound(moved.x()), qRound(moved.y()));
    m_moved = true;
    regroup();
    emit viewChanged();
}

void CampusMapView::panBy(int dx, int dy)
{
    m_moved = true;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + dx);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + dy);
}

const Marker &CampusMapView::worstOf(const MarkerGroup &group) const
{
    return m_markers.at(group.members.front());
}

bool CampusMapView::isSelected(const MarkerGroup &group) const
{
    return !m_selected.isEmpty() && std::ranges::any_of(group.members, [this](int index) {
        return m_markers.at(index).number == m_selected;
    });
}

const MarkerGroup *CampusMapView::groupAt(const QPointF &viewportPoint) const
{
    for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) { // the one painted last is on top
        const QPointF distance = toViewport(group->centre) - viewportPoint;
        const double reach = group->members.size() > 1
                                 ? mappainter::clusterRadius(static_cast<int>(group->members.size()))
                                 : worstOf(*group).extent / 2 + 2;
        if (std::hypot(distance.x(), distance.y()) <= reach)
            return &*group;
    }
    return nullptr;
}

void CampusMapView::select(const QString &number)
{
    if (m_selected == number)
        return;
    setSelected(number);
    emit selectionChanged(number);
}

} // namespace app
