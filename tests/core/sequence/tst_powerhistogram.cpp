#include "core/sequence/powerhistogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace core;

// Between which bounds medians over time lie, against the plain way to find them.
class TestPowerHistogram : public QObject
{
    Q_OBJECT

    using Values = std::vector<WeightedValue>;

    static double medianOf(Values values)
    {
        quint64 weight = 0;
        for (const WeightedValue &one : values)
            weight += one.weight;
        return weightedSelect(values, (weight + 1) / 2);
    }

    static double plainMedianOf(const Values &values)
    {
        std::vector<double> repeated;
        for (const WeightedValue &one : values)
            repeated.insert(repeated.end(), one.weight, one.value);
        std::ranges::sort(repeated);
        return repeated[(repeated.size() - 1) / 2];
    }

    static Values distances(Values values, double from)
    {
        for (WeightedValue &one : values)
            one.value = std::abs(one.value - from);
        return values;
    }

    static bool holds(const PowerHistogram::Bounds &bounds, double value)
    {
        return bounds.low <= value && value <= bounds.high;
    }

    static Values randomValues(std::mt19937 &random, double step)
    {
        Values values(1 + random() % 200);
        for (WeightedValue &one : values) {
            one.value = static_cast<double>(random() % 50) * step;
            one.weight = static_cast<quint32>(random() % 9);
        }
        values.front().weight = 1;
        return values;
    }

private slots:
    void weightsCountAsOftenAsTheySay_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<int>>("weights");
        QTest::addColumn<double>("median");
        QTest::newRow("one") << QList<double>{5.0} << QList<int>{3} << 5.0;
        QTest::newRow("equal weights") << QList<double>{9.0, 1.0, 5.0} << QList<int>{2, 2, 2} << 5.0;
        QTest::newRow("even number: the lower one")
            << QList<double>{4.0, 1.0, 3.0, 2.0} << QList<int>{1, 1, 1, 1} << 2.0;
        QTest::newRow("a heavy one") << QList<double>{100.0, 1.0, 2.0} << QList<int>{10, 3, 3} << 100.0;
        QTest::newRow("just half") << QList<double>{1.0, 2.0} << QList<int>{5, 5} << 1.0;
        QTest::newRow("zeros") << QList<double>{0.0, -0.0, 7.0} << QList<int>{1, 1, 1} << 0.0;
        QTest::newRow("tiny and huge") << QList<double>{1e-300, 1e12, 1e-200, 1e200} << QList<int>{1, 1, 2, 1}
                                       << 1e-200;
        QTest::newRow("beyond all buckets") << QList<double>{1e12, 1e13, 1.0} << QList<int>{1, 1, 1} << 1e12;
        QTest::newRow("the other half of the median's own bucket")
            << QList<double>{99.0, 99.9, 200.0} << QList<int>{49, 2, 49} << 99.9;
        QTest::newRow("beside each other") << QList<double>{100.0, 100.1, 100.2} << QList<int>{1, 1, 1} << 100.1;
    }

    void weightsCountAsOftenAsTheySay()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<int>, weights);
        QFETCH(double, median);
        Values all;
        PowerHistogram histogram;
        for (qsizetype i = 0; i < values.size(); ++i) {
            all.push_back({values[i], static_cast<quint32>(weights[i])});
            histogram.add(values[i], static_cast<quint32>(weights[i]));
        }
        QCOMPARE(medianOf(all), median);
        QVERIFY(holds(histogram.median(), median));
        QVERIFY(holds(histogram.distance(histogram.median()), medianOf(distances(all, median))));
        QVERIFY(holds(histogram.distance({median, median}), medianOf(distances(all, median))));
    }

    void fewAndManyValuesGiveTheSameMedian()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            Values values;
            for (unsigned i = 0; i < 1 + random() % 3000; ++i)
                values.push_back({static_cast<double>(random() % (round % 3 == 0 ? 3 : 100'000)) / 7.0,
                                  static_cast<quint32>(random() % 5)});
            values.front().weight = 1;
            QCOMPARE(medianOf(values), plainMedianOf(values));
        }
        QCOMPARE(medianOf(Values(1000, {3.5, 2})), 3.5);
        Values huge(1000, {1e308, 1});
        huge.front().value = 0.0;
        QCOMPARE(medianOf(huge), 1e308);
    }

    void boundsHoldWhateverIsAddedAndTakenAway()
    {
        std::mt19937 random(7);
        PowerHistogram histogram;
        Values before;
        for (int round = 0; round < 500; ++round) {
            const Values values = randomValues(random, round % 2 == 0 ? 0.37 : 11.0);
            for (const WeightedValue &one : values)
                histogram.add(one.value, one.weight);
            for (const WeightedValue &one : before)
                histogram.remove(one.value, one.weight);
            before = values;
            const double median = plainMedianOf(values);
            const double distance = plainMedianOf(distances(values, median));
            QCOMPARE(medianOf(values), median);
            QCOMPARE(medianOf(distances(values, median)), distance);
            QVERIFY(holds(histogram.median(), median));
            QVERIFY(holds(histogram.distance(histogram.median()), distance));
            QVERIFY(holds(histogram.distance({median, median}), distance));
        }
    }

    // What they are good for: they say nearly as much as the medians themselves.
    void boundsAreTight()
    {
        PowerHistogram histogram;
        for (int watts = 100; watts <= 300; ++watts)
            histogram.add(watts, 15'000);
        const auto median = histogram.median(); // 200, and 50 from there
        QVERIFY(median.high / median.low < 1.02);
        const auto distance = histogram.distance(median);
        QVERIFY2(distance.low > 42.0, qPrintable(QString::number(distance.low)));
        QVERIFY2(distance.high < 58.0, qPrintable(QString::number(distance.high)));
    }

    void clearedIsEmpty()
    {
        PowerHistogram histogram;
        histogram.add(5000.0, 10);
        histogram.clear();
        QCOMPARE(histogram.weight(), 0U);
        histogram.add(7.0, 1);
        QVERIFY(holds(histogram.median(), 7.0));
    }
};

QTEST_GUILESS_MAIN(TestPowerHistogram)

#include "tst_powerhistogram.moc"
