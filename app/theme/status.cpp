#include "status.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace app {

Role statusRole(Status status)
{
    if (!status)
        return Role::NoData;
    switch (*status) {
    case core::AnomalyStatus::Normal:
        return Role::Normal;
    case core::AnomalyStatus::Caution:
        return Role::Caution;
    case core::AnomalyStatus::Warning:
        return Role::Warning;
    case core::AnomalyStatus::Anomaly:
        return Role::Anomaly;
    }
    Q_UNREACHABLE();
}

static QPainterPath polygon(const QList<QPointF> &corners)
{
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath statusPath(Status status, const QRectF &box)
{
    const QPointF centre = box.center();
    const qreal radius = std::min(box.width(), box.height()) / 2;
    QPainterPath path;
    if (!status) {
        path.addEllipse(centre, radius * 0.88, radius * 0.88);
        QPainterPath hole;
        hole.addEllipse(centre, radius * 0.52, radius * 0.52);
        return path.subtracted(hole);
    }
    switch (*status) {
    case core::AnomalyStatus::Normal:
        path.addEllipse(centre, radius * 0.86, radius * 0.86);
        return path;
    case core::AnomalyStatus::Caution:
        return polygon({centre + QPointF(0, -radius * 0.92), centre + QPointF(radius, radius * 0.80),
                        centre + QPointF(-radius, radius * 0.80)});
    case core::AnomalyStatus::Warning:
        path.addRect(QRectF(centre.x() - radius * 0.78, centre.y() - radius * 0.78, radius * 1.56, radius * 1.56));
        return path;
    case core::AnomalyStatus::Anomaly:
        return polygon({centre + QPointF(0, -radius), centre + QPointF(radius, 0), centre + QPointF(0, radius),
                        centre + QPointF(-radius, 0)});
    }
    Q_UNREACHABLE();
}

void paintStatus(QPainter &painter, Status status, const QRectF &box, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Role::Surface), 1));
    if (!status) { // the hole of the ring covers what is below
        painter.setBrush(theme.color(Role::Surface));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    }
    painter.setBrush(theme.color(statusRole(status)));
    painter.drawPath(statusPath(status, box));
}

QIcon statusIcon(Status status, const Theme &theme, int extent)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(extent * scale, extent * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(statusRole(status)));
        painter.drawPath(statusPath(status, QRectF(1, 1, extent - 2, extent - 2)));
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // a selected row must not tint the status
    }
    return icon;
}

const QIcon &StatusIcons::of(Status status)
{
    if (m_dark != m_theme.isDark()) {
        m_dark = m_theme.isDark();
        m_icons.fill({});
    }
    QIcon &icon = m_icons[status ? static_cast<std::size_t>(*status) + 1 : 0];
    if (icon.isNull())
        icon = statusIcon(status, m_theme);
    return icon;
}

} // namespace app
