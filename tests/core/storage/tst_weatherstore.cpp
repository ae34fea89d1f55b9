#include "storagefixture.h"

using namespace core;
using namespace Qt::StringLiterals;
using enum WeatherQuantity;

static WeatherHour hour(EpochSeconds start, double temperature, std::optional<double> humidity = {})
{
    WeatherHour weather;
    weather.start = start;
    weather.set(Temperature2m, temperature);
    if (humidity)
        weather.set(RelativeHumidity2m, *humidity);
    return weather;
}

class TestWeatherStore : public QObject
{
    Q_OBJECT

    static qint64 import(StorageFixture &store, const std::vector<WeatherHour> &hours, MergeCounts *counts = nullptr)
    {
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Weather);
        const MergeCounts merged = must(store.weather.merge(transaction, batch, hours));
        must(transaction.commit());
        if (counts)
            *counts = merged;
        return batch;
    }

private slots:
    void nothingInAnEmptyStore()
    {
        StorageFixture store;
        QCOMPARE(must(store.weather.count()), 0);
        QVERIFY(!must(store.weather.extent()));
        QVERIFY(must(store.weather.hours(TimeRange::all())).empty());
    }

    void everyColumnComesBack()
    {
        StorageFixture store;
        WeatherHour full;
        full.start = 3600;
        for (std::size_t i = 0; i < WeatherQuantityCount; ++i)
            full.values[i] = static_cast<double>(i) + 0.1;
        import(store, {full, hour(7200, 50.0)});
        const auto hours = must(store.weather.hours(TimeRange::all()));
        QCOMPARE(hours.size(), std::size_t(2));
        QCOMPARE(hours[0].values, full.values);
        QVERIFY(std::isnan(hours[1].value(RelativeHumidity2m)));
        QCOMPARE(must(store.weather.extent()), (TimeRange{3600, 10'800}));
        QCOMPARE(must(store.weather.count()), 2);
        QCOMPARE(must(store.weather.hours({7200, 7201})).size(), std::size_t(1));
        QVERIFY(must(store.weather.hours({3601, 7200})).empty());
    }

    void laterColumnsWinAndMissingOnesLeaveTheEarlier()
    {
        StorageFixture store;
        MergeCounts counts;
        import(store, {hour(0, 50.0, 40.0), hour(3600, 51.0)});
        const qint64 second = import(store, {hour(0, 55.0), hour(3600, 51.0), hour(7200, 52.0)}, &counts);
        QCOMPARE(counts.inserted, 1);
        QCOMPARE(counts.replaced, 1);
        QCOMPARE(counts.duplicate, 1);
        const auto hours = must(store.weather.hours(TimeRange::all()));
        QCOMPARE(hours[0].value(Temperature2m), 55.0);
        QCOMPARE(hours[0].value(RelativeHumidity2m), 40.0);
        QCOMPARE(must(store.weather.count()), 3);

        store.undo(second);
        QCOMPARE(must(store.weather.count()), 2);
        QCOMPARE(must(store.weather.hours(TimeRange::all()))[0].value(Temperature2m), 50.0);
    }

    void undoOfTheOlderKeepsTheNewer()
    {
        StorageFixture store;
        const qint64 first = import(store, {hour(0, 50.0, 40.0), hour(3600, 51.0)});
        import(store, {hour(0, 50.0)});
        store.undo(first);
        const auto hours = must(store.weather.hours(TimeRange::all()));
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0].value(Temperature2m), 50.0);
        QVERIFY(std::isnan(hours[0].value(RelativeHumidity2m)));
        QCOMPARE(must(store.weather.count()), 1);
    }

    void oneBatchMayComeInParts()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Weather);
        WeatherHour humid;
        humid.set(RelativeHumidity2m, 40.0);
        must(store.weather.merge(transaction, batch, std::vector{hour(0, 50.0)}));
        QCOMPARE(must(store.weather.merge(transaction, batch, std::vector{humid})).replaced, 1);
        must(transaction.commit());
        const auto hours = must(store.weather.hours(TimeRange::all()));
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0].value(Temperature2m), 50.0);
        QCOMPARE(hours[0].value(RelativeHumidity2m), 40.0);
    }

    void refusesDisorder()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Weather);
        const auto merged = store.weather.merge(transaction, batch, std::vector{hour(0, 50.0), hour(0, 51.0)});
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestWeatherStore)

#include "tst_weatherstore.moc"
