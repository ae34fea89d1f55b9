#include "core/wire/sensormessages.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

// sensor, on a free folder and on one that a daemon holds.
class TestSensorCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<DaemonProcess> m_daemon;

    QString folder() const { return m_scratch->filePath(u"data"_s); }

    void hold()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY2(m_daemon->start({}, folder()), qPrintable(m_daemon->errorOutput()));
    }

    CommandOutcome run(const QStringList &arguments) const
    {
        return runMeterhoused(QStringList{u"sensor"_s} + arguments + QStringList{u"--data-dir"_s, folder()});
    }

    QString write(const QByteArray &content) const
    {
        const QString path = m_scratch->filePath(u"sensors.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    static void withAndWithoutADaemon()
    {
        QTest::addColumn<bool>("held");
        QTest::newRow("free folder") << false;
        QTest::newRow("held folder") << true;
    }

private slots:
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_daemon.reset(); }

    void addsAndLists_data() { withAndWithoutADaemon(); }

    void addsAndLists()
    {
        QFETCH(bool, held);
        if (held)
            hold();
        const CommandOutcome added = run({u"add"_s, u"--id"_s, u"Roof"_s, u"--building"_s, u"7"_s, u"--utility"_s,
                                          u"gas"_s, u"--secret"_s, u"hush"_s, u"--name"_s, u"On top"_s});
        QVERIFY2(added.exitCode == 0, qPrintable(added.errorOutput));
        QVERIFY2(added.output.startsWith(u"sensor roof (GAS) is added to building 7\n"_s), qPrintable(added.output));
        QVERIFY(!added.output.contains(u"hush"_s));
        const CommandOutcome made = run({u"add"_s, u"--id"_s, u"second"_s, u"--building"_s, u"7"_s});
        QVERIFY2(made.output.contains(u"secret: "_s), qPrintable(made.output));
        QCOMPARE(run({u"add"_s, u"--id"_s, u"ROOF"_s, u"--building"_s, u"7"_s}).exitCode, 1);
        const CommandOutcome listed = run({u"list"_s});
        QCOMPARE(listed.output.split(u'\n').value(1), u"roof\tOn top\t7\tGAS\twaiting\t\t\t0\t"_s);
        QVERIFY(listed.output.contains(u"\nsecond\t\t7\tDIGITAL_ELECTRICITY\twaiting"_s));
        if (!held)
            hold();
        const auto login = [this](const QString &id, const QString &secret) {
            return TestClient(m_daemon->baseUrl())
                .post(u"/token"_s, "application/x-protobuf",
                      wire::encode(wire::SensorTokenRequest{id, {}, false, secret}))
                .status;
        };
        QCOMPARE(login(u"roof"_s, u"hush"_s), 200);
        QCOMPARE(login(u"second"_s, made.output.section(u"secret: "_s, 1).trimmed()), 200);
        QCOMPARE(login(u"second"_s, u"hush"_s), 401);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no verb") << QStringList{} << u"add, import, list or readings"_s;
        QTest::newRow("no building") << QStringList{u"add"_s, u"--id"_s, u"a"_s} << u"--building"_s;
        QTest::newRow("unknown kind") << QStringList{u"add"_s, u"--id"_s,   u"a"_s,   u"--building"_s,
                                                     u"1"_s,   u"--kind"_s, u"FIRE"_s}
                                      << u"FIRE"_s;
        QTest::newRow("limit that is no number")
            << QStringList{u"add"_s, u"--id"_s, u"a"_s, u"--building"_s, u"1"_s, u"--limit"_s, u"x"_s} << u"--limit"_s;
        QTest::newRow("unknown owner") << QStringList{u"add"_s, u"--id"_s,    u"a"_s,  u"--building"_s,
                                                      u"1"_s,   u"--owner"_s, u"Ada"_s}
                                       << u"Ada"_s;
        QTest::newRow("missing file") << QStringList{u"import"_s, u"/nowhere.csv"_s} << u"/nowhere.csv"_s;
        QTest::newRow("other format") << QStringList{u"readings"_s, u"--format"_s, u"xml"_s} << u"csv"_s;
        QTest::newRow("unknown sensor") << QStringList{u"readings"_s, u"x"_s} << u"'x'"_s;
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CommandOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(named), qPrintable(outcome.errorOutput));
        QCOMPARE(run({u"list"_s}).output.count(u'\n'), 1);
    }

    void importsATable_data() { withAndWithoutADaemon(); }

    void importsATable()
    {
        QFETCH(bool, held);
        if (held)
            hold();
        constexpr int Good = 10'000;
        QByteArray csv = "ID;building;Utility;secret\r\n"; // another separator, case and line end
        for (int i = 0; i < Good; ++i)
            csv += "S" + QByteArray::number(i) + ";" + QByteArray::number(i % 3) + ";ELECTRICITY;word"
                   + QByteArray::number(i) + "\r\n";
        csv += ";1;GAS;x\r\n"
               "bad;1;FIRE;x\r\n"
               "s5;1;GAS;x\r\n"
               "=cmd;1;GAS;x\r\n"
               "late;;GAS;x\r\n";
        const QString file = write(csv);
        const CommandOutcome first = run({u"import"_s, file});
        QVERIFY2(first.exitCode == 0, qPrintable(first.errorOutput));
        QVERIFY2(first.output.startsWith(u"10000 sensors added, 0 known already, 5 rows skipped, 8 warnings\n"_s),
                 qPrintable(first.output.left(500)));
        for (const QString &row : {u"row 10001: id"_s, u"row 10002: utility"_s, u"row 10003: id 's5'"_s,
                                   u"row 10004: id"_s, u"row 10005: building"_s})
            QVERIFY2(first.output.contains(row), qPrintable(row));
        QCOMPARE(run({u"list"_s}).output.count(u'\n'), Good + 1);
        const CommandOutcome again = run({u"import"_s, file});
        QVERIFY2(again.output.startsWith(u"0 sensors added, 10000 known already, 5 rows skipped"_s),
                 qPrintable(again.output.left(500)));
        QCOMPARE(run({u"list"_s}).output.count(u'\n'), Good + 1);
    }

    void storesNothingOfABadTable_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("named");
        QTest::newRow("columns missing") << QByteArray("id,building\na,1\n") << u"utility, secret"_s;
        QTest::newRow("empty") << QByteArray() << u"id, building, utility, secret"_s;
        QTest::newRow("no rows") << QByteArray("id,building,utility,secret\n") << u"no valid row"_s;
        QTest::newRow("no valid row") << QByteArray("id,building,utility,secret\na,1,FIRE,x\n") << u"row 1"_s;
    }

    void storesNothingOfABadTable()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, named);
        const CommandOutcome outcome = run({u"import"_s, write(csv)});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(named), qPrintable(outcome.errorOutput));
        QCOMPARE(run({u"list"_s}).output.count(u'\n'), 1);
    }

    void printsReadings()
    {
        hold();
        QCOMPARE(run({u"import"_s, write("id,building,utility,secret\na,1,WATER,x\nb,1,GAS,x\n")}).exitCode, 0);
        TestClient client(m_daemon->baseUrl());
        const auto token = [&](const QString &id) {
            const Answer answer = client.post(u"/token"_s, "application/x-protobuf",
                                              wire::encode(wire::SensorTokenRequest{id, {}, false, u"x"_s}));
            return wire::decodeTokenAnswer(answer.body)->token;
        };
        const auto send = [&](const QByteArray &bearer, double value, EpochMilliseconds at) {
            const Answer answer =
                client.post(u"/sensor_input"_s, "application/x-protobuf",
                            wire::encode(wire::SensorDataRequest{bearer, SensorKind::Gas, value, {}, {}, at, false}));
            return answer.status;
        };
        const QByteArray a = token(u"a"_s);
        QCOMPARE(send(a, 1.25, 1'700'000'000'000), 200);
        QCOMPARE(send(a, 1.75, 1'700'000'600'000), 200);
        QCOMPARE(send(a, 0.5, 1'700'001'200'000), 400);
        QCOMPARE(send(token(u"b"_s), 9.0, 1'700'000'000'000), 200);
        const QString header = u"sensor,time,counter,consumption,quality\n"_s;
        const QString ofA = u"a,1700000000,1.25,,first\na,1700000600,1.75,0.5,measured\n"_s;
        QCOMPARE(run({u"readings"_s, u"A"_s, u"--format"_s, u"csv"_s}).output, header + ofA);
        QCOMPARE(run({u"readings"_s}).output, header + ofA + u"b,1700000000,9,,first\n"_s);
        QCOMPARE(run({u"readings"_s, u"a"_s, u"--quarantined"_s}).output,
                 header + ofA + u"a,1700001200,0.5,,quarantined\n"_s);
        QCOMPARE(run({u"readings"_s, u"a"_s, u"--start"_s, u"2023-11-14T22:20:00Z"_s}).output,
                 header + u"a,1700000600,1.75,0.5,measured\n"_s);
        m_daemon->terminate();
        QCOMPARE(run({u"readings"_s, u"a"_s}).output, header + ofA);
    }
};

QTEST_GUILESS_MAIN(TestSensorCommands)

#include "tst_sensorcommands.moc"
