#include "core/ingest/importoptions.h"
#include "importtest.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

//! Files that are read as options say, into a store.
class TestImportOptions : public ImportTest
{
    Q_OBJECT

private:
    static ImportOptions german()
    {
        ImportOptions options;
        options.columns = {{u"readingTime"_s, u"Zeit"_s}, {u"readingValue"_s, u"Verbrauch [kWh]"_s}};
        options.constants = {{u"meterId"_s, u"Z1"_s}, {u"simsCode"_s, u"311"_s}, {u"utility"_s, u"ELECTRICITY"_s}};
        options.delimiter = u";"_s;
        options.decimalMark = u","_s;
        options.thousandsMark = u"."_s;
        options.dateOrder = DateOrder::DayMonthYear;
        return options;
    }

    Result<ImportOutcome> importAs(const ImportOptions &options, const QByteArray &bytes)
    {
        ImportSettings settings;
        settings.options = options;
        return import(ImportKind::Meter, bytes, settings);
    }

    using Readings = std::vector<IntervalReading>;

private slots:
    void theDefaultIsAnEmptyObject()
    {
        QCOMPARE(toJson(ImportOptions()), QJsonObject());
        QVERIFY(ImportOptions().isDefault());
        QVERIFY(!german().isDefault());
    }

    void optionsSurviveJson()
    {
        ImportOptions options = german();
        options.buildingOfMeter = {{u"Z1"_s, u"311"_s}};
        options.format = ImportFormat::GreenButton;
        options.encoding = TextEncoding::Utf16Be;
        options.skippedLines = 3;
        options.headerLines = 2;
        options.spreadsheetTimes = true;
        options.zone = u"Europe/Berlin"_s;
        options.timeLabel = TimeLabel::End;
        options.intervalSeconds = 900;
        options.valueKind = ValueKind::Counter;
        options.unit = u"MJ"_s;
        options.units = {{u"grossArea"_s, u"m²"_s}};
        options.factor = 40.0;
        options.contradictions = ContradictionRule::NoRow;
        options.confirmed = {u"dateOrder"_s};
        const auto back = importOptionsFromJson(toJson(options));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(*back, options);
    }

    void optionsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown field") << QByteArray(R"({"colour": 1})") << u"colour"_s;
        QTest::newRow("unknown order") << QByteArray(R"({"dateOrder": "ydm"})") << u"ydm"_s;
        QTest::newRow("a factor of zero") << QByteArray(R"({"factor": 0})") << u"factor"_s;
        QTest::newRow("one mark for both") << QByteArray(R"({"thousandsMark": "."})") << u"thousandsMark"_s;
        QTest::newRow("no such zone") << QByteArray(R"({"zone": "Mars/Olympus"})") << u"Mars"_s;
        QTest::newRow("end label without interval") << QByteArray(R"({"timeLabel": "end"})") << u"intervalSeconds"_s;
        QTest::newRow("counter without interval") << QByteArray(R"({"valueKind": "counter"})") << u"intervalSeconds"_s;
        QTest::newRow("columns that are none") << QByteArray(R"({"columns": {"a": 1}})") << u"columns"_s;
        QTest::newRow("delimiter of two letters") << QByteArray(R"({"delimiter": "::"})") << u"delimiter"_s;
        QTest::newRow("too many skipped lines") << QByteArray(R"({"skippedLines": 101})") << u"skippedLines"_s;
    }

    void optionsThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto options = importOptionsFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::Unprocessable);
        QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
    }

    void aGermanExportIsRead()
    {
        setZone("Europe/Berlin");
        const auto outcome = importAs(german(), "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;1.234,5\n01.11.2025 01:00;7\n");
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(readings("Z1"), (Readings{{at("2025-10-31T23:00Z"), 1234.5}, {at("2025-11-01T00:00Z"), 7.0}}));
    }

    void aNumberOfTheOtherStyleIsRefusedAndNeverAnotherNumber()
    {
        const auto outcome = importAs(german(), "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;1.23\n01.11.2025 01:00;7\n");
        QVERIFY(outcome);
        QCOMPARE(outcome->result.rowsSkipped, 1);
        QVERIFY(outcome->result.warnings.first().message.contains(u"1.23"_s));
        QCOMPARE(readings("Z1").size(), 1U);
    }

    void endLabelsAcrossTheSpringChangeKeepTheirHour()
    {
        setZone("Europe/Berlin");
        ImportOptions options = german();
        options.timeLabel = TimeLabel::End;
        options.intervalSeconds = 3600;
        const auto outcome =
            importAs(options, "Zeit;Verbrauch [kWh]\n30.03.2025 01:00;1\n30.03.2025 03:00;2\n30.03.2025 24:00;3\n");
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(
            readings("Z1"),
            (Readings{{at("2025-03-29T23:00Z"), 1.0}, {at("2025-03-30T00:00Z"), 2.0}, {at("2025-03-30T21:00Z"), 3.0}}));
    }

    void counterStatesBecomeTheUseBetweenThem()
    {
        ImportOptions options = german();
        options.valueKind = ValueKind::Counter;
        options.intervalSeconds = 3600;
        const auto outcome = importAs(options, "Zeit;Verbrauch [kWh]\n"
                                               "01.11.2025 00:00;100\n01.11.2025 01:00;103\n01.11.2025 02:00;104,5\n"
                                               "01.11.2025 05:00;110\n01.11.2025 06:00;3\n01.11.2025 07:00;4\n");
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(
            readings("Z1"),
            (Readings{{at("2025-11-01T00:00Z"), 3.0}, {at("2025-11-01T01:00Z"), 1.5}, {at("2025-11-01T06:00Z"), 1.0}}));
        QCOMPARE(outcome->result.warningCount, 4); // the first state, the gap, the reset and the new building
    }

    void unitsThatUploadsDoNotKnowAreConverted_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("kwh");
        QTest::newRow("MJ") << u"MJ"_s << 10.0;
        QTest::newRow("GJ") << u"GJ"_s << 10'000.0;
        QTest::newRow("Wh by the table of uploads") << u"Wh"_s << 0.036;
        QTest::newRow("mean power of a quarter hour") << u"kW"_s << 9.0;
    }

    void unitsThatUploadsDoNotKnowAreConverted()
    {
        QFETCH(QString, unit);
        QFETCH(double, kwh);
        ImportOptions options = german();
        options.unit = unit;
        options.intervalSeconds = 900;
        const auto outcome = importAs(options, "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;36\n");
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(readings("Z1").at(0).value, kwh);
    }

    void contradictingRowsFollowTheRule_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("last") << int(ContradictionRule::LastRow) << QList<double>{2.0, 5.0};
        QTest::newRow("first") << int(ContradictionRule::FirstRow) << QList<double>{1.0, 5.0};
        QTest::newRow("none") << int(ContradictionRule::NoRow) << QList<double>{5.0};
    }

    void contradictingRowsFollowTheRule()
    {
        QFETCH(int, rule);
        QFETCH(QList<double>, values);
        ImportOptions options = german();
        options.contradictions = ContradictionRule(rule);
        const auto outcome =
            importAs(options, "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;1\n01.11.2025 00:00;2\n01.11.2025 01:00;5\n");
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QList<double> stored;
        for (const IntervalReading &reading : readings("Z1"))
            stored.append(reading.value);
        QCOMPARE(stored, values);
    }

    void aColumnThatTheFileLacksIsAnError()
    {
        ImportOptions options = german();
        options.columns.insert(u"readingValue"_s, u"Menge"_s);
        const auto outcome = importAs(options, "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;1\n");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Unprocessable);
        QVERIFY(outcome.error().detail.contains(u"Menge"_s));
        QCOMPARE(batches(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportOptions)

#include "tst_importoptions.moc"
