#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace support;
using namespace Qt::StringLiterals;

// The daemon as a process: starting, being the only one, and ending.
class TestProcess : public QObject
{
    Q_OBJECT

private slots:
    void saysOneLineWhenItIsReady()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        QVERIFY2(daemon.readyLine().startsWith(u"meterhoused 0.1.0 ready on http://127.0.0.1:"_s),
                 qPrintable(daemon.readyLine()));
        QVERIFY(daemon.readyLine().contains(daemon.dataFolder()));
        QVERIFY(daemon.baseUrl().port() > 0);
        QCOMPARE(TestClient(daemon.baseUrl()).get(u"/healthz"_s).status, 200);
    }

    void endsInOrderOnASignal_data()
    {
        QTest::addColumn<int>("signalNumber");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void endsInOrderOnASignal()
    {
        QFETCH(int, signalNumber);
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        QCOMPARE(::kill(static_cast<pid_t>(daemon.processId()), signalNumber), 0);
        QCOMPARE(daemon.terminate(), 0);
    }

    void aSecondDaemonIsRefusedTheFolder()
    {
        DaemonProcess first;
        QVERIFY2(first.start(), qPrintable(first.errorOutput()));
        const CommandOutcome second =
            runMeterhoused({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data-dir"_s, first.dataFolder()});
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.errorOutput.contains(u"in use by another meterhoused"_s), qPrintable(second.errorOutput));
        QVERIFY(second.output.isEmpty());
        QCOMPARE(TestClient(first.baseUrl()).get(u"/healthz"_s).status, 200);
    }

    void aKilledDaemonLeavesTheFolderFree()
    {
        DaemonProcess first;
        QVERIFY2(first.start(), qPrintable(first.errorOutput()));
        first.kill();
        DaemonProcess second;
        QVERIFY2(second.start({}, first.dataFolder()), qPrintable(second.errorOutput()));
        QCOMPARE(second.terminate(), 0);
    }

    void aTakenPortIsRefused()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QTemporaryDir folder;
        const CommandOutcome outcome = runMeterhoused(
            {u"serve"_s, u"--data-dir"_s, folder.path(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(QString::number(other.serverPort())), qPrintable(outcome.errorOutput));
    }

    void aNewerSchemaIsRefused()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        const QString folder = daemon.dataFolder();
        QCOMPARE(daemon.terminate(), 0);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
            database.setDatabaseName(folder + u"/meterhouse.db"_s);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"INSERT INTO schema_version (version) VALUES (9999)"_s));
        }
        QSqlDatabase::removeDatabase(u"schema"_s);
        const CommandOutcome outcome =
            runMeterhoused({u"serve"_s, u"--data-dir"_s, folder, u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(u"schema 9999"_s), qPrintable(outcome.errorOutput));
    }

    void worksInADeepFolder()
    {
        QTemporaryDir parent;
        QString folder = parent.path();
        for (int i = 0; i < 8; ++i)
            folder += u"/a-folder-with-a-long-name"_s;
        DaemonProcess daemon;
        QVERIFY2(daemon.start({}, folder), qPrintable(daemon.errorOutput()));
        const CommandOutcome score = runMeterhoused({u"score"_s, u"--data-dir"_s, folder});
        QVERIFY2(score.exitCode == 0, qPrintable(score.errorOutput));
    }

    void theFolderAndItsSocketAreTheUsersAlone()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(daemon.dataFolder()) & others));
        QVERIFY(QFile::exists(daemon.dataFolder() + u"/control"_s));
        QVERIFY(!(QFile::permissions(daemon.dataFolder() + u"/control"_s) & others));
    }

    void badCommandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QStringList{} << u"Usage"_s;
        QTest::newRow("no subcommand") << QStringList{u"dance"_s} << u"'dance'"_s;
        QTest::newRow("unknown option") << QStringList{u"serve"_s, u"--colour"_s} << u"colour"_s;
        QTest::newRow("surplus argument") << QStringList{u"serve"_s, u"now"_s} << u"'now'"_s;
        QTest::newRow("bad address") << QStringList{u"serve"_s, u"--listen"_s, u"8000"_s} << u"'8000'"_s;
        QTest::newRow("no such configuration")
            << QStringList{u"serve"_s, u"--config"_s, u"/nowhere.toml"_s} << u"/nowhere.toml"_s;
        QTest::newRow("import without files") << QStringList{u"import"_s, u"meter"_s} << u"file"_s;
        QTest::newRow("import of people") << QStringList{u"import"_s, u"people"_s, u"a.csv"_s} << u"'people'"_s;
        QTest::newRow("no such verb") << QStringList{u"sensor"_s, u"dance"_s}
                                      << u"sensor takes add, import, list or readings, not 'dance'"_s;
        QTest::newRow("no verb") << QStringList{u"user"_s} << u"user takes add or list, not ''"_s;
        QTest::newRow("no verb of tokens") << QStringList{u"token"_s} << u"token takes create, list or revoke"_s;
        QTest::newRow("undo without id") << QStringList{u"undo-import"_s} << u"number"_s;
        QTest::newRow("undo of a name") << QStringList{u"undo-import"_s, u"first"_s} << u"number"_s;
        QTest::newRow("train of water") << QStringList{u"train"_s, u"--utility"_s, u"WATER"_s} << u"ELECTRICITY"_s;
    }

    void badCommandLines()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const CommandOutcome outcome = runMeterhoused(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(message), qPrintable(outcome.errorOutput));
        QVERIFY(outcome.output.isEmpty());
    }

    void versionAndHelp()
    {
        QCOMPARE(runMeterhoused({u"--version"_s}).output, u"meterhoused 0.1.0\n"_s);
        for (const QStringList &arguments :
             {QStringList{u"--help"_s}, {u"serve"_s, u"--help"_s}, {u"import"_s, u"--help"_s}}) {
            const CommandOutcome help = runMeterhoused(arguments);
            QCOMPARE(help.exitCode, 0);
            QVERIFY(!help.output.isEmpty());
        }
    }

    void anotherZoneIsLearnedAndScoredAnew_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("whole hours off") << "America/New_York"_ba;
        QTest::newRow("a quarter of an hour off") << "Asia/Kathmandu"_ba;
    }

    void anotherZoneIsLearnedAndScoredAnew()
    {
        QFETCH(QByteArray, zone);
        QTemporaryDir folder;
        const QByteArray training = "[training]\nrounds = 10\nthreads = 1\n";
        {
            DaemonProcess daemon;
            daemon.setConfig(training);
            QVERIFY2(daemon.start({}, folder.path()), qPrintable(daemon.errorOutput()));
            TestClient client(daemon.baseUrl());
            const QDate start(2025, 9, 1);
            QCOMPARE(client.postFile(u"/api/upload/building"_s, buildingCsv(4)).status, 200);
            QCOMPARE(client.postFile(u"/api/upload/weather"_s, weatherCsv(start, 62)).status, 200);
            const QByteArray meters = meterCsv({.buildings = 4, .start = start, .days = 62});
            QCOMPARE(client.postFile(u"/api/upload/meter"_s, meters).status, 200);
            QVERIFY(client.waitUntilIdle());
            daemon.terminate();
        }
        DaemonProcess daemon;
        daemon.setConfig(training + "[site]\nzone = \"" + zone + "\"\n");
        QVERIFY2(daemon.start({}, folder.path()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        QVERIFY(client.waitUntilIdle());
        QCOMPARE(client.get(u"/api/status"_s).json[u"models"_s][0][u"version"_s].toInt(), 2);
        const QJsonArray data = client.get(u"/api/buildings/1/timeseries"_s).json[u"data"_s].toArray();
        const auto predicted =
            std::ranges::count_if(data, [](const QJsonValue &point) { return point[u"predicted"_s].isDouble(); });
        QVERIFY2(predicted > data.size() * 9 / 10, qPrintable(QString::number(predicted)));
    }

    void theDemoCampusIsThereAtOnceAndStays()
    {
        QTemporaryDir folder;
        DaemonProcess daemon;
        daemon.setConfig("[training]\nrounds = 5\n");
        QVERIFY2(daemon.start({u"--demo"_s}, folder.path()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        const Answer list = client.get(u"/api/buildings"_s);
        QCOMPARE(list.json[u"buildings"_s].toArray().size(), 40);
        QCOMPARE(list.json[u"meta"_s][u"simulated"_s].toBool(), true);
        const QJsonObject status = client.get(u"/api/status"_s).json;
        QCOMPARE(status[u"simulated"_s].toBool(), true);
        QCOMPARE(status[u"siteZone"_s].toString(), u"America/New_York"_s);
        const qint64 readings = status[u"counts"_s][u"readings"_s].toInteger();
        QVERIFY(readings > 100000);
        daemon.terminate();

        DaemonProcess again;
        again.setConfig("[training]\nrounds = 5\n");
        QVERIFY2(again.start({u"--demo"_s}, folder.path()), qPrintable(again.errorOutput()));
        TestClient second(again.baseUrl());
        QCOMPARE(second.get(u"/api/status"_s).json[u"counts"_s][u"readings"_s].toInteger(), readings);
    }

    void theDemoIsRefusedAFolderWithOtherData()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        const QJsonObject hall{{u"buildingNumber"_s, u"1"_s}, {u"buildingName"_s, u"Hall"_s}, {u"grossArea"_s, 10}};
        QCOMPARE(client.postJson(u"/api/upload/building"_s, {{u"rows"_s, QJsonArray{hall}}}).status, 200);
        const QString folder = daemon.dataFolder();
        daemon.terminate();
        const CommandOutcome outcome =
            runMeterhoused({u"serve"_s, u"--demo"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data-dir"_s, folder});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(u"demo"_s), qPrintable(outcome.errorOutput));
    }
};

QTEST_GUILESS_MAIN(TestProcess)

#include "tst_process.moc"
