#include "chartpointer.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace app {

constexpr double Padding = 8.0;

ChartPointer::ChartPointer(const Theme &theme)
    : m_theme(theme)
{
    setZValue(10);
}

void ChartPointer::setArea(const QRectF &area)
{
    prepareGeometryChange();
    m_area = area;
}

void ChartPointer::setFont(const QFont &font)
{
    m_font = font;
    update();
}

void ChartPointer::show(double x, const QString &title, QList<Row> rows, QList<QPointF> dots)
{
    m_x = x;
    m_title = title;
    m_rows = std::move(rows);
    m_dots = std::move(dots);
    update();
}

void ChartPointer::clear()
{
    if (!m_x)
        return;
    m_x.reset();
    update();
}

void ChartPointer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_x || *m_x < m_area.left() || *m_x > m_area.right())
        return;
    painter->setPen(QPen(m_theme.color(Role::Muted), 0));
    const double x = std::floor(*m_x) + 0.5;
    painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::Surface), 1.5));
    for (qsizetype i = 0; i < m_dots.size(); ++i) {
        painter->setBrush(m_rows.value(i).color);
        if (m_area.contains(m_dots[i]))
            painter->drawEllipse(m_dots[i], 4.0, 4.0);
    }
    paintBox(*painter);
}

void ChartPointer::paintBox(QPainter &painter) const
{
    QFont strong = m_font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF strongMetrics(strong);
    double names = 0.0;
    double values = 0.0;
    for (const Row &row : m_rows) {
        names = std::max(names, metrics.horizontalAdvance(row.name));
        values = std::max(values, strongMetrics.horizontalAdvance(row.value));
    }
    const double swatch = 16.0;
    const double line = metrics.height() + 2;
    const double width =
        std::max(swatch + names + 2 * Padding + values, strongMetrics.horizontalAdvance(m_title)) + 2 * Padding;
    const double height = line * static_cast<double>(m_rows.size() + 1) + 2 * Padding;
    const bool left = *m_x + 12 + width > m_area.right();
    const QRectF box(left ? std::max(m_area.left(), *m_x - 12 - width) : *m_x + 12, m_area.top() + 4, width, height);

    painter.setPen(QPen(m_theme.color(Role::Border), 1));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(strong);
    QRectF cell(box.left() + Padding, box.top() + Padding, width - 2 * Padding, line);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    for (const Row &row : m_rows) {
        cell.translate(0, line);
        painter.fillRect(QRectF(cell.left(), cell.center().y() - 1.5, 10, 3), row.color);
        painter.setFont(m_font);
        painter.setPen(m_theme.color(Role::Muted));
        painter.drawText(cell.adjusted(swatch, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.setFont(strong);
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace app
