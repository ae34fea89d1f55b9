#include "core/report/dailyuse.h"

#include "core/report/degreedays.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const SiteZone Berlin = *SiteZone::create("Europe/Berlin");
const QDate Monday(2026, 11, 2);

//! Intervals of one sensor, from the series' start on; answered by the time they end.
class Series
{
public:
    explicit Series(const QDate &day)
        : m_at(Berlin.startOfDate(day) * 1000)
    {
    }

    Series &add(double hours, double use, IntervalQuality quality = IntervalQuality::Measured)
    {
        MeasuredReading one;
        one.from = m_at;
        m_at += static_cast<EpochMilliseconds>(hours * 3'600'000);
        one.reading.at = m_at;
        one.quality = quality;
        one.isGap = quality == IntervalQuality::Gap;
        if (quality != IntervalQuality::First)
            one.consumption = use;
        m_all.push_back(one);
        return *this;
    }
    Series &skip(double hours)
    {
        m_at += static_cast<EpochMilliseconds>(hours * 3'600'000);
        return *this;
    }

    std::vector<DayUse> days(const QDate &first, int count) const
    {
        const ReadingsOf readings = [this](qint64, MillisecondRange range) -> Result<std::vector<MeasuredReading>> {
            std::vector<MeasuredReading> found;
            for (const MeasuredReading &one : m_all) {
                if (range.contains(one.reading.at))
                    found.push_back(one);
            }
            return found;
        };
        return *dailyUse(readings, 1, Berlin, first, first.addDays(count - 1));
    }

private:
    EpochMilliseconds m_at;
    std::vector<MeasuredReading> m_all;
};

bool alike(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestDailyUse : public QObject
{
    Q_OBJECT

private slots:
    void wholeDays()
    {
        const auto days = Series(Monday).add(24, 5).add(24, 7).days(Monday, 2);
        QVERIFY(alike(days.at(0).value, 5) && alike(days.at(0).known, 1) && alike(days.at(0).measured, 1));
        QVERIFY(alike(days.at(1).value, 7));
    }

    void anIntervalAcrossMidnightIsSplit()
    {
        const auto days = Series(Monday).skip(18).add(24, 8).days(Monday, 2);
        QVERIFY(alike(days.at(0).value, 2) && alike(days.at(0).known, 0.25));
        QVERIFY(alike(days.at(1).value, 6) && alike(days.at(1).known, 0.75));
    }

    void theLastIntervalEndsAfterThePeriod_data()
    {
        QTest::addColumn<double>("hours");
        QTest::newRow("soon") << 12.0;
        QTest::newRow("after days") << 24.0 * 4;
        QTest::newRow("after weeks") << 24.0 * 20;
    }

    void theLastIntervalEndsAfterThePeriod()
    {
        QFETCH(double, hours);
        const auto days = Series(Monday).add(12, 3).add(12 + hours, 12 + hours, IntervalQuality::Gap).days(Monday, 1);
        QVERIFY(alike(days.at(0).value, 3 + 12));
        QVERIFY(alike(days.at(0).known, 1));
        QVERIFY(alike(days.at(0).measured, 0.5));
    }

    void daysWithoutDataAreNotZero()
    {
        const auto days = Series(Monday).add(24, 5).skip(24).add(24, 7).days(Monday, 3);
        QVERIFY(alike(days.at(1).known, 0));
        const UseTotal total = totalOf(days);
        QVERIFY(alike(*total.total, 12));
        QVERIFY(alike(*total.meanPerDay, 6)); // of the two days that are known
        QVERIFY(alike(total.known, 2.0 / 3));
        QVERIFY(!totalOf(Series(Monday).days(Monday, 3)).total);
    }

    void aFirstReadingHasNoUse()
    {
        const auto days = Series(Monday).add(12, 99, IntervalQuality::First).add(12, 5).days(Monday, 1);
        QVERIFY(alike(days.at(0).value, 5) && alike(days.at(0).known, 0.5));
    }

    void daysOf23And25HoursAreWhole_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::newRow("spring") << QDate(2027, 3, 28) << 23;
        QTest::newRow("autumn") << QDate(2027, 10, 31) << 25;
    }

    void daysOf23And25HoursAreWhole()
    {
        QFETCH(QDate, day);
        QFETCH(int, hours);
        Series series(day);
        for (int i = 0; i < hours + 24; ++i)
            series.add(1, 1);
        const auto days = series.days(day, 2);
        QVERIFY(alike(days.at(0).value, hours) && alike(days.at(0).known, 1));
        QVERIFY(alike(days.at(1).value, 24));
        QVERIFY(alike(*totalOf(days).meanPerDay, 24)); // a day is 24 hours
    }

    // One sensor is silent for a day; it is not taken to use what the other does.
    void sensorsHaveMeansOfTheirOwn()
    {
        const auto large = Series(Monday).add(24, 10).add(24, 10).days(Monday, 2);
        const auto small = Series(Monday).add(24, 2).days(Monday, 2);
        const auto sum = sumOfSensors({large, small});
        QVERIFY(alike(sum.at(1).value, 10) && alike(sum.at(1).known, 0.5));
        const UseTotal total = sumOfTotals({totalOf(large), totalOf(small)});
        QVERIFY(alike(*total.total, 22));
        QVERIFY(alike(*total.meanPerDay, 12));
        QVERIFY(alike(total.known, 0.75));
    }

    // Use that is 4 + 0.5 a heating degree day, with weather that gets colder by 2 K in the second week.
    void theWeatherIsTakenOut()
    {
        const QDate first(2026, 11, 16);
        const QDate last = first.addDays(6);
        std::vector<WeatherHour> hours;
        std::vector<DayUse> history;
        double meanNow = 0.0;
        double meanBefore = 0.0;
        for (int i = -60; i < 7; ++i) {
            const QDate day = first.addDays(i);
            const double celsius = i >= 0 ? 5.0 : i >= -7 ? 7.0 : 3.0 + (i + 60) % 10;
            for (EpochSeconds at = Berlin.startOfDate(day); at < Berlin.startOfDate(day.addDays(1)); at += 3600) {
                WeatherHour hour;
                hour.start = at;
                hour.set(WeatherQuantity::Temperature2m, celsius * 1.8 + 32);
                hours.push_back(hour);
            }
            const double use = 4 + 0.5 * (15 - celsius) + (i % 2 == 0 ? 0.01 : -0.01);
            if (i < 0)
                history.push_back({day, 86400, use, 1.0, 1.0});
            meanNow += i >= 0 ? use * 1.1 / 7 : 0; // 10 % more than the weather explains
            meanBefore += i >= -7 && i < 0 ? use / 7 : 0;
        }
        const auto weather = degreeDays(hours, Berlin, first.addDays(-60), last);
        ReportComparison before{first.addDays(-7), first.addDays(-1), meanBefore, 1.0, meanNow / meanBefore - 1};
        const auto found = compareInWeather(history, weather, first, last, meanNow, before);
        QCOMPARE(found.state, WeatherComparison::State::Compared);
        QVERIFY(std::abs(found.heatingDegreeDays - 10) < 1e-9);
        QVERIFY(std::abs(found.heatingDegreeDaysBefore - 8) < 1e-9);
        QVERIFY(std::abs(found.perHeatingDegreeDay - 0.5) < 0.01);
        QVERIFY(std::abs(found.change - 0.1) < 0.005);
        QVERIFY(*before.change > 0.2); // what the plain comparison says

        const auto none = compareInWeather(history, {}, first, last, meanNow, before);
        QCOMPARE(none.state, WeatherComparison::State::NoWeather);
        const auto few = compareInWeather({history.end() - 10, history.end()}, weather, first, last, meanNow, before);
        QCOMPARE(few.state, WeatherComparison::State::TooFewDays);
        QCOMPARE(few.learntDays, 10);
        for (DayUse &day : history)
            day.value = 5 + (day.date.day() % 2 == 0 ? 0.1 : -0.1);
        const auto flat = compareInWeather(history, weather, first, last, meanNow, before);
        QCOMPARE(flat.state, WeatherComparison::State::NoDependence);
    }
};

QTEST_GUILESS_MAIN(TestDailyUse)

#include "tst_dailyuse.moc"
