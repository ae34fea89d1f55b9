#include "axispanel.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr double LabelPadding = 10; // pixels

//! 1, 2 or 5 times a power of ten, so that about `steps` of them cover `span`.
double niceStep(double span, double steps)
{
    const double rough = span / steps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double ratio = rough / power;
    return power * (ratio < 1.5 ? 1.0 : ratio < 3.5 ? 2.0 : ratio < 7.5 ? 5.0 : 10.0);
}

int decimalsOf(double step)
{
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

} // namespace

AxisPanel::AxisPanel(QGraphicsScene &scene, const Theme &theme)
    : m_theme(theme)
    , m_chart(new QChart)
    , m_axis(new QValueAxis(m_chart))
    , m_layer(new PlotLayer)
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins({});
    m_chart->legend()->hide();
    m_chart->addAxis(m_axis, Qt::AlignLeft);
    m_axis->setTickType(QValueAxis::TicksDynamic);
    m_axis->setTickAnchor(0.0);
    // The bare chart would take the mouse from the view, which zooms and pans.
    m_chart->setAcceptedMouseButtons(Qt::NoButton);
    m_chart->setAcceptHoverEvents(false);
    m_chart->setLocalizeNumbers(true);
    scene.addItem(m_chart);
    scene.addItem(m_layer);
    m_layer->setZValue(1);
    applyTheme();
}

void AxisPanel::setVisible(bool visible)
{
    m_chart->setVisible(visible);
    m_layer->setVisible(visible);
}

bool AxisPanel::isVisible() const
{
    return m_chart->isVisible();
}

void AxisPanel::setGeometry(const QRectF &chart, const QRectF &plot)
{
    m_chart->setGeometry(chart);
    m_chart->setPlotArea(plot.translated(-chart.topLeft()));
    m_chart->layout()->activate(); // now, so that axis and lines never differ for a frame
    m_layer->setArea(plot);
}

void AxisPanel::setScale(core::TimeRange view, ValueRange values, bool fromZero)
{
    if (!values.found)
        values = {0.0, 1.0, true};
    if (fromZero)
        values.include(0.0);
    if (!(values.high > values.low))
        values.high = values.low + std::max(std::abs(values.low), 1.0);
    const double line = QFontMetricsF(m_axis->labelsFont()).height();
    const double steps = std::clamp(m_layer->area().height() / (2.4 * line), 1.0, 4.0);
    // QtCharts gives each label its part of the height, less some padding, and shortens those that are higher to "...";
    // a nice step may give more of them than were asked for.
    const auto intervals = [&values](double step) {
        return std::lround(std::ceil(values.high / step - 1e-9) - std::floor(values.low / step + 1e-9));
    };
    const auto most = std::max(1L, std::lround(std::floor(m_layer->area().height() / (line + LabelPadding))) - 1);
    double step = niceStep(values.high - values.low, steps);
    for (double wider = niceStep(2.0 * step, 1.0); intervals(step) > most && intervals(wider) < intervals(step);
         wider = niceStep(2.0 * step, 1.0))
        step = wider;
    // A few values just below zero take no whole step of room.
    const double part = step / 5.0;
    const double low = std::floor(values.low / part + 1e-9) * part;
    const double high = std::ceil(values.high / step - 1e-9) * step;
    m_axis->setLabelFormat(u"%.%1f"_s.arg(decimalsOf(step)));
    m_axis->setTickInterval(step);
    m_axis->setRange(low, high);
    m_layer->setScale(view, low, high);
}

void AxisPanel::applyTheme()
{
    m_chart->setBackgroundBrush(m_theme.color(Role::Surface));
    m_chart->setBackgroundPen(Qt::NoPen);
    m_axis->setLabelsColor(m_theme.color(Role::Muted));
    m_axis->setGridLineColor(m_theme.color(Role::Border));
    m_axis->setLinePenColor(m_theme.color(Role::Border));
}

void AxisPanel::setFont(const QFont &font)
{
    m_axis->setLabelsFont(font);
}

} // namespace app
