#include "serieschart.h"

#include "app/charts/axispanel.h"
#include "app/charts/chartframe.h"
#include "app/charts/chartpointer.h"
#include "app/theme/format.h"

#include <QDateTime>
#include <QTimeZone>

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

QPen linePen(const QColor &color, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, 1.6, style, Qt::FlatCap, Qt::RoundJoin);
    if (style == Qt::DashLine)
        pen.setDashPattern({4.0, 2.5});
    return pen;
}

} // namespace

void SeriesChart::refreshMain()
{
    const QColor accent = m_theme.color(Role::Accent);
    const QColor expected = m_theme.color(Role::Expected);
    const QColor scenario = m_theme.color(Role::Scenario);
    const QColor shade = withAlpha(m_theme.color(Role::Anomaly), ShadeOpacity);
    std::vector<PlotLine> lines;
    std::vector<PlotBand> bands;
    QList<ChartFrame::Entry> legend;
    // Edges thinned apart from each other would not enclose a band; with so many points it could not be seen either.
    const double shown = static_cast<double>(m_view.to - m_view.from) / static_cast<double>(m_data.intervalSeconds);
    const bool hasBand = !m_data.bandLow.empty() && shown <= 2.0 * m_main->layer().area().width();
    if (hasBand)
        bands.push_back({runsOf(m_data.bandLow), runsOf(m_data.bandHigh), withAlpha(expected, BandOpacity)});
    if (!m_data.actual.empty())
        legend.append({tr("Actual"), linePen(accent), {}});
    if (!m_data.expected.empty()) {
        lines.push_back({runsOf(m_data.expected), linePen(expected, Qt::DashLine)});
        legend.append({hasBand ? tr("Expected, with its usual spread") : tr("Expected"),
                       linePen(expected, Qt::DashLine), hasBand ? withAlpha(expected, BandOpacity) : QColor()});
    }
    if (!m_data.actual.empty())
        lines.push_back({runsOf(m_data.actual), linePen(accent)});
    if (!m_data.scenario.empty()) {
        lines.push_back(
            {runsOf(m_data.scenario), linePen(m_scenarioDimmed ? withAlpha(scenario, DimmedOpacity) : scenario)});
        legend.append({tr("Scenario"), linePen(scenario), {}});
    }
    if (!m_data.deviations.isEmpty())
        legend.append({tr("Deviation"), Qt::NoPen, shade});
    m_main->layer().setShades(m_data.deviations, shade);
    m_main->layer().setContent(std::move(lines), std::move(bands));
    m_main->setScale(m_view, rangeOf({&m_data.actual, &m_data.expected, &m_data.bandHigh, &m_data.scenario}), true);
    m_frame->setLegend(legend);
}

void SeriesChart::refreshResidual()
{
    if (!m_residualVisible)
        return;
    std::vector<PlotLine> lines;
    lines.push_back({runsOf(m_data.residual), linePen(m_theme.color(Role::Accent))});
    m_residual->layer().setShades(m_data.deviations, withAlpha(m_theme.color(Role::Anomaly), ShadeOpacity));
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
        //: Title of the time axis; %1 is the range of days that is shown, %2 the year.
        title = tr("Site time, %1 %2")
                    .arg(format::dateRange(day(m_view.from), day(m_view.to - 1), locale()),
                         QString::number(day(m_view.to - 1).year()));
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
    const QDateTime time = QDateTime::fromSecsSinceEpoch(m_siteTime.local(m_data.starts[at]), QTimeZone::utc());
    m_pointer->show(m_main->layer().toPixel(utc, 0.0).x(), format::dateTime(time, locale()), rows, dots);
}

void SeriesChart::describe()
{
    if (m_data.isEmpty()) {
        setAccessibleDescription(tr("No data to show."));
        return;
    }
    const ValueRange actual = rangeOf({&m_data.actual});
    const auto time = [this](core::EpochSeconds utc) {
        return format::dateTime(QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), QTimeZone::utc()), locale());
    };
    const QString range = tr("%1 from %2 to %3.").arg(m_data.quantity, time(m_view.from), time(m_view.to));
    if (!actual.found) {
        setAccessibleDescription(range);
        return;
    }
    //: %1 is the sentence about what is shown, %2 and %3 are the smallest and largest actual value with their units.
    setAccessibleDescription(tr("%1 Actual use lies between %2 and %3.")
                                 .arg(range, format::quantity(actual.low, m_data.unit, locale()),
                                      format::quantity(actual.high, m_data.unit, locale())));
}

} // namespace app
