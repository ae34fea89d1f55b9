#include "core/export/csvcells.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/csvreader.h"
#include "core/ingest/fieldvalue.h"

#include <QBuffer>
#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

// Cells that spreadsheets and our own upload read as they were meant.
class TestCsvCells : public QObject
{
    Q_OBJECT

    static QByteArray timeText(const QByteArray &zone, qint64 milliseconds)
    {
        CsvTimes times(*SiteZone::create(zone));
        CsvBytes out(CsvTimes::TimeBytes);
        times.put(milliseconds, out);
        return out.take();
    }

private slots:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"Cellar 2"_s << QByteArray("Cellar 2");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << QByteArray("'=cmd|' /C calc'!A0");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("equals further on") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("formula behind another separator") << u"a;=1"_s << QByteArray("\"a;=1\"");
        QTest::newRow("quote") << u"12\" pipe"_s << QByteArray("\"12\"\" pipe\"");
        QTest::newRow("two lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("blank at the end") << u"a "_s << QByteArray("\"a \"");
        QTest::newRow("beyond ASCII") << u"Küche ⚡"_s << u"Küche ⚡"_s.toUtf8();
    }

    void texts()
    {
        QFETCH(QString, text);
        QTEST(textCell(text), "cell");
    }

    void readersGetTheTextBack_data() { texts_data(); }

    void readersGetTheTextBack()
    {
        QFETCH(QString, text);
        QByteArray bytes = "a,b\n" + textCell(text) + ",x\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ByteSource source(buffer);
        CsvReader reader(source);
        QVERIFY(reader.readHeader());
        QVERIFY(*reader.next() == CsvReader::Outcome::Record);
        const std::string_view value = cellValue(reader.cells().front());
        // Blanks around a value are nobody's.
        QCOMPARE(QString::fromUtf8(value.data(), qsizetype(value.size())), text.trimmed());
    }

    void numbersKeepEveryBit_data()
    {
        QTest::addColumn<double>("number");
        for (const double number : {0.0, 0.1, 1.0 / 3.0, 123456789.125, 1e-7, 5e-324, 1.7976931348623157e308, -42.5,
                                    0.1 + 0.2, 9007199254740993.0})
            QTest::addRow("%.17g", number) << number;
    }

    void numbersKeepEveryBit()
    {
        QFETCH(double, number);
        CsvBytes out(CsvBytes::NumberBytes);
        out.putNumber(number);
        const QByteArray text = out.take();
        const auto parsed = parseNumber(viewOf(text));
        QVERIFY(parsed);
        QCOMPARE(parsed.value, number);
    }

    void differencesAreDecimalAsTheirCounters_data()
    {
        QTest::addColumn<double>("difference");
        QTest::addColumn<double>("counter");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("made up digits") << 149.22 - 149.206 << 149.22 << "0.014"_ba;
        QTest::newRow("of a large counter") << 987654.321 - 987654.318 << 987654.321 << "0.003"_ba;
        QTest::newRow("downwards") << 149.206 - 149.22 << 149.206 << "-0.014"_ba;
        QTest::newRow("none") << 0.0 << 149.22 << "0"_ba;
        QTest::newRow("whole") << 42.0 << 142.0 << "42"_ba;
        QTest::newRow("nine decimals") << 1.000000002 - 1.000000001 << 1.000000002 << "1e-09"_ba;
        QTest::newRow("no decimal number") << 1.0 / 3.0 << 1.0 / 3.0 << "0.3333333333333333"_ba;
        QTest::newRow("finer than the noise") << 1e-13 << 0.5 << "1e-13"_ba;
    }

    void differencesAreDecimalAsTheirCounters()
    {
        QFETCH(double, difference);
        QFETCH(double, counter);
        QFETCH(QByteArray, text);
        CsvBytes out(CsvBytes::NumberBytes);
        out.putDifference(difference, counter);
        QCOMPARE(out.take(), text);
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *zone, qint64 milliseconds, const char *text) {
            QTest::newRow(name) << QByteArray(zone) << milliseconds << QByteArray(text);
        };
        row("UTC", "UTC", 0, "1970-01-01T00:00:00+00:00");
        row("milliseconds", "UTC", 1'760'054'400'250, "2025-10-10T00:00:00.250+00:00");
        row("one millisecond", "UTC", 1'760'054'400'001, "2025-10-10T00:00:00.001+00:00");
        row("summer", "Europe/Berlin", 1'761'436'800'000, "2025-10-26T02:00:00+02:00");
        row("the autumn hour the first time", "Europe/Berlin", 1'761'438'600'000, "2025-10-26T02:30:00+02:00");
        row("the autumn hour the second time", "Europe/Berlin", 1'761'442'200'000, "2025-10-26T02:30:00+01:00");
        row("before the spring hour", "Europe/Berlin", 1'774'745'999'999, "2026-03-29T01:59:59.999+01:00");
        row("after the spring hour", "Europe/Berlin", 1'774'746'000'000, "2026-03-29T03:00:00+02:00");
        row("half an hour", "Asia/Kolkata", 1'760'054'400'000, "2025-10-10T05:30:00+05:30");
        row("three quarters of an hour", "Asia/Kathmandu", 1'760'054'400'000, "2025-10-10T05:45:00+05:45");
        row("a change of half an hour", "Australia/Lord_Howe", 1'775'314'800'000, "2026-04-05T01:30:00+10:30");
        row("west", "America/St_Johns", 1'760'054'400'000, "2025-10-09T21:30:00-02:30");
        row("before 1970", "UTC", -1, "1969-12-31T23:59:59.999+00:00");
        row("local mean time", "Europe/Amsterdam", -1'577'923'200'000, "1920-01-01T00:00:00+00:00");
    }

    void times()
    {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, milliseconds);
        QTEST(timeText(zone, milliseconds), "text");
    }

    // One writer over two years, the changes of the clocks among them, hour by hour and back again.
    void timesInARowAreThoseAlone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns",
                                 "Africa/Casablanca", "Pacific/Apia"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void timesInARowAreThoseAlone()
    {
        QFETCH(QByteArray, zone);
        const SiteZone site = *SiteZone::create(zone);
        CsvTimes times(site);
        const SeriesOrder order;
        constexpr qint64 First = 1'735'000'000'000;
        constexpr qint64 Step = 25 * 60'000;
        constexpr int Count = 42'000;
        for (int i = 0; i < 2 * Count; ++i) {
            const qint64 at = First + Step * (i < Count ? i : 2 * Count - i);
            CsvBytes out(CsvTimes::TimeBytes);
            times.put(at, out);
            const QByteArray text = out.take();
            const auto parsed = parseInstant(viewOf(text), site, order);
            QVERIFY2(parsed, text.constData());
            QVERIFY2(parsed.value == at / 1000, text.constData());
            QVERIFY2(text.left(19) == site.format(at / 1000).toLatin1(), text.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvCells)

#include "tst_csvcells.moc"
