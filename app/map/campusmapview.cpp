#include "campusmapview.h"

#include "app/map/convexhull.h"
#include "app/map/mapaccessible.h"
#include "app/map/mercator.h"
#include "app/widgets/skeleton.h"

#include <QGraphicsScene>
#include <QMap>
#include <QScopedValueRollback>
#include <QScrollBar>

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
    , m_sprites(theme)
{
    installMapAccessibility();
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Map of buildings"));
    setAccessibleDescription(tr("Tab walks the buildings from the highest score down, Enter shows details."));

    m_skeleton.setSingleShot(true);
    m_skeleton.setInterval(Skeleton::DelayMilliseconds);
    connect(&m_skeleton, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_tiles, &TileLayer::changed, viewport(), qOverload<>(&QWidget::update));
    m_hover.setSingleShot(true);
    m_hover.setInterval(150);
    connect(&m_hover, &QTimer::timeout, this, &CampusMapView::showTip);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_strength = value.toDouble();
        viewport()->update();
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

// Another utility changes scores, and neither places nor outlines.
static bool standsLike(const core::BuildingSummary &one, const core::BuildingSummary &other)
{
    return one.latitude == other.latitude && one.longitude == other.longitude && one.campusName == other.campusName;
}

void CampusMapView::setBuildings(const core::BuildingList &list, std::optional<std::vector<bool>> shown)
{
    const bool wasEmpty = m_markers.isEmpty(); // what was shown is of another campus, or nothing
    m_markers = markersOf(list.buildings);
    m_indexOf.clear();
    m_indexOf.reserve(m_markers.size());
    for (int index = 0; index < m_markers.size(); ++index)
        m_indexOf.insert(m_markers.at(index).number, index);
    const bool sameCampuses = std::ranges::equal(list.buildings, m_buildings, &standsLike);
    m_buildings = list.buildings;
    if (!sameCampuses)
        rebuildCampuses();
    setShown(std::move(shown));
    if (m_markers.isEmpty())
        return;
    const QRectF extent = markerExtent();
    const double room = std::max({extent.width(), extent.height(), SmallestExtentMetres}) * 4;
    const QRectF bounds = extent.adjusted(-room, -room, room, room);
    const bool elsewhere = !scene()->sceneRect().intersects(extent);
    scene()->setSceneRect(bounds);
    if (!m_fitted || elsewhere || wasEmpty)
        fitAll();
}

void CampusMapView::rebuildCampuses()
{
    QMap<QString, QList<QPointF>> positions;
    for (const core::BuildingSummary &building : std::as_const(m_buildings)) {
        if (building.latitude && building.longitude)
            positions[building.campusName].append(
                mercator::project(QGeoCoordinate(*building.latitude, *building.longitude)));
    }
    m_campuses.clear();
    for (auto it = positions.cbegin(); it != positions.cend(); ++it)
        m_campuses.append({it.key(), convexHull(it.value()), {}});
    // Where names would cover each other the larger campus keeps its own.
    std::ranges::stable_sort(m_campuses, std::ranges::greater{},
                             [&positions](const Campus &campus) { return positions.value(campus.name).size(); });
}

QRectF CampusMapView::markerExtent() const
{
    QRectF extent;
    for (const Marker &marker : m_markers)
        extent |= QRectF(marker.position - QPointF(1, 1), QSizeF(2, 2));
    return extent;
}

void CampusMapView::setShown(std::optional<std::vector<bool>> rows)
{
    m_filter = std::move(rows);
    m_shown.clear();
    for (int index = 0; index < m_markers.size(); ++index) {
        if (!m_filter || m_filter->at(static_cast<std::size_t>(m_markers.at(index).row)))
            m_shown.push_back(index);
    }
    regroup();
    tellReaders(QAccessible::ObjectReorder);
}

void CampusMapView::setLoading(bool loading)
{
    m_fade.stop();
    m_loading = loading;
    if (loading && m_markers.isEmpty())
        m_skeleton.start();
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
    findSelected();
    if (const int place = placeOf(number); place >= 0 && hasFocus())
        tellReaders(QAccessible::Focus, place);
    const std::optional<QPointF> position = viewportPosition(number);
    if (position && !viewport()->rect().adjusted(20, 20, -20, -20).contains(position->toPoint()))
        centerOn(mapToScene(position->toPoint()));
    viewport()->update();
}

std::optional<QPointF> CampusMapView::viewportPosition(const QString &number) const
{
    const auto index = m_indexOf.constFind(number);
    if (index == m_indexOf.constEnd())
        return {};
    return toViewport(m_markers.at(*index).position);
}

void CampusMapView::fitAll()
{
    if (m_markers.isEmpty() || !viewport()->isVisible())
        return;
    const QRectF extent = markerExtent();
    const double width = std::max(extent.width(), SmallestExtentMetres);
    const double height = std::max(extent.height(), SmallestExtentMetres);
    const double scale = FitShare * std::min(viewport()->width() / width, viewport()->height() / height);
    {
        const QScopedValueRollback changing(m_changing, true);
        setTransform(QTransform::fromScale(scale, scale));
        centerOn(extent.center());
    }
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
    findSelected();
    for (Campus &campus : m_campuses)
        campus.outline = grownHull(campus.hull, mappainter::hullMargin() / m_groupedAt);
    viewport()->update();
}

void CampusMapView::zoomBy(double factor, const QPointF &anchor)
{
    const double scale = std::clamp(transform().m11() * factor, FarthestScale, NearestScale);
    const QPointF fixed = viewportTransform().inverted().map(anchor);
    {
        const QScopedValueRollback changing(m_changing, true);
        setTransform(QTransform::fromScale(scale, scale));
        const QPointF moved = viewportTransform().map(fixed) - anchor;
        panBy(qRound(moved.x()), qRound(moved.y()));
    }
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

void CampusMapView::findSelected()
{
    m_selectedGroup = nullptr;
    const int index = m_indexOf.value(m_selected, -1);
    if (index < 0)
        return;
    const auto found = std::ranges::find_if(
        m_groups, [index](const MarkerGroup &group) { return std::ranges::count(group.members, index) > 0; });
    m_selectedGroup = found == m_groups.end() ? nullptr : &*found;
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
