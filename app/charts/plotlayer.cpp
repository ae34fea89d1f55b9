#include "plotlayer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {

PlotLayer::PlotLayer(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setFlag(ItemClipsToShape);
}

void PlotLayer::setArea(const QRectF &area)
{
    prepareGeometryChange();
    m_area = area;
}

void PlotLayer::setScale(core::TimeRange view, double low, double high)
{
    m_view = view;
    m_low = low;
    m_high = high > low ? high : low + 1.0;
    update();
}

void PlotLayer::setContent(std::vector<PlotLine> lines, std::vector<PlotBand> bands)
{
    m_lines = std::move(lines);
    m_bands = std::move(bands);
    update();
}

void PlotLayer::setShades(QList<core::TimeRange> shades, const QColor &fill)
{
    m_shades = std::move(shades);
    m_shadeFill = fill;
    update();
}

void PlotLayer::setGrid(std::vector<SiteTime::Tick> ticks, const QColor &line)
{
    m_ticks = std::move(ticks);
    m_gridLine = line;
    update();
}

void PlotLayer::setZeroLine(const QColor &line)
{
    m_zeroLine = line;
    update();
}

QPointF PlotLayer::toPixel(double utc, double value) const
{
    const double span = static_cast<double>(std::max<qint64>(m_view.to - m_view.from, 1));
    return {m_area.left() + (utc - static_cast<double>(m_view.from)) / span * m_area.width(),
            m_area.bottom() - (value - m_low) / (m_high - m_low) * m_area.height()};
}

double PlotLayer::toUtc(double x) const
{
    const double span = static_cast<double>(m_view.to - m_view.from);
    return static_cast<double>(m_view.from) + (x - m_area.left()) / std::max(m_area.width(), 1.0) * span;
}

QPolygonF PlotLayer::mapped(const QPolygonF &points) const
{
    QPolygonF pixels;
    pixels.reserve(points.size());
    for (const QPointF &point : points)
        pixels.append(toPixel(point.x(), point.y()));
    return pixels;
}

void PlotLayer::paintShades(QPainter &painter) const
{
    for (const core::TimeRange &range : m_shades) {
        if (!range.overlaps(m_view))
            continue;
        const double left = toPixel(static_cast<double>(range.from), 0.0).x();
        const double right = toPixel(static_cast<double>(range.to), 0.0).x();
        // A single hour in a year would be thinner than a pixel and so not be seen.
        painter.fillRect(QRectF(left, m_area.top(), std::max(right - left, 2.0), m_area.height()), m_shadeFill);
    }
}

void PlotLayer::paintGrid(QPainter &painter) const
{
    painter.setPen(QPen(m_gridLine, 0));
    for (const SiteTime::Tick &tick : m_ticks) {
        const double x = std::round(toPixel(static_cast<double>(tick.utc), 0.0).x()) + 0.5;
        painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    }
    if (m_zeroLine.isValid() && m_low <= 0.0 && m_high >= 0.0) {
        painter.setPen(QPen(m_zeroLine, 0));
        const double y = std::round(toPixel(0.0, 0.0).y()) + 0.5;
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    }
}

void PlotLayer::paintBand(QPainter &painter, const PlotBand &band) const
{
    // In pieces, and without smoothing so that no seams show: one outline of a whole year takes a second to fill.
    constexpr qsizetype PieceLength = 16;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band.fill);
    for (std::size_t i = 0; i < std::min(band.low.size(), band.high.size()); ++i) {
        const QPolygonF low = mapped(band.low[i]);
        const QPolygonF high = mapped(band.high[i]);
        const qsizetype size = std::min(low.size(), high.size());
        for (qsizetype from = 0; from + 1 < size; from += PieceLength) {
            QPolygonF outline = high.mid(from, PieceLength + 1);
            const QPolygonF edge = low.mid(from, PieceLength + 1);
            std::reverse_copy(edge.begin(), edge.end(), std::back_inserter(outline));
            painter.drawPolygon(outline);
        }
    }
}

//! Strokes in pieces: the cost of one smooth stroke grows with the square of its length where a line crosses itself,
//! and a year of days does that in every pixel column. The dashes go on from piece to piece.
static void strokeSmoothly(QPainter &painter, QPen pen, const QPolygonF &pixels)
{
    constexpr qsizetype PieceLength = 48;
    double length = 0.0;
    for (qsizetype from = 0; from + 1 < pixels.size(); from += PieceLength) {
        const qsizetype count = std::min(PieceLength + 1, pixels.size() - from);
        if (pen.style() != Qt::SolidLine)
            pen.setDashOffset(length / pen.widthF());
        painter.setPen(pen);
        painter.drawPolyline(pixels.constData() + from, static_cast<int>(count));
        for (qsizetype i = from + 1; i < from + count; ++i)
            length += QLineF(pixels[i - 1], pixels[i]).length();
    }
}

void PlotLayer::paintLine(QPainter &painter, const PlotLine &line) const
{
    qsizetype points = 0;
    for (const QPolygonF &run : line.runs)
        points += run.size();
    // With more points than pixels the line is a row of vertical strokes: thin and without smoothing they are as
    // readable, and a hundred times faster to draw.
    const bool dense = static_cast<double>(points) > m_area.width();
    QPen pen = line.pen;
    if (dense)
        pen.setWidth(0);
    painter.setRenderHint(QPainter::Antialiasing, !dense);
    painter.setPen(pen);
    painter.setBrush(pen.color());
    for (const QPolygonF &run : line.runs) {
        const QPolygonF pixels = mapped(run);
        if (pixels.size() == 1) // a lone value between two gaps still has to be seen
            painter.drawEllipse(pixels.constFirst(), 1.5, 1.5);
        else if (dense)
            painter.drawPolyline(pixels);
        else
            strokeSmoothly(painter, pen, pixels);
    }
}

void PlotLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_area.isEmpty() || m_view.isEmpty())
        return;
    painter->setClipRect(m_area);
    paintShades(*painter);
    paintGrid(*painter);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const PlotBand &band : m_bands)
        paintBand(*painter, band);
    for (const PlotLine &line : m_lines)
        paintLine(*painter, line);
}

} // namespace app
