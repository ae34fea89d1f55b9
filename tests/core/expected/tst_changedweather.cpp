#include "core/expected/changedweather.h"

#include "core/expected/humidity.h"

#include <QTest>

#include <limits>

using namespace core;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

class TestChangedWeather : public QObject
{
    Q_OBJECT

    static WeatherFrame weather()
    {
        WeatherFrame frame;
        const auto set = [&frame](WeatherQuantity quantity, std::vector<double> values) {
            frame.columns[static_cast<std::size_t>(quantity)] = std::move(values);
        };
        set(WeatherQuantity::Temperature2m, {50.0, NotANumber, 70.0});
        set(WeatherQuantity::ApparentTemperature, {48.0, 60.0, 71.0});
        set(WeatherQuantity::DewPoint2m, {40.0, 45.0, NotANumber});
        set(WeatherQuantity::RelativeHumidity2m, {70.0, 60.0, 95.0});
        return frame;
    }

    static WeatherFrame with(std::initializer_list<WeatherChange> changes)
    {
        return changedWeather(weather(), std::span(changes.begin(), changes.size()));
    }

private slots:
    void everyHourMovesByTheSame()
    {
        const WeatherFrame changed = with({{WeatherQuantity::Temperature2m, 10.0}});
        const auto &temperature = changed.column(WeatherQuantity::Temperature2m);
        QCOMPARE(temperature[0], 60.0);
        QVERIFY(std::isnan(temperature[1]));
        QCOMPARE(temperature[2], 80.0);
        QCOMPARE(changed.column(WeatherQuantity::RelativeHumidity2m),
                 weather().column(WeatherQuantity::RelativeHumidity2m));
    }

    void theApparentTemperatureGoesAlong()
    {
        QCOMPARE(with({{WeatherQuantity::Temperature2m, -10.0}}).column(WeatherQuantity::ApparentTemperature)[0], 38.0);
        QCOMPARE(with({{WeatherQuantity::Temperature2m, -10.0}, {WeatherQuantity::ApparentTemperature, 1.0}})
                     .column(WeatherQuantity::ApparentTemperature)[0],
                 49.0);
    }

    void theDewPointKeepsTheHumidity()
    {
        const auto changed = with({{WeatherQuantity::Temperature2m, 10.0}});
        const auto &dew = changed.column(WeatherQuantity::DewPoint2m);
        QVERIFY(std::abs(humidityOf(60.0, dew[0]) - humidityOf(50.0, 40.0)) < 1e-9);
        QCOMPARE(dew[1], 45.0); // no temperature to go by
        QVERIFY(std::isnan(dew[2]));
    }

    void valuesStayWithinTheLimits()
    {
        const auto humid = with({{WeatherQuantity::RelativeHumidity2m, 20.0}});
        QCOMPARE(humid.column(WeatherQuantity::RelativeHumidity2m)[2], 100.0);
        const auto hot = with({{WeatherQuantity::Temperature2m, 90.0}});
        QCOMPARE(hot.column(WeatherQuantity::Temperature2m)[2], 150.0);
    }

    void noChangesLeaveAllAsItIs()
    {
        QCOMPARE(with({}).column(WeatherQuantity::DewPoint2m)[0], 40.0);
        QVERIFY(changedWeather({}, {}).column(WeatherQuantity::Temperature2m).empty());
    }
};

QTEST_GUILESS_MAIN(TestChangedWeather)

#include "tst_changedweather.moc"
