#include "serieschart.h"

#include "app/charts/axispanel.h"
#include "app/charts/chartframe.h"
#include "app/charts/chartpointer.h"
#include "app/charts/seriesdata.h"
#include "app/charts/seriespen.h"
#include "app/theme/format.h"
#include "app/theme/mixed.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// What the chart draws and says: lines, legend, time labels, crosshair, and the description for screen readers.
namespace app {

namespace {

constexpr double BandOpacity = 0.15;
constexpr double ShadeOpacity = 0.14;
constexpr double DimmedOpacity = 0.35;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

void SeriesChart::refreshMain()
{
    const QPen actual = seriesPen(Series::Actual, m_theme);
    const QPen expected = seriesPen(Series::Expected, m_theme);
    const QPen scenario = seriesPen(Series::Scenario, m_theme);
    const QColor band = withAlpha(expected.color(), BandOpacity);
    // Opaque: a hundred shades are filled and not blended, and the joints of a dimmed line show no dots.
    const QColor shade = mixed(m_theme.color(Role::Anomaly), m_theme.color(Role::Surface), ShadeOpacity);
    std::vector<PlotLine> lines;
    std::vector<PlotBand> bands;
    QList<ChartFrame::Entry> legend;
    // Edges thinned apart from each other would not enclose a band; with so many points it could not be seen either.
    const double intervals = static_cast<double>(m_view.to - m_view.from) / static_cast<double>(m_data.intervalSeconds);
    const bool hasBand = !m_data.bandLow.empty() && intervals <= 2.0 * m_main->layer().area().width();
    if (hasBand)
        bands.push_back({runsOf(m_data.bandLow), runsOf(m_data.bandHigh), band});
    if (!m_data.actual.empty())
        legend.append({tr("Actual"), actual, {}});
    if (!m_data.expected.empty()) {
        lines.push_back({runsOf(m_data.expected), expected});
        legend.append(
            {hasBand ? tr("Expected, with its usual spread") : tr("Expected"), expected, hasBand ? band : QColor()});
    }
    if (!m_data.actual.empty())
        lines.push_back({runsOf(m_data.actual), actual});
    if (!m_data.scenario.empty()) {
        QPen shown = scenario;
        if (m_scenarioDimmed)
            shown.setColor(mixed(scenario.color(), m_theme.color(Role::Surface), DimmedOpacity));
        lines.push_back({runsOf(m_data.scenario), shown});
        legend.append({tr("Scenario"), scenario, {}});
    }
    if (!m_data.deviations.isEmpty())
        legend.append({tr("Deviation"), Qt::NoPen, shade});
    const QColor mark = m_theme.color(Role::Muted);
    m_main->layer().setMarks(m_data.partly, mark);
    if (!m_data.partly.isEmpty())
        legend.append({tr("Partly measured"), Qt::NoPen, mark, true});
    const QColor peakShade = mixed(m_theme.color(Role::Accent), m_theme.color(Role::Surface), ShadeOpacity);
    if (!m_data.peaks.isEmpty())
        legend.append({tr("Peak"), Qt::NoPen, peakShade});
    if (m_data.peaks.isEmpty())
        m_main->layer().setShades(m_data.deviations, shade);
    else
        m_main->layer().setShades(m_data.peaks, peakShade);
    m_main->layer().setContent(std::move(lines), std::move(bands));
    ValueRange all = rangeOf({&m_data.expected, &m_data.bandHigh, &m_data.scenario});
    m_actualRange = rangeOf({&m_data.actual});
    if (m_actualRange.found) {
        all.include(m_actualRange.low);
        all.include(m_actualRange.high);
    }
    m_main->setScale(m_view, all, true);
    m_frame->setLegend(legend);
    if (m_frame->legendHeight(m_legendWidth) != m_legendHeight)
        layOut(); // the legend needs more lines, or fewer
}

void SeriesChart::refreshResidual()
{
    if (!m_residualVisible)
        return;
    std::vector<PlotLine> lines;
    lines.push_back({runsOf(m_data.residual), seriesPen(Series::Actual, m_theme)});
    m_residual->layer().setShades(m_data.deviations,
                                  mixed(m_theme.color(Role::Anomaly), m_theme.color(Role::Surface), ShadeOpacity));
    m_residual->layer().setContent(std::move(lines), {});
    m_residual->layer().setZeroLine(m_theme.color(Role::Muted));
    m_residual->setScale(m_view, rangeOf({&m_data.residual}), true);
}

void SeriesChart::refreshTicks()
{
    const QRectF area = m_main->layer().area();
    const QFontMetricsF metrics(font());
    const int count = std::max(1, static_cast<int>(area.width() / (metrics.horizontalAdvance(u"00 MMM 0000"_s) + 24)));
    const std::vector<SiteTime::Tick> ticks = m_siteTime.ticks(m_view, count, locale());
    QList<ChartFrame::Label> labels;
    for (const SiteTime::Tick &tick : ticks)
        labels.append({m_main->layer().toPixel(static_cast<double>(tick.utc), 0.0).x(), tick.label, tick.major});
    QString title;
    if (!m_view.isEmpty()) {
        const auto day = [this](core::EpochSeconds utc) {
            return QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), QTimeZone::utc()).date();
        };
        //: Title of the time axis; %1 is the range of days that is shown.
        title = tr("Site time, %1").arg(format::dateRange(day(m_view.from), day(m_view.to - 1), locale()));
    }
    m_frame->setLabels(labels, title);
    const QColor line = m_theme.color(Role::Border);
    m_main->layer().setGrid(ticks, line);
    m_residual->layer().setGrid(ticks, line);
}

void SeriesChart::pointAt(int index)
{
    m_pointed = index;
    if (index < 0) {
        m_pointer->clear();
        return;
    }
    const auto at = static_cast<std::size_t>(index);
    const double utc = static_cast<double>(m_data.starts[at]);
    QList<ChartPointer::Row> rows;
    QList<QPointF> dots;
    const auto add = [&](const std::vector<double> &line, const QString &name, Role role, const PlotLayer &layer) {
        if (line.empty())
            return;
        const bool known = std::isfinite(line[at]);
        rows.append(
            {name, known ? format::quantity(line[at], m_data.unit, locale()) : format::missing(), m_theme.color(role)});
        dots.append(known ? layer.toPixel(utc, line[at]) : QPointF(-1e6, -1e6));
    };
    add(m_data.actual, tr("Actual"), Role::Accent, m_main->layer());
    add(m_data.expected, tr("Expected"), Role::Expected, m_main->layer());
    add(m_data.scenario, tr("Scenario"), Role::Scenario, m_main->layer());
    if (m_data.scenario.empty() && !m_data.residual.empty()) {
        const double residual = m_data.residual[at];
        rows.append({tr("Difference"),
                     std::isfinite(residual) ? format::difference(residual, m_data.unit, locale()) : format::missing(),
                     m_theme.color(Role::Muted)});
        const bool shown = m_residualVisible && std::isfinite(residual);
        dots.append(shown ? m_residual->layer().toPixel(utc, residual) : QPointF(-1e6, -1e6));
    }
    if (isPartlyMeasured(at))
        rows.append(
            {tr("Partly measured"), measuredPercent(m_data.coverage[at], locale()), m_theme.color(Role::Muted)});
    const QString time = timeText(m_data.starts[at]);
    QStringList values;
    for (const ChartPointer::Row &row : std::as_const(rows))
        values.append(row.name + u' ' + row.value);
    //: Read out by a screen reader: %1 is a time, %2 a list like "Actual 804 kWh, Expected 477 kWh".
    m_pointedText = tr("%1: %2.").arg(time, values.join(u", "_s));
    m_pointer->show(m_main->layer().toPixel(utc, 0.0).x(), time, rows, dots);
}

bool SeriesChart::isPartlyMeasured(std::size_t index) const
{
    return !m_data.coverage.empty() && m_data.coverage[index] < 1.0 && std::isfinite(m_data.actual[index]);
}

QString SeriesChart::timeText(core::EpochSeconds utc) const
{
    return format::dateTime(QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), QTimeZone::utc()), locale());
}

QString SeriesChart::largestDifference() const
{
    const auto from = std::lower_bound(m_data.starts.begin(), m_data.starts.end(), m_view.from) - m_data.starts.begin();
    const double enough = comparableCoverage(m_data.intervalSeconds);
    std::size_t largest = m_data.residual.size();
    for (auto i = static_cast<std::size_t>(from); i < m_data.residual.size() && m_data.starts[i] < m_view.to; ++i) {
        const bool comparable = m_data.coverage.empty() || m_data.coverage[i] >= enough;
        if (comparable && std::isfinite(m_data.residual[i])
            && (largest == m_data.residual.size() || std::abs(m_data.residual[i]) > std::abs(m_data.residual[largest])))
            largest = i;
    }
    if (largest == m_data.residual.size())
        return {};
    //: %1 is an amount with its sign and unit, %2 a time.
    return tr("The largest difference is %1 on %2.")
        .arg(format::difference(m_data.residual[largest], m_data.unit, locale()), timeText(m_data.starts[largest]));
}

void SeriesChart::describe()
{
    if (m_data.isEmpty()) {
        setAccessibleDescription(tr("No data to show."));
        return;
    }
    QStringList sentences;
    if (m_pointed >= 0)
        sentences.append(m_pointedText);
    sentences.append(tr("%1 from %2 to %3.").arg(m_data.quantity, timeText(m_view.from), timeText(m_view.to)));
    if (m_actualRange.found) {
        //: %1 and %2 are the smallest and largest actual value with their units.
        sentences.append(tr("Actual use lies between %1 and %2.")
                             .arg(format::quantity(m_actualRange.low, m_data.unit, locale()),
                                  format::quantity(m_actualRange.high, m_data.unit, locale())));
    } else {
        sentences.append(tr("There is no actual value in these days."));
    }
    sentences.append(largestDifference());
    if (const auto share = measuredShare(m_data, m_view))
        sentences.append(tr("%1 of this time was measured.").arg(measuredPercent(*share, locale())));
    const auto shaded = std::ranges::count_if(m_data.deviations,
                                              [this](const core::TimeRange &range) { return range.overlaps(m_view); });
    if (shaded > 0)
        sentences.append(tr("%n deviation(s) are shaded.", nullptr, static_cast<int>(shaded)));
    const auto peaks =
        std::ranges::count_if(m_data.peaks, [this](const core::TimeRange &range) { return range.overlaps(m_view); });
    if (peaks > 0)
        sentences.append(tr("%n peak(s) are shaded.", nullptr, static_cast<int>(peaks)));
    sentences.removeAll(QString());
    setAccessibleDescription(sentences.join(u' '));
}

} // namespace app
