#include "plotlayer.h"

#include "app/charts/linepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {

constexpr double MarkHeight = 7.0;
constexpr double LeastMarkWidth = 4.0;
constexpr double SmoothPointsPerColumn = 2.0; // more than that and a smooth line is no more readable, but slow

PlotLayer::PlotLayer(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setFlag(ItemClipsToShape);
    // The crosshair moves over the lines far more often than they change.
    setCacheMode(DeviceCoordinateCache);
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

void PlotLayer::setMarks(QList<core::TimeRange> marks, const QColor &color)
{
    m_marks = std::move(marks);
    m_markColor = color;
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

Runs PlotLayer::mapped(const Runs &runs) const
{
    Runs pixels(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        pixels[i].reserve(runs[i].size());
        for (const QPointF &point : runs[i])
            pixels[i].append(toPixel(point.x(), point.y()));
    }
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
        const double seen = std::max(left, m_area.left() - 1.0); // rectangles of a year's width are slow to clip
        painter.fillRect(
            QRectF(seen, m_area.top(), std::max(std::min(right, m_area.right() + 1.0) - seen, 2.0), m_area.height()),
            m_shadeFill);
    }
}

// Boxes that would overlap become one, so that no more are painted than there is room for.
void PlotLayer::paintMarks(QPainter &painter) const
{
    const auto first = std::ranges::lower_bound(m_marks, m_view.from, {}, &core::TimeRange::to);
    QRectF box;
    const auto flush = [&] {
        if (!box.isEmpty())
            line::paintHatched(painter, box, m_markColor);
    };
    for (auto mark = first; mark != m_marks.end() && mark->from < m_view.to; ++mark) {
        const double left = std::max(toPixel(static_cast<double>(mark->from), 0.0).x(), m_area.left());
        const double right = std::min(toPixel(static_cast<double>(mark->to), 0.0).x(), m_area.right());
        const QRectF next(left, m_area.bottom() - MarkHeight, std::max(right - left, LeastMarkWidth), MarkHeight);
        if (!box.isEmpty() && next.left() <= box.right()) {
            box.setRight(std::max(box.right(), next.right()));
            continue;
        }
        flush();
        box = next;
    }
    flush();
}

void PlotLayer::paintGrid(QPainter &painter) const
{
    // As rectangles: the raster engine hands high lines to a thread pool, which costs more than the line.
    for (const SiteTime::Tick &tick : m_ticks) {
        const double x = std::round(toPixel(static_cast<double>(tick.utc), 0.0).x());
        painter.fillRect(QRectF(x, m_area.top(), 1.0, m_area.height()), m_gridLine);
    }
    if (m_zeroLine.isValid() && m_low <= 0.0 && m_high >= 0.0) {
        const double y = std::round(toPixel(0.0, 0.0).y());
        painter.fillRect(QRectF(m_area.left(), y, m_area.width(), 1.0), m_zeroLine);
    }
}

void PlotLayer::paintLine(QPainter &painter, const PlotLine &line) const
{
    qsizetype points = 0;
    for (const QPolygonF &run : line.runs)
        points += run.size();
    const Runs runs = mapped(line.runs);
    if (static_cast<double>(points) > SmoothPointsPerColumn * m_area.width())
        return line::paintDense(painter, line.pen, runs, m_area);
    for (const QPolygonF &run : runs) {
        if (run.size() > 1) {
            line::paintSmooth(painter, line.pen, run, m_area);
            continue;
        }
        // A lone value between two gaps still has to be seen.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(line.pen.color());
        painter.drawEllipse(run.constFirst(), 2.5, 2.5);
    }
}

void PlotLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_area.isEmpty() || m_view.isEmpty())
        return;
    painter->setClipRect(boundingRect());
    paintShades(*painter);
    paintGrid(*painter);
    paintMarks(*painter);
    for (const PlotBand &band : m_bands)
        line::paintBand(*painter, band.fill, mapped(band.low), mapped(band.high), m_area);
    for (const PlotLine &line : m_lines)
        paintLine(*painter, line);
}

} // namespace app
