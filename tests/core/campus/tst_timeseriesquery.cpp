#include "core/campus/timeseriesquery.h"

#include "core/campus/utilityframe.h"
#include "core/storage/buildingstore.h"
#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/resultstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct MeterRows
{
    QString externalId;
    Utility utility = Utility::Electricity;
    int intervalSeconds = 900;
    std::vector<IntervalReading> readings;
};

EpochSeconds utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toSecsSinceEpoch();
}

double total(const QList<SeriesPoint> &points)
{
    double sum = 0.0;
    for (const SeriesPoint &point : points)
        sum += point.actual.value_or(0.0);
    return sum;
}

} // namespace

class TestTimeSeriesQuery : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    Building m_building;

    void store(const QList<MeterRows> &meters, const SiteZone &zone)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        bool created = false;
        const auto building = BuildingStore(*m_database).ensure(*transaction, u"1"_s, u"Library"_s, &created);
        QVERIFY(building);
        m_building.id = *building;
        m_building.number = u"1"_s;
        const auto batch = ImportStore(*m_database).create(*transaction, ImportKind::Meter, u"test"_s, 0);
        QVERIFY(batch);
        for (const MeterRows &rows : meters) {
            const auto meter =
                MeterStore(*m_database)
                    .ensure(*transaction, rows.externalId, rows.utility, *building, rows.intervalSeconds);
            QVERIFY(meter);
            QVERIFY(ReadingStore(*m_database).merge(*transaction, zone, *batch, meter->id, rows.readings));
        }
        QVERIFY(transaction->commit());
    }

    void storeExpected(std::vector<EpochSeconds> starts, std::vector<double> values)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(
            ResultStore(*m_database).writeExpected(*transaction, m_building.id, Utility::Electricity, starts, values));
        QVERIFY(transaction->commit());
    }

    QList<SeriesPoint> query(Resolution resolution, const SiteZone &zone, Utility utility = Utility::Electricity,
                             std::optional<EpochSeconds> start = {}, std::optional<EpochSeconds> end = {})
    {
        const auto series = queryTimeSeries(*m_database, zone, {m_building, utility, start, end, resolution});
        if (!series) {
            qWarning().noquote() << series.error().detail;
            return {};
        }
        return series->points;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = Database::open(m_folder->path());
        QVERIFY(database);
        m_database = *std::move(database);
        m_building = {};
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void sumsAgreeOverDaylightSaving_data()
    {
        QTest::addColumn<QByteArray>("zoneId");
        QTest::addColumn<QString>("firstUtc");
        QTest::addColumn<int>("quarters");
        const struct
        {
            const char *name;
            const char *zone;
            const char *spring;
            const char *autumn;
        } rows[]{{"Berlin", "Europe/Berlin", "2025-03-28T23:00:00Z", "2025-10-24T22:00:00Z"},
                 {"New York", "America/New_York", "2025-03-08T05:00:00Z", "2025-11-01T04:00:00Z"},
                 {"Lord Howe", "Australia/Lord_Howe", "2025-10-03T13:30:00Z", "2025-04-04T13:00:00Z"},
                 {"Kathmandu", "Asia/Kathmandu", "2025-03-28T18:15:00Z", "2025-10-24T18:15:00Z"}};
        for (const auto &row : rows) {
            QTest::addRow("%s, spring", row.name) << QByteArray(row.zone) << QString::fromLatin1(row.spring) << 4 * 96;
            QTest::addRow("%s, autumn", row.name) << QByteArray(row.zone) << QString::fromLatin1(row.autumn) << 4 * 96;
            QTest::addRow("%s, one hour", row.name) << QByteArray(row.zone) << QString::fromLatin1(row.autumn) << 4;
        }
    }

    void sumsAgreeOverDaylightSaving()
    {
        QFETCH(QByteArray, zoneId);
        QFETCH(QString, firstUtc);
        QFETCH(int, quarters);
        const SiteZone zone = *SiteZone::create(zoneId);
        const EpochSeconds first = QDateTime::fromString(firstUtc, Qt::ISODate).toSecsSinceEpoch();
        std::vector<IntervalReading> readings;
        for (int i = 0; i < quarters; ++i)
            readings.push_back({first + i * 900, 0.25 * (i % 37 + 1)}); // sums of quarters are exact
        store({{u"m"_s, Utility::Electricity, 900, readings}}, zone);

        const auto raw = query(Resolution::QuarterHour, zone);
        const auto hourly = query(Resolution::Hourly, zone);
        const auto daily = query(Resolution::Daily, zone);
        QCOMPARE(raw.size(), quarters);
        QVERIFY(total(raw) > 0.0);
        QCOMPARE(total(hourly), total(raw));
        QCOMPARE(total(daily), total(raw));
        for (qsizetype i = 0; i + 1 < hourly.size(); ++i) // the last hour may end after the last reading
            QCOMPARE(hourly.at(i).coverage, 1.0);
        for (qsizetype i = 1; i < hourly.size(); ++i)
            QVERIFY(hourly.at(i).utc > hourly.at(i - 1).utc);
    }

    void theRepeatedHourHasTwoPointsWithOneLabel()
    {
        const SiteZone zone = *SiteZone::create("Europe/Berlin");
        const EpochSeconds first = utc("2025-10-26T00:00:00Z"); // 02:00 summer time
        store({{u"m"_s, Utility::Electricity, 3600, {{first, 1.0}, {first + 3600, 2.0}}}}, zone);
        const auto hourly = query(Resolution::Hourly, zone);
        QCOMPARE(hourly.size(), 2);
        QCOMPARE(hourly[0].timestamp, u"2025-10-26T02:00:00"_s);
        QCOMPARE(hourly[1].timestamp, hourly[0].timestamp);
        QCOMPARE(hourly[1].utc - hourly[0].utc, 3600);
        QCOMPARE(*hourly[1].actual, 2.0);
    }

    void aGapStaysAGap()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        store({{u"m"_s, Utility::Electricity, 3600, {{first, 1.0}, {first + 3 * 3600, 4.0}}}}, SiteZone::utc());
        for (const Resolution resolution : {Resolution::QuarterHour, Resolution::Hourly}) {
            const auto points = query(resolution, SiteZone::utc());
            QCOMPARE(points.size(), 4);
            QVERIFY(!points[1].actual);
            QVERIFY(!points[2].actual);
            QCOMPARE(points[1].coverage, 0.0);
            QCOMPARE(*points[3].actual, 4.0);
        }
    }

    void aPartlyMeasuredHourTellsItsCoverageAndIsNotJudged()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        store({{u"m"_s,
                Utility::Electricity,
                900,
                {{first, 1.0},
                 {first + 900, 1.0},
                 {first + 1800, 1.0},
                 {first + 2700, 1.0},
                 {first + 3600, 1.0},
                 {first + 4500, 1.0}}}},
              SiteZone::utc());
        const auto points = query(Resolution::Hourly, SiteZone::utc());
        QCOMPARE(points.size(), 2);
        QCOMPARE(*points[0].actual, 4.0);
        QCOMPARE(points[0].coverage, 1.0);
        QCOMPARE(*points[1].actual, 2.0);
        QCOMPARE(points[1].coverage, 0.5);
        // Scores and the latest hour come of whole hours alone.
        const auto meters = MeterStore(*m_database).ofBuilding(m_building.id);
        QVERIFY(meters);
        const HourAxis axis = makeHourAxis(SiteZone::utc(), {first, first + 2 * 3600});
        const auto judged = loadHourlyUse(*m_database, *meters, axis);
        QVERIFY(judged);
        QCOMPARE(judged->at(0), 4.0);
        QVERIFY(std::isnan(judged->at(1)));
    }

    void ratesAreAveragedOverTimeAndSummedOverMeters()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        const auto rate = [first](double from) {
            std::vector<IntervalReading> readings;
            for (int i = 0; i < 8; ++i)
                readings.push_back({first + i * 900, from + i});
            return readings;
        };
        store({{u"a"_s, Utility::CoolingPower, 900, rate(0.0)}, {u"b"_s, Utility::CoolingPower, 900, rate(10.0)}},
              SiteZone::utc());
        const auto hourly = query(Resolution::Hourly, SiteZone::utc(), Utility::CoolingPower);
        QCOMPARE(hourly.size(), 2);
        QCOMPARE(*hourly[0].actual, 1.5 + 11.5);
        QCOMPARE(*hourly[1].actual, 5.5 + 15.5);
        const auto daily = query(Resolution::Daily, SiteZone::utc(), Utility::CoolingPower);
        QCOMPARE(*daily.at(0).actual, (13.0 + 21.0) / 2.0);
    }

    void expectedIsSpreadOverTheHourAndResidualIsTheDifference()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        store({{u"m"_s,
                Utility::Electricity,
                900,
                {{first, 1.0}, {first + 900, 2.0}, {first + 1800, 3.0}, {first + 2700, 4.0}}}},
              SiteZone::utc());
        storeExpected({first}, {8.0});
        const auto raw = query(Resolution::QuarterHour, SiteZone::utc());
        QCOMPARE(raw.size(), 4);
        for (const SeriesPoint &point : raw) {
            QCOMPARE(*point.predicted, 2.0);
            QCOMPARE(*point.residual, *point.actual - 2.0);
        }
        const auto hourly = query(Resolution::Hourly, SiteZone::utc());
        QCOMPARE(*hourly.at(0).residual, 2.0);
    }

    void aDayComparesLikeWithLike()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        // Readings at 0 and 2 o'clock; expectations for three hours: only the measured ones count.
        store({{u"m"_s, Utility::Electricity, 3600, {{first, 5.0}, {first + 7200, 6.0}}}}, SiteZone::utc());
        storeExpected({first, first + 3600, first + 7200}, {4.0, 100.0, 4.0});
        const auto daily = query(Resolution::Daily, SiteZone::utc());
        QCOMPARE(daily.size(), 1);
        QCOMPARE(*daily[0].actual, 11.0);
        QCOMPARE(*daily[0].predicted, 8.0);
        QCOMPARE(*daily[0].residual, 3.0);
    }

    void theRangeIsHalfOpen()
    {
        const EpochSeconds first = utc("2025-06-01T00:00:00Z");
        std::vector<IntervalReading> readings;
        for (int i = 0; i < 48; ++i)
            readings.push_back({first + i * 3600, 1.0});
        store({{u"m"_s, Utility::Electricity, 3600, readings}}, SiteZone::utc());
        QCOMPARE(query(Resolution::Hourly, SiteZone::utc(), Utility::Electricity, first + 3600, first + 7200).size(),
                 1);
        // A bound within an hour: only hours that start within the range.
        QCOMPARE(query(Resolution::Hourly, SiteZone::utc(), Utility::Electricity, first + 1, first + 7200).size(), 1);
        // Days are shown whole.
        const auto daily = query(Resolution::Daily, SiteZone::utc(), Utility::Electricity, first + 3600, first + 7200);
        QCOMPARE(daily.size(), 1);
        QCOMPARE(*daily[0].actual, 24.0);
    }

    void refusesAnEmptyRange()
    {
        const auto series =
            queryTimeSeries(*m_database, SiteZone::utc(), {m_building, Utility::Electricity, 100, 100, {}});
        QVERIFY(!series);
        QCOMPARE(series.error().code, ErrorCode::InvalidArgument);
    }

    void aBuildingWithoutTheUtilityHasNoPoints()
    {
        store({{u"m"_s, Utility::Gas, 3600, {{0, 1.0}}}}, SiteZone::utc());
        QVERIFY(query(Resolution::Hourly, SiteZone::utc()).isEmpty());
        QCOMPARE(query(Resolution::Hourly, SiteZone::utc(), Utility::Gas).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTimeSeriesQuery)

#include "tst_timeseriesquery.moc"
