#include "../assistantcampus.h"

#include "core/assistant/tools/campustools.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace core;
using namespace Qt::StringLiterals;

// Every tool on a scored campus: its figures against those of the service, and what it refuses.
class TestCampusTools : public QObject
{
    Q_OBJECT

    AssistantCampus m_campus;
    ToolBox m_box;

    static QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

    ToolUse run(const QString &tool, const QJsonObject &input) const
    {
        MessageStream stream([](const QByteArray &) { return true; });
        return m_box.run(u"call"_s, tool, input, stream, {});
    }

    QString number() const { return m_campus.service().snapshot()->buildings.first().number; }

    //! Sums of the hourly answer over the scored period; expected is of the hours that were measured.
    std::pair<double, double> hourly(const QString &building, Utility utility) const
    {
        const auto detail = m_campus.service().snapshot()->detail(building);
        TimeRange range;
        for (const UtilityDetail &one : detail->byUtility) {
            if (one.score.utility == utility)
                range = one.score.scoredRange;
        }
        const auto series = m_campus.service().timeSeries(building, utility, range.from, range.to, Resolution::Hourly);
        double actual = 0.0;
        double expected = 0.0;
        for (const SeriesPoint &point : series->points) {
            actual += point.actual.value_or(0.0);
            expected += point.actual ? point.predicted.value_or(0.0) : 0.0;
        }
        return {actual, expected};
    }

    //! What the meters of each building read in a range, straight from the store.
    QHash<qint64, double> stored(Utility utility, TimeRange range) const
    {
        Database &database = m_campus.service().database();
        QHash<qint64, double> sums;
        const auto meters = MeterStore(database).all();
        for (const Meter &meter : *meters) {
            if (meter.utility != utility)
                continue;
            const auto readings = ReadingStore(database).readings(meter.id, range);
            for (const IntervalReading &reading : *readings)
                sums[meter.buildingId] += reading.value;
        }
        return sums;
    }

private slots:
    void initTestCase()
    {
        m_campus.make();
        addCampusTools(m_box, m_campus.service());
    }

    void cleanupTestCase()
    {
        m_box = ToolBox();
        m_campus.clear();
    }

    void twoPeriodsOfTheCampusAreComparedOverTheSameBuildings_data()
    {
        QTest::addColumn<int>("first"); // days after the campus begins
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("days");
        QTest::newRow("two weeks") << 14 << 7 << 7;
        QTest::newRow("a period that is not there") << 7 << -14 << 7;
        QTest::newRow("single days") << 3 << 2 << 1;
    }

    void twoPeriodsOfTheCampusAreComparedOverTheSameBuildings()
    {
        QFETCH(int, first);
        QFETCH(int, other);
        QFETCH(int, days);
        const auto range = [days](int from) {
            return TimeRange{AssistantCampus::Start + from * SecondsPerDay,
                             AssistantCampus::Start + (from + days) * SecondsPerDay};
        };
        const auto day = [](int at) {
            return QDateTime::fromSecsSinceEpoch(AssistantCampus::Start + at * SecondsPerDay, QTimeZone::utc())
                .date()
                .toString(Qt::ISODate);
        };
        const QJsonObject output = run(u"rank"_s, {{u"by"_s, u"use"_s},
                                                   {u"utility"_s, u"ELECTRICITY"_s},
                                                   {u"startDate"_s, day(first)},
                                                   {u"endDate"_s, day(first + days - 1)},
                                                   {u"compareStartDate"_s, day(other)},
                                                   {u"compareEndDate"_s, day(other + days - 1)}})
                                       .output;
        const auto asked = stored(Utility::Electricity, range(first));
        const auto before = stored(Utility::Electricity, range(other));
        double askedSum = 0.0;
        double beforeSum = 0.0;
        int both = 0;
        for (auto it = asked.constBegin(); it != asked.constEnd(); ++it) {
            if (!before.contains(it.key()))
                continue;
            ++both;
            askedSum += *it;
            beforeSum += before.value(it.key());
        }
        const QJsonObject compared = output.value("compared"_L1).toObject();
        const auto actual = [&compared](QLatin1StringView name) {
            return compared.value(name).toObject().value("actual"_L1).toDouble();
        };
        QCOMPARE(compared.value("buildings"_L1).toInt(), both);
        QCOMPARE(compared.value("withoutReadings"_L1).toInt(), output.value("buildings"_L1).toInt() - both);
        QVERIFY(qFuzzyCompare(actual("asked"_L1) + 1.0, askedSum + 1.0));
        QVERIFY(qFuzzyCompare(actual("other"_L1) + 1.0, beforeSum + 1.0));
        QCOMPARE(compared.value("perDayDifferencePercent"_L1).isNull(), both == 0);
    }

    void everyToolDescribesItself()
    {
        QStringList names;
        for (const ToolInfo &info : m_box.tools()) {
            names.append(info.name);
            QVERIFY(info.description.size() > 80);
            QCOMPARE(info.parameters.value("type"_L1).toString(), u"object"_s);
        }
        names.sort();
        QCOMPARE(names.join(u' '), u"data_quality get_building get_timeseries list_buildings rank run_prediction"_s);
    }

    void wrongInputsAreRefusedByName_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *tool, const char *input, const char *word) {
            QTest::newRow(name) << QString::fromLatin1(tool) << QByteArray(input) << QString::fromLatin1(word);
        };
        row("building missing", "get_building", "{}", "buildingNumber");
        row("building unknown", "get_building", R"({"buildingNumber": "999"})", "999");
        row("utility unknown", "rank", R"({"utility": "WIND"})", "ELECTRICITY");
        row("utility of another type", "rank", R"({"utility": 5})", "utility");
        row("measure unknown", "rank", R"({"by": "beauty"})", "use_per_area");
        row("limit of nothing", "rank", R"({"limit": 0})", "limit");
        row("limit beyond", "list_buildings", R"({"limit": 101})", "limit");
        row("half a range", "rank", R"({"startDate": "2025-07-01"})", "endDate");
        row("range backwards", "rank", R"({"startDate": "2025-07-05", "endDate": "2025-07-01"})", "endDate");
        row("range of decades", "rank", R"({"startDate": "1990-07-05", "endDate": "2025-07-01"})", "three years");
        row("no date", "get_timeseries", R"({"buildingNumber": "101", "startDate": "x", "endDate": "y"})", "startDate");
        row("too many points", "get_timeseries",
            R"({"buildingNumber": "101", "startDate": "2025-06-01", "endDate": "2025-07-20", "resolution": "hourly"})",
            "shorter range");
        row("no readings then", "get_timeseries",
            R"({"buildingNumber": "101", "startDate": "2020-06-01", "endDate": "2020-07-20"})",
            "no ELECTRICITY readings");
        row("weather out of bounds", "run_prediction",
            R"({"buildingNumber": "101", "utility": "ELECTRICITY", "weatherOverrides": {"temperature_2m": 900}})",
            "temperature_2m");
        row("weather unknown", "run_prediction",
            R"({"buildingNumber": "101", "utility": "ELECTRICITY", "weatherChanges": {"mood": 1}})", "mood");
        row("prediction without utility", "run_prediction", R"({"buildingNumber": "101"})", "utility");
        row("no model", "run_prediction", R"({"buildingNumber": "101", "utility": "OIL28SEC"})", "OIL28SEC");
    }

    void wrongInputsAreRefusedByName()
    {
        QFETCH(QString, tool);
        QFETCH(QByteArray, input);
        QFETCH(QString, word);
        const ToolUse use = run(tool, json(input.constData()));
        QVERIFY(use.output.isEmpty());
        QVERIFY2(use.error.contains(word), qPrintable(use.error));
    }

    void aRankingIsSortedLimitedAndAddsUp_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("field");
        QTest::newRow("score") << u"score"_s << u"score"_s;
        QTest::newRow("excess") << u"excess"_s << u"excess"_s;
        QTest::newRow("use") << u"use"_s << u"actual"_s;
        QTest::newRow("per area") << u"use_per_area"_s << u"perArea"_s;
        QTest::newRow("peak") << u"peak"_s << u"peak"_s;
    }

    void aRankingIsSortedLimitedAndAddsUp()
    {
        QFETCH(QString, by);
        QFETCH(QString, field);
        const QJsonObject output = run(u"rank"_s, {{u"by"_s, by}, {u"limit"_s, 6}}).output;
        const QJsonArray rows = output.value("rows"_L1).toArray();
        QCOMPARE(rows.size(), 6);
        QCOMPARE(output.value("unit"_L1).toString(), u"kWh"_s);
        QVERIFY(output.value("range"_L1).toObject().value("start"_L1).toString().endsWith(u"+00:00"_s));
        double before = std::numeric_limits<double>::infinity();
        for (const QJsonValue value : rows) {
            const QJsonObject row = value.toObject();
            QVERIFY(row.value(field).isDouble());
            QVERIFY(row.value(field).toDouble() <= before);
            before = row.value(field).toDouble();
            const auto [actual, expected] = hourly(row.value("buildingNumber"_L1).toString(), Utility::Electricity);
            QVERIFY(qFuzzyCompare(row.value("actual"_L1).toDouble(), actual));
            QVERIFY(qFuzzyCompare(row.value("expected"_L1).toDouble(), expected));
            QVERIFY(row.value("coverage"_L1).toDouble() > 0.9);
        }
        const QJsonObject lowest = run(u"rank"_s, {{u"by"_s, by}, {u"limit"_s, 1}, {u"order"_s, u"lowest"_s}}).output;
        QVERIFY(lowest.value("rows"_L1).toArray().first().toObject().value(field).toDouble() <= before);
    }

    void aRankingOfScoresHasTheSnapshotsScoresAndDrivers()
    {
        const QJsonObject output = run(u"rank"_s, {{u"utility"_s, u"GAS"_s}}).output;
        const auto now = m_campus.service().snapshot();
        for (const QJsonValue value : output.value("rows"_L1).toArray()) {
            const QJsonObject row = value.toObject();
            const qint64 id = now->buildings.at(now->indexByNumber.value(row.value("buildingNumber"_L1).toString())).id;
            const UtilityScore score = now->scores.value(id).value(Utility::Gas);
            QCOMPARE(row.value("score"_L1).toDouble(), *score.score(Scoring::SizeNormalized));
            QCOMPARE(row.value("drivers"_L1).toArray().size(), std::min<qsizetype>(3, score.drivers.size()));
        }
    }

    void aBuildingTellsItsUtilities()
    {
        const QJsonObject output = run(u"get_building"_s, {{u"buildingNumber"_s, number()}}).output;
        const auto detail = m_campus.service().snapshot()->detail(number());
        const QJsonArray utilities = output.value("utilities"_L1).toArray();
        QCOMPARE(utilities.size(), detail->byUtility.size());
        const auto [actual, expected] = hourly(number(), Utility::Electricity);
        QVERIFY(qFuzzyCompare(utilities.first().toObject().value("actual"_L1).toDouble(), actual));
        QVERIFY(
            qFuzzyCompare(utilities.first().toObject().value("excess"_L1).toDouble() + 1e6, actual - expected + 1e6));
        QCOMPARE(output.value("overallScore"_L1).toDouble(), *detail->overallScore);
    }

    void aNumberOfABuildingMayBeANumber()
    {
        const ToolUse use = run(u"get_building"_s, {{u"buildingNumber"_s, number().toInt()}});
        QCOMPARE(use.output.value("buildingNumber"_L1).toString(), number());
    }

    void aSeriesFitsAndComparesItsHalvesAndAnotherRange()
    {
        const QJsonObject week = run(u"get_timeseries"_s, {{u"buildingNumber"_s, number()},
                                                           {u"utility"_s, u"ELECTRICITY"_s},
                                                           {u"startDate"_s, u"2025-07-08"_s},
                                                           {u"endDate"_s, u"2025-07-14"_s},
                                                           {u"compareStartDate"_s, u"2025-07-01"_s},
                                                           {u"compareEndDate"_s, u"2025-07-07"_s}})
                                     .output;
        QCOMPARE(week.value("points"_L1).toArray().size(), 7 * 24);
        const double now = week.value("perDay"_L1).toDouble();
        const QJsonObject compared = week.value("compared"_L1).toObject();
        QVERIFY(qFuzzyCompare(now, week.value("actual"_L1).toDouble() / 7.0));
        QVERIFY(qFuzzyCompare(compared.value("perDayDifference"_L1).toDouble() + 1e6,
                              now - compared.value("perDay"_L1).toDouble() + 1e6));
        const QJsonObject trend = week.value("trend"_L1).toObject();
        QCOMPARE(trend.value("secondHalf"_L1).toObject().value("lastDay"_L1).toString(), u"2025-07-14"_s);
        const QJsonObject all =
            run(u"get_timeseries"_s,
                {{u"buildingNumber"_s, number()}, {u"startDate"_s, u"2025-06-01"_s}, {u"endDate"_s, u"2025-07-20"_s}})
                .output;
        QCOMPARE(all.value("resolution"_L1).toString(), u"daily"_s);
        QCOMPARE(all.value("points"_L1).toArray().size(), 50);
    }

    void warmerWeatherMovesThePrediction()
    {
        const auto predict = [this](const QByteArray &more) {
            QJsonObject input = json(more.constData());
            input.insert("buildingNumber"_L1, number());
            input.insert("utility"_L1, u"ELECTRICITY"_s);
            return run(u"run_prediction"_s, input);
        };
        const ToolUse warmer = predict(R"({"weatherChanges": {"temperature_2m": 10}})");
        QCOMPARE(warmer.error, QString());
        const QJsonObject weather = warmer.output.value("weather"_L1).toArray().first().toObject();
        QVERIFY(std::abs(weather.value("meanAfter"_L1).toDouble() - weather.value("meanBefore"_L1).toDouble() - 10.0)
                < 1e-6);
        double baseline = 0.0;
        double scenario = 0.0;
        for (const QJsonValue point : warmer.output.value("predictions"_L1).toArray()) {
            baseline += point.toObject().value("baseline"_L1).toDouble();
            scenario += point.toObject().value("predicted"_L1).toDouble();
        }
        const auto total = [&warmer](const QString &name) {
            return warmer.output.value(name).toObject().value("total"_L1).toDouble();
        };
        QVERIFY(qFuzzyCompare(total(u"baseline"_s), baseline));
        QVERIFY(qFuzzyCompare(total(u"scenario"_s), scenario));
        QVERIFY(total(u"scenario"_s) != total(u"baseline"_s));
        QVERIFY(qFuzzyCompare(warmer.output.value("differencePercent"_L1).toDouble(),
                              100.0 * (scenario - baseline) / baseline));
        const QJsonObject same = predict("{}").output;
        QCOMPARE(same.value("difference"_L1).toDouble(), 0.0);
        QVERIFY(same.value("weather"_L1).toArray().isEmpty());
    }

    void aChangeOfNothingIsTheBaseline()
    {
        const QJsonObject output =
            run(u"run_prediction"_s, {{u"buildingNumber"_s, number()},
                                      {u"utility"_s, u"ELECTRICITY"_s},
                                      {u"weatherChanges"_s, QJsonObject{{u"temperature_2m"_s, 0}}}})
                .output;
        QVERIFY(std::abs(output.value("difference"_L1).toDouble()) < 1e-6);
    }

    void listsFindByBeginningsOfWords()
    {
        const auto now = m_campus.service().snapshot();
        const QString name = now->buildings.first().name.section(u' ', 0, 0).left(3).toLower();
        const QJsonObject output = run(u"list_buildings"_s, {{u"query"_s, name}}).output;
        QVERIFY(output.value("found"_L1).toInteger() >= 1);
        QCOMPARE(output.value("rows"_L1).toArray().first().toObject().value("buildingNumber"_L1).toString(), number());
        const QJsonObject limited = run(u"list_buildings"_s, {{u"limit"_s, 3}}).output;
        QCOMPARE(limited.value("shown"_L1).toInteger(), 3);
        QCOMPARE(limited.value("found"_L1).toInteger(), now->buildings.size());
    }

    void qualityCountsWhatLiesOutsideTheData()
    {
        const QJsonObject whole = run(u"data_quality"_s, {{u"buildingNumber"_s, number()},
                                                          {u"utility"_s, u"ELECTRICITY"_s},
                                                          {u"startDate"_s, u"2025-07-11"_s},
                                                          {u"endDate"_s, u"2025-07-30"_s}})
                                      .output;
        const QJsonObject row = whole.value("rows"_L1).toArray().first().toObject();
        // The readings end with 20 July: half of the range.
        QCOMPARE(row.value("missingHours"_L1).toInteger(), 240);
        QCOMPARE(row.value("longestGapHours"_L1).toInteger(), 240);
        QVERIFY(std::abs(row.value("coverage"_L1).toDouble() - 0.5) < 1e-9);
        QVERIFY(row.value("longestGapStart"_L1).toString().startsWith(u"2025-07-21T00:00"_s));
    }
};

QTEST_GUILESS_MAIN(TestCampusTools)

#include "tst_campustools.moc"
