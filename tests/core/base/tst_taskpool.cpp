#include "core/base/taskpool.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <latch>
#include <mutex>
#include <thread>
#include <vector>

using namespace core;

class TestTaskPool : public QObject
{
    Q_OBJECT

private slots:
    void finishDoesWhatWaits()
    {
        std::atomic<int> done = 0;
        TaskPool pool(2);
        for (int i = 0; i < 100; ++i)
            pool.start([&done] { ++done; });
        pool.finish();
        QCOMPARE(done.load(), 100);
    }

    void dropWaitsForWhatRuns()
    {
        std::latch started(1);
        std::latch mayEnd(1);
        std::atomic<bool> ended = false;
        TaskPool pool(1);
        pool.start([&] {
            started.count_down();
            mayEnd.wait();
            ended = true;
        });
        started.wait();
        const std::jthread other([&mayEnd] { mayEnd.count_down(); });
        pool.drop();
        QVERIFY(ended);
    }

    void oneThreadKeepsTheOrder()
    {
        std::vector<int> order;
        TaskPool pool(1);
        for (int i = 0; i < 50; ++i)
            pool.start([&order, i] { order.push_back(i); });
        pool.finish();
        QCOMPARE(order.size(), 50U);
        QVERIFY(std::ranges::is_sorted(order));
    }

    void threadsStayTheSame_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("threads");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("several") << 3 << 3;
    }

    void threadsStayTheSame()
    {
        QFETCH(int, asked);
        QFETCH(int, threads);
        std::mutex mutex;
        std::vector<std::thread::id> ids;
        TaskPool pool(asked);
        std::latch together(threads); // each waits for the others, so that all take part
        for (int i = 0; i < threads; ++i)
            pool.start([&together] { together.arrive_and_wait(); });
        for (int i = 0; i < 60; ++i) {
            pool.start([&] {
                const std::lock_guard lock(mutex);
                if (std::ranges::find(ids, std::this_thread::get_id()) == ids.end())
                    ids.push_back(std::this_thread::get_id());
            });
        }
        pool.finish();
        QVERIFY(!ids.empty());
        QVERIFY(ids.size() <= static_cast<std::size_t>(threads));
    }

    void nothingRunsAfterTheEnd()
    {
        std::atomic<int> done = 0;
        {
            TaskPool pool(2);
            pool.finish();
            pool.start([&done] { ++done; });
        }
        QCOMPARE(done.load(), 0);
    }
};

QTEST_APPLESS_MAIN(TestTaskPool)

#include "tst_taskpool.moc"
