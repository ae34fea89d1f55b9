#include "questionpicture.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace app {

constexpr int WidthLetters = 44;
constexpr int HeightLines = 7;
constexpr double EndRadius = 3.0;

QuestionPicture::QuestionPicture(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize QuestionPicture::sizeHint() const
{
    return {measures::letters(fontMetrics(), WidthLetters), HeightLines * fontMetrics().height()};
}

void QuestionPicture::setBefore(const QPolygonF &points)
{
    m_before = points;
    update();
}

void QuestionPicture::setAfter(const QPolygonF &points, const QString &end)
{
    m_after = points;
    m_end = end;
    update();
}

void QuestionPicture::setTimes(const QString &accepted, const QString &last)
{
    m_acceptedTime = accepted;
    m_lastTime = last;
    update();
}

// All of both courses, the lowest point at the bottom.
QTransform QuestionPicture::toPixels(const QRectF &area) const
{
    const QRectF all = QPolygonF(m_before + m_after).boundingRect();
    QTransform transform;
    transform.translate(area.left(), area.bottom());
    transform.scale(area.width() / std::max(all.width(), 1.0), -area.height() / std::max(all.height(), 1e-9));
    transform.translate(-all.left(), -all.top()); // its top is the smallest value
    return transform;
}

void QuestionPicture::paintEvent(QPaintEvent *)
{
    if (!std::exchange(m_wasSeen, true))
        Q_EMIT seen();
    if (m_after.isEmpty())
        return;
    const double line = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(EndRadius, line + measures::Grid, -EndRadius - 1, -line - 4);
    const QTransform map = toPixels(area);
    const QPolygonF after = map.map(m_after);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(m_theme.color(Role::Border), 1, Qt::DotLine));
    painter.drawLine(QPointF(after.first().x(), area.top()), QPointF(after.first().x(), area.bottom()));
    painter.setPen(QPen(m_theme.color(Role::Accent), 1.5));
    painter.drawPolyline(map.map(m_before));
    painter.setPen(QPen(m_theme.color(Role::Scenario), 2, Qt::DashLine));
    painter.drawPolyline(after);
    paintTimes(painter, area, after.first().x());
    paintEnd(painter, area, after.last());
}

void QuestionPicture::paintTimes(QPainter &painter, const QRectF &area, double acceptedAt) const
{
    const QFontMetricsF metrics(font());
    const double lastWidth = metrics.horizontalAdvance(m_lastTime);
    const double acceptedWidth = metrics.horizontalAdvance(m_acceptedTime);
    const double baseline = area.bottom() + 4 + metrics.ascent();
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(QPointF(area.right() - lastWidth, baseline), m_lastTime);
    const double left = std::max(area.left(), acceptedAt - acceptedWidth / 2);
    if (m_acceptedTime != m_lastTime && left + acceptedWidth + measures::Grid < area.right() - lastWidth)
        painter.drawText(QPointF(left, baseline), m_acceptedTime);
}

void QuestionPicture::paintEnd(QPainter &painter, const QRectF &area, const QPointF &end) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Scenario));
    painter.drawEllipse(end, EndRadius, EndRadius);
    painter.setPen(m_theme.color(Role::Text));
    const QFontMetricsF metrics(font());
    painter.drawText(QPointF(area.right() - metrics.horizontalAdvance(m_end), end.y() - metrics.descent() - 4), m_end);
}

} // namespace app
