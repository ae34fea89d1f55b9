#include "core/ingest/importer.h"
#include "core/model/timestamp.h"
#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/sitestore.h"
#include "core/storage/weatherstore.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *MeterHeader = "meterId,siteName,simsCode,utility,readingTime,readingValue,readingUnits\n";

class FixedClock final : public Clock
{
public:
    EpochSeconds now() const override { return 1'800'000'000; }
};

EpochSeconds at(const char *text)
{
    return parseTime(text)->utc();
}

QByteArray meterRow(const char *meter, const QByteArray &time, const QByteArray &value, const char *building = "311")
{
    return QByteArray(meter) + ",Mount Hall," + building + ",ELECTRICITY," + time + ',' + value + ",kWh\n";
}

//! `count` rows of one meter, a quarter hour apart from 2025-11-01T00:00:00Z on.
QByteArray quarterHours(const char *meter, int count, double first = 1.0, const char *building = "311")
{
    QByteArray rows;
    for (int i = 0; i < count; ++i)
        rows += meterRow(meter, SiteZone::formatUtc(at("2025-11-01T00:00Z") + i * 900).toLatin1(),
                         QByteArray::number(first + i), building);
    return rows;
}

QJsonArray json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).array();
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    const FixedClock m_clock;

    Result<ImportOutcome> import(ImportKind kind, QByteArray bytes, ImportOptions options = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        if (options.source.isEmpty())
            options.source = u"test.csv"_s;
        return Importer(*m_database, m_clock).importCsv(kind, buffer, options);
    }

    void setZone(const char *id)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        Site site;
        site.name = u"Campus"_s;
        site.zoneId = id;
        const auto written = SiteStore(*m_database).write(*transaction, site);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QVERIFY(transaction->commit());
    }

    std::vector<IntervalReading> readings(const char *meter) const
    {
        const auto meters = MeterStore(*m_database).all();
        for (const Meter &candidate : *meters) {
            if (candidate.externalId == QLatin1StringView(meter))
                return *ReadingStore(*m_database).readings(candidate.id, TimeRange::all());
        }
        return {};
    }

    qint64 count() const { return *ReadingStore(*m_database).count(); }
    qsizetype batches() const { return ImportStore(*m_database).list()->size(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = Database::open(m_folder->path());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        m_database = *std::move(database);
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void refusesTheFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        const QByteArray header = MeterHeader;
        QTest::newRow("empty") << ""_ba << u"The file is empty"_s;
        QTest::newRow("header only") << header << u"a header and no rows"_s;
        QTest::newRow("a 5 MB single line") << QByteArray(5'000'000, 'x') << u"The header is longer than"_s;
        QTest::newRow("invalid UTF-8 in the header") << "\xff\xfe" + header << u"The header is not UTF-8"_s;
        QTest::newRow("NUL bytes in the header") << QByteArray("m\0e\0t\0", 6) << u"The header is not UTF-8"_s;
        QTest::newRow("missing columns") << "meterId,siteName\n1,2\n"_ba
                                         << u"Missing required columns: simsCode, utility, readingTime, readingValue"_s;
        QTest::newRow("a column twice") << "meter_id," + header + "1,2\n" << u"Columns given twice: meterId"_s;
        QTest::newRow("no valid row") << header + meterRow("1", "2025-11-01", "abc")
                                      << u"row 1: readingValue 'abc' is not a number"_s;
        QTest::newRow("an open quote in the header") << "\"meterId,siteName\n1,2"_ba << u"never closes it"_s;
        QTest::newRow("gzip cut short") << "\x1f\x8b\x08"_ba << u"The gzip file is broken: it ends early"_s;
    }

    void refusesTheFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, detail);
        const auto outcome = import(ImportKind::Meter, bytes);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Unprocessable);
        QVERIFY2(outcome.error().detail.contains(detail), qPrintable(outcome.error().detail));
        QCOMPARE(count(), 0);
        QCOMPARE(batches(), 0);
        QVERIFY(BuildingStore(*m_database).all()->isEmpty());
    }

    void storesWhatIsGood()
    {
        const auto outcome = import(ImportKind::Meter, MeterHeader + meterRow("1", "2025-11-01T00:00:00", "1.5")
                                                           + meterRow("1", "2025-11-01T01:00:00", "")
                                                           + meterRow("1", "2025-11-01T02:00:00", "2.5"));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        const ImportResult &result = outcome->result;
        QCOMPARE(result.rowsRead, 3);
        QCOMPARE(result.rowsIngested, 2);
        QCOMPARE(result.rowsSkipped, 1);
        QCOMPARE(result.warnings,
                 (QList<RowWarning>{
                     {1, u"Building 311 was not known; it was created as 'Mount Hall', without a floor area"_s},
                     {2, u"Missing readingValue, row skipped"_s}}));
        QCOMPARE(readings("1"),
                 (std::vector<IntervalReading>{{at("2025-11-01T00:00Z"), 1.5}, {at("2025-11-01T02:00Z"), 2.5}}));
        QCOMPARE(outcome->touched.utilities.keys(), QList<Utility>{Utility::Electricity});
        QVERIFY(outcome->touched.utilities.first().contains(at("2025-11-01T02:00Z")));
        QCOMPARE(outcome->touched.utilities.first().from, at("2025-11-01T00:00Z"));
        QCOMPARE(ImportStore(*m_database).list()->first().source, u"test.csv"_s);
        QCOMPARE(ImportStore(*m_database).list()->first().importedAt, m_clock.now());
        QCOMPARE(ImportStore(*m_database).dirty()->utilities, outcome->touched.utilities);
    }

    void everySpellingOfAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = MeterHeader + quarterHours("1", 3);
        QTest::newRow("plain") << plain;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + plain;
        QTest::newRow("carriage returns") << QByteArray(plain).replace("\n", "\r\n");
        QTest::newRow("semicolons") << QByteArray(plain).replace(",", ";");
        QTest::newRow("quoted names with commas and line feeds")
            << QByteArray(plain).replace("Mount Hall", "\"Mount, \"\"John\"\"\nHall\"");
        QTest::newRow("another spelling of the columns")
            << QByteArray(plain).replace("meterId", " METER_ID ").replace("simsCode", "simscode");
        QTest::newRow("blanks around the cells") << QByteArray(plain).replace(",", " , ");
    }

    void everySpellingOfAFile()
    {
        QFETCH(QByteArray, bytes);
        const auto outcome = import(ImportKind::Meter, bytes);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->result.rowsIngested, 3);
        QCOMPARE(outcome->result.warningCount, 1); // the new building
        const EpochSeconds start = at("2025-11-01T00:00Z");
        QCOMPARE(readings("1"), (std::vector<IntervalReading>{{start, 1.0}, {start + 900, 2.0}, {start + 1800, 3.0}}));
    }

    void badRowsDoNotStopGoodOnes()
    {
        QByteArray bytes = MeterHeader + meterRow("1", "2025-11-01T00:00:00", "1");
        bytes += meterRow("1", "2025-11-01T01:00:00", "NaN") + meterRow("1", "2025-11-01T02:00:00", "inf")
                 + meterRow("1", "2025-11-01T03:00:00", "1e400") + meterRow("1", "2025-11-01T04:00:00", "-1")
                 + meterRow("1", "1900-01-01T00:00:00", "1") + meterRow("1", "2900-01-01T00:00:00", "1")
                 + QByteArray(5'000'000, 'x') + "\n\xff\xff,a\n" + meterRow("1", "2025-11-01T05:00:00", "1,1,1");
        bytes += meterRow("1", "2025-11-01T06:00:00", "6");
        const auto outcome = import(ImportKind::Meter, bytes);
        QVERIFY(outcome);
        QCOMPARE(outcome->result.rowsRead, 11);
        QCOMPARE(outcome->result.rowsIngested, 2);
        QCOMPARE(outcome->result.rowsSkipped, 9);
        QStringList messages;
        for (const RowWarning &warning : outcome->result.warnings)
            messages.append(u"%1: %2"_s.arg(warning.row).arg(warning.message));
        for (const QString &part :
             {u"2: readingValue 'NaN'"_s, u"3: readingValue 'inf'"_s, u"4: readingValue '1e400'"_s,
              u"5: readingValue '-1'"_s, u"6: readingTime '1900"_s, u"7: readingTime '2900"_s, u"8: Longer than"_s,
              u"9: Not valid UTF-8"_s, u"10: 9 cells where the header has 7"_s})
            QVERIFY2(messages.filter(part).size() == 1, qPrintable(part + u" not in\n"_s + messages.join(u'\n')));
    }

    void warningsAreCappedAndCounted()
    {
        QByteArray bytes = MeterHeader + meterRow("1", "2025-11-01T00:00:00", "1");
        for (int i = 0; i < 1500; ++i)
            bytes += meterRow("1", "2025-11-01T00:00:00", "x");
        const auto outcome = import(ImportKind::Meter, bytes);
        QVERIFY(outcome);
        QCOMPARE(outcome->result.warnings.size(), ImportResult::MaximumWarnings);
        QCOMPARE(outcome->result.warningCount, 1501);
        QCOMPARE(outcome->result.rowsSkipped, 1500);
    }

    void unknownColumnsAreNamedOnce()
    {
        const auto outcome =
            import(ImportKind::Meter, "siteId,year,colour,mood,meterId,simsCode,utility,readingTime,readingValue\n"
                                      "1,2,red,good,7,311,GAS,2025-11-01,1\n1,2,red,good,7,311,GAS,2025-11-02,1\n"_ba);
        QVERIFY(outcome);
        QCOMPARE(outcome->result.warnings.first(), (RowWarning{0, u"Unknown columns were left out: colour, mood"_s}));
        QCOMPARE(outcome->result.warningCount, 2);
    }

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
            Importer(*m_database, m_clock).importRows(ImportKind::Meter, rows, {u"manual entry"_s, 11.2, {}});
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

    void cancelStoresNothing()
    {
        ImportOptions options;
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
