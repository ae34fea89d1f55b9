#include "core/expected/weatherinputs.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

static HourAxis axisOf(std::size_t hours)
{
    HourAxis axis;
    for (std::size_t i = 0; i < hours; ++i)
        axis.starts.push_back(static_cast<EpochSeconds>(i) * SecondsPerHour);
    axis.localSeconds = axis.starts;
    return axis;
}

static WeatherFrame steadyWeather(std::size_t hours)
{
    WeatherFrame weather;
    weather.columns.fill(std::vector<double>(hours, NotANumber));
    const auto set = [&](WeatherQuantity quantity, double value) {
        weather.columns[static_cast<std::size_t>(quantity)].assign(hours, value);
    };
    set(WeatherQuantity::Temperature2m, 68.0);
    set(WeatherQuantity::RelativeHumidity2m, 50.0);
    set(WeatherQuantity::DewPoint2m, 48.7);
    set(WeatherQuantity::ApparentTemperature, 66.0);
    return weather;
}

class TestWeatherInputs : public QObject
{
    Q_OBJECT

    static double value(const WeatherInputs &inputs, WeatherQuantity quantity) { return inputs.column(quantity)[3]; }

    static WeatherInputs with(std::initializer_list<WeatherOverride> overrides)
    {
        return weatherInputs(axisOf(8), steadyWeather(8), std::span(overrides.begin(), overrides.size()));
    }

private slots:
    void temperatureCarriesTheOthersAlong()
    {
        const WeatherInputs inputs = with({{WeatherQuantity::Temperature2m, 86.0}});
        QCOMPARE(value(inputs, WeatherQuantity::Temperature2m), 86.0);
        QCOMPARE(value(inputs, WeatherQuantity::ApparentTemperature), 84.0);
        QCOMPARE(value(inputs, WeatherQuantity::RelativeHumidity2m), 50.0);
        // 30 °C at 50 % has a dew point of 18.4 °C
        QVERIFY(std::abs(value(inputs, WeatherQuantity::DewPoint2m) - 65.2) < 0.3);
        for (const std::vector<double> &temperature : inputs.temperature)
            QVERIFY(std::abs(temperature[7] - 86.0) < 1e-9);
    }

    void overriddenCompanionsStay()
    {
        const WeatherInputs inputs = with({{WeatherQuantity::DewPoint2m, 40.0},
                                           {WeatherQuantity::Temperature2m, 86.0},
                                           {WeatherQuantity::ApparentTemperature, 70.0}});
        QCOMPARE(value(inputs, WeatherQuantity::DewPoint2m), 40.0);
        QCOMPARE(value(inputs, WeatherQuantity::ApparentTemperature), 70.0);
    }

    void dewPointFollowsAnOverriddenHumidity()
    {
        const WeatherInputs dry =
            with({{WeatherQuantity::Temperature2m, 86.0}, {WeatherQuantity::RelativeHumidity2m, 100.0}});
        QVERIFY(std::abs(value(dry, WeatherQuantity::DewPoint2m) - 86.0) < 0.1);
    }

    void humidityIsInferredWhenItIsMissing()
    {
        WeatherFrame weather = steadyWeather(8);
        weather.columns[static_cast<std::size_t>(WeatherQuantity::RelativeHumidity2m)].clear();
        const WeatherOverride hot{WeatherQuantity::Temperature2m, 86.0};
        const WeatherInputs inputs = weatherInputs(axisOf(8), weather, std::span(&hot, 1));
        QVERIFY(std::abs(value(inputs, WeatherQuantity::DewPoint2m) - 65.2) < 0.5);
    }

    void missingCompanionsStayMissing()
    {
        const WeatherOverride hot{WeatherQuantity::Temperature2m, 86.0};
        const WeatherInputs inputs = weatherInputs(axisOf(8), {}, std::span(&hot, 1));
        QCOMPARE(value(inputs, WeatherQuantity::Temperature2m), 86.0);
        QVERIFY(std::isnan(value(inputs, WeatherQuantity::ApparentTemperature)));
        QVERIFY(std::isnan(value(inputs, WeatherQuantity::DewPoint2m)));
    }

    void gaps_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("bridged");
        QTest::newRow("one hour") << 1 << true;
        QTest::newRow("six hours") << 6 << true;
        QTest::newRow("seven hours") << 7 << false;
    }

    void gaps()
    {
        QFETCH(int, length);
        QFETCH(bool, bridged);
        WeatherFrame weather = steadyWeather(20);
        auto &temperature = weather.columns[static_cast<std::size_t>(WeatherQuantity::Temperature2m)];
        std::fill_n(temperature.begin() + 5, length, NotANumber);
        temperature[static_cast<std::size_t>(5 + length)] = 68.0 + length + 1; // one degree an hour
        const WeatherInputs inputs = weatherInputs(axisOf(20), weather, {});
        QCOMPARE(!std::isnan(inputs.column(WeatherQuantity::Temperature2m)[5]), bridged);
        if (bridged)
            QCOMPARE(inputs.column(WeatherQuantity::Temperature2m)[5], 69.0);
    }

    void smoothingLooksBackOnly()
    {
        const std::vector<double> values{10.0, 10.0, NotANumber, 10.0, 20.0, 20.0};
        const std::vector<double> mean = smoothed(values, 4.0);
        QCOMPARE(mean[1], 10.0);
        QVERIFY(std::isnan(mean[2]));
        QCOMPARE(mean[3], 10.0);
        QVERIFY(mean[4] > 10.0 && mean[4] < mean[5] && mean[5] < 20.0);
        QCOMPARE(smoothed(values, 0.0)[4], 20.0);
    }
};

QTEST_GUILESS_MAIN(TestWeatherInputs)

#include "tst_weatherinputs.moc"
