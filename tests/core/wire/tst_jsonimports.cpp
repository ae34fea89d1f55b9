#include "core/wire/json.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

static ImportBatch batch(std::optional<EpochSeconds> undoneAt, std::optional<TimeRange> range)
{
    return {7, ImportKind::Weather, u"weather.csv"_s, u"Ada"_s, 1756684800, undoneAt, 1420, 3, 5, 2, range};
}

class TestJsonImports : public QObject
{
    Q_OBJECT

private slots:
    void resultHasTheFieldsOfTheSpecAndSurvivesTheRoundTrip()
    {
        ImportResult result{9, ImportKind::Meter, 1423, 1420, 4, 2, 3, 1, {{45, u"Missing readingValue"_s}}};
        const QJsonObject json = wire::toJson(result);
        QCOMPARE(json.value(u"status"_s).toString(), u"success"_s);
        QCOMPARE(json.value(u"rowsIngested"_s).toInt(), 1420);
        QCOMPARE(json.value(u"rowsSkipped"_s).toInt(), 3);
        const QJsonObject warning = json.value(u"warnings"_s).toArray().at(0).toObject();
        QCOMPARE(warning, (QJsonObject{{u"row"_s, 45}, {u"message"_s, u"Missing readingValue"_s}}));

        const auto read = wire::importResultFromJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->batchId, result.batchId);
        QVERIFY(read->kind == result.kind);
        QCOMPARE(read->rowsRead, result.rowsRead);
        QCOMPARE(read->rowsReplaced, result.rowsReplaced);
        QCOMPARE(read->rowsDuplicate, result.rowsDuplicate);
        QCOMPARE(read->warningCount, result.warningCount);
        QVERIFY(read->warnings == result.warnings);
    }

    void batchesSurviveTheRoundTrip_data()
    {
        QTest::addColumn<QList<ImportBatch>>("batches");
        QTest::newRow("none") << QList<ImportBatch>{};
        QTest::newRow("standing, without range") << QList<ImportBatch>{batch({}, {})};
        QTest::newRow("undone, with range")
            << QList<ImportBatch>{batch(1756690000, TimeRange{1756684800, 1756688400}), batch({}, {})};
    }

    void batchesSurviveTheRoundTrip()
    {
        QFETCH(QList<ImportBatch>, batches);
        const auto zone = SiteZone::create("Asia/Kathmandu");
        QVERIFY(zone);
        const auto read = wire::importBatchesFromJson(wire::toJson(batches, *zone));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->size(), batches.size());
        for (qsizetype i = 0; i < batches.size(); ++i) {
            QCOMPARE(read->at(i).id, batches[i].id);
            QCOMPARE(read->at(i).source, batches[i].source);
            QCOMPARE(read->at(i).person, batches[i].person);
            QCOMPARE(read->at(i).importedAt, batches[i].importedAt);
            QCOMPARE(read->at(i).undoneAt, batches[i].undoneAt);
            QCOMPARE(read->at(i).rowsReplaced, batches[i].rowsReplaced);
            QVERIFY(read->at(i).dataRange == batches[i].dataRange);
        }
    }

    void countsMustBeWhole()
    {
        QJsonObject json = wire::toJson(ImportResult{});
        json.insert(u"rowsRead"_s, 1.5);
        const auto read = wire::importResultFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.startsWith(u"rowsRead"_s), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonImports)

#include "tst_jsonimports.moc"
