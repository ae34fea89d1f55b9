#include "core/ingest/meterrows.h"
#include "core/model/timestamp.h"
#include "core/storage/meterinterval.h"

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

//! meterId, simsCode, utility, readingTime, readingValue, siteName, readingUnits.
using MeterRow = std::array<std::string_view, MeterFieldCount>;

MeterRow meterRow(MeterField field, std::string_view text)
{
    MeterRow row{"7", "311", "ELECTRICITY", "2025-11-01T05:00:00", "1.5", "Mount Hall", "kWh"};
    row[static_cast<std::size_t>(field)] = text;
    return row;
}

} // namespace

class TestMeterRows : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char *name, MeterField field, const char *text, const QString &warning) {
            QTest::newRow(name) << static_cast<int>(field) << QByteArray(text) << warning;
        };
        row("no value", MeterField::ReadingValue, "", u"Missing readingValue, row skipped"_s);
        row("no meter", MeterField::MeterId, "", u"Missing meterId, row skipped"_s);
        row("no building", MeterField::SimsCode, "", u"Missing simsCode, row skipped"_s);
        row("no utility", MeterField::Utility, "", u"Missing utility, row skipped"_s);
        row("no time", MeterField::ReadingTime, "", u"Missing readingTime, row skipped"_s);
        row("letters", MeterField::ReadingValue, "abc", u"readingValue 'abc' is not a number, row skipped"_s);
        row("number and letters", MeterField::ReadingValue, "1.5x",
            u"readingValue '1.5x' is not a number, row skipped"_s);
        row("decimal comma", MeterField::ReadingValue, "1,5", u"readingValue '1,5' is not a number, row skipped"_s);
        row("two signs", MeterField::ReadingValue, "+-1", u"readingValue '+-1' is not a number, row skipped"_s);
        row("hexadecimal", MeterField::ReadingValue, "0x10", u"readingValue '0x10' is not a number, row skipped"_s);
        row("NaN", MeterField::ReadingValue, "NaN", u"readingValue 'NaN' is not a finite number, row skipped"_s);
        row("infinite", MeterField::ReadingValue, "inf", u"readingValue 'inf' is not a finite number, row skipped"_s);
        row("1e400", MeterField::ReadingValue, "1e400", u"readingValue '1e400' is out of range, row skipped"_s);
        row("negative", MeterField::ReadingValue, "-0.001", u"readingValue '-0.001' is negative, row skipped"_s);
        row("no time at all", MeterField::ReadingTime, "yesterday",
            u"readingTime 'yesterday' is not a time such as 2025-11-01T05:00:00, row skipped"_s);
        row("1900", MeterField::ReadingTime, "1900-01-01T00:00:00",
            u"readingTime '1900-01-01T00:00:00' is outside the years 1970 to 2100, row skipped"_s);
        row("2900", MeterField::ReadingTime, "2900-01-01T00:00:00",
            u"readingTime '2900-01-01T00:00:00' is outside the years 1970 to 2100, row skipped"_s);
        row("skipped hour", MeterField::ReadingTime, "2025-03-30T02:30:00",
            u"readingTime '2025-03-30T02:30:00' is in the hour that the spring clock change skipped, row skipped"_s);
        row("unknown utility", MeterField::Utility, "WATER",
            u"utility 'WATER' is none of ELECTRICITY, GAS, HEAT, STEAM, COOLING, COOLING_POWER, STEAMRATE, OIL28SEC, "
            "row skipped"_s);
        row("unknown unit", MeterField::ReadingUnits, "bananas",
            u"readingUnits: 'bananas' is not a unit of ELECTRICITY; known are kWh, Wh, MWh, row skipped"_s);
    }

    void refuses()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, text);
        QFETCH(QString, warning);
        WarningList warnings;
        MeterRowChecker checker(berlin(), {}, warnings);
        QVERIFY(!checker.check(45, meterRow(static_cast<MeterField>(field), text.toStdString())));
        QCOMPARE(warnings.warnings(), (QList<RowWarning>{{45, warning}}));
        for (const MeterRows &meter : checker.meters())
            QVERIFY(meter.readings.empty());
    }

    void accepts_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<EpochSeconds>("start");
        QTest::addColumn<double>("value");
        const EpochSeconds five = at("2025-11-01T04:00Z");
        const auto row = [](const char *name, MeterField field, const char *text, EpochSeconds start, double value) {
            QTest::newRow(name) << static_cast<int>(field) << QByteArray(text) << start << value;
        };
        row("the ordinary row", MeterField::ReadingValue, "1.5", five, 1.5);
        row("zero", MeterField::ReadingValue, "0", five, 0.0);
        row("negative zero", MeterField::ReadingValue, "-0", five, 0.0);
        row("a plus sign", MeterField::ReadingValue, "+2", five, 2.0);
        row("an exponent", MeterField::ReadingValue, "1.5E2", five, 150.0);
        row("utility in small letters", MeterField::Utility, "electricity", five, 1.5);
        row("another unit", MeterField::ReadingUnits, "Wh", five, 0.0015);
        row("no unit", MeterField::ReadingUnits, "", five, 1.5);
        row("no site name", MeterField::SiteName, "", five, 1.5);
        row("UTC", MeterField::ReadingTime, "2025-11-01T05:00:00Z", at("2025-11-01T05:00Z"), 1.5);
        row("an offset in the skipped hour", MeterField::ReadingTime, "2025-03-30T02:30:00+00:00",
            at("2025-03-30T02:30Z"), 1.5);
    }

    void accepts()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, text);
        QFETCH(EpochSeconds, start);
        QFETCH(double, value);
        WarningList warnings;
        MeterRowChecker checker(berlin(), {}, warnings);
        const std::string cell = text.toStdString();
        QVERIFY(checker.check(1, meterRow(static_cast<MeterField>(field), cell)));
        QCOMPARE(warnings.count(), 0);
        QCOMPARE(checker.meters().size(), std::size_t(1));
        QCOMPARE(checker.meters()[0].readings, (std::vector<IntervalReading>{{start, value}}));
        QVERIFY(!std::signbit(checker.meters()[0].readings[0].value));
    }

    void gasVolumeByCalorificValue()
    {
        WarningList warnings;
        MeterCheckOptions options;
        options.gasCalorificKwhPerCubicMetre = 10.0;
        MeterRowChecker checker(berlin(), options, warnings);
        MeterRow row = meterRow(MeterField::Utility, "GAS");
        row[static_cast<std::size_t>(MeterField::ReadingUnits)] = "m³";
        QVERIFY(checker.check(1, row));
        QCOMPARE(checker.meters()[0].readings[0].value, 15.0);
    }

    void oneMeterInTwoBuildings()
    {
        WarningList warnings;
        MeterRowChecker checker(berlin(), {}, warnings);
        QVERIFY(checker.check(1, meterRow(MeterField::ReadingValue, "1")));
        QVERIFY(!checker.check(2, meterRow(MeterField::SimsCode, "376")));
        MeterRow gas = meterRow(MeterField::SimsCode, "376"); // another utility is another meter
        gas[static_cast<std::size_t>(MeterField::Utility)] = "GAS";
        QVERIFY(checker.check(3, gas));
        QCOMPARE(
            warnings.warnings(),
            (QList<RowWarning>{{2, u"meterId '7' belongs to building 311, not to simsCode '376', row skipped"_s}}));
    }

    void meterKnownInAnotherBuilding()
    {
        WarningList warnings;
        MeterCheckOptions options;
        options.knownBuilding = [](const QString &id, Utility utility) {
            return id == u"7" && utility == Utility::Electricity ? std::optional(u"100"_s) : std::nullopt;
        };
        MeterRowChecker checker(berlin(), options, warnings);
        QVERIFY(!checker.check(1, meterRow(MeterField::ReadingValue, "1")));
        QVERIFY(checker.check(2, meterRow(MeterField::SimsCode, "100")));
        QVERIFY(checker.check(3, meterRow(MeterField::MeterId, "8")));
        QCOMPARE(
            warnings.warnings(),
            (QList<RowWarning>{{1, u"meterId '7' belongs to building 100, not to simsCode '311', row skipped"_s}}));
    }

    void repeatedHour_data()
    {
        QTest::addColumn<QByteArrayList>("times");
        QTest::addColumn<QList<EpochSeconds>>("starts");
        const EpochSeconds first = at("2025-10-26T00:00Z"); // 02:00 summer time
        QTest::newRow("alone it is the first") << QByteArrayList{"2025-10-26T02:00"} << QList<EpochSeconds>{first};
        QTest::newRow("hourly, forwards")
            << QByteArrayList{"2025-10-26T01:00", "2025-10-26T02:00", "2025-10-26T02:00", "2025-10-26T03:00"}
            << QList<EpochSeconds>{first - 3600, first, first + 3600, first + 7200};
        QTest::newRow("half-hourly, forwards")
            << QByteArrayList{"2025-10-26T01:30", "2025-10-26T02:00", "2025-10-26T02:30",
                              "2025-10-26T02:00", "2025-10-26T02:30", "2025-10-26T03:00"}
            << QList<EpochSeconds>{first - 1800, first, first + 1800, first + 3600, first + 5400, first + 7200};
        QTest::newRow("half-hourly, backwards")
            << QByteArrayList{"2025-10-26T03:30", "2025-10-26T03:00", "2025-10-26T02:30", "2025-10-26T02:00",
                              "2025-10-26T02:30", "2025-10-26T02:00", "2025-10-26T01:30"}
            << QList<EpochSeconds>{first + 9000, first + 7200, first + 5400, first + 3600,
                                   first + 1800, first,        first - 1800};
        QTest::newRow("a summer-time day before it")
            << QByteArrayList{"2025-10-25T02:00", "2025-10-26T02:00"} << QList<EpochSeconds>{first - 86400, first};
        QTest::newRow("an offset decides") << QByteArrayList{"2025-10-26T02:00+01:00", "2025-10-26T02:00+02:00"}
                                           << QList<EpochSeconds>{first + 3600, first};
    }

    void repeatedHour()
    {
        QFETCH(QByteArrayList, times);
        QFETCH(QList<EpochSeconds>, starts);
        WarningList warnings;
        MeterRowChecker checker(berlin(), {}, warnings);
        for (int row = 0; row < times.size(); ++row)
            QVERIFY(checker.check(row + 1, meterRow(MeterField::ReadingTime, times[row].toStdString())));
        QList<EpochSeconds> found;
        for (const IntervalReading &reading : checker.meters()[0].readings)
            found.append(reading.start);
        QCOMPARE(found, starts);
    }

    void usualInterval_data()
    {
        QTest::addColumn<QList<int>>("starts");
        QTest::addColumn<int>("interval");
        QTest::newRow("no reading") << QList<int>{} << 0;
        QTest::newRow("one reading") << QList<int>{0} << 0;
        QTest::newRow("quarter hours with a hole") << QList<int>{0, 900, 1800, 9000, 9900} << 900;
        QTest::newRow("hours") << QList<int>{0, 3600, 7200} << 3600;
        QTest::newRow("of equals the smaller") << QList<int>{0, 3600, 4500} << 900;
        QTest::newRow("seconds and years are none") << QList<int>{0, 1, 31536000} << 0;
    }

    void usualInterval()
    {
        QFETCH(QList<int>, starts);
        QFETCH(int, interval);
        std::vector<IntervalReading> readings;
        for (const int start : starts)
            readings.push_back({start, 1.0});
        QCOMPARE(core::usualInterval(readings).value_or(0), interval);
    }
};

QTEST_GUILESS_MAIN(TestMeterRows)

#include "tst_meterrows.moc"
