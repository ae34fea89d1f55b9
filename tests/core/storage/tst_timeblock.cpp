#include "core/storage/timeblock.h"

#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

class TestTimeBlock : public QObject
{
    Q_OBJECT

private slots:
    void blockStartRoundsDown_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("start");
        QTest::newRow("epoch") << qint64(0) << qint64(0);
        QTest::newRow("last second of a day") << qint64(86'399) << qint64(0);
        QTest::newRow("midnight") << qint64(86'400) << qint64(86'400);
        QTest::newRow("before 1970") << qint64(-1) << qint64(-86'400);
        QTest::newRow("midnight before 1970") << qint64(-86'400) << qint64(-86'400);
        QTest::newRow("the earliest time") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::min();
    }

    void blockStartRoundsDown()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, start);
        QCOMPARE(blockStart(time, SecondsPerDay), start);
    }

    void packingKeepsEveryBit()
    {
        const Readings readings{{86'400, 0.1}, {86'401, 0.0}, {172'799, std::numeric_limits<double>::denorm_min()}};
        std::vector<char> bytes;
        packBlock(86'400, readings, bytes);
        Readings back;
        QVERIFY(unpackBlock(86'400, bytes, back));
        QCOMPARE(back, readings);
    }

    void damagedBlockIsRefused()
    {
        Readings back;
        const auto result = unpackBlock(0, std::vector<char>(13), back);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
    }

    void blocksAreVisitedInOrder()
    {
        const Readings readings{{-1, 1}, {0, 2}, {86'399, 3}, {259'200, 4}};
        QList<qint64> starts;
        QList<qint64> sizes;
        QVERIFY(forEachBlock(readings, SecondsPerDay, [&](EpochSeconds start, std::span<const IntervalReading> part) {
            starts.append(start);
            sizes.append(std::ssize(part));
            return Result<void>();
        }));
        QCOMPARE(starts, (QList<qint64>{-86'400, 0, 259'200}));
        QCOMPARE(sizes, (QList<qint64>{1, 2, 1}));
    }

    void anErrorEndsTheVisit()
    {
        const Readings readings{{0, 1}, {86'400, 2}};
        int visits = 0;
        const auto result = forEachBlock(readings, SecondsPerDay, [&](auto, auto) -> Result<void> {
            ++visits;
            return Error{ErrorCode::Storage, u"full"_s};
        });
        QVERIFY(!result);
        QCOMPARE(visits, 1);
    }

    void newerBatchStands()
    {
        const std::vector<TimeBlock> blocks{{0, 1, {{0, 1.0}, {900, 1.0}}},
                                            {0, 2, {{900, 2.0}, {1800, 2.0}}},
                                            {0, 3, {{1800, 3.0}}},
                                            {86'400, 1, {{86'400, 1.0}}}};
        QCOMPARE(foldBlocks(blocks), (Readings{{0, 1.0}, {900, 2.0}, {1800, 3.0}, {86'400, 1.0}}));
        QCOMPARE(foldBlocks(blocks, 1), (Readings{{900, 2.0}, {1800, 3.0}}));
        QCOMPARE(foldBlocks(blocks, 2), (Readings{{0, 1.0}, {900, 1.0}, {1800, 3.0}, {86'400, 1.0}}));
        QCOMPARE(foldBlocks(blocks, 3), (Readings{{0, 1.0}, {900, 2.0}, {1800, 2.0}, {86'400, 1.0}}));
    }
};

QTEST_GUILESS_MAIN(TestTimeBlock)

#include "tst_timeblock.moc"
