#include "importtest.h"

using namespace core;
using namespace Qt::StringLiterals;

class TestImportFiles : public ImportTest
{
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(TestImportFiles)

#include "tst_importfiles.moc"
