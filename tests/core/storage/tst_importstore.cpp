#include "storagefixture.h"

using namespace core;
using namespace Qt::StringLiterals;

static TouchedData touched(Utility utility, TimeRange range)
{
    TouchedData data;
    data.utilities.insert(utility, range);
    return data;
}

class TestImportStore : public QObject
{
    Q_OBJECT

private slots:
    void batchesAreListedNewestFirst()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 first = must(store.imports.create(transaction, ImportKind::Weather, u"w.csv"_s, 10));
        const qint64 second = must(store.imports.create(transaction, ImportKind::Building, QString(), 20));
        must(transaction.commit());
        const auto list = must(store.imports.list());
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].id, second);
        QCOMPARE(list[0].kind, ImportKind::Building);
        QCOMPARE(list[1].id, first);
        QCOMPARE(list[1].source, u"w.csv"_s);
        QCOMPARE(list[1].importedAt, 10);
        QVERIFY(!list[1].undoneAt);
        QVERIFY(!list[1].dataRange);
        QVERIFY(!must(store.imports.byId(second + 1)));
    }

    void finishWritesCountsAndRange()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Meter);
        const std::vector<IntervalReading> a{{900, 1.0}, {1800, 1.0}};
        const std::vector<IntervalReading> b{{0, 1.0}};
        must(store.readings.merge(transaction, store.zone, batch, store.meter(transaction, u"A"_s).id, a));
        must(store.readings.merge(transaction, store.zone, batch, store.meter(transaction, u"B"_s).id, b));
        ImportResult result;
        result.batchId = batch;
        result.rowsIngested = 3;
        result.rowsReplaced = 1;
        result.rowsSkipped = 2;
        result.warningCount = 4;
        must(store.imports.finish(transaction, result));
        must(transaction.commit());
        const auto stored = must(store.imports.byId(batch));
        QCOMPARE(stored->rowsIngested, 3);
        QCOMPARE(stored->rowsReplaced, 1);
        QCOMPARE(stored->rowsSkipped, 2);
        QCOMPARE(stored->warningCount, 4);
        QCOMPARE(stored->dataRange, std::optional(TimeRange{0, 2700}));
    }

    void finishOfAWeatherImportHasItsHours()
    {
        StorageFixture store;
        auto transaction = store.begin();
        ImportResult result;
        result.kind = ImportKind::Weather;
        result.batchId = store.createBatch(transaction, ImportKind::Weather);
        std::vector<WeatherHour> hours(2);
        hours[1].start = 7200;
        must(store.weather.merge(transaction, result.batchId, hours));
        must(store.imports.finish(transaction, result));
        QCOMPARE(must(store.imports.byId(result.batchId))->dataRange, std::optional(TimeRange{0, 10'800}));
        result.batchId += 1;
        QCOMPARE(store.imports.finish(transaction, result).error().code, ErrorCode::NotFound);
    }

    void undoTellsWhatItTouched()
    {
        StorageFixture store;
        store.import(u"A"_s, {{0, 1.0}, {900, 1.0}});
        const qint64 second = store.import(u"A"_s, {{900, 1.0}, {1800, 2.0}, {2700, 3.0}});
        auto transaction = store.begin();
        const auto undone = must(store.imports.undo(transaction, store.zone, second, 77));
        must(transaction.commit());
        // The equal claim at 900 goes without a change.
        QCOMPARE(undone.utilities, (QMap<Utility, TimeRange>{{Utility::Electricity, {1800, 3600}}}));
        QVERIFY(!undone.weather);
        QVERIFY(!undone.buildings);
        QCOMPARE(must(store.imports.dirty()).utilities, undone.utilities);
        QCOMPARE(must(store.imports.byId(second))->undoneAt, std::optional<EpochSeconds>(77));
    }

    void undoRefusals()
    {
        StorageFixture store;
        const qint64 batch = store.import(u"A"_s, {{0, 1.0}});
        store.undo(batch);
        auto transaction = store.begin();
        QCOMPARE(store.imports.undo(transaction, store.zone, batch, 1).error().code, ErrorCode::Conflict);
        const auto missing = store.imports.undo(transaction, store.zone, batch + 1, 1);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().detail.contains(QString::number(batch + 1)));
    }

    void marksAreUnitedAndCleared()
    {
        StorageFixture store;
        QVERIFY(must(store.imports.dirty()).isEmpty());
        auto transaction = store.begin();
        TouchedData weather;
        weather.weather = true;
        must(store.imports.markDirty(transaction, touched(Utility::Gas, {100, 200})));
        must(store.imports.markDirty(transaction, touched(Utility::Gas, {150, 300})));
        must(store.imports.markDirty(transaction, weather));
        const auto dirty = must(store.imports.dirty());
        QCOMPARE(dirty.utilities, (QMap<Utility, TimeRange>{{Utility::Gas, {100, 300}}}));
        QVERIFY(dirty.weather);
        QVERIFY(!dirty.buildings);

        must(store.imports.clearDirty(transaction, touched(Utility::Gas, {100, 299})));
        QCOMPARE(must(store.imports.dirty()).utilities.size(), 1); // not all of it is done
        must(store.imports.clearDirty(transaction, dirty));
        QVERIFY(must(store.imports.dirty()).isEmpty());
    }

    void markSetWhileScoringStays()
    {
        StorageFixture store;
        auto transaction = store.begin();
        must(store.imports.markDirty(transaction, touched(Utility::Gas, {0, 900})));
        must(store.imports.markDirty(transaction, touched(Utility::Heat, {0, 900})));
        const auto seen = must(store.imports.dirty());
        must(store.imports.markDirty(transaction, touched(Utility::Gas, {0, 900})));
        must(store.imports.clearDirty(transaction, seen));
        QCOMPARE(must(store.imports.dirty()).utilities.keys(), QList<Utility>{Utility::Gas});
    }

    void uniteCoversBoth()
    {
        TouchedData data = touched(Utility::Gas, {100, 200});
        TouchedData other = touched(Utility::Gas, {0, 150});
        other.utilities.insert(Utility::Heat, {5, 6});
        other.buildings = true;
        data.unite(other);
        QCOMPARE(data.utilities, (QMap<Utility, TimeRange>{{Utility::Gas, {0, 200}}, {Utility::Heat, {5, 6}}}));
        QVERIFY(data.buildings);
        QVERIFY(!data.weather);
        QVERIFY(!data.isEmpty());
        QVERIFY(TouchedData().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImportStore)

#include "tst_importstore.moc"
