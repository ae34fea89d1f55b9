#include "core/campus/workqueue.h"

#include <QTest>

#include <atomic>
#include <latch>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestWorkQueue : public QObject
{
    Q_OBJECT

private slots:
    void worksOffEachUtilityOnce()
    {
        std::mutex mutex;
        QList<Utility> done;
        WorkQueue queue(
            20ms,
            [&](Utility utility, UtilityWork) {
                const std::lock_guard lock(mutex);
                done.append(utility);
            },
            [] {});
        queue.enqueue({Utility::Gas, Utility::Electricity}, {});
        queue.enqueue({Utility::Gas}, {}); // comes in during the pause
        QVERIFY(queue.waitUntilIdle(5s, false));
        QCOMPARE(done, (QList<Utility>{Utility::Electricity, Utility::Gas}));
        QCOMPARE(queue.pending(), 0);
    }

    void countsWhatWaitsAndWhatRuns()
    {
        std::latch started(1);
        std::latch mayEnd(1);
        WorkQueue queue(
            0ms,
            [&](Utility utility, UtilityWork) {
                if (utility != Utility::Electricity)
                    return;
                started.count_down();
                mayEnd.wait();
            },
            [] {});
        QCOMPARE(queue.pending(), 0);
        queue.enqueue({Utility::Electricity}, {});
        started.wait();
        QCOMPARE(queue.pending(), 1);
        queue.enqueue({Utility::Gas, Utility::Steam}, {});
        QCOMPARE(queue.pending(), 3);
        QVERIFY(queue.tasks().first().running);
        QVERIFY(!queue.waitUntilIdle(1ms, false));
        mayEnd.count_down();
        QVERIFY(queue.waitUntilIdle(5s, false));
        QCOMPARE(queue.pending(), 0);
    }

    void aForcedTrainingIsNotForgottenByALaterPlainRequest()
    {
        std::atomic<bool> forced = false;
        WorkQueue queue(
            20ms, [&](Utility, UtilityWork work) { forced = work.forceTraining; }, [] {});
        queue.enqueue({Utility::Gas}, {true});
        queue.enqueue({Utility::Gas}, {false});
        QVERIFY(queue.waitUntilIdle(5s, false));
        QVERIFY(forced);
    }

    void newerDataEndARunAndStartAnother()
    {
        std::atomic<int> runs = 0;
        std::atomic<bool> gaveUp = false;
        std::latch started(1);
        WorkQueue *self = nullptr;
        WorkQueue queue(
            0ms,
            [&](Utility utility, UtilityWork) {
                if (++runs > 1)
                    return;
                started.count_down();
                while (self->report(utility, u"Training"_s, 0.5))
                    std::this_thread::sleep_for(1ms);
                gaveUp = true;
            },
            [] {});
        self = &queue;
        queue.enqueue({Utility::Gas}, {});
        started.wait();
        queue.enqueue({Utility::Gas}, {});
        QVERIFY(queue.waitUntilIdle(5s, false));
        QVERIFY(gaveUp);
        QCOMPARE(runs.load(), 2);
    }

    void theEndCancelsWhatRuns()
    {
        std::atomic<bool> gaveUp = false;
        std::latch started(1);
        {
            WorkQueue *self = nullptr;
            WorkQueue queue(
                0ms,
                [&](Utility utility, UtilityWork) {
                    started.count_down();
                    while (self->report(utility, u"Training"_s, 0.5))
                        std::this_thread::sleep_for(1ms);
                    gaveUp = true;
                },
                [] {});
            self = &queue;
            queue.enqueue({Utility::Gas}, {});
            started.wait();
        }
        QVERIFY(gaveUp);
    }
};

QTEST_GUILESS_MAIN(TestWorkQueue)

#include "tst_workqueue.moc"
