#include "chartframe.h"

#include <QFontMetricsF>
#include <QPainter>

namespace app {

constexpr double SampleWidth = 24.0;
constexpr double Spacing = 6.0;

ChartFrame::ChartFrame(const Theme &theme)
    : m_theme(theme)
{
}

void ChartFrame::setGeometry(const QRectF &legend, const QRectF &labels)
{
    prepareGeometryChange();
    m_legend = legend;
    m_labels = labels;
}

void ChartFrame::setFont(const QFont &font)
{
    m_font = font;
    update();
}

void ChartFrame::setTitle(const QString &title)
{
    m_quantity = title;
    update();
}

void ChartFrame::setLegend(QList<Entry> entries)
{
    m_entries = std::move(entries);
    update();
}

void ChartFrame::setLabels(QList<Label> labels, const QString &title)
{
    m_texts = std::move(labels);
    m_title = title;
    update();
}

void ChartFrame::setCaption(const QPointF &topLeft, const QString &text)
{
    m_captionAt = topLeft;
    m_caption = text;
    update();
}

void ChartFrame::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_font);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLegend(*painter);
    paintLabels(*painter);
    painter->setPen(m_theme.color(Role::Muted));
    painter->drawText(m_captionAt + QPointF(0, QFontMetricsF(m_font).ascent()), m_caption);
}

void ChartFrame::paintLegend(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    double x = m_legend.left();
    const double middle = m_legend.center().y();
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(m_legend, Qt::AlignVCenter, m_quantity);
    if (!m_quantity.isEmpty())
        x += metrics.horizontalAdvance(m_quantity) + 4 * Spacing;
    for (const Entry &entry : m_entries) {
        const double width = metrics.horizontalAdvance(entry.text);
        if (x + SampleWidth + Spacing + width > m_legend.right())
            return;
        if (entry.fill.isValid())
            painter.fillRect(QRectF(x, middle - 6, SampleWidth, 12), entry.fill);
        if (entry.pen.style() != Qt::NoPen) {
            painter.setPen(entry.pen);
            painter.drawLine(QPointF(x, middle), QPointF(x + SampleWidth, middle));
        }
        x += SampleWidth + Spacing;
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(x, m_legend.top(), width + 2, m_legend.height()), Qt::AlignVCenter, entry.text);
        x += width + 3 * Spacing;
    }
}

void ChartFrame::paintLabels(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const double line = metrics.height();
    double free = m_labels.left();
    for (const Label &label : m_texts) {
        const double width = metrics.horizontalAdvance(label.text);
        const double left = label.x - width / 2;
        if (left < free || left + width > m_labels.right())
            continue;
        painter.setPen(m_theme.color(label.strong ? Role::Text : Role::Muted));
        painter.drawText(QRectF(left, m_labels.top() + 2, width + 2, line), Qt::AlignLeft, label.text);
        free = left + width + 2 * Spacing;
    }
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(QRectF(m_labels.left(), m_labels.top() + line + 2, m_labels.width(), line), Qt::AlignHCenter,
                     m_title);
}

} // namespace app
