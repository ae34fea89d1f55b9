#include "serieschart.h"

#include "app/charts/axispanel.h"
#include "app/charts/chartaccessible.h"
#include "app/charts/chartframe.h"
#include "app/charts/chartpointer.h"

#include <QEvent>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int FewestIntervals = 6; // closer than this a line says nothing
constexpr qint64 JumpSpan = 4 * core::SecondsPerDay;

SeriesChart::SeriesChart(const Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
{
    installChartAccessibility();
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
    setWhatsThis(tr("Arrow keys pan, plus and minus zoom, Home and End go to the first and last day, 0 shows all. "
                    "Shift with arrow keys reads the values one by one."));

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
    m_pointedText.clear();
    m_pointer->clear();
    m_frame->setTitle(m_data.unit.isEmpty() ? m_data.quantity : tr("%1 (%2)").arg(m_data.quantity, m_data.unit));
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
    m_main->setVisible(!m_data.isEmpty()); // bare axes would look like a value of zero
    m_residual->setVisible(m_residualVisible && !m_data.isEmpty());
    const QRectF all(0, 0, viewport()->width(), viewport()->height());
    scene()->setSceneRect(all);
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(u"−000,000"_s) + 12; // the widest usual label
    const double right = 12;
    m_legendWidth = all.width() - left - right;
    m_legendHeight = m_frame->legendHeight(m_legendWidth);
    const double legend = m_legendHeight;
    const double labels = 2 * metrics.height() + 8;
    const QRectF plots(left, legend, std::max(all.width() - left - right, 10.0),
                       std::max(all.height() - legend - labels, 10.0));
    const double between = 2 * metrics.height();
    const double strip = m_residualVisible ? std::max(plots.height() * 0.28, 4 * metrics.height()) : 0.0;
    const QRectF main(plots.left(), plots.top(), plots.width(), plots.height() - (strip > 0 ? strip + between : 0.0));
    const QRectF residual(plots.left(), plots.bottom() - strip, plots.width(), strip);
    // QtCharts centres the axis labels on the ticks, and hides those that do not fit, so the charts get a line more
    // than their plots.
    const double spare = metrics.height() + 4;
    m_main->setGeometry(QRectF(0, main.top() - spare, all.width(), main.height() + 2 * spare), main);
    m_residual->setGeometry(QRectF(0, residual.top() - spare, all.width(), residual.height() + 2 * spare), residual);
    m_frame->setGeometry(QRectF(left, 0, plots.width(), legend),
                         QRectF(left - 20, plots.bottom() + 4, plots.width() + 20 + right, labels - 4));
    const QString caption = m_data.unit.isEmpty() ? tr("Difference: actual minus expected")
                                                  : tr("Difference: actual minus expected (%1)").arg(m_data.unit);
    const QString brief = m_data.unit.isEmpty() ? tr("Difference") : tr("Difference (%1)").arg(m_data.unit);
    const bool fits = metrics.horizontalAdvance(caption) <= plots.width();
    m_frame->setCaption(QPointF(plots.left(), residual.top() - metrics.height() - 4), !m_residual->isVisible()
                                                                                          ? QString()
                                                                                      : fits ? caption
                                                                                             : brief);
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

QImage SeriesChart::picture(const QString &heading, double pixelRatio) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    constexpr double Margin = 12.0;
    const double top = QFontMetricsF(strong).height() + 2 * Margin;
    const QSizeF size(sceneRect().width(), sceneRect().height() + top);
    QImage image((size * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(m_theme.color(Role::Surface));
    QPainter painter(&image);
    painter.setFont(strong);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRectF(Margin, 0.0, size.width() - 2 * Margin, top), Qt::AlignVCenter, heading);
    scene()->render(&painter, QRectF(QPointF(0.0, top), sceneRect().size()), sceneRect());
    return image;
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
