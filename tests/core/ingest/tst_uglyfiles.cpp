#include "core/ingest/inspection.h"
#include "importtest.h"

#include <QFile>

using namespace core;
using namespace Qt::StringLiterals;

//! What is expected of one file of tests/core/ingest/data.
struct Ugly
{
    QStringList asked;             //!< ids of the questions, in the order they come
    QStringList answers;           //!< "id=choice" for every question
    double sum = 0.0;              //!< of what is then stored, in kWh; 0: nothing may be stored
    const char *first = nullptr;   //!< instant of the first reading
    qint64 refused = 0;            //!< rows
    const char *message = nullptr; //!< part of the refusal, where there is no table to ask about
};
Q_DECLARE_METATYPE(Ugly)

//! Every file is stored with exactly this sum, asked about, or refused: none is taken wrongly in silence.
class TestUglyFiles : public ImportTest
{
    Q_OBJECT

private:
    static GivenMeterHistory history()
    {
        MeterFacts meter;
        meter.meter = {u"Z1"_s, Utility::Electricity};
        meter.buildingNumber = u"311"_s;
        meter.range = {at("2025-01-01T00:00Z"), at("2025-11-13T00:00Z")};
        meter.medianPerHour = 10.0;
        meter.p99PerHour = 11.0;
        return GivenMeterHistory({meter});
    }

    static Result<Inspection> inspect(const QString &name, const ImportOptions &options, const MeterHistory *known)
    {
        QFile file(QFINDTESTDATA("data/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Internal, file.errorString()};
        InspectionContext context;
        context.zone = *SiteZone::create("Europe/Berlin");
        context.now = at("2025-12-01T00:00Z");
        context.history = known;
        return inspectImport(ImportKind::Meter, file, context, options);
    }

    static QStringList idsOf(const Inspection &inspection)
    {
        QStringList ids;
        for (const ImportQuestion &question : inspection.questions)
            ids.append(question.id);
        return ids;
    }

    static int choiceOf(const ImportQuestion &question, const QString &id)
    {
        for (int i = 0; i < question.choices.size(); ++i) {
            if (question.choices.at(i).id == id)
                return i;
        }
        return -1;
    }

    //! Answers until nothing is asked any more; what it asked is in `asked`.
    static Result<Inspection> settle(const QString &name, const QStringList &answers, QStringList &asked,
                                     const MeterHistory *known)
    {
        auto inspection = inspect(name, {}, known);
        for (int round = 0; round < 5 && inspection && !inspection->questions.isEmpty(); ++round) {
            ImportOptions options = inspection->options;
            for (const ImportQuestion &question : std::as_const(inspection->questions)) {
                asked.append(question.id);
                const QStringList answer = answers.filter(question.id + u'=');
                const QString choice = answer.isEmpty() ? QString() : answer.first().section(u'=', 1);
                const auto next = answered(options, question, choiceOf(question, choice), choice);
                if (!next)
                    return next.error();
                options = *next;
            }
            inspection = inspect(name, options, known);
        }
        return inspection;
    }

    static void row(const char *name, const Ugly &ugly) { QTest::newRow(name) << ugly; }

private slots:
    void everyFileHasItsEnd_data()
    {
        QTest::addColumn<Ugly>("ugly");
        const char *const midnight = "2025-11-12T23:00Z"; // of 13 November in Berlin
        const QStringList label{u"timeLabel"_s};
        const QStringList startLabel{u"timeLabel=start"_s};
        row("utf16_bom.csv", {label, startLabel, 56.0, "2025-11-11T23:00Z"});
        row("utf16be_bom.csv", {label, startLabel, 56.0, "2025-11-11T23:00Z"});
        row("latin1_umlauts.csv", {label, startLabel, 56.0, "2025-11-11T23:00Z"});
        row("semicolon_decimal_comma.csv", {label, startLabel, 4.5, midnight});
        row("thousand_dots.csv", {label, startLabel, 3247.0, midnight});
        row("thousand_commas.csv", {{}, {}, 3247.25, midnight});
        row("thousand_nbsp.csv", {label, startLabel, 3235.0, midnight});
        row("ambiguous_mark.csv",
            {{u"decimalMark"_s, u"timeLabel"_s}, {u"decimalMark=thousands"_s, u"timeLabel=start"_s}, 5484.0, midnight});
        row("ambiguous_day_month.csv", {{u"dateOrder"_s}, {u"dateOrder=dmy"_s}, 17.5, "2025-10-31T23:00Z"});
        row("day_month_clear.csv", {{}, {}, 67.5, "2025-11-10T23:00Z"});
        row("month_day_clear.csv", {{}, {}, 67.5, "2025-11-10T23:00Z"});
        row("mixed_date_order.csv", {{u"dateMixed"_s}, {u"dateMixed=dmy"_s}, 5.0, "2025-11-04T23:00Z", 1});
        row("mixed_date_formats.csv", {label, startLabel, 7.5, midnight, 1});
        row("spreadsheet_dates.csv", {label, startLabel, 7.5, midnight});
        row("preamble.csv", {label, startLabel, 7.5, midnight});
        row("totals_row.csv", {label, startLabel, 4.0, midnight, 1});
        row("trailing_delimiter.csv", {label, startLabel, 4.0, midnight});
        row("quotes_in_quotes.csv", {{}, {}, 4.0, midnight});
        row("two_line_header.csv", {label, startLabel, 4.0, midnight});
        row("duplicate_header.csv",
            {{u"columnAmbiguous.readingValue"_s}, {u"columnAmbiguous.readingValue=#5"_s}, 8.0, midnight});
        row("two_values.csv",
            {{u"columnAmbiguous.readingValue"_s}, {u"columnAmbiguous.readingValue=Energy (kWh)"_s}, 7.0, midnight});
        row("unit_in_header_mwh.csv", {label, startLabel, 750.0, midnight});
        row("negative.csv", {label, startLabel, 5.0, midnight, 1});
        row("counter.csv",
            {{u"timeLabel"_s, u"counter"_s}, {u"timeLabel=start"_s, u"counter=counter"_s}, 30.0, midnight, 1});
        row("counter_plain_header.csv", {{u"counter"_s}, {u"counter=counter"_s}, 45.0, midnight, 1});
        row("end_label_24.csv", {{}, {}, 36.0, midnight});
        row("end_label_header.csv", {{}, {}, 6.0, midnight});
        row("label_unknown.csv", {label, {u"timeLabel=end"_s}, 9.0, "2025-11-12T22:15Z"});
        row("am_pm.csv", {{}, {}, 12.0, midnight});
        row("dst_double_hour.csv", {{}, {}, 10.0, "2025-10-25T23:00Z"});
        row("dst_single_hour.csv", {{u"clockChange"_s}, {u"clockChange=standard"_s}, 21.0, "2025-10-25T23:00Z"});
        row("dst_spring.csv", {{u"clockChange"_s}, {u"clockChange=standard"_s}, 21.0, "2025-03-29T23:00Z"});
        row("dst_spring_spreadsheet.csv", {{u"clockChange"_s}, {u"clockChange=standard"_s}, 21.0, "2025-03-29T23:00Z"});
        row("dst_spring_formula_texts.csv",
            {{u"clockChange"_s}, {u"clockChange=standard"_s}, 21.0, "2025-03-29T23:00Z"});
        row("dst_spring_epoch.csv", {{u"localEpoch"_s, u"clockChange"_s},
                                     {u"localEpoch=local"_s, u"clockChange=standard"_s},
                                     12.0,
                                     "2025-03-29T23:00Z"});
        row("tabs.csv", {{}, {}, 8.0, midnight});
        row("pipes.csv", {{}, {}, 8.0, midnight});
        row("empty_columns.csv", {{}, {}, 8.0, midnight});
        row("scale_wh.csv", {{u"unitScale"_s}, {u"unitScale=Wh"_s}, 251.4, midnight});
        row("scale_mj.csv", {{u"unitScale"_s}, {u"unitScale=MJ"_s}, 246.3333, midnight});
        row("exponent.csv", {{}, {}, 1250.0, midnight});
        row("missing_marks.csv", {label, startLabel, 4.0, midnight, 3});
        row("mixed_units.csv", {{u"unitMixed"_s}, {u"unitMixed=perRow"_s}, 7.5, midnight});
        row("unknown_unit.csv", {{}, {}, 0.0, nullptr, 2});
        row("no_unit.csv", {{u"unit"_s}, {u"unit=MWh"_s}, 8000.0, midnight});
        row("contradicting_rows.csv", {{u"contradictions"_s}, {u"contradictions=first"_s}, 4.0, midnight});
        row("no_identity.csv",
            {{u"valueMissing.meterId"_s, u"valueMissing.simsCode"_s, u"valueMissing.utility"_s},
             {u"valueMissing.meterId=Z1"_s, u"valueMissing.simsCode=311"_s, u"valueMissing.utility=ELECTRICITY"_s},
             8.0,
             midnight});
        row("date_and_clock.csv", {label, startLabel, 8.0, midnight});
        row("from_and_to.csv", {{}, {}, 8.0, midnight});
        row("wide_hours.csv", {{}, {}, 0.0, nullptr, 0, "a column for every hour"});
        row("future.csv", {{u"dateInFuture"_s}, {u"dateInFuture=keep"_s}, 10.0, "2031-11-12T23:00Z"});
        row("power_kw.csv", {{}, {}, 8.5, midnight});
        row("no_header.csv", {{}, {}, 0.0, nullptr, 0, "no line that names its columns"});
        row("workbook.csv", {{}, {}, 0.0, nullptr, 0, "workbook"});
        row("empty.csv", {{}, {}, 0.0, nullptr, 0, "empty"});
        row("nul_bytes.csv", {{}, {}, 0.0, nullptr, 0, "not text"});
        row("xml_bomb.xml", {{}, {}, 0.0, nullptr, 0, "document type declarations"});
        row("xml_external.xml", {{}, {}, 0.0, nullptr, 0, "document type declarations"});
        row("xml_other.xml", {{}, {}, 0.0, nullptr, 0, "no Green Button feed"});
        row("excel_title_lines.csv", {label, startLabel, 7.5, midnight});
        row("utf16_tabs_decimal_comma.txt", {label, startLabel, 7.5, midnight});
        row("bom_gzip.csv.gz", {label, startLabel, 7.5, midnight});
        row("thousand_apostrophe.csv", {label, startLabel, 3601.5, midnight});
        row("thousand_thin_space.csv", {label, startLabel, 3201.5, midnight});
        row("grouping_of_lakhs.csv", {{u"columnMissing.readingValue"_s}, {}, 0.0, nullptr});
        row("clock_24_and_0.csv", {{}, {}, 8.0, "2025-11-12T20:00Z"});
        row("two_digit_years.csv", {label, startLabel, 39.0, "2025-11-12T00:00Z"});
        row("unit_in_title.csv",
            {{u"timeLabel"_s, u"unit"_s}, {u"unit=MWh"_s, u"timeLabel=start"_s}, 4000.0, midnight});
        row("net_metering.csv",
            {{u"columnMissing.readingValue"_s}, {u"columnMissing.readingValue=Net usage [kWh]"_s}, 1.5, midnight, 4});
        row("column_per_meter.csv", {{u"columnMissing.readingValue"_s}, {}, 0.0, nullptr});
        row("column_per_quarter_hour.csv", {{}, {}, 0.0, nullptr, 0, "a column for every hour"});
        row("column_per_hour_ending.csv", {{}, {}, 0.0, nullptr, 0, "a column for every hour"});
        row("subtotals.csv", {label, startLabel, 7.5, midnight, 4});
        row("total_with_time.csv",
            {{u"timeLabel"_s, u"totals"_s}, {u"timeLabel=start"_s, u"totals=leave"_s}, 7.5, midnight, 1});
        row("quoted_decimal_commas.csv", {label, startLabel, 7.5, midnight});
        row("cp1252_gas.csv", {label, startLabel, 84.0, midnight});
        row("trailing_semicolons.csv", {label, startLabel, 4.0, midnight, 2});
        row("blank_lines.csv", {label, startLabel, 4.0, midnight, 1});
        row("repeated_header.csv", {label, startLabel, 7.5, midnight, 1});
        row("second_header_other_order.csv", {label, startLabel, 4.0, midnight, 2});
        row("spreadsheet_days_comma.csv", {label, startLabel, 7.5, midnight});
        row("exponent_comma.csv", {label, startLabel, 1500.0, midnight});
        row("cost_beside_use.csv", {label, startLabel, 7.5, midnight});
        row("spreadsheet_errors.csv", {label, startLabel, 6.0, midnight, 3});
        row("epoch_seconds.csv", {label, startLabel, 7.5, midnight});
        row("epoch_milliseconds.csv", {label, startLabel, 7.5, midnight});
        row("epoch_local.csv",
            {{u"localEpoch"_s, u"timeLabel"_s}, {u"localEpoch=local"_s, u"timeLabel=start"_s}, 12.0, midnight});
        row("offsets.csv", {{}, {}, 4.0, midnight, 1});
        row("separator_line.csv", {label, startLabel, 4.0, midnight});
        row("comment_lines.csv", {label, startLabel, 4.0, midnight});
        row("carriage_returns.csv", {{}, {}, 0.0, nullptr, 0, "no line that names its columns"});
        row("formula_texts.csv", {label, startLabel, 7.5, midnight});
        row("midnight_without_clock.csv", {label, startLabel, 7.5, midnight});
        row("dates_in_words.csv", {label, startLabel, 7.5, midnight});
        row("decimal_mark_changes.csv", {label, startLabel, 9.5, midnight, 1});
        const QStringList point{u"valueMissing.simsCode"_s, u"timeLabel"_s};
        const QStringList at311{u"valueMissing.simsCode=311"_s, u"timeLabel=start"_s};
        row("green_button_gaps.xml", {point, at311, 7.5, "2025-11-13T00:00Z"});
        row("green_button_scaled.xml", {point, at311, 4.0, "2025-11-13T00:00Z"});
        row("green_button_two_points.xml", {point, at311, 19.0, "2025-11-13T00:00Z"});
        row("green_button_reverse.xml", {point, at311, 0.0, nullptr, 2});
        row("green_button_power.xml",
            {point, {u"valueMissing.simsCode=311"_s, u"timeLabel=end"_s}, 4.0, "2025-11-12T23:00Z"});
        row("green_button_cut.xml", {{}, {}, 0.0, nullptr, 0, "ends early"});
    }

    void everyFileHasItsEnd()
    {
        QFETCH(Ugly, ugly);
        setZone("Europe/Berlin");
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const GivenMeterHistory known = history();
        const MeterHistory *const used = name.startsWith("scale"_L1) ? &known : nullptr;
        QStringList asked;
        const auto inspection = settle(name, ugly.answers, asked, used);
        if (ugly.message) {
            QVERIFY2(!inspection, "it was taken");
            QCOMPARE(inspection.error().code, ErrorCode::Unprocessable);
            QVERIFY2(inspection.error().detail.contains(QLatin1StringView(ugly.message)),
                     qPrintable(inspection.error().detail));
            return;
        }
        if (!inspection && ugly.answers.isEmpty() && !ugly.asked.isEmpty()) { // no answer would be right
            QCOMPARE(asked, ugly.asked);
            return;
        }
        QVERIFY2(inspection, inspection ? "" : qPrintable(inspection.error().detail));
        QCOMPARE(asked, ugly.asked);
        QCOMPARE(idsOf(*inspection), QStringList());
        QCOMPARE(inspection->refusedRows, ugly.refused);

        QFile file(QFINDTESTDATA("data/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        ImportSettings settings;
        settings.options = inspection->options;
        const auto outcome = import(ImportKind::Meter, file.readAll(), settings);
        QCOMPARE(bool(outcome), ugly.sum > 0.0);
        if (!outcome)
            return;
        double sum = 0.0;
        EpochSeconds first = 0;
        const auto meters = MeterStore(*m_database).all();
        for (const Meter &meter : *meters) {
            const auto stored = ReadingStore(*m_database).readings(meter.id, TimeRange::all());
            QVERIFY2(!meter.externalId.startsWith(u'='), qPrintable(meter.externalId));
            for (const IntervalReading &reading : *stored) {
                sum += reading.value;
                first = first == 0 ? reading.start : std::min(first, reading.start);
            }
        }
        QVERIFY2(std::abs(sum - ugly.sum) < 0.001, qPrintable(u"the sum is %1"_s.arg(sum, 0, 'g', 12)));
        QCOMPARE(SiteZone::formatUtc(first), SiteZone::formatUtc(at(ugly.first)));
        QCOMPARE(outcome->result.rowsRead, inspection->rows);
    }

    void aMeterIsDescribedAsItWouldBeStored()
    {
        const auto inspection = inspect(u"month_day_clear.csv"_s, {}, nullptr);
        QVERIFY(inspection);
        QCOMPARE(inspection->meters.size(), 1);
        const InspectedMeter &meter = inspection->meters.first();
        QCOMPARE(meter.meter, (MeterKey{u"Z1"_s, Utility::Electricity}));
        QCOMPARE(meter.sum, 67.5);
        QCOMPARE(meter.intervalSeconds, 86400);
        QCOMPARE(meter.medianPerHour, 13.5 / 24.0);
        QCOMPARE(inspection->firstRows.size(), 5);
        QCOMPARE(inspection->firstRows.first().readAs.value(3), u"2025-11-10T23:00:00Z"_s);
    }

    void theOtherOrderIsProposedWhereItContinuesTheHistory()
    {
        ImportOptions wrong;
        wrong.dateOrder = DateOrder::MonthDayYear;
        wrong.confirmed = {u"dateOrder"_s};
        MeterFacts facts;
        facts.meter = {u"Z1"_s, Utility::Electricity};
        facts.range = {at("2024-01-01T00:00Z"), at("2025-10-31T23:00Z")};
        const auto inspection = inspect(u"ambiguous_day_month.csv"_s, wrong, nullptr);
        QVERIFY(inspection);
        facts.range.from = at("2025-10-01T00:00Z");
        const auto questions = historyQuestions(*inspection, GivenMeterHistory({facts}));
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().code, QuestionCode::DateAgainstHistory);
        QCOMPARE(questions.first().choices.at(questions.first().proposed).id, u"dmy"_s);
    }

    void whatWasAnsweredForTheSourceIsNotAskedAgain()
    {
        QStringList asked;
        const auto first =
            settle(u"ambiguous_mark.csv"_s, {u"decimalMark=decimal"_s, u"timeLabel=end"_s}, asked, nullptr);
        QVERIFY(first);
        const auto again = inspect(u"ambiguous_mark.csv"_s, first->options.remembered(), nullptr);
        QVERIFY(again);
        QCOMPARE(idsOf(*again), QStringList());
        QCOMPARE(again->options.timeLabel, TimeLabel::End);
    }

    void theDocumentedFormatNeedsNoOptions()
    {
        const auto inspection = inspect(u"exponent.csv"_s, {}, nullptr);
        QVERIFY(inspection);
        QVERIFY(inspection->options.isDefault());
    }
};

QTEST_GUILESS_MAIN(TestUglyFiles)

#include "tst_uglyfiles.moc"
