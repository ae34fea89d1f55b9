#include "sparkline.h"

#include "app/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace app {

Sparkline::Sparkline(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setPoints(const QList<core::SeriesPoint> &points)
{
    m_points = points;
    m_top = 0.0;
    m_bottom = 0.0;
    for (const core::SeriesPoint &point : m_points) {
        for (const std::optional<double> &value : {point.actual, point.predicted}) {
            m_top = std::max(m_top, value.value_or(0.0));
            m_bottom = std::min(m_bottom, value.value_or(0.0));
        }
    }
    update();
}

QPainterPath Sparkline::line(Value value) const
{
    QPainterPath path;
    const double span = m_top - m_bottom;
    const QRectF area = QRectF(rect()).adjusted(1, 2, -1, -2);
    const double step = area.width() / static_cast<double>(std::max<qsizetype>(1, m_points.size() - 1));
    bool open = false;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const std::optional<double> &number = m_points.at(i).*value;
        if (number) {
            const double y = span > 0.0 ? area.bottom() - area.height() * (*number - m_bottom) / span : area.bottom();
            const QPointF point(area.left() + step * static_cast<double>(i), y);
            if (open)
                path.lineTo(point);
            else
                path.moveTo(point);
        }
        open = number.has_value();
    }
    return path;
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setPen(QPen(m_theme.color(Role::Expected), 1.2, Qt::DashLine));
    painter.drawPath(line(&core::SeriesPoint::predicted));
    painter.setPen(QPen(m_theme.color(Role::Accent), 1.5));
    painter.drawPath(line(&core::SeriesPoint::actual));
}

} // namespace app
