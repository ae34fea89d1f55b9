#include "core/storage/readingstore.h"
#include "core/storage/sitestore.h"
#include "storagefixture.h"

#include <limits>
#include <numeric>

using namespace core;
using namespace Qt::StringLiterals;

static std::vector<IntervalReading> series(EpochSeconds from, int count, int step, double value = 1.0)
{
    std::vector<IntervalReading> readings;
    for (int i = 0; i < count; ++i)
        readings.push_back({from + i * step, value + i});
    return readings;
}

class TestReadingStore : public QObject
{
    Q_OBJECT

private slots:
    void nothingInAnEmptyStore()
    {
        StorageFixture store;
        QCOMPARE(must(store.readings.count()), 0);
        QVERIFY(!must(store.readings.extent(0)));
        QVERIFY(!must(store.readings.extent(7)));
        QVERIFY(must(store.readings.readings(7, TimeRange::all())).empty());
        QVERIFY(must(store.readings.hours(7, TimeRange::all())).empty());
    }

    void readingsOfARange()
    {
        StorageFixture store;
        const auto all = series(-SecondsPerDay, 300, 900);
        store.import(u"A"_s, all);
        const qint64 meter = store.meterId(u"A"_s);
        QCOMPARE(must(store.readings.readings(meter, TimeRange::all())), all);
        QCOMPARE(must(store.readings.readings(meter, {all[10].start, all[20].start})),
                 std::vector(all.begin() + 10, all.begin() + 20));
        QCOMPARE(must(store.readings.readings(meter, {all[10].start + 1, all[20].start + 1})),
                 std::vector(all.begin() + 11, all.begin() + 21));
        QVERIFY(must(store.readings.readings(meter, {all[10].start + 1, all[11].start})).empty());
        QVERIFY(must(store.readings.readings(meter, {0, 0})).empty());
    }

    void countsOfASecondImport_data()
    {
        QTest::addColumn<QList<double>>("values"); // at 0, 900, 1800; the first import has 1, 2 at 0, 900
        QTest::addColumn<QList<qint64>>("counts"); // inserted, replaced, duplicate
        QTest::newRow("the same") << QList<double>{1, 2} << QList<qint64>{0, 0, 2};
        QTest::newRow("all others") << QList<double>{3, 4} << QList<qint64>{0, 2, 0};
        QTest::newRow("one more") << QList<double>{1, 2, 3} << QList<qint64>{1, 0, 2};
        QTest::newRow("one of each") << QList<double>{1, 5, 3} << QList<qint64>{1, 1, 1};
        QTest::newRow("nothing") << QList<double>{} << QList<qint64>{0, 0, 0};
    }

    void countsOfASecondImport()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<qint64>, counts);
        StorageFixture store;
        MergeCounts merged;
        store.import(u"A"_s, {{0, 1.0}, {900, 2.0}}, &merged);
        QCOMPARE(merged.inserted, 2);
        std::vector<IntervalReading> second;
        for (const double value : values)
            second.push_back({std::ssize(second) * 900, value});
        store.import(u"A"_s, second, &merged);
        QCOMPARE((QList<qint64>{merged.inserted, merged.replaced, merged.duplicate}), counts);
        QCOMPARE(must(store.readings.count()), std::max<qint64>(2, values.size()));
        const auto stored = must(store.readings.readings(store.meterId(u"A"_s), TimeRange::all()));
        for (std::size_t i = 0; i < second.size(); ++i)
            QCOMPARE(stored[i], second[i]);
    }

    void oneBatchMayComeInParts()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Meter);
        const qint64 meter = store.meter(transaction, u"A"_s).id;
        const auto all = series(0, 200, 900);
        std::vector<IntervalReading> odd;
        std::vector<IntervalReading> even;
        for (const IntervalReading &reading : all)
            (reading.start % 1800 == 0 ? even : odd).push_back(reading);
        must(store.readings.merge(transaction, store.zone, batch, meter, odd));
        QCOMPARE(must(store.readings.merge(transaction, store.zone, batch, meter, even)).inserted, 100);
        must(transaction.commit());
        QCOMPARE(must(store.readings.readings(meter, TimeRange::all())), all);
        store.undo(batch);
        QVERIFY(must(store.readings.readings(meter, TimeRange::all())).empty());
    }

    void refusesWhatBreaksTheContract_data()
    {
        QTest::addColumn<QList<qint64>>("starts");
        QTest::addColumn<double>("value");
        QTest::newRow("descending") << QList<qint64>{900, 0} << 1.0;
        QTest::newRow("twice") << QList<qint64>{0, 0} << 1.0;
        QTest::newRow("not a number") << QList<qint64>{0} << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinite") << QList<qint64>{0} << std::numeric_limits<double>::infinity();
        QTest::newRow("negative") << QList<qint64>{0} << -1.0;
    }

    void refusesWhatBreaksTheContract()
    {
        QFETCH(QList<qint64>, starts);
        QFETCH(double, value);
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Meter);
        const qint64 meter = store.meter(transaction, u"A"_s).id;
        std::vector<IntervalReading> readings;
        for (const qint64 start : starts)
            readings.push_back({start, value});
        const auto merged = store.readings.merge(transaction, store.zone, batch, meter, readings);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::InvalidArgument);
    }

    void unknownMeterIsRefused()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Meter);
        QVERIFY(!store.readings.merge(transaction, store.zone, batch, 99, series(0, 3, 900)));
    }

    void extentReachesToTheEndOfTheLastInterval()
    {
        StorageFixture store;
        store.import(u"A"_s, series(1800, 4, 900));
        store.import(u"B"_s, series(-900, 2, 900));
        QCOMPARE(must(store.readings.extent(store.meterId(u"A"_s))), (TimeRange{1800, 5400}));
        QCOMPARE(must(store.readings.extent(store.meterId(u"B"_s))), (TimeRange{-900, 900}));
        QCOMPARE(must(store.readings.extent(0)), (TimeRange{-900, 5400}));
    }

    void hoursAddUp()
    {
        StorageFixture store;
        store.import(u"A"_s, {{0, 0.1}, {900, 0.2}, {1800, 0.3}, {2700, 0.4}, {3600, 5.0}, {10'800, 6.0}});
        const qint64 meter = store.meterId(u"A"_s);
        const auto hours = must(store.readings.hours(meter, TimeRange::all()));
        QCOMPARE(hours.size(), std::size_t(3));
        QCOMPARE(hours[0].start, 0);
        QCOMPARE(hours[0].count, 4);
        QVERIFY(hours[0].sum == 0.0 + 0.1 + 0.2 + 0.3 + 0.4); // bit for bit: added in time order
        QCOMPARE(hours[1].start, 3600);
        QCOMPARE(hours[2].start, 10'800);
        QCOMPARE(must(store.readings.hours(meter, {3600, 10'800})).size(), std::size_t(1));
    }

    void laterImportChangesOnlyItsHours()
    {
        StorageFixture store;
        store.import(u"A"_s, series(0, 12, 900, 1.0));
        store.import(u"A"_s, {{3600, 100.0}});
        const auto hours = must(store.readings.hours(store.meterId(u"A"_s), TimeRange::all()));
        QCOMPARE(hours.size(), std::size_t(3));
        QCOMPARE(hours[0].sum, 10.0);
        QCOMPARE(hours[1].sum, 100.0 + 6 + 7 + 8);
        QCOMPARE(hours[1].count, 4);
        QCOMPARE(hours[2].sum, 42.0);
    }

    void hoursFollowTheZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("from");
        QTest::newRow("Berlin, spring") << QByteArray("Europe/Berlin") << qint64(1'743'206'400);
        QTest::newRow("Berlin, autumn") << QByteArray("Europe/Berlin") << qint64(1'761'350'400);
        QTest::newRow("New York, spring") << QByteArray("America/New_York") << qint64(1'741'478'400);
        QTest::newRow("New York, autumn") << QByteArray("America/New_York") << qint64(1'762'041'600);
        QTest::newRow("Lord Howe, autumn") << QByteArray("Australia/Lord_Howe") << qint64(1'743'811'200);
        QTest::newRow("Lord Howe, spring") << QByteArray("Australia/Lord_Howe") << qint64(1'759'536'000);
        QTest::newRow("Kathmandu") << QByteArray("Asia/Kathmandu") << qint64(1'761'350'400);
    }

    void hoursFollowTheZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, from);
        StorageFixture store;
        store.zone = must(SiteZone::create(zone));
        const auto readings = series(from, 3 * 96, 900, 0.25);
        // Three uploads that meet inside local hours and at UTC midnight, the middle one last.
        store.import(u"A"_s, std::vector(readings.begin(), readings.begin() + 96));
        store.import(u"A"_s, std::vector(readings.begin() + 101, readings.end()));
        store.import(u"A"_s, std::vector(readings.begin() + 96, readings.begin() + 101));
        const auto hours = must(store.readings.hours(store.meterId(u"A"_s), TimeRange::all()));

        double total = 0.0;
        std::size_t next = 0;
        for (const HourRollup &hour : hours) {
            QCOMPARE(store.zone.hourStart(hour.start + 1), hour.start);
            double sum = 0.0;
            int count = 0;
            for (; next < readings.size() && readings[next].start < store.zone.nextHour(hour.start); ++next, ++count)
                sum += readings[next].value;
            QVERIFY(hour.sum == sum);
            QCOMPARE(hour.count, count);
            total += sum;
        }
        QCOMPARE(next, readings.size());
        QCOMPARE(total, std::accumulate(readings.begin(), readings.end(), 0.0,
                                        [](double sum, const IntervalReading &r) { return sum + r.value; }));
    }

    void siteIsKept()
    {
        StorageFixture store;
        SiteStore sites(*store.database);
        QCOMPARE(must(sites.read()).zoneId, QByteArray("UTC"));
        auto transaction = store.begin();
        must(sites.write(transaction, {u"Campus"_s, "Europe/Berlin", 52.5, 13.4, true}));
        must(transaction.commit());
        const Site site = must(sites.read());
        QCOMPARE(site.name, u"Campus"_s);
        QCOMPARE(site.zoneId, QByteArray("Europe/Berlin"));
        QCOMPARE(site.latitude, 52.5);
        QCOMPARE(site.longitude, 13.4);
        QVERIFY(site.simulated);
        auto second = store.begin();
        QVERIFY(!sites.write(second, {u"Campus"_s, "Mars/Olympus", 0, 0, false}));
    }

    void anotherZoneRebuildsTheHours()
    {
        StorageFixture store;
        const auto readings = series(0, 96, 900);
        store.import(u"A"_s, readings);
        SiteStore sites(*store.database);
        auto transaction = store.begin();
        must(sites.write(transaction, {u"Campus"_s, "Asia/Kathmandu", 27.7, 85.3, false}));
        must(transaction.commit());

        StorageFixture fresh;
        fresh.zone = must(SiteZone::create("Asia/Kathmandu"));
        fresh.import(u"A"_s, readings);
        const auto rebuilt = must(store.readings.hours(store.meterId(u"A"_s), TimeRange::all()));
        const auto expected = must(fresh.readings.hours(fresh.meterId(u"A"_s), TimeRange::all()));
        QCOMPARE(rebuilt.size(), std::size_t(25));
        QVERIFY(std::ranges::equal(rebuilt, expected, [](const HourRollup &a, const HourRollup &b) {
            return a.start == b.start && a.sum == b.sum && a.count == b.count;
        }));
    }
};

QTEST_GUILESS_MAIN(TestReadingStore)

#include "tst_readingstore.moc"
