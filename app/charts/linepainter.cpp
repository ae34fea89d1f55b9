#include "linepainter.h"

#include <QImage>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::line {

namespace {

//! How far a line goes up and down within each column of device pixels of an area, and a picture of that.
class Columns
{
public:
    Columns(const QRectF &area, double pixelRatio)
        : m_area(area)
        , m_ratio(pixelRatio)
        , m_tops(static_cast<std::size_t>(std::max(1, qCeil(area.width() * pixelRatio))), Nowhere)
        , m_bottoms(m_tops.size(), -Nowhere)
    {
    }

    void addSegment(QPointF from, QPointF to)
    {
        from = (from - m_area.topLeft()) * m_ratio;
        to = (to - m_area.topLeft()) * m_ratio;
        if (to.x() < from.x())
            std::swap(from, to);
        const int last = static_cast<int>(m_tops.size()) - 1;
        if (to.x() < 0.0 || from.x() >= last + 1.0)
            return;
        const int begin = std::max(static_cast<int>(from.x()), 0);
        const int end = static_cast<int>(std::min<double>(to.x(), last));
        const double slope = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0.0;
        for (int x = begin; x <= end; ++x) {
            const double enter = x <= from.x() ? from.y() : from.y() + (x - from.x()) * slope;
            const double leave = x + 1 >= to.x() ? to.y() : from.y() + (x + 1 - from.x()) * slope;
            const auto at = static_cast<std::size_t>(x);
            m_tops[at] = std::min({m_tops[at], static_cast<float>(enter), static_cast<float>(leave)});
            m_bottoms[at] = std::max({m_bottoms[at], static_cast<float>(enter), static_cast<float>(leave)});
        }
    }

    //! Row by row into a picture: as upright bars most of the time would go into finding the next row's memory.
    void paint(QPainter &painter, const QColor &color, double thickness)
    {
        const auto half = static_cast<float>(thickness * m_ratio / 2.0);
        for (std::size_t x = 0; x < m_tops.size(); ++x) {
            m_tops[x] = std::round(m_tops[x] - half);
            m_bottoms[x] = std::round(m_bottoms[x] + half);
        }
        // Only the rows that have something in them.
        const auto rows = static_cast<float>(std::max(1, qCeil(m_area.height() * m_ratio)));
        const int first = static_cast<int>(std::clamp(*std::ranges::min_element(m_tops), 0.0F, rows));
        const int last = static_cast<int>(std::clamp(*std::ranges::max_element(m_bottoms), 0.0F, rows));
        if (last <= first)
            return;
        QImage image(static_cast<int>(m_tops.size()), last - first, QImage::Format_ARGB32_Premultiplied);
        const QRgb ink = qPremultiply(color.rgba());
        for (int y = 0; y < image.height(); ++y) {
            auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
            const auto at = static_cast<float>(first + y);
            for (std::size_t x = 0; x < m_tops.size(); ++x)
                row[x] = m_tops[x] <= at && at < m_bottoms[x] ? ink : 0U;
        }
        image.setDevicePixelRatio(m_ratio);
        painter.drawImage(m_area.topLeft() + QPointF(0.0, first / m_ratio), image);
    }

private:
    static constexpr float Nowhere = 1e9F;

    QRectF m_area;
    double m_ratio;
    std::vector<float> m_tops;
    std::vector<float> m_bottoms;
};

//! The part of a segment that lies in an area, as shares of its length; there is none when `to` is not above `from`.
struct Seen
{
    double from = 0.0;
    double to = 1.0;
};

Seen seenOf(const QLineF &segment, const QRectF &area)
{
    Seen seen;
    const auto cut = [&seen](double start, double step, double low, double high) {
        if (step == 0.0) {
            if (start < low || start > high)
                seen.to = 0.0;
            return;
        }
        const auto [enter, leave] = std::minmax({(low - start) / step, (high - start) / step});
        seen.from = std::max(seen.from, enter);
        seen.to = std::min(seen.to, leave);
    };
    cut(segment.x1(), segment.dx(), area.left(), area.right());
    cut(segment.y1(), segment.dy(), area.top(), area.bottom());
    return seen;
}

//! Strokes and gaps in turn, in pixels.
class DashPattern
{
public:
    explicit DashPattern(const QPen &pen)
        : m_parts(pen.dashPattern())
    {
        for (qreal &part : m_parts) {
            part *= pen.widthF();
            m_period += part;
        }
    }

    //! Adds what is seen of a segment that begins `passed` pixels into the line.
    void addStrokes(QList<QLineF> &strokes, const QLineF &segment, const Seen &seen, double passed) const
    {
        const double length = segment.length();
        const double room = (seen.to - seen.from) * length;
        double phase = std::fmod(passed + seen.from * length, m_period);
        qsizetype part = 0;
        while (part + 1 < m_parts.size() && phase >= m_parts[part])
            phase -= m_parts[part++];
        double done = 0.0;
        while (done < room) {
            const double next = std::min(room, done + m_parts[part] - phase);
            if (part % 2 == 0)
                strokes.append(
                    {segment.pointAt(seen.from + done / length), segment.pointAt(seen.from + next / length)});
            done = next;
            phase = 0.0;
            part = (part + 1) % m_parts.size();
        }
    }

    double period() const { return m_period; }

private:
    QList<qreal> m_parts;
    double m_period = 0.0;
};

double pixelRatio(const QPainter &painter)
{
    return painter.device()->devicePixelRatioF();
}

} // namespace

QList<QLineF> dashes(const QPolygonF &pixels, const QPen &pen, const QRectF &area)
{
    const double thick = pen.widthF();
    const QRectF room = area.adjusted(-thick, -thick, thick, thick);
    const DashPattern pattern(pen);
    QList<QLineF> strokes;
    double passed = 0.0;
    for (qsizetype i = 1; i < pixels.size(); ++i) {
        const QLineF segment(pixels[i - 1], pixels[i]);
        if (!std::isfinite(segment.length()))
            continue;
        const Seen seen = seenOf(segment, room);
        if (seen.from < seen.to)
            pattern.addStrokes(strokes, segment, seen, passed);
        passed = std::fmod(passed + segment.length(), pattern.period());
    }
    return strokes;
}

void paintSmooth(QPainter &painter, QPen pen, const QPolygonF &pixels, const QRectF &area)
{
    // Ends a little longer close the corners; between dashes they would close the gaps.
    pen.setCapStyle(pen.style() == Qt::SolidLine ? Qt::SquareCap : Qt::FlatCap);
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QLineF> segments;
    segments.reserve(pixels.size());
    if (pen.style() == Qt::SolidLine) {
        for (qsizetype i = 1; i < pixels.size(); ++i)
            segments.append(QLineF(pixels[i - 1], pixels[i]));
    } else {
        segments = dashes(pixels, pen, area);
        pen.setStyle(Qt::SolidLine);
    }
    painter.setPen(pen);
    painter.drawLines(segments);
}

void paintDense(QPainter &painter, const QPen &pen, const Runs &runs, const QRectF &area)
{
    Columns columns(area, pixelRatio(painter));
    for (const QPolygonF &run : runs) {
        columns.addSegment(run.constFirst(), run.constFirst()); // a lone value
        for (qsizetype i = 1; i < run.size(); ++i)
            columns.addSegment(run[i - 1], run[i]);
    }
    columns.paint(painter, pen.color(), pen.widthF());
}

void paintBand(QPainter &painter, const QColor &fill, const Runs &low, const Runs &high, const QRectF &area)
{
    Columns columns(area, pixelRatio(painter));
    for (std::size_t run = 0; run < std::min(low.size(), high.size()); ++run) {
        for (qsizetype i = 1; i < std::min(low[run].size(), high[run].size()); ++i) {
            columns.addSegment(low[run][i - 1], low[run][i]);
            columns.addSegment(high[run][i - 1], high[run][i]);
        }
    }
    columns.paint(painter, fill, 0.0);
}

void paintHatched(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 1.0));
    painter.setBrush(QBrush(color, Qt::BDiagPattern));
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

} // namespace app::line
