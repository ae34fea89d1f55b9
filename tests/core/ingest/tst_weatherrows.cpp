#include "core/ingest/weatherrows.h"
#include "core/model/timestamp.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

EpochSeconds at(const char *text)
{
    return parseTime(text)->utc();
}

SiteZone berlin()
{
    return *SiteZone::create("Europe/Berlin");
}

std::array<std::string_view, 1 + WeatherQuantityCount> weatherRow(std::string_view date, std::string_view temperature)
{
    std::array<std::string_view, 1 + WeatherQuantityCount> row{};
    row[WeatherDateField] = date;
    row[WeatherFirstQuantityField] = temperature;
    return row;
}

std::size_t fieldOfQuantity(WeatherQuantity quantity)
{
    return WeatherFirstQuantityField + static_cast<std::size_t>(quantity);
}

} // namespace

class TestWeatherRows : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("temperature");
        QTest::addColumn<QString>("warning");
        QTest::newRow("no date") << ""_ba
                                 << "50"_ba << u"Missing date, row skipped"_s;
        QTest::newRow("no temperature") << "2025-11-01"_ba
                                        << ""_ba << u"Missing temperature_2m, row skipped"_s;
        QTest::newRow("too cold") << "2025-11-01"_ba
                                  << "-90.1"_ba << u"temperature_2m '-90.1' is outside -90 to 150 °F, row skipped"_s;
        QTest::newRow("too hot") << "2025-11-01"_ba
                                 << "151"_ba << u"temperature_2m '151' is outside -90 to 150 °F, row skipped"_s;
        QTest::newRow("not a number") << "2025-11-01"_ba
                                      << "warm"_ba << u"temperature_2m 'warm' is not a number, row skipped"_s;
        QTest::newRow("2900") << "2900-11-01"_ba
                              << "50"_ba << u"date '2900-11-01' is outside the years 1970 to 2100, row skipped"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, temperature);
        QFETCH(QString, warning);
        WarningList warnings;
        WeatherRowChecker checker(berlin(), warnings);
        const std::string dateCell = date.toStdString();
        const std::string temperatureCell = temperature.toStdString();
        QVERIFY(!checker.check(3, weatherRow(dateCell, temperatureCell)));
        QCOMPARE(warnings.warnings(), (QList<RowWarning>{{3, warning}}));
        QVERIFY(checker.takeHours().empty());
    }

    void weatherLimitsOfOtherQuantities()
    {
        WarningList warnings;
        WeatherRowChecker checker(berlin(), warnings);
        auto row = weatherRow("2025-11-01T00:00", "50");
        row[fieldOfQuantity(WeatherQuantity::RelativeHumidity2m)] = "101";
        QVERIFY(!checker.check(1, row));
        row[fieldOfQuantity(WeatherQuantity::RelativeHumidity2m)] = "100";
        row[fieldOfQuantity(WeatherQuantity::CloudCover)] = "x";
        QVERIFY(checker.check(2, row));
        QCOMPARE(warnings.count(), 2);
        QCOMPARE(warnings.warnings().last().message, u"cloud_cover 'x' is not a number, value ignored"_s);
        const auto hours = checker.takeHours();
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0].weather.value(WeatherQuantity::RelativeHumidity2m), 100.0);
        QVERIFY(std::isnan(hours[0].weather.value(WeatherQuantity::CloudCover)));
    }

    void humidityJustPastSaturation()
    {
        WarningList warnings;
        WeatherRowChecker checker(berlin(), warnings);
        auto row = weatherRow("2025-11-01T00:00", "50");
        row[fieldOfQuantity(WeatherQuantity::RelativeHumidity2m)] = "100.5";
        QVERIFY(checker.check(1, row));
        row[fieldOfQuantity(WeatherQuantity::RelativeHumidity2m)] = "100.6";
        QVERIFY(!checker.check(2, row));
        QCOMPARE(warnings.warnings(),
                 (QList<RowWarning>{{1, u"relative_humidity_2m '100.5' taken as 100"_s},
                                    {2, u"relative_humidity_2m '100.6' is outside 0 to 100 %, row skipped"_s}}));
        QCOMPARE(checker.takeHours()[0].weather.value(WeatherQuantity::RelativeHumidity2m), 100.0);
    }

    void weatherOfAnHourIsCombined()
    {
        WarningList warnings;
        WeatherRowChecker checker(berlin(), warnings);
        const std::array<std::array<const char *, 4>, 5> rows{{{"2025-11-01T10:00", "50", "1", "350"},
                                                               {"2025-11-01T10:30", "60", "2", "10"},
                                                               {"2025-11-01T10:45", "70", "3", "0"},
                                                               {"2025-11-01T11:00", "90", "4", "90"},
                                                               {"2025-11-01T10:00", "51.5", "1", "350"}}};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto row = weatherRow(rows[i][0], rows[i][1]);
            row[fieldOfQuantity(WeatherQuantity::Precipitation)] = rows[i][2];
            row[fieldOfQuantity(WeatherQuantity::WindDirection10m)] = rows[i][3];
            QVERIFY(checker.check(static_cast<qint64>(i) + 1, row));
        }
        const auto hours = checker.takeHours();
        QCOMPARE(hours.size(), std::size_t(2));
        QCOMPARE(hours[0].weather.start, at("2025-11-01T09:00Z"));
        QCOMPARE(hours[0].rows, 4);
        QCOMPARE(hours[0].superseded, 1);
        QCOMPARE(hours[0].weather.value(WeatherQuantity::Temperature2m), 60.5);
        QCOMPARE(hours[0].weather.value(WeatherQuantity::Precipitation), 6.0);
        const double direction = hours[0].weather.value(WeatherQuantity::WindDirection10m);
        QVERIFY2(std::min(direction, 360.0 - direction) < 1e-9, qPrintable(QString::number(direction)));
        QCOMPARE(hours[1].weather.value(WeatherQuantity::Temperature2m), 90.0);
    }
};

QTEST_GUILESS_MAIN(TestWeatherRows)

#include "tst_weatherrows.moc"
