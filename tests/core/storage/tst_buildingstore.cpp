#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "storagefixture.h"

using namespace core;
using namespace Qt::StringLiterals;
using Change = BuildingStore::Change;

static Building full(const QString &number)
{
    return {0,
            number,
            u"Hall"_s,
            u"Formal Hall"_s,
            u"The Hall"_s,
            u"HA"_s,
            u"Main"_s,
            u"1 Road"_s,
            u"Columbus"_s,
            u"OH"_s,
            u"43210"_s,
            u"Franklin"_s,
            u"North"_s,
            u"West"_s,
            12'345.678,
            4,
            1,
            QDate(1950, 2, 28),
            40.0,
            -83.0};
}

class TestBuildingStore : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesBack()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Building);
        Building building = full(u"042"_s);
        QCOMPARE(must(store.buildings.claim(transaction, batch, building)), Change::Created);
        must(transaction.commit());
        const auto stored = must(store.buildings.byNumber(u"042"_s));
        QVERIFY(stored);
        building.id = stored->id;
        QVERIFY(stored->id > 0);
        QCOMPARE(*stored, building);
        QVERIFY(!must(store.buildings.byNumber(u"42"_s)));
    }

    void filledFieldsWinAndEmptyOnesLeaveTheEarlier()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 first = store.createBatch(transaction, ImportKind::Building);
        const qint64 second = store.createBatch(transaction, ImportKind::Building);
        must(store.buildings.claim(transaction, first, full(u"1"_s)));
        Building partial;
        partial.number = u"1"_s;
        partial.name = u"New Hall"_s;
        partial.floorsAboveGround = 0;
        QCOMPARE(must(store.buildings.claim(transaction, second, partial)), Change::Replaced);
        QCOMPARE(must(store.buildings.claim(transaction, second, partial)), Change::Unchanged);
        must(transaction.commit());

        Building expected = full(u"1"_s);
        expected.name = u"New Hall"_s;
        expected.floorsAboveGround = 0;
        const auto stored = must(store.buildings.byNumber(u"1"_s));
        expected.id = stored->id;
        QCOMPARE(*stored, expected);
        store.undo(second);
        QCOMPARE(must(store.buildings.byNumber(u"1"_s))->name, u"Hall"_s);
    }

    void sameClaimAgainChangesNothing()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 first = store.createBatch(transaction, ImportKind::Building);
        const qint64 second = store.createBatch(transaction, ImportKind::Building);
        must(store.buildings.claim(transaction, first, full(u"1"_s)));
        QCOMPARE(must(store.buildings.claim(transaction, second, full(u"1"_s))), Change::Unchanged);
        must(transaction.commit());
        store.undo(first); // the second upload's claim stands on its own
        QVERIFY(must(store.buildings.byNumber(u"1"_s)));
        store.undo(second);
        QVERIFY(must(store.buildings.all()).isEmpty());
    }

    void orderIsNumericThenText()
    {
        StorageFixture store;
        auto transaction = store.begin();
        for (const QString &number : {u"10"_s, u"B2"_s, u"9"_s, u"007"_s, u"7"_s, u"A1"_s})
            must(store.buildings.ensure(transaction, number, number, nullptr));
        must(transaction.commit());
        QStringList numbers;
        for (const Building &building : must(store.buildings.all()))
            numbers.append(building.number);
        QCOMPARE(numbers, (QStringList{u"007"_s, u"7"_s, u"9"_s, u"10"_s, u"A1"_s, u"B2"_s}));
    }

    void ensureMakesAStubOnce()
    {
        StorageFixture store;
        auto transaction = store.begin();
        bool created = false;
        const qint64 id = must(store.buildings.ensure(transaction, u"5"_s, u"Lab"_s, &created));
        QVERIFY(created);
        QCOMPARE(must(store.buildings.ensure(transaction, u"5"_s, u"Other"_s, &created)), id);
        QVERIFY(!created);
        must(transaction.commit());
        const auto stub = must(store.buildings.byNumber(u"5"_s));
        QCOMPARE(stub->name, u"Lab"_s);
        QVERIFY(!stub->grossAreaSquareFeet);
    }

    void describedBuildingFallsBackToItsStub()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const qint64 described = store.createBatch(transaction, ImportKind::Building);
        must(store.buildings.claim(transaction, described, full(u"1"_s)));
        must(transaction.commit());
        const qint64 metered = store.import(u"A"_s, {{0, 1.0}});
        QCOMPARE(must(store.buildings.byNumber(u"1"_s))->name, u"Hall"_s);
        store.undo(described);
        QCOMPARE(must(store.buildings.byNumber(u"1"_s))->name, u"Building 1"_s);
        QVERIFY(!must(store.buildings.byNumber(u"1"_s))->grossAreaSquareFeet);
        store.undo(metered);
        QVERIFY(must(store.buildings.all()).isEmpty());
    }

    void meterIsFoundAgain()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const Meter meter = store.meter(transaction, u"A"_s);
        QCOMPARE(store.meter(transaction, u"A"_s), meter);
        const Meter gas = store.meter(transaction, u"A"_s, Utility::Gas);
        QVERIFY(gas.id != meter.id);
        QCOMPARE(must(store.meters.ofBuilding(meter.buildingId)), (QList<Meter>{meter, gas}));
        QCOMPARE(must(store.meters.ofBuilding(meter.buildingId + 1)), QList<Meter>());
    }

    void meterOfAnotherBuildingIsAConflict()
    {
        StorageFixture store;
        auto transaction = store.begin();
        store.meter(transaction, u"A"_s);
        const qint64 other = must(store.buildings.ensure(transaction, u"2"_s, u"Two"_s, nullptr));
        const auto meter = store.meters.ensure(transaction, u"A"_s, Utility::Electricity, other, 900);
        QVERIFY(!meter);
        QCOMPARE(meter.error().code, ErrorCode::Conflict);
        QVERIFY(meter.error().detail.contains(u"A"_s));
    }

    void intervalIsKept()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const Meter meter = store.meter(transaction, u"A"_s);
        must(store.meters.setInterval(transaction, meter.id, 60));
        QCOMPARE(must(store.meters.all()).first().intervalSeconds, 60);
        QCOMPARE(store.meters.setInterval(transaction, meter.id + 1, 60).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestBuildingStore)

#include "tst_buildingstore.moc"
