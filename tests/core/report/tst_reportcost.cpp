#include "core/report/reportcost.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Tariff tariff(const QString &from, qint64 baseMinor, qint64 workMicro, const QString &currency = u"EUR"_s)
{
    return {0,         0,        Commodity::Electricity, QDate::fromString(from, Qt::ISODate), u"T"_s + from, currency,
            baseMinor, workMicro};
}

std::vector<DayAmount> days(const QString &first, int count, double each)
{
    std::vector<DayAmount> all;
    for (int i = 0; i < count; ++i)
        all.push_back({QDate::fromString(first, Qt::ISODate).addDays(i), each});
    return all;
}

} // namespace

// Bills by hand, to the cent.
class TestReportCost : public QObject
{
    Q_OBJECT

private slots:
    void bills_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("each");
        QTest::addColumn<QList<Tariff>>("tariffs");
        QTest::addColumn<QList<qint64>>("work"); // of each line, in cents
        QTest::addColumn<QList<qint64>>("base");
        QTest::addColumn<int>("without");
        // 30 kWh at 0.30 = 9.00; a whole month's base price.
        QTest::newRow("a whole month") << u"2025-11-01"_s << 30 << 1.0
                                       << QList<Tariff>{tariff(u"2025-01-01"_s, 1200, 300'000)} << QList<qint64>{900}
                                       << QList<qint64>{1200} << 0;
        // 7 of 30 days: 1200 * 7 / 30 = 280; 35 kWh at 0.2987 = 10.4545.
        QTest::newRow("a week") << u"2025-11-03"_s << 7 << 5.0 << QList<Tariff>{tariff(u"2025-01-01"_s, 1200, 298'700)}
                                << QList<qint64>{1045} << QList<qint64>{280} << 0;
        // 14 days at 0.30 and 16 at 0.40, 2 kWh each: 8.40 and 12.80; 1200 * 14 / 30 = 560, 1500 * 16 / 30 = 800.
        QTest::newRow("a change in the middle of the month")
            << u"2025-11-01"_s << 30 << 2.0
            << QList<Tariff>{tariff(u"2025-11-15"_s, 1500, 400'000), tariff(u"2025-01-01"_s, 1200, 300'000)}
            << QList<qint64>{840, 1280} << QList<qint64>{560, 800} << 0;
        // 4 of February's 28 and 3 of March's 31 days: 1200 * 4 / 28 = 171.43, 1200 * 3 / 31 = 116.13; together 287.56.
        QTest::newRow("months of different lengths")
            << u"2025-02-25"_s << 7 << 0.0 << QList<Tariff>{tariff(u"2025-01-01"_s, 1200, 300'000)} << QList<qint64>{0}
            << QList<qint64>{288} << 0;
        QTest::newRow("29 days in February")
            << u"2024-02-01"_s << 29 << 0.0 << QList<Tariff>{tariff(u"2024-01-01"_s, 999, 0)} << QList<qint64>{0}
            << QList<qint64>{999} << 0;
        QTest::newRow("no tariff at first")
            << u"2025-11-01"_s << 10 << 1.0 << QList<Tariff>{tariff(u"2025-11-06"_s, 3000, 100'000)}
            << QList<qint64>{50} << QList<qint64>{500} << 5;
        QTest::newRow("one that is not valid yet counts for nothing")
            << u"2025-11-01"_s << 10 << 1.0
            << QList<Tariff>{tariff(u"2025-01-01"_s, 3000, 100'000), tariff(u"2026-01-01"_s, 9999, 900'000)}
            << QList<qint64>{100} << QList<qint64>{1000} << 0;
        // 0.005 is a half cent: away from zero.
        QTest::newRow("half a cent") << u"2025-11-01"_s << 1 << 0.05
                                     << QList<Tariff>{tariff(u"2025-01-01"_s, 0, 100'000)} << QList<qint64>{1}
                                     << QList<qint64>{0} << 0;
    }

    void bills()
    {
        QFETCH(QString, first);
        QFETCH(int, count);
        QFETCH(double, each);
        QFETCH(QList<Tariff>, tariffs);
        QFETCH(QList<qint64>, work);
        QFETCH(QList<qint64>, base);
        QFETCH(int, without);
        const auto cost = costOf(days(first, count, each), tariffs);
        QVERIFY(cost);
        QVERIFY(*cost);
        QList<qint64> workFound;
        QList<qint64> baseFound;
        qint64 sum = 0;
        for (const CostLine &line : (*cost)->lines) {
            workFound.append(line.workCost);
            baseFound.append(line.baseCost);
            sum += line.workCost + line.baseCost;
        }
        QCOMPARE(workFound, work);
        QCOMPARE(baseFound, base);
        QCOMPARE((*cost)->totalMinor, sum);
        QCOMPARE((*cost)->daysWithoutTariff, without);
    }

    void withoutATariffThereIsNoCost()
    {
        const auto cost = costOf(days(u"2025-11-01"_s, 7, 1.0), {tariff(u"2026-01-01"_s, 1200, 300'000)});
        QVERIFY(cost);
        QVERIFY(!*cost);
    }

    void twoCurrenciesAreNotAddedUp()
    {
        const auto cost = costOf(days(u"2025-11-01"_s, 30, 1.0),
                                 {tariff(u"2025-01-01"_s, 1, 1), tariff(u"2025-11-15"_s, 1, 1, u"CHF"_s)});
        QVERIFY(!cost);
        QCOMPARE(cost.error().code, ErrorCode::Unprocessable);
        QVERIFY(cost.error().detail.contains(u"CHF"_s));
    }
};

QTEST_GUILESS_MAIN(TestReportCost)

#include "tst_reportcost.moc"
