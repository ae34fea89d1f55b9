#include "campusmapview.h"

#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/theme/words.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
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
            emit popupRequested(m_selected, true);
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
    emit popupRequested(number, false);
}

void CampusMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !groupAt(event->position()))
        zoomBy(event->modifiers() & Qt::ShiftModifier ? 1 / ZoomStep : ZoomStep, event->position());
}

void CampusMapView::resizeEvent(QResizeEvent *event)
{
    {
        const QScopedValueRollback changing(m_changing, true);
        QGraphicsView::resizeEvent(event);
    }
    if (!m_moved)
        fitAll();
    emit viewChanged();
}

void CampusMapView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (!m_changing)
        emit viewChanged();
}

bool CampusMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_hover.stop();
    if (event->type() == QEvent::Show && !m_fitted)
        QMetaObject::invokeMethod(this, &CampusMapView::fitAll, Qt::QueuedConnection);
    if (event->type() == QEvent::ToolTip) // ours come sooner, and for markers alone
        return true;
    return pinch(event) || QGraphicsView::viewportEvent(event);
}

// Touchpads of some platforms send native gestures, touch screens come as Qt's own.
bool CampusMapView::pinch(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomBy(1 + gesture->value(), gesture->position());
        return true;
    }
    if (event->type() != QEvent::Gesture)
        return false;
    auto *gestures = static_cast<QGestureEvent *>(event);
    const auto *two = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
    if (!two)
        return false;
    if (two->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomBy(two->scaleFactor(), viewport()->mapFromGlobal(two->centerPoint()));
    gestures->accept();
    return true;
}

void CampusMapView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update(); // its frame
    if (const int place = placeOf(m_selected); place >= 0)
        tellReaders(QAccessible::Focus, place);
}

void CampusMapView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
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
    const int current = placeOf(m_selected);
    const int next = current < 0 ? (forward ? 0 : -1) : current + (forward ? 1 : -1);
    if (next < 0 || next >= shownCount())
        return false;
    walkTo(next);
    return true;
}

void CampusMapView::walkTo(int place)
{
    select(shown(place).number);
}

void CampusMapView::open(int place)
{
    walkTo(place);
    emit popupRequested(m_selected, true);
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
    QToolTip::showText(viewport()->mapToGlobal(m_hoverAt.toPoint()), plainTip(text), viewport());
}

} // namespace app
