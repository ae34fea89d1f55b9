#include "app/theme/format.h"
#include "app/theme/words.h"

#include <QTest>

#include <limits>

using namespace app;
using namespace Qt::StringLiterals;

static const QLocale English(QLocale::English, QLocale::UnitedStates);
static const QLocale German(QLocale::German, QLocale::Germany);

const QDate ThisYear(2025, 11, 3);

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void numberHasThreeDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0"_s;
        QTest::newRow("thousands") << 1420.5 << u"1,420"_s;
        QTest::newRow("millions") << 1234567.0 << u"1,230,000"_s;
        QTest::newRow("one") << 1.0 << u"1.00"_s;
        QTest::newRow("fraction") << 0.07123 << u"0.0712"_s;
        QTest::newRow("negative") << -12.345 << u"-12.3"_s;
        QTest::newRow("rounds up into another digit") << 9.996 << u"10.0"_s;
        QTest::newRow("just below a thousand") << 999.6 << u"1,000"_s;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u"–"_s;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << u"–"_s;
        QTest::newRow("tiny") << 1.23456e-7 << u"0.000000123"_s;
    }

    void numberHasThreeDigits()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(format::number(value, English), text);
    }

    void separatorsAreTheLocales()
    {
        QCOMPARE(format::number(1420.5, German), u"1.420"_s);
        QCOMPARE(format::score(0.5, German), u"0,50"_s);
    }

    void missingIsADash()
    {
        QCOMPARE(format::quantity({}, u"kWh"_s, English), u"–"_s);
        QCOMPARE(format::score({}, English), u"–"_s);
        QCOMPARE(format::area({}, Units(), English), u"–"_s);
    }

    void unitsFollow()
    {
        QCOMPARE(format::quantity(1420.5, u"kWh"_s, English), u"1,420\u2009kWh"_s);
        QCOMPARE(format::area(75660.0, Units(), English), u"75,660\u2009ft²"_s);
        QCOMPARE(format::difference(-12.0, u"kWh"_s, English), u"−12.0\u2009kWh"_s);
        QCOMPARE(format::difference(12.0, u"kWh"_s, English), u"+12.0\u2009kWh"_s);
        QCOMPARE(format::percent(0.081, English), u"8.1\u2009%"_s);
    }

    void siteTimesKeepTheirWallClock()
    {
        QCOMPARE(format::siteTime(u"2025-09-16T14:00:00"_s, English, ThisYear), u"Tue 16 Sep, 14:00"_s);
        QCOMPARE(format::siteTime(u"2025-03-30T02:30:00"_s, English, ThisYear), u"Sun 30 Mar, 02:30"_s);
        QCOMPARE(format::siteTime(u"soon"_s, English), u"soon"_s);
    }

    void rangesHaveAnEnDash()
    {
        const QDate day(2025, 9, 16);
        QCOMPARE(format::dateRange(day, day.addDays(2), English, ThisYear), u"Tue 16 Sep – Thu 18 Sep"_s);
        QCOMPARE(format::dateRange(day, day, English, ThisYear), u"Tue 16 Sep"_s);
    }

    void anotherYearIsTold()
    {
        const QDate day(2024, 9, 16);
        QCOMPARE(format::day(day, English, ThisYear), u"16 Sep 2024"_s);
        QCOMPARE(format::day(day.addYears(1), English, ThisYear), u"16 Sep"_s);
        QCOMPARE(format::dateTime(day.startOfDay(), English, ThisYear), u"Mon 16 Sep 2024, 00:00"_s);
        QCOMPARE(format::siteTime(u"2024-09-16T14:00:00"_s, English, ThisYear), u"Mon 16 Sep 2024, 14:00"_s);
        QCOMPARE(format::dateRange(day, day, English, ThisYear), u"Mon 16 Sep 2024"_s);
        QCOMPARE(format::dateRange(day, day.addDays(2), English, ThisYear), u"Mon 16 Sep – Wed 18 Sep 2024"_s);
    }

    void aRangeOverNewYearTellsBoth()
    {
        QCOMPARE(format::dateRange(QDate(2024, 12, 31), QDate(2025, 1, 2), English, ThisYear),
                 u"Tue 31 Dec 2024 – Thu 2 Jan 2025"_s);
    }

    void germanDaysHaveTheirDot()
    {
        const QDate day(2025, 10, 1);
        QCOMPARE(format::day(day, German, ThisYear), u"1. Okt."_s);
        QCOMPARE(format::dateTime(day.startOfDay(), German, ThisYear), u"Mi. 1. Okt., 00:00"_s);
        QCOMPARE(format::dateRange(day, day.addDays(400), German, ThisYear), u"Mi. 1. Okt. 2025 – Do. 5. Nov. 2026"_s);
        QCOMPARE(German.toString(day, format::dayPattern(German) + u" yyyy"_s), u"1. Okt. 2025"_s);
        QCOMPARE(format::day(day, QLocale(QLocale::French, QLocale::France), ThisYear), u"1 oct."_s);
    }

    void everyCodeHasAMeaning()
    {
        for (int code = 0; code <= static_cast<int>(core::ErrorCode::Internal); ++code)
            QVERIFY(!words::meaning({static_cast<core::ErrorCode>(code), {}}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFormat)

#include "tst_format.moc"
