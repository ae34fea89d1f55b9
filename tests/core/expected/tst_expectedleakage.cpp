#include "smallcampus.h"

#include "core/expected/training.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace core;

constexpr int ReferenceDays = 28;
constexpr std::size_t ReferenceHours = ReferenceDays * 24;

// What a later fault would do: the values from `from` on, backwards and three times as high.
static void disturb(SmallCampus &campus, std::size_t from, std::size_t to)
{
    for (HourlySeries &series : campus.series) {
        const auto begin = series.values.begin();
        std::reverse(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to));
        for (std::size_t i = from; i < to; ++i)
            series.values[i] *= 3.0;
    }
}

class TestExpectedLeakage : public QObject
{
    Q_OBJECT

    const SmallCampus m_campus = smallCampus(3, 42);

private slots:
    void scoredPeriodCannotReachItsExpectation()
    {
        SmallCampus disturbed = m_campus;
        disturb(disturbed, ReferenceHours, disturbed.axis.size());
        const auto plain =
            ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, m_campus.request(ReferenceDays));
        const auto other =
            ExpectedModel::train(disturbed.axis, disturbed.weather, disturbed.series, disturbed.request(ReferenceDays));
        QVERIFY(plain && other);
        for (std::size_t s = 0; s < m_campus.series.size(); ++s) {
            QCOMPARE(*other->model.expected(m_campus.axis, m_campus.weather, disturbed.series[s]),
                     *plain->model.expected(m_campus.axis, m_campus.weather, m_campus.series[s]));
            for (std::size_t i = 0; i < ReferenceHours; ++i)
                QCOMPARE(other->referenceExpected[s][i], plain->referenceExpected[s][i]);
        }
    }

    // A fold's own values reach neither its profiles nor its booster, however they change.
    void foldCannotReachItsOwnExpectation()
    {
        const std::size_t from = 21 * 24; // the last of four folds
        QCOMPARE(TimeFolds(0, ReferenceDays).of(21), 3);
        SmallCampus disturbed = m_campus;
        disturb(disturbed, from, ReferenceHours);
        TrainingRequest request = m_campus.request(ReferenceDays);
        request.booster.rounds = 1; // how many are best is found with the first fold, which may see the last one
        const auto plain = ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, request);
        const auto other = ExpectedModel::train(disturbed.axis, disturbed.weather, disturbed.series, request);
        QVERIFY(plain && other);
        QVERIFY(other->referenceExpected[0][0] != plain->referenceExpected[0][0]); // or the test would prove nothing
        for (std::size_t i = from; i < ReferenceHours; ++i)
            QCOMPARE(other->referenceExpected[0][i], plain->referenceExpected[0][i]);
    }

    void profilesLeaveTheirFoldsOut()
    {
        SmallCampus disturbed = m_campus;
        disturb(disturbed, 21 * 24, ReferenceHours);
        const auto profiles = [](const SmallCampus &campus) {
            const std::vector<CalendarHour> calendar = calendarOf(campus.axis);
            const WeatherInputs weather = weatherInputs(campus.axis, campus.weather, {});
            std::vector<std::uint32_t> hours(ReferenceHours);
            std::iota(hours.begin(), hours.end(), 0U);
            const TimeFolds folds(calendar.front().day, calendar.front().day + ReferenceDays);
            return CrossProfiles({calendar, weather, true}, folds, campus.series[0].values, hours);
        };
        const CrossProfiles plain = profiles(m_campus);
        const CrossProfiles other = profiles(disturbed);
        const int last = 3;
        QCOMPARE(other.without(last)->weekly, plain.without(last)->weekly);
        QCOMPARE(other.without(last)->scale, plain.without(last)->scale);
        for (int fold = 0; fold < last; ++fold) {
            QCOMPARE(other.withoutBoth(fold, last)->weekly, plain.withoutBoth(fold, last)->weekly);
            QCOMPARE(other.withoutBoth(fold, last)->response.linear, plain.withoutBoth(fold, last)->response.linear);
            QVERIFY(other.without(fold)->weekly != plain.without(fold)->weekly); // or the test would prove nothing
        }
    }

    void laterWeatherDoesNotChangeEarlierHours()
    {
        const auto trained =
            ExpectedModel::train(m_campus.axis, m_campus.weather, m_campus.series, m_campus.request(ReferenceDays));
        QVERIFY(trained);
        WeatherFrame later = m_campus.weather;
        const std::size_t from = 35 * 24;
        for (std::vector<double> &column : later.columns) {
            for (std::size_t i = from; i < column.size(); ++i)
                column[i] *= 1.4;
        }
        const auto plain = trained->model.expected(m_campus.axis, m_campus.weather, m_campus.series[0]);
        const auto other = trained->model.expected(m_campus.axis, later, m_campus.series[0]);
        QVERIFY(plain && other);
        for (std::size_t i = 0; i < from; ++i)
            QCOMPARE((*other)[i], (*plain)[i]);
        QVERIFY((*other)[from + 12] != (*plain)[from + 12]);
    }

    void foldsAreContiguousAndComplete_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("count");
        QTest::newRow("a day") << 1 << 1;
        QTest::newRow("five days") << 5 << 2;
        QTest::newRow("a month") << 30 << 4;
        QTest::newRow("a year, week by week") << 365 << 4;
    }

    void foldsAreContiguousAndComplete()
    {
        QFETCH(int, days);
        QFETCH(int, count);
        const TimeFolds folds(100, 100 + days);
        QCOMPARE(folds.count(), count);
        std::vector<int> sizes(static_cast<std::size_t>(count), 0);
        int changes = 0;
        for (int day = 0; day < days; ++day) {
            const int fold = folds.of(100 + day);
            QVERIFY(fold >= 0 && fold < count);
            ++sizes[static_cast<std::size_t>(fold)];
            changes += day > 0 && fold != folds.of(99 + day) ? 1 : 0;
        }
        QVERIFY(std::ranges::none_of(sizes, [](int size) { return size == 0; }));
        QVERIFY(changes <= std::max(count - 1, days / 7));
    }
};

QTEST_GUILESS_MAIN(TestExpectedLeakage)

#include "tst_expectedleakage.moc"
