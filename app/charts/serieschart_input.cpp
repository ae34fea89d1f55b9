#include "serieschart.h"

#include "app/charts/axispanel.h"
#include "app/charts/chartpointer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

// How the chart answers mouse and keyboard.
namespace app {

constexpr double WheelStep = 120.0; // eighths of a degree of one notch
constexpr double ZoomPerNotch = 0.8;
constexpr double PanPerKey = 0.15;
constexpr double PanPerPage = 0.9;

void SeriesChart::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    layOut();
}

void SeriesChart::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    const QEvent::Type type = event->type();
    if (m_pointer && (type == QEvent::FontChange || type == QEvent::LocaleChange || type == QEvent::LanguageChange))
        applyTheme();
}

void SeriesChart::zoom(double factor, double centreUtc)
{
    const double span = static_cast<double>(m_view.to - m_view.from);
    const double share = span > 0 ? (centreUtc - static_cast<double>(m_view.from)) / span : 0.5;
    const double wanted = span * factor;
    const auto from = static_cast<qint64>(std::llround(centreUtc - share * wanted));
    setView({from, from + static_cast<qint64>(std::llround(wanted))});
}

void SeriesChart::pan(double share)
{
    const auto seconds = static_cast<qint64>(std::llround(share * static_cast<double>(m_view.to - m_view.from)));
    setView({m_view.from + seconds, m_view.to + seconds});
}

void SeriesChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y()))
        pan(-turn.x() / WheelStep * PanPerKey);
    else
        zoom(std::pow(ZoomPerNotch, turn.y() / WheelStep), m_main->layer().toUtc(event->position().x()));
    event->accept();
}

void SeriesChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->pos();
    m_dragView = m_view;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void SeriesChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = m_main->layer().area();
    if (m_dragFrom) {
        const double share = (m_dragFrom->x() - event->pos().x()) / std::max(area.width(), 1.0);
        const auto seconds =
            static_cast<qint64>(std::llround(share * static_cast<double>(m_dragView.to - m_dragView.from)));
        setView({m_dragView.from + seconds, m_dragView.to + seconds});
        return;
    }
    const double x = event->position().x();
    pointAt(x >= area.left() && x <= area.right() ? nearestIndex(m_main->layer().toUtc(x)) : -1);
}

void SeriesChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
    viewport()->unsetCursor();
}

void SeriesChart::mouseDoubleClickEvent(QMouseEvent *)
{
    resetView();
}

void SeriesChart::stepPointer(int intervals)
{
    movePointer((m_pointed >= 0 ? m_pointed : nearestIndex(static_cast<double>(m_view.from))) + intervals);
}

void SeriesChart::movePointer(int index)
{
    const int count = static_cast<int>(m_data.starts.size());
    if (count == 0)
        return;
    const int to = std::clamp(index, 0, count - 1);
    const core::EpochSeconds utc = m_data.starts[static_cast<std::size_t>(to)];
    if (!m_view.contains(utc))
        goTo(utc - (m_view.to - m_view.from) / 2);
    pointAt(to);
    describe();
}

void SeriesChart::goTo(core::EpochSeconds from)
{
    setView({from, from + (m_view.to - m_view.from)});
}

void SeriesChart::keyPressEvent(QKeyEvent *event)
{
    if (m_data.isEmpty() || event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QGraphicsView::keyPressEvent(event);
    const double centre = (static_cast<double>(m_view.from) + static_cast<double>(m_view.to)) / 2.0;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return shift ? stepPointer(-1) : pan(-PanPerKey);
    case Qt::Key_Right:
        return shift ? stepPointer(1) : pan(PanPerKey);
    case Qt::Key_PageUp:
        return pan(-PanPerPage);
    case Qt::Key_PageDown:
        return pan(PanPerPage);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(ZoomPerNotch, centre);
    case Qt::Key_Minus:
        return zoom(1.0 / ZoomPerNotch, centre);
    case Qt::Key_Home:
        return shift ? movePointer(nearestIndex(static_cast<double>(m_view.from))) : goTo(m_data.extent().from);
    case Qt::Key_End:
        return shift ? movePointer(nearestIndex(static_cast<double>(m_view.to - m_data.intervalSeconds)))
                     : goTo(m_data.extent().to - (m_view.to - m_view.from));
    case Qt::Key_0:
        return resetView();
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void SeriesChart::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    pointAt(-1);
}

void SeriesChart::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void SeriesChart::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void SeriesChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    painter->setPen(QPen(m_theme.color(Role::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(sceneRect().adjusted(1, 1, -1, -1));
}

} // namespace app
