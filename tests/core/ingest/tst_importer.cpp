#include "importtest.h"

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

class TestImporter : public ImportTest
{
    Q_OBJECT

private slots:
    void theSameFileTwiceChangesNothing()
    {
        const QByteArray bytes = MeterHeader + quarterHours("1", 100) + quarterHours("2", 100)
                                 + meterRow("1", "2025-11-01T00:00:00", "55")
                                 + meterRow("1", "2025-11-01T00:15:00", "2");
        const auto first = import(ImportKind::Meter, bytes);
        QVERIFY(first);
        QCOMPARE(first->result.rowsIngested, 201);
        QCOMPARE(first->result.rowsReplaced, 1);
        QCOMPARE(first->result.rowsDuplicate, 1);
        const auto before = readings("1");
        QCOMPARE(before.front().value, 55.0);

        const auto second = import(ImportKind::Meter, bytes);
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(second->result.rowsIngested, 0);
        QCOMPARE(second->result.rowsReplaced, 0);
        QCOMPARE(second->result.rowsDuplicate, 202);
        QCOMPARE(second->result.rowsSkipped, 202);
        QVERIFY(second->touched.isEmpty());
        QCOMPARE(readings("1"), before);
        QCOMPARE(count(), 200);
    }

    void onlyTheChangeIsTouched()
    {
        QVERIFY(import(ImportKind::Meter, MeterHeader + quarterHours("1", 1000)));
        const auto outcome = import(ImportKind::Meter, MeterHeader + quarterHours("1", 1001)
                                                           + meterRow("1", "2025-11-11T00:00:00", "0.5"));
        QVERIFY(outcome);
        QCOMPARE(outcome->result.rowsIngested, 3); // the new one, and one of the file that a later row replaces
        QCOMPARE(outcome->result.rowsReplaced, 2);
        const TimeRange touched = outcome->touched.utilities.value(Utility::Electricity);
        QCOMPARE(touched.from, at("2025-11-11T00:00Z"));
        QCOMPARE(touched.to, at("2025-11-01T00:00Z") + 1001 * 900);
        QVERIFY(!outcome->touched.buildings);
    }

    void rowOrderDoesNotMatter()
    {
        QByteArrayList rows = (quarterHours("1", 200) + quarterHours("2", 200, 500.0)).split('\n');
        rows.removeAll(QByteArray());
        std::ranges::reverse(rows);
        QVERIFY(import(ImportKind::Meter, MeterHeader + rows.join('\n')));
        const auto stored = readings("2");
        QCOMPARE(stored.size(), std::size_t(200));
        for (std::size_t i = 0; i < stored.size(); ++i)
            QCOMPARE(stored[i], (IntervalReading{at("2025-11-01T00:00Z") + static_cast<qint64>(i) * 900,
                                                 500.0 + static_cast<double>(i)}));
    }

    void meterStaysInItsBuilding()
    {
        QVERIFY(import(ImportKind::Meter, MeterHeader + quarterHours("1", 3)));
        const auto outcome = import(ImportKind::Meter,
                                    MeterHeader + quarterHours("1", 3, 9.0, "376") + quarterHours("2", 3, 1.0, "376"));
        QVERIFY(outcome);
        QCOMPARE(outcome->result.rowsIngested, 3);
        QCOMPARE(outcome->result.rowsSkipped, 3);
        QCOMPARE(outcome->result.warnings[0],
                 (RowWarning{1, u"meterId '1' belongs to building 311, not to simsCode '376', row skipped"_s}));
        QCOMPARE(readings("1").front().value, 1.0);
    }

    void intervalFollowsTheData()
    {
        const auto interval = [this] { return MeterStore(*m_database).all()->first().intervalSeconds; };
        QVERIFY(import(ImportKind::Meter, MeterHeader + quarterHours("1", 1)));
        QCOMPARE(interval(), 3600);
        QVERIFY(import(ImportKind::Meter, MeterHeader + quarterHours("1", 5)));
        QCOMPARE(interval(), 900);
        // Two readings a day apart, typed by hand, make no daily meter.
        QVERIFY(import(ImportKind::Meter, MeterHeader + meterRow("1", "2025-11-02T00:00:00", "1")
                                              + meterRow("1", "2025-11-03T00:00:00", "1")));
        QCOMPARE(interval(), 900);
    }

    void autumnAndSpring()
    {
        setZone("Europe/Berlin");
        const auto outcome =
            import(ImportKind::Meter,
                   MeterHeader + meterRow("1", "2025-10-26T01:00:00", "1") + meterRow("1", "2025-10-26T02:00:00", "2")
                       + meterRow("1", "2025-10-26T02:00:00", "3") + meterRow("1", "2025-10-26T03:00:00", "4")
                       + meterRow("1", "2025-03-30T02:30:00", "5"));
        QVERIFY(outcome);
        QCOMPARE(outcome->result.rowsIngested, 4);
        QCOMPARE(outcome->result.rowsSkipped, 1);
        const EpochSeconds first = at("2025-10-26T00:00Z");
        QCOMPARE(readings("1"), (std::vector<IntervalReading>{
                                    {first - 3600, 1.0}, {first, 2.0}, {first + 3600, 3.0}, {first + 7200, 4.0}}));
        const auto again = import(ImportKind::Meter, MeterHeader + meterRow("1", "2025-10-26T01:00:00", "1")
                                                         + meterRow("1", "2025-10-26T02:00:00", "2")
                                                         + meterRow("1", "2025-10-26T02:00:00", "3"));
        QVERIFY(again);
        QCOMPARE(again->result.rowsIngested, 0);
    }

    void cancelStoresNothing()
    {
        ImportSettings options;
        options.progress = [](qint64, qint64) { return false; };
        const auto outcome = import(ImportKind::Meter, MeterHeader + quarterHours("1", 5000), options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(count(), 0);
        QCOMPARE(batches(), 0);
    }

    void twoAtOnceBothLand()
    {
        QByteArray left = MeterHeader + quarterHours("1", 3000) + quarterHours("shared", 500, 1.0);
        QByteArray right = MeterHeader + quarterHours("2", 3000) + quarterHours("shared", 500, 1.0);
        std::array<std::optional<Result<ImportOutcome>>, 2> outcomes;
        {
            std::jthread one([&] { outcomes[0] = import(ImportKind::Meter, left); });
            std::jthread two([&] { outcomes[1] = import(ImportKind::Meter, right); });
        }
        for (const auto &outcome : outcomes) {
            QVERIFY(outcome.has_value());
            QVERIFY2(outcome->hasValue(), outcome->hasValue() ? "" : qPrintable(outcome->error().detail));
        }
        QCOMPARE(count(), 6500);
        QCOMPARE((**outcomes[0]).result.rowsIngested + (**outcomes[1]).result.rowsIngested, 6500);
        QCOMPARE((**outcomes[0]).result.rowsDuplicate + (**outcomes[1]).result.rowsDuplicate, 500);
        QCOMPARE(batches(), 2);
    }

    void undoTakesItAllBack()
    {
        const auto outcome = import(ImportKind::Meter, MeterHeader + quarterHours("1", 100));
        QVERIFY(outcome);
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(ImportStore(*m_database).undo(*transaction, SiteZone::utc(), outcome->result.batchId, m_clock.now()));
        QVERIFY(transaction->commit());
        QCOMPARE(count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImporter)

#include "tst_importer.moc"
