#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"

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
#include <functional>
#include <map>
#include <random>
#include <thread>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PeriodMilliseconds = 15'000;

//! "s0" to "s<count - 1>" with the secret "secret".
bool addSensors(const QString &folder, int count)
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(u"sensors.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray csv = "id,building,utility,secret\n";
    for (int i = 0; i < count; ++i)
        csv += "s" + QByteArray::number(i) + "," + QByteArray::number(i % 100) + ",ELECTRICITY,a-secret-of-its-own\n";
    file.write(csv);
    file.close();
    const CommandOutcome outcome = runMeterhoused({u"sensor"_s, u"import"_s, file.fileName(), u"--data-dir"_s, folder});
    if (outcome.exitCode != 0)
        qWarning().noquote() << outcome.output << outcome.errorOutput;
    return outcome.exitCode == 0;
}

//! One sensor that sends until it is told to stop, and remembers what was acknowledged.
struct Player
{
    QString id;
    QByteArray token;
    qint64 nextAt = 0;
    double nextCounter = 100.0;
    std::map<qint64, double> acknowledged;
    int unexpected = 0; //!< answers that are neither 200 nor 503

    //! False when no answer came; the reading is sent again the next time.
    bool step(SensorConnection &connection)
    {
        const int status = connection.send(token, nextCounter, nextAt);
        if (status == 0)
            return false;
        if (status == 200) {
            acknowledged[nextAt] = nextCounter;
            nextAt += PeriodMilliseconds;
            nextCounter += 0.0625; // exact in binary
        } else if (status != 503) {
            ++unexpected;
        }
        return true;
    }
};

std::vector<Player> players(const QUrl &base, int count)
{
    SensorConnection connection(base);
    std::vector<Player> all(static_cast<std::size_t>(count));
    const qint64 start = QDateTime::currentMSecsSinceEpoch() - 300LL * 86'400'000;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = u"s%1"_s.arg(i);
        all[i].token = connection.token(all[i].id, u"a-secret-of-its-own"_s);
        all[i].nextAt = start;
    }
    return all;
}

//! Plays all sensors on several threads until `end` says so.
void play(const QUrl &base, std::vector<Player> &all, int threads, const std::function<bool()> &end)
{
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&, t] {
            SensorConnection connection(base);
            while (!end()) {
                for (auto i = static_cast<std::size_t>(t); i < all.size(); i += static_cast<std::size_t>(threads)) {
                    if (!all[i].step(connection))
                        return; // the daemon is gone
                }
            }
        });
    }
    for (std::thread &thread : running)
        thread.join();
}

//! What is wrong with what the store has of a sensor; empty when nothing is.
QString compare(const QString &folder, const Player &player)
{
    const CommandOutcome outcome =
        runMeterhoused({u"sensor"_s, u"readings"_s, player.id, u"--format"_s, u"csv"_s, u"--data-dir"_s, folder});
    if (outcome.exitCode != 0)
        return outcome.errorOutput;
    std::map<qint64, double> stored;
    const QStringList lines = outcome.output.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QStringList fields = line.split(u',');
        const qint64 at = qRound64(fields.at(1).toDouble() * 1000);
        if (!stored.emplace(at, fields.at(2).toDouble()).second)
            return u"%1 twice at %2"_s.arg(player.id).arg(at);
    }
    for (const auto &[at, counter] : player.acknowledged) {
        const auto found = stored.find(at);
        if (found == stored.end() || found->second != counter)
            return u"%1 lost what was acknowledged at %2"_s.arg(player.id).arg(at);
    }
    // One may have been stored whose answer was lost.
    if (stored.size() > player.acknowledged.size() + 1)
        return u"%1 has %2 readings of %3"_s.arg(player.id).arg(stored.size()).arg(player.acknowledged.size());
    return {};
}

QString compareAll(const QString &folder, const std::vector<Player> &all)
{
    for (const Player &player : all) {
        if (player.unexpected > 0)
            return u"%1 got %2 unexpected answers"_s.arg(player.id).arg(player.unexpected);
        if (const QString wrong = compare(folder, player); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

qint64 acknowledgedOf(const std::vector<Player> &all)
{
    qint64 sum = 0;
    for (const Player &player : all)
        sum += static_cast<qint64>(player.acknowledged.size());
    return sum;
}

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

    void aFullDiskIsToldAndLosesNothing()
    {
        QTemporaryDir folder;
        QVERIFY(addSensors(folder.path(), 8));
        // No file of the daemon may grow past this, as on a full disk. The signal must be ignored, or it would end it.
        QTemporaryDir bin;
        QFile script(bin.filePath(u"meterhoused"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/bash\ntrap '' XFSZ\nulimit -f 3000\nexec '" + meterhousedPath().toUtf8() + "' \"$@\"\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray before = qgetenv("METERHOUSE_BIN");
        qputenv("METERHOUSE_BIN", bin.path().toUtf8());
        DaemonProcess daemon;
        const bool started = daemon.start({}, folder.path());
        qputenv("METERHOUSE_BIN", before);
        if (before.isEmpty())
            qunsetenv("METERHOUSE_BIN");
        QVERIFY2(started, qPrintable(daemon.errorOutput()));

        std::vector<Player> all = players(daemon.baseUrl(), 8);
        QVERIFY(!all.back().token.isEmpty());
        SensorConnection connection(daemon.baseUrl());
        int status = 200;
        for (int i = 0; i < 20'000 && status == 200; ++i) {
            Player &player = all[static_cast<std::size_t>(i) % all.size()];
            const std::size_t count = player.acknowledged.size();
            QVERIFY(player.step(connection));
            status = player.acknowledged.size() > count ? 200 : 503;
        }
        QCOMPARE(status, 503);
        QVERIFY(acknowledgedOf(all) > 0);
        QVERIFY(daemon.isRunning());
        QCOMPARE(connection.post("/token", "not protobuf").status, 400); // it still answers
        daemon.kill();
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
