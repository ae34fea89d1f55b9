#include "app/charts/seriesdata.h"

#include <QTest>

#include <cmath>

using namespace app;
using namespace Qt::StringLiterals;

constexpr qint64 Begin = 1757289600; // 2025-09-08T00:00:00Z

class TestSeriesData : public QObject
{
    Q_OBJECT

    static core::TimeSeries series(const QList<double> &coverage, core::Resolution resolution)
    {
        core::TimeSeries all;
        all.resolution = resolution;
        for (int i = 0; i < coverage.size(); ++i) {
            core::SeriesPoint point;
            point.utc = Begin + i * (resolution == core::Resolution::Daily ? 86400 : 3600);
            point.timestamp = QDateTime::fromSecsSinceEpoch(point.utc, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
            point.predicted = 100.0;
            point.coverage = coverage[i];
            if (coverage[i] > 0.0)
                point.actual = 100.0 * coverage[i];
            if (point.actual)
                point.residual = *point.actual - *point.predicted;
            all.points.append(point);
        }
        return all;
    }

private slots:
    void partlyMeasuredIsMarked_data()
    {
        QTest::addColumn<QList<double>>("coverage");
        QTest::addColumn<int>("marks");
        QTest::addColumn<double>("share");
        QTest::newRow("all") << QList<double>{1, 1, 1} << 0 << 1.0;
        QTest::newRow("a gap is none") << QList<double>{1, 0, 1, 1} << 0 << 0.75;
        QTest::newRow("two beside each other") << QList<double>{1, 0.5, 0.25, 1} << 1 << 0.6875;
        QTest::newRow("two apart") << QList<double>{0.5, 1, 0.5, 1} << 2 << 0.75;
        QTest::newRow("nothing measured") << QList<double>{0, 0} << 0 << 0.0;
    }

    void partlyMeasuredIsMarked()
    {
        QFETCH(QList<double>, coverage);
        QFETCH(int, marks);
        QFETCH(double, share);
        const ChartData data = chartData(series(coverage, core::Resolution::Hourly), core::TimeRange{});
        QCOMPARE(data.partly.size(), marks);
        QCOMPARE(*measuredShare(data, data.extent()), share);
        QVERIFY(!measuredShare(data, {Begin - 7200, Begin}));
        QVERIFY(!measuredShare(ChartData{}, {Begin, Begin + 3600}));
    }

    void whatIsNotWholeNeverReadsAsAHundred_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 1.0 << u"100\u2009%"_s;
        QTest::newRow("a quarter hour of a year") << 1.0 - 1.0 / 35040 << u"99.9\u2009%"_s;
        QTest::newRow("rounded down") << 0.98999 << u"98.9\u2009%"_s;
        QTest::newRow("exact tenth") << 0.973 << u"97.3\u2009%"_s;
        QTest::newRow("half") << 0.5 << u"50\u2009%"_s;
        QTest::newRow("none") << 0.0 << u"0\u2009%"_s;
    }

    void whatIsNotWholeNeverReadsAsAHundred()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QCOMPARE(measuredPercent(share, QLocale::c()), text);
    }

    void onlyHoursHaveABand()
    {
        QList<double> coverage(24 * 20, 1.0);
        core::TimeSeries hours = series(coverage, core::Resolution::Hourly);
        for (int i = 0; i < hours.points.size(); ++i)
            hours.points[i].residual = 10.0 * std::sin(i * 1.7);
        QVERIFY(!chartData(hours, core::TimeRange{}).bandLow.empty());
        hours.resolution = core::Resolution::Daily;
        QVERIFY(chartData(hours, core::TimeRange{}).bandLow.empty());
    }
};

QTEST_GUILESS_MAIN(TestSeriesData)

#include "tst_seriesdata.moc"
