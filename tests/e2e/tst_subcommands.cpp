#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

// import, train, score and undo-import, on a free folder and on one that a daemon holds.
class TestSubcommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_scratch;

    QString path(const QString &name) const { return m_scratch->filePath(name); }
    QString folder() const { return path(u"data"_s); }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a test file cannot be written");
        return file.fileName();
    }

    CommandOutcome run(QStringList arguments)
    {
        arguments << u"--data-dir"_s << folder();
        return runMeterhoused(arguments);
    }

    static qint64 readings(TestClient &client)
    {
        return client.get(u"/api/status"_s).json[u"counts"_s][u"readings"_s].toInteger(-1);
    }

private slots:
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }

    void importWithoutADaemon()
    {
        const QString meter = write(u"meter.csv"_s, meterCsv({.buildings = 2}));
        const CommandOutcome outcome = run({u"import"_s, u"meter"_s, meter});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errorOutput));
        QVERIFY2(outcome.output.contains(u"meter.csv: 48 rows read, 48 stored"_s), qPrintable(outcome.output));

        DaemonProcess daemon;
        QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        QCOMPARE(readings(client), 48);
    }

    void importThroughARunningDaemon()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        const QString buildings = write(u"b.csv"_s, buildingCsv(2));
        const QString first = write(u"first.csv"_s, meterCsv({.buildings = 2}));
        const QString second = write(u"second.csv"_s, meterCsv({.buildings = 2, .start = QDate(2025, 9, 2)}));
        QCOMPARE(run({u"import"_s, u"building"_s, buildings}).exitCode, 0);
        const CommandOutcome outcome = run({u"import"_s, u"meter"_s, first, second});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errorOutput));
        QVERIFY(outcome.output.contains(u"first.csv: 48 rows read"_s));
        QVERIFY(outcome.output.contains(u"second.csv: 48 rows read"_s));
        TestClient client(daemon.baseUrl());
        QCOMPARE(readings(client), 96);
        QCOMPARE(client.get(u"/api/imports"_s).json[u"imports"_s][0][u"source"_s].toString(), u"second.csv"_s);
    }

    void theOptionMayStandBeforeTheFiles()
    {
        const QString meter = write(u"meter.csv"_s, meterCsv({}));
        QCOMPARE(runMeterhoused({u"import"_s, u"--data-dir"_s, folder(), u"meter"_s, meter}).exitCode, 0);
        QCOMPARE(runMeterhoused({u"import"_s, u"meter"_s, u"--data-dir="_s + folder(), meter}).exitCode, 0);
    }

    void importShowsTheFirstWarnings()
    {
        QByteArray csv = meterCsv({});
        for (int i = 0; i < 15; ++i)
            csv += "m1,Hall,1,ELECTRICITY,2025-10-01T00:00:00,bad,kWh\n";
        const CommandOutcome outcome = run({u"import"_s, u"meter"_s, write(u"meter.csv"_s, csv)});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.output.contains(u"row 25:"_s), qPrintable(outcome.output));
        QVERIFY2(outcome.output.contains(u"15 skipped"_s), qPrintable(outcome.output));
        QVERIFY2(outcome.output.contains(u" more\n"_s), qPrintable(outcome.output));
    }

    void importOfAFileThatIsWrittenInAnotherWay_data()
    {
        QTest::addColumn<bool>("withDaemon");
        QTest::newRow("without a daemon") << false;
        QTest::newRow("through a daemon") << true;
    }

    void importOfAFileThatIsWrittenInAnotherWay()
    {
        QFETCH(bool, withDaemon);
        DaemonProcess daemon;
        if (withDaemon)
            QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        const QByteArray csv = "Export der Leitwarte\nZeit\tZaehler\tMenge\n"
                               "01.09.2025 00:15\tZ1\t1.000,5\n01.09.2025 00:30\tZ1\t2.000,5\n"
                               "Summe\tSumme\t3.001,0\n";
        const CommandOutcome outcome =
            run({u"import"_s, u"meter"_s, write(u"leitwarte.txt"_s, csv), u"--skip-lines=1"_s, u"--delimiter=tab"_s,
                 u"--column"_s, u"readingTime=Zeit"_s, u"--column=meterId=Zaehler"_s, u"--column=readingValue=#3"_s,
                 u"--constant=simsCode=311"_s, u"--constant=utility=HEAT"_s, u"--decimal-mark=,"_s,
                 u"--thousands-mark=."_s, u"--date-order=dmy"_s, u"--time-label=end"_s, u"--interval=900"_s,
                 u"--unit=MJ"_s, u"--leave-out=Summe"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errorOutput));
        QVERIFY2(outcome.output.contains(u"3 rows read, 2 stored"_s), qPrintable(outcome.output));
        if (!withDaemon)
            QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        const auto points =
            client.get(u"/api/buildings/311/timeseries?utility=HEAT&resolution=15min"_s).json[u"data"_s].toArray();
        QCOMPARE(points.size(), 2);
        QCOMPARE(points.first()[u"timestamp"_s].toString(), u"2025-09-01T00:00:00"_s);
        QVERIFY(std::abs(points.first()[u"actual"_s].toDouble() - 1000.5 / 3.6) < 1e-9);
    }

    void importTakesTheOptionsOfAnUploadAsAFile()
    {
        const QString options = write(u"options.json"_s, R"({"columns":{"readingValue":"Menge"},"unit":"Wh"})");
        const QString meter = write(u"m.csv"_s, "meterId,simsCode,utility,readingTime,Menge\n"
                                                "Z1,311,ELECTRICITY,2025-09-01T00:00:00,5\n");
        const CommandOutcome outcome =
            run({u"import"_s, u"meter"_s, meter, u"--options"_s, options, u"--unit"_s, u"kWh"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errorOutput));
        QVERIFY2(outcome.output.contains(u"1 stored"_s), qPrintable(outcome.output));
    }

    void wrongImportOptionsAreNamed_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown") << u"--colour=red"_s << u"colour"_s;
        QTest::newRow("no pair") << u"--column=Zeit"_s << u"--column takes name=column"_s;
        QTest::newRow("no number") << u"--interval=often"_s << u"--interval takes a number"_s;
        QTest::newRow("no such order") << u"--date-order=ydm"_s << u"--date-order has the unknown value 'ydm'"_s;
        QTest::newRow("needs an interval") << u"--time-label=end"_s << u"--interval is needed"_s;
        QTest::newRow("no such zone") << u"--zone=Mars/Olympus"_s << u"--zone is no time zone"_s;
        QTest::newRow("no such file") << u"--options=/nowhere.json"_s << u"/nowhere.json"_s;
    }

    void wrongImportOptionsAreNamed()
    {
        QFETCH(QString, option);
        QFETCH(QString, said);
        const CommandOutcome outcome = run({u"import"_s, u"meter"_s, write(u"m.csv"_s, meterCsv({})), option});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(said), qPrintable(outcome.errorOutput));
    }

    void importFailures_data()
    {
        QTest::addColumn<bool>("withDaemon");
        QTest::newRow("without a daemon") << false;
        QTest::newRow("through a daemon") << true;
    }

    void importFailures()
    {
        QFETCH(bool, withDaemon);
        DaemonProcess daemon;
        if (withDaemon)
            QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        const CommandOutcome missing = run({u"import"_s, u"meter"_s, path(u"nowhere.csv"_s)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.errorOutput.contains(u"nowhere.csv"_s), qPrintable(missing.errorOutput));
        const CommandOutcome wrong =
            run({u"import"_s, u"meter"_s, write(u"w.csv"_s, weatherCsv(QDate(2025, 9, 1), 1))});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.errorOutput.contains(u"w.csv"_s), qPrintable(wrong.errorOutput));
    }

    void undo_data() { importFailures_data(); }

    void undo()
    {
        QFETCH(bool, withDaemon);
        QCOMPARE(run({u"import"_s, u"meter"_s, write(u"a.csv"_s, meterCsv({}))}).exitCode, 0);
        DaemonProcess daemon;
        if (withDaemon)
            QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        const CommandOutcome undone = run({u"undo-import"_s, u"1"_s});
        QVERIFY2(undone.exitCode == 0, qPrintable(undone.errorOutput));
        QVERIFY2(undone.output.contains(u"import 1"_s), qPrintable(undone.output));
        const CommandOutcome again = run({u"undo-import"_s, u"1"_s});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.errorOutput.contains(u"undone"_s), qPrintable(again.errorOutput));
        QCOMPARE(run({u"undo-import"_s, u"99"_s}).exitCode, 1);
        if (!withDaemon)
            QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        QCOMPARE(readings(client), 0);
    }

    void trainAndScore()
    {
        const QString config = write(u"c.toml"_s, "[training]\nrounds = 10\nthreads = 1\n");
        const QDate start(2025, 9, 1);
        const auto withConfig = [&](QStringList arguments) {
            arguments << u"--config"_s << config;
            return run(arguments);
        };
        QCOMPARE(withConfig({u"import"_s, u"building"_s, write(u"b.csv"_s, buildingCsv(4))}).exitCode, 0);
        QCOMPARE(withConfig({u"import"_s, u"weather"_s, write(u"w.csv"_s, weatherCsv(start, 62))}).exitCode, 0);
        const QByteArray meters = meterCsv({.buildings = 4, .start = start, .days = 62});
        QCOMPARE(withConfig({u"import"_s, u"meter"_s, write(u"m.csv"_s, meters)}).exitCode, 0);
        const CommandOutcome trained = withConfig({u"train"_s});
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.errorOutput));
        // The import trained the first version.
        QVERIFY2(trained.output.startsWith(u"ELECTRICITY: version 2"_s), qPrintable(trained.output));
        const CommandOutcome scored = withConfig({u"score"_s});
        QVERIFY2(scored.exitCode == 0, qPrintable(scored.errorOutput));

        DaemonProcess daemon;
        QVERIFY2(daemon.start({}, folder()), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        QVERIFY(client.get(u"/api/buildings"_s).json[u"buildings"_s][0][u"anomalyScore"_s].isDouble());
    }

    void trainOfNothingSaysSo()
    {
        const CommandOutcome trained = run({u"train"_s});
        QCOMPARE(trained.exitCode, 1);
        QVERIFY2(trained.errorOutput.contains(u"no readings"_s), qPrintable(trained.errorOutput));
    }
};

QTEST_GUILESS_MAIN(TestSubcommands)

#include "tst_subcommands.moc"
