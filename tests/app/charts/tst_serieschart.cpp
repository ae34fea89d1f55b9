#include "app/charts/serieschart.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>

using namespace app;
using namespace Qt::StringLiterals;

constexpr qint64 Begin = 1757289600; // 2025-09-08T00:00:00Z, a Monday

static ChartData hourly(std::size_t count)
{
    ChartData data;
    data.unit = u"kWh"_s;
    data.quantity = u"Electricity"_s;
    for (std::size_t i = 0; i < count; ++i) {
        data.starts.push_back(Begin + static_cast<qint64>(i) * 3600);
        data.localSeconds.push_back(data.starts.back() - 4 * 3600);
        const double expected = 100.0 + 30.0 * std::sin(static_cast<double>(i) / 4.0);
        const bool gap = i >= 30 && i < 40;
        data.actual.push_back(gap ? std::numeric_limits<double>::quiet_NaN() : expected + (i % 97 == 5 ? 60.0 : 2.0));
        data.expected.push_back(expected);
        data.bandLow.push_back(expected - 10);
        data.bandHigh.push_back(expected + 10);
        data.residual.push_back(data.actual.back() - expected);
    }
    return data;
}

static void turnWheel(SeriesChart &chart, int notches)
{
    const QPointF middle = QRectF(chart.viewport()->rect()).center();
    QWheelEvent event(middle, chart.viewport()->mapToGlobal(middle), {}, {0, notches * 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.viewport(), &event);
}

class TestSeriesChart : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsAllAtFirst()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        QCOMPARE(chart.view(), (core::TimeRange{Begin, Begin + 240 * 3600}));
        QVERIFY2(chart.accessibleDescription().contains(u"kWh"_s), qPrintable(chart.accessibleDescription()));
    }

    void wheelZoomsAndDoubleClickShowsAll()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        const core::TimeRange all = chart.view();
        turnWheel(chart, 3);
        QVERIFY(chart.view().to - chart.view().from < (all.to - all.from) * 6 / 10);
        QVERIFY(chart.view().from > all.from);
        QVERIFY(chart.view().to < all.to);
        QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.viewport()->rect().center());
        QCOMPARE(chart.view(), all);
    }

    void keysPanAndZoomWithinTheData()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        const core::TimeRange all = chart.view();
        QTest::keyClick(&chart, Qt::Key_Plus);
        QTest::keyClick(&chart, Qt::Key_Plus);
        const core::TimeRange zoomed = chart.view();
        QVERIFY(zoomed.to - zoomed.from < all.to - all.from);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.view().from > zoomed.from);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.view().to, all.to);
        QCOMPARE(chart.view().to - chart.view().from, zoomed.to - zoomed.from);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.view().from, all.from);
        QCOMPARE(chart.view().to - chart.view().from, zoomed.to - zoomed.from);
        QTest::keyClick(&chart, Qt::Key_PageDown);
        QVERIFY(chart.view().from > zoomed.from);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.view().to, all.to);
        QCOMPARE(chart.view().to - chart.view().from, zoomed.to - zoomed.from);
        QTest::keyClick(&chart, Qt::Key_0);
        QCOMPARE(chart.view(), all);
    }

    void keysOfTheWindowAreLeftAlone()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        chart.setView({Begin + 36000, Begin + 180000});
        const core::TimeRange view = chart.view();
        for (const Qt::KeyboardModifier modifier : {Qt::ControlModifier, Qt::AltModifier}) {
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_0, Qt::Key_Plus})
                QTest::keyClick(&chart, key, modifier);
        }
        QCOMPARE(chart.view(), view);
    }

    void screenReadersHearRangeExtremesAndCrosshair()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        ChartData data = hourly(240);
        data.deviations = {{Begin + 5 * 3600, Begin + 6 * 3600}, {Begin + 102 * 3600, Begin + 103 * 3600}};
        chart.setData(data);
        QVERIFY2(chart.accessibleDescription().contains(u"+60.0"_s), qPrintable(chart.accessibleDescription()));
        QVERIFY2(chart.accessibleDescription().contains(u"2 deviation"_s), qPrintable(chart.accessibleDescription()));
        QTest::keyClick(&chart, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(chart.pointedIndex(), 0);
        // The site's clock is four hours behind.
        QVERIFY2(chart.accessibleDescription().startsWith(u"Sun 7 Sep 2025, 20:00: Actual 102"_s),
                 qPrintable(chart.accessibleDescription()));
        QTest::keyClick(&chart, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(chart.pointedIndex(), 239);
        chart.setView({Begin + 31 * 3600, Begin + 39 * 3600});
        QVERIFY2(chart.accessibleDescription().contains(u"no actual value"_s),
                 qPrintable(chart.accessibleDescription()));
    }

    void partlyMeasuredIsSeenAtTheFootAndTold()
    {
        m_theme.setMode(Theme::Mode::Light);
        SeriesChart chart(m_theme);
        chart.resize(1200, 400);
        ChartData data = hourly(48);
        data.coverage.assign(48, 1.0);
        chart.setData(data);
        chart.show();
        QVERIFY(!chart.grab().isNull()); // the values on the axis find their places with the first picture
        chart.setData(data);
        const QImage before = chart.grab().toImage();
        data.coverage[20] = 0.5;
        data.partly = {{Begin + 20 * 3600, Begin + 21 * 3600}};
        chart.setData(data);
        const QImage after = chart.grab().toImage();
        // The legend and a box at the foot, and nothing between them.
        const auto differs = [&](int from, int to) {
            for (int y = from; y < to; ++y) {
                for (int x = 0; x < after.width(); ++x) {
                    if (before.pixel(x, y) != after.pixel(x, y))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(differs(0, 30));
        QVERIFY(!differs(60, 300));
        QVERIFY(differs(300, 390));
        QTest::keyClick(&chart, Qt::Key_Home, Qt::ShiftModifier);
        QVERIFY(!chart.accessibleDescription().contains(u"Partly measured"_s));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY2(chart.accessibleDescription().contains(u"Partly measured 50"_s),
                 qPrintable(chart.accessibleDescription()));
    }

    void pictureHasAHeadingAndIsSharp()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        chart.show();
        const QImage picture = chart.picture(u"Mount Hall: Electricity"_s, 2.0);
        QCOMPARE(picture.width(), 2 * chart.viewport()->width());
        QVERIFY(picture.height() > 2 * chart.viewport()->height());
        const QString folder = qEnvironmentVariable("METERHOUSE_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && picture.save(folder + u"/chart-export.png"_s));
    }

    void flatAndHugeValuesHaveAnAxis_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("all zero") << 0.0;
        QTest::newRow("flat") << 42.0;
        QTest::newRow("tiny") << 1e-6;
        QTest::newRow("huge") << 1e12;
        QTest::newRow("negative") << -5.0;
    }

    void flatAndHugeValuesHaveAnAxis()
    {
        QFETCH(double, value);
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        ChartData data = hourly(48);
        std::ranges::fill(data.actual, value);
        std::ranges::fill(data.residual, 0.0);
        data.expected.clear();
        data.bandLow.clear();
        data.bandHigh.clear();
        chart.setData(data);
        chart.show();
        // The line is seen, also at the edge of the plot: something about its colour is painted.
        const QImage shot = chart.grab().toImage();
        const QColor line = Theme::color(Role::Accent, m_theme.isDark());
        int seen = 0;
        for (int y = 0; y < shot.height(); ++y) {
            const QColor pixel = shot.pixelColor(400, y);
            seen += std::abs(pixel.red() - line.red()) + std::abs(pixel.blue() - line.blue()) < 130 ? 1 : 0;
        }
        QVERIFY(seen > 0);
    }

    void shiftedArrowsMoveTheCrosshair()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        chart.setView({Begin, Begin + 24 * 3600});
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chart.pointedIndex(), 30);
        QVERIFY(chart.view().contains(Begin + 30 * 3600));
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart.pointedIndex(), 29);
    }

    void dragPans()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        turnWheel(chart, 5);
        const core::TimeRange before = chart.view();
        const QPoint from = chart.viewport()->rect().center();
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart.viewport(), from + QPoint(100, 0));
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, from + QPoint(100, 0));
        QVERIFY(chart.view().from < before.from);
        QCOMPARE(chart.view().to - chart.view().from, before.to - before.from);
    }

    void jumpPointsAtTheInterval()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(2000));
        const core::EpochSeconds wanted = Begin + 777 * 3600;
        chart.showTime(wanted);
        QVERIFY(chart.view().contains(wanted));
        QVERIFY(chart.view().to - chart.view().from <= 4 * 86400);
        QCOMPARE(chart.pointedIndex(), 777);
    }

    void newDataKeepTheView()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        chart.setView({Begin + 36000, Begin + 180000});
        const core::TimeRange view = chart.view();
        chart.setData(hourly(260), SeriesChart::ViewPolicy::KeepView);
        QCOMPARE(chart.view(), view);
        chart.setData(hourly(260));
        QCOMPARE(chart.view().from, Begin);
        QCOMPARE(chart.view().to, Begin + 260 * 3600);
    }

    void withoutDataItSaysSo()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData({});
        QVERIFY(chart.view().isEmpty());
        turnWheel(chart, 2);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::mouseMove(chart.viewport(), QPoint(400, 200));
        QCOMPARE(chart.pointedIndex(), -1);
        QVERIFY(!chart.accessibleDescription().isEmpty());
        QVERIFY(!chart.grab().isNull());
    }

    void onePointOnly()
    {
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(1));
        turnWheel(chart, 4);
        QCOMPARE(chart.view(), (core::TimeRange{Begin, Begin + 3600}));
        QVERIFY(!chart.grab().isNull());
    }

    void themeChangeRepaints()
    {
        m_theme.setMode(Theme::Mode::Light);
        SeriesChart chart(m_theme);
        chart.resize(800, 400);
        chart.setData(hourly(240));
        const QColor light = chart.grab().toImage().pixelColor(2, 398);
        m_theme.setMode(Theme::Mode::Dark);
        const QColor dark = chart.grab().toImage().pixelColor(2, 398);
        m_theme.setMode(Theme::Mode::Light);
        QCOMPARE(light, Theme::color(Role::Surface, false));
        QCOMPARE(dark, Theme::color(Role::Surface, true));
    }

    // The figure is printed for people; a machine under load must not fail it.
    void panOfFiveYears()
    {
        SeriesChart chart(m_theme);
        chart.resize(1400, 500);
        chart.setResidualVisible(true);
        chart.setData(hourly(175000));
        QElapsedTimer timer;
        qint64 worst = 0;
        for (int i = 0; i < 20; ++i) {
            timer.start();
            turnWheel(chart, i < 10 ? 1 : -1);
            QVERIFY(!chart.grab().isNull());
            worst = std::max(worst, timer.nsecsElapsed() / 1000);
        }
        qInfo("175,000 points: the slowest of 20 zoom steps, paint included, took %.1f ms",
              static_cast<double>(worst) / 1000.0);
    }

    void picture_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void picture()
    {
        QFETCH(bool, dark);
        m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        SeriesChart chart(m_theme);
        chart.resize(1000, 460);
        ChartData data = hourly(168);
        data.deviations = {{Begin + 60 * 3600, Begin + 70 * 3600}};
        data.scenario = data.expected;
        for (double &value : data.scenario)
            value *= 1.15;
        chart.setData(data);
        chart.setResidualVisible(true);
        chart.showTime(Begin + 65 * 3600);
        const QString folder = qEnvironmentVariable("METERHOUSE_SCREENSHOTS");
        const QPixmap shot = chart.grab();
        QVERIFY(!shot.isNull());
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(shot.save(folder + u"/chart-%1.png"_s.arg(dark ? u"dark"_s : u"light"_s)));
        }
    }
};

QTEST_MAIN(TestSeriesChart)

#include "tst_serieschart.moc"
