#include "app/models/deviationtablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace app;
using namespace Qt::StringLiterals;

static QList<core::SeriesPoint> points(const QList<double> &residuals)
{
    QList<core::SeriesPoint> all;
    for (int i = 0; i < residuals.size(); ++i) {
        core::SeriesPoint point;
        point.utc = i * 3600;
        point.timestamp = u"2025-09-16T%1:00:00"_s.arg(i, 2, 10, QLatin1Char('0'));
        point.predicted = 100.0;
        point.actual = 100.0 + residuals[i];
        point.residual = residuals[i];
        all.append(point);
    }
    return all;
}

//! Differences of about ten either way, and sixty more from that hour on.
static QList<double> sixtyDays(int excessFrom)
{
    QList<double> residuals;
    for (int hour = 0; hour < 60 * 24; ++hour)
        residuals.append(7.0 * std::sin(hour * 1.7) + 5.0 * std::cos(hour * 0.31) + (hour >= excessFrom ? 60.0 : 0.0));
    return residuals;
}

class TestDeviations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void strongestFirst()
    {
        const auto rows = strongestDeviations(points({0, 5, -9, 2}), ResidualSpread{1.0, 2.0}, 2);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].utc, 2 * 3600);
        QCOMPARE(*rows[0].z, -5.0);
        QCOMPARE(rows[1].utc, 3600);
        QCOMPARE(*rows[1].z, 2.0);
    }

    void withoutSpreadTheDifferenceCounts()
    {
        const auto rows = strongestDeviations(points({1, 4, -6}), std::nullopt, 10);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].difference, -6.0);
        QVERIFY(!rows[0].z);
    }

    void missingValuesAreLeftOut()
    {
        QList<core::SeriesPoint> all = points({1, 2});
        all[1].actual.reset();
        all[1].residual.reset();
        QCOMPARE(strongestDeviations(all, std::nullopt, 10).size(), 1);
        QVERIFY(!usualSpread(all, {}, 3600)); // of one there is none
        QVERIFY(strongestDeviations({}, std::nullopt, 10).isEmpty());
    }

    void constantResidualHasNoSpread() { QVERIFY(!usualSpread(points({3, 3, 3}), {}, 3600)); }

    void excessOfWeeksDoesNotBecomeUsual_data()
    {
        QTest::addColumn<int>("excessFrom"); // hours of 60 days
        QTest::addColumn<int>("judgedFrom");
        QTest::newRow("seventeen days of the judged month") << (60 - 17) * 24 << 30 * 24;
        QTest::newRow("all of the judged month") << 30 * 24 << 30 * 24;
        QTest::newRow("seventeen days, nothing judged") << (60 - 17) * 24 << 60 * 24;
        QTest::newRow("ten days, judged from the start on") << 50 * 24 << 0;
    }

    void excessOfWeeksDoesNotBecomeUsual()
    {
        QFETCH(int, excessFrom);
        QFETCH(int, judgedFrom);
        const QList<core::SeriesPoint> all = points(sixtyDays(excessFrom));
        const auto usual = usualSpread(all, {judgedFrom * 3600, 60 * 86400}, 3600);
        QVERIFY(usual);
        QVERIFY2(std::abs(usual->mean) < 4.0, qPrintable(QString::number(usual->mean)));
        QVERIFY2(usual->deviation > 2.0 && usual->deviation < 15.0, qPrintable(QString::number(usual->deviation)));
        const auto ranges = deviationRanges(all, *usual, 3600);
        QCOMPARE(ranges.size(), 1);
        QCOMPARE(ranges[0], (core::TimeRange{excessFrom * 3600, 60 * 86400}));
    }

    void usualDaysAreNotShaded()
    {
        const QList<core::SeriesPoint> all = points(sixtyDays(60 * 24));
        const auto usual = usualSpread(all, {30 * 86400, 60 * 86400}, 3600);
        QVERIFY(usual);
        QVERIFY(deviationRanges(all, *usual, 3600).isEmpty());
    }

    void mostlyEqualDifferencesHaveASpreadToo()
    {
        QList<double> residuals(24 * 14, 0.0);
        residuals[5] = 40.0;
        const auto usual = usualSpread(points(residuals), {}, 3600);
        QVERIFY(usual);
        QVERIFY(usual->deviation > 0.0);
        QVERIFY(!usualSpread(points(QList<double>(24 * 14, 0.0)), {}, 3600));
        QVERIFY(!usualSpread({}, {}, 3600));
    }

    void whatIsShaded_data()
    {
        QTest::addColumn<QList<double>>("z");
        QTest::addColumn<int>("interval");
        QTest::addColumn<QList<core::TimeRange>>("ranges");
        const auto hours = [](int from, int to) { return core::TimeRange{from * 3600, to * 3600}; };
        using Ranges = QList<core::TimeRange>;
        QTest::newRow("six clear hours") << QList<double>{0, 4, 4, 4, 4, 4, 4, 0} << 3600 << Ranges{hours(1, 7)};
        QTest::newRow("five clear hours") << QList<double>{0, 4, 4, 4, 4, 4, 0, 0} << 3600 << Ranges{};
        QTest::newRow("with the hours that lead there")
            << QList<double>{2.5, 4, 4, 4, 4, 4, 4, 2.5, 1} << 3600 << Ranges{hours(0, 8)};
        QTest::newRow("over a pause of three hours")
            << QList<double>{4, 4, 4, 0, 0, 0, 4, 4, 4} << 3600 << Ranges{hours(0, 9)};
        QTest::newRow("not over one of four") << QList<double>{4, 4, 4, 0, 0, 0, 0, 4, 4, 4} << 3600 << Ranges{};
        QTest::newRow("hours just outside the usual") << QList<double>{3, 0, 3, 0, 3, 3, 3, 3} << 3600 << Ranges{};
        QTest::newRow("one hour far outside") << QList<double>{0, 0, 9.5, 0} << 3600 << Ranges{hours(2, 3)};
        QTest::newRow("less than usual") << QList<double>(12, -20.0) << 3600 << Ranges{};
        QTest::newRow("one day") << QList<double>{0, 4, 0} << 86400 << Ranges{{86400, 2 * 86400}};
        QTest::newRow("six clear quarter hours") << QList<double>(6, 4.0) << 900 << Ranges{};
    }

    void whatIsShaded()
    {
        QFETCH(QList<double>, z);
        QFETCH(int, interval);
        QFETCH(QList<core::TimeRange>, ranges);
        QList<core::SeriesPoint> all = points(z);
        for (int i = 0; i < all.size(); ++i) {
            all[i].utc = static_cast<core::EpochSeconds>(i) * interval;
            *all[i].residual = 10.0 + 2.0 * z[i];
        }
        QCOMPARE(deviationRanges(all, {10.0, 2.0}, interval), ranges);
    }

    void ofTooManyTheStrongestAreShaded()
    {
        QList<double> residuals;
        for (int i = 0; i < 500; ++i)
            residuals += {i % 5 == 0 ? 10.0 : 20.0, 0, 0, 0, 0};
        const auto ranges = deviationRanges(points(residuals), {0.0, 1.0}, 3600);
        QCOMPARE(ranges.size(), 400);
        QCOMPARE(ranges.constFirst().from, 5 * 3600);
        QVERIFY(std::ranges::is_sorted(ranges, {}, &core::TimeRange::from));
    }

    void modelShowsUnits()
    {
        DeviationTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDeviations(strongestDeviations(points({0, 5, -9}), ResidualSpread{1.0, 2.0}, 10), {u"kWh"_s});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(0, DeviationTableModel::Difference).data().toString().contains(u"kWh"_s));
        QVERIFY(model.index(0, DeviationTableModel::Difference).data().toString().startsWith(QChar(0x2212)));
        const QString time = model.index(0, DeviationTableModel::Time).data().toString();
        QVERIFY2(time.contains(u"16 Sep"_s) && time.endsWith(u", 02:00"_s), qPrintable(time));
        QCOMPARE(model.utcAt(0), 2 * 3600);
        model.setDeviations({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeviations)

#include "tst_deviations.moc"
