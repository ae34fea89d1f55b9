#include "serieschart.h"

#include "app/charts/axispanel.h"
#include "app/charts/chartframe.h"
#include "app/charts/chartpointer.h"
#include "app/theme/format.h"

#include <QEvent>
#include <QGraphicsScene>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int FewestIntervals = 6; // closer than this a line says nothing
constexpr qint64 JumpSpan = 4 * core::SecondsPerDay;
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

SeriesChart::SeriesChart(const Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
{
    auto *graphics = new QGraphicsScene(this);
    setScene(graphics);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Chart of actual and expected use"));

    m_main = std::make_unique<AxisPanel>(*graphics, theme);
    m_residual = std::make_unique<AxisPanel>(*graphics, theme);
    m_residual->setVisible(false);
    m_frame = new ChartFrame(theme);
    m_pointer = new ChartPointer(theme);
    graphics->addItem(m_frame);
    graphics->addItem(m_pointer);
    connect(&theme, &Theme::changed, this, &SeriesChart::applyTheme);
    applyTheme();
}

SeriesChart::~SeriesChart() = default;

void SeriesChart::setData(ChartData content, ViewPolicy policy)
{
    m_data = std::move(content);
    m_siteTime = SiteTime(m_data.starts, m_data.localSeconds);
    m_pointed = -1;
    m_pointer->clear();
    m_main->setTitle(m_data.unit.isEmpty() ? m_data.quantity : tr("%1 (%2)").arg(m_data.quantity, m_data.unit));
    m_residual->setTitle(m_data.unit.isEmpty() ? tr("Difference") : tr("Difference (%1)").arg(m_data.unit));
    if (policy == ViewPolicy::KeepView && m_view.overlaps(m_data.extent()))
        setView(m_view);
    else
        resetView();
    layOut();
}

void SeriesChart::setView(core::TimeRange view)
{
    const core::TimeRange extent = m_data.extent();
    if (extent.isEmpty()) {
        m_view = {};
        refresh();
        return;
    }
    const qint64 longest = extent.to - extent.from;
    const qint64 span =
        std::clamp(view.to - view.from, std::min(FewestIntervals * m_data.intervalSeconds, longest), longest);
    const qint64 from = std::clamp(view.from, extent.from, extent.to - span);
    m_view = {from, from + span};
    refresh();
    Q_EMIT viewChanged(m_view);
}

void SeriesChart::resetView()
{
    setView(m_data.extent());
}

void SeriesChart::showTime(core::EpochSeconds utc)
{
    if (m_data.isEmpty())
        return;
    const qint64 span = std::min(m_view.to - m_view.from, JumpSpan);
    setView({utc - span / 2, utc - span / 2 + span});
    pointAt(nearestIndex(static_cast<double>(utc)));
}

void SeriesChart::setResidualVisible(bool visible)
{
    m_residualVisible = visible;
    m_residual->setVisible(visible);
    layOut();
}

void SeriesChart::setScenarioDimmed(bool dimmed)
{
    if (m_scenarioDimmed == dimmed)
        return;
    m_scenarioDimmed = dimmed;
    refreshMain();
}

void SeriesChart::layOut()
{
    const QRectF all(0, 0, viewport()->width(), viewport()->height());
    scene()->setSceneRect(all);
    const QFontMetricsF metrics(font());
    // Room for the title (turned by 90 degrees) and the widest usual label.
    const double left = metrics.height() * 1.6 + metrics.horizontalAdvance(u"000,000"_s) + 12;
    const double legend = metrics.height() + 12;
    const double labels = 2 * metrics.height() + 8;
    const double right = 12;
    const QRectF plots(left, legend, std::max(all.width() - left - right, 10.0),
                       std::max(all.height() - legend - labels, 10.0));
    const double between = metrics.height();
    const double strip = m_residualVisible ? std::max(plots.height() * 0.28, 40.0) : 0.0;
    const QRectF main(plots.left(), plots.top(), plots.width(), plots.height() - (strip > 0 ? strip + between : 0.0));
    const QRectF residual(plots.left(), plots.bottom() - strip, plots.width(), strip);
    // QtCharts centres the axis labels on the ticks, and hides those that do not fit, so the charts get a line more
    // than their plots.
    const double spare = metrics.height() + 4;
    m_main->setGeometry(QRectF(0, main.top() - spare, all.width(), main.height() + 2 * spare), main);
    m_residual->setGeometry(QRectF(0, residual.top() - spare, all.width(), residual.height() + 2 * spare), residual);
    m_frame->setGeometry(QRectF(left, 0, plots.width(), legend),
                         QRectF(left - 20, plots.bottom(), plots.width() + 20 + right, labels));
    m_pointer->setArea(plots);
    refresh();
}

Runs SeriesChart::runsOf(const std::vector<double> &values) const
{
    const int columns = std::max(1, static_cast<int>(m_main->layer().area().width()));
    return visibleRuns(m_data.starts, values, {m_view, columns, m_data.intervalSeconds});
}

ValueRange SeriesChart::rangeOf(std::initializer_list<const std::vector<double> *> lines) const
{
    ValueRange all;
    for (const std::vector<double> *line : lines) {
        const ValueRange range = valueRange(m_data.starts, *line, m_view);
        if (range.found) {
            all.include(range.low);
            all.include(range.high);
        }
    }
    return all;
}

void SeriesChart::refresh()
{
    refreshMain();
    refreshResidual();
    refreshTicks();
    if (m_pointed >= 0)
        pointAt(m_pointed);
    describe();
}

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
            return QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), Qt::UTC).date();
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

int SeriesChart::nearestIndex(double utc) const
{
    if (m_data.isEmpty())
        return -1;
    const auto after = std::lower_bound(m_data.starts.begin(), m_data.starts.end(), static_cast<qint64>(utc));
    if (after == m_data.starts.begin())
        return 0;
    const auto before = std::prev(after);
    const bool first =
        after == m_data.starts.end() || utc - static_cast<double>(*before) < static_cast<double>(*after) - utc;
    return static_cast<int>((first ? before : after) - m_data.starts.begin());
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
    const QDateTime time = QDateTime::fromSecsSinceEpoch(m_siteTime.local(m_data.starts[at]), Qt::UTC);
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
        return format::dateTime(QDateTime::fromSecsSinceEpoch(m_siteTime.local(utc), Qt::UTC), locale());
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

void SeriesChart::applyTheme()
{
    setBackgroundBrush(m_theme.color(Role::Surface));
    m_main->applyTheme();
    m_residual->applyTheme();
    m_main->setFont(font());
    m_residual->setFont(font());
    m_frame->setFont(font());
    m_pointer->setFont(font());
    layOut();
}

} // namespace app
