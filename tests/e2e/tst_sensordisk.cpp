#include "sensorplayers.h"
#include "tests/support/testclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr int Sensors = 8;

//! Starts the daemon by a shell script that ends with its path and "$@".
bool startBy(DaemonProcess &daemon, const QByteArray &script, const QString &folder)
{
    QTemporaryDir bin;
    QFile file(bin.filePath(u"meterhoused"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("#!/bin/bash\n" + script + " '" + meterhousedPath().toUtf8() + "' \"$@\"\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray before = qgetenv("METERHOUSE_BIN");
    qputenv("METERHOUSE_BIN", bin.path().toUtf8());
    const bool started = daemon.start({}, folder);
    if (before.isEmpty())
        qunsetenv("METERHOUSE_BIN");
    else
        qputenv("METERHOUSE_BIN", before);
    return started;
}

bool canMount()
{
    QProcess unshare;
    unshare.start(u"unshare"_s, {u"-rm"_s, u"mount"_s, u"-t"_s, u"tmpfs"_s, u"tmpfs"_s, u"/mnt"_s});
    return unshare.waitForFinished() && unshare.exitStatus() == QProcess::NormalExit && unshare.exitCode() == 0;
}

} // namespace

// A disk that is full: readings are answered 503 and not 200, what was acknowledged is there, and when there is room
// again all goes on.
class TestSensorDisk : public QObject
{
    Q_OBJECT

    //! Plays until the disk is full, makes room and plays on.
    void fillAndMakeRoom(DaemonProcess &daemon, const std::function<bool()> &makeRoom)
    {
        std::vector<Player> all = players(daemon.baseUrl(), Sensors);
        QVERIFY(!all.back().token.isEmpty());
        SensorConnection connection(daemon.baseUrl());
        const auto round = [&] {
            for (Player &player : all) {
                if (!player.step(connection))
                    return false;
            }
            return true;
        };
        const auto refused = [&all] {
            int sum = 0;
            for (const Player &player : all)
                sum += player.refused;
            return sum;
        };
        for (int i = 0; i < 10'000 && refused() == 0; ++i)
            QVERIFY(round());
        QVERIFY(refused() > 0);
        const qint64 full = acknowledgedOf(all);
        QVERIFY(full > 0);
        QVERIFY(daemon.isRunning());
        QCOMPARE(connection.post("/token", "not protobuf").status, 400); // it still answers

        QVERIFY(makeRoom());
        QElapsedTimer clock;
        clock.start();
        const int before = refused();
        while (acknowledgedOf(all) < full + 50 * Sensors && clock.elapsed() < 60'000)
            QVERIFY(round());
        QVERIFY2(acknowledgedOf(all) >= full + 50 * Sensors, qPrintable(QString::number(refused() - before)));

        TestClient client(daemon.baseUrl());
        const Headers admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};
        for (const Player &player : all) {
            QCOMPARE(player.unexpected, 0);
            const Answer csv = client.get(u"/api/admin/sensors/%1/readings?format=csv"_s.arg(player.id), admin);
            QCOMPARE(csv.status, 200);
            QCOMPARE(compareReadings(QString::fromUtf8(csv.body), player), QString());
        }
        qInfo() << "acknowledged" << full << "readings before the disk was full, and" << acknowledgedOf(all) - full
                << "since";
    }

private slots:
    //! No file of the daemon may grow past a size. The signal must be ignored, or it would end it.
    void filesThatMayNotGrow()
    {
        QTemporaryDir folder;
        QVERIFY(addSensors(folder.path(), Sensors));
        DaemonProcess daemon;
        QVERIFY2(startBy(daemon, "trap '' XFSZ\nulimit -S -f 3000\nexec", folder.path()),
                 qPrintable(daemon.errorOutput()));
        fillAndMakeRoom(daemon, [&daemon] {
            const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
            return prlimit(static_cast<pid_t>(daemon.processId()), RLIMIT_FSIZE, &unlimited, nullptr) == 0;
        });
        QCOMPARE(daemon.terminate(), 0);
    }

    //! A file system of a few megabytes, of the daemon's own.
    void aSmallFileSystem()
    {
        if (!canMount())
            QSKIP("file systems cannot be mounted here");
        QTemporaryDir seed;
        QVERIFY(addSensors(seed.path(), Sensors));
        QTemporaryDir folder;
        const QByteArray place = folder.path().toUtf8();
        DaemonProcess daemon;
        QVERIFY2(startBy(daemon,
                         "exec unshare -rm /bin/bash -e -c 'mount -t tmpfs -o size=10m tmpfs " + place + "; cp -a "
                             + seed.path().toUtf8() + "/. " + place + "; head -c 6M /dev/zero > " + place
                             + "/ballast; exec \"$0\" \"$@\"'",
                         folder.path()),
                 qPrintable(daemon.errorOutput()));
        fillAndMakeRoom(daemon, [&] {
            return QFile::remove(u"/proc/%1/root%2/ballast"_s.arg(daemon.processId()).arg(folder.path()));
        });
        QCOMPARE(daemon.terminate(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSensorDisk)
#include "tst_sensordisk.moc"
