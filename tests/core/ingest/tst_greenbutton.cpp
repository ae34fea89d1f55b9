#include "core/ingest/inspection.h"
#include "core/ingest/localtimeparameters.h"
#include "importtest.h"
#include "tests/support/greenbuttonfile.h"

#include <limits>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

constexpr qint64 MidnightUtc = 1762992000; // 2025-11-13T00:00:00Z
constexpr const char *NewYork = "<e:dstEndRule>B40E2000</e:dstEndRule><e:dstOffset>3600</e:dstOffset>"
                                "<e:dstStartRule>360E2000</e:dstStartRule><e:tzOffset>-18000</e:tzOffset>";

//! What the parts of a reading type and the local time of a Green Button file mean for what is stored.
class TestGreenButton : public ImportTest
{
    Q_OBJECT

private:
    static Result<Inspection> inspect(QByteArray bytes, const ImportOptions &options = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        InspectionContext context;
        context.zone = *SiteZone::create("America/New_York");
        return inspectImport(ImportKind::Meter, buffer, context, options);
    }

    static QStringList idsOf(const Inspection &inspection)
    {
        QStringList ids;
        for (const ImportQuestion &question : inspection.questions)
            ids.append(question.id);
        return ids;
    }

    //! With `answers` ("id=choice") given, the rest being "311" and "start".
    static Result<ImportOptions> settle(const QByteArray &bytes, const QStringList &answers)
    {
        auto inspection = inspect(bytes);
        for (int round = 0; round < 5 && inspection && !inspection->questions.isEmpty(); ++round) {
            const ImportQuestion question = inspection->questions.first();
            QString wanted = question.id.startsWith("valueMissing"_L1) ? u"311"_s : u"start"_s;
            for (const QString &answer : answers) {
                if (answer.startsWith(question.id + u'='))
                    wanted = answer.section(u'=', 1);
            }
            int choice = -1;
            for (int i = 0; i < question.choices.size(); ++i)
                choice = question.choices.at(i).id == wanted ? i : choice;
            const auto options = answered(inspection->options, question, choice, wanted);
            if (!options)
                return options.error();
            inspection = inspect(bytes, *options);
        }
        return inspection ? Result<ImportOptions>(inspection->options) : Result<ImportOptions>(inspection.error());
    }

private slots:
    void whatAValueIs_data()
    {
        QTest::addColumn<QByteArray>("accumulation");
        QTest::addColumn<QList<QByteArray>>("values");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<QList<double>>("stored");
        const QList<QByteArray> rising{"1000", "1500", "3500"};
        const QString point = u"valueMissing.simsCode"_s;
        const QString label = u"timeLabel"_s;
        const QString counter = u"counter"_s;
        QTest::newRow("delta data, though it only rises")
            << QByteArray("4") << rising << QStringList{point, label} << QStringList() << QList<double>{1.0, 1.5, 3.5};
        QTest::newRow("bulk quantity is the state of a counter")
            << QByteArray("1") << rising << QStringList{point} << QStringList() << QList<double>{0.5, 2.0};
        QTest::newRow("cumulative likewise")
            << QByteArray("3") << rising << QStringList{point} << QStringList() << QList<double>{0.5, 2.0};
        QTest::newRow("a counter that falls loses the row")
            << QByteArray("1") << QList<QByteArray>{"1000", "1500", "200", "700"} << QStringList{point} << QStringList()
            << QList<double>{0.5, 0.5};
        QTest::newRow("summation that rises is asked about")
            << QByteArray("9") << rising << QStringList{point, label, counter} << QStringList{u"counter=counter"_s}
            << QList<double>{0.5, 2.0};
        QTest::newRow("summation may be the use of an interval")
            << QByteArray("9") << rising << QStringList{point, label, counter} << QStringList{u"counter=interval"_s}
            << QList<double>{1.0, 1.5, 3.5};
        QTest::newRow("summation that falls is no counter")
            << QByteArray("9") << QList<QByteArray>{"1000", "500"} << QStringList{point, label} << QStringList()
            << QList<double>{1.0, 0.5};
        QTest::newRow("unsaid and few") << QByteArray() << rising << QStringList{point, label} << QStringList()
                                        << QList<double>{1.0, 1.5, 3.5};
        QTest::newRow("the energy of a moment is none")
            << QByteArray("12") << rising << QStringList{point, label} << QStringList() << QList<double>();
    }

    void whatAValueIs()
    {
        QFETCH(QByteArray, accumulation);
        QFETCH(QList<QByteArray>, values);
        QFETCH(QStringList, asked);
        QFETCH(QStringList, answers);
        QFETCH(QList<double>, stored);
        GreenButtonFile file;
        file.accumulation = accumulation;
        file.readings = hourly(MidnightUtc + 5 * 3600, values);
        const auto first = inspect(file.bytes());
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(idsOf(*first), asked);
        const auto options = settle(file.bytes(), answers);
        QVERIFY2(options, options ? "" : qPrintable(options.error().detail));
        ImportSettings settings;
        settings.options = *options;
        const auto outcome = import(ImportKind::Meter, file.bytes(), settings);
        QCOMPARE(bool(outcome), !stored.isEmpty());
        QList<double> kwh;
        for (const IntervalReading &reading : readings("77"))
            kwh.append(reading.value);
        QCOMPARE(kwh, stored);
        if (outcome)
            QCOMPARE(readings("77").front().start, MidnightUtc + 5 * 3600);
    }

    void unitAndPowerOfTen_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("uom");
        QTest::addColumn<QByteArray>("powerOfTen");
        QTest::addColumn<double>("kwh"); //!< of a value of 2000 over half an hour; 0: refused
        QTest::newRow("Wh") << QByteArray("0") << QByteArray("72") << QByteArray("0") << 2.0;
        QTest::newRow("kWh") << QByteArray("0") << QByteArray("72") << QByteArray("3") << 2000.0;
        QTest::newRow("thousandths of a Wh") << QByteArray("0") << QByteArray("72") << QByteArray("-3") << 0.002;
        QTest::newRow("kW over half an hour") << QByteArray("0") << QByteArray("38") << QByteArray("3") << 1000.0;
        QTest::newRow("therms of gas") << QByteArray("1") << QByteArray("169") << QByteArray("-3") << 58.614;
        QTest::newRow("VAh is no energy of ours") << QByteArray("0") << QByteArray("71") << QByteArray("0") << 0.0;
        QTest::newRow("no unit at all") << QByteArray("0") << QByteArray("") << QByteArray("0") << 0.0;
        QTest::newRow("a power that is no number") << QByteArray("0") << QByteArray("72") << QByteArray("k") << 0.0;
        QTest::newRow("a power out of this world") << QByteArray("0") << QByteArray("72") << QByteArray("99") << 0.0;
        QTest::newRow("the least power a number holds")
            << QByteArray("0") << QByteArray("72") << QByteArray("-2147483648") << 0.0;
    }

    void unitAndPowerOfTen()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, uom);
        QFETCH(QByteArray, powerOfTen);
        QFETCH(double, kwh);
        GreenButtonFile file;
        file.service = service;
        file.uom = uom;
        file.powerOfTen = powerOfTen;
        file.readings = {{MidnightUtc + 5 * 3600, "2000", 1800}};
        ImportSettings settings;
        settings.options.format = ImportFormat::GreenButton;
        settings.options.constants.insert(u"simsCode"_s, u"311"_s);
        const auto outcome = import(ImportKind::Meter, file.bytes(), settings);
        QCOMPARE(bool(outcome), kwh > 0.0);
        if (!outcome)
            return;
        QCOMPARE(readings("77").size(), 1u);
        QVERIFY2(std::abs(readings("77").front().value - kwh) < 0.001 * kwh,
                 qPrintable(QString::number(readings("77").front().value, 'g', 12)));
        QCOMPARE(outcome->result.warnings.size(), 1); // of the building, and none of columns that it has itself
        QVERIFY(outcome->result.warnings.first().message.startsWith("Building 311"_L1));
    }

    void wholeDaysOfUtcAreAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("localTime");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<bool>("asked");
        const QByteArray none;
        QTest::newRow("days of UTC") << none << MidnightUtc << true;
        QTest::newRow("days of the site") << none << MidnightUtc + 5 * 3600 << false;
        QTest::newRow("days that begin at any hour") << none << MidnightUtc + 3 * 3600 << false;
        QTest::newRow("days of UTC, of a supplier elsewhere") << QByteArray(NewYork) << MidnightUtc << true;
        QTest::newRow("days of UTC, of a supplier there")
            << QByteArray("<e:dstOffset>0</e:dstOffset><e:tzOffset>0</e:tzOffset>") << MidnightUtc << false;
    }

    void wholeDaysOfUtcAreAskedAbout()
    {
        QFETCH(QByteArray, localTime);
        QFETCH(qint64, first);
        QFETCH(bool, asked);
        GreenButtonFile file;
        file.localTime = localTime;
        file.accumulation = "4";
        file.readings = hourly(first, QList<QByteArray>(24, "1000"));
        const auto inspection = inspect(file.bytes());
        QVERIFY2(inspection, inspection ? "" : qPrintable(inspection.error().detail));
        QCOMPARE(idsOf(*inspection).contains(u"localEpoch"_s), asked);
    }

    void localTimesBecomeInstants_data()
    {
        QTest::addColumn<QByteArray>("localTime");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("by the file's own clock") << QByteArray(NewYork) << QByteArray("UTC");
        QTest::newRow("by the site's clock") << QByteArray() << QByteArray("America/New_York");
    }

    //! Three days around the change of clocks on 2 November 2025.
    void localTimesBecomeInstants()
    {
        QFETCH(QByteArray, localTime);
        QFETCH(QByteArray, zone);
        setZone(zone.constData());
        GreenButtonFile file;
        file.localTime = localTime;
        const qint64 saturday = at("2025-11-01T00:00Z");
        file.readings = hourly(saturday, QList<QByteArray>(26, "1000")); // to 1:00 on Sunday, before the change
        file.readings.append({saturday + 25 * 3600, "2000"});            // 1:00 again
        for (int hour = 26; hour < 48; ++hour)
            file.readings.append({saturday + hour * 3600, "1000"});
        ImportSettings settings;
        settings.options.format = ImportFormat::GreenButton;
        settings.options.localEpoch = true;
        settings.options.constants.insert(u"simsCode"_s, u"311"_s);
        const auto outcome = import(ImportKind::Meter, file.bytes(), settings);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        const auto stored = readings("77");
        QCOMPARE(stored.size(), 49u);
        QCOMPARE(SiteZone::formatUtc(stored.front().start), u"2025-11-01T04:00:00Z"_s);
        QCOMPARE(SiteZone::formatUtc(stored.back().start), u"2025-11-03T04:00:00Z"_s);
        QCOMPARE(SiteZone::formatUtc(stored.at(26).start), u"2025-11-02T06:00:00Z"_s);
        QCOMPARE(stored.at(26).value, 2.0);
    }

    void timesBeyondTheCalendarAreRefused_data()
    {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<bool>("local");
        for (const bool local : {false, true}) {
            const char *const clock = local ? "local" : "utc";
            QTest::addRow("the latest number, %s", clock) << std::numeric_limits<qint64>::max() << local;
            QTest::addRow("the earliest number, %s", clock) << std::numeric_limits<qint64>::min() << local;
            // 2^32 years and 55 are 2025 once the year is cut to 32 bits.
            QTest::addRow("a year that wraps to ours, %s", clock) << qint64(135'536'078'564'413'200) << local;
        }
    }

    void timesBeyondTheCalendarAreRefused()
    {
        QFETCH(qint64, start);
        QFETCH(bool, local);
        GreenButtonFile file;
        file.localTime = NewYork;
        file.readings = hourly(MidnightUtc, {"1000"});
        file.readings.append({start, "5000"});
        ImportSettings settings;
        settings.options.format = ImportFormat::GreenButton;
        settings.options.localEpoch = local;
        settings.options.constants.insert(u"simsCode"_s, u"311"_s);
        const auto outcome = import(ImportKind::Meter, file.bytes(), settings);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->result.rowsSkipped, 1);
        QCOMPARE(readings("77").size(), 1u);
        QCOMPARE(readings("77").front().value, 1.0);
    }

    //! Each of them would take the memory of a whole entry.
    void blocksWithoutEndAreRefused()
    {
        GreenButtonFile file;
        file.readings = hourly(MidnightUtc, {"1000"});
        QByteArray bytes = file.bytes();
        bytes.replace("<e:IntervalBlock>", QByteArray("<e:IntervalBlock/>").repeated(1'000'000) + "<e:IntervalBlock>");
        const auto inspection = inspect(bytes);
        QVERIFY(!inspection);
        QVERIFY2(inspection.error().detail.contains(u"more than a million entries"_s),
                 qPrintable(inspection.error().detail));
    }

    void strangeClocksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("localTime");
        QTest::newRow("no offset") << QByteArray("<e:dstOffset>0</e:dstOffset>");
        QTest::newRow("a word") << QByteArray("<e:tzOffset>EST</e:tzOffset>");
        QTest::newRow("summer without rules")
            << QByteArray("<e:dstOffset>3600</e:dstOffset><e:tzOffset>-18000</e:tzOffset>");
        QTest::newRow("a rule of no month")
            << QByteArray("<e:dstEndRule>040E2000</e:dstEndRule><e:dstOffset>3600</e:dstOffset>"
                          "<e:dstStartRule>360E2000</e:dstStartRule><e:tzOffset>-18000</e:tzOffset>");
        QTest::newRow("days ahead") << QByteArray("<e:tzOffset>172800</e:tzOffset>");
        QTest::newRow("as far behind as a number goes") << QByteArray("<e:tzOffset>-2147483648</e:tzOffset>");
    }

    void strangeClocksAreRefused()
    {
        QFETCH(QByteArray, localTime);
        GreenButtonFile file;
        file.localTime = localTime;
        file.readings = hourly(MidnightUtc, {"1000"});
        const auto inspection = inspect(file.bytes());
        QVERIFY(!inspection);
        QVERIFY2(inspection.error().detail.contains(u"LocalTimeParameters"_s), qPrintable(inspection.error().detail));
    }

    void rulesOfSummerTime_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<QString>("in2025"); //!< empty: no rule
        QTest::newRow("first Sunday of November at 2") << u"B40E2000"_s << u"2025-11-02T02:00:00Z"_s;
        QTest::newRow("second Sunday of March at 2") << u"360E2000"_s << u"2025-03-09T02:00:00Z"_s;
        QTest::newRow("last Sunday of March at 2") << u"3E0E2000"_s << u"2025-03-30T02:00:00Z"_s;
        QTest::newRow("last Sunday of October at 3") << u"AE0E3000"_s << u"2025-10-26T03:00:00Z"_s;
        QTest::newRow("Sunday on or after 8 March") << u"328E2000"_s << u"2025-03-09T02:00:00Z"_s;
        QTest::newRow("15 April itself") << u"40F02000"_s << u"2025-04-15T02:00:00Z"_s;
        QTest::newRow("nothing") << u""_s << QString();
        QTest::newRow("no weekday") << u"B4002000"_s << QString();
        QTest::newRow("no number") << u"Sunday"_s << QString();
    }

    void rulesOfSummerTime()
    {
        QFETCH(QString, hex);
        QFETCH(QString, in2025);
        const auto rule = SummerTimeRule::parse(hex);
        QCOMPARE(rule ? SiteZone::formatUtc(rule->localSeconds(2025)) : QString(), in2025);
    }

    void suppliersAreToldApart()
    {
        GreenButtonFile one;
        one.readings = hourly(MidnightUtc, {"1000"});
        GreenButtonFile other = one;
        other.point = "https://other.example/espi/UsagePoint/77";
        const auto first = inspect(one.bytes());
        const auto second = inspect(other.bytes());
        QVERIFY(first && second);
        QVERIFY(!first->origin.isEmpty());
        QVERIFY(first->origin != second->origin);
    }
};

QTEST_GUILESS_MAIN(TestGreenButton)

#include "tst_greenbutton.moc"
