#include "core/sequence/weightedmedian.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace core;

// The median over time, against the plain way to find it.
class TestWeightedMedian : public QObject
{
    Q_OBJECT

private slots:
    void weightsCountAsOftenAsTheySay_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<int>>("weights");
        QTest::addColumn<double>("median");
        QTest::newRow("nothing") << QList<double>{} << QList<int>{} << 0.0;
        QTest::newRow("no weight") << QList<double>{5.0} << QList<int>{0} << 0.0;
        QTest::newRow("one") << QList<double>{5.0} << QList<int>{3} << 5.0;
        QTest::newRow("equal weights") << QList<double>{9.0, 1.0, 5.0} << QList<int>{2, 2, 2} << 5.0;
        QTest::newRow("even number: the lower one")
            << QList<double>{4.0, 1.0, 3.0, 2.0} << QList<int>{1, 1, 1, 1} << 2.0;
        QTest::newRow("a heavy one") << QList<double>{100.0, 1.0, 2.0} << QList<int>{10, 3, 3} << 100.0;
        QTest::newRow("just half") << QList<double>{1.0, 2.0} << QList<int>{5, 5} << 1.0;
        QTest::newRow("zeros") << QList<double>{0.0, 0.0, 7.0} << QList<int>{1, 1, 1} << 0.0;
        QTest::newRow("tiny and huge") << QList<double>{1e-300, 1e12, 1e-200, 1e200} << QList<int>{1, 1, 2, 1}
                                       << 1e-200;
        QTest::newRow("beside each other") << QList<double>{100.0, 100.1, 100.2} << QList<int>{1, 1, 1} << 100.1;
    }

    void weightsCountAsOftenAsTheySay()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<int>, weights);
        QFETCH(double, median);
        const std::vector<double> plain(values.begin(), values.end());
        const std::vector<quint32> counts(weights.begin(), weights.end());
        QCOMPARE(WeightedMedian().of(plain, counts), median);
    }

    void randomValuesAgreeWithSorting()
    {
        std::mt19937 random(7);
        WeightedMedian median;
        for (int round = 0; round < 500; ++round) {
            std::vector<double> values(1 + random() % 200);
            std::vector<quint32> weights(values.size());
            std::vector<double> repeated;
            for (std::size_t i = 0; i < values.size(); ++i) {
                values[i] = static_cast<double>(random() % 50) * (round % 2 == 0 ? 0.37 : 11.0);
                weights[i] = static_cast<quint32>(random() % 9);
                repeated.insert(repeated.end(), weights[i], values[i]);
            }
            std::ranges::sort(repeated);
            const double expected = repeated.empty() ? 0.0 : repeated[(repeated.size() - 1) / 2];
            QCOMPARE(median.of(values, weights), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestWeightedMedian)

#include "tst_weightedmedian.moc"
