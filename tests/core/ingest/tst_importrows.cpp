#include "importtest.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QJsonArray json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).array();
}

} // namespace

class TestImportRows : public ImportTest
{
    Q_OBJECT

private slots:
    void jsonRows()
    {
        const auto rows = json(R"([
            {"meterId": 246014, "siteName": "East Plant", "simsCode": "376", "utility": "ELECTRICITY",
             "readingTime": "2025-11-01T05:00:00", "readingValue": 151.05, "readingUnits": "kWh"},
            {"meterId": "246014", "simsCode": 376, "utility": "ELECTRICITY",
             "readingTime": "2025-11-01T06:00:00", "readingValue": "152.5", "readingUnits": null, "mood": 1},
            {"meterId": 246014, "simsCode": "376", "utility": "ELECTRICITY", "readingTime": "2025-11-01T07:00:00"},
            {"meterId": 246014, "simsCode": "376", "utility": "ELECTRICITY", "readingTime": "2025-11-01T08:00:00",
             "readingValue": [1]},
            {"meterId": 246014, "simsCode": "376", "utility": "ELECTRICITY", "readingTime": "2025-11-01T09:00:00",
             "readingValue": true},
            17
        ])");
        const auto outcome =
            Importer(*m_database, m_clock).importRows(ImportKind::Meter, rows, {u"manual entry"_s, 11.2, {}, {}, {}});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->result.rowsRead, 6);
        QCOMPARE(outcome->result.rowsIngested, 2);
        QCOMPARE(readings("246014"),
                 (std::vector<IntervalReading>{{at("2025-11-01T05:00Z"), 151.05}, {at("2025-11-01T06:00Z"), 152.5}}));
        QCOMPARE(outcome->result.warnings,
                 (QList<RowWarning>{
                     {0, u"Unknown columns were left out: mood"_s},
                     {1, u"Building 376 was not known; it was created as 'East Plant', without a floor area"_s},
                     {3, u"Missing readingValue, row skipped"_s},
                     {4, u"readingValue is neither a number nor a text, row skipped"_s},
                     {5, u"readingValue is neither a number nor a text, row skipped"_s},
                     {6, u"Not an object, row skipped"_s}}));
    }

    void jsonRefuses_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no rows") << "[]"_ba << u"There are no rows"_s;
        QTest::newRow("no columns") << "[{}]"_ba << u"Missing required columns: meterId, simsCode"_s;
        QTest::newRow("not objects") << "[1, 2]"_ba << u"Missing required columns"_s;
        QTest::newRow("no valid row")
            << R"([{"meterId": 1, "simsCode": 1, "utility": "GAS", "readingTime": "x", "readingValue": 1}])"_ba
            << u"row 1: readingTime 'x' is not a time"_s;
    }

    void jsonRefuses()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, detail);
        const auto outcome = Importer(*m_database, m_clock).importRows(ImportKind::Meter, json(rows), {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Unprocessable);
        QVERIFY2(outcome.error().detail.contains(detail), qPrintable(outcome.error().detail));
        QCOMPARE(batches(), 0);
    }

    void weather()
    {
        const QByteArray bytes = "date,temperature_2m,relative_humidity_2m,partition_0\n"
                                 "2025-11-01T00:00:00,55.4,72,x\n2025-11-01T01:00:00,54,73,x\n"
                                 "2025-11-01T02:00:00,500,73,x\n"_ba;
        const auto first = import(ImportKind::Weather, bytes);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->result.rowsIngested, 2);
        QCOMPARE(first->result.rowsSkipped, 1);
        QCOMPARE(first->result.warningCount, 1);
        QVERIFY(first->touched.weather);
        const auto hours = WeatherStore(*m_database).hours(TimeRange::all());
        QCOMPARE(hours->size(), std::size_t(2));
        QCOMPARE(hours->at(1).value(WeatherQuantity::RelativeHumidity2m), 73.0);
        const auto second = import(ImportKind::Weather, bytes);
        QVERIFY(second);
        QCOMPARE(second->result.rowsIngested, 0);
        QCOMPARE(second->result.rowsDuplicate, 2);
        QVERIFY(second->touched.isEmpty());
    }

    void buildings()
    {
        const QByteArray bytes = "buildingNumber,buildingName,grossArea,floorsbelowground,latitude,longitude\n"
                                 "999,\"New Science, North\",50000.0,1,40.0,-83.0\n"
                                 "998,Shed,0,,,\n"
                                 "997,Barn,10,,,\n"_ba;
        const auto first = import(ImportKind::Building, bytes);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->result.rowsIngested, 2);
        QCOMPARE(first->result.rowsSkipped, 1);
        QCOMPARE(first->result.warnings, (QList<RowWarning>{{2, u"grossArea '0' is not above zero, row skipped"_s}}));
        QVERIFY(first->touched.buildings);
        const auto building = BuildingStore(*m_database).byNumber(u"999"_s);
        QCOMPARE((*building)->name, u"New Science, North"_s);
        QCOMPARE((*building)->floorsBelowGround, std::optional(1));
        const auto second = import(ImportKind::Building, bytes);
        QVERIFY(second);
        QCOMPARE(second->result.rowsIngested, 0);
        QCOMPARE(second->result.rowsDuplicate, 2);
        QVERIFY(second->touched.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImportRows)

#include "tst_importrows.moc"
