#include "core/security/ratelimit.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace core;

class FakeClock final : public Clock
{
public:
    EpochSeconds now() const override { return time; }
    EpochSeconds time = 1'000'000;
};

class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void waits_data()
    {
        QTest::addColumn<QList<int>>("failuresAt"); // seconds from the start
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("wait"); // 0 = may try
        QTest::newRow("first") << QList<int>{} << 0 << 0;
        QTest::newRow("fifth") << QList<int>{0, 0, 0, 0} << 0 << 0;
        QTest::newRow("sixth at once") << QList<int>{0, 0, 0, 0, 0} << 0 << 60;
        QTest::newRow("waits for the oldest") << QList<int>{0, 10, 20, 30, 40} << 41 << 19;
        QTest::newRow("last second") << QList<int>{0, 10, 20, 30, 40} << 59 << 1;
        QTest::newRow("the oldest is a minute past") << QList<int>{0, 10, 20, 30, 40} << 60 << 0;
        QTest::newRow("slow guesses are no attack") << QList<int>{0, 20, 40, 60, 80, 100} << 120 << 0;
        QTest::newRow("clock set back") << QList<int>{0, 0, 0, 0, 0} << -500 << 0;
        QTest::newRow("clock set forward") << QList<int>{0, 0, 0, 0, 0} << 1'000'000 << 0;
    }

    void waits()
    {
        QFETCH(QList<int>, failuresAt);
        QFETCH(int, at);
        FakeClock clock;
        RateLimit limit(clock);
        const EpochSeconds start = clock.time;
        for (const int seconds : failuresAt) {
            clock.time = start + seconds;
            QVERIFY(!limit.attempt("sensor", "10.0.0.1"));
        }
        clock.time = start + at;
        QTEST(limit.attempt("sensor", "10.0.0.1").value_or(0), "wait");
    }

    void refusedAttemptsDoNotProlongTheWait()
    {
        FakeClock clock;
        RateLimit limit(clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!limit.attempt("s", "a"));
        for (int i = 0; i < 59; ++i) {
            QCOMPARE(limit.attempt("s", "a").value_or(0), 60 - i);
            ++clock.time;
        }
        ++clock.time;
        QVERIFY(!limit.attempt("s", "a"));
    }

    void otherPairsAreNotHeldUp_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("other subject") << QByteArray("other") << QByteArray("10.0.0.1");
        QTest::newRow("other address") << QByteArray("sensor") << QByteArray("10.0.0.2");
        QTest::newRow("same text, cut elsewhere") << QByteArray("1sensor") << QByteArray("10.0.0.");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void otherPairsAreNotHeldUp()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, address);
        FakeClock clock;
        RateLimit limit(clock);
        for (int i = 0; i < 6; ++i)
            limit.attempt("sensor", "10.0.0.1");
        QVERIFY(!limit.attempt(subject, address));
        QVERIFY(limit.attempt("sensor", "10.0.0.1"));
    }

    void successForgets()
    {
        FakeClock clock;
        RateLimit limit(clock);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(!limit.attempt("s", "a"));
            limit.succeeded("s", "a");
        }
        for (int i = 0; i < 5; ++i)
            QVERIFY(!limit.attempt("s", "a"));
        QVERIFY(limit.attempt("s", "a"));
    }

    void memoryIsBoundedAndTheBusyPairStays()
    {
        FakeClock clock;
        RateLimit limit(clock, {.failures = 2, .window = 60, .mostPairs = 20});
        for (int i = 0; i < 1000; ++i)
            limit.attempt(QByteArray::number(i), "a"); // all within one second
        ++clock.time;
        QVERIFY(!limit.attempt("victim", "a"));
        QVERIFY(!limit.attempt("victim", "a"));
        for (int i = 0; i < 15; ++i)
            QVERIFY(!limit.attempt("again" + QByteArray::number(i), "a"));
        QVERIFY(limit.attempt("victim", "a"));
    }

    void guessesAtOnceAreCountedOneByOne()
    {
        FakeClock clock;
        RateLimit limit(clock);
        std::atomic<int> allowed = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 20; ++n)
                    allowed += limit.attempt("s", "a") ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(allowed.load(), 5);
    }
};

QTEST_GUILESS_MAIN(TestRateLimit)

#include "tst_ratelimit.moc"
