#include "chartframe.h"

#include "app/charts/linepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace app {

constexpr double SampleWidth = 24.0;
constexpr double Spacing = 6.0;
constexpr double LineGap = 4.0; // between the lines of the legend

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

QList<ChartFrame::LegendPlace> ChartFrame::legendPlaces(double width) const
{
    const QFontMetricsF metrics(m_font);
    QList<LegendPlace> places;
    double x = m_quantity.isEmpty() ? 0.0 : metrics.horizontalAdvance(m_quantity) + 4 * Spacing;
    int line = 0;
    for (const Entry &entry : m_entries) {
        const double needed = SampleWidth + Spacing + metrics.horizontalAdvance(entry.text);
        if (x > 0.0 && x + needed > width) {
            x = 0.0;
            ++line;
        }
        places.append({x, line});
        x += needed + 3 * Spacing;
    }
    return places;
}

double ChartFrame::legendHeight(double width) const
{
    const QList<LegendPlace> places = legendPlaces(width);
    const int lines = places.isEmpty() ? 1 : places.constLast().line + 1;
    return lines * (QFontMetricsF(m_font).height() + LineGap) + 2 * LineGap;
}

void ChartFrame::paintLegend(QPainter &painter) const
{
    const double line = QFontMetricsF(m_font).height() + LineGap;
    const QRectF first(m_legend.left(), m_legend.top() + LineGap, m_legend.width(), line);
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(first, Qt::AlignVCenter, m_quantity);
    const QList<LegendPlace> places = legendPlaces(m_legend.width());
    for (qsizetype i = 0; i < places.size(); ++i)
        paintEntry(painter, m_entries.at(i), first.translated(places.at(i).x, places.at(i).line * line));
}

void ChartFrame::paintEntry(QPainter &painter, const Entry &entry, const QRectF &room) const
{
    const double middle = room.center().y();
    if (entry.hatched)
        line::paintHatched(painter, QRectF(room.left(), middle - 4, SampleWidth, 8), entry.fill);
    else if (entry.fill.isValid())
        painter.fillRect(QRectF(room.left(), middle - 6, SampleWidth, 12), entry.fill);
    if (entry.pen.style() != Qt::NoPen) {
        painter.setPen(entry.pen);
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.left() + SampleWidth, middle));
    }
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(room.adjusted(SampleWidth + Spacing, 0, 0, 0), Qt::AlignVCenter, entry.text);
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
    paintTitle(painter, m_labels.top() + line + 2);
}

// In the middle of the plot; a narrow chart lends it the room below the axis too.
void ChartFrame::paintTitle(QPainter &painter, double top) const
{
    const QFontMetricsF metrics(m_font);
    const QString text = metrics.elidedText(m_title, Qt::ElideRight, m_labels.right());
    const double width = metrics.horizontalAdvance(text);
    const double left = std::clamp(m_labels.center().x() - width / 2, 0.0, std::max(0.0, m_labels.right() - width));
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(QRectF(left, top, width + 2, metrics.height()), Qt::AlignLeft, text);
}

} // namespace app
