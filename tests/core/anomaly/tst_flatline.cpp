#include "core/anomaly/flatline.h"

#include <QTest>

#include <cmath>

using namespace core;

// 31 days of reference and 31 scored; the expectation swings between 5 and 15.
class TestFlatline : public QObject
{
    Q_OBJECT

    static constexpr std::size_t Hours = 62 * 24;
    static constexpr std::size_t Border = 31 * 24;
    std::vector<double> m_expected;
    std::vector<double> m_values;
    ScoringWindows m_windows{{Border, Hours}, {{0, Border}}, {0, Border}};

    FlatlineFinding find() const { return findFlatline(m_values, m_expected, 10.0, m_windows); }

private slots:
    void init()
    {
        m_expected.clear();
        m_values.clear();
        for (std::size_t i = 0; i < Hours; ++i) {
            m_expected.push_back(10.0 + 5.0 * std::sin(static_cast<double>(i) * 0.2618));
            m_values.push_back(m_expected.back() + 0.3 * std::sin(static_cast<double>(i * i)));
        }
    }

    void movingMeterIsNotFlat() { QCOMPARE(find().strength, 0.0); }

    void aDayOfOneValueIsCertain()
    {
        std::fill_n(m_values.begin() + Border + 100, 24, 8.25);
        const FlatlineFinding finding = find();
        QVERIFY(finding.strength > 8.0);
        QCOMPARE(finding.first, Border + 100);
        QCOMPARE(finding.last, Border + 124);
    }

    void aFewHoursAreAQuestion()
    {
        std::fill_n(m_values.begin() + Border + 100, 7, 8.25);
        QVERIFY(find().strength > 2.0 && find().strength < 5.0);
        m_values[Border + 104] += 0.01;
        QCOMPARE(find().strength, 0.0);
    }

    void gapsDoNotEndAFlatStretch()
    {
        std::fill_n(m_values.begin() + Border + 100, 30, 8.25);
        std::fill_n(m_values.begin() + Border + 110, 5, std::nan(""));
        QCOMPARE(find().last - find().first, std::size_t(30));
    }

    void aMeterOfFewValuesIsNotFlat()
    {
        for (double &value : m_values)
            value = std::round(value / 10.0) * 10.0;
        QCOMPARE(find().strength, 0.0);
    }

    void aStretchTheReferenceKnowsIsNotFlat()
    {
        std::fill_n(m_values.begin() + 100, 30, 8.25);
        std::fill_n(m_values.begin() + Border + 100, 30, 8.25);
        QCOMPARE(find().strength, 0.0);
    }

    void aStretchOfTheMonthBeforeIsFlat()
    {
        std::fill_n(m_values.begin() + 100, 72, 8.25);
        QVERIFY(find().strength > 10.0);
        QCOMPARE(find().first, std::size_t(100));
        QCOMPARE(find().last, std::size_t(172));
    }

    void aStretchOverTheBorderIsFlatFromItsBeginning()
    {
        std::fill_n(m_values.begin() + Border - 200, 300, 8.25);
        QVERIFY(find().strength > 10.0);
        QCOMPARE(find().first, Border - 200);
        QCOMPARE(find().last, Border + 100);
    }

    void anEarlierHalfDayIsNoNews()
    {
        std::fill_n(m_values.begin() + 100, 12, 8.25);
        QCOMPARE(find().strength, 0.0);
    }

    void anEarlierOutageIsOver()
    {
        std::fill_n(m_values.begin() + 100, 72, 0.0);
        QCOMPARE(find().strength, 0.0);
    }

    void whatIsOlderThanTheMonthBeforeIsOver()
    {
        m_windows.reference = {{Border - 10 * 24, Border}};
        std::fill_n(m_values.begin() + 100, 72, 8.25);
        QCOMPARE(find().strength, 0.0);
        m_windows.reference = {{0, Border}};
    }

    void zeroWhereNothingIsExpectedIsNotFlat()
    {
        std::fill(m_values.begin() + Border, m_values.end(), 0.0);
        std::fill(m_expected.begin() + Border, m_expected.end(), 0.1);
        QCOMPARE(find().strength, 0.0);
    }

    void zeroWhereMuchIsExpectedIsFlat()
    {
        std::fill_n(m_values.begin() + Border + 50, 20, 0.0);
        QVERIFY(find().strength > 5.0);
    }

    void aShortOutageIsOrdinary()
    {
        std::fill_n(m_values.begin() + Border + 50, 8, 0.0);
        QCOMPARE(find().strength, 0.0);
    }

    void aSteadyPlantMayBeSteady()
    {
        std::fill(m_expected.begin(), m_expected.end(), 10.0);
        std::fill_n(m_values.begin() + Border + 100, 24, 10.0);
        QCOMPARE(find().strength, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestFlatline)

#include "tst_flatline.moc"
