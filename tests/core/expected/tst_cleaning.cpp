#include "core/expected/cleaning.h"

#include <QTest>

#include <limits>

using namespace core;

class TestCleaning : public QObject
{
    Q_OBJECT

    static std::size_t count(const std::vector<double> &values) { return usableHours(values, 0, values.size()).size(); }

private slots:
    void nothingInNothingOut() { QCOMPARE(count({}), std::size_t(0)); }

    void rangeIsHalfOpen()
    {
        const std::vector<double> values(10, 5.0);
        QCOMPARE(usableHours(values, 2, 5), (std::vector<std::uint32_t>{2, 3, 4}));
    }

    void missingHoursAreLeftOut()
    {
        std::vector<double> values(10, 5.0);
        values[3] = std::numeric_limits<double>::quiet_NaN();
        values[4] = std::numeric_limits<double>::infinity();
        QCOMPARE(count(values), std::size_t(8));
    }

    void fewZerosOfASteadyMeterAreMissing()
    {
        std::vector<double> values(100, 5.0);
        std::fill_n(values.begin() + 20, 8, 0.0);
        QCOMPARE(count(values), std::size_t(92));
    }

    void zerosOfAMeterThatIsOftenOffAreUse()
    {
        std::vector<double> values(100, 5.0);
        std::fill_n(values.begin() + 20, 40, 0.0);
        QCOMPARE(count(values), std::size_t(100));
    }

    void zerosOfAMeterThatFallsToNearZeroAreUse()
    {
        std::vector<double> values(100, 5.0);
        std::fill_n(values.begin() + 20, 8, 0.0);
        std::fill_n(values.begin() + 40, 20, 0.1);
        QCOMPARE(count(values), std::size_t(100));
    }

    void absurdSpikesAreLeftOut()
    {
        std::vector<double> values(200, 5.0);
        values[7] = 9000.0;
        values[8] = 20.0;
        QCOMPARE(count(values), std::size_t(199));
    }
};

QTEST_GUILESS_MAIN(TestCleaning)

#include "tst_cleaning.moc"
