#include "runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app {

namespace {

struct Slice
{
    std::size_t from = 0;
    std::size_t to = 0;
};

Slice sliceOf(std::span<const core::EpochSeconds> starts, core::TimeRange view)
{
    const auto first = std::lower_bound(starts.begin(), starts.end(), view.from);
    const auto last = std::lower_bound(first, starts.end(), view.to);
    return {static_cast<std::size_t>(first - starts.begin()), static_cast<std::size_t>(last - starts.begin())};
}

//! Collects one pixel column and hands it to the run that is open.
class ColumnThinner
{
public:
    explicit ColumnThinner(Runs &runs)
        : m_runs(runs)
    {
    }

    void add(qint64 column, const QPointF &point)
    {
        if (m_used && column != m_column)
            flush();
        if (!m_used) {
            m_column = column;
            m_used = true;
            m_points.fill(point);
            return;
        }
        if (point.y() < m_points[Lowest].y())
            m_points[Lowest] = point;
        if (point.y() > m_points[Highest].y())
            m_points[Highest] = point;
        m_points[Last] = point;
    }

    void endRun()
    {
        flush();
        m_open = false;
    }

private:
    enum Role { First, Lowest, Highest, Last };

    void flush()
    {
        if (!m_used)
            return;
        m_used = false;
        if (!m_open)
            m_runs.emplace_back();
        m_open = true;
        if (m_points[Lowest].x() > m_points[Highest].x())
            std::swap(m_points[Lowest], m_points[Highest]);
        QPolygonF &run = m_runs.back();
        for (const QPointF &point : m_points) {
            if (run.isEmpty() || run.constLast().x() < point.x())
                run.append(point);
        }
    }

    Runs &m_runs;
    std::array<QPointF, 4> m_points;
    qint64 m_column = 0;
    bool m_used = false;
    bool m_open = false;
};

} // namespace

Runs visibleRuns(std::span<const core::EpochSeconds> starts, std::span<const double> values, const RunOptions &options)
{
    Runs runs;
    if (values.size() != starts.size() || options.view.isEmpty() || options.columns <= 0)
        return runs;
    Slice slice = sliceOf(starts, options.view);
    slice.from -= slice.from > 0 ? 1 : 0;
    slice.to += slice.to < starts.size() ? 1 : 0;

    const double secondsPerColumn =
        static_cast<double>(options.view.to - options.view.from) / static_cast<double>(options.columns);
    const double columnsPerSecond = 1.0 / secondsPerColumn;
    const bool thin = slice.to - slice.from > 4 * static_cast<std::size_t>(options.columns);
    const double widest = std::max(1.5 * static_cast<double>(options.intervalSeconds), thin ? secondsPerColumn : 0.0);

    ColumnThinner thinner(runs);
    core::EpochSeconds previous = 0;
    bool hasPrevious = false;
    for (std::size_t i = slice.from; i < slice.to; ++i) {
        if (!std::isfinite(values[i]))
            continue; // the distance to the next value tells whether a gap is left
        const core::EpochSeconds start = starts[i];
        if (hasPrevious && static_cast<double>(start - previous) > widest)
            thinner.endRun();
        const double offset = static_cast<double>(start - options.view.from);
        const qint64 column = thin ? static_cast<qint64>(offset * columnsPerSecond + 1.0) : static_cast<qint64>(i);
        thinner.add(column, QPointF(static_cast<double>(start), values[i]));
        previous = start;
        hasPrevious = true;
    }
    thinner.endRun();
    return runs;
}

void ValueRange::include(double value)
{
    if (!std::isfinite(value))
        return;
    low = found ? std::min(low, value) : value;
    high = found ? std::max(high, value) : value;
    found = true;
}

ValueRange valueRange(std::span<const core::EpochSeconds> starts, std::span<const double> values, core::TimeRange view)
{
    ValueRange range;
    if (values.size() != starts.size())
        return range;
    const Slice slice = sliceOf(starts, view);
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (std::size_t i = slice.from; i < slice.to; ++i) {
        if (!std::isfinite(values[i]))
            continue;
        low = std::min(low, values[i]);
        high = std::max(high, values[i]);
    }
    if (low > high)
        return range;
    return {low, high, true};
}

} // namespace app
