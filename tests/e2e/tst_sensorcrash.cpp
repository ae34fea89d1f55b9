#include "sensorplayers.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

//! Puts readings in place all the time, so that crashes hit that as well.
constexpr auto BusyFolding = "[sensors]\nfold_rows = 300\nfold_seconds = 0.1\n";

} // namespace

// A reading that was acknowledged is there, and once, whatever happens to the daemon, the disk or the store.
class TestSensorCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedFiftyTimesUnderLoad()
    {
        constexpr int Rounds = 50;
        QTemporaryDir folder;
        QVERIFY(addSensors(folder.path(), 24));
        std::vector<Player> all;
        std::mt19937 random(4711);
        std::uniform_int_distribution<int> milliseconds(20, 250);
        for (int round = 0; round < Rounds; ++round) {
            DaemonProcess daemon;
            daemon.setConfig(BusyFolding);
            QVERIFY2(daemon.start({}, folder.path()), qPrintable(daemon.errorOutput()));
            if (all.empty())
                all = players(daemon.baseUrl(), 24);
            QVERIFY(!all.back().token.isEmpty());
            std::atomic<bool> end = false;
            std::thread load([&] { play(daemon.baseUrl(), all, 8, [&end] { return end.load(); }); });
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
            daemon.kill();
            end = true;
            load.join();
        }
        QVERIFY(acknowledgedOf(all) > Rounds);
        qInfo() << "acknowledged" << acknowledgedOf(all) << "readings in" << Rounds << "rounds";
        QCOMPARE(compareAll(folder.path(), all), QString());
    }

    void aLockedStoreIsToldAndWaitedFor()
    {
        QTemporaryDir folder;
        QVERIFY(addSensors(folder.path(), 1));
        DaemonProcess daemon;
        daemon.setConfig("[sensors]\nlock_seconds = 0.2\n");
        QVERIFY2(daemon.start({}, folder.path()), qPrintable(daemon.errorOutput()));
        std::vector<Player> all = players(daemon.baseUrl(), 1);
        SensorConnection connection(daemon.baseUrl());
        QVERIFY(all.front().step(connection));
        QCOMPARE(acknowledgedOf(all), 1);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(folder.filePath(u"meterhouse.db"_s));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
            QVERIFY(all.front().step(connection));
            QCOMPARE(acknowledgedOf(all), 1); // 503, not 200
            QVERIFY(QSqlQuery(other).exec(u"COMMIT"_s));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QVERIFY(all.front().step(connection));
        QCOMPARE(acknowledgedOf(all), 2);
        QCOMPARE(daemon.terminate(), 0);
        QCOMPARE(compareAll(folder.path(), all), QString());
    }

    void tenThousandSensorsAtOnce()
    {
        constexpr int Count = 10'000;
        constexpr int Threads = 32;
        QTemporaryDir folder;
        QVERIFY(addSensors(folder.path(), Count));
        DaemonProcess daemon;
        QVERIFY2(daemon.start({}, folder.path()), qPrintable(daemon.errorOutput()));
        std::atomic<int> stored = 0;
        std::atomic<int> withoutToken = 0;
        std::vector<std::thread> threads;
        const qint64 start = QDateTime::currentMSecsSinceEpoch() - 86'400'000;
        for (int t = 0; t < Threads; ++t) {
            threads.emplace_back([&, t] {
                SensorConnection connection(daemon.baseUrl());
                for (int i = t; i < Count; i += Threads) {
                    const QByteArray token = connection.token(u"s%1"_s.arg(i), u"a-secret-of-its-own"_s);
                    withoutToken += token.isEmpty() ? 1 : 0;
                    stored += connection.send(token, 100.0, start + i) == 200 ? 1 : 0;
                    stored += connection.send(token, 100.1, start + i + 60'000) == 200 ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(withoutToken.load(), 0);
        QCOMPARE(stored.load(), 2 * Count);
        QCOMPARE(daemon.terminate(), 0);
        const CommandOutcome all = runMeterhoused(
            {u"sensor"_s, u"readings"_s, u"s9999"_s, u"--format"_s, u"csv"_s, u"--data-dir"_s, folder.path()});
        QCOMPARE(all.output.count(u'\n'), 3);
    }
};

QTEST_GUILESS_MAIN(TestSensorCrash)
#include "tst_sensorcrash.moc"
