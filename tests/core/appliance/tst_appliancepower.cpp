#include "core/appliance/appliancepower.h"
#include "core/appliance/nonnegative.h"

#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

using Numbers = QList<double>;
using Rows = QList<Numbers>;

class TestAppliancePower : public QObject
{
    Q_OBJECT

private slots:
    void solves_data()
    {
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<Numbers>("target");
        QTest::addColumn<Numbers>("solution");
        QTest::newRow("identity") << Rows{{1, 0}, {0, 1}} << Numbers{3, 4} << Numbers{3, 4};
        QTest::newRow("a negative part is bound") << Rows{{1, 0}, {0, 1}} << Numbers{3, -4} << Numbers{3, 0};
        QTest::newRow("all negative") << Rows{{1, 0}, {0, 1}} << Numbers{-3, -4} << Numbers{0, 0};
        QTest::newRow("mean of two") << Rows{{1}, {1}} << Numbers{2, 4} << Numbers{3};
        // Unbounded it would be (-1, 3): binding the first moves the second to its best alone.
        QTest::newRow("binding one moves the other")
            << Rows{{1, 1}, {1, 2}, {1, 3}} << Numbers{2, 5, 8} << Numbers{0, 36.0 / 14.0};
        QTest::newRow("overdetermined") << Rows{{1, 0}, {1, 0}, {0, 1}} << Numbers{2, 1, 1} << Numbers{1.5, 1};
        QTest::newRow("a column of zeros") << Rows{{1, 0}, {1, 0}} << Numbers{2, 2} << Numbers{2, 0};
        QTest::newRow("nothing to fit") << Rows{{0, 0}} << Numbers{5} << Numbers{0, 0};
        QTest::newRow("three, one bound")
            << Rows{{1, 0, 1}, {0, 1, 1}, {1, 1, 0}, {1, 1, 1}} << Numbers{100, 50, 160, 150} << Numbers{102, 52, 0};
    }

    void solves()
    {
        QFETCH(Rows, rows);
        QFETCH(Numbers, target);
        QFETCH(Numbers, solution);
        Matrix matrix(static_cast<std::size_t>(rows.first().size()));
        for (const Numbers &row : rows)
            matrix.values.insert(matrix.values.end(), row.begin(), row.end());
        const std::vector<double> found =
            nonNegativeLeastSquares(matrix, std::span(target.constData(), static_cast<std::size_t>(target.size())));
        QCOMPARE(static_cast<qsizetype>(found.size()), solution.size());
        for (qsizetype i = 0; i < solution.size(); ++i)
            QVERIFY2(std::abs(found[static_cast<std::size_t>(i)] - solution[i]) < 1e-6,
                     qPrintable(u"%1: %2, not %3"_s.arg(i).arg(found[static_cast<std::size_t>(i)]).arg(solution[i])));
    }

    void columnsAlikeStillFit()
    {
        Matrix matrix(2);
        matrix.values = {1, 1, 1, 1};
        const std::vector<double> target{10, 10};
        const std::vector<double> found = nonNegativeLeastSquares(matrix, target);
        QVERIFY(std::abs(found[0] + found[1] - 10.0) < 1e-6);
        QVERIFY(found[0] >= 0.0 && found[1] >= 0.0);
    }

    void powersOfPeaks()
    {
        const std::vector<AssignedPeak> peaks{{2000, {u"kettle"_s}},
                                              {100, {u"refrigeration"_s}},
                                              {2100, {u"kettle"_s, u"refrigeration"_s}},
                                              {700, {}},
                                              {std::numeric_limits<double>::quiet_NaN(), {u"dryer"_s}}};
        const AppliancePowers powers = powersOfAppliances(peaks);
        QCOMPARE(powers.peaks, 3);
        QCOMPARE(powers.appliances.size(), 2);
        QCOMPARE(powers.appliances[0].name, u"kettle"_s);
        QCOMPARE(powers.appliances[0].peaks, 2);
        QVERIFY(std::abs(powers.appliances[0].watts - 2000.0) < 1e-6);
        QVERIFY(std::abs(powers.appliances[1].watts - 100.0) < 1e-6);
        QVERIFY(std::abs(powers.rSquared - 1.0) < 1e-9);
    }

    void rSquaredTellsWhatIsLeft()
    {
        // One appliance explains no more than the mean; two that differ explain most.
        const AppliancePowers one =
            powersOfAppliances(std::vector<AssignedPeak>{{90, {u"other"_s}}, {110, {u"other"_s}}});
        QVERIFY(std::abs(one.rSquared) < 1e-9);
        const AppliancePowers two = powersOfAppliances(std::vector<AssignedPeak>{
            {90, {u"other"_s}}, {110, {u"other"_s}}, {1990, {u"kettle"_s}}, {2010, {u"kettle"_s}}});
        QVERIFY(two.rSquared > 0.999 && two.rSquared < 1.0);
    }

    void noPeaks()
    {
        const AppliancePowers powers = powersOfAppliances({});
        QCOMPARE(powers.peaks, 0);
        QVERIFY(powers.appliances.isEmpty());
        QCOMPARE(powers.rSquared, 0.0);
    }

    void peaksAllAlikeAreExplained()
    {
        const AppliancePowers powers =
            powersOfAppliances(std::vector<AssignedPeak>{{100, {u"other"_s}}, {100, {u"other"_s}}});
        QCOMPARE(powers.rSquared, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestAppliancePower)

#include "tst_appliancepower.moc"
