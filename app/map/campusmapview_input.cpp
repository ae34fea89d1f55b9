#include "campusmapview.h"

#include "app/theme/format.h"
#include "app/theme/words.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app {

constexpr double ZoomStep = 1.5;
constexpr int PanStep = 64; // pixels

void CampusMapView::wheelEvent(QWheelEvent *event)
{
    // A touchpad sends many small steps; an ordinary wheel 120 at a time.
    zoomBy(std::pow(ZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void CampusMapView::keyPressEvent(QKeyEvent *event)
{
    const QPointF centre = viewport()->rect().center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(ZoomStep, centre);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / ZoomStep, centre);
        return;
    case Qt::Key_Home:
    case Qt::Key_0:
        fitAll();
        return;
    case Qt::Key_Left:
        panBy(-PanStep, 0);
        return;
    case Qt::Key_Right:
        panBy(PanStep, 0);
        return;
    case Qt::Key_Up:
        panBy(0, -PanStep);
        return;
    case Qt::Key_Down:
        panBy(0, PanStep);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selected.isEmpty())
            emit popupRequested(m_selected);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void CampusMapView::mousePressEvent(QMouseEvent *event)
{
    QToolTip::hideText();
    m_hover.stop();
    if (event->button() == Qt::LeftButton) {
        m_dragFrom = event->position();
        m_dragging = false;
    }
    event->accept();
}

void CampusMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        const QPointF moved = m_dragFrom - event->position();
        if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
            return;
        m_dragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        panBy(qRound(moved.x()), qRound(moved.y()));
        m_dragFrom = event->position();
        return;
    }
    viewport()->setCursor(groupAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_hoverAt = event->position();
    m_hover.start();
}

void CampusMapView::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    if (event->button() != Qt::LeftButton || std::exchange(m_dragging, false))
        return;
    if (const MarkerGroup *group = groupAt(event->position()))
        openGroup(*group);
    else
        select({});
}

void CampusMapView::openGroup(const MarkerGroup &group)
{
    if (group.members.size() > 1) {
        QPolygonF positions;
        for (const int index : group.members)
            positions.append(m_markers.at(index).position);
        const QRectF extent = positions.boundingRect();
        const double spread = std::max(extent.width(), extent.height());
        const double before = transform().m11();
        if (spread > 0) {
            centerOn(extent.center());
            const double wanted = 0.5 * std::min(viewport()->width(), viewport()->height()) / spread;
            zoomBy(std::max(wanted / before, ZoomStep), viewport()->rect().center());
        }
        if (transform().m11() > before)
            return;
    }
    // A single building, or several on one spot that no zoom takes apart: the worst one.
    const QString number = worstOf(group).number;
    select(number);
    emit popupRequested(number);
}

void CampusMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !groupAt(event->position()))
        zoomBy(event->modifiers() & Qt::ShiftModifier ? 1 / ZoomStep : ZoomStep, event->position());
}

void CampusMapView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_moved)
        fitAll();
    emit viewChanged();
}

void CampusMapView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    emit viewChanged();
}

bool CampusMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_hover.stop();
    if (event->type() == QEvent::Show && !m_fitted)
        QMetaObject::invokeMethod(this, &CampusMapView::fitAll, Qt::QueuedConnection);
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

bool CampusMapView::focusNextPrevChild(bool next)
{
    return walk(next) || QGraphicsView::focusNextPrevChild(next);
}

// From the worst shown building down; past either end the focus leaves the map.
bool CampusMapView::walk(bool forward)
{
    if (!hasFocus() || m_shown.empty())
        return false;
    const auto current =
        std::ranges::find(m_shown, m_selected, [this](int index) { return m_markers.at(index).number; });
    if (current == m_shown.end()) {
        if (!forward)
            return false;
        select(m_markers.at(m_shown.back()).number);
        return true;
    }
    if (forward ? current == m_shown.begin() : current + 1 == m_shown.end())
        return false;
    select(m_markers.at(forward ? *(current - 1) : *(current + 1)).number);
    return true;
}

void CampusMapView::showTip()
{
    const MarkerGroup *group = groupAt(m_hoverAt);
    if (!group) {
        QToolTip::hideText();
        return;
    }
    const Marker &marker = worstOf(*group);
    QString text;
    if (group->members.size() > 1) {
        text = tr("%n building(s), worst: %1", nullptr, static_cast<int>(group->members.size())).arg(marker.name);
    } else {
        //: A building's name, its status word and its score.
        text = tr("%1\n%2 %3").arg(marker.name, words::status(marker.status), format::score(marker.score));
    }
    QToolTip::showText(viewport()->mapToGlobal(m_hoverAt.toPoint()), text, viewport());
}

} // namespace app
