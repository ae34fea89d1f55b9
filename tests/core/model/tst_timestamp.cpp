#include "core/model/timestamp.h"

#include <QDate>
#include <QTest>

using namespace core;

class TestTimestamp : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("localSeconds");
        QTest::addColumn<bool>("hasOffset");
        QTest::addColumn<int>("offsetSeconds");
        constexpr qint64 Five = 1761973200; // 2025-11-01 05:00:00 by `date -u -d ... +%s`
        QTest::newRow("with T") << QByteArray("2025-11-01T05:00:00") << Five << false << 0;
        QTest::newRow("with a blank") << QByteArray("2025-11-01 05:00:00") << Five << false << 0;
        QTest::newRow("without seconds") << QByteArray("2025-11-01T05:00") << Five << false << 0;
        QTest::newRow("fraction cut off") << QByteArray("2025-11-01T05:00:00.999") << Five << false << 0;
        QTest::newRow("date alone") << QByteArray("2025-11-01") << Five - 18000 << false << 0;
        QTest::newRow("Z") << QByteArray("2025-11-01T05:00:00Z") << Five << true << 0;
        QTest::newRow("fraction and Z") << QByteArray("2025-11-01T05:00:00.5Z") << Five << true << 0;
        QTest::newRow("offset with colon") << QByteArray("2025-11-01T05:00:00+05:45") << Five << true << 20700;
        QTest::newRow("offset without colon") << QByteArray("2025-11-01T05:00:00-0400") << Five << true << -14400;
        QTest::newRow("offset of hours alone") << QByteArray("2025-11-01 05:00+01") << Five << true << 3600;
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00") << qint64(1709164800) << false << 0;
        QTest::newRow("before the epoch") << QByteArray("1969-12-31T23:59:59") << qint64(-1) << false << 0;
    }

    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, localSeconds);
        QFETCH(bool, hasOffset);
        QFETCH(int, offsetSeconds);
        const auto time = parseTime(text.toStdString());
        QVERIFY(time);
        QCOMPARE(time->localSeconds, localSeconds);
        QCOMPARE(time->hasOffset, hasOffset);
        QCOMPARE(time->offsetSeconds, offsetSeconds);
        if (hasOffset)
            QCOMPARE(time->utc(), localSeconds - offsetSeconds);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 "x",
                                 "2025",
                                 "2025-11",
                                 "2025-13-01",
                                 "2025-00-01",
                                 "2025-02-30",
                                 "2023-02-29",
                                 "1900-02-29",
                                 "2025-11-00",
                                 "2025-11-01T",
                                 "2025-11-01T05",
                                 "2025-11-01T24:00:00",
                                 "2025-11-01T05:60",
                                 "2025-11-01T05:00:60",
                                 "2025-11-01T05:00:00.",
                                 "2025-11-01T05:00:00+",
                                 "2025-11-01T05:00:00+1",
                                 "2025-11-01T05:00:00+05:",
                                 "2025-11-01T05:00:00+05:4",
                                 "2025-11-01T05:00:00+19:00",
                                 "2025-11-01T05:00:00 ",
                                 "2025-11-01T05:00:00ZZ",
                                 "2025/11/01 05:00",
                                 "11/01/2025",
                                 "-025-11-01",
                                 "20251101T050000",
                                 "2025-1-01",
                                 "+2025-11-01"})
            QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseTime(text.toStdString()));
    }

    void agreesWithTheCalendar()
    {
        const QDate epoch(1970, 1, 1);
        for (QDate date(1896, 1, 1); date < QDate(2104, 12, 31); date = date.addDays(1)) {
            const qint64 days = daysFromCivil({date.year(), date.month(), date.day()});
            QCOMPARE(days, epoch.daysTo(date));
            const CivilDate back = civilFromDays(days);
            QCOMPARE(QDate(back.year, back.month, back.day), date);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimestamp)

#include "tst_timestamp.moc"
