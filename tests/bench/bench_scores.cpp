// How well the scores find planted faults.
//   bench_scores DIR...            folders in the upload schema with a truth.csv
//   bench_scores --generate N      N campuses of each of two generators
//   --buildings B                  of each generated campus (100)
//   --whole                        plant faults over all days; informative, the limits are not for these
//   --reuse FOLDER                 keep expected values there, so that only the scoring runs again

#include "bench_scores_data.h"
#include "bench_scores_judge.h"

#include "core/anomaly/portfolioscorer.h"
#include "core/expected/expectedmodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDataStream>
#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <cmath>
#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr int ScoredDays = 31;

struct Judges
{
    ScoreJudge electricity;
    std::map<Utility, ScoreJudge> others;
};

struct Periods
{
    TimeRange reference;
    TimeRange scored;
};

Periods periodsOf(const HourAxis &axis)
{
    const TimeRange all = axis.range();
    const qint64 days = (all.to - all.from) / SecondsPerDay;
    const qint64 referenceDays = days >= 2 * ScoredDays ? days - ScoredDays : days / 2;
    const EpochSeconds border = all.from + referenceDays * SecondsPerDay;
    return {{all.from, border}, {border, all.to}};
}

//! Total at the warmer temperature over total at the mean, expected over true.
std::optional<double> whatIfRatio(const ScoredCampus &campus, const ExpectedModel &model, const HourlySeries &series,
                                  std::size_t s)
{
    const std::vector<double> &temperature = campus.weather.column(WeatherQuantity::Temperature2m);
    double mean = 0.0;
    for (const double degrees : temperature)
        mean += degrees / static_cast<double>(temperature.size());
    std::array<double, 2> expected{};
    std::array<double, 2> truth{};
    for (std::size_t k = 0; k < 2; ++k) {
        const double degrees = mean + 10.0 * static_cast<double>(k);
        const std::array overrides{WeatherOverride{WeatherQuantity::Temperature2m, degrees}};
        const auto values = model.expected(campus.axis, campus.weather, series, overrides);
        if (!values)
            return std::nullopt;
        for (const double value : *values)
            expected[k] += std::isfinite(value) ? value : 0.0;
        truth[k] = campus.truth(s, std::vector<double>(temperature.size(), degrees));
    }
    return (expected[1] / expected[0]) / (truth[1] / truth[0]);
}

Result<std::vector<std::vector<double>>> trainedExpectation(const ScoredCampus &campus,
                                                            const std::vector<HourlySeries> &series,
                                                            TimeRange reference, ScoreJudge &judge)
{
    TrainingRequest request;
    request.utility = series.front().utility;
    request.reference = reference;
    auto trained = ExpectedModel::train(campus.axis, campus.weather, series, request);
    if (!trained)
        return trained.error();
    std::vector<std::vector<double>> all;
    for (std::size_t s = 0; s < series.size(); ++s) {
        auto values = trained->model.expected(campus.axis, campus.weather, series[s]);
        if (!values)
            return values.error();
        for (std::size_t i = 0; i < campus.axis.lowerBound(reference.to); ++i)
            (*values)[i] = trained->referenceExpected[s][i];
        all.push_back(*std::move(values));
        const bool faulty = std::ranges::any_of(
            campus.faults, [&](const PlantedFault &fault) { return fault.buildingNumber == series[s].key; });
        if (campus.truth && !faulty) {
            if (const auto ratio = whatIfRatio(campus, trained->model, series[s], s))
                judge.addWhatIf(*ratio);
        }
    }
    return all;
}

//! From the file of an earlier run, or trained and written there.
Result<std::vector<std::vector<double>>> expectation(const ScoredCampus &campus,
                                                     const std::vector<HourlySeries> &series, TimeRange reference,
                                                     const QString &reuse, ScoreJudge &judge)
{
    if (reuse.isEmpty())
        return trainedExpectation(campus, series, reference, judge);
    static const QRegularExpression odd(u"[^A-Za-z0-9]+"_s);
    QString name = campus.name + utilityName(series.front().utility);
    name.replace(odd, u"_"_s);
    QFile file(reuse + u'/' + name);
    std::vector<std::vector<double>> all;
    if (file.open(QIODevice::ReadOnly)) {
        QDataStream stream(&file);
        QList<QList<double>> stored;
        stream >> stored;
        for (const QList<double> &one : stored)
            all.emplace_back(one.begin(), one.end());
        return all;
    }
    auto trained = trainedExpectation(campus, series, reference, judge);
    if (trained && file.open(QIODevice::WriteOnly)) {
        QDataStream stream(&file);
        QList<QList<double>> stored;
        for (const std::vector<double> &one : *trained)
            stored.append(QList<double>(one.begin(), one.end()));
        stream << stored;
    }
    return trained;
}

bool judgeCampus(const ScoredCampus &campus, const QString &reuse, Judges &judges, bool electricityOnly)
{
    const Periods periods = periodsOf(campus.axis);
    ScoringOptions options;
    if (const auto electricity = campus.series.find(Utility::Electricity); electricity != campus.series.end())
        options.electricityMedianPerArea = portfolioMedianPerArea(electricity->second);
    for (const auto &[utility, series] : campus.series) {
        const bool isElectricity = utility == Utility::Electricity;
        if (electricityOnly && !isElectricity)
            continue;
        ScoreJudge &judge = isElectricity ? judges.electricity : judges.others[utility];
        QElapsedTimer timer;
        timer.start();
        const auto expected = expectation(campus, series, periods.reference, reuse, judge);
        if (!expected) {
            std::printf("%s, %s: %s\n", campus.name.toUtf8().constData(), utilityName(utility).toUtf8().constData(),
                        expected.error().detail.toUtf8().constData());
            if (isElectricity)
                return false;
            continue;
        }
        const qint64 trainMilliseconds = timer.restart();
        const std::vector<UtilityScore> scores =
            scorePortfolio(campus.axis, campus.weather, series, *expected, periods.reference, periods.scored, options);
        std::printf("%s, %s: %zu series, expected %lld ms, scored in %lld ms\n", campus.name.toUtf8().constData(),
                    utilityName(utility).toUtf8().constData(), series.size(), trainMilliseconds, timer.elapsed());
        judge.add(campus, series, scores);
    }
    return true;
}

EpochSeconds startOf(int number)
{
    // Another season each: the first of every fifth month.
    const QDate date = QDate(2024, 1, 1).addMonths(5 * number + 3);
    return (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * SecondsPerDay;
}

bool printAll(const QString &title, const Judges &judges, bool limited = true)
{
    const bool holds = judges.electricity.print(title + u", ELECTRICITY"_s, limited);
    for (const auto &[utility, judge] : judges.others)
        judge.print(title + u", "_s + utilityName(utility) + u" (informative)"_s, false);
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DIR"_s, u"folders in the upload schema with a truth.csv"_s);
    parser.addOptions({{u"generate"_s, u"judge N campuses of each generator"_s, u"N"_s, u"0"_s},
                       {u"buildings"_s, u"of each generated campus"_s, u"B"_s, u"100"_s},
                       {u"first"_s, u"the first seed"_s, u"SEED"_s, u"1"_s},
                       {u"electricity"_s, u"leave the other utilities out"_s},
                       {u"whole"_s, u"plant faults over all days"_s},
                       {u"reuse"_s, u"keep expected values in this folder"_s, u"FOLDER"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QString reuse = parser.value(u"reuse"_s);
    const bool electricityOnly = parser.isSet(u"electricity"_s);
    bool holds = true;
    for (const QString &folder : parser.positionalArguments()) {
        const Result<ScoredCampus> campus = readScoredCampus(folder);
        if (!campus) {
            std::fprintf(stderr, "%s\n", campus.error().detail.toUtf8().constData());
            return 2;
        }
        Judges judges;
        holds &= judgeCampus(*campus, reuse, judges, electricityOnly) && printAll(folder, judges);
    }
    const int count = parser.value(u"generate"_s).toInt();
    const int buildings = parser.value(u"buildings"_s).toInt();
    const int first = parser.value(u"first"_s).toInt();
    const bool whole = parser.isSet(u"whole"_s);
    Judges demo;
    Judges variant;
    for (int i = first; i < first + count; ++i) {
        const auto seed = static_cast<quint64>(i);
        holds &= judgeCampus(demoCampus(seed, buildings, startOf(i), whole), reuse, demo, electricityOnly);
        holds &= judgeCampus(variantCampus(seed, buildings, startOf(i), whole), reuse, variant, electricityOnly);
    }
    if (count > 0) {
        holds &= printAll(u"demo generator"_s, demo, !whole);
        holds &= printAll(u"variant generator (* = not named among the faults)"_s, variant, !whole);
    }
    return holds ? 0 : 1;
}
