#include "app/charts/serieschart.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>

// One step of zooming and panning five years of quarter hours, paint included, at several zooms and sizes of window.
// Offscreen; the limit is 50 ms a step. The processor time of all threads tells what a step costs where other work
// keeps the machine busy.

using namespace app;
using namespace Qt::StringLiterals;

namespace {

constexpr double LimitMilliseconds = 50.0;
constexpr qint64 Begin = 1609459200; // 2021-01-01T00:00:00Z
constexpr int Steps = 40;

ChartData series(qint64 interval, std::size_t count, bool band)
{
    ChartData data;
    data.unit = u"kWh"_s;
    data.quantity = u"Electricity"_s;
    data.intervalSeconds = interval;
    for (std::size_t i = 0; i < count; ++i) {
        const qint64 offset = static_cast<qint64>(i) * interval;
        const double day = static_cast<double>(offset % 86400) / 86400.0;
        const double expected =
            300.0 + 120.0 * std::sin(day * 6.283) + 60.0 * std::sin(static_cast<double>(i) / 9000.0);
        const double noise = static_cast<double>((i * 2654435761U) % 1000U) / 25.0;
        const bool gap = i % 5000 < 60;
        data.starts.push_back(Begin + offset);
        data.localSeconds.push_back(data.starts.back() - 4 * 3600);
        data.actual.push_back(gap ? std::numeric_limits<double>::quiet_NaN() : expected + noise);
        data.expected.push_back(expected);
        data.residual.push_back(data.actual.back() - expected);
        if (band) {
            data.bandLow.push_back(expected - 25.0);
            data.bandHigh.push_back(expected + 25.0);
        }
        if (i % 900 == 17)
            data.deviations.append({data.starts.back(), data.starts.back() + 6 * interval});
    }
    return data;
}

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double atShare(std::vector<double> &times, std::size_t percent)
{
    std::ranges::sort(times);
    return times[std::min(times.size() * percent / 100, times.size() - 1)];
}

double measure(const char *name, const std::function<void(int)> &step)
{
    std::vector<double> times;
    std::vector<double> processor;
    for (int i = 0; i < Steps; ++i) {
        const double before = processorMilliseconds();
        QElapsedTimer timer;
        timer.start();
        step(i);
        QCoreApplication::processEvents(); // paints
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        processor.push_back(processorMilliseconds() - before);
    }
    const double p95 = atShare(times, 95);
    std::printf("%-38s median %5.1f ms  p95 %5.1f ms = %.2f of 50 ms; processor median %5.1f ms  p95 %5.1f ms = %.2f\n",
                name, atShare(times, 50), p95, p95 / LimitMilliseconds, atShare(processor, 50), atShare(processor, 95),
                atShare(processor, 95) / LimitMilliseconds);
    return p95;
}

void turnWheel(SeriesChart &chart, int notches)
{
    const QPointF middle = QRectF(chart.viewport()->rect()).center();
    QWheelEvent event(middle, chart.viewport()->mapToGlobal(middle), {}, {0, notches * 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.viewport(), &event);
}

void press(SeriesChart &chart, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &event);
}

double measureAll(SeriesChart &chart)
{
    double worst = 0.0;
    const auto half = [](int i) { return i < Steps / 2; };
    chart.resetView();
    worst = std::max(
        worst, measure("  zoom in and out again by the wheel", [&](int i) { turnWheel(chart, half(i) ? 1 : -1); }));
    for (const int days : {1460, 365, 30, 7}) {
        const core::TimeRange all = chart.chartData().extent();
        const qint64 middle = (all.from + all.to) / 2;
        chart.setView({middle - days * core::SecondsPerDay / 2, middle + days * core::SecondsPerDay / 2});
        worst = std::max(worst, measure(qPrintable(u"  pan by keys, %1 days shown"_s.arg(days)),
                                        [&](int i) { press(chart, half(i) ? Qt::Key_Right : Qt::Key_Left); }));
    }
    chart.resetView();
    return std::max(worst, measure("  crosshair over all", [&](int i) {
                        const QPointF at(150 + i * 20, 200);
                        QMouseEvent event(QEvent::MouseMove, at, chart.viewport()->mapToGlobal(at), Qt::NoButton,
                                          Qt::NoButton, Qt::NoModifier);
                        QCoreApplication::sendEvent(chart.viewport(), &event);
                    }));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Theme theme;
    double worst = 0.0;
    for (const QSize size : {QSize(1400, 500), QSize(1920, 1000)}) {
        SeriesChart chart(theme);
        chart.resize(size);
        chart.setResidualVisible(true);
        chart.show();
        std::printf("175,000 quarter hours, %d x %d\n", size.width(), size.height());
        chart.setData(series(900, 175000, false));
        worst = std::max(worst, measureAll(chart));
        std::printf("43,800 hours with band, %d x %d\n", size.width(), size.height());
        chart.setData(series(3600, 43800, true));
        worst = std::max(worst, measureAll(chart));
    }
    std::printf("slowest p95 %.1f ms, ratio to the limit of %.0f ms: %.2f\n", worst, LimitMilliseconds,
                worst / LimitMilliseconds);
    return 0;
}
