#include "core/model/sitezone.h"
#include "core/model/timestamp.h"

#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochSeconds QuarterHour = 900;

EpochSeconds at(const char *text)
{
    return parseTime(text)->utc();
}

qint64 wallClock(const char *text)
{
    return parseTime(text)->localSeconds;
}

//! A value for every quarter hour that no two quarter hours of a day share and that adds without rounding.
double valueAt(EpochSeconds time)
{
    return static_cast<double>(time / QuarterHour % 1021) / 4.0;
}

} // namespace

class TestSiteZone : public QObject
{
    Q_OBJECT

private slots:
    void createRefuses_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("empty, which would be the machine's zone") << QByteArray();
        QTest::newRow("misspelt") << "Europe/Berlinn"_ba;
        QTest::newRow("a path") << "../../etc/passwd"_ba;
        QTest::newRow("a path to a file") << "../../../etc/passwd"_ba;
        QTest::newRow("a path to a zone") << "../zoneinfo/Europe/Berlin"_ba;
        QTest::newRow("words") << "my zone"_ba;
        QTest::newRow("a town without its continent") << "Berlin"_ba;
        QTest::newRow("a continent") << "Europe"_ba;
        QTest::newRow("an offset") << "UTC+3"_ba;
        QTest::newRow("an offset that no clock has") << "UTC+99:00"_ba;
        QTest::newRow("a rule") << "CET-1CEST,M3.5.0,M10.5.0/3"_ba;
    }

    void createRefuses()
    {
        QFETCH(QByteArray, id);
        const auto zone = SiteZone::create(id);
        QVERIFY(!zone);
        QCOMPARE(zone.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(zone.error().detail.contains(u"'%1'"_s.arg(QString::fromUtf8(id))), qPrintable(zone.error().detail));
    }

    void offsetAt_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<EpochSeconds>("utc");
        QTest::addColumn<int>("offset");
        QTest::newRow("UTC") << "UTC"_ba << at("2025-07-01T00:00Z") << 0;
        QTest::newRow("Berlin in winter") << "Europe/Berlin"_ba << at("2025-01-15T12:00Z") << 3600;
        QTest::newRow("Berlin in summer") << "Europe/Berlin"_ba << at("2025-07-15T12:00Z") << 7200;
        QTest::newRow("Berlin a second before summer") << "Europe/Berlin"_ba << at("2025-03-30T00:59:59Z") << 3600;
        QTest::newRow("Berlin as summer begins") << "Europe/Berlin"_ba << at("2025-03-30T01:00:00Z") << 7200;
        QTest::newRow("Berlin decades ahead, by rule") << "Europe/Berlin"_ba << at("2079-07-15T12:00Z") << 7200;
        QTest::newRow("New York in winter") << "America/New_York"_ba << at("2025-12-01T00:00Z") << -18000;
        QTest::newRow("New York in summer") << "America/New_York"_ba << at("2025-06-01T00:00Z") << -14400;
        QTest::newRow("Lord Howe in January") << "Australia/Lord_Howe"_ba << at("2025-01-01T00:00Z") << 39600;
        QTest::newRow("Lord Howe in July") << "Australia/Lord_Howe"_ba << at("2025-07-01T00:00Z") << 37800;
        QTest::newRow("Kathmandu") << "Asia/Kathmandu"_ba << at("2025-07-01T00:00Z") << 20700;
        QTest::newRow("an offset without summer time") << "UTC+01:00"_ba << at("2025-07-01T00:00Z") << 3600;
        QTest::newRow("an offset before UTC") << "UTC-03:30"_ba << at("2025-07-01T00:00Z") << -12600;
        QTest::newRow("by an older name") << "America/Montreal"_ba << at("2025-06-01T00:00Z") << -14400;
        QTest::newRow("Kathmandu before 1986") << "Asia/Kathmandu"_ba << at("1980-07-01T00:00Z") << 19800;
    }

    void offsetAt()
    {
        QFETCH(QByteArray, id);
        QFETCH(EpochSeconds, utc);
        QFETCH(int, offset);
        const auto zone = SiteZone::create(id);
        QVERIFY2(zone, zone ? "" : qPrintable(zone.error().detail));
        QCOMPARE(zone->offsetAt(utc), offset);
    }

    void resolve_data()
    {
        using Kind = LocalInstant::Kind;
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<qint64>("local");
        QTest::addColumn<LocalInstant::Kind>("kind");
        QTest::addColumn<EpochSeconds>("utc");
        QTest::addColumn<EpochSeconds>("second");
        const auto unique = [](const char *name, const QByteArray &id, const char *local, const char *utc) {
            QTest::newRow(name) << id << wallClock(local) << Kind::Unique << at(utc) << at(utc);
        };
        const auto repeated = [](const char *name, const QByteArray &id, const char *local, const char *utc,
                                 const char *second) {
            QTest::newRow(name) << id << wallClock(local) << Kind::Repeated << at(utc) << at(second);
        };
        const auto skipped = [](const char *name, const QByteArray &id, const char *local) {
            QTest::newRow(name) << id << wallClock(local) << Kind::Skipped << EpochSeconds(0) << EpochSeconds(0);
        };
        unique("an ordinary hour", "Europe/Berlin", "2025-06-01T12:00", "2025-06-01T10:00Z");
        unique("just before the repeated hour", "Europe/Berlin", "2025-10-26T01:59:59", "2025-10-25T23:59:59Z");
        repeated("the first repeated second", "Europe/Berlin", "2025-10-26T02:00", "2025-10-26T00:00Z",
                 "2025-10-26T01:00Z");
        repeated("the last repeated second", "Europe/Berlin", "2025-10-26T02:59:59", "2025-10-26T00:59:59Z",
                 "2025-10-26T01:59:59Z");
        unique("just after the repeated hour", "Europe/Berlin", "2025-10-26T03:00", "2025-10-26T02:00Z");
        unique("just before the skipped hour", "Europe/Berlin", "2025-03-30T01:59:59", "2025-03-30T00:59:59Z");
        skipped("the first skipped second", "Europe/Berlin", "2025-03-30T02:00");
        skipped("the last skipped second", "Europe/Berlin", "2025-03-30T02:59:59");
        unique("just after the skipped hour", "Europe/Berlin", "2025-03-30T03:00", "2025-03-30T01:00Z");
        repeated("New York's repeated hour", "America/New_York", "2025-11-02T01:30", "2025-11-02T05:30Z",
                 "2025-11-02T06:30Z");
        skipped("New York's skipped hour", "America/New_York", "2025-03-09T02:30");
        repeated("half an hour repeated", "Australia/Lord_Howe", "2025-04-06T01:45", "2025-04-05T14:45Z",
                 "2025-04-05T15:15Z");
        unique("before the repeated half hour", "Australia/Lord_Howe", "2025-04-06T01:15", "2025-04-05T14:15Z");
        skipped("half an hour skipped", "Australia/Lord_Howe", "2025-10-05T02:15");
        unique("after the skipped half hour", "Australia/Lord_Howe", "2025-10-05T02:30", "2025-10-04T15:30Z");
        unique("a zone of three quarters", "Asia/Kathmandu", "2025-01-01T00:00", "2024-12-31T18:15Z");
        unique("UTC", "UTC", "2025-03-30T02:30", "2025-03-30T02:30Z");
    }

    void resolve()
    {
        QFETCH(QByteArray, id);
        QFETCH(qint64, local);
        QFETCH(LocalInstant::Kind, kind);
        QFETCH(EpochSeconds, utc);
        QFETCH(EpochSeconds, second);
        const LocalInstant instant = SiteZone::create(id)->resolve(local);
        QCOMPARE(instant.kind, kind);
        if (kind == LocalInstant::Kind::Skipped)
            return;
        QCOMPARE(instant.utc, utc);
        QCOMPARE(instant.second, second);
    }

    void dayLength_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<double>("hours");
        QTest::newRow("an ordinary day") << "Europe/Berlin"_ba << QDate(2025, 6, 1) << 24.0;
        QTest::newRow("Berlin in spring") << "Europe/Berlin"_ba << QDate(2025, 3, 30) << 23.0;
        QTest::newRow("Berlin in autumn") << "Europe/Berlin"_ba << QDate(2025, 10, 26) << 25.0;
        QTest::newRow("New York in spring") << "America/New_York"_ba << QDate(2025, 3, 9) << 23.0;
        QTest::newRow("New York in autumn") << "America/New_York"_ba << QDate(2025, 11, 2) << 25.0;
        QTest::newRow("Lord Howe in spring") << "Australia/Lord_Howe"_ba << QDate(2025, 10, 5) << 23.5;
        QTest::newRow("Lord Howe in autumn") << "Australia/Lord_Howe"_ba << QDate(2025, 4, 6) << 24.5;
        QTest::newRow("Kathmandu") << "Asia/Kathmandu"_ba << QDate(2025, 3, 30) << 24.0;
        QTest::newRow("UTC") << "UTC"_ba << QDate(2025, 3, 30) << 24.0;
        QTest::newRow("midnight itself skipped") << "America/Havana"_ba << QDate(2025, 3, 9) << 23.0;
        QTest::newRow("midnight itself repeated") << "America/Havana"_ba << QDate(2025, 11, 2) << 25.0;
        QTest::newRow("a date that a zone left out") << "Pacific/Apia"_ba << QDate(2011, 12, 30) << 0.0;
    }

    void dayLength()
    {
        QFETCH(QByteArray, id);
        QFETCH(QDate, date);
        QFETCH(double, hours);
        const auto zone = SiteZone::create(id);
        QVERIFY(zone);
        const EpochSeconds start = zone->startOfDate(date);
        QCOMPARE(static_cast<double>(zone->startOfDate(date.addDays(1)) - start) / 3600.0, hours);
        if (hours > 0.0) {
            QCOMPARE(zone->dayStart(start), start);
            QCOMPARE(zone->localDate(start), date);
            QCOMPARE(zone->localDate(start - 1), date.addDays(-1));
            QCOMPARE(zone->nextDay(start), zone->startOfDate(date.addDays(1)));
        }
    }

    void hoursPartitionDays_data() { zones(); }

    void hoursPartitionDays()
    {
        QFETCH(QByteArray, id);
        const auto zone = SiteZone::create(id);
        QVERIFY(zone);
        const EpochSeconds end = zone->startOfDate(QDate(2026, 1, 1));
        EpochSeconds hour = zone->startOfDate(QDate(2025, 1, 1));
        int days = 0;
        for (EpochSeconds day = hour; day < end; day = zone->nextDay(day), ++days) {
            QCOMPARE(hour, day);
            const EpochSeconds next = zone->nextDay(day);
            while (hour < next) {
                const EpochSeconds after = zone->nextHour(hour);
                QCOMPARE_GT(after, hour);
                QCOMPARE_LE(after - hour, SecondsPerHour);
                QCOMPARE(zone->hourStart(hour), hour);
                QCOMPARE(zone->hourStart(after - 1), hour);
                QCOMPARE(zone->dayStart(hour), day);
                hour = after;
            }
        }
        QCOMPARE(days, 365);
    }

    void sumsAgree_data() { zones(); }

    void sumsAgree()
    {
        QFETCH(QByteArray, id);
        const auto zone = SiteZone::create(id);
        QVERIFY(zone);
        std::map<EpochSeconds, double> hours;
        std::map<EpochSeconds, double> days;
        double byQuarterHour = 0.0;
        const EpochSeconds end = zone->startOfDate(QDate(2026, 1, 1));
        for (EpochSeconds time = zone->startOfDate(QDate(2025, 1, 1)); time < end; time += QuarterHour) {
            byQuarterHour += valueAt(time);
            hours[zone->hourStart(time)] += valueAt(time);
            days[zone->dayStart(time)] += valueAt(time);
        }
        std::map<EpochSeconds, double> daysOfHours;
        for (const auto &[start, sum] : hours)
            daysOfHours[zone->dayStart(start)] += sum;
        double total = 0.0;
        for (const auto &[start, sum] : days)
            total += sum;
        QCOMPARE(days.size(), std::size_t(365));
        QVERIFY(daysOfHours == days); // exact: quarters of whole numbers add without rounding
        QVERIFY(total == byQuarterHour);
    }

    void formats()
    {
        const auto zone = SiteZone::create("Europe/Berlin");
        QCOMPARE(zone->format(at("2025-10-26T00:30Z")), u"2025-10-26T02:30:00"_s);
        QCOMPARE(zone->format(at("2025-10-26T01:30Z")), u"2025-10-26T02:30:00"_s);
        QCOMPARE(SiteZone::formatUtc(at("2025-10-26T01:30:59Z")), u"2025-10-26T01:30:59Z"_s);
        QCOMPARE(SiteZone::formatUtc(-1), u"1969-12-31T23:59:59Z"_s);
        QCOMPARE(zone->id(), "Europe/Berlin"_ba);
    }

    void threadsShareOneZone()
    {
        const auto zone = SiteZone::create("Europe/Berlin");
        QVERIFY(zone);
        std::atomic<int> wrong = 0;
        const auto look = [&](EpochSeconds from, int offset) {
            for (EpochSeconds time = from; time < from + 30 * SecondsPerDay; time += 60)
                wrong += zone->offsetAt(time) == offset ? 0 : 1;
        };
        std::thread winter(look, at("2025-01-01T00:00Z"), 3600);
        std::thread summer(look, at("2025-07-01T00:00Z"), 7200);
        winter.join();
        summer.join();
        QCOMPARE(wrong.load(), 0);
    }

private:
    static void zones()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
                               "America/Havana", "America/St_Johns"})
            QTest::newRow(id) << QByteArray(id);
    }
};

QTEST_GUILESS_MAIN(TestSiteZone)

#include "tst_sitezone.moc"
