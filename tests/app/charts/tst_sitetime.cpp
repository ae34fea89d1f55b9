#include "app/models/sitetime.h"

#include <QTest>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

// Berlin, 2025-10-26: the hour from 02:00 comes twice (UTC 00:00 and 01:00).
static SiteTime berlinAutumn()
{
    const qint64 midnight = 1761429600; // 2025-10-25T22:00:00Z
    std::vector<core::EpochSeconds> starts;
    std::vector<qint64> local;
    for (qint64 hour = 0; hour < 25; ++hour) {
        starts.push_back(midnight + hour * 3600);
        local.push_back(midnight + hour * 3600 + (hour < 3 ? 7200 : 3600));
    }
    return SiteTime(starts, local);
}

class TestSiteTime : public QObject
{
    Q_OBJECT

private slots:
    void repeatedHourKeepsBothLabels()
    {
        QStringList labels;
        for (const SiteTime::Tick &tick : berlinAutumn().ticks({1761429600, 1761429600 + 6 * 3600}, 12, QLocale::c()))
            labels.append(tick.label);
        QCOMPARE(labels.count(u"02:00"_s), 2);
        QVERIFY2(labels.contains(u"26 Oct 2025"_s), qPrintable(labels.join(u' ')));
    }

    void dayTicksStandAtLocalMidnight()
    {
        const SiteTime time = berlinAutumn();
        const auto ticks = time.ticks({1761429600 - 2 * 86400, 1761429600 + 4 * 86400}, 8, QLocale::c());
        QVERIFY(ticks.size() >= 5);
        for (const SiteTime::Tick &tick : ticks)
            QCOMPARE(time.local(tick.utc) % 86400, 0);
    }

    void everyYearIsToldOnce()
    {
        constexpr qint64 Christmas = 1735084800; // 2024-12-25T00:00:00Z
        QStringList labels;
        for (const SiteTime::Tick &tick : SiteTime().ticks({Christmas, Christmas + 14 * 86400}, 14, QLocale::c()))
            labels.append(tick.label);
        QCOMPARE(labels.constFirst(), u"25 Dec 2024"_s);
        QCOMPARE(labels.filter(u"2024"_s).size(), 1);
        QCOMPARE(labels.filter(u"2025"_s), QStringList{u"1 Jan 2025"_s});
        QVERIFY(labels.contains(u"2 Jan"_s));
    }

    void countIsAboutWhatWasAsked_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::newRow("three hours") << qint64(3 * 3600);
        QTest::newRow("a week") << qint64(7 * 86400);
        QTest::newRow("two months") << qint64(61 * 86400);
        QTest::newRow("five years") << qint64(5) * 365 * 86400;
    }

    void countIsAboutWhatWasAsked()
    {
        QFETCH(qint64, span);
        const auto ticks = SiteTime().ticks({1700000000, 1700000000 + span}, 10, QLocale::c());
        QVERIFY(ticks.size() >= 2);
        QVERIFY(ticks.size() <= 12);
        QVERIFY(std::ranges::is_sorted(ticks, {}, &SiteTime::Tick::utc));
    }

    void labels_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("midnight") << u"1970-01-02T00:00:00"_s << qint64(86400);
        // A machine in Berlin would move this one; a site in UTC must not.
        QTest::newRow("skipped in another zone") << u"2025-03-30T02:30:00"_s << qint64(1743301800);
        QTest::newRow("no time") << u"2025-03-30"_s << qint64(-1);
        QTest::newRow("garbage") << u"yesterday at noon"_s << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
    }

    void labels()
    {
        QFETCH(QString, label);
        QFETCH(qint64, seconds);
        QCOMPARE(localSecondsFromLabel(label).value_or(-1), seconds);
    }

    void nothingToLabel()
    {
        QVERIFY(SiteTime().ticks({10, 10}, 5, QLocale::c()).empty());
        QVERIFY(SiteTime().ticks({0, 100}, 0, QLocale::c()).empty());
    }
};

QTEST_GUILESS_MAIN(TestSiteTime)

#include "tst_sitetime.moc"
