#include "core/schedule/cronexpression.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

static EpochSeconds instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

static QString written(EpochSeconds time, const SiteZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::OffsetFromUTC, zone.offsetAt(time)).toString(Qt::ISODate);
}

class TestCronExpression : public QObject
{
    Q_OBJECT

private slots:
    // The table was made by another program, which walks the minutes of a wall clock as cron(8) does.
    void nextTimes_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<EpochSeconds>("from");
        QTest::addColumn<QList<EpochSeconds>>("times");
        QFile file(QStringLiteral(NEXT_TIMES));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        int rows = 0;
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
            const QStringList cells = QString::fromUtf8(line).trimmed().split(u'\t');
            if (line.startsWith('#'))
                continue;
            QCOMPARE(cells.size(), 8);
            QList<EpochSeconds> times;
            for (const QString &cell : cells.sliced(3))
                times.append(instant(cell));
            QTest::addRow("%s in %s from %s", qPrintable(cells[0]), qPrintable(cells[1]), qPrintable(cells[2]))
                << cells[0] << cells[1].toUtf8() << instant(cells[2]) << times;
            ++rows;
        }
        QVERIFY(rows >= 100);
    }

    void nextTimes()
    {
        QFETCH(QString, expression);
        QFETCH(QByteArray, zone);
        QFETCH(EpochSeconds, from);
        QFETCH(QList<EpochSeconds>, times);
        const auto parsed = CronExpression::parse(expression);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        const auto site = SiteZone::create(zone);
        QVERIFY(site);
        const QList<EpochSeconds> given = parsed->nextTimes(from, *site, 5);
        QStringList givenText;
        QStringList wantedText;
        for (const EpochSeconds time : given)
            givenText.append(written(time, *site));
        for (const EpochSeconds time : times)
            wantedText.append(written(time, *site));
        QCOMPARE(givenText, wantedText);
    }

    void lastLooksTheOtherWay_data() { nextTimes_data(); }

    void lastLooksTheOtherWay()
    {
        QFETCH(QString, expression);
        QFETCH(QByteArray, zone);
        QFETCH(QList<EpochSeconds>, times);
        const auto parsed = CronExpression::parse(expression);
        const auto site = SiteZone::create(zone);
        QVERIFY(parsed && site);
        for (qsizetype i = 0; i < times.size(); ++i) {
            QCOMPARE(parsed->last(times[i], *site), std::optional(times[i]));
            if (i > 0)
                QCOMPARE(parsed->last(times[i] - 1, *site), std::optional(times[i - 1]));
        }
    }

    void refused_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("names"); // what the error must name
        const auto row = [](const char *expression, const char *names) {
            QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromLatin1(names);
        };
        row("", "five fields");
        row("* * * *", "not 4");
        row("* * * * * *", "not 6");
        row("@daily", "five fields");
        row("60 * * * *", "minute '60' must be a number from 0 to 59");
        row("* 24 * * *", "hour '24'");
        row("* * 0 * *", "day of the month '0' must be a number from 1 to 31");
        row("* * 32 * *", "day of the month '32'");
        row("* * * 0 *", "month '0'");
        row("* * * 13 *", "month '13'");
        row("* * * * 8", "day of the week '8' must be a number from 0 to 7");
        row("-1 * * * *", "minute '-1'");
        row("+1 * * * *", "minute '+1'");
        row("1.5 * * * *", "minute '1.5'");
        row("x * * * *", "minute 'x'");
        row("* * * january *", "month 'january'");
        row("* * * * jan", "day of the week 'jan'");
        row("* * mon * *", "day of the month 'mon'");
        row("5-1 * * * *", "backwards");
        row("* * * * 5-0", "backwards");
        row("1- * * * *", "'1-'");
        row("-5 * * * *", "'-5'");
        row("1-2-3 * * * *", "'1-2-3'");
        row("*-5 * * * *", "'*-5'");
        row("** * * * *", "'**'");
        row("1,,2 * * * *", "empty part");
        row(",1 * * * *", "empty part");
        row("1, * * * *", "empty part");
        row("*/0 * * * *", "step of 1 or more");
        row("*/ * * * *", "step of 1 or more");
        row("*/x * * * *", "step of 1 or more");
        row("*/2/2 * * * *", "step of 1 or more");
        row("5/15 * * * *", "range before the /, like 5-59");
        row("/5 * * * *", "minute");
        row("* * L * *", "'L'");
        row("* * 15W * *", "'15W'");
        row("* * ? * *", "'?'");
        row("* * * * 5#2", "'5#2'");
        row("99999999999999999999 * * * *", "minute");
    }

    void refused()
    {
        QFETCH(QString, expression);
        QFETCH(QString, names);
        const auto parsed = CronExpression::parse(expression);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(parsed.error().detail.contains(names), qPrintable(parsed.error().detail));
    }

    void blanksDoNotMatter()
    {
        const auto parsed = CronExpression::parse(u"  0\t3  * *   SUN \n"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->text(), u"0 3 * * SUN"_s);
    }

    void whatNeverComes_data()
    {
        QTest::addColumn<QString>("expression");
        for (const char *expression : {"0 0 30 2 *", "0 0 31 4,6,9,11 *", "0 0 31 2 */2"})
            QTest::newRow(expression) << QString::fromLatin1(expression);
    }

    void whatNeverComes()
    {
        QFETCH(QString, expression);
        const auto parsed = CronExpression::parse(expression);
        QVERIFY(parsed);
        QCOMPARE(parsed->next(1'700'000'000, SiteZone::utc()), std::nullopt);
        QCOMPARE(parsed->last(1'700'000'000, SiteZone::utc()), std::nullopt);
    }

    // A year of every minute: ascending, and without a hole of its own beside the skipped hour.
    void everyMinuteOfTheTwoNightsIsThereOnce()
    {
        const auto zone = SiteZone::create("Europe/Berlin");
        const auto parsed = CronExpression::parse(u"* * * * *"_s);
        QVERIFY(zone && parsed);
        for (const QString &night : {u"2025-03-29T23:00:00+01:00"_s, u"2025-10-25T23:00:00+02:00"_s}) {
            EpochSeconds before = instant(night);
            for (const EpochSeconds time : parsed->nextTimes(before, *zone, 360)) {
                QCOMPARE(time, before + 60);
                before = time;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCronExpression)

#include "tst_cronexpression.moc"
