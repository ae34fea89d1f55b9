#include "core/storage/sensorblock.h"
#include "core/storage/sensorblocks.h"
#include "core/storage/sensorreadingstore.h"
#include "tests/core/storage/storagefixture.h"

using namespace core;
using namespace Qt::StringLiterals;

using Readings = std::vector<CounterReading>;

namespace {

constexpr EpochMilliseconds Start = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr EpochMilliseconds Period = 15'000;
constexpr qint64 TheSensor = 7;
constexpr EpochMilliseconds Earliest = std::numeric_limits<EpochMilliseconds>::min();
constexpr EpochMilliseconds Latest = std::numeric_limits<EpochMilliseconds>::max();

Readings run(int count, int from = 0, int step = 1)
{
    Readings readings;
    for (int i = from; i < from + count * step; i += step)
        readings.push_back({Start + i * Period, 100.0 + 0.1 * i, {}, {}});
    return readings;
}

EpochMilliseconds timeOf(int reading)
{
    return Start + reading * Period;
}

} // namespace

// Readings of sensors packed into rows: whatever goes in comes out, whichever way it came in.
class TestSensorBlocks : public QObject
{
    Q_OBJECT

    void write(StorageFixture &store, const Readings &readings, qint64 sensor = TheSensor)
    {
        auto transaction = store.begin();
        SensorBlocks blocks(transaction.connection());
        must(blocks.merge(sensor, readings));
        must(transaction.commit());
    }

    Readings read(StorageFixture &store, MillisecondRange range = {}, bool around = false, qint64 sensor = TheSensor)
    {
        return must(SensorReadingStore(*store.database).readings(sensor, range, around));
    }

private slots:
    void packedReadingsComeOutAsTheyWere_data()
    {
        QTest::addColumn<bool>("power");
        QTest::addColumn<bool>("feedIn");
        QTest::newRow("counter alone") << false << false;
        QTest::newRow("with power in some") << true << false;
        QTest::newRow("with feed-in in some") << false << true;
        QTest::newRow("with both in some") << true << true;
    }

    void packedReadingsComeOutAsTheyWere()
    {
        QFETCH(bool, power);
        QFETCH(bool, feedIn);
        Readings readings = run(5);
        if (power)
            readings[1].power = 1234.5;
        if (feedIn)
            readings[3].feedIn = 0.1;
        std::vector<char> bytes;
        packSensorBlock(readings, bytes);
        Readings out;
        must(unpackSensorBlock(readings.front().at, bytes, out));
        QCOMPARE(out, readings);
    }

    void damagedBlocksAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown flags") << QByteArray(13, '\x04');
        QTest::newRow("cut") << QByteArray(12, '\0');
        QTest::newRow("too long") << QByteArray(14, '\0');
    }

    void damagedBlocksAreSaid()
    {
        QFETCH(QByteArray, bytes);
        Readings out;
        const auto unpacked = unpackSensorBlock(Start, std::span(bytes.cbegin(), bytes.cend()), out);
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::Storage);
        QVERIFY(unpacked.error().detail.contains(QString::number(Start)));
    }

    void whatComesInAnyOrderLiesInOrder_data()
    {
        QTest::addColumn<QList<std::vector<CounterReading>>>("portions");
        const Readings even = run(600, 0, 2);
        const Readings odd = run(600, 1, 2);
        QTest::newRow("at once") << QList<Readings>{run(1200)};
        QTest::newRow("one after the other") << QList<Readings>{run(700), run(500, 700)};
        QTest::newRow("the later ones first") << QList<Readings>{run(500, 700), run(700)};
        QTest::newRow("in between") << QList<Readings>{even, odd};
        QTest::newRow("some twice") << QList<Readings>{run(900), run(700, 500)};
    }

    void whatComesInAnyOrderLiesInOrder()
    {
        QFETCH(QList<Readings>, portions);
        StorageFixture store;
        write(store, run(3), TheSensor + 1); // of another sensor
        for (const Readings &portion : portions)
            write(store, portion);
        QCOMPARE(read(store), run(1200));
        QCOMPARE(read(store, {}, false, TheSensor + 1), run(3));
        QCOMPARE(read(store, {}, false, TheSensor + 2), Readings());
    }

    void firstValueOfATimeStands()
    {
        StorageFixture store;
        write(store, run(10));
        Readings other = run(10);
        other[4].counter += 1.0;
        write(store, other);
        QCOMPARE(read(store), run(10));
    }

    void rangesAreHalfOpenAndKnowTheirNeighbours_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<bool>("around");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << Earliest << Latest << true << 0 << 1200;
        QTest::newRow("from a reading up to another") << timeOf(400) << timeOf(410) << false << 400 << 10;
        QTest::newRow("with what lies beside them") << timeOf(400) << timeOf(410) << true << 399 << 12;
        QTest::newRow("between two readings") << timeOf(400) + 1 << timeOf(401) << false << 401 << 0;
        QTest::newRow("between two, with both") << timeOf(400) + 1 << timeOf(401) << true << 400 << 2;
        QTest::newRow("before the first") << Earliest << timeOf(0) << true << 0 << 1;
        QTest::newRow("after the last") << timeOf(1200) << Latest << true << 1199 << 1;
    }

    void rangesAreHalfOpenAndKnowTheirNeighbours()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(bool, around);
        QFETCH(int, first);
        QFETCH(int, count);
        StorageFixture store;
        write(store, run(1200));
        QCOMPARE(read(store, {from, to}, around), run(count, first));
    }

    void newestAreFoundFromTheEnd_data()
    {
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<int>("last");
        QTest::newRow("one of all") << Latest << qint64(1) << 1199;
        QTest::newRow("a block's worth and more") << Latest << qint64(300) << 1199;
        QTest::newRow("up to a time") << timeOf(500) << qint64(3) << 499;
        QTest::newRow("as many as there are") << Latest << qint64(1200) << 1199;
        QTest::newRow("more than there are") << Latest << qint64(5000) << 1199;
    }

    void newestAreFoundFromTheEnd()
    {
        QFETCH(qint64, to);
        QFETCH(qint64, count);
        QFETCH(int, last);
        StorageFixture store;
        write(store, run(1200));
        const Readings found =
            must(SensorReadingStore(*store.database).newest(TheSensor, {Earliest, to}, count, false));
        QVERIFY(std::ssize(found) >= std::min<qint64>(count, last + 1));
        QVERIFY(count >= 1200 || std::ssize(found) < 1200); // and not everything
        QCOMPARE(found, run(static_cast<int>(found.size()), last + 1 - static_cast<int>(found.size())));
    }

    void newestStayWithinTheRange()
    {
        StorageFixture store;
        write(store, run(1200));
        const SensorReadingStore readings(*store.database);
        QCOMPARE(must(readings.newest(TheSensor, {timeOf(600), timeOf(602)}, 100, false)), run(2, 600));
        QCOMPARE(must(readings.newest(TheSensor, {timeOf(600), timeOf(602)}, 100, true)), run(4, 599));
        QCOMPARE(must(readings.newest(TheSensor, {timeOf(600), timeOf(600)}, 100, false)), Readings());
        QCOMPARE(must(readings.newest(TheSensor + 1, {}, 100, true)), Readings());
    }

    void besideATimeLieAtMostThree_data()
    {
        QTest::addColumn<EpochMilliseconds>("time");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("before all") << Earliest << QList<int>{0};
        QTest::newRow("the first") << timeOf(0) << QList<int>{0, 1};
        QTest::newRow("one of them") << timeOf(700) << QList<int>{699, 700, 701};
        QTest::newRow("between two") << timeOf(700) + 1 << QList<int>{700, 701};
        QTest::newRow("one that waits") << timeOf(1199) << QList<int>{1198, 1199};
        QTest::newRow("after all") << timeOf(1199) + 1 << QList<int>{1199};
        QTest::newRow("long after all") << Latest << QList<int>{1199};
    }

    void besideATimeLieAtMostThree()
    {
        QFETCH(EpochMilliseconds, time);
        QFETCH(QList<int>, found);
        StorageFixture store;
        write(store, run(600, 0, 2));
        auto transaction = store.begin();
        auto inbox = must(InboxAppender::open(transaction.connection()));
        const Readings waiting = run(600, 1, 2);
        for (std::size_t i = 0; i < waiting.size(); ++i)
            must(inbox.append({static_cast<qint64>(i) + 1, TheSensor, waiting[i]}));
        must(transaction.commit());
        Readings expected;
        for (const int i : found)
            expected.push_back(run(1, i).front());
        const SensorReadingStore readings(*store.database);
        QCOMPARE(must(readings.beside(TheSensor, std::vector{time})), std::vector<Readings>{expected});
        std::vector sorted{Earliest, timeOf(0), timeOf(239), timeOf(240), time, time, Latest}; // near and far
        std::ranges::sort(sorted);
        const auto many = must(readings.beside(TheSensor, sorted));
        QCOMPARE(many.size(), sorted.size());
        QCOMPARE(many.at(static_cast<std::size_t>(std::ranges::find(sorted, time) - sorted.begin())), expected);
        QVERIFY(must(readings.beside(TheSensor, {})).empty());
    }

    void removedReadingsAreGone()
    {
        StorageFixture store;
        write(store, run(1200));
        auto transaction = store.begin();
        SensorBlocks blocks(transaction.connection());
        // The first of all, which a block starts with, one that is not there, and the last.
        must(blocks.remove(TheSensor, std::vector{timeOf(0), timeOf(3) + 1, timeOf(1199)}));
        must(transaction.commit());
        QCOMPARE(read(store), run(1198, 1));
    }
};

QTEST_GUILESS_MAIN(TestSensorBlocks)

#include "tst_sensorblocks.moc"
