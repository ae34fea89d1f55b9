#include "app/models/deviationtablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

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
        QVERIFY(!residualSpread(all));
        QVERIFY(strongestDeviations({}, std::nullopt, 10).isEmpty());
    }

    void constantResidualHasNoSpread() { QVERIFY(!residualSpread(points({3, 3, 3}))); }

    void neighboursJoinIntoOneRange()
    {
        const auto ranges = deviationRanges(points({0, 9, 9, 0, 9}), {0.0, 3.0}, 3.0, 3600);
        QCOMPARE(ranges.size(), 2);
        QCOMPARE(ranges[0], (core::TimeRange{3600, 3 * 3600}));
        QCOMPARE(ranges[1], (core::TimeRange{4 * 3600, 5 * 3600}));
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
