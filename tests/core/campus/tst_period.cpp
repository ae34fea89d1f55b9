#include "core/campus/period.h"

#include "core/campus/utilityframe.h"

#include <QTest>

#include <limits>

using namespace core;

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
constexpr EpochSeconds Start = 1'735'689'600; // 2025-01-01T00:00:00Z

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void splits_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("referenceDays");
        QTest::newRow("two months: the first half, rounded down") << 61 << 30;
        QTest::newRow("exactly twice the scored days") << 62 << 31;
        QTest::newRow("a year: all but the latest 31 days") << 365 << 334;
        QTest::newRow("two days") << 2 << 1;
    }

    void splits()
    {
        QFETCH(int, days);
        QFETCH(int, referenceDays);
        const HourAxis axis = makeHourAxis(SiteZone::utc(), {Start, Start + days * SecondsPerDay});
        const std::vector<HourlySeries> series{
            {QStringLiteral("1"), Utility::Electricity, 1000.0, {}, {}, std::vector<double>(axis.size(), 1.0)}};

        const JudgedPeriods periods = judgedPeriods(axis, SiteZone::utc(), series, 31);
        QCOMPARE(periods.reference.from, Start);
        QCOMPARE(periods.reference.to, Start + referenceDays * SecondsPerDay);
        QCOMPARE(periods.scored.from, periods.reference.to);
        QCOMPARE(periods.scored.to, Start + days * SecondsPerDay);
    }

    void daysWithoutAnyReadingDoNotCount()
    {
        const HourAxis axis = makeHourAxis(SiteZone::utc(), {Start, Start + 100 * SecondsPerDay});
        std::vector<double> values(axis.size(), 1.0);
        std::fill(values.begin() + 80 * 24, values.begin() + 90 * 24, Missing); // ten days of silence
        const std::vector<HourlySeries> series{{QStringLiteral("1"), Utility::Electricity, 1000.0, {}, {}, values}};

        const JudgedPeriods periods = judgedPeriods(axis, SiteZone::utc(), series, 31);
        QCOMPARE(periods.scored.from, Start + 59 * SecondsPerDay); // 21 days before the silence and 10 after it
    }

    void nothingToSplit_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("no data") << 0;
        QTest::newRow("a single day") << 1;
    }

    void nothingToSplit()
    {
        QFETCH(int, days);
        const HourAxis axis = makeHourAxis(SiteZone::utc(), {Start, Start + days * SecondsPerDay});
        const std::vector<HourlySeries> series{
            {QStringLiteral("1"), Utility::Electricity, 1000.0, {}, {}, std::vector<double>(axis.size(), 1.0)}};
        const JudgedPeriods periods = judgedPeriods(axis, SiteZone::utc(), series, 31);
        QVERIFY(periods.reference.isEmpty());
        QVERIFY(periods.scored.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPeriod)

#include "tst_period.moc"
