#include "tests/support/daemonprocess.h"

#include <QDateTime>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

class TestCronCommand : public QObject
{
    Q_OBJECT

private slots:
    void prints_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");
        QTest::newRow("over the change in spring")
            << QStringList{u"30 2 * * *"_s, u"--from"_s, u"2025-03-29T00:00"_s, u"--zone"_s, u"Europe/Berlin"_s,
                           u"--count"_s,    u"3"_s}
            << u"2025-03-29T02:30:00+01:00\n2025-03-30T03:00:00+02:00\n2025-03-31T02:30:00+02:00\n"_s;
        QTest::newRow("over the change in autumn") << QStringList{
            u"30 2 * * *"_s, u"--from"_s, u"2025-10-25T12:00:00+02:00"_s, u"--zone"_s, u"Europe/Berlin"_s,
            u"--count"_s,    u"2"_s} << u"2025-10-26T02:30:00+02:00\n2025-10-27T02:30:00+01:00\n"_s;
        QTest::newRow("UTC and five by default")
            << QStringList{u"0 0 1 * *"_s, u"--from"_s, u"2025-01-01T00:00:00Z"_s}
            << u"2025-02-01T00:00:00+00:00\n2025-03-01T00:00:00+00:00\n2025-04-01T00:00:00+00:00\n"
               "2025-05-01T00:00:00+00:00\n2025-06-01T00:00:00+00:00\n"_s;
        QTest::newRow("five arguments, west of Greenwich") << QStringList{u"0"_s,         u"9"_s,
                                                                          u"1-7"_s,       u"*"_s,
                                                                          u"*/7"_s,       u"--from=2025-06-10"_s,
                                                                          u"--count=1"_s, u"--zone=America/St_Johns"_s}
                                                           << u"2025-07-06T09:00:00-02:30\n"_s;
        QTest::newRow("a date that is rare")
            << QStringList{u"0 0 29 2 *"_s, u"--from"_s, u"2097-01-01"_s, u"--count"_s, u"1"_s}
            << u"2104-02-29T00:00:00+00:00\n"_s;
    }

    void prints()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        const CommandOutcome outcome = runMeterhoused(QStringList{u"cron"_s} + arguments);
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errorOutput));
        QCOMPARE(outcome.output, output);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << QStringList{} << u"five fields"_s;
        QTest::newRow("an hour too late") << QStringList{u"0 24 * * *"_s} << u"hour '24'"_s;
        QTest::newRow("never comes") << QStringList{u"0 0 30 2 *"_s} << u"never comes"_s;
        QTest::newRow("zone") << QStringList{u"* * * * *"_s, u"--zone"_s, u"Nowhere/Land"_s} << u"Nowhere/Land"_s;
        QTest::newRow("time") << QStringList{u"* * * * *"_s, u"--from"_s, u"noon"_s} << u"--from"_s;
        QTest::newRow("count") << QStringList{u"* * * * *"_s, u"--count"_s, u"0"_s} << u"--count"_s;
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const CommandOutcome outcome = runMeterhoused(QStringList{u"cron"_s} + arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.errorOutput.contains(names), qPrintable(outcome.errorOutput));
    }

    void withoutFromItIsAfterNow()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const CommandOutcome outcome = runMeterhoused({u"cron"_s, u"* * * * *"_s, u"--count"_s, u"1"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(QDateTime::fromString(outcome.output.trimmed(), Qt::ISODate) > before);
    }
};

QTEST_GUILESS_MAIN(TestCronCommand)

#include "tst_croncommand.moc"
